"""要带什么, 老人能去吗: what an event's plan may not say, and then the desk has to be asked."""

from __future__ import annotations

from typing import Any

from handlers.replies import Ask, Outcome, Reply
from handlers.request import Request
from intents.phrasebook import phrase
from services import event, hours
from services.messages import Button
from services.understanding import plain
from texts import Soon

_UNWRITTEN = phrase("event.asks_unwritten")
_ON_THE_CARD = phrase("event.asks_the_card")


def goes_beyond(request: Request, found: event.Event) -> bool:
    """Whether somebody asks what the card does not tell; with a note it may."""
    if found.note or not request.place.private:
        return False
    return _UNWRITTEN.search(plain(request.text)) is not None


def unwritten(request: Request, found: event.Event) -> Outcome:
    """Say that the plan does not tell, and offer to ask; what is asked next goes with it."""
    waiting = request.dialogue
    if waiting is not None and waiting.step == "desk.offered" and waiting.data.get("event") == found.id:
        waiting.data = {**waiting.data, "text": f"{waiting.data['text']} {request.text}"}
        request.react("👌")
        return None
    community, now = request.home_community, request.unit.now
    facts: dict[str, Any] = {
        "title": found.title,
        "open": "yes" if hours.desk_open(community, now) else "no",
        "opens": Soon(hours.desk_opens(community, now)),
    }
    question, passes = f"{found.title}: {request.text}", [Button("desk.pass")]
    if waiting is not None and waiting.step not in ("desk.offered", "event.which", "event.shown"):
        # The question that is open stays open, and keeps these words for the button.
        waiting.data = {**waiting.data, "unanswered": question}
        return Reply("event-unwritten", buttons=passes, **facts)
    kept = {"text": question, "at": now.isoformat(), "key": "desk-offer-question", "event": found.id}
    return Ask("desk.offered", "event-unwritten", buttons=passes, data=kept, **facts)


def asks_the_card_too(request: Request) -> bool:
    """几点开始,要带什么: the card answers one half."""
    return _ON_THE_CARD.search(plain(request.text)) is not None

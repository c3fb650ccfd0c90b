"""What somebody is told who asks about an event, and which one a message may mean after that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from handlers.event.cards import sign_up_buttons
from handlers.event.unwritten import asks_the_card_too, goes_beyond, unwritten
from handlers.replies import Outcome, Reply, each_of
from handlers.request import Request
from intents import Intent
from services import event
from services.event import finding
from services.messages import Button

SHOWN = "event.shown"
"""The step that remembers which event somebody was just told of; it asks nothing."""
A_WHILE = timedelta(minutes=10)


def told_of(request: Request, found: event.Event) -> Outcome:
    """What it is, and for somebody who is in what they have there; what no plan says the desk is asked."""
    told = _card_of(request, found)
    if not goes_beyond(request, found):
        _remember(request, found)
        return told
    beyond = unwritten(request, found)
    return [told, *each_of(beyond)] if asks_the_card_too(request) else beyond


def _remember(request: Request, found: event.Event) -> None:
    """那算我一个 comes next, and means the one that was just shown."""
    asked = request.dialogue is not None and request.dialogue.step not in ("event.which", SHOWN)
    if request.place.private and not asked:
        request.open_dialogue(SHOWN, {"event": found.id}, A_WHILE)


def meant(request: Request, intent: Intent) -> Sequence[event.Event]:
    """What a message may mean; of several the one that was just shown, where it names no other."""
    unit, community = request.unit, request.home_community
    found = finding.candidates(unit, community, intent, request.subject)
    shown = request.dialogue.data if request.dialogue is not None else {}
    if len(found) < 2 or intent.slots.keys() & {"event", "time"}:
        return found
    return [each for each in found if each.id == shown.get("event")] or found


def _card_of(request: Request, found: event.Event) -> Reply:
    if request.place.private and (own := _own_answer(request, found)):
        return own
    return Reply(
        "event-answer",
        buttons=sign_up_buttons(found)[:1],
        subject=("event", found.id),
        **event.facts_of(request.unit, found),
    )


def _own_answer(request: Request, found: event.Event) -> Reply | None:
    """What it is, and the asker's own places in it, instead of a button that offers one."""
    signup = finding.signup_of(request.unit, found, request.neighbour)
    if signup is None or signup.standing is event.Standing.WITHDRAWN:
        return None
    waiting = "yes" if signup.standing is event.Standing.WAITING else "no"
    facts = event.facts_of(request.unit, found)
    own: dict[str, Any] = {"mine": signup.heads, "code": signup.code, "queued": waiting}
    leave = [Button("event.leave", (found.id,))]
    return Reply("event-answer-own", buttons=leave, subject=("signup", signup.id), **facts, **own)

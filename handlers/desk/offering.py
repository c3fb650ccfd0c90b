"""What we cannot answer ourselves, offered to the desk, and whether the offer is taken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from handlers.access import Where, Who
from handlers.desk.passing import opening, passed
from handlers.desk.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.understanding import heard
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import desk, homes, ticket
from services.errors import Gone
from services.messages import Button
from services.questions import asks
from services.understanding import is_nothing_but, plain

ASKED = frozenset(
    {
        "desk-offer-human",
        "desk-offer-faq",
        "desk-offer-lend-borrow",
        "desk-offer-question",
        "desk-offer-faq-more",
    }
)
"""Offers that end in a question: 好 is a yes to them, and only a nod to the others."""

PASS_IT = phrase("desk.pass_it")
LEFT_BEHIND = phrase("search.left_behind")
LETS_BE = phrase("desk.lets_be")

IN_ONE_BREATH = timedelta(minutes=2)
LONGEST_PIECE = 24
"""Characters."""


@feature.intent("faq", "lend.borrow", "none", who=Who.ANYONE, where=Where.PRIVATE)
def offer(request: Request) -> Outcome:
    """What we cannot answer ourselves: the number, the hours, and a button that asks the desk."""
    if request.resident is None or request.media or not request.text:
        return NotMine()
    kind = reply_kind(request.text)
    if kind == "greeting":
        return Reply("desk-here" if request.staff is None else "desk-here-staff", menu=True)
    if kind == "no" or is_heard(request.text) or is_nothing_but(LETS_BE, plain(request.text)):
        request.react("👌")
        return None
    if request.staff is not None:
        return Reply("desk-unheard-staff")
    meant = request.intent.intent if request.intent else "none"
    if meant == "none" and LEFT_BEHIND.search(plain(request.text)) and passed(request, "words", request.text):
        # Whoever stands before their own door is not asked whether somebody should be told.
        return Ask("desk.more", "desk-locked-out", **opening(request))
    if meant == "none" and asks(request.text):
        # 那明天呢 is understood for what it is; only the answer is not ours.
        meant = "question"
    return offer_words(request, f"desk-offer-{meant.replace('.', '-')}")


def offer_words(request: Request, key: str, **facts: Any) -> Outcome:
    """Say what the desk could do, with buttons that pass on what was written, to it or to whoever comes."""
    facts |= opening(request)
    buttons = [*_whoever_comes(request), Button("desk.pass")]
    if request.dialogue is not None and request.dialogue.step != "desk.offered":
        # The question that is open stays open, and keeps these words for the button.
        offer = {"unanswered": request.text, "offered": key, "offered_at": request.unit.now.isoformat()}
        request.dialogue.data = {**request.dialogue.data, **offer}
        return Reply(key, buttons=buttons, **facts)
    data = {"text": request.text, "at": request.unit.now.isoformat(), "key": key}
    return Ask("desk.offered", key, buttons=buttons, data=data, **facts)


def _whoever_comes(request: Request) -> list[Button]:
    """师傅贵姓 is for the technician who has the writer's job, if anybody has."""
    for found in ticket.of_resident(request.unit, request.neighbour):
        if ticket.is_live(found) and found.kind == "repair" and found.assignee_id is not None:
            return [Button("desk.tell", (found.id,), facts=ticket.facts_of(request.unit, found))]
    return []


def accepts(text: str) -> bool:
    """好, or 帮我问一下."""
    return reply_kind(text, "confirm") == "yes" or is_nothing_but(PASS_IT, plain(text))


@feature.phrase(accepts, who=Who.RESIDENT, where=Where.PRIVATE)
def accepted_beside(request: Request) -> Outcome:
    """好, to 要我替您问一声吗 while another question stays open: it is the later of the two."""
    kept = request.dialogue.data if request.dialogue is not None else {}
    if kept.get("offered") not in ASKED or request.written.forwarded or request.dialogue is None:
        return NotMine()
    if request.unit.now - datetime.fromisoformat(str(kept["offered_at"])) > IN_ONE_BREATH:
        return NotMine()
    words, offer = str(kept["unanswered"]), ("unanswered", "offered", "offered_at")
    request.dialogue.data = {name: value for name, value in kept.items() if name not in offer}
    return Reply("desk-passed" if passed(request, "words", words) else "desk-nobody", **opening(request))


@feature.button("tell", who=Who.RESIDENT, where=Where.PRIVATE)
def tell(request: Request) -> Outcome:
    """[转给王师傅]: what I wrote is about the job."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    if not ticket.is_live(found):
        raise Gone
    ticket.add_words(request.unit, found, request.neighbour, _unanswered(request))
    return Edit("desk-told", **ticket.facts_of(request.unit, found))


@feature.answer("offered", where=Where.PRIVATE, gathers=True, waits=False)
def offered(request: Request) -> Outcome:
    """Only a button waits: the next message stands for itself, unless it goes on where the last one ended.

    水, 漏了, 厨房: pieces are heard together, and passed on together where nobody understands them.
    """
    kept = request.answered.data
    if not isinstance(answered := _accepted_or_not(request, str(kept.get("key", ""))), NotMine):
        return answered
    if _asks_more(request, kept):
        return _asked_too(request, kept)
    if not _is_piece(request, kept):
        return NotMine()
    together = desk.in_one(str(kept["text"]), request.text)
    if (meant := heard(request, together)) and (not request.intent or meant.intent == request.intent.intent):
        request.close_dialogue()
        return request.router.hear_again(request, together)
    if request.intent:
        return NotMine()
    turn = int(kept.get("turn", 1)) + 1
    said = {"text": together, "at": request.unit.now.isoformat(), "turn": turn}
    if turn == 2 or asks(request.text):
        return Ask("desk.offered", "desk-offer-pieces", buttons=[Button("desk.pass")], data=said)
    request.answered.data = {**kept, **said}
    request.react("👌")
    return None


def _accepted_or_not(request: Request, key: str) -> Outcome:
    """好, or 不用了, to 要我替您问一声吗."""
    kind = reply_kind(request.text, "confirm")
    if is_nothing_but(PASS_IT, plain(request.text)) or (kind == "yes" and key in ASKED):
        return pass_as_written(request)
    if kind in ("no", "withdrawal"):
        request.close_dialogue()
        request.react("👌")
        return None
    return NotMine()


def _asks_more(request: Request, kept: Mapping[str, Any]) -> bool:
    """那周末呢, after 游泳池几点开: asked with it, and not answered as if it were another matter."""
    if request.media or not request.text or str(kept.get("key", "")) not in ASKED:
        return False
    meant = request.intent.intent if request.intent else "none"
    return meant == "faq" or (meant == "none" and len(request.text) <= LONGEST_PIECE and asks(request.text))


def _asked_too(request: Request, kept: Mapping[str, Any]) -> Outcome:
    """One press passes on all of it; that is said once."""
    key = "desk-offer-faq-more"
    data = {**kept, "text": f"{kept['text']} {request.text}", "key": key}
    if kept["key"] != key:
        return Ask("desk.offered", key, buttons=[Button("desk.pass")], data=data)
    request.answered.data = data
    request.react("👌")
    return None


def _is_piece(request: Request, kept: Mapping[str, Any]) -> bool:
    """Whether it is one more of the few words in which somebody writes who sends each of them by itself."""
    if request.media or not request.text or "at" not in kept:
        return False
    if request.intent and len(request.text) > desk.ONE_WORD:
        return False
    if homes.is_address(request.home_community, request.text):
        return False
    if reply_kind(request.text) is not None or is_heard(request.text):
        return False
    lately = request.unit.now - datetime.fromisoformat(str(kept["at"])) <= IN_ONE_BREATH
    return lately and len(request.text) <= LONGEST_PIECE


@feature.button("pass", who=Who.RESIDENT, where=Where.PRIVATE)
def pass_as_written(request: Request) -> Outcome:
    """[转给物业]: yes, pass on what I wrote."""
    asked = request.dialogue is not None and str(request.dialogue.data.get("key", "")) in ASKED
    if not passed(request, "words", _unanswered(request)):
        return Edit("desk-nobody")
    # What is asked next goes with it.
    data = {"matter": "faq"} if asked else {}
    return Edit("desk-passed", step="desk.more", data=data, **opening(request))


def _unanswered(request: Request) -> str:
    """The words for which a button was offered."""
    waiting = request.dialogue.data.get("unanswered") if request.dialogue is not None else None
    return str(waiting or request.kept("desk.offered", "text")["text"])

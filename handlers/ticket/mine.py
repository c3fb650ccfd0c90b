"""A resident's own buttons while a ticket is worked on: hurry, add, call off."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from handlers.ticket.registry import feature
from handlers.ticket.words import add as add_to
from handlers.ticket.words import thank
from handlers.understanding import calls_off
from handlers.withdrawal import CHANGES_MIND, ask_withdrawal, ask_withdrawal_in_words
from intents import NONE, Intent
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import ticket
from services.questions import SPOKEN_SINCE, asks
from services.ticket import Ticket
from services.understanding import is_nothing_but

CERTAIN = phrase("visit.certain")
NONE_NEEDED = phrase("visit.none_needed")
AFTER_ALL = phrase("visit.after_all")
COME = phrase("visit.come")

LONGEST_ORDER = 8
"""Characters of 那你们来吧."""


@feature.button("urge", who=Who.RESIDENT, where=Where.PRIVATE)
def urge(request: Request) -> Outcome:
    """催一下."""
    found = ticket.urge(request.unit, request.number(), request.neighbour)
    return Toast("ticket-urged", stand=ticket.standing(request.unit, found), number=str(found.number))


@feature.button("add", who=Who.RESIDENT, where=Where.PRIVATE)
def add(request: Request) -> Outcome:
    """补充: the next message or picture goes to the staff."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    return Ask("ticket.added", "ticket-add-what", data={"ticket": found.id}, number=str(found.number))


@feature.answer("added", where=Where.PRIVATE)
def added(request: Request) -> Outcome:
    """Words and pictures, as many as come, until the resident turns to something else."""
    if not (request.text or request.media):
        return NotMine()
    found = _spoken_of(request)
    if ticket.is_live(found) and calls_off(request):
        return ask_withdrawal_in_words(request, found)
    if reply_kind(request.text) == "thanks":
        return thank(request)
    if request.intent and not ticket.speaks_of(request.unit, found, request.intent):
        return NotMine()
    return add_to(request, found)


def _spoken_of(request: Request) -> Ticket:
    return ticket.own(request.unit, int(request.answered.data["ticket"]), request.neighbour)


@feature.button("withdraw", who=Who.RESIDENT, where=Where.PRIVATE)
def withdraw(request: Request) -> Outcome:
    """不用来了: asked once more."""
    return ask_withdrawal(request, ticket.own(request.unit, request.number(), request.neighbour))


@feature.button("withdraw_yes", who=Who.RESIDENT, where=Where.PRIVATE)
def withdraw_yes(request: Request) -> Outcome:
    """Called off for certain."""
    return _withdrawn(request, ticket.own(request.unit, request.number(), request.neighbour))


@feature.answer("sure", where=Where.PRIVATE, gathers=True)
def sure(request: Request) -> Outcome:
    """是, 不用, 真的: called off; 不, 还是来吧: kept. Anything else is one more word on it."""
    found = _spoken_of(request)
    if not ticket.is_live(found) or request.media:
        return added(request)
    kind, number = reply_kind(request.text, "confirm"), str(found.number)
    if _is_certain(request) or (kind == "yes" and not _was_told_since(request, found)):
        return _withdrawn(request, found)
    if kind == "no" or _is_to_come(request):
        request.close_dialogue()
        return Reply("ticket-kept", number=number)
    return added(request)


def _was_told_since(request: Request, found: Ticket) -> bool:
    """Whether 好的 may answer 王师傅接了, or what the desk said, and no longer our question."""
    kept = request.answered.data
    return SPOKEN_SINCE in kept or ticket.heard_of(request.unit, found) != kept.get("heard")


def _is_certain(request: Request) -> bool:
    """真的不用了; 不用 said of nobody's coming is no no."""
    said = (CERTAIN, NONE_NEEDED)
    return any(is_nothing_but(each, request.text) for each in said) or calls_off(request)


def _is_to_come(request: Request) -> bool:
    """还是来吧, and neither 来过了吗 nor a story in which somebody came."""
    text, meant = request.text, request.intent or Intent(NONE)
    about_it = meant.intent == NONE or meant.intent.startswith("repair.")
    if asks(text) or not about_it or "urgent" in meant.slots:
        return False
    come = len(text) <= LONGEST_ORDER and COME.search(text) is not None
    return come or AFTER_ALL.search(text) is not None


def _withdrawn(request: Request, found: Ticket) -> Reply | Edit:
    """Called off for certain; 还是来吧 is understood for a while."""
    ticket.withdraw(request.unit, found, request.neighbour)
    request.close_dialogue()
    if found.kind == "repair" and found.state is ticket.State.WITHDRAWN:
        request.open_dialogue("repair.withdrawn", {"ticket": found.id}, CHANGES_MIND)
    said = Edit if request.press else Reply
    return said("ticket-withdrawn", number=str(found.number))


@feature.button("keep", who=Who.RESIDENT, where=Where.PRIVATE)
def keep(request: Request) -> Outcome:
    """还是来吧."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    return Edit("ticket-kept", number=str(found.number))

"""A resident's own buttons while a ticket is worked on: hurry, add, call off."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Toast
from handlers.request import Request
from handlers.ticket.registry import feature
from handlers.ticket.words import add as add_to
from handlers.ticket.words import thank
from handlers.understanding import calls_off
from handlers.withdrawal import ask_withdrawal, ask_withdrawal_in_words
from intents.replies import reply_kind
from services import ticket


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
    found = ticket.own(request.unit, int(request.answered.data["ticket"]), request.neighbour)
    if ticket.is_live(found) and calls_off(request):
        return ask_withdrawal_in_words(request, found)
    if reply_kind(request.text) == "thanks":
        return thank(request)
    if request.intent and not ticket.speaks_of(request.unit, found, request.intent):
        return NotMine()
    return add_to(request, found)


@feature.button("withdraw", who=Who.RESIDENT, where=Where.PRIVATE)
def withdraw(request: Request) -> Outcome:
    """不用来了: asked once more."""
    return ask_withdrawal(ticket.own(request.unit, request.number(), request.neighbour))


@feature.button("withdraw_yes", who=Who.RESIDENT, where=Where.PRIVATE)
def withdraw_yes(request: Request) -> Outcome:
    """Called off for certain."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    ticket.withdraw(request.unit, found, request.neighbour)
    return Edit("ticket-withdrawn", number=str(found.number))


@feature.button("keep", who=Who.RESIDENT, where=Where.PRIVATE)
def keep(request: Request) -> Outcome:
    """还是来吧."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    return Edit("ticket-kept", number=str(found.number))

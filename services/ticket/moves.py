"""The table of a ticket's moves: which verb leads from which state to which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from services.errors import Gone, Refused
from storage.community import Role, Staff
from storage.ticket import LIVE, State, Ticket, Waiter
from storage.unit import UnitOfWork


class Verb(StrEnum):
    """What somebody does with a ticket."""

    TAKE = "take"
    ASSIGN = "assign"
    DEPART = "depart"
    WAIT = "wait"
    HAND_OVER = "hand_over"
    FINISH = "finish"
    UNDO = "undo"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    GIVE_BACK = "give_back"
    RESUME = "resume"


MOVES: Mapping[Verb, Mapping[State, State]] = {
    Verb.TAKE: {State.OPEN: State.TAKEN, State.WAITING: State.TAKEN, State.HANDED_OVER: State.TAKEN},
    Verb.ASSIGN: dict.fromkeys(LIVE, State.TAKEN),
    Verb.DEPART: {State.TAKEN: State.TAKEN, State.WAITING: State.TAKEN},
    Verb.WAIT: dict.fromkeys(LIVE, State.WAITING),
    Verb.HAND_OVER: dict.fromkeys(LIVE, State.HANDED_OVER),
    Verb.FINISH: dict.fromkeys(LIVE, State.DONE),
    Verb.UNDO: {State.DONE: State.TAKEN},
    Verb.CONFIRM: {State.DONE: State.CLOSED},
    Verb.REOPEN: {State.DONE: State.OPEN, State.CLOSED: State.OPEN},
    Verb.WITHDRAW: dict.fromkeys(LIVE, State.WITHDRAWN),
    Verb.CLOSE: {State.DONE: State.CLOSED},
    Verb.GIVE_BACK: {State.TAKEN: State.OPEN, State.WAITING: State.OPEN},
    Verb.RESUME: {State.WITHDRAWN: State.OPEN},
}

SEARCHES = frozenset({"parcel", "lost"})
"""Kinds of ticket that end with an outcome (found, compensated, given up), not by 修好了."""


class Already(Refused):
    """It has been done before: nothing is wrong, and nothing happens a second time."""


def allows(ticket: Ticket, verb: Verb) -> bool:
    """Whether the verb leads anywhere from where the ticket stands."""
    if verb is Verb.FINISH and ticket.kind in SEARCHES:
        return False
    return ticket.state in MOVES[verb]


def move(unit: UnitOfWork, ticket: Ticket, verb: Verb) -> State:
    """Move a locked ticket; returns the state it was in, refuses what the table does not know."""
    before = ticket.state
    if not allows(ticket, verb):
        raise not_now(unit, ticket)
    ticket.state = MOVES[verb][before]
    unit.forget_ahead(Waiter)  # what is worked on again is waited for again
    return before


def not_now(unit: UnitOfWork, ticket: Ticket) -> Gone:
    """Why nothing comes of it in the state the ticket is in."""
    return Gone(f"ticket-is-{ticket.state.replace('_', '-')}", **whose(unit, ticket))


def whose(unit: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    """The number and who has it, for a sentence that says why not."""
    holder = unit.get(Staff, ticket.assignee_id) if ticket.assignee_id else None
    return {"number": str(ticket.number), "technician": holder.name if holder else ""}


def leads(staff: Staff) -> bool:
    """Whether somebody may dispose of other people's jobs."""
    return staff.role in (Role.DISPATCHER, Role.MANAGER)


def check_holder(unit: UnitOfWork, ticket: Ticket, staff: Staff) -> None:
    """A technician works on what is theirs or nobody's; dispatchers and managers on everything."""
    if staff.community_id != ticket.community_id or not staff.active:
        raise Refused("access-staff-only")
    if ticket.assignee_id not in (None, staff.id) and not leads(staff):
        raise Refused("ticket-not-yours", **whose(unit, ticket))


def at_work(unit: UnitOfWork, ticket_id: int, staff: Staff) -> Ticket:
    """The locked ticket, for staff of its community; for everybody else it is not there."""
    found = unit.get(Ticket, ticket_id)
    if found is None or found.community_id != staff.community_id:
        raise Gone
    return unit.lock(Ticket, ticket_id)

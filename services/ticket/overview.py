"""The board: what is open in one look, what is burning first, who has it and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.hours import in_hours
from services.ticket.alarms import MANAGER_AFTER
from services.unit import Unit
from storage.card import Cards
from storage.community import Community, Staff
from storage.ticket import State, Ticket, Tickets

ON_BOARD = 20
"""Tickets of which the board has a line; of more it says how many."""

CAME_BACK = ("reopened", "given_back", "wanted_again")
"""What makes a ticket wait for somebody once more."""

SUPERGROUPS = 10**12
"""The ids of supergroups are below minus this; only their messages have addresses."""


@dataclass(frozen=True, slots=True)
class Line:
    """One ticket on the board."""

    ticket: Ticket
    since: datetime
    """Since when it stands as it stands: nobody has it, somebody took it, it waits."""
    on_the_way: bool
    hurried: bool
    """Whether somebody asked to hurry since it was last open."""


@dataclass(frozen=True, slots=True)
class Board:
    """The pinned overview."""

    open: int
    underway: int
    overdue: int
    duty: Staff | None
    lines: Sequence[Line]
    more: int


def board(unit: Unit, community: Community) -> Board:
    """Figures of what is open, and what burns first: danger, then what nobody has, then the rest."""
    live = Tickets(unit).live(community.id)
    free = sum(ticket.state is State.OPEN for ticket in live)
    late = sum(overdue(unit, community, ticket) for ticket in live)
    first = sorted(live, key=lambda ticket: (ticket.danger is None, _rank(ticket), ticket.reported_at))
    lines = sorted(stands(unit, first[: 3 * ON_BOARD]), key=_burning)[:ON_BOARD]
    return Board(free, len(live) - free, late, duty_of(unit, community), lines, len(live) - len(lines))


def stands(unit: Unit, tickets: Sequence[Ticket]) -> list[Line]:
    """Since when each stands where it stands, and whether somebody is in a hurry for it."""
    ids = [ticket.id for ticket in tickets]
    back = Tickets(unit).latest(ids, *CAME_BACK)
    turned = Tickets(unit).latest(ids, "waiting", "handed_over")
    hurried, departed = Tickets(unit).latest(ids, "hurried", "urged"), Tickets(unit).latest(ids, "departed")
    found = []
    for ticket in tickets:
        began = back.get(ticket.id, ticket.reported_at)
        moments = {State.OPEN: began, State.TAKEN: ticket.taken_at}
        since = moments.get(ticket.state, turned.get(ticket.id)) or began
        going = ticket.state is State.TAKEN and ticket.id in departed and departed[ticket.id] >= since
        found.append(Line(ticket, since, going, ticket.id in hurried and hurried[ticket.id] >= began))
    return found


def _burning(line: Line) -> tuple[bool, int, bool, datetime]:
    return line.ticket.danger is None, _rank(line.ticket), not line.hurried, line.since


def _rank(ticket: Ticket) -> int:
    """What nobody has before what somebody does, and that before what waits for others."""
    return {State.OPEN: 0, State.TAKEN: 1}.get(ticket.state, 2)


def free_since(unit: Unit, ticket: Ticket) -> datetime:
    """Since when nobody has it: reported, or given back, or not fixed after all."""
    return Tickets(unit).latest([ticket.id], *CAME_BACK).get(ticket.id, ticket.reported_at)


def duty_of(unit: Unit, community: Community) -> Staff | None:
    """Who is on duty in a community."""
    return unit.get(Staff, community.on_duty_id) if community.on_duty_id else None


def overdue(unit: Unit, community: Community, ticket: Ticket) -> bool:
    """Whether nobody took a ticket for half an hour of the desk's time; an emergency counts by the clock."""
    if ticket.state is not State.OPEN:
        return False
    begins = ticket.reported_at if ticket.danger else in_hours(community, ticket.reported_at)
    return unit.now - begins >= MANAGER_AFTER


def card_links(unit: Unit, tickets: Sequence[Ticket], chat_id: int) -> dict[int, str]:
    """Where in a group the cards of these tickets are, by ticket, if its messages have addresses."""
    if chat_id > -SUPERGROUPS:
        return {}
    group = -chat_id - SUPERGROUPS
    shown = Cards(unit).messages("ticket.desk", [ticket.id for ticket in tickets], chat_id)
    return {ticket_id: f"https://t.me/c/{group}/{message_id}" for ticket_id, message_id in shown.items()}

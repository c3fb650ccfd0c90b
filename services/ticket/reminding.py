"""Reminders of tickets nobody takes: one by one on a quiet day, a single list in a rush. Emergencies page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from services.hours import after_working, in_hours, waking
from services.messages import in_rows
from services.staffroom import say_at_desk
from services.ticket.alarms import MANAGER_AFTER, unclaimed
from services.ticket.overview import free_since
from services.ticket.telling import (
    record,
    say_under_card,
    show_board,
    tell_managers,
    topic_of,
)
from services.ticket.wording import facts_of, span, stacked, take_button, view_button
from services.unit import Unit
from storage.community import Community, People, Role
from storage.ticket import Ticket
from storage.timer import Timers
from texts import Fact, Verbatim

TOGETHER = timedelta(minutes=5)
"""Reminders due within this of one another are one message."""

AGAIN_AFTER = timedelta(hours=2)
"""Of the desk's time: how long the managers are left alone before they hear of it once more."""

LAST_TURN = 5
"""The staff, the managers, and the managers three times more: a working day. Who has heard it so often
has a reason, or is not there; after that it stands on the board and in the lists."""

GATHERED = timedelta(minutes=30)
"""Those later reminders are gathered more widely: one list for the managers, not one message a ticket."""

LISTED = 10
"""Tickets that a list of reminders names; of more it says how many."""

REMIND = "ticket.remind"


def remind(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """Remind the staff of unclaimed tickets, and the managers after half an hour of the desk's time.

    The managers hear of it again every AGAIN_AFTER, up to LAST_TURN.
    """
    ticket = unclaimed(unit, ticket_id)
    if ticket is None:
        return
    community = unit.need(Community, ticket.community_id)
    turn = _turn(data)
    if (at := _decent(community, unit.now, turn)) != unit.now:
        unit.later(REMIND, ticket.id, at, community.id, **data)
        return
    due = [(ticket, data), *_due_with(unit, ticket, turn)]
    due.sort(key=lambda each: (each[0].reported_at, each[0].id))
    tickets = [each for each, _ in due]
    if turn == 1:
        _ask_who_goes(unit, community, tickets)
    else:
        _tell_managers(unit, community, tickets, last=all(_turn(kept) >= LAST_TURN for _, kept in due))
    for each, kept in due:
        _set_next(unit, community, each, kept)
        record(unit, each, None, "reminded")
    show_board(unit, community.id)


def _turn(data: dict[str, Any]) -> int:
    return int(data.get("round", 1))


def _decent(community: Community, moment: datetime, turn: int) -> datetime:
    """When to remind at the earliest: in the desk's hours, and later ones not at night either."""
    return waking(community, moment) if turn > 2 else in_hours(community, moment)


def _set_next(unit: Unit, community: Community, ticket: Ticket, data: dict[str, Any]) -> None:
    """When to speak of a ticket again: half an hour after it began, then every AGAIN_AFTER, then no more."""
    turn = _turn(data)
    if turn >= LAST_TURN:
        return
    if turn == 1:
        at = in_hours(community, datetime.fromisoformat(data["begins"]) + MANAGER_AFTER)
    else:
        at = after_working(community, unit.now, AGAIN_AFTER)
    unit.later(REMIND, ticket.id, at, community.id, **{**data, "round": turn + 1})


def _due_with(unit: Unit, first: Ticket, turn: int) -> list[tuple[Ticket, dict[str, Any]]]:
    """What else is due now or in a moment, taken from the clock: nobody hears of it a second time."""
    found = []
    timers = Timers(unit)
    for other in timers.near(REMIND, first.community_id, unit.now + (TOGETHER if turn <= 2 else GATHERED)):
        alike = _turn(other.data) == turn or min(_turn(other.data), turn) > 2
        if other.subject_id <= first.id or not alike:
            continue  # only later ones: two workers never wait for one another
        # First the ticket and then its timer, in the order of whoever takes it at this moment.
        ticket = unclaimed(unit, other.subject_id)
        timer = timers.take(other.id)
        if ticket is not None and timer is not None:
            found.append((ticket, timer.data))
            unit.delete(timer)
    return found


def _ask_who_goes(unit: Unit, community: Community, tickets: Sequence[Ticket]) -> None:
    if len(tickets) == 1:
        lasting, choices = span(unit.now - free_since(unit, tickets[0])), [take_button(tickets[0])]
        say_under_card(unit, tickets[0], "ticket-remind-desk", buttons=choices, span=lasting)
        return
    topics = {topic_of(ticket) for ticket in tickets}
    topic = topics.pop() if len(topics) == 1 else "repair"
    say_at_desk(unit, community.id, "ticket-remind-many", topic=topic, **_listed(unit, tickets))


def _tell_managers(unit: Unit, community: Community, tickets: Sequence[Ticket], *, last: bool) -> None:
    end = "yes" if last else "no"
    if len(tickets) == 1:
        lasting = span(unit.now - free_since(unit, tickets[0]))
        look = [view_button(tickets[0])]
        tell_managers(unit, tickets[0], "ticket-remind-manager", buttons=look, span=lasting, last=end)
        return
    said = _listed(unit, tickets) | {"last": end}
    for manager in People(unit).crew(community.id, Role.MANAGER):
        unit.tell(manager, "ticket-remind-many-manager", **said)


def _listed(unit: Unit, tickets: Sequence[Ticket]) -> dict[str, Any]:
    """The tickets in one line each, and a button for each."""
    lines: list[Fact] = [
        Verbatim(
            "ticket-remind-line", facts_of(unit, each) | {"span": span(unit.now - free_since(unit, each))}
        )
        for each in tickets[:LISTED]
    ]
    buttons = in_rows([view_button(each) for each in tickets[:LISTED]], 4)
    more = max(0, len(tickets) - LISTED)
    return {"count": len(tickets), "lines": stacked(lines), "more": more, "buttons": buttons}

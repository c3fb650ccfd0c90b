"""Waiting: what a job waits for may name a day, and on that day somebody asks whether it can go on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.hours import waking
from services.understanding import slots_of
from services.unit import Unit
from storage.community import Community
from storage.ticket import State, Ticket, Tickets

UNSAID = timedelta(days=3)
"""How long a repair waits unasked whose reason names no day."""

EVENING = time(17)
"""When a day that was named is nearly over: what was to come on it has come, or has not."""

AWHILE = timedelta(hours=2)
"""What is said to come today is not asked after before this."""

OVER = "ticket.ask_over"


def began(unit: Unit, ticket: Ticket) -> datetime:
    """Since when it waits for what it waits for now."""
    turns = Tickets(unit).lines(ticket.id, "waiting")
    return turns[-1].at if turns else ticket.reported_at


def wait_ends(unit: Unit, ticket: Ticket) -> datetime | None:
    """When what a ticket waits for is to be there, as its reason says; None where that names no day."""
    if ticket.state is not State.WAITING:
        return None
    return named(unit.need(Community, ticket.community_id), ticket.reason or "", began(unit, ticket))


def named(community: Community, reason: str, said_at: datetime) -> datetime | None:
    """The end of the time that a reason names; of a day without a time of day, its EVENING."""
    said = str(slots_of(reason, community, said_at).get("time", ""))
    last = said.rpartition("/")[2]
    if not last:
        return None
    if "T" in last:
        return datetime.fromisoformat(last)
    return datetime.combine(date.fromisoformat(last), EVENING, ZoneInfo(community.timezone))


def expect(unit: Unit, ticket: Ticket) -> None:
    """Set the moment of the question, when a ticket comes to wait."""
    community = unit.need(Community, ticket.community_id)
    end = named(community, ticket.reason or "", unit.now)
    if end is None and ticket.kind != "repair":
        return  # a search has steps of its own
    at = max(end, unit.now + AWHILE) if end else unit.now + UNSAID
    unit.later(OVER, ticket.id, waking(community, at), community.id, round=1)

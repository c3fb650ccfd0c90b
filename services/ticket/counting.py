"""How many tickets came in on certain days, and how they stand now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from services.unit import Unit
from storage.community import Community
from storage.ticket import State, Tickets

Period = Literal["today", "yesterday", "week", "last_week", "month", "last_month"]
"""Weeks begin on Monday; all of them as the community's clock has it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Tickets that came in, by how they stand now."""

    free: int
    underway: int
    done: int
    gone: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.free + self.underway + self.done + self.gone


def tally(unit: Unit, community: Community, period: Period) -> Tally:
    """Count what came in during a period, up to now."""
    zone, today = ZoneInfo(community.timezone), unit.local(community).date()
    first, after = (datetime.combine(day, time(), zone) for day in _bounds(today, period))
    counts = Tickets(unit).counted(community.id, first, after)

    def of(*states: State) -> int:
        return sum(counts.get(state, 0) for state in states)

    return Tally(
        of(State.OPEN),
        of(State.TAKEN, State.WAITING, State.HANDED_OVER),
        of(State.DONE, State.CLOSED),
        of(State.WITHDRAWN),
    )


def _bounds(today: date, period: Period) -> tuple[date, date]:
    """The first day, and the day after the last."""
    month, monday = today.replace(day=1), today - timedelta(days=today.weekday())
    match period:
        case "today":
            return today, today + timedelta(days=1)
        case "yesterday":
            return today - timedelta(days=1), today
        case "week":
            return monday, today + timedelta(days=1)
        case "last_week":
            return monday - timedelta(days=7), monday
        case "month":
            return month, today + timedelta(days=1)
        case "last_month":
            return (month - timedelta(days=1)).replace(day=1), month

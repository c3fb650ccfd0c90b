"""Timers: what somebody is owed at a time. The clock only asks; due is a question to this table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import Json, UtcDateTime
from storage.unit import Queries
from storage.upsert import insert, table


class Timer(Base):
    """One step to take for one subject at a time; at most one per name and subject."""

    __tablename__ = "timer"
    __table_args__ = (UniqueConstraint("name", "subject_id"), Index("ix_timer_at", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    name: Mapped[str]
    """Which step: feature.step, e.g. repair.page."""
    subject_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    data: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    attempts: Mapped[int] = mapped_column(default=0)
    incident: Mapped[str | None] = mapped_column(index=True)
    """Set when it failed too often: it rests then, until somebody replays it or it is set anew."""
    error: Mapped[str | None] = mapped_column(Text)


class Timers(Queries):
    """Questions about timers."""

    def due(self, limit: int = 500) -> Sequence[int]:
        """Ids of timers whose time has come, the earliest first."""
        return self.all(_DUE, now=self.unit.now, most=limit)

    def claim(self, timer_id: int) -> Timer | None:
        """A due timer for this unit alone; None when somebody else has it, had it, or moved it."""
        return self.one(_RIPE, timer=timer_id, now=self.unit.now)

    def near(self, name: str, community_id: int, until: datetime) -> Sequence[Timer]:
        """A community's timers of a name that are due by a moment, in the order of their subjects."""
        soon = select(Timer).where(Timer.name == name, Timer.community_id == community_id, Timer.at <= until)
        return self.all(soon.where(Timer.incident.is_(None)).order_by(Timer.subject_id))

    def take(self, timer_id: int) -> Timer | None:
        """A timer before its time, for this unit alone; None when somebody else has it or had it."""
        found = select(Timer).where(Timer.id == timer_id, Timer.incident.is_(None))
        fresh = found.execution_options(populate_existing=True)
        return self.one(fresh.with_for_update(skip_locked=True))

    def set(self, name: str, subject_id: int, at: datetime, community_id: int, data: dict[str, Any]) -> None:
        """Set the timer of this name for a subject, or move the one that is set."""
        row = {
            "name": name,
            "subject_id": subject_id,
            "at": at,
            "community_id": community_id,
            "data": data,
            "attempts": 0,
            "incident": None,
            "error": None,
        }
        self.write_later(_set(self.unit.dialect), row)

    def find(self, name: str, subject_id: int) -> Timer | None:
        question = select(Timer).where(Timer.name == name, Timer.subject_id == subject_id)
        return self.one(question.execution_options(populate_existing=True))  # `set` writes past the objects

    def next_at(self) -> datetime | None:
        """When the next timer is due."""
        return self.value(_NEXT_AT)

    def parked(self) -> Sequence[Timer]:
        """Timers that failed too often."""
        return self.all(select(Timer).where(Timer.incident.is_not(None)).order_by(Timer.id))

    def replay(self, incident: str) -> bool:
        """Let a parked timer run again, now; False when there is none of that id."""
        parked = update(Timer).where(Timer.incident == incident)
        return self.execute(parked.values(at=self.unit.now, attempts=0, incident=None, error=None)) == 1

    def forget(self, name: str, subject_id: int) -> None:
        self.write(_FORGET, {"timer": name, "subject": subject_id})


_TIMER = table(Timer)
_RUNS = Timer.incident.is_(None)
_DUE = (
    select(Timer.id)
    .where(Timer.at <= bindparam("now"), _RUNS)
    .order_by(Timer.at, Timer.id)
    .limit(bindparam("most"))
)
_RIPE = (
    select(Timer)
    .where(Timer.id == bindparam("timer"), Timer.at <= bindparam("now"), _RUNS)
    .with_for_update(skip_locked=True)
)
_NEXT_AT = select(Timer.at).where(_RUNS).order_by(Timer.at).limit(1)
_FORGET = delete(_TIMER).where(
    _TIMER.c.name == bindparam("timer"), _TIMER.c.subject_id == bindparam("subject")
)


@cache
def _set(dialect: str) -> sqlite.Insert | postgresql.Insert:
    statement = insert(dialect, Timer)
    renewed = ("at", "data", "attempts", "incident", "error")
    changes = {column: statement.excluded[column] for column in renewed}
    return statement.on_conflict_do_update(index_elements=["name", "subject_id"], set_=changes)

"""Lanes: one chat's queue of outgoing messages each, with its pace and who drains it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Index, Select, bindparam, case, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from storage.among import among
from storage.base import Base
from storage.types import UtcDateTime
from storage.unit import Missing, Queries
from storage.upsert import insert, table

WHOLE = 0
"""The chat id under which the bot as a whole has its pace."""

RESTING = 9
"""The priority of a lane with nothing in it: whatever comes is more urgent."""


class Lane(Base):
    """One chat's queue. Replicas claim lanes, not rows, so that order and pace belong to one at a time."""

    __tablename__ = "lane"
    __table_args__ = (Index("ix_lane_due", "bot_id", "next_at"),)

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Telegram's chat id, or WHOLE."""
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it next has something to send; None while empty."""
    priority: Mapped[int] = mapped_column(default=0)
    """The most urgent priority in it: which lane goes first when the bot as a whole is at its pace."""
    free_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Not to be used before: its pace, a flood wait, or the pause after a failure."""
    spent_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Token bucket of every chat, as the moment at which it is full again."""
    group_spent_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Token bucket of groups, as the moment at which it is full again."""
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    owner: Mapped[str | None]
    """Which process holds the lease."""


class Ahead(NamedTuple):
    """What is still to come in a lane, and whether something is on its way."""

    next_at: datetime | None = None
    """When its next message may leave; None while nothing waits."""
    priority: int = RESTING
    """The most urgent priority that waits."""
    underway: bool = False


class Lanes(Queries):
    """Questions about lanes."""

    def free(self, bot_id: int, limit: int) -> Sequence[Lane]:
        """Lanes that have something to send and may, locked until the unit ends, the most urgent first."""
        return self.all(_FREE, bot=bot_id, now=self.unit.now, most=limit)

    def lock(self, bot_id: int, chats: Collection[int]) -> None:
        """Keep everybody else from these lanes until the unit ends."""
        self.rows(_LOCK, bot=bot_id, chats=list(chats))

    def lease(self, bot_id: int, chats: Iterable[int], owner: str, until: datetime) -> None:
        """Give these lanes to one process; they are locked already."""
        lease = {"bot": bot_id, "owner": owner, "until": until}
        self.write_all(_LEASE, ({**lease, "chat": chat_id} for chat_id in chats))

    def release(self, bot_id: int, lanes: Mapping[int, Ahead]) -> None:
        """Take these locked lanes back, by chat, each with what is still to come in it."""
        rows = (
            {"bot": bot_id, "chat": chat_id, "at": ahead.next_at, "urgency": ahead.priority}
            for chat_id, ahead in lanes.items()
        )
        self.write_all(_RELEASE, rows)

    def of_bot(self, bot_id: int) -> Lane:
        """The lane of the bot as a whole, locked until the unit ends."""
        try:
            return self.unit.lock(Lane, (bot_id, WHOLE))
        except Missing:  # only before the first message of all
            self.unit.connection.execute(
                _open(self.unit.dialect), {"bot_id": bot_id, "chat_id": WHOLE, "priority": 0}
            )
        return self.unit.lock(Lane, (bot_id, WHOLE))

    def next_at(self, bot_id: int) -> datetime | None:
        """When a lane can next be drained, seen from now."""
        return self.one(_NEXT_AT, bot=bot_id)

    def end_leases(self, bot_id: int) -> None:
        """End all leases: for a process that knows itself alone, after its predecessor was killed."""
        self.execute(
            update(Lane)
            .where(Lane.bot_id == bot_id, Lane.leased_until.is_not(None))
            .values(leased_until=self.unit.now)
        )

    def of_chat(self, chat_id: int) -> Sequence[Lane]:
        """The lanes of a chat, one for each bot that has something for it, locked until the unit ends."""
        question = select(Lane).where(Lane.chat_id == chat_id).order_by(Lane.bot_id)
        return self.all(question.with_for_update().execution_options(populate_existing=True))

    def bequeath(self, lane: Lane, chat_id: int) -> None:
        """Give all of a lane to another chat's, which then waits for what is still on its way in this one."""
        bot_id = lane.bot_id
        self.unit.connection.execute(
            _open(self.unit.dialect), {"bot_id": bot_id, "chat_id": chat_id, "priority": RESTING}
        )
        heir = self.unit.lock(Lane, (bot_id, chat_id))
        heir.priority = min(heir.priority, lane.priority)
        heir.next_at = min(filter(None, (heir.next_at, lane.next_at)), default=None)
        if lane.leased_until is not None and (heir.leased_until or lane.leased_until) <= lane.leased_until:
            heir.leased_until, heir.owner = lane.leased_until, lane.owner
        self.unit.delete(lane)

    def owe(self, bot_id: int, chat_id: int, priority: int, at: datetime) -> None:
        """Note that a chat has something to send at a time."""
        self.unit.connection.execute(
            owe(self.unit.dialect),
            {"bot_id": bot_id, "chat_id": chat_id, "next_at": at, "priority": int(priority)},
        )


@cache
def owe(dialect: str) -> sqlite.Insert | postgresql.Insert:
    """The statement that notes what lanes have to send; the sooner and more urgent wins."""
    # Built once: building it costs several times what running it does.
    statement = insert(dialect, Lane)
    lane, new = table(Lane).c, statement.excluded
    later = lane.next_at.is_(None) | (lane.next_at > new.next_at)
    return statement.on_conflict_do_update(
        index_elements=["bot_id", "chat_id"],
        set_={
            "next_at": case((later, new.next_at), else_=lane.next_at),
            "priority": case((lane.priority > new.priority, new.priority), else_=lane.priority),
        },
    )


@cache
def _open(dialect: str) -> sqlite.Insert | postgresql.Insert:
    return insert(dialect, Lane).on_conflict_do_nothing(index_elements=["bot_id", "chat_id"])


_OF_BOT = Lane.bot_id == bindparam("bot")
_NOW = bindparam("now", type_=UtcDateTime)
_FREE = (
    select(Lane)
    .where(
        _OF_BOT,
        Lane.next_at <= _NOW,
        or_(Lane.free_at.is_(None), Lane.free_at <= _NOW),
        or_(Lane.leased_until.is_(None), Lane.leased_until <= _NOW),
    )
    .order_by(Lane.priority, Lane.next_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .execution_options(populate_existing=True)
)  # `lease` and `release` write past the objects
_LOCK = (
    select(Lane.chat_id).where(_OF_BOT, among(Lane.chat_id, "chats")).order_by(Lane.chat_id).with_for_update()
)
_LANE = table(Lane)
_ONE = (_LANE.c.bot_id == bindparam("bot"), _LANE.c.chat_id == bindparam("chat"))
_LEASE = update(_LANE).where(*_ONE).values(leased_until=bindparam("until"), owner=bindparam("owner"))
_RELEASE = (
    update(_LANE)
    .where(*_ONE)
    .values(leased_until=None, owner=None, next_at=bindparam("at"), priority=bindparam("urgency"))
)


def _ready_at() -> Select[datetime | None]:
    ready: ColumnElement[Any] = Lane.next_at.expression
    for hindrance in (Lane.free_at, Lane.leased_until):
        ready = case((hindrance > ready, hindrance), else_=ready)
    return select(func.min(ready)).where(_OF_BOT, Lane.next_at.is_not(None))


_NEXT_AT = _ready_at()

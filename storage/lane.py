"""Lanes: one chat's queue of outgoing messages each, with its pace and who drains it."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from sqlalchemy import BigInteger, case
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import UtcDateTime
from storage.unit import Queries
from storage.upsert import dialect, insert, table


class Lane(Base):
    """One chat's queue. Replicas claim lanes, not rows, so that order and pace belong to one at a time."""

    __tablename__ = "lane"

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Telegram's chat id; 0 is no chat but the bot as a whole, whose pace is kept the same way."""
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
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


class Lanes(Queries):
    """Questions about lanes."""

    def owe(self, bot_id: int, chat_id: int, priority: int, at: datetime) -> None:
        """Note that a chat has something to send at a time."""
        self.unit.session.connection().execute(
            _owe(dialect(self.unit.session)),
            {"bot_id": bot_id, "chat_id": chat_id, "next_at": at, "priority": int(priority)},
        )


@cache
def _owe(dialect: str) -> sqlite.Insert | postgresql.Insert:
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

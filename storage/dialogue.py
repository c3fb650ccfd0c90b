"""Open dialogues: what the bot last asked somebody, so that the next message can be the answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from storage.among import among
from storage.base import Base
from storage.types import Json, UtcDateTime
from storage.unit import Queries
from storage.upsert import insert, table


class Dialogue(Base):
    """One open question to one user in one chat; a new question replaces the old one."""

    __tablename__ = "dialogue"
    __table_args__ = (UniqueConstraint("chat_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    user_id: Mapped[int] = mapped_column(BigInteger)
    step: Mapped[str]
    """Who takes the answer: feature.step, e.g. repair.home."""
    data: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class Dialogues(Queries):
    """Questions about open dialogues."""

    def open(self, chat_id: int, user_id: int) -> Dialogue | None:
        """The dialogue that waits for this user's next message here, unless it ran out."""
        if self.unit.known_ahead(Dialogue, (chat_id, user_id)) == _SILENT:
            return None
        where = {"chat": chat_id, "user": user_id, "now": self.unit.now}
        # Mostly there is none, and asking for its id costs a third of asking for an object.
        return self.one(_OPEN, **where) if self.value(_OPEN_ID, **where) is not None else None

    def read_ahead(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Ask together about all (chat, user) for whom a unit is about to ask one by one."""
        asked = set(pairs)
        found = self.rows(_OPEN_IN, chats=[chat_id for chat_id, _ in asked], now=self.unit.now)
        silent = asked - {(row.chat_id, row.user_id) for row in found}
        self.unit.know_ahead(Dialogue, dict.fromkeys(silent, _SILENT))

    def begin(
        self,
        chat_id: int,
        user_id: int,
        step: str,
        data: dict[str, Any],
        community_id: int | None,
        expires_at: datetime,
    ) -> None:
        """Wait for this user's next message here; what was waited for before is forgotten."""
        row = {
            "chat_id": chat_id,
            "user_id": user_id,
            "step": step,
            "data": data,
            "community_id": community_id,
            "expires_at": expires_at,
        }
        self.unit.know_ahead(Dialogue, {(chat_id, user_id): None})
        self.write_later(_begin(self.unit.dialect), row)

    def in_groups(self) -> set[tuple[int, int]]:
        """(chat, user) of every dialogue in a group: few, so one plain read for a whole batch of updates."""
        return {(row.chat_id, row.user_id) for row in self.rows(_IN_GROUPS, now=self.unit.now)}

    def at_step(self, chat_id: int, *steps: str) -> Sequence[Dialogue]:
        """Everybody's dialogues of these steps in one chat."""
        here = (Dialogue.chat_id == chat_id, Dialogue.step.in_(steps), Dialogue.expires_at > self.unit.now)
        return self.all(select(Dialogue).where(*here).execution_options(populate_existing=True))

    def close(self, chat_id: int, user_id: int) -> None:
        self.execute(delete(Dialogue).where(Dialogue.chat_id == chat_id, Dialogue.user_id == user_id))

    def migrate(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        self.execute(update(Dialogue).where(Dialogue.chat_id == old).values(chat_id=new))

    def prune(self) -> int:
        """Forget dialogues that ran out; how many."""
        return self.write(_PRUNE, {"now": self.unit.now}).rowcount


_SILENT = "silent"
"""What is known ahead of somebody who is in no dialogue."""

_OPEN_HERE = (
    Dialogue.chat_id == bindparam("chat"),
    Dialogue.user_id == bindparam("user"),
    Dialogue.expires_at > bindparam("now"),
)
_OPEN = (
    select(Dialogue).where(*_OPEN_HERE).execution_options(populate_existing=True)
)  # `begin` writes past the objects

_OPEN_IN = select(Dialogue.chat_id, Dialogue.user_id).where(
    among(Dialogue.chat_id, "chats"), Dialogue.expires_at > bindparam("now")
)
_OPEN_ID = select(Dialogue.id).where(*_OPEN_HERE)
_DIALOGUE = table(Dialogue)
_PRUNE = delete(_DIALOGUE).where(_DIALOGUE.c.expires_at <= bindparam("now"))
_IN_GROUPS = select(Dialogue.chat_id, Dialogue.user_id).where(
    Dialogue.chat_id < 0, Dialogue.expires_at > bindparam("now")
)


@cache
def _begin(dialect: str) -> sqlite.Insert | postgresql.Insert:
    statement = insert(dialect, Dialogue)
    changes = {
        column: statement.excluded[column] for column in ("step", "data", "community_id", "expires_at")
    }
    return statement.on_conflict_do_update(index_elements=["chat_id", "user_id"], set_=changes)

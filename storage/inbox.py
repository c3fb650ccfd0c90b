"""The inbox: every update that matters, stored before Telegram hears that it was received."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache

import orjson
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Index,
    Text,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import UtcDateTime, words
from storage.unit import Queries
from storage.upsert import insert, table


class Arrival(StrEnum):
    """How far an update has come."""

    WAITING = "waiting"
    DONE = "done"
    PARKED = "parked"
    """Failed too often; kept with its incident id for replay."""


class Received(Base):
    """One update as it came, keyed as Telegram keys it, so that a second delivery changes nothing."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "bot_id",
            "chat_id",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    """The chat whose order it keeps; the user's id for updates without a chat."""
    raw: Mapped[str] = mapped_column(Text)
    """The update's JSON; emptied when done."""
    state: Mapped[Arrival] = mapped_column(words(Arrival))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Not to be tried again before."""
    incident: Mapped[str | None] = mapped_column(index=True)
    error: Mapped[str | None] = mapped_column(Text)


class Inbox(Queries):
    """Questions about updates that came in."""

    def receive(self, bot_id: int, updates: Iterable[tuple[int, int, str]]) -> None:
        """Store (update id, chat id, JSON) of each update; what is there already stays as it is."""
        rows = [
            {
                "bot_id": bot_id,
                "update_id": update_id,
                "chat_id": chat_id,
                "raw": raw,
                "state": Arrival.WAITING,
                "received_at": self.unit.now,
                "attempts": 0,
            }
            for update_id, chat_id, raw in updates
        ]
        if rows:
            self.unit.connection.execute(_receive(self.unit.dialect), rows)

    def next_of(self, bot_id: int, chat_id: int) -> tuple[int, str] | None:
        """The (update id, JSON) that is this chat's turn, locked until the unit ends; None without any.

        The locked row keeps the chat's order among replicas: a second one waits here, then finds it done.
        """
        turn = {"bot": bot_id, "chat": chat_id, "now": self.unit.now}
        connection = self.unit.connection
        while (found := connection.execute(_NEXT, turn).first()) is None:
            # Having waited for a row, it does not see what came meanwhile; nobody else may be about to look.
            if connection.execute(_TURN, turn).first() is None:
                return None
        return found.update_id, found.raw

    def next_of_each(self, bot_id: int, chats: Sequence[int]) -> dict[int, tuple[int, str]]:
        """The turns of several chats, by chat, asked together: on SQLite, where nobody else handles any."""
        turns = {"bot": bot_id, "chats": orjson.dumps(chats).decode(), "now": self.unit.now}
        found = self.unit.connection.execute(_NEXT_OF_EACH, turns)
        return {row.chat_id: (row.update_id, row.raw) for row in found}

    def done(self, bot_id: int, updates: Iterable[int]) -> None:
        """Note that updates have had their effect; only their keys are kept."""
        self.write_all(_DONE, ({"bot": bot_id, "update": update_id} for update_id in updates))

    def waiting(self, bot_id: int) -> dict[int, int]:
        """How many updates could be handled now, by chat."""
        question = (
            select(Received.chat_id, func.count())
            .where(Received.bot_id == bot_id, Received.state == Arrival.WAITING, _ripe(self.unit.now))
            .group_by(Received.chat_id)
        )
        return dict(self.rows(question))

    def next_at(self, bot_id: int) -> datetime | None:
        """When the next update that failed is to be tried again."""
        return self.value(_NEXT_AT, bot=bot_id)

    def failed(self, bot_id: int, update_id: int, error: str) -> Received | None:
        """Note a failure; the row, locked, for whoever decides when it is tried again.

        None when it waits no more: since the failure another replica has handled or parked it.
        """
        row = self.unit.lock(Received, (bot_id, update_id))
        if row.state != Arrival.WAITING:
            return None
        row.attempts, row.error = row.attempts + 1, error
        return row

    def park(self, row: Received, incident: str) -> None:
        """Set an update aside under an incident id."""
        row.state, row.incident, row.next_at = Arrival.PARKED, incident, None

    def parked(self) -> Sequence[Received]:
        return self.all(select(Received).where(Received.state == Arrival.PARKED).order_by(Received.update_id))

    def replay(self, incident: str) -> bool:
        """Let a parked update be handled again; False when there is none of that id."""
        return (
            self.execute(
                update(Received)
                .where(Received.incident == incident, Received.state == Arrival.PARKED)
                .values(state=Arrival.WAITING, attempts=0, next_at=None)
            )
            == 1
        )

    def prune(self, before: datetime) -> int:
        """Forget updates done before a time; how many. Telegram itself forgets them after a day."""
        return self.write(_PRUNE, {"before": before}).rowcount


def _ripe(now: datetime) -> ColumnElement[bool]:
    return or_(Received.next_at.is_(None), Received.next_at <= now)


@cache
def _receive(dialect: str) -> sqlite.Insert | postgresql.Insert:
    return insert(dialect, Received).on_conflict_do_nothing(index_elements=["bot_id", "update_id"])


_INBOX = table(Received)
_TURN = (
    select(_INBOX.c.update_id, _INBOX.c.raw)
    .where(
        _INBOX.c.bot_id == bindparam("bot"),
        _INBOX.c.chat_id == bindparam("chat"),
        # Written out, not bound: only then do both engines see that the partial index answers it.
        text("inbox.state = 'waiting'"),
        or_(_INBOX.c.next_at.is_(None), _INBOX.c.next_at <= bindparam("now", type_=UtcDateTime)),
    )
    .order_by(_INBOX.c.update_id)
    .limit(1)
)
_NEXT = _TURN.with_for_update()
# The head of each chat by itself: of a chat with a long queue a grouped question would read it all. SQLite
# keeps the order of a CROSS JOIN; left to itself it begins with the whole inbox.
_NEXT_OF_EACH = text(
    """
    SELECT chat.value AS chat_id, inbox.update_id, inbox.raw
    FROM json_each(:chats) AS chat
    CROSS JOIN inbox ON inbox.bot_id = :bot AND inbox.update_id = (
        SELECT head.update_id FROM inbox AS head
        WHERE head.bot_id = :bot AND head.chat_id = chat.value AND head.state = 'waiting'
        AND (head.next_at IS NULL OR head.next_at <= :now)
        ORDER BY head.update_id LIMIT 1
    )
    """
).bindparams(bindparam("now", type_=UtcDateTime))
_NEXT_AT = select(func.min(_INBOX.c.next_at)).where(
    _INBOX.c.bot_id == bindparam("bot"), _INBOX.c.state == Arrival.WAITING
)
_PRUNE = delete(_INBOX).where(_INBOX.c.state == Arrival.DONE, _INBOX.c.received_at < bindparam("before"))
_DONE = (
    update(_INBOX)
    .where(_INBOX.c.bot_id == bindparam("bot"), _INBOX.c.update_id == bindparam("update"))
    .values(state=Arrival.DONE, raw="", error=None)
)

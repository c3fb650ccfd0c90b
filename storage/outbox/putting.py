"""Putting messages into the outbox, in the same transaction as their cause, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import bindparam, case, delete, event, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.lane import Lanes, owe
from storage.outbox.outgoing import CARD, PENDING_CARD, Departure, Outgoing
from storage.unit import OWED, Queries
from storage.upsert import insert, table


class Outbox(Queries):
    """Where messages are put. What is put leaves only if the unit commits, and then leaves for certain."""

    def put(
        self,
        bot_id: int,
        chat_id: int,
        method: str,
        payload: dict[str, Any],
        *,
        priority: int,
        not_before: datetime,
        expires_at: datetime | None = None,
        once: str | None = None,
        subject: tuple[str, int] | None = None,
        resend: bool = True,
        fallback: dict[str, Any] | None = None,
    ) -> None:
        """Owe a chat a message; nothing when `once` was put before.

        `fallback` takes its place when the chat cannot be written to: parameters of a sendMessage elsewhere.
        """
        kind, subject_id = subject or (None, None)
        self.unit.owed.append(
            self._fresh(bot_id, chat_id, priority, not_before)
            | {
                "method": method,
                "payload": orjson.dumps(payload).decode(),
                "expires_at": expires_at,
                "once": once,
                "subject_kind": kind,
                "subject_id": subject_id,
                "resend": resend,
                "fallback": orjson.dumps(fallback).decode() if fallback else None,
            }
        )

    def put_card(
        self, bot_id: int, chat_id: int, card_id: int, *, priority: int, not_before: datetime
    ) -> None:
        """Owe a card's chat its present state; merges with what is owed, the sooner and more urgent wins."""
        fresh = self._fresh(bot_id, chat_id, priority, not_before)
        self.unit.owed.append(fresh | {"card_id": card_id})

    def settle(self) -> None:
        """Write what was put, all together; at the latest when the unit ends, and before anybody looks."""
        _settle(self.unit.session)

    def owed_card(self, card_id: int) -> Outgoing | None:
        """The row that will bring this card up to date, if any waits."""
        self.settle()
        return self.one(
            select(Outgoing).where(Outgoing.card_id == card_id, Outgoing.state == Departure.PENDING)
        )

    def to_topic(self, bot_id: int, chat_id: int, thread: int) -> Sequence[Outgoing]:
        """Rows that wait to go to a topic, by Telegram's thread id."""
        self.settle()
        question = select(Outgoing).where(
            Outgoing.bot_id == bot_id,
            Outgoing.chat_id == chat_id,
            Outgoing.state == Departure.PENDING,
            Outgoing.payload.contains(f'"message_thread_id":{thread}'),
        )
        return self.all(question)

    def held(self) -> Sequence[Outgoing]:
        """Messages that wait for a person's decision."""
        return self.all(select(Outgoing).where(Outgoing.state == Departure.HELD).order_by(Outgoing.id))

    def release(self, row: Outgoing) -> None:
        """Let a held message leave after all, in its turn."""
        row.state, row.not_before = Departure.PENDING, self.unit.now
        Lanes(self.unit).owe(row.bot_id, row.chat_id, row.priority, self.unit.now)

    def counts(self) -> dict[Departure, int]:
        """How many rows there are, by state."""
        question = select(Outgoing.state, func.count()).group_by(Outgoing.state)
        return dict(self.rows(question))

    def prune(self, before: datetime) -> int:
        """Forget what left, failed or ran out before a time; `once` keys stay: they mean once ever."""
        return self.write(_PRUNE, {"before": before}).rowcount

    def _fresh(self, bot_id: int, chat_id: int, priority: int, not_before: datetime) -> dict[str, Any]:
        return {
            **_NOTHING_SPECIAL,
            "bot_id": bot_id,
            "chat_id": chat_id,
            "priority": int(priority),
            "not_before": not_before,
            "created_at": self.unit.now,
        }


_OUTBOX = table(Outgoing)
_PRUNE = delete(_OUTBOX).where(
    _OUTBOX.c.state.in_((Departure.SENT, Departure.FAILED, Departure.EXPIRED)),
    _OUTBOX.c.created_at < bindparam("before"),
    _OUTBOX.c.once.is_(None),
)
_NOTHING_SPECIAL: dict[str, Any] = {
    "method": CARD,
    "payload": "{}",
    "card_id": None,
    "subject_kind": None,
    "subject_id": None,
    "once": None,
    "expires_at": None,
    "resend": True,
    "fallback": None,
    "state": Departure.PENDING,
    "doubtful": 0,
    "attempts": 0,
}
"""A row that is put, where nothing else is said."""


@event.listens_for(Session, "before_commit")
def _settle(session: Session) -> None:
    """Write what a session owes in the order of the code, but as few statements instead of two a message."""
    owed: list[dict[str, Any]] = session.info.get(OWED, [])
    if not owed:
        return
    rows, owed[:] = list(owed), []
    session.flush()
    connection = session.connection()
    dialect = connection.dialect.name
    # The lanes first, and in one order: the sender locks so too, and nobody waits for the other in a circle.
    connection.execute(owe(dialect), _lanes_of(rows))
    for once, together in groupby(rows, key=lambda row: row["once"] is not None):
        statement = _put_once(dialect) if once else _put(dialect)
        connection.execute(statement, list(together))


def _lanes_of(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the lanes of these rows have to know: the soonest and the most urgent of each."""
    lanes: dict[tuple[int, int], dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (row["chat_id"], row["not_before"])):
        key = {"bot_id": row["bot_id"], "chat_id": row["chat_id"]}
        lane = lanes.setdefault(
            (row["bot_id"], row["chat_id"]),
            {**key, "next_at": row["not_before"], "priority": row["priority"]},
        )
        lane["priority"] = min(lane["priority"], row["priority"])
    return list(lanes.values())


@cache
def _put_once(dialect: str) -> sqlite.Insert | postgresql.Insert:
    # Built once, as in storage/lane.py.
    return insert(dialect, Outgoing).on_conflict_do_nothing(index_elements=["once"])


@cache
def _put(dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Rows of cards merge with what is owed; for other rows nothing is in the way."""
    statement = insert(dialect, Outgoing)
    owed, new = table(Outgoing).c, statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["card_id"],
        index_where=PENDING_CARD,
        set_={
            "priority": case((owed.priority > new.priority, new.priority), else_=owed.priority),
            "not_before": case((owed.not_before > new.not_before, new.not_before), else_=owed.not_before),
        },
    )

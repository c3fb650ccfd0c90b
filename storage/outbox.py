"""The outbox: messages owed, written in the same transaction as their cause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import IntEnum, StrEnum
from functools import cache
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    Text,
    and_,
    bindparam,
    case,
    delete,
    event,
    func,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from storage.among import among
from storage.base import Base
from storage.lane import RESTING, Ahead, Lane, Lanes, owe
from storage.types import UtcDateTime, words
from storage.unit import OWED, Queries
from storage.upsert import insert, table

CARD = "card"
"""The method of a row that names a card: what is really called follows from the card when it leaves."""

_PENDING_CARD = text("state = 'pending' AND card_id IS NOT NULL")


class Departure(StrEnum):
    """How far an outgoing message has come."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    HELD = "held"
    """Telegram may or may not have it, and saying it twice would be worse than asking a person first."""
    FAILED = "failed"
    EXPIRED = "expired"


class Priority(IntEnum):
    """Lower leaves first; order holds within one priority of a chat."""

    URGENT = 0
    REPLY = 1
    NOTICE = 2
    BULK = 3


class Outgoing(Base):
    """A message, or the name of a card whose present state is rendered when it leaves."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_due",
            "bot_id",
            "chat_id",
            "priority",
            "id",
            sqlite_where=text("state IN ('pending', 'sending')"),
            postgresql_where=text("state IN ('pending', 'sending')"),
        ),
        # One pending row per card: newer changes merge into it.
        Index(
            "uq_outbox_card",
            "card_id",
            unique=True,
            sqlite_where=_PENDING_CARD,
            postgresql_where=_PENDING_CARD,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    bot_id: Mapped[int] = mapped_column(BigInteger)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    priority: Mapped[int] = mapped_column(default=Priority.REPLY)
    method: Mapped[str]
    """A Bot API method, or CARD."""
    payload: Mapped[str] = mapped_column(Text)
    """JSON parameters; a value {"file": ID} stands for a stored file."""
    card_id: Mapped[int | None] = mapped_column(ForeignKey("card.id"))
    subject_kind: Mapped[str | None]
    subject_id: Mapped[int | None]
    """What the message speaks of: written to `shown` with the message id Telegram gave."""
    once: Mapped[str | None] = mapped_column(unique=True)
    """A key that makes the message happen once, ever."""
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """After this the message is worth nothing and is not sent."""
    resend: Mapped[bool] = mapped_column(default=True)
    """After an uncertain failure: True sends again, False holds for a person."""
    fallback: Mapped[str | None] = mapped_column(Text)
    """JSON parameters of a sendMessage to another chat, sent when this one's person cannot be reached."""
    state: Mapped[Departure] = mapped_column(words(Departure), default=Departure.PENDING)
    doubtful: Mapped[int] = mapped_column(default=0)
    """How many attempts ended uncertain; a doubled message can exist only where this is above 0."""
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    message_id: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


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

    # ---- what the sender asks -----------------------------------------------------------------------------

    def heads(self, bot_id: int, chats: Collection[int]) -> dict[int, Outgoing]:
        """The row whose turn it is in each of these chats; rows for later step aside."""
        self.settle()
        rows = self.all(_HEADS, bot=bot_id, now=self.unit.now, chats=list(chats))
        return {row.chat_id: row for row in rows}

    def ahead(self, bot_id: int, chats: Collection[int]) -> dict[int, Ahead]:
        """What is still to come in each of these chats; nothing in those for which nothing is owed."""
        self.settle()
        found = self.rows(_AHEAD, bot=bot_id, chats=list(chats))
        owed = {
            chat_id: Ahead(at, RESTING if priority is None else priority, bool(underway))
            for chat_id, at, priority, underway in found
        }
        return {chat_id: owed.get(chat_id, Ahead()) for chat_id in chats}

    def lock_lanes(self, ids: Collection[int]) -> dict[int, int]:
        """Keep everybody else from the lanes of these rows until the unit ends; the chat of each row.

        A row is left out when it is gone, or when its lane went to another chat while this waited for it:
        asked again, it has the new one.
        """
        return dict(self.rows(_LOCK_LANES, ids=list(ids)))

    def by_ids(self, ids: Collection[int]) -> dict[int, Outgoing]:
        return {row.id: row for row in self.all(_BY_IDS, ids=list(ids))}

    def leave(self, ids: Collection[int]) -> None:
        """Note that rows are on their way."""
        self.write_all(_LEAVE, ({"row": row_id} for row_id in ids))

    def arrive(self, arrived: Iterable[tuple[int, int | None]]) -> None:
        """Note the (row id, message id) of what is there, unless somebody took the row over meanwhile."""
        now = self.unit.now
        self.write_all(_ARRIVE, ({"row": row, "message": message, "at": now} for row, message in arrived))

    def interrupted(self, bot_id: int, chat_id: int) -> Sequence[Outgoing]:
        """Rows whose sender was lost while it was sending them."""
        question = select(Outgoing).where(
            Outgoing.bot_id == bot_id,
            Outgoing.chat_id == chat_id,
            Outgoing.state.in_(_UNDERWAY),
            Outgoing.state == Departure.SENDING,
        )
        return self.all(question.order_by(Outgoing.id))

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
        over = (Departure.SENT, Departure.FAILED, Departure.EXPIRED)
        return self.execute(
            delete(Outgoing).where(
                Outgoing.state.in_(over), Outgoing.created_at < before, Outgoing.once.is_(None)
            )
        )

    def _fresh(self, bot_id: int, chat_id: int, priority: int, not_before: datetime) -> dict[str, Any]:
        return {
            **_NOTHING_SPECIAL,
            "bot_id": bot_id,
            "chat_id": chat_id,
            "priority": int(priority),
            "not_before": not_before,
            "created_at": self.unit.now,
        }


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
        index_where=_PENDING_CARD,
        set_={
            "priority": case((owed.priority > new.priority, new.priority), else_=owed.priority),
            "not_before": case((owed.not_before > new.not_before, new.not_before), else_=owed.not_before),
        },
    )


# The words of the partial index, written out beside what is asked, or neither engine uses it.
_UNDERWAY: list[ColumnElement[str]] = [
    literal_column(f"'{state}'") for state in (Departure.PENDING, Departure.SENDING)
]


def _heads() -> Select[Outgoing]:
    inner = aliased(Outgoing)
    head = (
        select(inner.id)
        .where(
            inner.bot_id == bindparam("bot"),
            inner.chat_id == Lane.chat_id,
            inner.state.in_(_UNDERWAY),
            inner.state == Departure.PENDING,
            inner.not_before <= bindparam("now"),
        )
        .order_by(inner.priority, inner.id)
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(Outgoing)
        .join(Lane, Outgoing.id == head)
        .where(Lane.bot_id == bindparam("bot"), among(Lane.chat_id, "chats"))
    )


_HEADS = _heads()
_WAITS = Outgoing.state == Departure.PENDING
_AHEAD = (
    select(
        Outgoing.chat_id,
        func.min(case((_WAITS, Outgoing.not_before))),
        func.min(case((_WAITS, Outgoing.priority))),
        func.max(case((_WAITS, 0), else_=1)),
    )
    .where(
        Outgoing.bot_id == bindparam("bot"),
        among(Outgoing.chat_id, "chats"),
        Outgoing.state.in_(_UNDERWAY),
    )
    .group_by(Outgoing.chat_id)
)
_LOCK_LANES = (
    select(Outgoing.id, Outgoing.chat_id)
    .join(Lane, and_(Lane.bot_id == Outgoing.bot_id, Lane.chat_id == Outgoing.chat_id))
    .where(among(Outgoing.id, "ids"))
    .order_by(Lane.chat_id)
    .with_for_update(of=Lane)
)
_OUTBOX = table(Outgoing)
_ROW = _OUTBOX.c.id == bindparam("row")
_LEAVE = update(_OUTBOX).where(_ROW).values(state=Departure.SENDING, attempts=_OUTBOX.c.attempts + 1)
_ARRIVE = (
    update(_OUTBOX)
    .where(_ROW, _OUTBOX.c.state == Departure.SENDING)
    .values(state=Departure.SENT, sent_at=bindparam("at"), message_id=bindparam("message"), error=None)
)
_BY_IDS = select(Outgoing).where(among(Outgoing.id, "ids"))

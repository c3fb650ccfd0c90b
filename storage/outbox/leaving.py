"""What the sender asks and notes: whose turn it is, what is still to come, what left and what arrived."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Select, and_, bindparam, case, func, select, update
from sqlalchemy.orm import aliased

from storage.among import among
from storage.lane import RESTING, Ahead, Lane
from storage.outbox.outgoing import UNDERWAY, Departure, Outgoing
from storage.outbox.putting import Outbox
from storage.unit import Queries
from storage.upsert import table


class Leaving(Queries):
    """The outbox as the sender sees it: by lane, in order."""

    def heads(self, bot_id: int, chats: Collection[int]) -> dict[int, Outgoing]:
        """The row whose turn it is in each of these chats; rows for later step aside."""
        Outbox(self.unit).settle()
        rows = self.all(_HEADS, bot=bot_id, now=self.unit.now, chats=list(chats))
        return {row.chat_id: row for row in rows}

    def ahead(self, bot_id: int, chats: Collection[int]) -> dict[int, Ahead]:
        """What is still to come in each of these chats; nothing in those for which nothing is owed."""
        Outbox(self.unit).settle()
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
            Outgoing.state.in_(UNDERWAY),
            Outgoing.state == Departure.SENDING,
        )
        return self.all(question.order_by(Outgoing.id))


def _heads() -> Select[Outgoing]:
    inner = aliased(Outgoing)
    head = (
        select(inner.id)
        .where(
            inner.bot_id == bindparam("bot"),
            inner.chat_id == Lane.chat_id,
            inner.state.in_(UNDERWAY),
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
        Outgoing.state.in_(UNDERWAY),
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

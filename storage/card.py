"""Cards: the one message that shows a subject in a chat, and which message shows which subject."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Integer, UniqueConstraint, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.dml import ReturningInsert

from storage.among import among
from storage.base import Base
from storage.types import UtcDateTime
from storage.unit import Queries
from storage.upsert import insert, table


class Card(Base):
    """A message rendered from its subject's present state and edited in place."""

    __tablename__ = "card"
    __table_args__ = (UniqueConstraint("kind", "subject_id", "chat_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """Which renderer: feature.card, e.g. ticket.desk (staff group), ticket.job (technician)."""
    subject: Mapped[str] = mapped_column(default="ticket")
    """The subject's table word, as in `shown`: replies under the card find their subject by it."""
    subject_id: Mapped[int]
    chat_id: Mapped[int] = mapped_column(BigInteger)
    topic: Mapped[str | None]
    """The staff group's topic it belongs to, where the group has topics."""
    message_id: Mapped[int | None]
    """None until it was first sent."""
    reply_to: Mapped[int | None]
    """The message it answers when first sent."""
    fingerprint: Mapped[str | None]
    """Hash of what was last sent, so that an unchanged card costs no call."""
    pinned: Mapped[bool] = mapped_column(default=False)
    """Whether it should be pinned when first sent."""
    silent: Mapped[bool] = mapped_column(default=False)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it was last sent or edited; further changes soon after wait and merge."""


class Shown(Base):
    """That a message of ours shows, or speaks of, a subject: replies and buttons find it here."""

    __tablename__ = "shown"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    """The subject's table word: ticket, event, parcel, home."""
    subject_id: Mapped[int]


class Cards(Queries):
    """Questions about cards."""

    def find(self, kind: str, subject_id: int, chat_id: int) -> Card | None:
        return self.one(_FIND, kind=kind, subject=subject_id, chat=chat_id)

    def place(self, card: Mapping[str, Any], *, new: bool = False) -> tuple[int, datetime | None]:
        """The id of the card of this kind, subject and chat, made if need be, and when it was last edited.

        Everything else about a card that is there stays as it is. `new`: its subject was just made.
        """
        key = card["kind"], card["subject_id"], card["chat_id"]
        placed: tuple[int, datetime | None] | None = self.unit.known_ahead(Card, key)
        if placed is None:
            # Looked for first: a conflict would lock the card, which the sender locks only after its lane.
            placed = (None if new else self._placed(*key)) or self._made(card)
            self.unit.know_ahead(Card, {key: placed})
        return placed

    def _placed(self, kind: str, subject_id: int, chat_id: int) -> tuple[int, datetime | None] | None:
        self.unit.flush()
        where = {"kind": kind, "subject": subject_id, "chat": chat_id}
        found = self.unit.connection.execute(_PLACED, where).first()
        return (found.id, found.edited_at) if found is not None else None

    def _made(self, card: Mapping[str, Any]) -> tuple[int, datetime | None]:
        made = self.write(_place(self.unit.dialect), {**_NEVER_SENT, **card}).one()
        return made.id, made.edited_at

    def begin_anew(self, card: Card) -> None:
        """Leave the message behind that shows a card now: the next one is sent, and at once."""
        card.message_id = card.fingerprint = card.edited_at = None
        self.unit.forget_ahead(Card)

    def by_ids(self, ids: Collection[int]) -> dict[int, Card]:
        return {card.id: card for card in self.all(_BY_IDS, ids=list(ids))} if ids else {}

    def drawn(self, drawn: Iterable[tuple[int, int | None, str | None]]) -> None:
        """Note (card id, message id where it was sent afresh, fingerprint) of cards that people see now."""
        now = self.unit.now
        rows = (
            {"card": card, "message": message, "print": fingerprint, "at": now}
            for card, message, fingerprint in drawn
        )
        self.unit.forget_ahead(Card)
        self.write_all(_DRAWN, rows)

    def of(self, subject_id: int, *kinds: str) -> Sequence[Card]:
        """Every card of these kinds that shows the subject, in any chat."""
        return self.all(_OF_SUBJECT, subject=subject_id, kinds=kinds)

    def messages(self, kind: str, subjects: Collection[int], chat_id: int) -> dict[int, int]:
        """By which message of a chat these subjects are shown, where one is."""
        found = self.rows(_MESSAGES, kind=kind, subjects=list(subjects), chat=chat_id) if subjects else ()
        return {row.subject_id: row.message_id for row in found}

    def shown(self, chat_id: int, message_id: int) -> Shown | None:
        return self.unit.get(Shown, (chat_id, message_id))

    def show(self, chat_id: int, message_id: int, kind: str, subject_id: int) -> None:
        """Note that a message shows a subject; it may say so again, or speak of another one now."""
        row = {"chat_id": chat_id, "message_id": message_id, "kind": kind, "subject_id": subject_id}
        self.write_later(_show(self.unit.dialect), row)

    def show_all(self, shown: Sequence[tuple[int, int, str, int]]) -> None:
        """Note what (chat, message) shows which (kind, id), for several messages at once."""
        columns = ("chat_id", "message_id", "kind", "subject_id")
        self.write_all(_show(self.unit.dialect), (dict(zip(columns, row, strict=True)) for row in shown))


_CARD = table(Card)
_DRAWN = (
    update(_CARD)
    .where(_CARD.c.id == bindparam("card"))
    .values(
        fingerprint=bindparam("print"),
        edited_at=bindparam("at"),
        message_id=func.coalesce(bindparam("message", type_=Integer), _CARD.c.message_id),
    )
)
_MESSAGES = select(Card.subject_id, Card.message_id).where(
    Card.kind == bindparam("kind"),
    among(Card.subject_id, "subjects"),
    Card.chat_id == bindparam("chat"),
    Card.message_id.is_not(None),
)
_BY_IDS = select(Card).where(among(Card.id, "ids"))
_OF_SUBJECT = (
    select(Card).where(Card.subject_id == bindparam("subject"), among(Card.kind, "kinds")).order_by(Card.id)
)
_HERE = (
    Card.kind == bindparam("kind"),
    Card.subject_id == bindparam("subject"),
    Card.chat_id == bindparam("chat"),
)
_FIND = select(Card).where(*_HERE)
_PLACED = select(Card.id, Card.edited_at).where(*_HERE)


_NEVER_SENT: dict[str, Any] = {"message_id": None, "fingerprint": None, "edited_at": None}


@cache
def _place(dialect: str) -> ReturningInsert[int, datetime | None]:
    statement, card = insert(dialect, Card), table(Card).c
    return statement.on_conflict_do_update(
        index_elements=["kind", "subject_id", "chat_id"], set_={"kind": statement.excluded.kind}
    ).returning(card.id, card.edited_at)


@cache
def _show(dialect: str) -> sqlite.Insert | postgresql.Insert:
    statement = insert(dialect, Shown)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["chat_id", "message_id"], set_={"kind": new.kind, "subject_id": new.subject_id}
    )

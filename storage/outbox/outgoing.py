"""The rows of the outbox: a message owed, how far it has come and when its turn is."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.among import written_out
from storage.base import Base
from storage.types import UtcDateTime, words

CARD = "card"
"""The method of a row that names a card: what is really called follows from the card when it leaves."""

PENDING_CARD = text("state = 'pending' AND card_id IS NOT NULL")


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
            sqlite_where=PENDING_CARD,
            postgresql_where=PENDING_CARD,
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


# The words of the partial index, written out beside what is asked, or neither engine uses it.
UNDERWAY = written_out(Departure.PENDING, Departure.SENDING)

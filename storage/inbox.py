"""The inbox: every update that matters, stored before Telegram hears that it was received."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import UtcDateTime, words


class Arrival(StrEnum):
    """How far an update has come."""

    WAITING = "waiting"
    DONE = "done"
    PARKED = "parked"
    """Failed too often; kept with its incident id for replay."""


class Received(Base):
    """One update as it came, keyed as Telegram keys it, so that a second delivery changes nothing."""

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_state", "state", "bot_id", "update_id"),)

    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    """Its lane: the chat whose order it keeps; the user's id for updates without a chat."""
    raw: Mapped[str] = mapped_column(Text)
    """The update's JSON; emptied when done."""
    state: Mapped[Arrival] = mapped_column(words(Arrival))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Not to be tried again before."""
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """While several replicas work: until when one of them has it."""
    incident: Mapped[str | None]
    error: Mapped[str | None] = mapped_column(Text)

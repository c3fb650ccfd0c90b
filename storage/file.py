"""Files to send: bytes by their digest, replaced by Telegram's file id after the first use."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import UtcDateTime
from storage.unit import Queries


class StoredFile(Base):
    """One file by content; two posts of the same poster are one row and one upload."""

    __tablename__ = "file"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    mime: Mapped[str]
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    """None once Telegram has it."""
    file_id: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Files(Queries):
    """Questions about stored files."""

    def by_digest(self, sha256: str) -> StoredFile | None:
        return self.one(select(StoredFile).where(StoredFile.sha256 == sha256))

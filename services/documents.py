"""Documents: files that Linli makes, kept by their content and sent once as bytes, later by Telegram's id."""

from __future__ import annotations

import hashlib
from typing import Any

from services.unit import Unit
from storage.file import Files, StoredFile

__all__ = ["StoredFile"]

CSV = "text/csv"
PDF = "application/pdf"
PNG = "image/png"
CALENDAR = "text/calendar"

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for a formula at the beginning of a cell; some read full-width signs so too."""


def keep(unit: Unit, name: str, mime: str, content: bytes) -> StoredFile:
    """The stored file with this content; the same content is one file, whatever it is for."""
    digest = hashlib.sha256(content).hexdigest()
    return Files(unit).by_digest(digest) or unit.add(
        StoredFile(sha256=digest, name=name, mime=mime, content=content, file_id=None, created_at=unit.now)
    )


def send(unit: Unit, chat_id: int, file: StoredFile, caption: str = "", *, thread: int | None = None) -> None:
    """Owe a chat a file; a picture goes as a document too, so that it can be printed in full size."""
    payload: dict[str, Any] = {"document": {"file": file.id}}
    if caption:
        payload["caption"] = caption[:1024]
    if thread is not None:
        payload["message_thread_id"] = thread
    unit.call(chat_id, "sendDocument", payload)


def safe_cell(value: object) -> str:
    """A cell that no spreadsheet runs as a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_DANGEROUS) else text

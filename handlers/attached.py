"""Files that people send: kept with a question, or read in a transaction that itself may fetch nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.request import Media, Request
from services.ticket import File

LARGEST = 300_000
"""Bytes; a list of 200 parcels has less than a tenth of it."""


class FileWanted(Exception):
    """Ends the transaction of an update; it is handled anew with the bytes of this file at hand."""

    def __init__(self, file_id: str) -> None:
        super().__init__(file_id)
        self.file_id = file_id


def document_of(request: Request) -> Media | None:
    """The file that came with the message, if one did."""
    media = request.message.media if request.message else ()
    return next((each for each in media if each.kind == "document"), None)


def content_of(request: Request, document: Media) -> bytes | None:
    """The bytes of a file; None where Telegram would not give them. Raises FileWanted at the first asking."""
    if document.file_id not in request.files:
        raise FileWanted(document.file_id)
    return request.files[document.file_id]


def files_kept(data: Mapping[str, Any]) -> list[File]:
    """The files that came before a question and wait in its data, as services take them."""
    return [(kind, file_id, unique_id) for kind, file_id, unique_id in data.get("media", ())]

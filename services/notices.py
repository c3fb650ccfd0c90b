"""Notices to everybody, which nobody can send through us yet: the words in which staff ask for one."""

from __future__ import annotations

from intents.phrasebook import phrase
from services.understanding import plain

_ASKS = phrase("notice.asks")
_TO_ALL = phrase("notice.to_all")


def asks_for_notice(text: str) -> bool:
    """Whether residents in general are to be told something: 发个通知：明天停水."""
    return _ASKS.fullmatch(plain(text)) is not None


def speaks_to_all(text: str) -> bool:
    """Whether everybody is named, and not only 业主, who may be the one of a job."""
    return _TO_ALL.search(plain(text)) is not None

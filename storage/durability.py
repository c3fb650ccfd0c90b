"""Durability: whether what was committed, and so confirmed to people, outlives a crash of the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

_POSTGRES: Final = (
    "SELECT name, setting FROM pg_settings WHERE name IN ('synchronous_commit', 'fsync') ORDER BY 1"
)
_PRAGMAS: Final = MappingProxyType({"synchronous": {"2", "3"}, "journal_mode": {"wal"}})
"""SQLite's settings with the values that are safe with several readers: FULL or EXTRA, and WAL."""


def unsafe_settings(session: Session) -> Sequence[tuple[str, str]]:
    """Settings of the writing connection, with their values, under which a crash loses what was committed."""
    if session.get_bind().dialect.name == "sqlite":
        return [(name, value) for name, value in _pragmas(session).items() if value not in _PRAGMAS[name]]
    return [(row.name, row.setting) for row in session.execute(text(_POSTGRES)) if row.setting == "off"]


def _pragmas(session: Session) -> Mapping[str, str]:
    return {name: str(session.scalar(text(f"PRAGMA {name}"))).lower() for name in _PRAGMAS}

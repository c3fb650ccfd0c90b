"""Facts that go into a text, and the text with entities that comes out; user text never becomes markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Mention:
    """A person by name; becomes a text mention, so that people without a username are reached too."""

    name: str
    user_id: int


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Another text by its key, said in the language of the whole: a category, a state, a place."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """A moment of which only the day matters."""

    at: datetime


Fact = str | int | float | datetime | date | Mention | Verbatim | Day | None


@dataclass(frozen=True, slots=True)
class Said:
    """A finished text with its Telegram entities (offsets and lengths in UTF-16 units)."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


# Private-use characters bracket a mention while Fluent assembles the text; they never leave this package.
OPEN, CLOSE = "\ue000", "\ue001"


def lift_mentions(text: str, mentions: Mapping[str, Mention]) -> Said:
    """Replace bracketed markers by names and note where they stand.

    `mentions` maps the marker between the brackets to the person meant.
    """
    if OPEN not in text:
        return Said(text)
    out: list[str] = []
    entities: list[dict[str, Any]] = []
    length = 0
    for piece in text.split(OPEN):
        marker, closed, rest = piece.partition(CLOSE)
        if closed and marker in mentions:
            person = mentions[marker]
            size = utf16(person.name)
            entities.append(
                {"type": "text_mention", "offset": length, "length": size, "user": {"id": person.user_id}}
            )
            piece = person.name + rest  # noqa: PLW2901
        out.append(piece)
        length += utf16(piece)
    return Said("".join(out), tuple(entities))


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(1 for character in text if character > "\uffff")

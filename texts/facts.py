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

    @property
    def words(self) -> str:
        """What is read of it."""
        return self.name

    @property
    def harmless(self) -> Mention:
        """The same with nothing in the name that could pass for a mark of ours."""
        return Mention(harmless(self.name), self.user_id)

    @property
    def entity(self) -> dict[str, Any]:
        """What makes Telegram show it so."""
        return {"type": "text_mention", "user": {"id": self.user_id}}


@dataclass(frozen=True, slots=True)
class Link:
    """Words of ours that lead somewhere: a ticket's number, to its card."""

    words: str
    url: str

    @property
    def harmless(self) -> Link:
        """The same with nothing in the words that could pass for a mark of ours."""
        return Link(harmless(self.words), self.url)

    @property
    def entity(self) -> dict[str, Any]:
        """What makes Telegram show it so."""
        return {"type": "text_link", "url": self.url}


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Another text by its key, said in the language of the whole: a category, a state, a place."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """A moment of which only the day matters."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Soon:
    """A moment ahead that is read within hours and then forgotten: tomorrow may be called so."""

    at: datetime


Fact = str | int | float | datetime | date | Mention | Link | Verbatim | Day | Soon | None


@dataclass(frozen=True, slots=True)
class Said:
    """A finished text with its Telegram entities (offsets and lengths in UTF-16 units)."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


Marked = Mention | Link

# Private-use characters bracket a mention or link while Fluent assembles the text; they never leave this
# package, and nobody's own words bring them in.
OPEN, CLOSE = "\ue000", "\ue001"
_BRACKETS = dict.fromkeys(map(ord, (OPEN, CLOSE)), "\ufffd")
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""What turns the direction of all that follows, ours too: a flat's 501 would be read as 105."""

_NOT_SAID_AGAIN = {**_BRACKETS, **_TURNS}


def harmless(text: str) -> str:
    """A person's words with nothing in them that could pass for a mention, or turn ours around."""
    return text.translate(_NOT_SAID_AGAIN)


def lift_mentions(text: str, mentions: Mapping[str, Marked]) -> Said:
    """Replace bracketed markers by names or linked words and note where they stand.

    `mentions` maps the marker between the brackets to what is meant.
    """
    if OPEN not in text:
        return Said(text)
    before, *marked = text.split(OPEN)
    out, length = [before], utf16(before)
    entities: list[dict[str, Any]] = []
    for piece in marked:
        marker, _, rest = piece.partition(CLOSE)
        meant = mentions[marker]
        entities.append({**meant.entity, "offset": length, "length": utf16(meant.words)})
        out.append(meant.words + rest)
        length += utf16(out[-1])
    return Said("".join(out), tuple(entities))


def clipped(text: str, most: int) -> str:
    """A person's words, cut where a card or a caption would burst."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def fitted(said: Said, most: int) -> Said:
    """A finished text that Telegram takes: at most so many UTF-16 units, with the mentions that are left."""
    if utf16(said.text) <= most:
        return said
    kept = said.text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", "ignore")
    left = utf16(kept)
    return Said(f"{kept}…", tuple(e for e in said.entities if e["offset"] + e["length"] <= left))


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

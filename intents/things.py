"""Things: what a message names of rooms, things and troubles, to tell one fault of a home from another."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from intents.normal import fold

SORTS = ("room", "thing", "trouble")


@dataclass(frozen=True, slots=True)
class Named:
    """What a message names, each sort by our words for it: kitchen, toilet, clog."""

    room: frozenset[str]
    thing: frozenset[str]
    trouble: frozenset[str]

    @property
    def categories(self) -> frozenset[str]:
        """The categories, or kinds, of tickets that its things belong to."""
        known = _book().category
        return frozenset(known[thing] for thing in self.thing if thing in known)

    def differs_from(self, other: Named) -> bool:
        """Whether both name something of one sort and nothing in common: a kitchen, a bathroom."""
        return any(ours and theirs and not ours & theirs for ours, theirs in self._beside(other))

    def shared_with(self, other: Named) -> int:
        """How much both name."""
        return sum(len(ours & theirs) for ours, theirs in self._beside(other))

    def _beside(self, other: Named) -> list[tuple[frozenset[str], frozenset[str]]]:
        return [(getattr(self, sort), getattr(other, sort)) for sort in SORTS]


def named_in(text: str) -> Named:
    """What a text names, in whichever script and case."""
    folded, book = fold(text).folded, _book()
    found = {sort: _found(folded, book.words[sort]) for sort in SORTS}
    if not found["room"]:
        found["room"] = frozenset(book.within[each] for each in found["thing"] if each in book.within)
    return Named(**found)


def _found(folded: str, patterns: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    return frozenset(name for name, pattern in patterns.items() if pattern.search(folded))


@dataclass(frozen=True, slots=True)
class _Book:
    """things.toml, its words as patterns."""

    words: Mapping[str, Mapping[str, re.Pattern[str]]]
    within: Mapping[str, str]
    category: Mapping[str, str]


@cache
def _book() -> _Book:
    tables = tomllib.loads((resources.files("intents") / "things.toml").read_text(encoding="utf-8"))
    words = {sort: {name: _pattern(each) for name, each in tables[sort].items()} for sort in SORTS}
    return _Book(MappingProxyType(words), tables["within"], tables["category"])


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words; English ones by themselves, in the singular or the plural."""
    return re.compile("|".join(rf"\b{word}s?\b" if word.isascii() else word for word in words), re.ASCII)

"""Things that people lose and find: when two words mean one, and what a reader calls it."""

from __future__ import annotations

from intents.phrasebook import kinds
from services.understanding import plain
from texts import Fact, Verbatim

_SAME = kinds("search.same_things")
"""Different words for one thing."""


def same_thing(first: str | None, second: str | None) -> bool:
    """钥匙 and 鑰匙串, 橘猫 and 猫, 銀包 and wallet; unknown things never fit."""
    if not first or not second:
        return False
    first, second = plain(first), plain(second)
    if any(first in words and second in words for words in _SAME.values()):
        return True
    return first in second or second in first


def thing_called(item: str | None) -> Fact:
    """A thing as it was written, or in a common word of the reader's language; "none" for none."""
    return Verbatim("thing", {"item": item, "known": _known(item)}) if item else "none"


def _known(item: str) -> str:
    """The kind of thing and the letters it is written in (latin-cat, han-cat); "none" for an unknown one."""
    word = plain(item)
    kind = next((kind for kind, words in _SAME.items() if _is_one_of(word, words)), None)
    return f"{'latin' if word.isascii() else 'han'}-{kind}" if kind else "none"


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Whether it is one of them, or ends in one of several characters: 红色雨伞, but no 面包 for 包."""
    return word in words or (
        not word.isascii() and any(len(each) > 1 and word.endswith(each) for each in words)
    )

"""Finds the lexicon's words in a text: longest word first, one pass, however many words there are."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

# What may follow an English word and leave it the same word.
_ENDINGS = frozenset(
    {"", "s", "es", "ed", "d", "ing", "ning", "ping", "ged", "ging", "ped", "'s", "in", "y", "age"}
)
_LATIN_TAIL = re.compile(r"[a-z']*")
_LATIN_OR_DIGIT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


class Hit(NamedTuple):
    """A word of the lexicon in a text: half-open character range and the concepts that the word stands for."""

    start: int
    end: int
    word: str
    concepts: frozenset[str]


class Matcher:
    """All words of a lexicon in one automaton; of overlapping words the leftmost longest counts, as for a reader."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = list(words)
        self._concepts = list(words.values())
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)
        self._latin = [word[0].isascii() or word[-1].isascii() for word in self._words]

    def find(self, text: str) -> list[Hit]:
        """The words in `text`, in order, without overlaps; English ones only as whole words."""
        hits = []
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if self._latin[index] and not is_whole_word(text, start, end):
                continue
            hits.append(Hit(start, end, self._words[index], self._concepts[index]))
        return hits


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is not a piece of a longer English word or number."""
    if (
        text[start].isascii()
        and start
        and text[start - 1] in _LATIN_OR_DIGIT
        and text[start] in _LATIN_OR_DIGIT
    ):
        return False
    if text[end - 1] not in _LATIN_OR_DIGIT or end == len(text) or text[end] not in _LATIN_OR_DIGIT:
        return True
    tail = _LATIN_TAIL.match(text, end)
    return tail is not None and tail.group() in _ENDINGS

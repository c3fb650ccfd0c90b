"""Finds the lexicon's words in a text: longest word first, one pass, however many words there are."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
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


class Gate:
    """All words in one automaton, read in one pass: of overlapping words the leftmost longest counts."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = list(words)
        self._concepts = list(words.values())
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)
        self._latin = [_has_latin_edge(word) for word in self._words]

    def concepts(self, text: str) -> set[str]:
        """What the words in `text` stand for; English ones count only as whole words."""
        present: set[str] = set()
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if not self._latin[index] or is_whole_word(text, start, end):
                present |= self._concepts[index]
        return present


class Matcher:
    """All words of a lexicon in one automaton, read closely: words may overlap until `settle` has chosen."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = list(words)
        self._concepts = list(words.values())
        self._automaton = AhoCorasick(self._words)
        self._latin = [_has_latin_edge(word) for word in self._words]

    def find(self, text: str) -> list[Hit]:
        """Every word in `text`, overlapping ones too; English ones only as whole words."""
        return [
            Hit(start, end, self._words[index], self._concepts[index])
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if not self._latin[index] or is_whole_word(text, start, end)
        ]


def settle(hits: Iterable[Hit]) -> list[Hit]:
    """Of overlapping words those that together cover the most characters in the fewest words, as a reader does.

    门 + 闩唔埋 wins over 门闩, 灯 over the 灯 in 灯光.
    """
    by_end: dict[int, list[Hit]] = {}
    for hit in hits:
        by_end.setdefault(hit.end, []).append(hit)
    ends = sorted(by_end)
    # best[i]: covered characters, minus number of words, last hit, index of what stands before it.
    best: list[tuple[int, int, Hit | None, int]] = [(0, 0, None, 0)]
    for position, end in enumerate(ends, start=1):
        choice = (best[-1][0], best[-1][1], None, position - 1)
        for hit in by_end[end]:
            before = bisect_right(ends, hit.start, hi=position - 1)
            covered, words = best[before][0] + hit.end - hit.start, best[before][1] - 1
            if (covered, words) > choice[:2]:
                choice = (covered, words, hit, before)
        best.append(choice)
    chosen: list[Hit] = []
    index = len(best) - 1
    while index > 0:
        _, _, last, before = best[index]
        if last is not None:
            chosen.append(last)
        index = before
    return chosen[::-1]


def _has_latin_edge(word: str) -> bool:
    return word[0].isascii() or word[-1].isascii()


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

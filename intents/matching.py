"""Finds the lexicon's words in a text: longest word first, one pass, however many words there are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

# What may follow an English word and leave it the same word.
_ENDINGS = frozenset(
    {"", "s", "es", "ed", "d", "ing", "ning", "ping", "ged", "ging", "ped", "'s", "in", "y", "age"}
)
_LATIN_TAIL = re.compile(r"[a-z']*")
_START = itemgetter(0)
_END = itemgetter(1)
FEW = 8
"""Words against which each other one is held without looking where they are."""

_LATIN_OR_DIGIT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


class Hit(NamedTuple):
    """A word of the lexicon in a text: half-open character range and what the word stands for."""

    start: int
    end: int
    word: str
    concepts: frozenset[str]

    def is_piece(self, boundaries: frozenset[int], longest: int) -> bool:
        """Whether it is a part of other words, as 上回 is in 晚上回来; not asked of words over `longest`."""
        if self.end - self.start > longest or self.word.isascii():
            return False
        return self.start not in boundaries or self.end not in boundaries


class Automaton:
    """Finds all of many words in one pass, overlapping ones too."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = AhoCorasick(list(words))

    def indexes(self, text: str) -> list[tuple[int, int, int]]:
        """(index of the word, start, end) of every word in `text`; English ones may be pieces."""
        try:
            found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
                text, overlapping=True
            )
        except UnicodeEncodeError:
            return self.indexes(encodable(text))
        return found


def encodable(text: str) -> str:
    """`text` with one character for each lone surrogate, so that offsets stay."""
    return text.encode("utf-8", "replace").decode("utf-8")


class Matcher:
    """All words of a lexicon in one automaton, read closely: its words may overlap."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._automaton = Automaton(words)
        self._words = list(words)
        self._concepts = list(words.values())
        self._latin = bytes(map(_has_latin_edge, words))

    def find(self, text: str) -> list[Hit]:
        """Every word in `text`, overlapping ones too; English ones only as whole words."""
        words, concepts, latin = self._words, self._concepts, self._latin
        made = tuple.__new__  # what Hit(...) would do in two steps more: every word of every message
        return [
            made(Hit, (start, end, words[index], concepts[index]))
            for index, start, end in self._automaton.indexes(text)
            if not latin[index] or is_whole_word(text, start, end)
        ]


def unmask(hits: Iterable[Hit], mask: str) -> list[Hit]:
    """The hits that no longer harmless word covers: 灯 in 灯光 is no lamp."""
    listed = sorted(hits, key=_END)  # most come so; both sorts together cost less than one by two keys
    listed.sort(key=_START)
    covers = [hit for hit in listed if mask in hit[3]]
    if not covers:
        return listed
    if len(covers) > FEW:
        return _unmask_by_place(listed, covers, mask)
    return [
        hit for hit in listed if mask not in hit.concepts and not any(_covers(one, hit) for one in covers)
    ]


def _unmask_by_place(listed: Sequence[Hit], covers: Sequence[Hit], mask: str) -> list[Hit]:
    """The same where each word of 没有没有没有… would be held against each: only against those beside it."""
    longest_cover, left = max(end - start for start, end, _, _ in covers), []
    for hit in listed:
        first = bisect_right(covers, hit.start - longest_cover, key=_START)
        beside = covers[first : bisect_left(covers, hit.end, lo=first, key=_START)]
        if mask not in hit.concepts and not any(_covers(one, hit) for one in beside):
            left.append(hit)
    return left


def _covers(cover: Hit, hit: Hit) -> bool:
    return cover.start < hit.end and hit.start < cover.end and len(cover.word) > len(hit.word)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of overlapping words the longest, from the left."""
    chosen: list[Hit] = []
    reached = 0
    for hit in sorted(hits, key=_START):
        start, end, word, _ = hit
        if start >= reached:
            chosen.append(hit)
            reached = end
        elif len(word) > len(chosen[-1].word):
            chosen[-1] = hit
            reached = end
    return chosen


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

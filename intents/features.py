"""What the linear model looks at: characters, senses and their order, and the circumstances."""

import itertools
import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from intents.matching import Hit, longest
from intents.model import Context

GROUPS = ("chars", "shapes", "senses", "circumstances")

WINDOW = 300
BEFORE_FIRST = 20
LONGEST_GRAM = 4
# A message of junk may stand on many words; speech does not.
MOST_HITS = 60
# What a feature of the group "senses" begins with.
SENSE = "is "
_DIGITS = re.compile(r"\d+")
_LATIN = re.compile(r"[a-z']+")
_FAMILY = "sense_"
# How many kinds of words, by what they stand for, are remembered: more than the lexicon has.
MOST_KEPT = 4096
# How many pairs of them: what is said most, in a megabyte at most.
MOST_PAIRS = 2048


class Features(NamedTuple):
    """What is to be seen in a message: its text between ^ and $, 0 for every number, and named features."""

    text: str
    words: Collection[str]
    shapes: Collection[str]
    senses: Collection[str]
    circumstances: Sequence[str]

    def names(self) -> tuple[Sequence[str], ...]:
        """The names of all features by group, in order; "chars" are every run of one to four characters."""
        size = len(self.text)
        lengths = range(1, LONGEST_GRAM + 1)
        runs = {self.text[start : start + long] for long in lengths for start in range(size - long + 1)}
        return sorted(runs.union(self.words)), sorted(self.shapes), sorted(self.senses), self.circumstances


def read_features(folded: str, hits: Sequence[Hit], context: Context, *, titled: bool) -> Features:
    """The features of a folded message, `hits` being the lexicon's words in it.

    `titled` tells whether it names an open event. Only WINDOW characters around the first word count.
    """
    text, hits = _window(folded, hits[:MOST_HITS])
    shown = _DIGITS.sub("0", text)
    return Features(
        f"^{shown}$",
        _english(text),
        _shapes(text, hits),
        frozenset().union(*[_senses(hit.concepts) for hit in hits]),
        _circumstances(text, context, titled=titled, numbered="0" in shown),
    )


def _window(folded: str, hits: Sequence[Hit]) -> tuple[str, Sequence[Hit]]:
    if len(folded) <= WINDOW:
        return folded.replace("\n", "。"), hits
    start = max(0, min((hit.start for hit in hits), default=0) - BEFORE_FIRST)
    text = folded[start : start + WINDOW].replace("\n", "。")
    moved = [
        Hit(hit.start - start, hit.end - start, hit.word, hit.concepts)
        for hit in hits
        if start <= hit.start and hit.end <= start + WINDOW
    ]
    return text, moved


def _english(text: str) -> Collection[str]:
    """Every English word and every two of them."""
    words = _LATIN.findall(text)
    if not words:
        return ()
    pairs = itertools.pairwise(words)
    return {*(f"word {word}" for word in words), *(f"words {one} {other}" for one, other in pairs)}


def _shapes(text: str, hits: Iterable[Hit]) -> set[str]:
    """Runs of two or three in which a word gave way to its sense, and which sense follows which."""
    chosen = longest(hits)
    # The empty ends give the words at an end the same run twice, and every word two neighbours on each side.
    tokens = ["", "^"]
    places = []
    position = 0
    for start, end, _, concepts in chosen:
        tokens += text[position:start].replace(" ", "")
        places.append(len(tokens))
        tokens.append(symbol(concepts))
        position = end
    tokens += text[position:].replace(" ", "")
    tokens += ("$", "")
    found: list[str] = []
    for index in places:
        first, before, one, after, last = tokens[index - 2 : index + 3]
        led, followed = before + one, one + after
        found += (led, followed, led + after, first + led, followed + last)
    for here, there in itertools.pairwise(chosen):
        found += _follows(here.concepts, there.concepts)
    return set(found)


@lru_cache(maxsize=MOST_PAIRS)
def _follows(here: frozenset[str], there: frozenset[str]) -> tuple[str, ...]:
    return tuple([f"{first} then {second}" for first in here for second in there])


@lru_cache(maxsize=MOST_KEPT)
def symbol(concepts: frozenset[str]) -> str:
    """The one sense that stands for a word in a shape: a broad one before a rule's narrow one."""
    return f"<{min(concepts, key=lambda name: (not name.startswith(_FAMILY), name))}>"


@lru_cache(maxsize=MOST_KEPT)
def _senses(concepts: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{SENSE}{name}" for name in concepts)


def _circumstances(text: str, context: Context, *, titled: bool, numbered: bool) -> list[str]:
    found = [f"length {min(6, len(text).bit_length() - 1)}"]
    if context.addressed:
        found.append("spoken to")
    if context.events:
        found.append("events open")
    if titled:
        found.append("open event named")
    if "?" in text:
        found.append("question mark")
    if numbered:
        found.append("number")
    return found

"""What the linear model looks at: characters, senses and their order, and the circumstances."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from intents.matching import Hit, longest
from intents.model import Context

GROUPS = ("chars", "shapes", "senses", "circumstances")

WINDOW = 300
BEFORE_FIRST = 20
LONGEST_GRAM = 4
SHAPE_LENGTHS = (2, 3)
# A message of junk may stand on many words; speech does not.
MOST_HITS = 60
# What English words, and every two of them, begin with among the features of the group "chars".
WORD, WORDS = "word ", "words "
# What a feature of the group "senses" begins with, and what stands between two senses that follow each other.
SENSE = "is "
THEN = " then "
# How many kinds of words, by what they stand for, are remembered: more than the lexicon has.
MOST_KINDS = 4096
_DIGITS = re.compile(r"\d+")
_LENGTHS = [f"length {min(6, bits - 1)}" for bits in range(WINDOW.bit_length() + 1)]
_LETTER_OR_DIGIT = re.compile(r"[\da-z']")
_LATIN = re.compile(r"[a-z']+")
_FAMILY = "sense_"


class Features(NamedTuple):
    """What is to be seen in a message.

    `text` stands between ^ and $, with 0 for every number; `words` are the English ones in their order.
    `order` tells of the lexicon's words one after the other what they stand for, `between` what is written
    before, between and behind them; `kinds` is the same as `order` of all words, those within others too.
    """

    text: str
    words: Sequence[str]
    between: Sequence[str]
    order: Sequence[frozenset[str]]
    kinds: Collection[frozenset[str]]
    circumstances: Sequence[str]

    def names(self) -> tuple[Sequence[str], ...]:
        """The names of all features by group, in order: for training. "chars" are runs of up to four."""
        size = len(self.text)
        lengths = range(1, LONGEST_GRAM + 1)
        runs = {self.text[start : start + long] for long in lengths for start in range(size - long + 1)}
        shapes = {*self._shapes(), *(f"{first}{THEN}{second}" for first, second in self.follows())}
        senses = {f"{SENSE}{name}" for name in set().union(*self.kinds)}
        words = {f"{WORD}{word}" for word in self.words}
        words |= {f"{WORDS}{one} {other}" for one, other in itertools.pairwise(self.words)}
        return sorted(runs | words), sorted(shapes), sorted(senses), self.circumstances

    def follows(self) -> Iterator[tuple[str, str]]:
        """Which sense of a word follows which."""
        for here, there in itertools.pairwise(self.order):
            yield from itertools.product(here, there)

    def _shapes(self) -> Iterator[str]:
        """Runs of two or three characters and words in which a word gave way to its sense."""
        tokens = [*self.between[0]]
        for concepts, behind in zip(self.order, self.between[1:], strict=True):
            tokens += (symbol(concepts), *behind)
        for long in SHAPE_LENGTHS:
            for start in range(len(tokens) - long + 1):
                run = tokens[start : start + long]
                if any(len(token) > 1 for token in run):
                    yield "".join(run)


def read_features(folded: str, hits: Sequence[Hit], context: Context, *, titled: bool) -> Features:
    """The features of a folded message, `hits` being the lexicon's words in it, in their order.

    `titled` tells whether it names an open event. Only WINDOW characters around the first word count.
    """
    text, hits = _window(folded, hits[:MOST_HITS])
    has_ascii = _LETTER_OR_DIGIT.search(text) is not None
    shown = _DIGITS.sub("0", text) if has_ascii else text
    between, order = _split(text, hits)
    return Features(
        f"^{shown}$",
        _LATIN.findall(text) if has_ascii else (),
        between,
        order,
        {hit.concepts for hit in hits},
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


def _split(text: str, hits: Sequence[Hit]) -> tuple[Sequence[str], Sequence[frozenset[str]]]:
    """What is written between the longest words, without spaces, from ^ to $; and what they stand for."""
    between, order = [], []
    position = 0
    for start, end, _, concepts in longest(hits):
        between.append(text[position:start])
        order.append(concepts)
        position = end
    between.append(text[position:])
    if " " in text:
        between = [piece.replace(" ", "") for piece in between]
    between[0] = f"^{between[0]}"
    between[-1] += "$"
    return between, order


@lru_cache(maxsize=MOST_KINDS)
def symbol(concepts: frozenset[str]) -> str:
    """The one sense that stands for a word in a shape: a broad one before a rule's narrow one."""
    return f"<{min(concepts, key=lambda name: (not name.startswith(_FAMILY), name))}>"


def _circumstances(text: str, context: Context, *, titled: bool, numbered: bool) -> list[str]:
    found = [_LENGTHS[len(text).bit_length()]]
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

"""What the linear model looks at: characters, senses, their order and pairs, and the circumstances."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from intents.matching import Hit, longest
from intents.model import Context
from intents.scoring import Layout

CHARS, SHAPES, SENSES, PAIRS, CIRCUMSTANCES = range(5)
GROUPS = ("chars", "shapes", "senses", "pairs", "circumstances")
Features = tuple[Sequence[str], ...]

WINDOW = 300
BEFORE_FIRST = 20
LONGEST_GRAM = 4
# A message of junk may stand on many words; speech does not.
MOST_HITS = 60
_DIGITS = re.compile(r"\d+")
_LATIN = re.compile(r"[a-z']+")
_SENSE = "sense_"


def read_features(folded: str, hits: Sequence[Hit], context: Context, *, titled: bool) -> Features:
    """The features of a folded message, by group, `hits` being the lexicon's words in it.

    `titled` tells whether it names an open event. Only WINDOW characters around the first word count.
    """
    text, hits = _window(folded, hits[:MOST_HITS])
    return (
        _chars(_DIGITS.sub("0", text)),
        _shapes(text, hits),
        sorted({f"is {name}" for hit in hits for name in hit.concepts}),
        _pairs(text, hits),
        _circumstances(text, context, titled=titled),
    )


def _window(folded: str, hits: Sequence[Hit]) -> tuple[str, list[Hit]]:
    if len(folded) <= WINDOW:
        return folded.replace("\n", "。"), list(hits)
    start = max(0, min((hit.start for hit in hits), default=0) - BEFORE_FIRST)
    text = folded[start : start + WINDOW].replace("\n", "。")
    moved = [
        Hit(hit.start - start, hit.end - start, hit.word, hit.concepts)
        for hit in hits
        if start <= hit.start and hit.end <= start + WINDOW
    ]
    return text, moved


def _chars(text: str) -> list[str]:
    """Every run of one to four characters, every English word and every two of them."""
    framed = f"^{text}$"
    size = len(framed)
    found = set(framed)
    for length in range(2, LONGEST_GRAM + 1):
        found.update([framed[start : start + length] for start in range(size - length + 1)])
    if words := _LATIN.findall(text):
        found.update([f"word {word}" for word in words])
        found.update([f"words {one} {other}" for one, other in itertools.pairwise(words)])
    return list(found)


def _shapes(text: str, hits: Iterable[Hit]) -> list[str]:
    """Runs of two or three in which a word gave way to its sense, and which sense follows which."""
    chosen = longest(hits)
    tokens = ["^"]
    position = 0
    for hit in chosen:
        tokens += text[position : hit.start].replace(" ", "")
        tokens.append(symbol(hit.concepts))
        position = hit.end
    tokens += text[position:].replace(" ", "")
    tokens.append("$")
    found = set()
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        if len(token) > 1:
            for start in range(max(0, index - 2), min(index + 1, last)):
                if start + 1 >= index:
                    found.add("".join(tokens[start : start + 2]))
                found.add("".join(tokens[start : start + 3]))
    for one, other in itertools.pairwise(chosen):
        found.update([f"{first} then {second}" for first in one.concepts for second in other.concepts])
    return list(found)


def symbol(concepts: frozenset[str]) -> str:
    """The one sense that stands for a word in a shape: a broad one before a rule's narrow one."""
    return f"<{min(concepts, key=lambda name: (not name.startswith(_SENSE), name))}>"


def _pairs(text: str, hits: Iterable[Hit]) -> list[str]:
    """Every two senses of one sentence."""
    layout = Layout(text)
    sentences: dict[int, set[str]] = {}
    for hit in hits:
        sentences.setdefault(layout.sentence(hit.start), set()).update(hit.concepts)
    found = set()
    for names in sentences.values():
        ordered = sorted(names)
        for index, one in enumerate(ordered):
            found.update([f"{one} + {other}" for other in ordered[index + 1 :]])
    return list(found)


def _circumstances(text: str, context: Context, *, titled: bool) -> list[str]:
    told: Mapping[str, bool] = {
        "spoken to": context.addressed,
        "events open": bool(context.events),
        "open event named": titled,
        "question mark": "?" in text,
        "number": any(character.isdigit() for character in text),
        f"length {min(6, len(text).bit_length() - 1)}": True,
    }
    return [name for name, holds in told.items() if holds]

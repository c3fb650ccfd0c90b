"""Reads from the words of a message what it is about: a community's own category, an item, an event."""

from collections.abc import Mapping, Sequence

from intents.matching import Hit, longest
from intents.normal import fold

LONGEST_PIECE = 12


def own_category(hits: Sequence[Hit], own: Mapping[str, str]) -> str | None:
    """The category that a community named by one of its own words."""
    return next((own[hit.word] for hit in hits if hit.word in own), None)


def word_for(names: frozenset[str], hits: Sequence[Hit]) -> str | None:
    """The first word in `hits` that stands for one of `names`, without its measure: 猫 of 只猫."""
    found = longest(hit for hit in hits if not names.isdisjoint(hit.concepts))
    word = found[0].word if found else None
    return word if word is None or len(word) == 1 else word.removeprefix("只")


def titles_in(folded: str, titles: Sequence[str]) -> list[Hit]:
    """Where `folded` speaks of an open event: its longest piece of each title, two characters at least."""
    found = []
    for title in titles:
        piece = _shared(folded, fold(title).folded)
        if piece:
            start = folded.index(piece)
            found.append(Hit(start, start + len(piece), piece, frozenset({"open_event"})))
    return found


def event_named(folded: str, titles: Sequence[str]) -> str | None:
    """The open event that `folded` speaks of: of the longest shared piece, else the only one."""
    shared = [(len(_shared(folded, fold(title).folded)), title) for title in titles]
    best = max(shared, default=(0, ""), key=lambda pair: pair[0])
    if best[0]:
        return best[1]
    return titles[0] if len(titles) == 1 else None


def _shared(folded: str, title: str) -> str:
    for length in range(min(len(title), LONGEST_PIECE), 1, -1):
        for start in range(len(title) - length + 1):
            piece = title[start : start + length]
            if piece in folded and not piece.isspace():
                return piece
    return ""

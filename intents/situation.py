"""Reads from the words of a message what it is about: a community's own category, an item, an event."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from intents.matching import Hit, longest
from intents.normal import fold
from intents.slots.numerals import CHINESE

LONGEST_PIECE = 12
MOST_TITLES = 1024
LONGEST_SIGN_UP = 60
EVENT, SOME_EVENT = frozenset({"event"}), "some_event"
_WORD = re.compile(r"[a-z]{3,}")
_DATE = re.compile(r"\d+月\d+日.*")
_UNCUT = re.compile(r"\d\d|[a-z']{2}")
# How many come, and what else is said where nothing else is meant: 两大一小,周六那场.
_COME = re.compile(
    rf"(?:我家|我们家?|我哋)?(?:[\d{CHINESE}]+大[\d{CHINESE}]+[小细]|一?家[\d{CHINESE}]+口|[\d{CHINESE}俩]+[个位人]人?)"
    r"|\d+\s?(?:adults?|pax|people)(?:\W*(?:and\W*)?\d+\s?(?:kids?|child(?:ren)?))?"
    r"|family of (?:\d+|three|four|five)"
)
_OF_IT = re.compile(
    r"(?:我家|我们家?|我哋|参加|上午|下午|晚上|[就的去那这嗰个场报]|the|for|one|\W)*+", re.IGNORECASE
)
_WEEKDAY = re.compile(r"(?:星期|礼拜|周)(?=[一二三四五六日天])")
# English words of a title that name no event.
_COMMON = frozenset({"the", "and", "for", "with", "our", "your", "from", "all", "day"})


def own_category(hits: Sequence[Hit], own: Mapping[str, str]) -> str | None:
    """The category that a community named by one of its own words."""
    return next((own[hit.word] for hit in hits if hit.word in own), None)


def thing_named(names: frozenset[str], words: Sequence[Hit], mask: str) -> str | None:
    """The first thing of the kinds `names` in all words of a message, those that are harmless otherwise too.

    身份证 says nothing of a fault, but is a thing; 梯 in 电梯 is none.
    """
    named = [hit for hit in words if not names.isdisjoint(hit.concepts)]
    return word_for(names, [hit for hit in named if not any(_hides(one, hit, names, mask) for one in words)])


def word_for(names: frozenset[str], hits: Sequence[Hit]) -> str | None:
    """The first word in `hits` that stands for one of `names`, without its measure: 猫 of 只猫."""
    found = longest(hit for hit in hits if not names.isdisjoint(hit.concepts))
    word = found[0].word if found else None
    return word if word is None or len(word) == 1 else word.removeprefix("只")


def _hides(word: Hit, thing: Hit, names: frozenset[str], mask: str) -> bool:
    """Whether a longer word makes the thing in it another, or none."""
    if len(word.word) <= len(thing.word) or word.end <= thing.start or thing.end <= word.start:
        return False
    if not names.isdisjoint(word.concepts):
        return False
    return mask in word.concepts or (len(thing.word) == 1 and not thing.word.isascii())


def titles_in(folded: str, titles: Sequence[str]) -> list[Hit]:
    """Where `folded` speaks of an open event: its longest piece of each title."""
    found = []
    for title in titles:
        piece = _shared(folded, title)
        if piece:
            start = folded.index(piece)
            found.append(Hit(start, start + len(piece), piece, frozenset({"open_event"})))
    return found


def only_signs_up(folded: str, titles: Sequence[str]) -> bool:
    """Whether `folded` says how many come to an open event, and not a word more: 两大一小，周六那场."""
    if len(folded) > LONGEST_SIGN_UP:
        return False
    for day in ("周", "星期", "礼拜"):
        text = _WEEKDAY.sub(day, folded)
        for named in titles_in(text, titles):
            rest, heads = _COME.subn(" ", text[: named.start] + " " + text[named.end :])
            if heads == 1 and _OF_IT.fullmatch(rest):
                return True
    return False


def event_named(folded: str, hits: Sequence[Hit], titles: Sequence[str]) -> str | None:
    """What event `folded` speaks of: the open one of the longest shared piece, else the only open one.

    Where `hits`, the lexicon's words in the text, name another (秋游报名, but 包粽子 is open), that word.
    """
    shared = [(len(_shared(folded, title)), title) for title in titles]
    best = max(shared, default=(0, ""), key=lambda pair: pair[0])
    if best[0]:
        return best[1]
    word = word_for(EVENT, [hit for hit in hits if SOME_EVENT not in hit.concepts])
    only = titles[0] if len(titles) == 1 else None
    return only if only is not None and (word is None or may_mean(word, only)) else word


def may_mean(word: str, title: str) -> bool:
    """Whether a word for an event may stand for the one with this title: 粽子 for 端午包粽, BBQ for 烧烤."""
    name = _DATE.sub("", fold(title).folded)
    if word.isascii():
        words = set(_WORD.findall(name))
        return not words or not words.isdisjoint(_WORD.findall(word))
    return name.isascii() or not set(name).isdisjoint(word)


def _shared(folded: str, title: str) -> str:
    """The longest piece of a title in a text: nothing that is cut out of a number there, or of a word."""
    for piece in _pieces(title):
        start = folded.find(piece)
        if start >= 0 and _stands_alone(folded, start, piece):
            return piece
    return ""


@lru_cache(maxsize=MOST_TITLES)
def _pieces(title: str) -> Sequence[str]:
    """What names a title, the longest first: two characters at least, or whole English words."""
    written = fold(title).folded
    runs = {
        written[start : start + length]
        for length in range(2, LONGEST_PIECE + 1)
        for start in range(len(written) - length + 1)
        if _stands_alone(written, start, written[start : start + length])
    }
    named = {run for run in runs if not (run.isascii() or run[0].isspace() or run[-1].isspace())}
    return sorted(named | (set(_WORD.findall(written)) - _COMMON), key=lambda piece: (-len(piece), piece))


def _stands_alone(text: str, start: int, piece: str) -> bool:
    """Whether `piece`, which stands at `start`, is not cut out of a number or an English word."""
    around = (text[max(0, start - 1) : start] + piece[0], piece[-1] + text[start + len(piece) :][:1])
    return not any(_UNCUT.fullmatch(pair) for pair in around)

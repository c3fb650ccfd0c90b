"""Reads an answer in a dialogue: yes, no, thanks, greeting, correction, withdrawal, or what was asked for."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from intents.lexicon import read_lexicon
from intents.matching import Hit, Matcher, longest
from intents.normal import fold
from intents.slots import ADDRESS_SLOTS, extract

ReplyKind = Literal["answer", "correction", "withdrawal", "yes", "no", "thanks", "greeting"]

# Whoever is asked yes or no and writes a figure presses the first button in their mind: 扣1.
_FIRST_OF_TWO = frozenset({"1", "扣1", "111", "+1"})
# An answer is short; something longer is a message of its own.
SHORT = 12
SHORT_LATIN = 40
# What may stand around the word that answers.
# The colours of a thumb among them.
_PARTICLES = dict.fromkeys(map(ord, ",，.。!！~～?？、…吧啊呀哦喔噢呢嘛啦喇哈的了啰咯\ufe0f🏻🏼🏽🏾🏿"), " ")
_PARTICLE_WORDS = frozenset(
    (
        "lah",
        "la",
        "ah",
        "leh",
        "lor",
        "hor",
        "pls",
        "please",
        "so",
        "just",
        "it's",
        "is",
        "it",
        "already",
        "you",
        "very",
        "much",
    )
)
_PLEASE = frozenset({"唔该", "麻烦你", "麻烦你了", "有劳"})
_THANKED = re.compile(r"师傅|你哋|你们|大家|物业|管理处|姑娘|阿叔|哥|姐|晒")
# What may sigh before it: 哎算了, eh no need liao.
_SIGHS = re.compile(
    r"(?:[哎唉诶欸啊哦噢喔呀]|(?:eh|ah|oh|er|hmm+|aiy[ao]h?|alamak|haiz|wah|walao(?: eh)?)(?![a-z])"
    r"|[\s,，.。!！~…])+"
)
_ANSWERS: Mapping[str, frozenset[str]] = {
    "home": frozenset(ADDRESS_SLOTS),
    "place": frozenset(ADDRESS_SLOTS),
    "time": frozenset({"time"}),
    "people": frozenset({"people"}),
    "phone": frozenset({"phone"}),
    "tracking": frozenset({"tracking", "courier"}),
    "code": frozenset({"pickup_code"}),
}
# Which slots are there does not depend on the moment.
_ANY_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
REMEMBERED = 64
"""Messages, and parts of them, whose slots are remembered: each is asked about several questions in a row."""


def reply_kind(text: str, pending: str | None = None) -> ReplyKind | None:
    """How `text` answers an open dialogue that has asked for `pending`; None when it is something else.

    `pending` is "home", "place", "time", "people", "phone", "tracking", "code", "confirm", or None when
    nothing is asked. A correction brings its new value with it, an answer what was asked for.
    """
    folded = fold(text.strip()).folded
    if (sigh := _SIGHS.match(folded)) is not None and sigh.end() < len(folded):
        folded = folded[sigh.end() :]
    if not folded:
        return None
    if pending == "confirm" and folded in _FIRST_OF_TWO:
        return "yes"
    hits = longest(_matcher().find(folded))
    found = _slots_in(text)
    wanted = _ANSWERS.get(pending or "", frozenset())
    if hits and hits[0].start == 0:
        if "correction" in hits[0].concepts and (found or _is_said(folded[hits[0].end :])):
            return "correction" if found or pending else None
        if kind := _short_kind(folded, hits):
            return kind
    if wanted & found:
        return "answer"
    if pending == "people" and folded.isdecimal():
        return "answer"
    return None


def _short_kind(folded: str, hits: list[Hit]) -> ReplyKind | None:
    """The kind of an answer that says nothing beside it ("好的谢谢" is a yes)."""
    if len(folded) > (SHORT_LATIN if folded.isascii() else SHORT):
        return None
    kinds: tuple[ReplyKind, ...] = ("withdrawal", "no", "yes", "thanks", "greeting")
    present = {name for hit in hits for name in hit.concepts}
    rest = folded
    for hit in hits:
        rest = rest.replace(hit.word, "", 1)
    if _is_said(rest) and (present.isdisjoint({"withdrawal", "thanks"}) or _only_asks(hits, rest)):
        return None  # "谢谢王师傅" is thanks all the same, 唔该快啲 is none
    return next((kind for kind in kinds if kind in present), None)


def _only_asks(hits: list[Hit], rest: str) -> bool:
    """Whether 唔该 or 麻烦你 begins a wish: it is please then; 唔该师傅 thanks."""
    thanks = [hit for hit in hits if "thanks" in hit.concepts]
    asking = [hit for hit in thanks if hit.start == 0 and hit.word in _PLEASE]
    return bool(asking) and len(asking) == len(thanks) and not _THANKED.search(rest)


def _is_said(rest: str) -> bool:
    """Whether `rest` holds more than particles and punctuation."""
    return any(word not in _PARTICLE_WORDS for word in rest.translate(_PARTICLES).split())


@lru_cache(maxsize=REMEMBERED)
def _slots_in(text: str) -> frozenset[str]:
    return frozenset(extract(fold(text), now=_ANY_MOMENT).values)


@cache
def _matcher() -> Matcher:
    source = resources.files("intents") / "replies.toml"
    return Matcher(read_lexicon({"replies.toml": source.read_text(encoding="utf-8")}).all_words())

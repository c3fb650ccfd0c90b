"""Understanding in a community's own terms: its clock, its words, its open events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import intents
from intents import NONE, Context, Intent, Vocabulary
from intents.normal import fold
from intents.phrasebook import phrase
from intents.slots import extract
from storage.community import Community

_LEFT_BEHIND = phrase("search.left_behind")

REMEMBERED = 1_000
"""Messages whose meaning is remembered; one is asked for again within seconds, if at all."""

PRESENT = 64
"""Texts that are remembered in their plain form while one feature after the other looks at them."""

LONGEST_RUN = 64
"""Signs in a row that are neither letters nor digits."""

LONGEST_SAYING = 120
"""Characters."""

_SIGNS = re.compile(rf"(\W{{{LONGEST_RUN}}})\W+")


@dataclass(frozen=True, slots=True)
class Ear:
    """What it takes to understand a community's messages without its rows; the gate keeps it."""

    community_id: int
    zone: str
    language: str
    vocabulary: Vocabulary | None = field(hash=False)
    events: tuple[str, ...] = ()

    @classmethod
    def of(cls, community: Community) -> Ear:
        """The ear of a community as it is now."""
        return cls(
            community.id,
            community.timezone,
            community.language,
            vocabulary_of(community),
            open_events(community),
        )

    def hear(self, text: str, now: datetime, context: Context) -> Intent:
        """Recognise a message; the community's events and language come to `context`.

        Seconds of `now` do not matter.
        """
        context = replace(context, events=self.events, language=self.language)
        minute = now.astimezone(ZoneInfo(self.zone)).replace(second=0, microsecond=0)
        return _recognized(self, text, minute, context)

    def may_mean(self, text: str) -> bool:
        """The cheap gate: whether a text in a group can mean anything here."""
        return intents.trigger(text, self.vocabulary)


@lru_cache(maxsize=REMEMBERED)
def _recognized(ear: Ear, text: str, minute: datetime, context: Context) -> Intent:
    """What the gate understood, the worker need not understand anew a moment later."""
    found = intents.recognize(text, now=minute, context=context, community=ear.vocabulary)
    if found.intent == "item.lost" and _LEFT_BEHIND.search(plain(text)):
        # Nobody has picked up keys that lie at home: people have to help, and no neighbour is asked.
        return Intent(NONE)
    if found or (context.forwarded and not context.addressed):
        return found
    return _in_parts(ear, text, minute, context) or found


def _in_parts(ear: Ear, text: str, minute: datetime, context: Context) -> Intent:
    """Two wishes in a group that blur each other: blk 3 lift spoil again. Also I lost my keys.

    Only where it says that there is more; either part must be sure enough by itself.
    """
    parts = intents.typed_parts(text)
    if context.addressed or not any(map(intents.says_more, parts[1:])):
        return Intent(NONE)
    found = [meant for part in parts if (meant := _recognized(ear, part, minute, context))]
    if not found:
        return Intent(NONE)
    first, *further = sorted(found, key=lambda meant: "urgent" not in meant.slots)
    also = dict.fromkeys(meant.intent for meant in further if meant.intent != first.intent)
    return replace(first, also=(*first.also, *also))


def slots_of(text: str, community: Community, now: datetime) -> Mapping[str, object]:
    """Address, time, people and numbers in a text, whatever it is about."""
    local = now.astimezone(ZoneInfo(community.timezone))
    return extract(fold(text), now=local, language=community.language).values


def as_typed(text: str, word: str) -> str:
    """A word of a text in the script in which it was written: 銀包, although it was understood as 银包."""
    read = fold(text)
    at = read.folded.find(fold(word).folded)
    if at < 0 or not word:
        return word
    begin, end = read.raw_span(at, at + len(fold(word).folded))
    return text[begin:end]


@lru_cache(maxsize=PRESENT)
def plain(word: str) -> str:
    """A word without its script and case, to compare it with another; of endless dots and smileys only some.

    Thirty forms are compared with every message in private: four thousand signs that say nothing would
    be read by each.
    """
    folded = fold(word).folded
    return _SIGNS.sub(r"\1", folded) if len(folded) > LONGEST_RUN else folded


def is_nothing_but(said: re.Pattern[str], text: str) -> bool:
    """Whether a message is one of these sayings and no more; an endless one is none and is not looked at."""
    return len(text) <= LONGEST_SAYING and said.fullmatch(text) is not None


def vocabulary_of(community: Community) -> Vocabulary | None:
    """The words a community added with /words; None without any."""
    if not community.words:
        return None
    return vocabulary(str(community.id), community.words_version, community.words)


def vocabulary(key: str, version: int, added: Mapping[str, Any]) -> Vocabulary:
    """Added words as the engine takes them; it compiles them once for each key and version."""
    return Vocabulary(
        community=key,
        version=version,
        words=_tuples(added.get("words", {})),
        buildings=added.get("buildings", {}),
        categories=_tuples(added.get("categories", {})),
    )


def open_events(community: Community) -> tuple[str, ...]:
    """Titles of events that take sign-ups, kept on the community so that one read per batch is enough."""
    return tuple(community.options.get("event", {}).get("open", ()))


def _tuples(lists: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in lists.items()}

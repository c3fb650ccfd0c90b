"""Words of a community's own: names of buildings, things that can break, ways of saying that they did."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import intents
from intents.phrasebook import kinds
from intents.slots.address import parse_home
from services.errors import Gone, Refused
from services.understanding import Ear, vocabulary
from services.unit import Unit
from storage.community import Community

SHORTEST, LONGEST, MOST = 2, 20, 200

CATEGORIES = (
    "plumbing",
    "electrical",
    "lighting",
    "lift",
    "door_access",
    "hvac",
    "gas",
    "network",
    "structure",
    "appliance",
    "fire_safety",
    "sanitation",
    "pest",
    "greenery",
    "parking",
    "other",
)
"""What a thing may be filed under, in the order of the buttons."""

MEANINGS = ("broken", "leak", "clog", "dead_light", "smell")
"""What a saying may mean: concepts of the lexicon."""

EVERYDAY = frozenset().union(*kinds("words.everyday").values())


@dataclass(frozen=True, slots=True)
class Word:
    """One added word: `kind` is buildings, categories or words; `meaning` a building, category or concept."""

    kind: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What the bot makes of a sentence with the new word in it."""

    sentence: str
    understood: bool


def listed(community: Community) -> list[Word]:
    """Every added word, buildings first, then things, then sayings, each in the order of the alphabet."""
    added = community.words
    found = [Word("buildings", word, building) for word, building in added.get("buildings", {}).items()]
    for kind in ("categories", "words"):
        for meaning, words in added.get(kind, {}).items():
            found += [Word(kind, word, meaning) for word in words]
    order = ("buildings", "categories", "words")
    return sorted(found, key=lambda each: (order.index(each.kind), each.word))


def read(text: str) -> tuple[str, str | None]:
    """会所 = 9栋 as (会所, 9栋); without a sign of equality the second is None."""
    word, sign, meaning = unicodedata.normalize("NFKC", text).partition("=")
    return " ".join(word.split()).strip("「」\"'"), (meaning.strip() or None) if sign else None


def building_of(text: str) -> str:
    """The building meant by 9, 9栋, Blk 9; Refused otherwise."""
    said = unicodedata.normalize("NFKC", text).strip()
    if re.fullmatch(r"\d{1,3}[A-Za-z]?|[A-Za-z]\d{0,2}", said):
        return said.upper()
    home = parse_home(said)
    if home is None or not home.building or home.room:
        raise Refused("words-building-unreadable", given=said[:LONGEST])
    return home.building


def check(community: Community, word: str) -> str:
    """The word as it is kept; Refused with the reason where it would do harm or nothing."""
    kept = " ".join(unicodedata.normalize("NFKC", word).split())
    if not SHORTEST <= len(kept) <= LONGEST:
        raise Refused("words-length", least=SHORTEST, most=LONGEST)
    if not all(letter.isalnum() or letter in " -" for letter in kept) or kept.isdecimal():
        raise Refused("words-plain-only")
    if kept.lower() in EVERYDAY:
        raise Refused("words-everyday", word=kept)
    if any(each.word.lower() == kept.lower() for each in listed(community)):
        raise Refused("words-known", word=kept)
    if len(listed(community)) >= MOST:
        raise Refused("words-too-many", most=MOST)
    return kept


def add(unit: Unit, community: Community, kind: str, word: str, meaning: str) -> Trial:
    """Add a word, effective with the next message, and try it out at once.

    Refused where the word by itself, without anything being wrong, would already make a report.
    """
    locked = unit.lock(Community, community.id)
    kept = check(locked, word)
    _known_meaning(kind, meaning)
    added = _with(locked.words, Word(kind, kept, meaning))
    if _hear(unit, locked, added, kept).intent != intents.NONE:
        raise Refused("words-too-wide", word=kept)
    locked.words, locked.words_version = added, locked.words_version + 1
    return _try(unit, locked, Word(kind, kept, meaning))


def remove(unit: Unit, community: Community, version: int, index: int) -> Word:
    """Take away the word at this place of the list of this version; a list that changed since is gone."""
    locked = unit.lock(Community, community.id)
    every = listed(locked)
    if version != locked.words_version or not 0 <= index < len(every):
        raise Gone
    removed = every[index]
    locked.words = _assembled([each for each in every if each != removed])
    locked.words_version += 1
    return removed


def _known_meaning(kind: str, meaning: str) -> None:
    known = {"buildings": [meaning], "categories": CATEGORIES, "words": MEANINGS}
    if meaning not in known.get(kind, ()):
        raise Gone


def _with(added: dict[str, Any], word: Word) -> dict[str, Any]:
    """The same words and one more, as a new mapping: a changed one in place would not be stored."""
    kinds = {kind: dict(content) for kind, content in added.items()}
    content = kinds.setdefault(word.kind, {})
    if word.kind == "buildings":
        content[word.word] = word.meaning
    else:
        content[word.meaning] = [*content.get(word.meaning, ()), word.word]
    return kinds


def _assembled(every: Sequence[Word]) -> dict[str, Any]:
    assembled: dict[str, Any] = {}
    for each in every:
        assembled = _with(assembled, each)
    return assembled


def _try(unit: Unit, community: Community, word: Word) -> Trial:
    """Write the sentence a resident would write, and see."""
    spoken = "en" if word.word.isascii() else "zh-Hant" if community.language == "zh-Hant" else "zh-CN"
    tried = word.meaning if word.kind == "words" else word.kind
    sentence = unit.texts.line(spoken, f"words-trial-{tried.replace('_', '-')}", {"word": word.word})
    heard = _hear(unit, community, community.words, sentence)
    if word.kind == "buildings":
        return Trial(sentence, str(heard.slots.get("building", "")).upper() == word.meaning.upper())
    return Trial(sentence, heard.intent == "repair.report")


def _hear(unit: Unit, community: Community, added: dict[str, Any], sentence: str) -> intents.Intent:
    """What a group message would mean with these words.

    A trial has a key of its own, so as not to take the place of the community's compiled words.
    """
    trial = vocabulary("trial", 0, added)
    ear = Ear(community.id, community.timezone, community.language, trial)
    return ear.hear(sentence, unit.now, intents.Context("group"))

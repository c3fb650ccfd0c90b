"""The catalogues: which texts exist, and how a key with facts becomes a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentResource
from fluent.syntax import ast

from texts.dates import say_date, say_moment, say_soon
from texts.facts import (
    CLOSE,
    OPEN,
    Day,
    Fact,
    Link,
    Marked,
    Mention,
    Said,
    Soon,
    Verbatim,
    harmless,
    lift_mentions,
)
from texts.language import Language, Plain

LANGUAGES = ("zh-CN", "zh-Hant", "en")
REGIONS = {"zh-TW": "zh-Hant"}
"""Where a language is said otherwise: a catalogue of only those texts, over that of the language."""
HERE = Path(__file__).parent

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue")


def choose_language(code: str | None, default: str = "zh-CN") -> str:
    """The catalogue for an IETF language tag, as Telegram clients send it (zh-hans, zh-hant-hk, en-SG)."""
    tag = (code or "").lower().replace("_", "-")
    if not tag:
        return default
    if tag.startswith(_TRADITIONAL):
        return "zh-Hant"
    if tag.startswith("zh"):
        # A bare "zh" says nothing about the script; the community's own choice does.
        return default if tag == "zh" and default.startswith("zh") else "zh-CN"
    return "en" if tag.startswith("en") else default


@cache
def _parsed(path: Path) -> ast.Resource:
    """A catalogue's file, parsed once in a process: for all languages that takes a quarter of a second."""
    return FluentResource(path.read_text("utf-8"))


class Texts:
    """All catalogues, parsed once; saying is pure."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._languages = dict(languages)
        self._labels: dict[str, frozenset[str]] = {}

    @classmethod
    def load(cls, folder: Path = HERE) -> Texts:
        files = {name: sorted((folder / name).glob("*.ftl")) for name in (*LANGUAGES, *REGIONS)}
        languages = {name: Language(name, map(_parsed, files[name])) for name in LANGUAGES}
        for region, name in REGIONS.items():
            languages[region] = Language(region, map(_parsed, files[name]), map(_parsed, files[region]))
        return cls(languages)

    def has(self, language: str, key: str) -> bool:
        return self._languages[language].has(key)

    def say(
        self,
        language: str,
        key: str,
        facts: Mapping[str, Fact] | None = None,
        *,
        zone: str = "UTC",
        now: datetime | None = None,
    ) -> Said:
        """Format a text; datetimes become local absolute dates, mentions become entities.

        Raises UnknownText for a missing key or fact: a hole is never sent to a person.
        """
        mentions: dict[str, Marked] = {}
        text = self._format(language, key, facts or {}, mentions, ZoneInfo(zone), now)
        # A text may end in a part that is empty this time.
        return lift_mentions(text.rstrip(), mentions)

    def line(self, language: str, key: str, facts: Mapping[str, Fact] | None = None) -> str:
        """Format a short text such as a button's label."""
        return self.say(language, key, facts).text

    def everywhere(self, key: str) -> frozenset[str]:
        """The text in every language: to recognise a menu button that was pressed as text."""
        if key not in self._labels:
            self._labels[key] = frozenset(self.line(language, key) for language in LANGUAGES)
        return self._labels[key]

    def _format(
        self,
        language: str,
        key: str,
        facts: Mapping[str, Fact],
        mentions: dict[str, Marked],
        zone: ZoneInfo,
        now: datetime | None,
    ) -> str:
        """Put into words what the text speaks of, and nothing else: buttons share all facts of a card."""
        spoken = self._languages[language]
        plain: dict[str, Plain] = {}
        for name in spoken.facts_of(key) & facts.keys():
            fact = facts[name]
            if isinstance(fact, Verbatim):
                # A text within a text knows the facts of the whole, but not itself.
                inner = {**facts, **fact.facts}
                if inner.get(name) is fact:
                    del inner[name]
                plain[name] = self._format(language, fact.key, inner, mentions, zone, now)
            else:
                plain[name] = self._plain(language, fact, mentions, zone, now)
        return spoken.format(key, plain)

    def _plain(
        self, language: str, fact: Fact, mentions: dict[str, Marked], zone: ZoneInfo, now: datetime | None
    ) -> Plain:
        language = REGIONS.get(language, language)
        match fact:
            case None:
                return ""
            case Mention() | Link():
                marker = str(len(mentions))
                mentions[marker] = fact.harmless
                return f"{OPEN}{marker}{CLOSE}"
            case Day(at):
                return say_date(
                    language, at.astimezone(zone).date(), now.astimezone(zone).date() if now else None
                )
            case Soon(at):
                return say_soon(language, at.astimezone(zone), now.astimezone(zone) if now else None)
            case datetime():
                return say_moment(language, fact.astimezone(zone), now.astimezone(zone) if now else None)
            case date():
                return say_date(language, fact, now.astimezone(zone).date() if now else None)
            case str():
                return harmless(fact)
            case int() | float():
                return fact
            case Verbatim():
                raise TypeError("a text within a text is formatted by _format")

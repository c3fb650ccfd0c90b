"""The labelled corpus of residents' messages, and how it is split for tuning and for measuring."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

Part = Literal["tuning", "measuring", "all"]
Context = Literal["group", "private"]

FOLDER = Path(__file__).parent
OUTSIDE = FOLDER.parent / "outside.jsonl"
UNSEEN = FOLDER.parent / "unseen.jsonl"
DEFAULT_NOW = datetime.fromisoformat("2026-03-12T10:00:00+08:00")  # a Thursday


@dataclass(frozen=True)
class Example:
    """One message with the answer a thoughtful dispatcher would want.

    `slots` is the subset that must match exactly: strings, except "urgent", which is True or absent.
    `theme` is the file the line came from, so that a report can say where the engine is weak.
    """

    text: str
    intent: str
    lang: str
    theme: str
    context: Context = "group"
    now: datetime = DEFAULT_NOW
    events: tuple[str, ...] = ()
    slots: Mapping[str, str | bool] = field(default_factory=lambda: MappingProxyType({}))
    also: tuple[str, ...] = ()
    why: str = ""

    @property
    def urgent(self) -> bool:
        """Whether somebody has to be alerted at once."""
        return bool(self.slots.get("urgent"))

    @property
    def everyday(self) -> bool:
        """Whether its author wrote what people write every day, rather than what is hard for us."""
        return self.theme.startswith(("g_", "s_"))

    @property
    def elsewhere(self) -> bool:
        """Whether it was said by people who are no residents, or want nothing of their desk."""
        return self.theme.startswith("t_")


def part_of(text: str) -> Literal["tuning", "measuring"]:
    """Say which part a text belongs to, a quarter to "measuring"; it depends on the text alone.

    Remainder 1 because the first split measured on all odd bytes: no line ever tuned on is measured on.
    """
    return "measuring" if sha256(text.encode()).digest()[0] % 4 == 1 else "tuning"


def load(part: Part) -> list[Example]:
    """Read one part of the corpus, or all of it, in a stable order (by file, then by line)."""
    return [example for example in _read() if part == "all" or part_of(example.text) == part]


def load_outside() -> list[Example]:
    """Lines of two who knew only what the intents mean: never learned from, and part of no part."""
    return list(_of_file(OUTSIDE))


def load_unseen() -> list[Example]:
    """Lines of five more such people, for whom not even a bar was chosen: looked at only when measuring."""
    return list(_of_file(UNSEEN))


@cache
def _read() -> tuple[Example, ...]:
    """All lines; an example is immutable, so that one reading serves whoever asks next."""
    return tuple(_lines())


def _lines() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Example]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield _example(json.loads(line), theme=path.stem)


def _example(record: dict[str, Any], theme: str) -> Example:
    if now := record.get("now"):
        record["now"] = datetime.fromisoformat(now)
    record["events"] = tuple(record.get("events", ()))
    record["also"] = tuple(record.get("also", ()))
    record["slots"] = MappingProxyType(record.get("slots", {}))
    return Example(theme=theme, **record)

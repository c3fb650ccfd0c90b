"""Templates: what is usual for each kind of event, read from templates.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from intents.normal import fold


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that has to be ready: its part (venue, staff, …), its name, and how many days before."""

    part: str
    name: str
    days: int


@dataclass(frozen=True, slots=True)
class Template:
    """What is usual for a kind: hours, heads, the most heads of one home, days of preheat, the checklist."""

    kind: str
    words: tuple[str, ...]
    hours: int
    capacity: int
    per_home: int
    preheat: int
    needs: tuple[Need, ...]


@cache
def templates() -> Mapping[str, Template]:
    """Every template by its kind, in the order of the file."""
    source = (resources.files("services.event") / "templates.toml").read_text(encoding="utf-8")
    return {kind: _template(kind, table) for kind, table in tomllib.loads(source).items()}


def _template(kind: str, table: Mapping[str, object]) -> Template:
    match table:
        case {
            "words": list(words),
            "hours": int(hours),
            "capacity": int(capacity),
            "per_home": int(per_home),
            "preheat": int(preheat),
            "tasks": list(tasks),
        }:
            needs = tuple(Need(part, name, days) for part, name, days in tasks)
            folded = tuple(fold(word).folded for word in words)
            return Template(kind, folded, hours, capacity, per_home, preheat, needs)
    raise ValueError(f"templates.toml: [{kind}] is not complete")


def template_for(title: str) -> Template:
    """The template whose words the title contains; `other` where none does."""
    folded = fold(title).folded
    every = templates()
    return next((t for t in every.values() if any(word in folded for word in t.words)), every["other"])

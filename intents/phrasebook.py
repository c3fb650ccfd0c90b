"""The phrasebook: the forms of what people write for one thing, asked for by name; data in phrases/*.toml."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from intents.lexicon import LexiconError

USUALLY = "i"
"""re's inline flags of an entry that names none: people write OK, Ok and ok."""

_PIECE = re.compile(r"\{([a-z_]+)\}")


def phrase(name: str) -> re.Pattern[str]:
    """The pattern of an entry, named FILE.ENTRY as in "ticket.takes"; LexiconError where there is none.

    Whether it is to fill a message (fullmatch), begin it or stand in it is the caller's to know; the examples
    beside the pattern show it.
    """
    file, entry = _entry(name)
    if "forms" not in entry:
        raise LexiconError(f"phrases: {name} has no forms")
    pieces: Mapping[str, str] = _book(file).get("pieces", {})
    forms = _PIECE.sub(lambda match: f"(?:{_joined(pieces[match[1]])})", _joined(entry["forms"]))
    flags = entry.get("flags", USUALLY)
    return re.compile(f"(?{flags}){forms}" if flags else forms)


def kinds(name: str) -> Mapping[str, frozenset[str]]:
    """The words of an entry by the kind that they stand for, separated by commas; LexiconError for none."""
    _, entry = _entry(name)
    return {kind: frozenset(word.strip() for word in words.split(",")) for kind, words in entry.items()}


def _joined(forms: str) -> str:
    """One pattern of forms that stand on a line each; an indented line goes on with the one above it."""
    lines: list[str] = []
    for line in forms.splitlines():
        if line.startswith("    "):
            lines[-1] += line.strip()
        elif line and not line.startswith("# "):
            lines.append(line)
    return "|".join(lines)


def _entry(name: str) -> tuple[str, Mapping[str, str]]:
    file, _, key = name.partition(".")
    try:
        return file, _book(file)[key]
    except (FileNotFoundError, KeyError) as error:
        raise LexiconError(f"phrases: there is no entry called {name!r}") from error


@cache
def _book(file: str) -> Mapping[str, Any]:
    source = resources.files("intents") / "phrases" / f"{file}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))

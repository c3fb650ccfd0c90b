"""The phrasebook: each entry against the examples beside it, and none that nobody asks for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from intents.lexicon import LexiconError
from intents.phrasebook import kinds, phrase

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "intents" / "phrases"
KEYS = {"forms", "flags", "whole", "begins", "within", "never"}
READERS: Mapping[str, Callable[[re.Pattern[str], str], re.Match[str] | None]] = {
    "whole": lambda pattern, text: pattern.fullmatch(text),
    "begins": lambda pattern, text: pattern.match(text),
    "within": lambda pattern, text: pattern.search(text),
}


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(BOOK.glob("*.toml")):
        for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if name != "pieces":
                yield f"{file.stem}.{name}", entry


ENTRIES = dict(_entries())
PHRASES = sorted(name for name, entry in ENTRIES.items() if "forms" in entry)


@pytest.mark.parametrize("name", PHRASES)
def test_an_entry_says_what_its_examples_show(name: str) -> None:
    entry, pattern = ENTRIES[name], phrase(name)
    assert entry.keys() <= KEYS
    [how] = [how for how in READERS if how in entry]
    for text in entry[how]:
        assert READERS[how](pattern, text), f"{name} should be found in {text!r}"
    for text in entry["never"]:
        assert not READERS[how](pattern, text), f"{name} should not be found in {text!r}"


LONGEST = 4_096
"""Characters of a message, as Telegram has it."""


@pytest.mark.parametrize("name", PHRASES)
def test_no_entry_is_held_up_by_a_message_of_nothing(name: str) -> None:
    """1006, four thousand blanks and a letter once took a pattern minutes to refuse, and everybody waited."""
    entry, pattern = ENTRIES[name], phrase(name)
    [how] = [how for how in READERS if how in entry]
    beginnings = sorted({text[:length] for text in entry[how] for length in range(len(text) + 1)})
    for sign in (" ", "!", "，", "1"):
        nothing, *_ = [
            READERS[how](pattern, f"{beginning}{sign * LONGEST}"[: LONGEST - 1] + "囧")
            for beginning in beginnings
        ]
        assert nothing is None or how == "within"


def test_every_entry_is_asked_for_somewhere_and_nothing_else_is() -> None:
    asked = re.compile(r'\b(?:phrase|kinds)\("([a-z_.]+)"\)')
    sources = [path for room in ("handlers", "services") for path in (ROOT / room).rglob("*.py")]
    names = {name for path in sources for name in asked.findall(path.read_text(encoding="utf-8"))}
    assert names == set(ENTRIES)


def test_forms_stand_on_lines_and_long_ones_go_on_indented() -> None:
    assert phrase("ticket.send").fullmatch("让张师傅去1006")
    assert phrase("ticket.send").fullmatch("1006 张师傅去")


@pytest.mark.parametrize("name", ["ticket.nothing", "nowhere.takes", "ticket"])
def test_an_unknown_name_says_so(name: str) -> None:
    with pytest.raises(LexiconError, match=re.escape(name)):
        phrase(name)


def test_words_by_kind() -> None:
    assert "wallet" in kinds("search.same_things")["wallet"]

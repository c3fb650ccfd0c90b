"""Addresses as residents write them: every form of the list, its traps, and the strict reading of /home."""

import tomllib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intents.normal import fold
from intents.slots import Home, extract, parse_home
from intents.slots.address import ADDRESS_SLOTS

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
FORMS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8")
)
ALIASES = {"紫荆阁": "5", "Lotus Court": "L"}


def address(text: str, **more: dict[str, str]) -> dict[str, object]:
    values = extract(fold(text), now=NOW, **more).values  # type: ignore[arg-type]
    return {name: value for name, value in values.items() if name in ADDRESS_SLOTS}


def test_at_least_97_in_100_forms_are_read_exactly() -> None:
    forms = [(text, want) for group in FORMS.values() for text, want in group.items()]
    misses = [f"{text!r}: {got} instead of {want}" for text, want in forms if (got := address(text)) != want]
    assert len(forms) >= 200
    assert 1 - len(misses) / len(forms) >= 0.97, "\n".join(misses)


@pytest.mark.parametrize("text", FORMS["traps"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert address(text) == {}

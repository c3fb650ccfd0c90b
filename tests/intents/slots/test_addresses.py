"""Addresses as residents write them: every form of the list, its traps, and the strict reading of /home."""

import tomllib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intents.normal import fold
from intents.slots import ADDRESS_SLOTS, Home, extract, parse_home

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
FORMS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8")
)
WISHES: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("wishes.toml").read_text(encoding="utf-8")
)
ALIASES = {"紫荆阁": "5", "Lotus Court": "L"}


def address(text: str, aliases: dict[str, str] | None = None) -> dict[str, object]:
    values = extract(fold(text), now=NOW, aliases=aliases or {}).values
    return {name: value for name, value in values.items() if name in ADDRESS_SLOTS}


def test_at_least_97_in_100_forms_are_read_exactly() -> None:
    forms = [(text, want) for group in FORMS.values() for text, want in group.items()]
    misses = [f"{text!r}: {got} instead of {want}" for text, want in forms if (got := address(text)) != want]
    assert len(forms) >= 200
    assert 1 - len(misses) / len(forms) >= 0.97, "\n".join(misses)


@pytest.mark.parametrize("text", FORMS["traps"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert address(text) == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("紫荆阁501漏水", {"building": "5", "room": "501"}),
        ("紫荊閣2單元501", {"building": "5", "unit": "2", "room": "501"}),
        ("lotus court lift spoilt", {"building": "L"}),
        ("紫荆花开了", {}),
    ],
)
def test_a_building_is_known_by_its_nicknames(text: str, values: dict[str, str]) -> None:
    assert address(text, ALIASES) == values


@pytest.mark.parametrize(
    ("intent", "text", "home"),
    [(intent, text, home) for intent, texts in WISHES.items() for text, home in texts.items()],
)
def test_the_wish_decides_whose_home_is_meant(intent: str, text: str, home: dict[str, str]) -> None:
    slots = extract(fold(text), now=NOW).of(intent)
    assert {name: value for name, value in slots.items() if name in ADDRESS_SLOTS} == home


def test_a_registered_name_comes_before_a_name_that_only_looks_like_one() -> None:
    assert address("明德樓1512室", {"明德楼": "7"}) == {"building": "7", "room": "1512"}


def test_the_flat_next_door_is_marked_and_fills_no_slot() -> None:
    found = extract(fold("飞 门口机旁边的501"), now=NOW)
    assert not found.values
    assert [(span.name, span.value) for span in found.spans if span.other] == [
        ("address", "501"),
        ("room", "501"),
    ]


def test_spans_lead_back_to_what_was_typed() -> None:
    text = fold("漏水！\u200b３棟２單元")
    span = next(span for span in extract(text, now=NOW).spans if span.name == "address")
    start, end = text.raw_span(span.start, span.end)
    assert text.raw[start:end] == "３棟２單元"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("3栋2单元501", Home("3", "2", None, "501")),
        ("我家在 3-2-501。", Home("3", "2", None, "501")),
        ("3 2 501", Home("3", "2", None, "501")),
        ("3/2/501", Home("3", "2", None, "501")),
        ("3 501", Home("3", None, None, "501")),
        ("501", Home(room="501")),
        ("15C", Home(floor="15", room="C")),
        ("#12-05", Home(floor="12", room="05")),
        ("Blk 3 #12-05", Home("3", None, "12", "05")),
        ("2座15樓C室", Home("2", None, "15", "C")),
        ("A棟7樓之2", Home("A", None, "7", "2")),
        ("Flat B, 12/F, Block 3", Home("3", None, "12", "B")),
        ("3栋", Home("3")),
        ("明德樓1512室", Home("明德樓", None, None, "1512")),
        ("紫荆阁501", Home("5", None, None, "501")),
    ],
)
def test_home_reads_every_form(text: str, home: Home) -> None:
    assert parse_home(text, ALIASES) == home


@pytest.mark.parametrize(
    "text",
    [
        "",
        "你好",
        "3栋2单元501漏水",
        "3-2-501 和 3-2-502",
        "13800138000",
        "一二三四五六",
        "不知道",
        "2025-10-01",
    ],
)
def test_home_refuses_what_is_more_or_less_than_one_home(text: str) -> None:
    assert parse_home(text) is None

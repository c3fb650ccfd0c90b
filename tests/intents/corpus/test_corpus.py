"""The corpus itself is right: sizes, shares, vocabulary, no duplicates and a fair split."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

import pytest

from tests.intents.corpus import Example, Part, load, part_of

CORE = ("repair.", "event.", "parcel.", "item.")
INTENTS = {
    *("repair.report", "repair.status", "repair.urge", "event.join", "event.cancel", "event.ask"),
    *("parcel.missing", "parcel.found", "parcel.hold", "parcel.ask", "item.lost", "item.found"),
    *("complaint", "suggestion", "car.move", "lend.borrow", "faq", "none"),
}
CATEGORIES = {
    *("plumbing", "electrical", "lighting", "lift", "door_access", "hvac", "gas", "network", "structure"),
    *("appliance", "fire_safety", "sanitation", "pest", "greenery", "parking", "other"),
}
COURIERS = {"SF", "YTO", "ZTO", "STO", "YUNDA", "JD", "EMS", "JT", "CAINIAO"}
LANGUAGES = {"zh-CN", "zh-TW", "zh-HK", "yue", "en", "mix"}
BARE_FORMS = {
    "building": r"\d+|[A-Z]",
    "unit": r"\d+",
    "floor": r"\d+",
    "room": r"\d+|[A-Z]",
    "people": r"\d+",
    "tracking": r"[A-Z]*\d{8,}",
    "pickup_code": r"[\d-]{4,}",
    "phone": r"\d{8,11}",
}
CLOSED_SETS = {"category": CATEGORIES, "courier": COURIERS, "place": {"home", "public"}}


def all_examples() -> list[Example]:
    return load("all")


def share(some: list[Example], *, of: list[Example]) -> float:
    return len(some) / len(of)


def test_there_are_enough_messages_of_every_intent() -> None:
    counts = Counter(example.intent for example in all_examples())
    assert counts.total() >= 30_000
    assert counts.keys() == INTENTS
    assert min(counts.values()) >= 250


@pytest.mark.parametrize("part", ["tuning", "measuring", "all"])
def test_nearly_half_of_each_part_wants_silence(part: Part) -> None:
    examples = load(part)
    silent = [example for example in examples if example.intent == "none"]
    assert share(silent, of=examples) >= 0.45


def test_most_silent_lines_say_what_makes_them_a_trap() -> None:
    silent = [example for example in all_examples() if example.intent == "none"]
    chatter = [example for example in silent if example.why == "chatter" and not example.elsewhere]
    assert [example.text for example in silent if not example.why] == []
    assert share(chatter, of=silent) < 0.3


def test_every_language_and_both_contexts_are_heard() -> None:
    examples = all_examples()
    languages = Counter(example.lang for example in examples)
    contexts = Counter(example.context for example in examples)
    assert languages.keys() == LANGUAGES
    assert min(languages.values()) >= 150
    assert contexts.keys() == {"group", "private"}


def test_urgent_lines_are_many_and_about_what_is_broken() -> None:
    urgent = [example for example in all_examples() if example.urgent]
    assert len(urgent) >= 1_500
    assert {example.intent for example in urgent} == {"repair.report", "repair.urge"}
    assert {part_of(example.text) for example in urgent} == {"tuning", "measuring"}


def test_every_category_is_reported() -> None:
    seen = {example.slots.get("category") for example in all_examples()}
    assert seen >= CATEGORIES


def test_no_message_stands_twice() -> None:
    keys = Counter((example.text, example.context, example.events) for example in all_examples())
    assert [key for key, times in keys.items() if times > 1] == []


def test_the_parts_are_disjoint_and_complete_and_a_quarter_measures() -> None:
    tuning, measuring = load("tuning"), load("measuring")
    assert not {example.text for example in tuning} & {example.text for example in measuring}
    assert len(tuning) + len(measuring) == len(all_examples())
    assert 0.22 < len(measuring) / len(all_examples()) < 0.28


def test_core_intents_can_be_measured_on_both_parts() -> None:
    for part in (load("tuning"), load("measuring")):
        counts = Counter(example.intent for example in part)
        assert all(counts[intent] >= 8 for intent in INTENTS if intent.startswith(CORE))


def test_labels_come_from_the_vocabulary() -> None:
    assert [example for example in all_examples() if mistakes(example)] == []


def mistakes(example: Example) -> list[str]:
    """Name what is wrong with a line; an empty list for a good one."""
    wrong = [f"slot {name}={value!r}" for name, value in example.slots.items() if not valid(name, value)]
    if not example.text.strip() or example.text != example.text.strip():
        wrong.append("text is empty or padded")
    if not {example.intent, *example.also} <= INTENTS or (example.intent == "none" and example.also):
        wrong.append("intent")
    if example.now.utcoffset() is None:
        wrong.append("now has no offset")
    return wrong


def valid(name: str, value: str | bool) -> bool:
    """Whether a slot's value has the bare form that the engine has to give."""
    if name == "urgent":
        return value is True
    if not isinstance(value, str):
        return False
    if name in CLOSED_SETS:
        return value in CLOSED_SETS[name]
    if name == "time":
        return valid_time(value)
    return name in BARE_FORMS and re.fullmatch(BARE_FORMS[name], value) is not None


def valid_time(value: str) -> bool:
    """Whether a time is a date alone, or a date and hour with an offset."""
    if "T" in value:
        return datetime.fromisoformat(value).utcoffset() is not None
    return date.fromisoformat(value).isoformat() == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("building", "3栋"),
        ("time", "2026-03-12T19:00"),
        ("category", "pipes"),
        ("urgent", False),
        ("mood", "bad"),
    ],
)
def test_a_wrong_label_would_be_noticed(name: str, value: str | bool) -> None:
    assert not valid(name, value)

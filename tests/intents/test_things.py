"""What people name of rooms, things and troubles, in every language they write."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from intents.things import named_in

TABLES = tomllib.loads((resources.files("intents") / "things.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("马桶堵了", "廁所仲係塞住"),
        ("toilet clogged", "the toilet is still blocked"),
        ("厨房水管漏水", "水管还在漏"),
        ("客厅灯不亮", "灯还是不亮"),
        ("no power in the kitchen", "power still out"),
    ],
)
def test_the_same_is_known_in_other_words(one: str, other: str) -> None:
    before, again = named_in(one), named_in(other)
    assert before.shared_with(again) > 0
    assert not before.differs_from(again)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("马桶堵了", "厨房水管漏水"),
        ("客厅灯不亮", "卧室灯不亮"),
        ("马桶堵了", "马桶漏水"),
        ("kitchen tap leaking", "bathroom tap leaking"),
    ],
)
def test_another_room_thing_or_trouble_is_another_matter(one: str, other: str) -> None:
    assert named_in(one).differs_from(named_in(other))


def test_english_words_stand_by_themselves() -> None:
    assert not named_in("I stapled the planter").thing
    assert named_in("both taps leaking").thing == {"tap"}


def test_every_note_about_a_thing_is_about_one_that_is_known() -> None:
    assert TABLES["category"].keys() == TABLES["thing"].keys()
    assert TABLES["within"].keys() <= TABLES["thing"].keys()
    assert set(TABLES["within"].values()) <= TABLES["room"].keys()

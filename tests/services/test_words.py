"""Words of a community's own: added, tried out, refused where they would do harm, taken away."""

from __future__ import annotations

import pytest

from intents import Context
from services import words
from services.errors import Gone, Refused
from services.understanding import Ear
from services.unit import Unit
from services.words import Trial, Word
from tests.services.estate import Estate


def add(estate: Estate, kind: str, word: str, meaning: str) -> Trial:
    return estate.do(lambda unit: words.add(unit, estate.community(unit), kind, word, meaning))


def hear(estate: Estate, sentence: str) -> str:
    """What a message in the group means now."""
    return estate.do(
        lambda unit: Ear.of(estate.community(unit)).hear(sentence, unit.now, Context("group")).intent
    )


def test_a_building_goes_by_another_name(estate: Estate) -> None:
    assert add(estate, "buildings", "会所", "9") == Trial("会所电梯坏了", understood=True)


@pytest.mark.parametrize(
    ("kind", "word", "meaning", "sentence"),
    [
        ("categories", "蘑菇凳", "other", "蘑菇凳坏了"),
        ("categories", "gizmo", "other", "the gizmo is broken"),
        ("words", "打酱油", "broken", "电梯打酱油了"),
        ("words", "哼歌", "leak", "水管哼歌了"),
    ],
)
def test_a_word_works_with_the_next_message(
    estate: Estate, kind: str, word: str, meaning: str, sentence: str
) -> None:
    before = hear(estate, sentence)
    assert add(estate, kind, word, meaning) == Trial(sentence, understood=True)
    assert (before, hear(estate, sentence)) == ("none", "repair.report")


def test_a_word_that_failed_to_be_kept_leaves_nothing_behind(estate: Estate) -> None:
    """Another word gets the version that the failed transaction would have had."""

    def add_and_fail(unit: Unit) -> None:
        words.add(unit, estate.community(unit), "categories", "蘑菇凳", "other")
        raise RuntimeError("the transaction fails")

    with pytest.raises(RuntimeError):
        estate.do(add_and_fail)
    add(estate, "categories", "转转杯", "other")
    assert [hear(estate, "蘑菇凳坏了"), hear(estate, "转转杯坏了")] == ["none", "repair.report"]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("坏", "words-length"),
        ("很" * 21, "words-length"),
        ("", "words-length"),
        ("今天", "words-everyday"),
        ("孩子", "words-everyday"),
        ("Hello", "words-everyday"),
        ("1024", "words-plain-only"),
        (".*坏", "words-plain-only"),
        ("泳池\u0000", "words-plain-only"),
        ("电梯坏了", "words-too-wide"),
    ],
)
def test_a_word_that_would_do_harm_is_refused_with_the_reason(estate: Estate, word: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        add(estate, "categories", word, "other")
    assert refusal.value.key == why
    assert estate.do(lambda unit: estate.community(unit).words_version) == 0


def test_a_word_is_added_once(estate: Estate) -> None:
    add(estate, "buildings", "会所", "9")
    with pytest.raises(Refused, match="words-known"):
        add(estate, "categories", "会所", "other")


def test_there_is_an_end(estate: Estate) -> None:
    def fill(unit: Unit) -> None:
        estate.community(unit).words = {"buildings": {f"楼{n:03}": "1" for n in range(words.MOST)}}

    estate.do(fill)
    with pytest.raises(Refused, match="words-too-many"):
        add(estate, "buildings", "会所", "9")


@pytest.mark.parametrize(("kind", "meaning"), [("words", "past"), ("categories", "pool"), ("rules", "x")])
def test_a_forged_meaning_is_gone(estate: Estate, kind: str, meaning: str) -> None:
    with pytest.raises(Gone):
        add(estate, kind, "泳池", meaning)


def test_words_are_listed_and_taken_away(estate: Estate) -> None:
    add(estate, "words", "趴窝", "broken")
    add(estate, "buildings", "会所", "9")

    def take(version: int) -> tuple[Word, list[Word]]:
        def work(unit: Unit) -> tuple[Word, list[Word]]:
            place = estate.community(unit)
            return words.remove(unit, place, version, 0), words.listed(place)

        return estate.do(work)

    with pytest.raises(Gone):
        take(1)
    assert take(2) == (Word("buildings", "会所", "9"), [Word("words", "趴窝", "broken")])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("会所=9", ("会所", "9")),
        ("「东门楼」 ＝ 3栋", ("东门楼", "3栋")),
        ("泳池", ("泳池", None)),
        ("会所=", ("会所", None)),
    ],
)
def test_a_line_is_read(text: str, read: tuple[str, str | None]) -> None:
    assert words.read(text) == read


@pytest.mark.parametrize(
    ("text", "building"), [("9", "9"), ("9栋", "9"), ("Blk 12", "12"), ("b", "B"), ("3a", "3A")]
)
def test_a_building_is_read(text: str, building: str) -> None:
    assert words.building_of(text) == building


@pytest.mark.parametrize("text", ["", "会所", "3栋501", "../", "9栋和10栋"])
def test_what_is_no_building_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="words-building-unreadable"):
        words.building_of(text)

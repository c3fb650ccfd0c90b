"""Homes: claimed by typing, verified by somebody entitled, kept private."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from services import homes
from services.errors import Gone, Refused
from services.unit import Unit
from storage.community import Home, Resident, Role, Staff
from tests.community import founded
from tests.services.estate import CHEN, KE, LI, Estate


def claim(estate: Estate, user_id: int, text: str) -> int:
    """Type an address; the id of the membership that comes of it."""

    def step(unit: Unit) -> int:
        home = homes.from_words(unit, estate.community(unit), text)
        return homes.claim(unit, estate.resident(unit, user_id), home).membership.id

    return estate.do(step)


def verified(estate: Estate, user_id: int) -> list[tuple[str, bool]]:
    def step(unit: Unit) -> list[tuple[str, bool]]:
        return [(r.home.room, r.verified) for r in homes.homes_of(unit, estate.resident(unit, user_id))]

    return estate.do(step)


def verify(estate: Estate, membership_id: int) -> None:
    estate.do(lambda unit: homes.verify_by_staff(unit, estate.staff(unit, KE), membership_id))


def of_chen(estate: Estate) -> int:
    """The membership of 陈姨 in her home, which she has claimed."""
    return claim(estate, CHEN, "3栋2单元501")


@pytest.mark.parametrize("typed", ["3栋2单元501", "3-2-501", "３栋２单元５０１", "三栋二单元501室"])
def test_one_home_in_many_forms(estate: Estate, typed: str) -> None:
    claim(estate, LI, typed)
    assert estate.do(lambda unit: [r.home.id for r in homes.homes_of(unit, estate.resident(unit, LI))]) == [
        estate.ids["home"]
    ]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("你好", "home-unreadable"),
        ("", "home-unreadable"),
        ("3栋", "home-unreadable"),
        ("501", "home-building-missing"),
        ("😀" * 500, "home-unreadable"),
    ],
)
def test_what_is_no_home_is_answered_with_how_to_write_it(estate: Estate, typed: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        claim(estate, LI, typed)
    assert refusal.value.key == why


def test_the_names_that_people_give_their_buildings_count(estate: Estate) -> None:
    def teach(unit: Unit) -> None:
        estate.community(unit).words = {"buildings": {"会所": "9"}}

    estate.do(teach)
    claim(estate, LI, "会所2单元301")
    assert estate.do(
        lambda unit: [r.home.building for r in homes.homes_of(unit, estate.resident(unit, LI))]
    ) == ["9"]


def test_a_claim_is_not_believed_before_somebody_vouches(estate: Estate) -> None:
    membership_id = of_chen(estate)
    assert verified(estate, CHEN) == [("501", False)]
    verify(estate, membership_id)
    assert verified(estate, CHEN) == [("501", True)]
    assert estate.heard(CHEN) == "3栋2单元501 核实好了。"


def test_verifying_twice_says_it_once(estate: Estate) -> None:
    membership_id = of_chen(estate)
    verify(estate, membership_id)
    verify(estate, membership_id)
    assert len(estate.said(CHEN)) == 1


def test_claiming_again_changes_nothing(estate: Estate) -> None:
    membership_id = of_chen(estate)
    verify(estate, membership_id)
    assert of_chen(estate) == membership_id
    assert verified(estate, CHEN) == [("501", True)]


def test_verified_members_are_asked_about_who_joins(estate: Estate) -> None:
    verify(estate, of_chen(estate))
    estate.hush()
    membership_id = claim(estate, LI, "3-2-501")
    assert "老李 说也住 3栋2单元501，是您家里人吗？" in estate.heard(CHEN)
    estate.do(lambda unit: homes.verify_by_member(unit, estate.resident(unit, CHEN), membership_id))
    assert verified(estate, LI) == [("501", True)]


def test_nobody_is_asked_where_nobody_is_verified(estate: Estate) -> None:
    of_chen(estate)
    claim(estate, LI, "3-2-501")
    assert estate.said(CHEN) == []


def test_a_member_may_deny_a_stranger(estate: Estate) -> None:
    verify(estate, of_chen(estate))
    membership_id = claim(estate, LI, "3-2-501")
    estate.do(lambda unit: homes.deny(unit, estate.resident(unit, CHEN), membership_id))
    assert verified(estate, LI) == []
    assert "不认识您" in estate.heard(LI)


@pytest.mark.parametrize("judge", [homes.verify_by_member, homes.deny])
def test_who_only_claims_a_home_has_no_say_in_it(
    estate: Estate, judge: Callable[[Unit, Resident, int], object]
) -> None:
    of_chen(estate)
    membership_id = claim(estate, LI, "3-2-501")
    with pytest.raises(Refused, match="home-not-verified"):
        estate.do(lambda unit: judge(unit, estate.resident(unit, CHEN), membership_id))
    assert verified(estate, LI) == [("501", False)]


def test_a_member_cannot_deny_whom_the_desk_has_verified(estate: Estate) -> None:
    verify(estate, of_chen(estate))
    membership_id = claim(estate, LI, "3-2-501")
    verify(estate, membership_id)
    with pytest.raises(Refused, match="home-already-verified"):
        estate.do(lambda unit: homes.deny(unit, estate.resident(unit, CHEN), membership_id))


def test_the_desk_of_another_community_has_no_say(estate: Estate) -> None:
    membership_id = of_chen(estate)

    def verify_from_elsewhere(unit: Unit) -> None:
        other = unit.add(founded(unit.now, name="别处"))
        stranger = unit.add(
            Staff(community_id=other.id, user_id=77, role=Role.MANAGER, name="外人", badge="01")
        )
        homes.verify_by_staff(unit, stranger, membership_id)

    with pytest.raises(Gone):
        estate.do(verify_from_elsewhere)
    assert verified(estate, CHEN) == [("501", False)]


def test_claims_wait_for_the_desk_the_oldest_first(estate: Estate) -> None:
    of_chen(estate)
    claim(estate, LI, "1-1-101")

    def waiting() -> list[str]:
        return estate.do(
            lambda unit: [resident.name for _, resident, _ in homes.pending(unit, estate.community(unit))]
        )

    assert waiting() == ["陈姨", "老李"]
    verify(estate, of_chen(estate))
    assert waiting() == ["老李"]


def test_nobody_claims_whole_buildings(estate: Estate) -> None:
    for room in range(101, 101 + homes.MOST_HOMES):
        claim(estate, LI, f"1-1-{room}")
    with pytest.raises(Refused, match="home-too-many"):
        claim(estate, LI, "1-1-999")


def test_leaving_a_home(estate: Estate) -> None:
    of_chen(estate)
    estate.do(lambda unit: homes.leave(unit, estate.resident(unit, CHEN), estate.ids["home"]))
    assert verified(estate, CHEN) == []
    with pytest.raises(Gone):
        estate.do(lambda unit: homes.leave(unit, estate.resident(unit, CHEN), estate.ids["home"]))


def test_a_stale_button_is_gone(estate: Estate) -> None:
    with pytest.raises(Gone):
        verify(estate, 99999)


@pytest.mark.parametrize(
    ("language", "said"), [("zh-CN", "3栋2单元501"), ("zh-Hant", "3座2單元501室"), ("en", "Blk 3 Unit 2 501")]
)
def test_a_home_is_said_in_the_readers_words(estate: Estate, language: str, said: str) -> None:
    assert said_in(estate, language, Home(building="3", unit="2", floor="", room="501")) == said


@pytest.mark.parametrize(
    ("floor", "room", "said", "in_hong_kong"),
    [
        ("7", "2", "A棟7樓之2", "A座7樓2室"),
        ("12", "B", "A棟12樓B室", "A座12樓B室"),
        ("", "501", "A棟501室", "A座501室"),
    ],
)
def test_a_home_is_written_as_people_there_write_it(
    estate: Estate, floor: str, room: str, said: str, in_hong_kong: str
) -> None:
    home = Home(building="A", unit="", floor=floor, room=room)
    assert said_in(estate, "zh-TW", home) == said
    assert said_in(estate, "zh-Hant", home) == in_hong_kong


@pytest.mark.parametrize(
    ("home", "said"),
    [
        (Home(building="2", unit="", floor="15", room="C", word="tower"), "Tower 2 15C"),
        (Home(building="2", unit="", floor="15", room="C"), "Blk 2 15C"),
        (Home(building="3", unit="", floor="12", room="05"), "Blk 3 #12-05"),
        (Home(building="A", unit="", floor="12", room="3A"), "Blk A #12-3A"),
        (Home(building="3", unit="", floor="", room="B"), "Blk 3 B"),
    ],
)
def test_a_flat_with_a_letter_is_no_unit_number_in_english(estate: Estate, home: Home, said: str) -> None:
    assert said_in(estate, "en", home) == said


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tower 2 15C", "tower"),
        ("Blk 2 15C", None),
        ("3號5樓之1", "number"),
        ("三號五樓之一沒水", "number"),
        ("3号楼501", None),
        ("A棟7樓之2", None),
    ],
)
def test_a_building_is_called_as_it_was_written_first(text: str, word: str | None) -> None:
    home = homes.keep_word(Home(building="3", unit="", floor="5", room="1"), text)
    assert home.word == word
    assert homes.keep_word(home, "Tower 3 5-1").word == (word or "tower")


def test_a_number_behind_a_building_is_not_the_buildings(estate: Estate) -> None:
    home = homes.keep_word(Home(building="A", unit="3", floor="5", room="1"), "A棟3號5樓之1")
    assert home.word is None
    assert said_in(estate, "zh-TW", home) == "A棟3號5樓之1"


def said_in(estate: Estate, language: str, home: Home) -> str:
    label = homes.label(home)
    line = estate.do(lambda unit: unit.texts.line(language, label.key, label.facts))
    return " ".join(line.split())

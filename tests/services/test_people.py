"""Residents: met once, called as they wish, reached where they are."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services import people, ticket
from services.errors import Gone, Refused
from services.unit import Unit
from storage.card import Card
from storage.community import Chat, Community, Resident
from storage.repair import Faults
from storage.ticket import Ticket
from tests.community import founded
from tests.services.estate import CHEN, GROUP, LI, WANG, Estate

NEWCOMER = 555


def meet(estate: Estate, user_id: int = NEWCOMER, name: str = "小新", *, private: bool = False) -> Resident:
    return estate.do(
        lambda unit: people.meet(
            unit, estate.community(unit), user_id, name, None, "zh-hans", private=private
        )
    )


def a_second_community(unit: Unit, phone: str | None = "+86 755 1111 2222") -> Community:
    return unit.add(founded(unit.now, name="隔壁", phone=phone))


def test_a_person_is_met_once(estate: Estate) -> None:
    assert meet(estate).id == meet(estate).id


def test_a_group_does_not_make_a_person_reachable(estate: Estate) -> None:
    assert not meet(estate).reachable
    assert meet(estate, private=True).reachable


def test_opening_the_private_chat_counts_in_every_community(estate: Estate) -> None:
    meet(estate)

    def elsewhere(unit: Unit) -> Resident:
        return people.meet(unit, a_second_community(unit), NEWCOMER, "小新", None, None, private=True)

    estate.do(elsewhere)
    assert meet(estate).reachable


def test_a_new_name_on_telegram_is_noticed_and_the_chosen_one_stays(estate: Estate) -> None:
    meet(estate)
    estate.do(
        lambda unit: people.call(unit, people.meet(*_newcomer(unit, estate), private=False), " 陈  太太 ")
    )
    met = meet(estate, name="新名字")
    assert (met.name, met.display) == ("新名字", "陈 太太")


def _newcomer(unit: Unit, estate: Estate) -> tuple[Unit, Community, int, str, None, None]:
    return unit, estate.community(unit), NEWCOMER, "小新", None, None


def test_seeing_somebody_costs_one_write_an_hour(estate: Estate) -> None:
    first = meet(estate).seen_at
    estate.now += timedelta(minutes=59)
    assert meet(estate).seen_at == first
    estate.now += timedelta(minutes=2)
    assert meet(estate).seen_at > first


@pytest.mark.parametrize("name", ["", "   ", "很" * 21])
def test_a_name_has_a_length(estate: Estate, name: str) -> None:
    with pytest.raises(Refused, match="people-name-length"):
        estate.do(lambda unit: people.call(unit, estate.resident(unit, CHEN), name))


def test_a_language_that_is_not_spoken_is_gone(estate: Estate) -> None:
    with pytest.raises(Gone):
        estate.do(lambda unit: people.speak(estate.resident(unit, CHEN), None, "fr"))


def test_a_language_counts_for_both_sides_of_a_person(estate: Estate) -> None:
    def step(unit: Unit) -> tuple[str | None, str | None]:
        resident, colleague = estate.resident(unit, CHEN), estate.staff(unit, WANG)
        people.speak(resident, colleague, "zh-Hant")
        return resident.language, colleague.language

    assert estate.do(step) == ("zh-Hant", "zh-Hant")


# ---- which community ------------------------------------------------------------------


def found(estate: Estate, user_id: int) -> str | None:
    def step(unit: Unit) -> str | None:
        community = people.community_of(unit, user_id, None)
        return community.name if community else None

    return estate.do(step)


def test_a_stranger_belongs_to_the_only_community(estate: Estate) -> None:
    assert found(estate, NEWCOMER) == "翠湖苑"


def test_a_stranger_has_to_choose_among_several(estate: Estate) -> None:
    estate.do(lambda unit: a_second_community(unit).id)
    assert found(estate, NEWCOMER) is None
    assert found(estate, CHEN) == "翠湖苑"
    assert estate.do(lambda unit: [each.name for each in people.communities(unit)]) == ["翠湖苑", "隔壁"]


def test_a_community_without_a_number_is_not_there_for_residents(estate: Estate) -> None:
    estate.do(lambda unit: a_second_community(unit, phone=None).id)
    assert found(estate, NEWCOMER) == "翠湖苑"
    assert estate.do(lambda unit: [each.name for each in people.communities(unit)]) == ["翠湖苑"]


def test_who_belongs_to_two_talks_about_the_one_looked_at_last(estate: Estate) -> None:
    def join(unit: Unit) -> None:
        people.meet(unit, a_second_community(unit), LI, "老李", None, None, private=False)

    estate.now += timedelta(hours=2)
    estate.do(join)
    assert found(estate, LI) == "隔壁"
    estate.now += timedelta(minutes=1)
    estate.do(lambda unit: people.focus(unit, estate.resident(unit, LI)))
    assert found(estate, LI) == "翠湖苑"


def test_an_open_question_keeps_its_community(estate: Estate) -> None:
    def step(unit: Unit) -> str | None:
        other = a_second_community(unit)
        unit.open_dialogue(CHEN, CHEN, "people.name", {}, other.id)
        dialogue = people.open_dialogue_of(unit, CHEN, CHEN)
        community = people.community_of(unit, CHEN, dialogue)
        return community.name if community else None

    assert estate.do(step) == "隔壁"


def test_choosing_what_is_not_there(estate: Estate) -> None:
    with pytest.raises(Gone):
        estate.do(lambda unit: people.choose(unit, 99999))


# ---- questions and groups -------------------------------------------------------------


def test_a_question_that_waits_is_put_again(estate: Estate) -> None:
    def step(unit: Unit) -> tuple[bool, bool]:
        resident = estate.resident(unit, CHEN)
        unit.ask(resident, "people.name", "people-how-called")
        dialogue = people.open_dialogue_of(unit, CHEN, CHEN)
        return people.ask_again(unit, resident, dialogue), people.ask_again(unit, resident, None)

    assert estate.do(step) == (True, False)
    assert [one.text for one in estate.said(CHEN)] == ["怎么称呼您？比如：陈姨、王先生。"] * 2


def test_everything_follows_a_group_that_becomes_a_supergroup(estate: Estate) -> None:
    ticket_id, new = estate.report(), -1009000000001
    estate.do(lambda unit: people.follow_migration(unit, GROUP, new))
    estate.do(lambda unit: people.follow_migration(unit, GROUP, new))
    assert estate.do(lambda unit: unit.get(Chat, GROUP)) is None
    assert estate.do(lambda unit: unit.need(Chat, new).community_id) == estate.ids["community"]
    assert estate.do(lambda unit: unit.need(Ticket, ticket_id).chat_id) == new
    assert all(card.chat_id != GROUP for card in estate.do(_cards))


def test_nothing_points_at_another_message_after_a_group_became_a_supergroup(estate: Estate) -> None:
    """Message ids begin anew there: the number of the report is somebody else's message."""
    ticket_id, new = estate.report(), -1009000000001
    estate.do(lambda unit: people.follow_migration(unit, GROUP, new))
    estate.do(lambda unit: setattr(estate.resident(unit, CHEN), "reachable", False))
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    [said] = estate.said(new)
    assert said.method == "sendMessage"
    assert "reply_parameters" not in said.payload
    assert estate.do(lambda unit: Faults(unit).reported_by(new, 7)) is None


def _cards(unit: Unit) -> list[Card]:
    return [card for card in (unit.get(Card, number) for number in range(1, 20)) if card]

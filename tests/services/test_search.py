"""Searches: what fits what, who is asked, what the other side learns, and how it ends."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services import search, ticket
from services.errors import Refused
from services.search import Seen, Sought
from services.search.matching import same_tail
from services.things import same_thing
from services.ticket import Already, State
from services.unit import Unit
from storage.community import Chat
from storage.search import Searches
from storage.timer import Timers
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG, Estate


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("SF1234567896688", "6688", True),
        ("6688", "6688", True),
        ("SF1234567896688", "6689", False),
        (None, "6688", None),
        ("SF1", None, None),
    ],
)
def test_numbers_by_their_last_digits(first: str | None, second: str | None, same: bool | None) -> None:
    assert same_tail(first, second) is same


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("钥匙", "钥匙串", True),
        ("橘猫", "猫", True),
        ("金毛", "狗", True),
        ("猫", "狗", False),
        (None, None, False),
    ],
)
def test_things_by_what_they_are_called(first: str | None, second: str | None, same: bool) -> None:
    assert same_thing(first, second) is same


def missing(estate: Estate, tracking: str | None = "6688", courier: str | None = "SF") -> int:
    """陈姨 misses a parcel; the ticket's id."""

    def step(unit: Unit) -> int:
        sought = Sought("parcel", "我的快递不见了", courier, tracking)
        who, home = estate.resident(unit, CHEN), estate.home(unit)
        return search.open_search(unit, estate.community(unit), who, sought, home=home).ticket_id

    return estate.do(step)


def found(estate: Estate, tracking: str | None = "6688", **seen: str) -> tuple[int, int]:
    """老李 has a parcel that is not his; its id and how many people were asked."""

    def step(unit: Unit) -> tuple[int, int]:
        what = Seen("parcel", "谁的快递", tracking=tracking, **seen)
        finding, asked = search.report_finding(unit, estate.community(unit), estate.resident(unit, LI), what)
        return finding.id, asked

    return estate.do(step)


def meet(estate: Estate) -> int:
    """陈姨 says that what 老李 found is hers; the meeting's id."""
    missing(estate)
    finding, _ = found(estate)
    owner = estate.ids[f"resident {CHEN}"]

    def step(unit: Unit) -> int:
        meeting = Searches(unit).meeting(finding, owner)
        assert meeting is not None
        search.is_mine(unit, estate.resident(unit, CHEN), meeting.id)
        return meeting.id

    return estate.do(step)


# ---- matching -------------------------------------------------------------------------


def test_a_finding_is_offered_whichever_came_first(estate: Estate) -> None:
    assert found(estate)[1] == 0
    missing(estate)
    assert "像是您的" in estate.heard(CHEN)
    assert found(estate)[1] == 1


def test_another_number_or_courier_is_another_parcel(estate: Estate) -> None:
    missing(estate)
    assert found(estate, "1234")[1] == 0
    assert found(estate, None, courier="ZTO")[1] == 0
    assert found(estate, None, courier="SF")[1] == 1


def test_a_label_never_makes_a_home_and_claims_are_not_asked(estate: Estate) -> None:
    assert found(estate, None, building="3", unit_no="2", room="501")[1] == 0
    assert found(estate, None, building="77", unit_no="1", room="101")[1] == 0
    assert estate.said(CHEN) == []


# ---- the neighbours -------------------------------------------------------------------


def test_neighbours_are_asked_without_a_name_or_a_flat(estate: Estate) -> None:
    missing(estate)
    [asked] = [said.text for said in estate.said(GROUP) if said.text]
    assert "3栋" in asked
    assert "6688" in asked
    assert "501" not in asked
    assert "陈姨" not in asked


def test_a_screenshot_stays_with_the_desk(estate: Estate) -> None:
    """The picture of a parcel that is missing mostly shows a name, a telephone and a flat."""

    def step(unit: Unit) -> None:
        sought = Sought("parcel", "我的快递不见了", "SF", "6688")
        who, media = estate.resident(unit, CHEN), [("photo", "file", "unique")]
        search.open_search(unit, estate.community(unit), who, sought, home=estate.home(unit), media=media)

    estate.do(step)
    [asked] = [said for said in estate.said(GROUP) if said.text]
    assert asked.method == "sendMessage"


def test_a_group_that_heard_enough_is_asked_later(estate: Estate) -> None:
    def spent(unit: Unit) -> None:
        chat = unit.need(Chat, GROUP)
        assert all(unit.may_interrupt(chat) for _ in range(3))

    estate.do(spent)
    number = missing(estate)
    assert estate.said(GROUP) == []
    later = estate.do(lambda unit: Timers(unit).find("search.ask_neighbours", number))
    assert later is not None
    estate.now += timedelta(hours=1, minutes=1)
    estate.do(lambda unit: search.ask_neighbours(unit, number, {}))
    estate.do(lambda unit: search.ask_neighbours(unit, number, {}))
    assert len(estate.said(GROUP)) == 1


def test_whoever_looks_for_it_cannot_have_it(estate: Estate) -> None:
    number = missing(estate)
    with pytest.raises(Refused, match="search-yours"):
        estate.do(lambda unit: search.have(unit, estate.resident(unit, CHEN), number))
    first = estate.do(lambda unit: search.have(unit, estate.resident(unit, LI), number).id)
    again = estate.do(lambda unit: search.have(unit, estate.resident(unit, LI), number).id)
    assert first == again
    assert estate.heard(CHEN).count("像是您的") == 1


# ---- finder and owner -----------------------------------------------------------------


def test_words_go_across_without_who_and_where(estate: Estate) -> None:
    meeting = meet(estate)
    estate.hush()
    estate.do(lambda unit: search.pass_on(unit, estate.resident(unit, LI), meeting, "六点大堂见"))
    heard = estate.heard(CHEN)
    assert "六点大堂见" in heard
    assert "老李" not in heard


def test_nobody_else_speaks_or_takes(estate: Estate) -> None:
    meeting = meet(estate)
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: search.got(unit, estate.resident(unit, LI), meeting))
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: search.given(unit, estate.resident(unit, CHEN), meeting))
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: search.speaks_in(unit, estate.resident(unit, LI), meeting + 1))


def test_handed_over_ends_the_search_once(estate: Estate) -> None:
    meeting = meet(estate)
    estate.do(lambda unit: search.given(unit, estate.resident(unit, LI), meeting))
    estate.do(lambda unit: search.got(unit, estate.resident(unit, CHEN), meeting))
    estate.do(lambda unit: search.got(unit, estate.resident(unit, CHEN), meeting))
    assert estate.heard(LI).count("谢谢您帮忙") == 1
    [number] = estate.do(lambda unit: [t.id for t in ticket.of_resident(unit, estate.resident(unit, CHEN))])
    assert estate.ticket(number).state is State.CLOSED
    assert estate.do(lambda unit: search.of_ticket(unit, number).outcome) == "found"
    with pytest.raises(Refused, match="search-talk-over"):
        estate.do(lambda unit: search.pass_on(unit, estate.resident(unit, LI), meeting, "还在吗"))


# ---- steps and outcomes ---------------------------------------------------------------


def test_steps_are_done_in_their_order_and_once(estate: Estate) -> None:
    number = missing(estate)
    with pytest.raises(Already):
        estate.do(lambda unit: search.step_done(unit, estate.staff(unit, KE), number, "courier"))
    estate.do(lambda unit: search.step_done(unit, estate.staff(unit, KE), number, "cameras"))
    assert estate.ticket(number).state is State.TAKEN
    with pytest.raises(Already):
        estate.do(lambda unit: search.step_done(unit, estate.staff(unit, KE), number, "cameras"))
    following = estate.do(lambda unit: search.next_step(unit, search.of_ticket(unit, number)))
    assert following is not None
    assert following.name == "courier"


def test_a_late_step_reaches_the_desk_and_then_the_manager(estate: Estate) -> None:
    number = missing(estate)
    estate.do(lambda unit: search.step_due(unit, number, {}))
    assert "到时间了" in estate.heard(STAFF_GROUP)
    assert "到时间了" not in estate.heard(24)
    estate.do(lambda unit: search.step_due(unit, number, {"round": 2}))
    assert "到时间了" in estate.heard(24)


@pytest.mark.parametrize(("outcome", "words"), [("compensated", "赔付"), ("given_up", "很抱歉")])
def test_the_end_is_told_and_may_be_contested(estate: Estate, outcome: str, words: str) -> None:
    number = missing(estate)
    estate.do(lambda unit: search.conclude(unit, estate.staff(unit, WANG), number, outcome))
    assert words in estate.heard(CHEN)
    with pytest.raises(Already):
        estate.do(lambda unit: search.conclude(unit, estate.staff(unit, WANG), number, "found"))
    estate.do(lambda unit: search.again(unit, estate.resident(unit, CHEN), number))
    assert estate.ticket(number).state is State.OPEN


def test_repairs_words_do_not_end_a_search(estate: Estate) -> None:
    number = missing(estate)
    with pytest.raises(Refused):
        estate.do(lambda unit: ticket.finish(unit, number, estate.staff(unit, KE)))
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: search.conclude(unit, estate.staff(unit, KE), number, "eaten"))

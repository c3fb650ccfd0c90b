"""Which event is meant, and which words mean nothing without the card."""

from __future__ import annotations

import pytest

from intents import Intent
from services.errors import Gone, Refused
from services.event import finding
from services.unit import Unit
from tests.services.estate import CHEN, KE
from tests.services.fair import Fair

TITLE = "包粽子 3月21日 周六 Sat Saturday"
NIGHT = "Movie night 22 Mar 周日 Sun Sunday"


@pytest.mark.parametrize("text", ["+2", "＋1", "不去", "我来", "取消", "去不了了", "-1"])
def test_a_few_words_alone_belong_to_any_talk(text: str) -> None:
    assert finding.means_nothing_alone(text, [TITLE])


@pytest.mark.parametrize("text", ["报名", "算我一个", "包粽子我去", "我家三口", "周六我来", "count me in"])
def test_these_say_what_they_mean(text: str) -> None:
    assert not finding.means_nothing_alone(text, [TITLE])


@pytest.mark.parametrize(
    "text",
    [
        "粽子几点开始",
        "周六那场在哪",
        "21日下雨还办吗",
        "活动要钱吗",
        "is the movie one free",
        "what time on sunday",
    ],
)
def test_what_names_an_event(text: str) -> None:
    assert finding.speaks_of(text, [TITLE, NIGHT])


@pytest.mark.parametrize(
    "text",
    [
        "几点开始",
        "献血车停在哪头",
        "2 of us stuck at 1221",
        "are the nights cold there",
        "要自己带凳子吗",
        "三点21分",
    ],
)
def test_what_may_be_about_anything(text: str) -> None:
    assert not finding.speaks_of(text, [TITLE, NIGHT])


@pytest.mark.parametrize(
    ("text", "people", "wish"),
    [
        ("改成两个人", "2", finding.Wish(heads=2)),
        ("少去一个", "1", finding.Wish(fewer=1)),
        ("變成三位", "3", finding.Wish(heads=3)),
        ("change to 2 pax", "2", finding.Wish(heads=2)),
        ("不去了", None, finding.Wish()),
    ],
)
def test_a_change_of_mind(text: str, people: str | None, wish: finding.Wish) -> None:
    slots = {"people": people} if people else {}
    assert finding.wish_of(Intent("event.cancel", 0.9, slots), text) == wish


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        ("张阿姨 3-2-501 2", ("张阿姨", 2, ("3", "2", "", "501"))),
        ("Mrs Tan Blk 3 #12-05 2", ("Mrs Tan", 2, ("3", "", "12", "05"))),
        ("张太 2座15樓C室 3", ("张太", 3, ("2", "", "15", "C"))),
        ("李伯 3栋2单元501", ("李伯", 1, ("3", "2", "", "501"))),
        ("老王 4", ("老王", 4, None)),
    ],
)
def test_a_guest_is_name_home_and_number(fair: Fair, text: str, guest: tuple[object, ...]) -> None:
    def read(unit: Unit) -> tuple[object, ...]:
        found = finding.read_guest(unit, fair.community(unit), text)
        home = found.home
        return found.name, found.heads, home and (home.building, home.unit, home.floor, home.room)

    assert fair.do(read) == guest


def test_a_guest_needs_a_name(fair: Fair) -> None:
    with pytest.raises(Refused) as refused:
        fair.do(lambda unit: finding.read_guest(unit, fair.community(unit), "3-2-501 2"))
    assert refused.value.key == "event-guest-how"


def test_a_draft_is_the_staffs(fair: Fair) -> None:
    event_id = fair.draft()
    assert fair.do(
        lambda unit: finding.by_id(unit, event_id, fair.community(unit), staff=fair.staff(unit, KE)).id
    )
    with pytest.raises(Gone):
        fair.do(lambda unit: finding.by_id(unit, event_id, fair.community(unit)))
    with pytest.raises(Gone):
        fair.do(lambda unit: finding.by_link(unit, str(event_id)))


@pytest.mark.parametrize("written", ["", "x", "0", "-1", "²", "9" * 9, "9" * 40])
def test_a_link_that_somebody_made_up(fair: Fair, written: str) -> None:
    fair.published()
    with pytest.raises(Gone):
        fair.do(lambda unit: finding.by_link(unit, written))


def test_the_event_of_the_day_that_was_named(fair: Fair) -> None:
    fair.published("周六下午三点中心花园包粽子 40人")
    sunday = fair.published("周日上午十点架空层读书会 20人")

    def meant(unit: Unit, **slots: str) -> list[int]:
        intent = Intent("event.join", 0.9, slots)
        return [found.id for found in finding.candidates(unit, fair.community(unit), intent, None)]

    assert fair.do(lambda unit: meant(unit, time="2026-03-22T10:00:00+08:00")) == [sunday]
    assert fair.do(lambda unit: meant(unit, event="读书会 3月22日 周日 Sun Sunday")) == [sunday]
    assert len(fair.do(meant)) == 2
    fair.join(sunday, CHEN)

    def own(unit: Unit) -> list[int]:
        resident, community = fair.resident(unit, CHEN), fair.community(unit)
        return [e.id for e in finding.own(unit, resident, community, Intent("event.cancel", 0.9), None)]

    assert fair.do(own) == [sunday]

"""The morning list: when it comes, what it names, and that it holds its tongue."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services import morning, ticket
from services.unit import Unit
from storage.community import Chat, Scope
from storage.timer import Timers
from tests.services.estate import KE, STAFF_GROUP, WANG, ZHAO, ZHOU, ZONE, Estate
from tests.services.fair import Fair

OPENS = datetime(2026, 3, 19, 9, 0, tzinfo=ZONE)


def at_opening(estate: Estate, late: timedelta = timedelta()) -> None:
    """The desk opens on the next day; whatever was said before is forgotten."""
    estate.now = OPENS + late
    estate.hush()
    estate.do(lambda unit: morning.greet(unit, estate.community(unit).id, {}))


def next_list(estate: Estate) -> datetime | None:
    def step(unit: Unit) -> datetime | None:
        timer = Timers(unit).find(morning.LIST, estate.community(unit).id)
        return timer.at if timer else None

    return estate.do(step)


def test_the_list_is_planned_for_the_opening_and_follows_changed_hours(estate: Estate) -> None:
    estate.do(morning.plan)
    assert next_list(estate) == OPENS

    def earlier(unit: Unit) -> None:
        estate.community(unit).opens = "08:30"

    estate.do(earlier)
    estate.do(morning.plan)
    assert next_list(estate) == OPENS - timedelta(minutes=30)


def test_each_list_sets_the_next_also_where_none_is_wanted(estate: Estate) -> None:
    def off(unit: Unit) -> None:
        morning.switch(estate.community(unit), on=False)

    estate.do(off)
    estate.report()
    at_opening(estate)
    assert not estate.said()
    assert next_list(estate) == OPENS + timedelta(days=1)


def test_a_list_that_comes_hours_late_does_not_come(estate: Estate) -> None:
    estate.report()
    at_opening(estate, late=morning.STALE)
    assert not estate.said()
    at_opening(estate, late=morning.STALE - timedelta(minutes=1))
    assert "还没人接（1）" in estate.heard(STAFF_GROUP)


def test_it_is_said_once_a_day_and_without_a_sound(estate: Estate) -> None:
    estate.report()
    at_opening(estate)
    estate.do(lambda unit: morning.greet(unit, estate.community(unit).id, {}))
    [said] = estate.said(STAFF_GROUP)
    assert said.payload["disable_notification"] is True
    assert said.text.startswith("☀️ 3月19日周四 · 值班 王师傅")


def test_what_waits_for_a_later_day_is_not_named(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.wait(unit, ticket_id, estate.staff(unit, WANG), "等配件，周五到"))
    at_opening(estate)
    assert not estate.said()
    at_opening(estate, late=timedelta(days=1))
    assert "说好今天的（1）" in estate.heard(WANG)
    at_opening(estate, late=timedelta(days=2))
    assert "过了说好的日子（1）" in estate.heard(STAFF_GROUP)


def test_visits_that_name_no_day_are_no_appointments(estate: Estate) -> None:
    for visit in ("now", "call", "下班以后", "2026-03-25T09:00:00+08:00"):
        ticket_id = estate.report()

        def arrange(unit: Unit, ticket_id: int = ticket_id, visit: str = visit) -> None:
            ticket.set_visit(unit, ticket.take(unit, ticket_id, estate.staff(unit, WANG)), visit)

        estate.do(arrange)
    at_opening(estate)
    assert not estate.said()


def test_technicians_hear_only_of_their_own_day(estate: Estate) -> None:
    ticket_id = estate.report()

    def arrange(unit: Unit) -> None:
        found = ticket.take(unit, ticket_id, estate.staff(unit, WANG))
        ticket.set_visit(unit, found, "2026-03-19T09:00:00+08:00/2026-03-19T12:00:00+08:00|九点以后")

    estate.do(arrange)
    at_opening(estate)
    assert "说好今天的（1）" in estate.heard(WANG)
    assert estate.heard(ZHAO) + estate.heard(KE) == ""


def test_a_long_list_names_eight_and_counts_the_rest(estate: Estate) -> None:
    for _ in range(10):
        estate.report()
    at_opening(estate)
    [said] = estate.said(STAFF_GROUP)
    assert said.text.count("· #") == 8
    assert "还有 2 单" in said.text
    assert sum(map(len, said.payload["reply_markup"]["inline_keyboard"])) == 8


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-CN", "今天的活动（1）\n· 15:00–17:00 「包粽子」 · 0/40 位报名"),
        ("zh-Hant", "今天的活動（1）\n· 15:00–17:00 「包粽子」 · 0/40 位報名"),
        ("en", "Events today (1)\n· 15:00–17:00 “包粽子” · 0/40 signed up"),
    ],
)
def test_a_day_with_nothing_but_an_event_names_it(fair: Fair, language: str, said: str) -> None:
    fair.published("明天下午三点中心花园包粽子 40人")
    fair.published("后天下午三点中心花园磨刀 40人")
    fair.cancel(fair.published("明天下午四点中心花园义诊 40人"))
    fair.do(lambda unit: setattr(fair.community(unit), "language", language))
    at_opening(fair)
    [told] = fair.said(STAFF_GROUP)
    assert told.text.endswith(said)
    assert not fair.said(WANG)


def test_of_many_events_eight_are_named(fair: Fair) -> None:
    for hour in range(10, 20):
        fair.published(f"明天{hour}点中心花园包粽子{hour} 40人")
    at_opening(fair)
    [told] = fair.said(STAFF_GROUP)
    assert told.text.count("位报名") == 8
    assert told.text.endswith("· 还有 2 场，看 /events")


def test_without_a_staff_group_the_leaders_have_it(estate: Estate) -> None:
    def no_group(unit: Unit) -> None:
        unit.need(Chat, STAFF_GROUP).scope = Scope.CHANNEL

    estate.do(no_group)
    estate.report()
    at_opening(estate)
    for leader in (ZHOU, KE):
        assert "还没人接（1）" in estate.heard(leader)

"""Nobody takes it: paging in an emergency, reminders within the desk's hours otherwise."""

from __future__ import annotations

from datetime import datetime, timedelta

from services import ticket
from services.ticket import Ticket
from services.unit import Unit
from storage.community import Chat, Scope
from tests.services.estate import CHEN, KE, STAFF_GROUP, WANG, ZHAO, ZHOU, ZONE, Estate

NIGHT = datetime(2026, 3, 18, 23, 40, tzinfo=ZONE)


def at_night(estate: Estate) -> None:
    estate.later(seconds=(NIGHT - estate.now).total_seconds())


def test_an_emergency_is_paged_every_three_minutes_until_taken(estate: Estate) -> None:
    at_night(estate)
    ticket_id = estate.report(danger="flood")
    estate.later(minutes=2, seconds=59)
    assert estate.heard(WANG) == ""
    estate.later(seconds=1)
    assert "3 分钟没人接" in estate.heard(WANG)
    assert "3 分钟没人接。王师傅，请接；23:46 叫主管。" in estate.heard(STAFF_GROUP)
    assert estate.heard(ZHOU) == ""
    estate.later(minutes=3)
    assert "6 分钟没人接" in estate.heard(ZHOU)
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.hush()
    estate.later(minutes=30)
    assert estate.heard(ZHOU) + estate.heard(STAFF_GROUP) == ""


def test_paging_never_ends_but_slows_down_and_widens(estate: Estate) -> None:
    at_night(estate)
    ticket_id = estate.report(danger="flood")
    pages = {}
    for hour in range(1, 7):
        estate.later(hours=1)
        pages[hour] = estate.heard(WANG).count("请接！")
        if hour == 1:
            assert estate.heard(ZHAO).count("请接！") == 2, "at half an hour and at an hour"
            assert estate.heard(KE).count("请接！") == 2
            assert estate.heard(CHEN).count("请直接打") == 2
        estate.hush()
    assert pages == {1: 20, 2: 6, 3: 6, 4: 2, 5: 2, 6: 2}
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.hush()
    estate.later(hours=3)
    assert "请接！" not in estate.heard(WANG) + estate.heard(ZHOU) + estate.heard(STAFF_GROUP)


def test_after_ten_minutes_the_resident_is_told_to_ring(estate: Estate) -> None:
    at_night(estate)
    estate.report(danger="flood")
    estate.later(minutes=10)
    assert "请直接打 +86 755 8888 0110" in estate.heard(CHEN)


def test_a_page_that_is_older_than_the_press_says_nothing(estate: Estate) -> None:
    ticket_id = estate.report(danger="gas", category="gas")
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.hush()

    def stale(unit: Unit) -> None:
        ticket.page(unit, ticket_id, {"round": 1})
        ticket.advise_call(unit, ticket_id, {})
        ticket.remind(unit, ticket_id, {"round": 1})

    estate.do(stale)
    assert not estate.said()


def test_without_a_duty_person_everybody_is_called(estate: Estate) -> None:
    def nobody(unit: Unit) -> None:
        estate.community(unit).on_duty_id = None

    estate.do(nobody)
    estate.report(danger="fire", category="fire_safety")
    estate.later(minutes=3)
    assert "各位，请接" in estate.heard(STAFF_GROUP)


def test_the_staff_are_reminded_after_ten_minutes_and_the_manager_after_thirty(estate: Estate) -> None:
    estate.report()
    estate.later(minutes=9)
    assert "哪位去" not in estate.heard(STAFF_GROUP)
    estate.later(minutes=1)
    assert "#1001 10 分钟还没人接，哪位去？" in estate.heard(STAFF_GROUP)
    assert estate.heard(ZHOU) == ""
    estate.later(minutes=20)
    assert "30 分钟还没人接" in estate.heard(ZHOU)
    estate.hush()
    estate.later(hours=1, minutes=59)
    assert estate.heard(STAFF_GROUP) + estate.heard(ZHOU) == ""


def test_the_manager_hears_three_times_more_every_two_working_hours(estate: Estate) -> None:
    estate.report()
    estate.later(minutes=30)
    for hour, day, span in ((14, 18, "2 小时"), (16, 18, "4 小时"), (9, 19, "21 小时")):
        estate.hush()
        until = estate.now.replace(hour=hour, minute=30, day=day)
        estate.later(seconds=(until - estate.now).total_seconds() - 1)
        assert estate.heard(ZHOU) == ""
        estate.later(seconds=1)
        assert f"{span}还没人接" in estate.heard(ZHOU)
        assert "哪位去" not in estate.heard(STAFF_GROUP)
    assert "这张我不再催了" in estate.heard(ZHOU)
    estate.hush()
    estate.later(days=3)
    assert estate.heard(ZHOU) == ""


def test_later_reminders_of_half_an_hour_are_one_list(estate: Estate) -> None:
    for _ in range(3):
        estate.report()
        estate.later(minutes=8)
    estate.hush()
    estate.later(hours=3)
    again = [said for said in estate.heard(ZHOU).split("3 单还没人接") if "2 小时" in said]
    assert len(again) == 1
    assert estate.heard(ZHOU).count("#1003") == 2


def test_a_desk_that_never_closes_sleeps_at_night_all_the_same(estate: Estate) -> None:
    def all_day(unit: Unit) -> None:
        estate.community(unit).opens, estate.community(unit).closes = "00:00", "23:59"

    estate.do(all_day)
    estate.later(hours=8)
    estate.report()
    estate.later(minutes=30)
    estate.hush()
    estate.later(hours=11, minutes=29)
    assert estate.heard(ZHOU) == ""
    estate.later(minutes=1)
    assert estate.now.hour == 8
    assert "12 小时还没人接" in estate.heard(ZHOU)


def test_out_of_hours_nobody_is_reminded_before_the_desk_opens(estate: Estate) -> None:
    at_night(estate)
    estate.report()
    estate.later(hours=9, minutes=29)
    assert "哪位去" not in estate.heard(STAFF_GROUP)
    estate.later(minutes=1)
    assert estate.now == NIGHT.replace(hour=9, minute=10) + timedelta(days=1)
    assert "哪位去" in estate.heard(STAFF_GROUP)
    estate.later(minutes=20)
    assert "还没人接" in estate.heard(ZHOU)


def test_a_reminder_that_would_fall_after_closing_waits_for_the_morning(estate: Estate) -> None:
    estate.later(hours=5, minutes=55)
    estate.report()
    estate.later(hours=2)
    assert "哪位去" not in estate.heard(STAFF_GROUP)
    estate.later(hours=13, minutes=5)
    assert "哪位去" in estate.heard(STAFF_GROUP)


def test_a_long_list_of_reminders_names_ten_and_counts_the_rest(estate: Estate) -> None:
    for _ in range(12):
        estate.report()
    estate.later(minutes=10)
    [said] = [one for one in estate.said(STAFF_GROUP) if "哪位去" in one.text]
    assert said.text.startswith("12 单还没人接，哪位去？\n#1001 水管")
    assert said.text.endswith("还有 2 单，看 /tickets")
    assert sum(map(len, said.payload["reply_markup"]["inline_keyboard"])) == 10
    assert estate.timers() == {"ticket.remind"}
    estate.later(minutes=20)
    assert estate.heard(ZHOU).count("12 单还没人接，请安排") == 1
    estate.later(days=2)
    assert estate.heard(ZHOU).count("12 单还没人接，请安排") == 4
    assert estate.timers() == set()


def test_without_a_staff_group_the_leaders_get_the_list(estate: Estate) -> None:
    def no_group(unit: Unit) -> None:
        unit.need(Chat, STAFF_GROUP).scope = Scope.WHOLE

    estate.do(no_group)
    estate.report()
    estate.report()
    estate.later(minutes=10)
    assert estate.heard(ZHOU).count("2 单还没人接，哪位去") == 1
    assert estate.heard(KE).count("2 单还没人接，哪位去") == 1


def test_overdue_counts_the_desks_time(estate: Estate) -> None:
    at_night(estate)
    calm, danger = estate.report(), estate.report(danger="gas", category="gas")
    estate.later(hours=1)

    def late(unit: Unit) -> list[bool]:
        community = estate.community(unit)
        return [ticket.overdue(unit, community, unit.need(Ticket, each)) for each in (calm, danger)]

    assert estate.do(late) == [False, True]
    estate.later(hours=9)
    assert estate.do(late) == [True, True]

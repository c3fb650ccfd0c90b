"""The plan of posts on a moving clock: each once, in good hours, only while it is worth something."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services import event
from services.errors import Refused
from services.event import EventState, PostState, desk
from storage.database import Database
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, ZONE
from tests.services.fair import Fair

NEW_YORK = ZoneInfo("America/New_York")


def local(fair: Fair, event_id: int, zone: ZoneInfo = ZONE) -> dict[str, str]:
    return {kind: f"{post.at.astimezone(zone):%m-%d %H:%M}" for kind, post in fair.posts(event_id).items()}


def test_the_plan_of_an_event(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    assert local(fair, event_id) == {
        "preheat": "03-25 10:00",
        "remind_day": "03-27 18:00",
        "remind_hours": "03-28 13:00",
        "starting": "03-28 15:00",
        "ask_stars": "03-28 18:00",
        "recap": "03-29 10:00",
    }


def test_each_post_goes_once_to_those_it_is_for(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.hush()
    fair.later(days=14)
    said = [one.text for one in fair.said(CHEN) if one.text]
    assert [text[:4] for text in said] == ["🔔 记得", "🔔 快开", "陈姨，「"]
    assert not [one for one in fair.said(LI) if one.text], "who does not come is not reminded"
    group = [one.text[:3] for one in fair.said(GROUP) if one.text]
    assert group == ["📣 3", "🎉 「", "🎉 「"]
    assert {post.state for post in fair.posts(event_id).values()} == {PostState.SENT}


def test_running_a_post_twice_says_nothing_twice(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.later(days=9, hours=8)
    before = len(fair.said(CHEN))
    for _ in range(3):
        fair.do(lambda unit: event.run(unit, event_id, "remind_day"))
    assert len(fair.said(CHEN)) == before


def test_a_late_joiner_gets_what_is_still_to_come(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.later(days=9, hours=8)
    fair.join(event_id, CHEN)
    fair.hush()
    fair.later(hours=20)
    assert [one.text[:4] for one in fair.said(CHEN) if one.text] == ["🔔 快开"]


def test_who_has_just_joined_is_not_reminded_of_it(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.change(event_id, "deadline", "3月28日下午两点")
    fair.later(days=10, minutes=30)
    fair.join(event_id, CHEN)
    fair.hush()
    fair.later(hours=1)
    assert fair.heard(CHEN) == "", "the sign-up itself said time, place and code half an hour ago"


def test_what_would_come_too_late_is_not_planned(fair: Fair) -> None:
    event_id = fair.published("明天下午三点中心花园包粽子 40人")
    assert set(local(fair, event_id)) == {"remind_day", "remind_hours", "starting", "ask_stars", "recap"}
    event_id = fair.published("今天下午五点中心花园磨刀 40人")
    assert set(local(fair, event_id)) == {"remind_hours", "starting", "ask_stars", "recap"}


def test_quiet_hours_move_what_can_wait(fair: Fair) -> None:
    """An event at dawn is reminded of when the day begins, one that ends late is rated in the morning."""
    dawn = fair.published("3月28日上午九点到十点中心花园太极 40人")
    assert local(fair, dawn)["remind_hours"] == "03-28 08:00"
    night = fair.published("3月28日晚上八点到十点广场露天电影 40人")
    assert local(fair, night)["ask_stars"] == "03-29 08:00"


@pytest.mark.parametrize(
    ("now", "sentence", "starts", "reminded", "hours"),
    [
        # Clocks go forward on 8 March 2026: the night is an hour short.
        (
            datetime(2026, 3, 2, 12, tzinfo=NEW_YORK),
            "3月8日上午11点 lobby 读书会 20人",
            datetime(2026, 3, 8, 15, tzinfo=UTC),
            datetime(2026, 3, 7, 23, tzinfo=UTC),
            datetime(2026, 3, 8, 13, tzinfo=UTC),
        ),
        # Clocks go back on 1 November 2026: the night is an hour longer.
        (
            datetime(2026, 10, 26, 12, tzinfo=NEW_YORK),
            "11月1日上午11点 lobby 读书会 20人",
            datetime(2026, 11, 1, 16, tzinfo=UTC),
            datetime(2026, 10, 31, 22, tzinfo=UTC),
            datetime(2026, 11, 1, 14, tzinfo=UTC),
        ),
    ],
)
def test_summer_time_in_new_york(
    database: Database, now: datetime, sentence: str, starts: datetime, reminded: datetime, hours: datetime
) -> None:
    fair = Fair(database, now, "America/New_York")
    event_id = fair.draft(sentence)
    fair.change(event_id, "place", "lobby")
    fair.publish(event_id)
    fair.join(event_id, CHEN)
    posts = fair.posts(event_id)
    assert fair.event(event_id).starts_at == starts
    assert posts["remind_day"].at == reminded, "six in the evening on the wall"
    assert posts["remind_hours"].at == hours, "two hours before, as hours pass"
    fair.hush()
    fair.later(days=8)
    assert len([one for one in fair.said(CHEN) if "🔔" in one.text]) == 2


def test_an_event_that_runs_through_the_change_lasts_its_hours(database: Database) -> None:
    fair = Fair(database, datetime(2026, 10, 26, 12, tzinfo=NEW_YORK), "America/New_York")
    found = fair.event(fair.draft("11月1日凌晨0点30分观星 会所 20人"))
    assert found.ends_at is not None
    assert found.starts_at is not None
    assert found.ends_at - found.starts_at == timedelta(hours=2)


def test_over_the_turn_of_the_year(database: Database) -> None:
    fair = Fair(database, datetime(2026, 12, 28, 12, tzinfo=ZONE))
    event_id = fair.published("元旦下午三点会所迎新年茶话会 40人")
    assert fair.event(event_id).starts_at == datetime(2027, 1, 1, 15, tzinfo=ZONE)
    plan = local(fair, event_id)
    assert (plan["remind_day"], plan["recap"]) == ("12-31 18:00", "01-02 10:00")
    assert "2027年1月1日" in fair.drawn("event.card", event_id)["text"]


def test_after_a_day_without_power_stale_posts_are_skipped_and_told(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.later(days=9)
    fair.hush()
    fair.now += timedelta(days=1, hours=2)  # from noon before the event to an hour before it, in the dark
    fair.do(fair._take_due_steps)
    assert [one.text[:4] for one in fair.said(CHEN) if one.text] == ["🔔 快开"]
    assert fair.posts(event_id)["remind_day"].state is PostState.SKIPPED
    told = [one.text for one in fair.said(STAFF_GROUP) if "本该" in one.text]
    assert len(told) == 1
    assert "前一天提醒" in told[0]


def test_after_two_days_without_power_it_is_simply_over(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.later(days=9)
    fair.hush()
    fair.now += timedelta(days=2)
    for _ in range(3):
        fair.do(fair._take_due_steps)
    assert fair.event(event_id).state is EventState.OVER
    states = {kind: post.state for kind, post in fair.posts(event_id).items()}
    assert states["starting"] is PostState.SKIPPED
    assert states["recap"] is PostState.SENT, "thanks still matter a day later"
    assert not [one for one in fair.said(CHEN) if "🔔" in one.text]


def test_three_schedulers_at_once_send_each_post_once(postgres_url: str) -> None:
    with Database.open(postgres_url) as database:
        fair = Fair(database)
        event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
        for user in range(100, 130):
            fair.newcomer(user, str(user))
            fair.join(event_id, user)
        fair.hush()
        fair.now += timedelta(days=9, hours=6, minutes=1)
        with ThreadPoolExecutor(3) as schedulers:
            list(schedulers.map(lambda _: fair.do(fair._take_due_steps), range(3)))
        said = [one for one in fair.said() if "🔔" in one.text]
        assert sorted(one.chat for one in said) == list(range(100, 130))


def test_staff_move_stop_and_send_posts(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.do(lambda unit: desk.reschedule(unit, fair.staff(unit, KE), event_id, "preheat", "3月24日晚上七点"))
    assert local(fair, event_id)["preheat"] == "03-24 19:00"
    fair.do(lambda unit: desk.stop_post(unit, fair.staff(unit, KE), event_id, "remind_day"))
    assert fair.posts(event_id)["remind_day"].state is PostState.STOPPED
    fair.do(lambda unit: desk.send_post(unit, fair.staff(unit, KE), event_id, "preheat"))
    assert "📣" in fair.heard(GROUP)
    with pytest.raises(Refused) as refused:
        fair.do(lambda unit: desk.send_post(unit, fair.staff(unit, KE), event_id, "preheat"))
    assert refused.value.key == "event-post-is-sent"


@pytest.mark.parametrize(
    ("words", "key"), [("3月28日下午两点", "event-post-too-late"), ("改天", "event-time-unreadable")]
)
def test_a_post_is_not_put_where_it_is_of_no_use(fair: Fair, words: str, key: str) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    with pytest.raises(Refused) as refused:
        fair.do(lambda unit: desk.reschedule(unit, fair.staff(unit, KE), event_id, "preheat", words))
    assert refused.value.key == key


def test_a_moved_event_reminds_anew(fair: Fair) -> None:
    event_id = fair.published("3月28日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.later(days=9, hours=8)
    fair.change(event_id, "time", "4月4日下午三点到五点")
    fair.hush()
    fair.later(days=7, hours=18)
    assert [one.text[:4] for one in fair.said(CHEN) if one.text] == ["🔔 记得", "🔔 快开"]


def test_a_reminder_that_a_move_has_overtaken_never_leaves(fair: Fair) -> None:
    event_id = fair.published("3月22日下午三点到五点中心花园包粽子 40人")
    fair.join(event_id, CHEN)
    fair.now = datetime(2026, 3, 20, 19, tzinfo=ZONE)
    fair.change(event_id, "time", "3月21日上午十点到十二点")
    assert "remind_day" not in fair.posts(event_id)
    fair.hush()
    fair.later(days=3)
    assert not [one.text for one in fair.said(STAFF_GROUP) if "提醒" in one.text]


def test_an_announcement_made_at_once_leaves_no_second_one_planned(fair: Fair) -> None:
    event_id = fair.draft("3月28日下午三点中心花园包粽子 40人")
    fair.publish(event_id, datetime(2026, 3, 20, 9, tzinfo=ZONE))
    fair.publish(event_id)
    assert "announce" not in fair.posts(event_id)


def test_an_announcement_that_could_not_go_out_in_time_is_told(fair: Fair) -> None:
    event_id = fair.draft("3月20日下午三点中心花园包粽子 40人")
    fair.publish(event_id, datetime(2026, 3, 19, 9, tzinfo=ZONE))
    fair.hush()
    fair.now = datetime(2026, 3, 20, 14, tzinfo=ZONE)
    fair.do(fair._take_due_steps)
    assert fair.event(event_id).state is EventState.DRAFT
    assert "「公布」本该" in fair.heard(STAFF_GROUP)


def test_the_deadline_keeps_its_date_when_the_card_is_drawn_on_its_day(fair: Fair) -> None:
    event_id = fair.published()
    fair.later(days=3)
    fair.join(event_id, CHEN)
    assert "3月21日周六 13:00 截止" in fair.drawn("event.card", event_id)["text"]

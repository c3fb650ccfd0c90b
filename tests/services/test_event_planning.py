"""Planning: one sentence, a template, a preview that can be put right, and what happens when plans change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from services import event
from services.errors import Gone, Refused
from services.event import EventState, Verb, desk
from services.event.fields import set_times
from services.event.sentence import Plan, read_plan
from services.event.templates import template_for
from services.unit import Unit
from tests.services.estate import CHEN, GROUP, KE, NOON, STAFF_GROUP, WANG, ZONE
from tests.services.fair import SENTENCE, Fair

SATURDAY = datetime(2026, 3, 21, 15, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("sentence", "title", "place", "hour", "capacity", "per_home"),
    [
        (SENTENCE, "包粽子", "中心花园", 15, 40, 4),
        ("这周六 15:00-17:00 中心花园 包粽子 名额40 每户限4人", "包粽子", "中心花园", 15, 40, 4),
        ("周六下午三点会所健康讲座,60人", "健康讲座", "会所", 15, 60, None),
        ("周六下午三点 读书会 地点:3栋架空层 20人 一家2人", "读书会", "3栋架空层", 15, 20, 2),
        ("周六早上九点包饺子中心花园 三十人", "包饺子", "中心花园", 9, 30, None),
        ("星期六下晝三點 會所 包糉 40人 每戶限4人", "包糉", "會所", 15, 40, 4),
        ("周六晚上7点半广场放露天电影", "放露天电影", "广场", 19, None, None),
        (
            "Sat 3pm dumpling making at the clubhouse, 40 pax, max 4 per household",
            "dumpling making",
            "clubhouse",
            15,
            40,
            4,
        ),
    ],
)
def test_a_sentence_is_a_plan(
    sentence: str, title: str, place: str, hour: int, capacity: int | None, per_home: int | None
) -> None:
    plan = read_plan(sentence, NOON, "zh-CN")
    assert plan.starts is not None
    assert (plan.starts.day, plan.starts.hour) == (21, hour)
    assert (plan.title, plan.place, plan.capacity, plan.per_home) == (title, place, capacity, per_home)


@pytest.mark.parametrize(("language", "month", "day"), [("zh-CN", 4, 5), ("en", 5, 4)])
def test_a_community_plans_by_dates_as_its_language_writes_them(
    fair: Fair, language: str, month: int, day: int
) -> None:
    def draft(unit: Unit) -> datetime | None:
        community = fair.community(unit)
        community.language = language
        return event.draft(unit, community, fair.staff(unit, KE), "4/5 15:00 包青团").starts_at

    starts = fair.do(draft)
    assert starts is not None
    assert (starts.astimezone(ZONE).month, starts.astimezone(ZONE).day) == (month, day)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("端午包粽子", "festival"),
        ("親子手工", "family"),
        ("长者太极", "elders"),
        ("社区义诊", "clinic"),
        ("瑜伽课", "class"),
        ("磨刀修伞", "handy"),
        ("消防演练", "drill"),
        ("舊物市集", "market"),
        ("露天电影", "film"),
        ("book club", "reading"),
        ("业主见面会", "other"),
    ],
)
def test_a_title_finds_its_template(title: str, kind: str) -> None:
    assert template_for(title).kind == kind


def test_every_template_is_complete() -> None:
    parts = {"venue", "staff", "materials", "publicity", "contingency"}
    for template in event.templates().values():
        asked = {need.part for need in template.needs}
        assert {"publicity", "contingency"} <= asked <= parts, template.kind
        assert template.capacity >= template.per_home >= 1


def test_a_draft_takes_from_its_template_what_nobody_said(fair: Fair) -> None:
    found = fair.event(fair.draft("周六晚上七点半广场放露天电影"))
    assert (found.kind, found.capacity, found.per_home) == ("film", 80, 4)
    assert found.ends_at is not None
    assert found.starts_at is not None
    assert found.ends_at - found.starts_at == timedelta(hours=2)
    assert event.missing(found) is None


def test_step_by_step_asks_for_one_thing_after_another(fair: Fair) -> None:
    event_id = fair.draft("", "reading")
    wanted = []
    for answer in ("春天读书会", "周六下午三点", "架空层"):
        lacking = event.missing(fair.event(event_id))
        assert lacking is not None
        wanted.append(lacking)
        fair.change(event_id, lacking, answer)
    assert wanted == ["title", "time", "place"]
    assert event.missing(fair.event(event_id)) is None


def test_an_event_lasts_as_long_in_the_night_in_which_clocks_go_forward() -> None:
    planned = event.Event()
    set_times(planned, Plan(starts=datetime(2027, 3, 28, 0, 30, tzinfo=ZoneInfo("Europe/London"))), 2)
    assert planned.ends_at == datetime(2027, 3, 28, 2, 30, tzinfo=UTC)
    assert planned.locks_at == datetime(2027, 3, 27, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("2026年1月3日下午三点会所包粽子", "event-in-the-past"),
        ("周六下午三点会所包粽子 0人", "event-capacity-range"),
        ("周六下午三点会所包粽子 50000人", "event-capacity-range"),
        ("周六下午三点会所包粽子 40人 每家最多0人", "event-limit-range"),
    ],
)
def test_a_plan_that_cannot_be_says_what_to_write(fair: Fair, sentence: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        fair.draft(sentence)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("field", "words", "key"),
    [
        ("time", "改天", "event-time-unreadable"),
        ("time", "2020年1月1日下午三点", "event-in-the-past"),
        ("capacity", "很多", "event-number-unreadable"),
        ("capacity", "0", "event-capacity-range"),
        ("title", "很" * 41, "event-title-length"),
        ("place", " ", "event-place-length"),
        ("limit", "很多", "event-number-unreadable"),
        ("deadline", "随便", "event-time-unreadable"),
        ("deadline", "周日晚上八点", "event-deadline-range"),
    ],
)
def test_a_field_that_cannot_be_read_stays_as_it_is(fair: Fair, field: str, words: str, key: str) -> None:
    event_id = fair.draft()
    with pytest.raises(Refused) as refused:
        fair.change(event_id, field, words)
    assert refused.value.key == key
    assert fair.event(event_id).starts_at == SATURDAY


def test_a_field_nobody_knows_is_gone(fair: Fair) -> None:
    with pytest.raises(Gone):
        fair.change(fair.draft(), "owner", "me")


def test_publishing_shows_the_card_and_opens_sign_up(fair: Fair) -> None:
    event_id = fair.draft()
    assert fair.publish(event_id) == NOON
    assert fair.event(event_id).state is EventState.OPEN
    assert [card.chat_id for card in fair.cards("event.card")] == [GROUP]
    titles = fair.do(lambda unit: fair.community(unit).options["event"]["open"])
    assert titles == ["包粽子 3月21日 周六 Sat Saturday"]


def test_at_night_the_announcement_waits_for_the_morning(fair: Fair) -> None:
    fair.later(hours=11)
    event_id = fair.draft()
    assert fair.publish(event_id) == datetime(2026, 3, 19, 8, 0, tzinfo=ZONE)
    assert fair.event(event_id).state is EventState.DRAFT
    fair.later(hours=10)
    assert fair.event(event_id).state is EventState.OPEN


def test_an_incomplete_draft_is_not_published(fair: Fair) -> None:
    event_id = fair.draft("读书会")
    with pytest.raises(Refused) as refused:
        fair.publish(event_id)
    assert refused.value.key == "event-needs-time"


def test_moving_it_tells_everyone_signed_up_once(fair: Fair) -> None:
    event_id = fair.published()
    fair.join(event_id, CHEN)
    fair.newcomer(100, "101", reachable=False)
    fair.join(event_id, 100)
    fair.hush()
    fair.change(event_id, "time", "周日上午十点到十二点")
    assert "改时间了：原来 3月21日周六 15:00，现在 3月22日周日 10:00–12:00" in fair.heard(CHEN)
    assert "改时间了" in fair.heard(GROUP)
    assert "邻居100" in fair.heard(STAFF_GROUP), "whom no message reaches is rung by the desk"
    fair.hush()
    fair.change(event_id, "time", "周日上午十点到十二点")
    assert fair.heard(CHEN) == ""


def test_cancelling_tells_everyone_and_ends_every_plan(fair: Fair) -> None:
    event_id = fair.published()
    fair.join(event_id, CHEN)
    fair.hush()
    fair.cancel(event_id, "台风")
    assert "取消了，对不起" in fair.heard(CHEN)
    assert "台风" in fair.heard(CHEN)
    assert "取消了" in fair.heard(GROUP)
    assert fair.timers() == set()
    assert fair.drawn("event.card", event_id)["buttons"] == []
    assert fair.do(lambda unit: fair.community(unit).options["event"]["open"]) == []
    fair.hush()
    fair.later(days=7)
    assert fair.said() == []


def test_every_state_has_its_words() -> None:
    """What a refusal says of each state is a text; the table leads only to known states."""
    for verb in Verb:
        assert event.MOVES[verb]
    assert {state for table in event.MOVES.values() for state in table.values()} == set(EventState) - {
        EventState.DRAFT
    }


def test_seats_that_are_taken_cannot_be_taken_away(fair: Fair) -> None:
    event_id = fair.published()
    fair.join(event_id, CHEN, 3)
    with pytest.raises(Refused) as refused:
        fair.change(event_id, "capacity", "2")
    assert (refused.value.key, refused.value.facts) == ("event-capacity-below", {"seated": 3})


def test_a_new_deadline_opens_a_closed_list_again(fair: Fair) -> None:
    event_id = fair.published()
    fair.change(event_id, "deadline", "周四晚上八点")
    fair.later(days=1, hours=9)
    assert fair.event(event_id).state is EventState.CLOSED
    fair.change(event_id, "deadline", "周五晚上八点")
    assert fair.event(event_id).state is EventState.OPEN


# ---- the checklist -------------------------------------------------------------------------


def test_what_is_due_together_is_said_together(fair: Fair) -> None:
    fair.draft("4月4日下午三点中心花园包粽子 40人")
    fair.hush()
    fair.later(days=12)
    due = [said.text for said in fair.said(KE)]
    assert len(due) == 2
    assert "订好场地" in due[0]
    assert "买齐物料、贴海报" in due[1]


def test_what_is_not_ready_a_day_later_is_everybodys_business(fair: Fair) -> None:
    fair.draft("4月4日下午三点中心花园包粽子 40人")
    fair.hush()
    fair.later(days=10, hours=22)
    assert "还没准备好：订好场地" in fair.heard(STAFF_GROUP)


def test_what_is_ready_is_not_spoken_of(fair: Fair) -> None:
    event_id = fair.draft("4月4日下午三点中心花园包粽子 40人")
    tasks = fair.do(lambda unit: desk.tasks_of(unit, unit.need(event.Event, event_id)))
    fair.do(lambda unit: [event.tick(unit, fair.staff(unit, KE), task.id) for task, _ in tasks])
    fair.hush()
    fair.later(days=20)
    assert fair.said() == []


def test_an_item_can_be_handed_to_a_colleague(fair: Fair) -> None:
    event_id = fair.draft()
    tasks = fair.do(lambda unit: desk.tasks_of(unit, unit.need(event.Event, event_id)))
    assert {owner for _, owner in tasks} == {"小柯"}
    task_id = tasks[0][0].id
    fair.do(lambda unit: event.give(unit, fair.staff(unit, KE), task_id, fair.staff(unit, WANG)))
    assert "小柯 把「包粽子」的" in fair.heard(WANG)


def test_an_item_cannot_be_handed_to_somebody_who_has_left(fair: Fair) -> None:
    def hand(unit: Unit) -> None:
        former = fair.staff(unit, WANG)
        former.active = False
        desk.colleague(unit, fair.staff(unit, KE), former.id)

    with pytest.raises(Gone):
        fair.do(hand)

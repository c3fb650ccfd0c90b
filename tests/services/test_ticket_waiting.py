"""Waiting that is over: whoever has the job is asked on the day that was named."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from services import ticket
from services.errors import Gone, Refused
from services.ticket import State
from tests.services.estate import CHEN, KE, STAFF_GROUP, WANG, ZHAO, ZONE, Estate


def waiting(estate: Estate, reason: str, who: int = WANG) -> int:
    """A ticket of 王师傅's that waits."""
    ticket_id = estate.report()
    if who == WANG:
        estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.wait(unit, ticket_id, estate.staff(unit, who), reason))
    estate.hush()
    return ticket_id


def until(estate: Estate, day: int, hour: int, minute: int = 0, second: int = 0) -> None:
    """On to a moment in March, or some seconds around it."""
    moment = datetime(2026, 3, day, hour, minute, tzinfo=ZONE) + timedelta(seconds=second)
    estate.later(seconds=(moment - estate.now).total_seconds())


@pytest.mark.parametrize(
    ("reason", "asked"),
    [
        ("等配件，周五到", (20, 17, 0)),
        ("等厂家明天下午三点来", (19, 15, 0)),
        ("等配件，今天到", (18, 17, 0)),
        ("等厂家明晚九点回电话", (20, 9, 0)),
        ("parts", (21, 12, 0)),
        ("等老板点头", (21, 12, 0)),
    ],
)
def test_the_holder_is_asked_once_the_day_is_over(
    estate: Estate, reason: str, asked: tuple[int, int, int]
) -> None:
    waiting(estate, reason)
    day, hour, minute = asked
    until(estate, day, hour, minute, second=-1)
    assert "可以去了吗" not in estate.heard(WANG)
    estate.later(seconds=1)
    assert "可以去了吗" in estate.heard(WANG)
    assert "可以去了吗" not in estate.heard(STAFF_GROUP)


def test_a_question_without_an_answer_comes_twice_and_then_to_everybody(estate: Estate) -> None:
    waiting(estate, "等配件，周五到")
    until(estate, 21, 18)
    assert estate.heard(WANG).count("可以去了吗") == 2
    until(estate, 22, 18)
    assert estate.heard(WANG).count("可以去了吗") == 2
    assert estate.heard(STAFF_GROUP).count("可以去了吗") == 1
    until(estate, 30, 18)
    assert estate.heard(STAFF_GROUP).count("可以去了吗") == 1


def test_what_nobody_has_is_asked_in_the_staff_group(estate: Estate) -> None:
    ticket_id = waiting(estate, "等配件，周五到", who=KE)
    until(estate, 20, 17)
    assert "可以去了吗" in estate.heard(STAFF_GROUP)
    estate.do(lambda unit: ticket.go_on(unit, ticket_id, estate.staff(unit, ZHAO)))
    assert estate.ticket(ticket_id).assignee_id == estate.ids[f"staff {ZHAO}"]


def test_a_job_that_went_on_is_not_asked_about(estate: Estate) -> None:
    ticket_id = waiting(estate, "等配件，周五到")
    estate.do(lambda unit: ticket.depart(unit, ticket_id, estate.staff(unit, WANG)))
    until(estate, 25, 18)
    assert "可以去了吗" not in estate.heard(WANG) + estate.heard(STAFF_GROUP)


def test_going_on_is_the_holders_and_the_resident_hears_it(estate: Estate) -> None:
    ticket_id = waiting(estate, "等配件，周五到")
    with pytest.raises(Refused):
        estate.do(lambda unit: ticket.go_on(unit, ticket_id, estate.staff(unit, ZHAO)))
    estate.do(lambda unit: ticket.go_on(unit, ticket_id, estate.staff(unit, WANG)))
    assert estate.ticket(ticket_id).state is State.TAKEN
    assert "王师傅出发了" in estate.heard(CHEN)
    with pytest.raises(ticket.Already):
        estate.do(lambda unit: ticket.go_on(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    with pytest.raises(Gone):
        estate.do(lambda unit: ticket.go_on(unit, ticket_id, estate.staff(unit, WANG)))
    with pytest.raises(Gone):
        estate.do(lambda unit: ticket.wait_on(unit, ticket_id, estate.staff(unit, WANG)))


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("parts", "下周三到", "等配件，下周三到"),
        ("等配件，周五到", "下周三到", "等配件，下周三到"),
        ("等配件，周五到", "等厂家，下周三来", "等厂家，下周三来"),
    ],
)
def test_another_day_in_words_keeps_the_cause(estate: Estate, before: str, words: str, after: str) -> None:
    ticket_id = waiting(estate, before)
    found = estate.do(lambda unit: ticket.wait_until(unit, ticket_id, estate.staff(unit, WANG), words))
    assert found is not None
    assert estate.ticket(ticket_id).reason == after
    assert after in estate.heard(CHEN)
    until(estate, 25, 17)
    assert estate.heard(WANG).count("可以去了吗") == 1


def test_words_that_name_no_day_change_nothing(estate: Estate) -> None:
    ticket_id = waiting(estate, "等配件，周五到")
    words = "阀门已经关了"
    assert estate.do(lambda unit: ticket.wait_until(unit, ticket_id, estate.staff(unit, WANG), words)) is None
    assert estate.ticket(ticket_id).reason == "等配件，周五到"

"""After the work: asked, nudged, closed, opened again, rated, thanked."""

from __future__ import annotations

import pytest

from services import ticket
from services.errors import Gone, Refused
from services.ticket import Already, State
from tests.services.estate import CHEN, LI, STAFF_GROUP, WANG, ZHOU, Estate, Said


def fixed(estate: Estate, **changes: object) -> int:
    ticket_id = estate.report(**changes)
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    return ticket_id


def labels(said: Said) -> list[str]:
    rows = said.payload.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def test_done_asks_with_two_buttons(estate: Estate) -> None:
    fixed(estate)
    asked = estate.said(CHEN)[-1]
    assert "修好了" in asked.text
    assert labels(asked) == ["👍 修好了", "还没好"]


def test_at_night_the_question_waits_for_the_desk_to_open(estate: Estate) -> None:
    estate.later(hours=12, minutes=15)
    fixed(estate)
    told = estate.said(CHEN)[-1]
    assert "您先休息，09:00 我再问一句" in told.text
    assert labels(told) == []
    assert told.payload["disable_notification"] is True
    estate.later(hours=8, minutes=44)
    assert estate.said(CHEN)[-1].row.id == told.row.id
    estate.later(minutes=1)
    asked = estate.said(CHEN)[-1]
    assert "早上好" in asked.text
    assert labels(asked) == ["👍 修好了", "还没好"]


def test_one_nudge_after_a_day_and_closed_after_three(estate: Estate) -> None:
    ticket_id = fixed(estate)
    estate.hush()
    estate.later(hours=24)
    assert [labels(s) for s in estate.said(CHEN)] == [["👍 修好了", "还没好"]]
    estate.later(hours=47)
    assert len(estate.said(CHEN)) == 1
    estate.later(hours=1)
    assert estate.ticket(ticket_id).state is State.CLOSED
    assert "先当作修好了" in estate.heard(CHEN)
    assert labels(estate.said(CHEN)[-1]) == ["还没好"]


def test_fixed_closes_and_stops_the_questions(estate: Estate) -> None:
    ticket_id = fixed(estate)
    estate.do(lambda unit: ticket.confirm_fixed(unit, ticket_id, estate.resident(unit, CHEN)))
    assert "住户说修好了" in estate.heard(WANG)
    with pytest.raises(Already, match="ticket-already-confirmed"):
        estate.do(lambda unit: ticket.confirm_fixed(unit, ticket_id, estate.resident(unit, CHEN)))
    estate.hush()
    estate.later(days=5)
    assert not estate.said(CHEN)


def test_not_fixed_opens_it_again_and_the_manager_knows(estate: Estate) -> None:
    ticket_id = fixed(estate)
    estate.later(days=13)
    estate.do(lambda unit: ticket.not_fixed(unit, ticket_id, estate.resident(unit, CHEN)))
    row = estate.ticket(ticket_id)
    assert (row.state, row.assignee_id, row.done_at) == (State.OPEN, None, None)
    assert "王师傅修过，住户说还没好" in estate.heard(ZHOU)
    assert "请再派人" in estate.heard(STAFF_GROUP)
    assert "住户说还没好" in estate.heard(WANG)
    with pytest.raises(Already, match="ticket-already-open"):
        estate.do(lambda unit: ticket.not_fixed(unit, ticket_id, estate.resident(unit, CHEN)))
    estate.later(minutes=10)
    assert "哪位去" in estate.heard(STAFF_GROUP), "an open ticket is watched again"


def test_after_fifteen_days_it_is_a_new_report(estate: Estate) -> None:
    ticket_id = fixed(estate)
    estate.later(days=15)
    with pytest.raises(Refused) as refusal:
        estate.do(lambda unit: ticket.not_fixed(unit, ticket_id, estate.resident(unit, CHEN)))
    assert refusal.value.key == "ticket-reopen-late"
    assert estate.ticket(ticket_id).state is State.CLOSED


def test_stars_come_once_the_work_is_done(estate: Estate) -> None:
    fresh = estate.report()
    with pytest.raises(Gone):
        estate.do(lambda unit: ticket.rate(unit, fresh, estate.resident(unit, CHEN), 5))
    ticket_id = fixed(estate)

    def rate(user_id: int, stars: int) -> None:
        estate.do(lambda unit: ticket.rate(unit, ticket_id, estate.resident(unit, user_id), stars))

    for user_id, stars in ((CHEN, 0), (CHEN, 6), (LI, 1)):
        with pytest.raises(Gone):
            rate(user_id, stars)
    rate(CHEN, 5)
    with pytest.raises(Already):
        rate(CHEN, 5)
    assert estate.ticket(ticket_id).stars == 5


def test_kind_words_reach_the_technician_and_others_the_manager(estate: Estate) -> None:
    ticket_id = fixed(estate)
    estate.do(lambda unit: ticket.rate(unit, ticket_id, estate.resident(unit, CHEN), 5))
    estate.do(lambda unit: ticket.comment(unit, ticket_id, estate.resident(unit, CHEN), "又快又干净"))
    assert "又快又干净" in estate.heard(WANG)
    estate.do(lambda unit: ticket.rate(unit, ticket_id, estate.resident(unit, CHEN), 2))
    estate.do(lambda unit: ticket.comment(unit, ticket_id, estate.resident(unit, CHEN), "地没擦"))
    assert "地没擦" not in estate.heard(WANG)
    assert "2 星：地没擦" in estate.heard(ZHOU)


def test_thanks_reach_whoever_did_it(estate: Estate) -> None:
    assert estate.do(lambda unit: ticket.thank(unit, estate.resident(unit, CHEN), "谢谢王师傅")) is None
    fixed(estate)
    thanked = estate.do(lambda unit: ticket.thank(unit, estate.resident(unit, CHEN), "谢谢王师傅"))
    assert thanked is not None
    assert thanked.name == "王师傅"
    assert "陈姨（#1001）：谢谢王师傅" in estate.heard(WANG)

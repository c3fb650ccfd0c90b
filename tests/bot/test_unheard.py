"""A staff group that is deleted, or silent: what it was to read reaches those in charge, who hear why."""

from __future__ import annotations

import orjson
import pytest
from sqlalchemy import select

from bot import unheard
from bot.telegram_errors import Unreachable, failure
from services import ticket
from services.unit import Unit
from storage.community import Chat
from storage.database import Database
from storage.outbox import Departure, Outgoing
from storage.ticket import Ticket
from tests.services.estate import CHEN, GROUP, KE, STAFF_GROUP, ZHOU, Estate

DELETED = (403, "Forbidden: the group chat was deleted")
NOT_FOUND = (400, "Bad Request: chat not found")
MUTED = (400, "Bad Request: not enough rights to send text messages to the chat")


@pytest.fixture
def estate(database: Database) -> Estate:
    """The community, with a report on its way to the staff group."""
    return Estate(database)


def refuse(estate: Estate, chat_id: int, answer: tuple[int, str]) -> None:
    """Telegram refuses everything that a chat is owed."""
    error = failure("sendMessage", *answer, {})
    assert isinstance(error, Unreachable)

    def step(unit: Unit) -> None:
        for row in unit.session.scalars(select(Outgoing).where(Outgoing.chat_id == chat_id)).all():
            if row.state is Departure.PENDING:
                unheard.follow(unit, row, error)

    estate.do(step)


def cards_at(estate: Estate, user_id: int) -> list[int]:
    return [card.subject_id for card in estate.cards("ticket.desk") if card.chat_id == user_id]


@pytest.mark.parametrize("answer", [DELETED, NOT_FOUND, MUTED])
def test_a_report_that_the_staff_group_cannot_show_reaches_those_in_charge(
    estate: Estate, answer: tuple[int, str]
) -> None:
    number = estate.report(danger="fire")
    refuse(estate, STAFF_GROUP, answer)
    assert cards_at(estate, ZHOU) == cards_at(estate, KE) == [number]
    assert "我在「staff」说不了话" in estate.heard(ZHOU)


def test_what_was_open_is_shown_anew_when_the_group_is_found_deleted(estate: Estate) -> None:
    first = estate.report()
    estate.hush()
    second = estate.report()
    refuse(estate, STAFF_GROUP, DELETED)
    assert set(cards_at(estate, KE)) == {first, second}
    third = estate.report()
    assert third in cards_at(estate, KE)
    assert [said for said in estate.said(STAFF_GROUP) if said.row.state is Departure.PENDING] == []


def test_words_for_the_staff_group_are_heard_in_private_too(estate: Estate) -> None:
    number = estate.report()
    estate.hush()
    estate.do(lambda unit: ticket.add_words(unit, unit.need(Ticket, number), None, "水漫到客厅了"))
    refuse(estate, STAFF_GROUP, MUTED)
    (said,) = [one for one in estate.said(KE) if "水漫到客厅了" in one.text]
    assert said.payload["chat_id"] == KE
    assert "reply_parameters" not in orjson.loads(said.row.payload)
    assert (said.row.subject_kind, said.row.subject_id) == ("ticket", number)


def test_managers_hear_of_a_silent_group_once_a_day(estate: Estate) -> None:
    for _ in range(3):
        estate.report()
        refuse(estate, STAFF_GROUP, MUTED)
    assert estate.heard(ZHOU).count("说不了话") == 1
    estate.later(days=1)
    estate.report()
    refuse(estate, STAFF_GROUP, MUTED)
    assert estate.heard(ZHOU).count("说不了话") == 2


def test_the_staff_hear_that_a_residents_group_is_gone(estate: Estate) -> None:
    estate.do(lambda unit: unit.say(unit.need(Chat, GROUP), "people-help-group"))
    refuse(estate, GROUP, DELETED)
    assert "我在「whole」说不了话" in estate.heard(STAFF_GROUP)
    assert "私下" not in estate.heard(STAFF_GROUP)
    assert estate.do(lambda unit: unit.need(Chat, GROUP).bot_status) == "kicked"
    assert estate.said(CHEN) == []

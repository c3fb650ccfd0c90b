"""Edges that real life finds: two communities, no staff group, long words, odd characters."""

from __future__ import annotations

import re
from typing import Any

import pytest

from handlers.features import FEATURES
from handlers.router import Router
from services import setup, ticket
from services.unit import Unit
from storage.card import Cards
from storage.community import Chat, Community, Resident, Role, Staff
from tests.handlers import updates
from tests.handlers.updates import pressed, wrote
from tests.services.estate import CHEN, GROUP, KE, STAFF_GROUP, TEXTS, WANG, ZHOU, Estate
from texts import Mention, Said
from texts.facts import fitted, utf16

ROUTER = Router(FEATURES, owner_ids=())
NEXT_DOOR = 77


@pytest.fixture
def moved_on(estate: Estate) -> int:
    """王师傅 has a job here, and lately wrote in another community where he works too; the job's id."""
    ticket_id = estate.report()
    updates.dispatch(estate, ROUTER, pressed(WANG, STAFF_GROUP, f"ticket.take:{ticket_id}"))
    estate.do(_work_next_door)

    def show(unit: Unit) -> None:
        unit.close_dialogue(WANG, WANG)
        Cards(unit).show(WANG, 6, "ticket", ticket_id)

    estate.do(show)
    return ticket_id


def _work_next_door(unit: Unit) -> None:
    facts = {"name": "隔壁苑", "timezone": "Asia/Shanghai", "language": "zh-CN", "desk_word": "wuye"}
    unit.add(Community(id=NEXT_DOOR, phone="+86 755 9999 0000", created_at=unit.now, **facts))
    unit.add(Staff(community_id=NEXT_DOOR, user_id=WANG, role=Role.TECHNICIAN, name="王师傅", badge="01"))
    unit.add(Resident(community_id=NEXT_DOOR, user_id=WANG, name="王师傅", reachable=True, seen_at=unit.now))


def test_a_press_is_about_the_community_whose_job_is_shown(estate: Estate, moved_on: int) -> None:
    updates.dispatch(estate, ROUTER, pressed(WANG, WANG, f"ticket.done:{moved_on}", message_id=6))
    assert estate.ticket(moved_on).state is ticket.State.DONE


def test_who_belongs_to_two_communities_may_say_which(estate: Estate, moved_on: int) -> None:
    updates.dispatch(estate, ROUTER, wrote(WANG, WANG, "/start"))
    keyboard = estate.said(WANG)[-1].payload["reply_markup"]["inline_keyboard"]
    assert {row[0]["text"] for row in keyboard} == {"翠湖苑", "隔壁苑"}


def test_without_a_staff_group_the_leaders_hear_everything(estate: Estate) -> None:
    def remove(unit: Unit) -> None:
        unit.need(Chat, STAFF_GROUP).bot_status = "kicked"
        estate.community(unit).on_duty_id = None

    estate.do(remove)
    ticket_id = estate.report(danger="flood")
    assert {card.chat_id for card in estate.cards("ticket.desk")} == {KE, ZHOU}
    estate.do(lambda unit: ticket.add_words(unit, unit.need(ticket.Ticket, ticket_id), None, "水漫到客厅了"))
    assert "水漫到客厅了" in estate.heard(KE)
    estate.hush()
    estate.later(minutes=3)
    assert "没人接" in estate.heard(ZHOU)
    assert estate.said(STAFF_GROUP) == []


def test_long_notes_and_visits_never_burst_a_card(estate: Estate) -> None:
    ticket_id = estate.report(text="漏" * 4096)
    for _ in range(3):
        estate.do(lambda unit: ticket.note(unit, ticket_id, estate.staff(unit, KE), "记" * 4096))

    def draw(unit: Unit) -> str:
        ticket.set_visit(unit, unit.need(ticket.Ticket, ticket_id), "等" * 4096, estate.resident(unit, CHEN))
        card = Cards(unit).find("ticket.desk", ticket_id, STAFF_GROUP)
        assert card is not None
        rendered = ROUTER.render(unit, card)
        assert rendered is not None
        return rendered.text

    assert utf16(estate.do(draw)) < 2000


def test_an_old_button_does_not_speak_of_a_visit_to_what_was_called_off(estate: Estate) -> None:
    ticket_id = estate.report()
    updates.dispatch(estate, ROUTER, pressed(CHEN, CHEN, f"ticket.withdraw_yes:{ticket_id}"))
    updates.dispatch(estate, ROUTER, pressed(CHEN, CHEN, f"repair.visit:{ticket_id}:now"))
    assert estate.ticket(ticket_id).visit is None


def test_a_report_behind_the_groups_name_is_asked_for_again(estate: Estate) -> None:
    update = wrote(1087968824, GROUP, "3栋电梯坏了")
    update["message"]["sender_chat"] = update["message"]["chat"]
    updates.dispatch(estate, ROUTER, update)
    assert "请换成自己的身份再说一次" in estate.heard(GROUP)


def test_nobodys_words_pass_for_a_mention() -> None:
    forged = "\ue0000\ue001"
    said = TEXTS.say(
        "zh-CN", "ticket-done-elsewhere", {"who": Mention("陈姨" + forged, 11), "number": forged}
    )
    assert said.text.count("陈姨") == 1
    assert len(said.entities) == 1


@pytest.mark.parametrize("text", ["漏" * 5000, "🚿" * 3000, "漏" + "🚿" * 2500])
def test_a_text_is_cut_between_characters_and_keeps_whole_mentions(text: str) -> None:
    first, last = ({"offset": at, "length": 2} for at in (0, 4095))
    said = fitted(Said(text, (first, last)), 4096)
    assert utf16(said.text) <= 4096
    assert said.text.endswith("…")
    assert said.entities == (first,)


@pytest.mark.parametrize("text", ["/phone。", "/phone!谢谢", "/phone@linli_bot,在吗", "/PHONE…", "/phone 啊"])
def test_a_command_is_known_whatever_is_written_right_behind_it(estate: Estate, text: str) -> None:
    updates.dispatch(estate, ROUTER, marked(text))
    assert "+86 755 8888 0110" in estate.heard(CHEN)


@pytest.mark.parametrize("sign", [" ", ",", "，", "。 ", "@linli_bot: ", "\n"])
def test_what_is_written_behind_a_command_is_its_words(estate: Estate, sign: str) -> None:
    number = estate.ticket(estate.report()).number
    estate.hush()
    updates.dispatch(estate, ROUTER, marked(f"/ticket{sign}{number + 1}"))
    assert f"#{number + 1}" in estate.heard(CHEN)


def marked(text: str) -> dict[str, Any]:
    """A private message in which Telegram marked the command: letters, and the name of the bot."""
    update = wrote(CHEN, CHEN, text)
    found = re.match(r"/\w+(?:@\w+)?", text, re.ASCII)
    assert found is not None
    update["message"]["entities"] = [{"type": "bot_command", "offset": 0, "length": found.end()}]
    return update


def test_a_group_that_was_taken_for_lost_is_there_again_once_somebody_speaks_in_it(estate: Estate) -> None:
    def lose(unit: Unit) -> None:
        setup.unheard(unit, unit.need(Chat, STAFF_GROUP), gone=True)

    estate.do(lose)
    updates.dispatch(estate, ROUTER, wrote(KE, STAFF_GROUP, "/tickets"))
    assert estate.do(lambda unit: unit.need(Chat, STAFF_GROUP).bot_status) == "member"


def test_whoever_is_in_charge_sees_what_nobody_took_when_the_staff_group_throws_the_bot_out(
    estate: Estate,
) -> None:
    number = estate.report()
    updates.dispatch(estate, ROUTER, updates.added(ZHOU, STAFF_GROUP, "member", "kicked"))
    assert {card.chat_id for card in estate.cards("ticket.desk") if card.subject_id == number} >= {KE, ZHOU}


def test_words_that_turn_direction_do_not_turn_ours(estate: Estate) -> None:
    """Else whoever reads the card would read the flat, the hour and the state backwards."""
    number = estate.report(text="厨房漏水\u202e王师傅已接\u2066 不用来了")
    (card,) = estate.cards("ticket.desk")

    def draw(unit: Unit) -> str:
        rendered = ROUTER.render(unit, card)
        assert rendered is not None
        return rendered.text

    drawn = estate.do(draw)
    assert "「厨房漏水王师傅已接 不用来了」" in drawn
    assert estate.ticket(number).text.count("\u202e") == 1


def test_a_word_of_which_telegram_marked_only_a_part_is_no_command(estate: Estate) -> None:
    update = wrote(CHEN, CHEN, "/phonebook")
    update["message"]["entities"] = [{"type": "bot_command", "offset": 0, "length": len("/phone")}]
    updates.dispatch(estate, ROUTER, update)
    assert "没听懂" in estate.heard(CHEN)


def test_a_group_that_only_changed_its_number_is_not_announced_as_back(estate: Estate) -> None:
    """Of a supergroup that a group became, Telegram says that the bot came into it."""
    estate.do(lambda unit: setattr(unit.need(Chat, GROUP), "bot_status", "administrator"))
    updates.dispatch(estate, ROUTER, updates.added(ZHOU, GROUP, "left", "administrator"))
    assert estate.heard(STAFF_GROUP) == ""

"""Who hears what, where, and in which words."""

from __future__ import annotations

import pytest

from services import ticket
from services.errors import Gone, Refused
from services.ticket import State, Ticket
from services.unit import Unit
from storage.community import Chat
from storage.outbox import Priority
from tests.services.estate import CHEN, GROUP, KE, LI, NOON, STAFF_GROUP, WANG, ZHAO, Estate

FORBIDDEN = ("工单", "抢单", "状态")


def take(estate: Estate, ticket_id: int, user_id: int = WANG) -> None:
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, user_id)))


def unreachable(estate: Estate, user_id: int) -> None:
    def step(unit: Unit) -> None:
        estate.resident(unit, user_id).reachable = False

    estate.do(step)


def test_numbers_count_up_within_the_community(estate: Estate) -> None:
    first, second = estate.ticket(estate.report()), estate.ticket(estate.report())
    assert (first.number, second.number) == (1001, 1002)


def test_a_new_ticket_shows_in_the_staff_group_and_on_the_board(estate: Estate) -> None:
    ticket_id = estate.report()
    [card], [board] = estate.cards("ticket.desk"), estate.cards("ticket.board")
    assert (card.chat_id, card.subject_id, card.topic, card.silent) == (
        STAFF_GROUP,
        ticket_id,
        "repair",
        False,
    )
    assert (board.chat_id, board.pinned, board.subject) == (STAFF_GROUP, True, "board")


def test_without_a_staff_group_the_leaders_see_the_card(estate: Estate) -> None:
    def leave(unit: Unit) -> None:
        unit.need(Chat, STAFF_GROUP).bot_status = "left"

    estate.do(leave)
    estate.report()
    assert KE in {card.chat_id for card in estate.cards("ticket.desk")}


def test_at_night_the_card_comes_silently_unless_people_are_in_danger(estate: Estate) -> None:
    estate.later(hours=11)
    estate.report()
    estate.report(danger="gas", category="gas")
    calm, loud = estate.cards("ticket.desk")
    assert (calm.silent, loud.silent, loud.topic) == (True, False, "urgent")


def test_taken_reaches_the_resident_with_name_and_badge(estate: Estate) -> None:
    take(estate, estate.report())
    heard = estate.heard(CHEN)
    assert "王师傅" in heard
    assert "07" in heard
    assert not any(word in heard for word in FORBIDDEN)


def test_the_reaction_on_the_residents_message_moves(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, ticket_id)
    estate.do(lambda unit: ticket.depart(unit, ticket_id, estate.staff(unit, WANG)))
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    reactions = [
        s.payload["reaction"][0]["emoji"] for s in estate.said(GROUP) if s.method == "setMessageReaction"
    ]
    assert reactions == ["👀", "✍", "👌"]


def test_where_the_bot_cannot_write_only_done_mentions(estate: Estate) -> None:
    ticket_id = estate.report()
    unreachable(estate, CHEN)
    take(estate, ticket_id)
    assert not [s for s in estate.said(GROUP) if s.method == "sendMessage"]
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    [mention] = [s for s in estate.said(GROUP) if s.method == "sendMessage"]
    assert mention.text.startswith("陈姨，#1001")
    assert mention.payload["entities"][0]["user"] == {"id": CHEN}
    assert mention.payload["reply_parameters"]["message_id"] == 7
    assert "501" not in mention.text


def test_everyone_who_joined_hears_it(estate: Estate) -> None:
    ticket_id = estate.report(place="public", category="lift", home=None, building="3")

    def join(unit: Unit) -> int:
        return ticket.join(unit, unit.need(Ticket, ticket_id), estate.resident(unit, LI), GROUP, 9)

    assert estate.do(join) == 2
    assert estate.do(join) == 2, "joining twice is once"
    take(estate, ticket_id)
    assert "王师傅" in estate.heard(LI)
    assert "王师傅" in estate.heard(CHEN)


def test_a_household_that_leaves_does_not_send_the_technician_home(estate: Estate) -> None:
    ticket_id = estate.report(place="public", category="lift", home=None, building="3")
    estate.do(lambda u: ticket.join(u, u.need(Ticket, ticket_id), estate.resident(u, LI), GROUP, 9))
    estate.do(lambda u: ticket.withdraw(u, u.need(Ticket, ticket_id), estate.resident(u, CHEN)))
    assert estate.ticket(ticket_id).state is State.OPEN
    estate.do(lambda u: ticket.withdraw(u, u.need(Ticket, ticket_id), estate.resident(u, LI)))
    assert estate.ticket(ticket_id).state is State.WITHDRAWN


def test_nobody_joins_what_is_over(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda u: ticket.withdraw(u, u.need(Ticket, ticket_id), estate.resident(u, CHEN)))
    with pytest.raises(Refused, match="ticket-is-withdrawn"):
        estate.do(lambda u: ticket.join(u, u.need(Ticket, ticket_id), estate.resident(u, LI), GROUP, 9))


def test_further_words_reach_whoever_has_the_job_and_not_the_group(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, ticket_id)
    estate.do(
        lambda u: ticket.add_words(u, u.need(Ticket, ticket_id), estate.resident(u, CHEN), "阀门拧不动！")
    )
    assert "住户说：阀门拧不动！" not in estate.heard(STAFF_GROUP)
    assert "阀门拧不动！" in estate.heard(WANG)


def test_pictures_are_kept_once_and_reach_the_technician(estate: Estate) -> None:
    files = [
        ("photo", "file-1", "unique-1"),
        ("photo", "file-2", "unique-2"),
        ("voice", "file-3", "unique-3"),
    ]
    ticket_id = estate.report(media=files[:1])
    take(estate, ticket_id)
    assert [s.payload["photo"] for s in estate.said(WANG) if s.method == "sendPhoto"] == ["file-1"]
    chen = estate.resident
    added = estate.do(lambda u: ticket.add_media(u, u.need(Ticket, ticket_id), chen(u, CHEN), files))
    again = estate.do(lambda u: ticket.add_media(u, u.need(Ticket, ticket_id), chen(u, CHEN), files))
    assert (added, again) == (2, 0)
    assert [s.method for s in estate.said(STAFF_GROUP) if s.method.startswith("send")][-2:] == [
        "sendPhoto",
        "sendVoice",
    ]


def test_the_technician_gets_a_card_and_later_words_about_a_second_assignment(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, ticket_id)
    assert [card.chat_id for card in estate.cards("ticket.job")] == [WANG]

    def assign(unit: Unit, to: int) -> None:
        ticket.assign(unit, ticket_id, estate.staff(unit, KE), estate.staff(unit, to))

    estate.do(lambda unit: assign(unit, ZHAO))
    estate.do(lambda unit: assign(unit, WANG))
    assert [card.chat_id for card in estate.cards("ticket.job")] == [WANG, ZHAO]
    assert "小柯把 #1001 又派给您了" in estate.heard(WANG)


def test_handed_over_tells_whom_to_ring(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.hand_over(unit, ticket_id, estate.staff(unit, KE), "water", "96968"))
    assert "已经转给供水公司，电话 96968" in estate.heard(CHEN)


def test_waiting_says_for_what(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.wait(unit, ticket_id, estate.staff(unit, KE), "parts"))
    assert "等配件" in estate.heard(CHEN)
    estate.do(lambda unit: ticket.wait(unit, ticket_id, estate.staff(unit, KE), "等下雨停"))
    assert "等下雨停" in estate.heard(CHEN)


def test_a_caller_is_told_by_telephone(estate: Estate) -> None:
    ticket_id = estate.report(
        reporter=None, chat_id=None, message_id=None, caller_name="张阿姨", caller_phone="13800001111"
    )
    take(estate, ticket_id)
    assert "请电话告知 张阿姨 +8613800001111：王师傅" in estate.heard(STAFF_GROUP)


def test_in_an_emergency_nothing_is_silent(estate: Estate) -> None:
    estate.later(hours=11)
    ticket_id = estate.report(danger="flood")
    take(estate, ticket_id)
    [said] = [s for s in estate.said(CHEN) if "王师傅" in s.text]
    assert said.row.priority == Priority.URGENT
    assert "disable_notification" not in said.payload


def test_before_it_is_taken_a_correction_corrects_and_later_it_is_a_further_word(estate: Estate) -> None:
    ticket_id = estate.report()

    def correct(unit: Unit, text: str) -> None:
        ticket.correct(unit, unit.need(Ticket, ticket_id), estate.resident(unit, CHEN), text=text)

    estate.do(lambda unit: correct(unit, "是卫生间漏水"))
    assert estate.ticket(ticket_id).text == "是卫生间漏水"
    take(estate, ticket_id)
    estate.do(lambda unit: correct(unit, "阳台也漏"))
    assert estate.ticket(ticket_id).text == "是卫生间漏水"
    assert "阳台也漏" in estate.heard(WANG)


def test_a_correction_to_danger_raises_the_alarm(estate: Estate) -> None:
    ticket_id = estate.report()
    assert "ticket.page" not in estate.timers()
    estate.do(
        lambda u: ticket.correct(u, u.need(Ticket, ticket_id), estate.resident(u, CHEN), danger="flood")
    )
    assert "ticket.page" in estate.timers()
    assert "ticket.remind" not in estate.timers()


def test_a_resident_hurries_once_in_half_an_hour(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.later(minutes=5)
    estate.do(lambda unit: ticket.urge(unit, ticket_id, estate.resident(unit, CHEN)))
    assert "住户催了：#1001 已经 5 分钟" in estate.heard(STAFF_GROUP)
    with pytest.raises(Refused, match="ticket-urged-already"):
        estate.do(lambda unit: ticket.urge(unit, ticket_id, estate.resident(unit, CHEN)))
    with pytest.raises(Gone):
        estate.do(lambda unit: ticket.urge(unit, ticket_id, estate.resident(unit, LI)))


@pytest.mark.parametrize(("danger", "lines"), [(None, 0), ("burst_pipe", 1)])
def test_an_address_that_was_confirmed_is_on_the_card_and_in_danger_a_line(
    estate: Estate, danger: str | None, lines: int
) -> None:
    ticket_id = estate.report(home_confirmed=False, danger=danger)

    def trust(unit: Unit) -> object:
        return ticket.trust(unit, unit.need(Ticket, ticket_id))

    assert getattr(estate.do(trust), "key", None) == "trust-registered"
    estate.do(
        lambda u: ticket.set_home(u, u.need(Ticket, ticket_id), estate.home(u), estate.resident(u, CHEN))
    )
    assert estate.heard(STAFF_GROUP).count("地址已确认：3栋2单元501") == lines
    assert getattr(estate.do(trust), "key", None) == "trust-claimed"


def test_a_visit_is_a_label_a_moment_or_the_words(estate: Estate) -> None:
    ticket_id = estate.report()

    def said(visit: str) -> str:
        def step(unit: Unit) -> str:
            row = unit.need(Ticket, ticket_id)
            ticket.set_visit(unit, row, visit, estate.resident(unit, CHEN))
            return estate_line(unit, row)

        return estate.do(step)

    assert said("now") == "🕐 现在在家"
    assert said("2026-03-19T18:00:00+08:00/2026-03-19T20:00:00+08:00") == "🕐 3月19日周四 18:00–20:00"
    assert said("2026-03-19T15:00:00+08:00") == "🕐 3月19日周四 15:00"
    assert said("2026-03-20") == "🕐 3月20日周五"
    assert said("下雨就不用来") == "🕐 下雨就不用来"


def estate_line(unit: Unit, row: Ticket) -> str:
    facts = {"visit": ticket.visit(row)}
    return unit.texts.say("zh-CN", "ticket-desk-visit", facts, zone="Asia/Shanghai", now=NOON).text

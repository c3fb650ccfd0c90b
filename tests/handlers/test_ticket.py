"""The ticket's cards, buttons, lists and words, as updates in and messages out."""

from __future__ import annotations

import pytest

from handlers.features import FEATURES
from handlers.router import Router
from services import ticket
from services.ticket import State
from services.unit import Unit
from storage.card import Cards
from storage.database import Database
from tests.handlers.updates import dispatch, pressed, wrote
from tests.services.estate import CHEN, KE, LI, STAFF_GROUP, WANG, ZHAO, ZHOU, Estate, Said
from texts import LANGUAGES

ROUTER = Router(FEATURES, owner_ids=())


@pytest.fixture
def estate(sqlite_database: Database) -> Estate:
    """A small community; what is tested here does not depend on the engine."""
    return Estate(sqlite_database)


def press(estate: Estate, user_id: int, data: str, chat_id: int = STAFF_GROUP, message_id: int = 50) -> str:
    """Press a button; the line that appears over the screen."""
    [answer] = dispatch(estate, ROUTER, pressed(user_id, chat_id, data, message_id=message_id))
    return str(answer.params.get("text", ""))


def write(
    estate: Estate, user_id: int, text: str, chat_id: int | None = None, reply_to: int | None = None
) -> None:
    """Write a message, in private unless a group is named."""
    dispatch(estate, ROUTER, wrote(user_id, chat_id or user_id, text, message_id=70, reply_to=reply_to))


def shown(estate: Estate, kind: str, chat_id: int, subject_id: int) -> tuple[str, list[str]]:
    """A card as it is now: its text and its buttons."""

    def step(unit: Unit) -> tuple[str, list[str]]:
        card = Cards(unit).find(kind, subject_id, chat_id)
        assert card is not None
        rendered = ROUTER.render(unit, card)
        assert rendered is not None
        rows = (rendered.keyboard or {}).get("inline_keyboard", [])
        return rendered.text, [button["text"] for row in rows for button in row]

    return estate.do(step)


def note_shown(estate: Estate, chat_id: int, message_id: int, ticket_id: int) -> None:
    """As the sender does: this message shows that ticket."""
    estate.do(lambda unit: Cards(unit).show(chat_id, message_id, "ticket", ticket_id))


def labels(said: Said) -> list[str]:
    rows = (said.payload.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


# ---- cards --------------------------------------------------------------------------------------


def test_the_desk_card_says_what_where_who_and_when(estate: Estate) -> None:
    ticket_id = estate.report(danger="flood", home_confirmed=False)
    text, buttons = shown(estate, "ticket.desk", STAFF_GROUP, ticket_id)
    assert text.splitlines() == [
        "🚨 #1001 爆水管 · 厨房",
        "📍 3栋2单元501（登记过，待确认）",
        "👤 陈姨 · 12:00",
        "「厨房漏水」",
        "⏳ 待接 · 值班 王师傅",
    ]
    assert buttons == ["我去", "指派", "等待", "转出", "修好了"]


def test_the_desk_card_follows_the_work(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.later(minutes=4)
    assert press(estate, WANG, f"ticket.take:{ticket_id}") == "好的，#1001 归您了。"
    text, buttons = shown(estate, "ticket.desk", STAFF_GROUP, ticket_id)
    assert text.endswith("👉 王师傅 12:04 已接")
    assert buttons == ["指派", "等待", "转出", "修好了"]
    press(estate, WANG, f"ticket.done:{ticket_id}", WANG)
    assert shown(estate, "ticket.desk", STAFF_GROUP, ticket_id)[1] == ["↩️ 按错了"]
    estate.later(seconds=61)
    assert shown(estate, "ticket.desk", STAFF_GROUP, ticket_id)[1] == []


def test_the_job_card_has_wide_buttons(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.take:{ticket_id}")
    text, buttons = shown(estate, "ticket.job", WANG, ticket_id)
    assert "3栋2单元501" in text
    assert buttons == ["出发", "等配件", "修好了", "去不了"]
    press(estate, KE, f"ticket.assign_to:{ticket_id}:{estate.ids[f'staff {ZHAO}']}")
    assert shown(estate, "ticket.job", WANG, ticket_id) == ("#1001 现在不归您了，赵师傅在做。", [])


def test_a_residents_own_card_speaks_plainly(estate: Estate) -> None:
    ticket_id = estate.report()
    write(estate, CHEN, "/mine")
    text, buttons = shown(estate, "ticket.mine", CHEN, ticket_id)
    assert "还在找师傅" in text
    assert not any(word in text for word in ("工单", "抢单", "状态"))
    assert buttons == ["催一下", "补充", "不用来了"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_can_be_said_in_every_state_and_language(estate: Estate, language: str) -> None:
    def speak(unit: Unit) -> None:
        estate.community(unit).language = language

    estate.do(speak)
    for state in State:
        ticket_id = estate.report(caller_phone="13800001111")
        number = f"#{estate.ticket(ticket_id).number} "

        def stand(unit: Unit, ticket_id: int = ticket_id, state: State = state) -> None:
            row = ticket.take(unit, ticket_id, estate.staff(unit, WANG))
            ticket.show_mine(unit, row, estate.resident(unit, CHEN))
            row.state = state

        estate.do(stand)
        for kind, chat_id in (("desk", STAFF_GROUP), ("job", WANG), ("mine", CHEN)):
            assert number in shown(estate, f"ticket.{kind}", chat_id, ticket_id)[0]
    assert "#1001" in shown(estate, "ticket.board", STAFF_GROUP, estate.ids["community"])[0]


# ---- presses ------------------------------------------------------------------------------------


def test_a_resident_cannot_press_the_staffs_buttons(estate: Estate) -> None:
    ticket_id = estate.report()
    assert "同事" in press(estate, LI, f"ticket.take:{ticket_id}")
    assert estate.ticket(ticket_id).state is State.OPEN


def test_a_second_press_names_who_has_it(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.take:{ticket_id}")
    assert press(estate, ZHAO, f"ticket.take:{ticket_id}") == "#1001 已经是王师傅的了。"


@pytest.mark.parametrize("data", ["ticket.take:999", "ticket.take:x", "ticket.take", "ticket.wait_for:1:spy"])
def test_a_forged_button_is_gone(estate: Estate, data: str) -> None:
    estate.report()
    assert press(estate, WANG, data) == "这条已经过时了，请用最新的那条。"


def test_assigning_offers_people_and_the_card_comes_back(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, KE, f"ticket.assign:{ticket_id}")
    picker = estate.said(STAFF_GROUP)[-1]
    assert picker.method == "editMessageReplyMarkup"
    assert labels(picker) == ["王师傅（0）", "赵师傅（0）", "周主管（0）", "小柯（0）", "← 返回"]
    assert press(estate, KE, f"ticket.back:{ticket_id}") == ""


def test_waiting_for_something_else_asks_for_words(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, KE, f"ticket.wait_for:{ticket_id}:other")
    write(estate, KE, "等雨停", STAFF_GROUP)
    assert estate.ticket(ticket_id).reason == "等雨停"


def test_handing_over_asks_for_a_number(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, KE, f"ticket.hand_to:{ticket_id}:water")
    write(estate, KE, "96968", STAFF_GROUP)
    assert "供水公司，电话 96968" in estate.heard(CHEN)


def test_fixed_then_stars_then_a_word(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.done:{ticket_id}")
    press(estate, CHEN, f"ticket.fixed:{ticket_id}", CHEN)
    assert labels(estate.said(CHEN)[-1]) == ["1★", "2★", "3★", "4★", "5★"]
    press(estate, CHEN, f"ticket.stars:{ticket_id}:5", CHEN)
    write(estate, CHEN, "又快又干净")
    assert estate.ticket(ticket_id).comment == "又快又干净"
    assert "又快又干净" in estate.heard(WANG)


@pytest.mark.parametrize(
    ("words", "state"), [("好了", State.CLOSED), ("还没好", State.OPEN), ("我晚上回家看看", State.DONE)]
)
def test_whether_it_is_fixed_can_be_said_in_words(estate: Estate, words: str, state: State) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.done:{ticket_id}")
    write(estate, CHEN, words)
    assert estate.ticket(ticket_id).state is state
    assert (f"住户说：{words}" in estate.heard(WANG)) is (state is State.DONE)


def test_whoever_could_not_be_reached_is_asked_when_they_come(estate: Estate) -> None:
    ticket_id = estate.report()

    def away(unit: Unit) -> None:
        estate.resident(unit, CHEN).reachable = False

    estate.do(away)
    press(estate, WANG, f"ticket.done:{ticket_id}")
    assert estate.said(CHEN) == []
    write(estate, CHEN, "/start go")
    assert labels(estate.said(CHEN)[-1]) == ["👍 修好了", "还没好"]


def test_calling_off_is_asked_once_more(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, CHEN, f"ticket.withdraw:{ticket_id}", CHEN)
    assert estate.ticket(ticket_id).state is State.OPEN
    press(estate, CHEN, f"ticket.withdraw_yes:{ticket_id}", CHEN)
    assert estate.ticket(ticket_id).state is State.WITHDRAWN


# ---- words --------------------------------------------------------------------------------------


def test_a_reply_under_the_card_is_a_note_until_it_is_spoken(estate: Estate) -> None:
    ticket_id = estate.report()
    note_shown(estate, STAFF_GROUP, 50, ticket_id)
    write(estate, KE, "总阀在地下室", STAFF_GROUP, reply_to=50)
    kept = estate.said(STAFF_GROUP)[-1]
    assert labels(kept) == ["发给住户"]
    assert "总阀" not in estate.heard(CHEN)
    assert "📝 小柯：总阀在地下室" in shown(estate, "ticket.desk", STAFF_GROUP, ticket_id)[0]
    data = kept.payload["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    press(estate, KE, data)
    assert labels(estate.said(STAFF_GROUP)[-1]) == ["发送", "不发"]
    press(estate, KE, data.replace("speak", "speak_now"))
    assert "物业说：总阀在地下室" in estate.heard(CHEN)


def test_words_from_the_only_job_reach_the_resident(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.take:{ticket_id}")
    write(estate, WANG, "阀门关上了")
    assert "王师傅说：阀门关上了" in estate.heard(CHEN)


def test_with_two_jobs_the_technician_is_asked_which(estate: Estate) -> None:
    first, second = estate.report(), estate.report()
    for each in (first, second):
        press(estate, WANG, f"ticket.take:{each}")
    write(estate, WANG, "阀门关上了")
    assert "阀门关上了" not in estate.heard(CHEN)
    assert len(labels(estate.said(WANG)[-1])) == 2
    press(estate, WANG, f"ticket.about:{second}", WANG)
    assert "王师傅说：阀门关上了" in estate.heard(CHEN)


def test_a_residents_reply_goes_to_the_staff_and_a_neighbours_does_not(estate: Estate) -> None:
    ticket_id = estate.report()
    note_shown(estate, CHEN, 60, ticket_id)
    write(estate, CHEN, "阀门拧不动", reply_to=60)
    assert "住户说：阀门拧不动" in estate.heard(STAFF_GROUP)
    note_shown(estate, LI, 61, ticket_id)
    write(estate, LI, "我看看热闹", reply_to=61)
    assert "看看热闹" not in estate.heard(STAFF_GROUP)


# ---- lists and callers --------------------------------------------------------------------------


def test_tickets_come_in_pages_with_buttons(estate: Estate) -> None:
    for _ in range(9):
        estate.report()
    write(estate, WANG, "/tickets")
    said = estate.said(WANG)[-1]
    assert said.text.startswith("没办完的工单（1/2）")
    assert labels(said)[-3:] == ["下一页 →", "我的", "超时"]
    press(estate, WANG, "ticket.list:open:1", WANG)
    assert "（2/2）" in estate.said(WANG)[-1].text


def test_one_ticket_with_its_history_is_for_staff(estate: Estate) -> None:
    ticket_id = estate.report()
    press(estate, WANG, f"ticket.take:{ticket_id}")
    write(estate, WANG, "/ticket 1001")
    assert "王师傅 接单" in estate.said(WANG)[-1].text
    write(estate, LI, "/ticket 1001")
    assert estate.said(LI)[-1].text == "没有找到 #1001。"


def test_on_behalf_is_looked_over_changed_and_opened(estate: Estate) -> None:
    write(estate, KE, "代报 3-2-501 张阿姨 13800001111 厨房漏水", STAFF_GROUP)
    preview = estate.said(STAFF_GROUP)[-1]
    assert "3栋2单元501" in preview.text
    assert "+8613800001111" in preview.text
    assert labels(preview) == ["开单", "改", "算了"]
    assert "另一位同事" in press(estate, ZHOU, f"ticket.call_open:{KE}:1")
    press(estate, KE, f"ticket.call_change:{KE}:1")
    write(estate, KE, "3-2-502", STAFF_GROUP)
    assert "3栋2单元502" in estate.said(STAFF_GROUP)[-1].text
    press(estate, KE, f"ticket.call_open:{KE}:1")
    [row] = estate.do(lambda u: ticket.listed(u, estate.community(u), "open", None, 0).tickets)
    assert (row.caller_name, row.caller_phone) == ("张阿姨", "13800001111")
    assert "☎️ +8613800001111" in shown(estate, "ticket.desk", STAFF_GROUP, row.id)[0]


def test_on_behalf_is_not_for_residents(estate: Estate) -> None:
    write(estate, LI, "代报 3-2-501 张阿姨 13800001111 厨房漏水")
    assert "同事" in estate.said(LI)[-1].text
    assert estate.do(lambda u: ticket.board(u, estate.community(u))).open == 0

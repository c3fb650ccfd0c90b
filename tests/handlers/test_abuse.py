"""What one person could do to the others: floods, guessed links, forged pages, roles lost in mid-talk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from handlers.features import FEATURES
from handlers.router import Router
from services import search
from services.unit import Unit
from storage.card import Card, Cards
from storage.community import Home, Membership
from storage.outbox import Outgoing
from storage.search import Searches
from storage.ticket import Ticket
from tests.handlers import updates
from tests.handlers.underway import FAR_COMMUNITY, everything_under_way
from tests.handlers.updates import pressed, wrote
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG, Estate
from tests.services.fair import Fair

ROUTER = Router(FEATURES, owner_ids=())


def write(
    estate: Estate, user_id: int, text: str, *, chat_id: int | None = None, message_id: int = 5
) -> None:
    updates.dispatch(estate, ROUTER, wrote(user_id, chat_id or user_id, text, message_id=message_id))


def press(estate: Estate, user_id: int, data: str, *, chat_id: int | None = None, message_id: int = 6) -> str:
    """Press a button; the words over it."""
    update = pressed(user_id, chat_id or user_id, data, message_id=message_id)
    return str(updates.dispatch(estate, ROUTER, update)[0].params.get("text", ""))


def tickets(estate: Estate) -> list[Ticket]:
    return estate.do(lambda unit: list(unit.session.scalars(select(Ticket).order_by(Ticket.id))))


# ---- roles lost in mid-talk -----------------------------------------------------------


@pytest.fixture
def dismissed(estate: Estate) -> Estate:
    """王师傅 was asked something as a colleague, and is none any more."""
    ticket_id = estate.report()

    def step(unit: Unit) -> None:
        community = estate.community(unit)
        unit.open_dialogue(WANG, WANG, "ticket.job_words", {"ticket": ticket_id}, community.id)
        estate.staff(unit, WANG).active = False

    estate.do(step)
    return estate


def test_who_works_here_no_more_is_still_heard_when_it_burns(dismissed: Estate) -> None:
    write(dismissed, WANG, "3栋2单元502着火了")
    assert tickets(dismissed)[-1].danger == "fire"
    assert "119" in dismissed.heard(WANG)


def test_who_works_here_no_more_is_asked_as_a_colleague_no_longer(dismissed: Estate) -> None:
    write(dismissed, WANG, "3-2-502卧室灯不亮了")
    write(dismissed, WANG, "明天上午")
    assert "由物业的同事来办" not in dismissed.heard(WANG)
    assert tickets(dismissed)[-1].visit is not None


# ---- two communities ------------------------------------------------------------------


@pytest.fixture
def two_homes(fair: Fair) -> Fair:
    """陈姨 has a question open about the community she lives in, and turns to the one next door."""
    everything_under_way(fair)
    write(fair, CHEN, "3-2-501厨房漏水")
    fair.now += timedelta(hours=2)
    press(fair, CHEN, f"people.choose:{FAR_COMMUNITY}")
    return fair


def test_who_turned_to_another_community_is_heard_there(two_homes: Fair) -> None:
    write(two_homes, CHEN, "卧室灯不亮了")
    assert tickets(two_homes)[-1].community_id == FAR_COMMUNITY


# ---- floods ---------------------------------------------------------------------------


def leaving(estate: Estate) -> list[int]:
    """The tickets whose cards the staff group is owed, in the order in which they leave."""

    def step(unit: Unit) -> list[int]:
        question = select(Outgoing).where(Outgoing.chat_id == STAFF_GROUP, Outgoing.card_id.is_not(None))
        rows = unit.session.scalars(question.order_by(Outgoing.priority, Outgoing.id))
        cards = [unit.need(Card, row.card_id) for row in rows]
        return [card.subject_id for card in cards if card.kind == "ticket.desk"]

    return estate.do(step)


def test_one_person_does_not_keep_the_others_waiting(estate: Estate) -> None:
    for number in range(15):
        write(estate, LI, f"5栋1单元{101 + number}厨房漏水", message_id=100 + number)
    write(estate, CHEN, "3-2-501厨房漏水")
    opened = tickets(estate)
    assert len(opened) == 16
    assert leaving(estate)[10] == opened[-1].id
    assert leaving(estate)[11:] == [one.id for one in opened[10:15]]


def test_after_an_hour_one_report_is_like_another(estate: Estate) -> None:
    for number in range(15):
        write(estate, LI, f"5栋1单元{101 + number}厨房漏水", message_id=100 + number)
    estate.hush()
    estate.now += timedelta(hours=1, minutes=1)
    write(estate, LI, "5栋1单元301厨房漏水", message_id=200)
    write(estate, CHEN, "3-2-501厨房漏水")
    assert leaving(estate) == [one.id for one in tickets(estate)[-2:]]


def test_a_flood_in_the_group_is_answered_no_oftener_than_anything_else(estate: Estate) -> None:
    for number in range(30):
        write(estate, LI, f"{number + 1}栋电梯坏了", chat_id=GROUP, message_id=100 + number)
    assert len(tickets(estate)) == 30
    assert len([one for one in estate.said(GROUP) if one.method == "sendMessage"]) <= 3


def test_a_refusal_is_no_loophole_for_interrupting(estate: Estate) -> None:
    """What nobody said to us is turned down as rarely as it is answered."""
    for number in range(30):
        update = wrote(1087968824, GROUP, "3栋电梯坏了", message_id=100 + number)
        update["message"]["sender_chat"] = update["message"]["chat"]
        updates.dispatch(estate, ROUTER, update)
    assert estate.heard(GROUP).count("请换成自己的身份再说一次") == 3


def test_a_cry_for_help_is_heard_however_often_and_pages_no_more_than_five_times(estate: Estate) -> None:
    for number in range(12):
        write(estate, LI, f"5栋1单元{101 + number}着火了", message_id=100 + number)
    assert len(tickets(estate)) == 5
    assert estate.heard(LI).count("119") == 12
    write(estate, LI, "5栋电梯困住人了")
    write(estate, CHEN, "3-2-501着火了")
    assert len(tickets(estate)) == 7
    assert "5栋1单元112着火了" in estate.heard(STAFF_GROUP)


# ---- guessed links and forged pages ---------------------------------------------------


def test_a_search_that_nobody_was_asked_about_cannot_be_guessed(estate: Estate) -> None:
    def step(unit: Unit) -> int:
        sought = search.Sought("parcel", "我的快递没收到", courier="SF", tracking="SF1234567890123")
        community, resident = estate.community(unit), estate.resident(unit, CHEN)
        return search.open_search(unit, community, resident, sought).ticket_id

    ticket_id = estate.do(step)

    def unasked(unit: Unit) -> None:
        found = Searches(unit).of_ticket(ticket_id)
        assert found is not None
        found.asked_at = None

    estate.do(unasked)
    estate.hush()
    write(estate, LI, f"/start have_{ticket_id}")
    assert estate.heard(CHEN) == ""
    assert "过时" in estate.heard(LI)


def test_a_forged_page_does_not_cover_an_alarm(fair: Fair) -> None:
    everything_under_way(fair)
    alarm = fair.report(danger="fire")
    fair.do(lambda unit: Cards(unit).show(GROUP, 77, "ticket", alarm))
    fair.hush()
    assert "过时" in press(fair, LI, "event.page:0", chat_id=GROUP, message_id=77)
    assert fair.said(GROUP) == []


def test_the_list_of_events_in_a_group_is_leafed_through(fair: Fair) -> None:
    everything_under_way(fair)
    fair.hush()
    write(fair, LI, "/events", chat_id=GROUP)
    (listed,) = fair.said(GROUP)
    community_id = fair.do(lambda unit: fair.community(unit).id)
    assert (listed.row.subject_kind, listed.row.subject_id) == ("events", community_id)
    fair.do(lambda unit: Cards(unit).show(GROUP, 78, "events", community_id))
    press(fair, LI, "event.page:0", chat_id=GROUP, message_id=78)
    assert fair.said(GROUP)[-1].method == "editMessageText"


# ---- homes ----------------------------------------------------------------------------


def test_claims_of_others_do_not_keep_one_from_being_verified(estate: Estate) -> None:
    for room in range(101, 106):
        write(estate, 500, f"/home 9-1-{room}")
    for room in range(201, 206):
        write(estate, 501, f"/home 9-1-{room}")
    write(estate, 600, "/home 3-2-601")
    estate.hush()
    write(estate, KE, "/homes 3-2-601")
    buttons = estate.said(KE)[-1].payload["reply_markup"]["inline_keyboard"]
    verify = buttons[0][0]["callback_data"]
    press(estate, KE, verify)
    assert "3栋2单元601 核实好了" in estate.heard(600)


def test_a_false_claim_is_taken_away(estate: Estate) -> None:
    write(estate, LI, "/home 9-1-101")
    found = estate.do(
        lambda unit: unit.session.scalars(select(Membership).order_by(Membership.id.desc())).first()
    )
    assert found is not None
    assert "由物业的同事来办" in press(estate, CHEN, f"people.remove:{found.id}")
    press(estate, KE, f"people.remove:{found.id}")
    assert "从您的住址里去掉了" in estate.heard(LI)
    assert "过时" in press(estate, KE, f"people.remove:{found.id}")


def test_who_moved_out_reads_no_more_of_the_home(estate: Estate) -> None:
    found = estate.do(lambda unit: unit.session.scalars(select(Membership)).one())
    press(estate, KE, f"people.verify:{found.id}")
    write(estate, KE, "/homes 3-2-501")
    buttons = estate.said(KE)[-1].payload["reply_markup"]["inline_keyboard"]
    assert [[one["text"] for one in row] for row in buttons] == [["陈姨 不住这儿了"]]
    press(estate, KE, buttons[0][0]["callback_data"])
    assert estate.do(lambda unit: unit.session.scalar(select(func.count()).select_from(Membership))) == 0
    write(estate, KE, "/homes 3-2-501")
    assert "还没有人登记" in estate.heard(KE)


def test_the_desk_next_door_takes_nobodys_home_away(fair: Fair) -> None:
    everything_under_way(fair)
    found = fair.do(lambda unit: unit.session.scalars(select(Membership)).first())
    assert found is not None
    press(fair, 31, f"people.remove:{found.id}")
    assert fair.do(lambda unit: unit.get(Membership, found.id)) is not None


@pytest.mark.parametrize("command", ["/homes", "/parcel"])
def test_asking_about_a_home_does_not_make_it_known(estate: Estate, command: str) -> None:
    def known(unit: Unit) -> list[str]:
        return sorted(home.building for home in unit.session.scalars(select(Home)))

    before = estate.do(known)
    write(estate, KE, f"{command} 33-2-501")
    assert "33栋2单元501" in estate.heard(KE)
    assert estate.do(known) == before

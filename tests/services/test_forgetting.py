"""Whoever wishes it is forgotten: nothing of them is left anywhere, and nothing else is missing."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from handlers.features import FEATURES
from handlers.router import Router
from services import forgetting, ticket
from services.errors import Refused
from services.event import signing
from services.unit import Unit
from storage.base import Base
from storage.erasing import Erasing
from tests.handlers import updates
from tests.handlers.underway import everything_under_way
from tests.handlers.updates import pressed, wrote
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG
from tests.services.fair import Fair

ROUTER = Router(FEATURES, owner_ids=())
WORDS = ("厨房漏水到楼下了", "孩子睡了轻点敲门", "师傅很细心", "我这儿捡到一个黑色钱包")
"""What 陈姨 says in the course of it."""


@pytest.fixture
def fair(database: Any) -> Fair:
    return Fair(database)


def write(fair: Fair, user_id: int, text: str, message_id: int = 5) -> None:
    updates.dispatch(fair, ROUTER, wrote(user_id, user_id, text, name="陈丽华", message_id=message_id))


def press(fair: Fair, user_id: int, data: str) -> str:
    """The words over the press, or nothing."""
    return str(updates.dispatch(fair, ROUTER, pressed(user_id, user_id, data))[0].params.get("text", ""))


def forget(fair: Fair, user_id: int) -> None:
    fair.do(lambda unit: forgetting.forget(unit, user_id))


@pytest.fixture
def lived(fair: Fair) -> int:
    """陈姨 has a home and a name, has reported, rated and found something; her ticket's id, which is over."""
    write(fair, CHEN, "/name 陈丽华")
    number = fair.report(text=WORDS[0])
    write(fair, CHEN, f"/ticket {fair.ticket(number).number}")
    press(fair, CHEN, f"ticket.add:{number}")
    write(fair, CHEN, WORDS[1])
    fair.do(lambda unit: ticket.finish(unit, number, fair.staff(unit, WANG)))
    fair.do(lambda unit: ticket.confirm_fixed(unit, number, fair.resident(unit, CHEN)))
    fair.do(lambda unit: ticket.rate(unit, number, fair.resident(unit, CHEN), 5))
    fair.do(lambda unit: ticket.comment(unit, number, fair.resident(unit, CHEN), WORDS[2]))
    write(fair, CHEN, WORDS[3])
    return number


def everything(fair: Fair, *, but: frozenset[str] = frozenset({"outbox"})) -> str:
    """Every value of every row, but of what is owed to groups, which is pruned by itself."""

    def step(unit: Unit) -> str:
        tables = [table for table in Base.metadata.sorted_tables if table.name not in but]
        return "\n".join(str(tuple(row)) for table in tables for row in unit.session.execute(select(table)))

    return fair.do(step)


def test_nothing_of_whoever_wished_it_is_left(fair: Fair, lived: int) -> None:
    before = everything(fair)
    assert all(words in before for words in (*WORDS, "陈丽华"))
    forget(fair, CHEN)
    after = everything(fair)
    assert [words for words in (*WORDS, "陈丽华", "陈姨") if words in after] == []
    assert [said.text for said in fair.said(CHEN)] == []
    assert fair.do(lambda unit: Erasing(unit).of_user(CHEN)) == []


def test_what_happened_to_the_houses_stays(fair: Fair, lived: int) -> None:
    forget(fair, CHEN)
    found = fair.ticket(lived)
    assert (found.category, found.building, found.stars, found.reporter_id) == ("plumbing", "3", 5, None)
    updates.dispatch(fair, ROUTER, wrote(KE, STAFF_GROUP, f"/ticket {found.number}"))
    assert f"#{found.number}" in fair.heard(STAFF_GROUP)
    fair.later(days=30)


def test_who_writes_again_is_met_for_the_first_time(fair: Fair, lived: int) -> None:
    forget(fair, CHEN)
    fair.hush()
    write(fair, CHEN, "/mine")
    write(fair, CHEN, "/home")
    assert fair.heard(CHEN).startswith("您还没有报修过。")
    assert "您住几栋几单元几号？" in fair.heard(CHEN)


def test_neighbours_lose_nothing(fair: Fair, lived: int) -> None:
    number = fair.report(reporter=fair.do(lambda unit: fair.resident(unit, LI)), text="卧室灯不亮", home=None)
    forget(fair, CHEN)
    assert fair.ticket(number).text == "卧室灯不亮"
    assert fair.do(lambda unit: fair.resident(unit, LI).name) == "老李"


def test_what_is_under_way_comes_first(fair: Fair, lived: int) -> None:
    number = fair.ticket(fair.report()).number
    event_id = fair.published()
    fair.join(event_id, CHEN, 2)
    with pytest.raises(Refused) as refusal:
        forget(fair, CHEN)
    assert refusal.value.key == "people-forget-underway"
    assert str(refusal.value.facts["what"]).startswith(f"#{number} · ")
    fair.do(lambda unit: signing.withdraw(unit, fair.resident(unit, CHEN), event_id))
    with pytest.raises(Refused) as refusal:
        forget(fair, CHEN)
    assert refusal.value.facts["what"] == f"#{number}"
    assert WORDS[0] in everything(fair)


def test_a_colleague_is_needed(fair: Fair) -> None:
    with pytest.raises(Refused, match="people-forget-colleague"):
        forget(fair, KE)


def test_a_second_press_does_it(fair: Fair, lived: int) -> None:
    fair.hush()
    write(fair, CHEN, "请删除我的资料")
    asked = fair.said(CHEN)[-1]
    assert "要把您的资料都删掉吗" in asked.text
    yes, no = (row[0]["callback_data"] for row in asked.payload["reply_markup"]["inline_keyboard"])
    press(fair, CHEN, no)
    assert "陈丽华" in everything(fair)
    press(fair, CHEN, yes)
    assert "陈丽华" not in everything(fair)
    assert "都删掉了" in fair.heard(CHEN)


def test_whoever_is_in_the_middle_of_everything_is_told_what(fair: Fair) -> None:
    everything_under_way(fair)
    fair.hush()
    write(fair, CHEN, "/forget")
    assert "还有没办完的：#" in fair.heard(CHEN)
    assert fair.said(GROUP) == []

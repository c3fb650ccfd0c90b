"""What comes too late, twice, or from the wrong hands is refused by name, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from services import held, homes, parcel, search
from services.errors import Refused
from services.search import Sought
from services.unit import Unit
from storage.database import Database
from storage.outbox import Departure, Outbox, Outgoing
from storage.parcel import Parcels
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, Estate
from tests.services.fair import Fair

Step = Callable[[Unit], Any]


@pytest.fixture
def estate(sqlite_database: Database) -> Fair:
    """Rules are the same on both engines."""
    return Fair(sqlite_database)


def refusal(estate: Estate, step: Step) -> str:
    """With which text a step is refused."""
    with pytest.raises(Refused) as caught:
        estate.do(step)
    return caught.value.key


# ---- parcels --------------------------------------------------------------------------


def waiting_parcel(estate: Estate) -> int:
    """A parcel for 陈姨's home, of which she is a verified member; its id."""

    def step(unit: Unit) -> int:
        pending = homes.pending(unit, estate.community(unit))
        homes.verify_by_staff(unit, estate.staff(unit, KE), pending[0][2].id)
        done = parcel.register(unit, estate.community(unit), estate.staff(unit, KE), "3-2-501 顺丰 A1")
        return done.parcels[0].id

    return estate.do(step)


def name(estate: Estate, parcel_id: int, called: str) -> Step:
    return lambda unit: parcel.name_proxy(unit, estate.resident(unit, CHEN), parcel_id, called)


def test_a_proxy_has_a_name_and_there_are_few(estate: Fair) -> None:
    parcel_id = waiting_parcel(estate)
    assert refusal(estate, name(estate, parcel_id, " ")) == "parcel-proxy-name"
    for number in range(5):
        estate.do(name(estate, parcel_id, f"邻居{number}"))
    assert refusal(estate, name(estate, parcel_id, "邻居6")) == "parcel-proxy-many"


def test_a_proxy_that_is_stopped_hears_it_and_collects_nothing(estate: Fair) -> None:
    parcel_id = waiting_parcel(estate)
    token = estate.do(name(estate, parcel_id, "老李"))[1].rpartition("collect_")[2]
    for _ in range(2):
        estate.do(lambda unit: parcel.accept(unit, estate.resident(unit, LI), token))
    assert estate.heard(CHEN).count("可以代取") == 1
    proxy = estate.do(lambda unit: Parcels(unit).named(parcel_id)[0].id)
    estate.do(lambda unit: parcel.stop(unit, estate.resident(unit, CHEN), proxy))
    assert estate.said(LI)
    assert refusal(estate, lambda unit: parcel.stop(unit, estate.resident(unit, CHEN), proxy)) == "gone"
    assert refusal(estate, lambda unit: parcel.accept(unit, estate.resident(unit, LI), token)) == "gone"


def test_nobody_is_named_for_what_was_collected(estate: Fair) -> None:
    parcel_id = waiting_parcel(estate)
    token = estate.do(name(estate, parcel_id, "老李"))[1].rpartition("collect_")[2]
    estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, CHEN), parcel_id))
    assert refusal(estate, name(estate, parcel_id, "老李")) == "parcel-collected-before"
    assert (
        refusal(estate, lambda unit: parcel.accept(unit, estate.resident(unit, LI), token))
        == "parcel-proxy-used"
    )


# ---- searches -------------------------------------------------------------------------


def open_search(estate: Estate) -> int:
    def step(unit: Unit) -> int:
        sought = Sought("parcel", "我的快递不见了", "SF", "6688")
        who, home = estate.resident(unit, CHEN), estate.home(unit)
        return search.open_search(unit, estate.community(unit), who, sought, home=home).ticket_id

    return estate.do(step)


def test_a_search_ends_once_and_is_taken_up_again_within_14_days(estate: Fair) -> None:
    ticket_id = open_search(estate)

    def conclude(outcome: str) -> Step:
        return lambda unit: search.conclude(unit, estate.staff(unit, KE), ticket_id, outcome)

    def again(unit: Unit) -> object:
        return search.again(unit, estate.resident(unit, CHEN), ticket_id)

    assert refusal(estate, conclude("eaten")) == "gone"
    assert refusal(estate, again) == "ticket-already-open"
    estate.do(conclude("given_up"))
    assert refusal(estate, conclude("found")) == "search-over-before"
    estate.do(again)
    estate.do(conclude("found"))
    estate.now += timedelta(days=15)
    assert refusal(estate, again) == "ticket-reopen-late"
    assert refusal(estate, lambda unit: search.again(unit, estate.resident(unit, LI), ticket_id)) == "gone"


# ---- messages that are held -----------------------------------------------------------


def hold(estate: Estate, chat_id: int) -> int:
    """An announcement whose arrival is not known; its row."""

    def step(unit: Unit) -> int:
        unit.call(chat_id, "sendMessage", {"text": "停水通知"})
        Outbox(unit).settle()
        row = unit.session.scalars(select(Outgoing).order_by(Outgoing.id.desc())).first()
        assert row is not None
        row.state = Departure.HELD
        held.ask_staff(unit, row)
        return row.id

    return estate.do(step)


def test_the_staff_are_asked_about_their_groups_and_decide_once(estate: Fair) -> None:
    for chat_id in (STAFF_GROUP, -404):
        hold(estate, chat_id)
    assert "停水通知" not in "".join(said.text for said in estate.said(STAFF_GROUP) if "没有" in said.text)
    row_id = hold(estate, GROUP)
    estate.do(lambda unit: held.drop(unit, estate.staff(unit, KE), row_id))
    assert (
        refusal(estate, lambda unit: held.send_again(unit, estate.staff(unit, KE), row_id)) == "held-decided"
    )
    assert refusal(estate, lambda unit: held.send_again(unit, estate.staff(unit, KE), 404)) == "gone"

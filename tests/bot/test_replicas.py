"""Several replicas on PostgreSQL: every update has its effect once, and every chat keeps its order."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta

import pytest
from pydantic import SecretStr

from bot.app import App, Outside
from bot.ticks import SteppedTicks
from handlers.router import Router
from services.unit import Unit
from storage.database import Database
from storage.inbox import Inbox
from storage.lane import Lanes
from storage.outbox import Outbox
from tests.bot.conftest import Rig, small_feature
from tests.bot.test_intake import message
from tests.bot.test_sender import put
from tests.patience import PATIENCE


@pytest.fixture
def bot_database(postgres_database: Database) -> Database:
    return postgres_database


@pytest.fixture
def pace() -> None:
    """Not about pace."""


async def test_the_whole_way_on_postgresql(rig: Rig) -> None:
    for number in range(5):
        rig.person.says(rig.bot, str(number))
    await rig.settled()
    assert rig.said() == [f"你说:{number}" for number in range(5)]


async def test_two_replicas_share_the_work_and_keep_the_order(rig: Rig) -> None:
    outside = Outside(
        SecretStr(rig.bot.token), rig.sandbox.url, rig.database, rig.clock, SteppedTicks(rig.clock), None
    )
    second = App(outside, Router([small_feature([], [])], owner_ids=[]), rig.texts)
    await rig.says("0")
    await second.start()
    for number in range(1, 21):
        taker = rig.app if number % 2 else second
        update = {"update_id": 1000 + number, "message": message(rig, str(number))}
        await taker.intake.accept([update])
    try:
        async with asyncio.timeout(PATIENCE):
            for look in itertools.count(1):
                if len(rig.said()) >= 21:
                    break
                await asyncio.sleep(0.01)
                # Whoever waited for an update that the other handles finds it done, and looks again by the
                # clock; seldom enough that no lease runs out meanwhile.
                if look % 20 == 0:
                    await rig.clock.advance(timedelta(seconds=1))
                second.rows_changed()
                rig.app.rows_changed()
    finally:
        await second.stop()
    assert rig.said() == [f"你说:{number}" for number in range(21)]


async def test_two_senders_never_claim_one_lane(rig: Rig) -> None:
    def owe(unit: Unit) -> None:
        for chat_id in (-1, -2):
            put(unit, chat_id, "x", not_before=unit.now.replace(year=2000))

    await rig.app.stop()
    await rig.do(owe)

    def claim(unit: Unit) -> list[int]:
        lanes = Lanes(unit).free(unit.bot.id, 1)
        for lane in lanes:
            lane.leased_until = unit.now.replace(year=2100)
        unit.flush()
        return [lane.chat_id for lane in lanes]

    claimed = await asyncio.gather(*(rig.do(claim) for _ in range(4)))
    assert sorted(chat_id for chats in claimed for chat_id in chats) == [-2, -1]


async def test_an_update_is_taken_by_one_transaction_at_a_time(rig: Rig) -> None:
    await rig.app.stop()

    def store(unit: Unit) -> None:
        Inbox(unit).receive(unit.bot.id, [(number, 5, "{}") for number in range(1, 9)])

    await rig.do(store)

    def take(unit: Unit) -> int | None:
        inbox = Inbox(unit)
        found = inbox.next_of(unit.bot.id, 5)
        if found is None:
            return None
        Outbox(unit).put(unit.bot.id, 5, "sendMessage", {}, priority=1, not_before=unit.now)
        inbox.done(unit.bot.id, [found[0]])
        return found[0]

    taken: list[int] = []
    while len(taken) < 8:
        taken += [n for n in await asyncio.gather(*(rig.do(take) for _ in range(4))) if n is not None]
    assert sorted(taken) == list(range(1, 9))
    assert await rig.ask("SELECT count(*) FROM outbox WHERE chat_id = 5") == [(8,)]

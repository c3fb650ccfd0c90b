"""Several replicas on PostgreSQL: every update has its effect once, and every chat keeps its order."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest
from pydantic import SecretStr
from sqlalchemy import update

from bot.app import App, Outside
from bot.departures import LEASE
from bot.ticks import SteppedTicks
from handlers.router import Router
from services.unit import Unit
from services.voice import BotIdentity
from storage.database import Database, Session
from storage.inbox import Inbox
from storage.lane import Lane, Lanes
from storage.outbox import Departure, Outbox, Outgoing
from tests.bot.conftest import Rig, small_feature
from tests.bot.test_app import until
from tests.bot.test_intake import message
from tests.bot.test_sender import put
from tests.patience import PATIENCE
from tests.postgres import WAITERS


@pytest.fixture
def bot_database(postgres_database: Database) -> Database:
    return postgres_database


@pytest.fixture
def pace() -> None:
    """Not about pace."""


@pytest.fixture
def replicas() -> bool:
    return True


async def test_the_whole_way_on_postgresql(rig: Rig) -> None:
    for number in range(5):
        rig.person.says(rig.bot, str(number))
    await rig.settled()
    assert rig.said() == [f"你说:{number}" for number in range(5)]


async def test_two_replicas_share_the_work_and_keep_the_order(rig: Rig) -> None:
    token, ticks = SecretStr(rig.bot.token), SteppedTicks(rig.clock)
    outside = Outside(token, rig.sandbox.url, rig.database, rig.clock, ticks, None, replicas=True)
    second = App(outside, Router([small_feature([], [])], owner_ids=[]), rig.texts)
    await rig.says("0")
    await second.start()
    for number in range(1, 21):
        taker = rig.app if number % 2 else second
        update = {"update_id": 1000 + number, "message": message(rig, str(number))}
        await taker.intake.accept([update])
    try:
        # The clock stands still: nobody may need it to find what the other has left.
        await until(lambda: len(rig.said()) >= 21)
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
    await rig.do(receive(*range(1, 9)))
    taken: list[int] = []
    while len(taken) < 8:
        taken += [n for n in await asyncio.gather(*(rig.do(take) for _ in range(4))) if n is not None]
    assert sorted(taken) == list(range(1, 9))
    assert await rig.ask("SELECT count(*) FROM outbox WHERE chat_id = 5") == [(8,)]


async def test_whoever_waited_for_an_update_of_another_takes_what_came_meanwhile(rig: Rig) -> None:
    """Whose message it was counts on its own turns, and may have spent them on updates of the others."""
    await rig.app.stop()
    await rig.do(receive(1))
    taken, go_on = threading.Event(), threading.Event()

    def take_slowly(unit: Unit) -> int | None:
        number = take(unit)
        taken.set()
        go_on.wait(PATIENCE)
        return number

    async with asyncio.timeout(PATIENCE):
        one = asyncio.create_task(rig.do(take_slowly))
        await asyncio.to_thread(taken.wait, PATIENCE)
        other = asyncio.create_task(rig.do(take))
        while await rig.ask(WAITERS) != [(1,)]:  # noqa: ASYNC110 -- PostgreSQL tells nobody of it
            await asyncio.sleep(0.01)
        await rig.do(receive(2))
        go_on.set()
        assert (await one, await other) == (1, 2)


async def test_what_a_replica_that_died_has_left_is_sent_by_another_that_has_nothing_else_to_do(
    rig: Rig,
) -> None:
    """Nobody rings here for it: neither for a message not yet claimed nor for a lease that runs out."""

    def leave_behind(session: Session) -> None:
        unit = Unit(session, rig.clock.now(), rig.texts, BotIdentity(rig.bot.id, rig.bot.username))
        put(unit, rig.group.id, "owed")
        put(unit, rig.private.id, "on its way")
        unit.flush()
        here = {"chat_id": rig.private.id}
        pending = update(Outgoing).filter_by(state=Departure.PENDING, **here)
        session.execute(pending.values(state=Departure.SENDING))
        leased = {"owner": "a replica that died", "leased_until": unit.now + LEASE}
        session.execute(update(Lane).filter_by(**here).values(leased))

    await rig.says("早")
    await rig.database.run(leave_behind)
    await rig.later(seconds=30)
    assert rig.said(rig.group) == ["owed"]
    assert rig.said() == ["你说:早"]
    await rig.later(minutes=2)
    assert rig.said() == ["你说:早", "on its way"]


def receive(*numbers: int) -> Callable[[Unit], None]:
    """Put updates of one chat into the inbox."""
    return lambda unit: Inbox(unit).receive(unit.bot.id, [(number, 5, "{}") for number in numbers])


def take(unit: Unit) -> int | None:
    """Handle the chat's next update; its number, None without any."""
    inbox = Inbox(unit)
    found = inbox.next_of(unit.bot.id, 5)
    if found is None:
        return None
    Outbox(unit).put(unit.bot.id, 5, "sendMessage", {}, priority=1, not_before=unit.now)
    inbox.done(unit.bot.id, [found[0]])
    return found[0]

"""Clocks: sleepers wake in their order, nobody is passed by."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox import RunningClock, SteppedClock
from tests.patience import PATIENCE
from tests.sandbox.conftest import NOON, Client, turns

MINUTE = timedelta(minutes=1)


async def test_sleepers_wake_in_order_at_their_own_time() -> None:
    clock = SteppedClock(NOON)
    woken = []

    async def sleeper(name: str, minutes: int) -> None:
        await clock.sleep_until(NOON + minutes * MINUTE)
        woken.append((name, clock.now() - NOON))

    tasks = [asyncio.create_task(sleeper(*one)) for one in (("b", 20), ("a", 10), ("c", 90))]
    await turns()
    assert clock.waiters == (NOON + 10 * MINUTE, NOON + 20 * MINUTE, NOON + 90 * MINUTE)
    await clock.advance(60 * MINUTE)
    assert woken == [("a", 10 * MINUTE), ("b", 20 * MINUTE)]
    assert clock.now() == NOON + 60 * MINUTE
    assert clock.next_due == NOON + 90 * MINUTE
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert clock.next_due is None


async def test_a_sleeper_that_sleeps_again_is_met_again() -> None:
    clock = SteppedClock(NOON)
    ticks = []

    async def ticking() -> None:
        while True:
            await clock.sleep(60)
            ticks.append(clock.now())

    task = asyncio.create_task(ticking())
    await turns()
    await clock.advance(5 * MINUTE)
    assert ticks == [NOON + n * MINUTE for n in range(1, 6)]
    task.cancel()


async def test_settled_is_awaited_before_the_next_step() -> None:
    clock = SteppedClock(NOON)
    log = []

    async def worker() -> None:
        await clock.sleep(60)
        log.append("woken")

    async def settled() -> None:
        await turns()
        log.append("settled")

    task = asyncio.create_task(worker())
    await turns()
    await clock.advance(2 * MINUTE, settled)
    assert log == ["settled", "woken", "settled", "settled"]
    await task


async def test_the_past_is_not_waited_for_and_never_returned_to() -> None:
    clock = SteppedClock(NOON)
    await clock.sleep_until(NOON - MINUTE)
    await clock.advance_to(NOON - MINUTE)
    assert clock.now() == NOON


async def test_a_running_clock_follows_real_time_and_can_be_moved() -> None:
    clock = RunningClock()
    before, now, after = datetime.now(UTC), clock.now(), datetime.now(UTC)
    assert before <= now <= after
    await clock.sleep(0.01)
    far = asyncio.create_task(clock.sleep(3600))
    farther = asyncio.create_task(clock.sleep(3 * 3600))
    await turns()
    await clock.advance(timedelta(hours=2))
    assert (far.done(), farther.done()) == (True, False)
    assert clock.offset >= timedelta(hours=1, minutes=59)
    assert clock.next_due is not None
    await clock.advance_to(clock.next_due - timedelta(seconds=0.01))
    await asyncio.wait_for(farther, PATIENCE)
    with pytest.raises(asyncio.CancelledError):
        await _cancelled(clock)
    assert clock.waiters == ()


async def _cancelled(clock: RunningClock) -> None:
    sleeping = asyncio.create_task(clock.sleep(60))
    await turns()
    sleeping.cancel()
    await sleeping


async def test_the_clock_over_http(client: Client) -> None:
    assert (await client.person("GET", "clock"))[1] == {
        "kind": "stepped",
        "now": "2025-03-18T04:00:00+00:00",
        "next_due": None,
    }
    sleeping = asyncio.create_task(client.sandbox.clock.sleep(90))
    await turns()
    moves: list[tuple[dict[str, Any], str]] = [
        ({"next": "due"}, "2025-03-18T04:01:30+00:00"),
        ({"next": "due"}, "2025-03-18T04:01:30+00:00"),
        ({"advance": 600}, "2025-03-18T04:11:30+00:00"),
        ({"next": "morning", "timezone": "Asia/Shanghai"}, "2025-03-19T01:00:00+00:00"),
        ({"to": "2025-03-20T09:00:00+08:00"}, "2025-03-20T01:00:00+00:00"),
    ]
    for body, expected in moves:
        status, clock = await client.person("POST", "clock", **body)
        assert (status, clock["now"]) == (200, expected)
    assert sleeping.done()
    assert (await client.person("POST", "clock"))[0] == 400
    assert (await client.person("POST", "clock", to="2025-03-20T09:00:00"))[0] == 400

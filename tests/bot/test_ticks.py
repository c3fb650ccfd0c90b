"""Ticks and timers: on time on a clock that is moved, and steady on the machine's."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.clock import Bell, SystemClock, pause
from bot.ticks import ScheduledTicks, SteppedTicks, Tick
from handlers.router import Router
from sandbox import SteppedClock
from services.unit import Unit
from storage.database import DatabaseUnavailable
from storage.timer import Timers
from tests.bot.conftest import START, Rig
from tests.bot.test_intake import register
from tests.patience import PATIENCE


async def test_a_tick_without_a_due_time_comes_at_its_pace() -> None:
    clock, came = SteppedClock(START), list[datetime]()

    async def come() -> None:
        came.append(clock.now())

    ticks = SteppedTicks(clock)
    ticks.start([Tick("steady", timedelta(minutes=10), come)])
    await clock.advance(timedelta(minutes=35))
    await ticks.stop()
    assert came == [START + timedelta(minutes=minutes) for minutes in (10, 20, 30)]


async def test_a_tick_stops_the_moved_clock_exactly_when_something_is_due() -> None:
    clock, due, came = SteppedClock(START), [START + timedelta(seconds=90)], list[datetime]()

    async def come() -> None:
        came.append(clock.now())
        due.pop()

    async def next_due() -> datetime | None:
        return due[-1] if due else None

    ticks = SteppedTicks(clock)
    ticks.start([Tick("due", timedelta(seconds=1), come, next_due)])
    await clock.advance(timedelta(minutes=5))
    due.append(clock.now() + timedelta(seconds=1))
    ticks.ring()
    await clock.advance(timedelta(minutes=5))
    await ticks.stop()
    assert came == [START + timedelta(seconds=90), START + timedelta(seconds=301)]


async def test_a_tick_that_fails_comes_again() -> None:
    clock, tries = SteppedClock(START), list[datetime]()

    async def fail() -> None:
        tries.append(clock.now())
        raise RuntimeError("no")

    ticks = SteppedTicks(clock)
    ticks.start([Tick("failing", timedelta(minutes=1), fail)])
    await clock.advance(timedelta(minutes=3))
    await ticks.stop()
    assert len(tries) == 3


async def test_an_outage_of_hours_is_told_in_two_lines(caplog: pytest.LogCaptureFixture) -> None:
    """Two ticks a second, of several lines each, buried everything else in the log."""
    clock = SteppedClock(START)

    async def come() -> None:
        if clock.now() < START + timedelta(hours=2):
            raise DatabaseUnavailable("disk full")

    ticks = SteppedTicks(clock)
    ticks.start([Tick("timers", timedelta(minutes=1), come)])
    await clock.advance(timedelta(hours=3))
    await ticks.stop()
    assert [record.getMessage() for record in caplog.records] == [
        "The database cannot be used (disk full). Ticks wait.",
        "The database can be used again, after 119 attempts. Ticks go on.",
    ]


async def test_a_stop_waits_for_the_tick_that_runs() -> None:
    clock, begun, go_on, done = SteppedClock(START), asyncio.Event(), asyncio.Event(), list[str]()

    async def come() -> None:
        begun.set()
        await go_on.wait()
        done.append("whole")

    async def now() -> datetime | None:
        return clock.now()

    ticks = SteppedTicks(clock)
    ticks.start([Tick("long", timedelta(seconds=1), come, now)])
    await begun.wait()
    stopping = asyncio.create_task(ticks.stop())
    await asyncio.sleep(0)  # the stop has begun
    go_on.set()
    await stopping
    assert done == ["whole"]


async def test_the_scheduler_keeps_ticking_and_drops_nothing() -> None:
    came = asyncio.Semaphore(0)

    async def come() -> None:
        came.release()

    ticks = ScheduledTicks()
    ticks.start([Tick("fast", timedelta(seconds=0.05), come)])
    async with asyncio.timeout(PATIENCE):
        for _ in range(3):
            await came.acquire()
    await ticks.stop()
    assert ticks.idle


async def test_a_ring_before_the_wait_is_not_lost() -> None:
    bell = Bell(SystemClock())
    bell.ring()
    async with asyncio.timeout(PATIENCE):
        await bell.wait(None)
    assert not bell.waited_for


async def test_the_system_clock_sleeps() -> None:
    clock = SystemClock()
    until = clock.now() + timedelta(milliseconds=20)
    await clock.sleep_until(until)
    assert clock.now() >= until


async def test_a_clock_that_is_set_back_does_not_lengthen_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = list[float]()

    class SetBack(SystemClock):
        def now(self) -> datetime:
            return START + timedelta(seconds=sum(steps)) - (timedelta(hours=1) if steps else timedelta())

    async def sleep(seconds: float) -> None:
        steps.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    await pause(SetBack(), 90)
    assert 90 <= sum(steps) <= 95


def ring(unit: Unit, minutes: Mapping[int, int]) -> None:
    """For each subject a timer, so many minutes from now."""
    for subject_id, after in minutes.items():
        unit.later("small.ring", subject_id, unit.now + timedelta(minutes=after), 1)


async def test_timers_run_when_due_and_once(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await rig.do(lambda unit: ring(unit, {1: 1, 2: 2}))
    await rig.later(seconds=59)
    assert rig.rung == []
    await rig.later(minutes=10)
    assert [subject for subject, _ in rig.rung] == [1, 2]
    assert [moment for _, moment in rig.rung] == [START + timedelta(minutes=1), START + timedelta(minutes=2)]
    assert await rig.ask("SELECT count(*) FROM timer") == [(0,)]


async def test_a_timer_that_fails_is_tried_again_and_blocks_no_other(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    rig.broken.append("timer 1")
    await rig.do(lambda unit: ring(unit, {1: 1, 2: 1}))
    await rig.later(minutes=1)
    assert [subject for subject, _ in rig.rung] == [2]
    rig.broken.clear()
    await rig.later(seconds=10)
    assert [subject for subject, _ in rig.rung] == [2, 1]


async def test_a_timer_is_not_blamed_for_the_database(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await rig.do(lambda unit: ring(unit, {1: 1}))

    def fail(*_: object) -> None:
        raise DatabaseUnavailable("full")

    with monkeypatch.context() as full:
        full.setattr(Router, "run_timer", fail)
        await rig.later(seconds=62)
    assert await rig.ask("SELECT attempts, incident FROM timer") == [(0, None)]
    await rig.later(seconds=2)
    assert [subject for subject, _ in rig.rung] == [1]


async def test_a_timer_that_keeps_failing_is_parked_and_can_be_replayed(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    rig.broken.append("timer 1")
    await rig.do(lambda unit: ring(unit, {1: 1}))
    await rig.later(hours=1)
    [(incident, error)] = await rig.ask("SELECT incident, error FROM timer")
    assert error == "Broken: 1"
    assert rig.rung == []
    rig.broken.clear()
    await rig.later(hours=1)
    assert rig.rung == []
    assert await rig.do(lambda unit: Timers(unit).replay(incident))
    await rig.later(seconds=2)
    assert [subject for subject, _ in rig.rung] == [1]
    assert await rig.ask("SELECT count(*) FROM timer") == [(0,)]


async def test_a_parked_timer_that_is_set_anew_runs(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    rig.broken.append("timer 1")
    await rig.do(lambda unit: ring(unit, {1: 1}))
    await rig.later(hours=1)
    rig.broken.clear()
    await rig.do(lambda unit: ring(unit, {1: 1}))
    await rig.later(minutes=2)
    assert [subject for subject, _ in rig.rung] == [1]

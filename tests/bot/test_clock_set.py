"""The machine's clock is set while the bot runs: back by an hour, or ahead by weeks after a sleep."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers import base

from bot import ticks as module
from bot.ticks import Pulse, ScheduledTicks, Tick
from tests.bot.conftest import START, Rig
from tests.bot.test_intake import register
from tests.bot.test_ticks import ring
from tests.patience import PATIENCE

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
def back(rig: Rig) -> Rig:
    """A bot that has just written to the person and the group when the clock is set back by an hour.

    Telegram's own clock is not: the sandbox, which shares this one, must not count by it.
    """
    rig.sandbox.floods.enabled = False
    return rig


async def set_clock(rig: Rig, ahead: timedelta) -> None:
    """Let it be another time at once, with no stop at what is due on the way."""
    rig.clock._now += ahead
    rig.clock._move_to(rig.clock.now())
    await rig.settled()


async def test_nobody_waits_for_an_answer_because_the_clock_was_set_back(back: Rig) -> None:
    await back.says("一")
    await set_clock(back, -HOUR)
    await back.says("二")
    await back.says("三")
    await back.later(seconds=5)
    assert back.said() == ["你说:一", "你说:二", "你说:三"]


async def test_a_card_is_brought_up_to_date_although_it_was_drawn_in_an_hour_that_comes_again(
    back: Rig,
) -> None:
    back.broken.append("state 一")
    await back.do(lambda unit: unit.show("small.board", 1, back.group.id))
    await back.later(seconds=5)
    await set_clock(back, -HOUR)
    back.broken[:] = ["state 二"]
    await back.do(lambda unit: unit.refresh(1, "small.board"))
    await back.later(seconds=5)
    [drawn] = back.said(back.group)
    assert "state 二" in drawn


async def test_the_pace_is_kept_after_the_clock_was_set_back(back: Rig) -> None:
    await back.says("一")
    await set_clock(back, -HOUR)
    for number in range(8):
        await back.says(str(number))
    assert len(back.said()) < 9, "a chat has three at once and then one a second"
    await back.later(seconds=8)
    assert back.said()[1:] == [f"你说:{number}" for number in range(8)]


@pytest.mark.parametrize("ahead", [3 * HOUR, timedelta(days=1), timedelta(days=400)])
async def test_what_was_due_while_the_machine_slept_happens_once(rig: Rig, ahead: timedelta) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await rig.do(lambda unit: ring(unit, {1: 1, 2: 90, 3: 60 * 24 * 500}))
    await set_clock(rig, ahead)
    await rig.later(minutes=5)
    assert [subject for subject, _ in rig.rung] == [1, 2]


# ---- the metronome --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        (None, START, START + SECOND),
        (START, START, START + SECOND),
        (START, START + SECOND / 2, START + SECOND),
        (START, START + timedelta(days=10_000), START + timedelta(days=10_000) + SECOND),
        (START, START - HOUR, START - HOUR + SECOND),
    ],
)
def test_a_beat_follows_the_last_one_or_the_moment(
    last: datetime | None, now: datetime, expected: datetime
) -> None:
    assert Pulse(SECOND).get_next_fire_time(last, now) == expected


class Shifted(datetime):
    """A machine's clock that can be set."""

    by = timedelta()

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return datetime.now(UTC) + cls.by


@pytest.mark.parametrize("by", [-HOUR, timedelta(days=20_000)])
async def test_ticks_come_on_after_the_machines_clock_was_set(
    by: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (base, module):
        monkeypatch.setattr(place, "datetime", Shifted)
    monkeypatch.setattr(module, "GLANCE_SECONDS", 0.05)
    monkeypatch.setattr(Shifted, "by", timedelta())
    came = asyncio.Semaphore(0)

    async def come() -> None:
        came.release()

    ticks = ScheduledTicks()
    ticks.start([Tick("fast", timedelta(seconds=0.02), come)])
    async with asyncio.timeout(PATIENCE):
        await came.acquire()
        Shifted.by = by
        for _ in range(5):
            await came.acquire()
    await ticks.stop()
    assert ticks.idle

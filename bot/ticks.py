"""Ticks: the few things that happen by the clock; what is due is a question to the tables."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.clock import Bell, Clock
from bot.outage import Outage
from storage.database import DatabaseUnavailable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to do by the clock."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[None]]
    next_due: Callable[[], Awaitable[datetime | None]] | None = None
    """When there is something to do, where the tables can tell; a movable clock then stops there exactly."""
    outage: Outage = field(default_factory=lambda: Outage("Ticks"), compare=False)

    async def safely(self) -> bool:
        """Run; a failure is told and the next tick comes all the same. Whether it went well."""
        try:
            await self.run()
        except DatabaseUnavailable as error:
            self.outage.met(error)
        except Exception:
            log.exception("The tick %s failed; it comes again.", self.name)
        else:
            self.outage.over()
            return True
        return False


class Ticks(Protocol):
    """Makes ticks happen."""

    def start(self, ticks: Sequence[Tick]) -> None:
        """Begin; every tick comes at its pace from now on."""

    def ring(self) -> None:
        """Hear that rows have changed: something may be due sooner than was known."""

    @property
    def idle(self) -> bool:
        """Whether no tick is running or about to."""

    async def stop(self) -> None:
        """End, after what runs has finished."""


class Pulse(BaseTrigger):  # type: ignore[misc]  # APScheduler has no types
    """At a pace, whatever the clock does: what it jumped over is not counted beat by beat.

    APScheduler's own would count thirty days for seven seconds, and all else waits meanwhile.
    """

    def __init__(self, every: timedelta) -> None:
        self.every = every

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """One beat after the last, or after now where that is past, or further away than a beat."""
        follows = (previous_fire_time or now) + self.every
        return follows if now < follows <= now + self.every else now + self.every


GLANCE_SECONDS = 10.0
"""How often it is seen to that the clock was not set back."""


class ScheduledTicks:
    """Ticks on the machine's clock, by APScheduler, which is only the metronome here."""

    def __init__(self) -> None:
        # No tick is dropped for coming late, and late ones come once: asking the tables again costs nothing.
        steady = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=steady)
        self._running: set[asyncio.Future[bool]] = set()
        self._watch: asyncio.Task[None] | None = None

    def start(self, ticks: Sequence[Tick]) -> None:
        for tick in ticks:
            self._scheduler.add_job(self._run, Pulse(tick.every), [tick], id=tick.name)
        self._scheduler.start()
        self._watch = asyncio.create_task(self._keep_up(), name="ticks-watch")

    def ring(self) -> None:
        """Nothing to do: the tables are asked every second anyway."""

    @property
    def idle(self) -> bool:
        return not self._running

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        if self._watch is not None:
            self._watch.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _keep_up(self) -> None:
        """Else, after a clock was set back by an hour, the scheduler waits for an hour and pages nobody."""
        while True:
            await asyncio.sleep(GLANCE_SECONDS)
            jobs: list[Job] = self._scheduler.get_jobs()
            for job in jobs:
                latest = datetime.now(UTC) + job.trigger.every
                if job.next_run_time > latest:
                    job.modify(next_run_time=latest)

    async def _run(self, tick: Tick) -> None:
        running = asyncio.ensure_future(tick.safely())
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        await asyncio.shield(running)


class SteppedTicks:
    """Ticks on a clock that can be moved: each is a loop that sleeps on it until the tables have something.

    APScheduler reads the machine's clock and could not follow; the ticks themselves are the same.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._loops: list[asyncio.Task[None]] = []
        self._bells: list[tuple[Tick, Bell]] = []
        self._stopping = False

    def start(self, ticks: Sequence[Tick]) -> None:
        for tick in ticks:
            bell = Bell(self._clock)
            self._bells.append((tick, bell))
            self._loops.append(asyncio.create_task(self._loop(tick, bell), name=tick.name))

    def ring(self) -> None:
        for tick, bell in self._bells:
            if tick.next_due is not None:
                bell.ring()

    @property
    def idle(self) -> bool:
        return all(bell.waited_for for _, bell in self._bells)

    async def stop(self) -> None:
        self._stopping = True
        for _, bell in self._bells:
            bell.ring()
        await asyncio.gather(*self._loops, return_exceptions=True)

    async def _loop(self, tick: Tick, bell: Bell) -> None:
        while not self._stopping:
            until = await self._next(tick)
            if not self._may_run(until):
                await bell.wait(until)
            if self._may_run(until) and not await tick.safely() and tick.next_due is not None:
                # What was due still is; asked again at once, it would be so without end.
                await bell.wait(self._clock.now() + tick.every)

    def _may_run(self, at: datetime | None) -> bool:
        return not self._stopping and at is not None and at <= self._clock.now()

    async def _next(self, tick: Tick) -> datetime | None:
        if tick.next_due is None:
            return self._clock.now() + tick.every
        try:
            return await tick.next_due()
        except Exception:
            log.exception("What is due for %s is not known now.", tick.name)
            return self._clock.now() + tick.every

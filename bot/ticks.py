"""Ticks: the few things that happen by the clock; what is due is a question to the tables."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

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


class ScheduledTicks:
    """Ticks on the machine's clock, by APScheduler, which is only the metronome here."""

    def __init__(self) -> None:
        # No tick is dropped for coming late, and late ones come once: asking the tables again costs nothing.
        steady = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=steady)
        self._running: set[asyncio.Future[bool]] = set()

    def start(self, ticks: Sequence[Tick]) -> None:
        for tick in ticks:
            seconds = tick.every.total_seconds()
            self._scheduler.add_job(self._run, "interval", [tick], seconds=seconds, id=tick.name)
        self._scheduler.start()

    def ring(self) -> None:
        """Nothing to do: the tables are asked every second anyway."""

    @property
    def idle(self) -> bool:
        return not self._running

    async def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
        await asyncio.gather(*self._running, return_exceptions=True)

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

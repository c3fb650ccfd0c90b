"""The clock: every wait of the bot goes through it, so that time can be moved in the sandbox and in tests."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

LONGEST_STEP_SECONDS = 60
TOLERANCE = timedelta(seconds=2)
"""By how much a clock may be corrected without anybody being woken for it."""


class Clock(Protocol):
    """What tells the time and waits for it. All moments are aware and in UTC."""

    def now(self) -> datetime:
        """The present moment; may be read from any thread."""

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` has reached `when`, or would have if the clock had not been set back."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        # In steps: the loop's timers do not notice that the machine was suspended or its clock set.
        before = self.now()
        while (left := (when - before).total_seconds()) > 0:
            step = min(left, LONGEST_STEP_SECONDS)
            await asyncio.sleep(step)
            # A clock that is set back must not make a pause of a second last for an hour.
            expected = before + timedelta(seconds=step)
            before = self.now()
            when -= max(expected - before - TOLERANCE, timedelta())


async def pause(clock: Clock, seconds: float) -> None:
    """Wait on the clock for a number of seconds."""
    await clock.sleep_until(clock.now() + timedelta(seconds=seconds))


class Bell:
    """Wakes one waiting loop; a ring while nobody waits is kept for the next wait."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rung = asyncio.Event()
        self._waiting = False
        self._until: datetime | None = None

    def ring(self) -> None:
        self._rung.set()

    @property
    def waited_for(self) -> bool:
        """Whether a loop sleeps here without a reason to wake, noticed or not."""
        overdue = self._until is not None and self._until <= self._clock.now()
        return self._waiting and not overdue and not self._rung.is_set()

    async def wait(self, until: datetime | None) -> None:
        """Return at the next ring, or when the clock reaches `until`."""
        self._waiting, self._until = True, until
        try:
            if not self._rung.is_set():
                await self._first_of_ring_and(until)
        finally:
            self._waiting = False
        self._rung.clear()

    async def _first_of_ring_and(self, until: datetime | None) -> None:
        waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(self._rung.wait())]
        if until is not None:
            waits.append(asyncio.ensure_future(self._clock.sleep_until(until)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

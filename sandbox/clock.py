"""Clocks that can be moved: one stands still until it is stepped, one runs ahead of real time."""

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

Settled = Callable[[], Awaitable[None]]


@dataclass(order=True, slots=True)
class _Waiter:
    when: datetime
    order: int
    woken: asyncio.Future[None] = field(compare=False)
    timer: asyncio.TimerHandle | None = field(default=None, compare=False)


class SteppedClock:
    """Stands still until it is advanced.

    Satisfies any clock protocol made of `now()` and `sleep_until()`. All times are aware and in UTC. `now()`
    may be read from any thread; the rest belongs to one event loop.
    """

    kind = "stepped"

    def __init__(self, start: datetime | None = None) -> None:
        self._now = (start or datetime.now(UTC)).astimezone(UTC)
        self._waiting: list[_Waiter] = []
        self._order = itertools.count()
        self._stepping = asyncio.Lock()

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` has reached `when`; at once (after one turn of the loop) if it has already."""
        if when <= self.now():
            await asyncio.sleep(0)
            return
        waiter = _Waiter(when, next(self._order), asyncio.get_running_loop().create_future())
        heapq.heappush(self._waiting, waiter)
        self._arm(waiter)
        try:
            await waiter.woken
        finally:
            self._forget(waiter)

    async def sleep(self, seconds: float) -> None:
        await self.sleep_until(self.now() + timedelta(seconds=seconds))

    @property
    def waiters(self) -> tuple[datetime, ...]:
        """When each sleeper is due, soonest first."""
        return tuple(sorted(waiter.when for waiter in self._waiting))

    @property
    def next_due(self) -> datetime | None:
        return self._waiting[0].when if self._waiting else None

    async def advance(self, delta: timedelta, settled: Settled | None = None) -> None:
        await self.advance_to(self.now() + delta, settled)

    async def advance_to(self, when: datetime, settled: Settled | None = None) -> None:
        """Move to `when`, stopping at every sleeper on the way, soonest first; never moves back.

        `settled` is awaited before the first step and after each: it returns when whatever the step woke
        is quiet again.
        """
        settle = settled or _a_few_turns
        async with self._stepping:
            await settle()
            while (due := self.next_due) is not None and due <= when:
                self._move_to(due)
                await settle()
            self._move_to(when)
            await settle()

    def _move_to(self, when: datetime) -> None:
        if when > self.now():
            self._set(when)
        now = self.now()
        while self._waiting and self._waiting[0].when <= now:
            waiter = heapq.heappop(self._waiting)
            if not waiter.woken.done():
                waiter.woken.set_result(None)

    def _set(self, when: datetime) -> None:
        self._now = when.astimezone(UTC)

    def _arm(self, waiter: _Waiter) -> None:
        """A stepped clock needs no timers: only `advance` wakes."""

    def _forget(self, waiter: _Waiter) -> None:
        if waiter.timer is not None:
            waiter.timer.cancel()
        if waiter in self._waiting:
            self._waiting.remove(waiter)
            heapq.heapify(self._waiting)


class RunningClock(SteppedClock):
    """Follows real time plus an offset, which advancing enlarges; sleepers are met as by a stepped one."""

    kind = "running"

    def __init__(self, offset: timedelta = timedelta()) -> None:
        super().__init__()
        self.offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def _set(self, when: datetime) -> None:
        self.offset += when - self.now()
        for waiter in self._waiting:
            self._arm(waiter)

    def _arm(self, waiter: _Waiter) -> None:
        if waiter.timer is not None:
            waiter.timer.cancel()
        left = (waiter.when - self.now()).total_seconds()
        waiter.timer = asyncio.get_running_loop().call_later(max(left, 0), self._ring, waiter)

    def _ring(self, waiter: _Waiter) -> None:
        if self.now() < waiter.when:  # the loop's timers may ring a hair early
            self._arm(waiter)
        elif not waiter.woken.done():
            waiter.woken.set_result(None)


async def _a_few_turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)

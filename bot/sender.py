"""The sender: lets messages leave, each chat's in order, many chats at once, at Telegram's pace."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from bot.arrivals import write_back
from bot.clock import Bell, Clock, pause
from bot.delivery import Delivered, Delivery
from bot.departures import Departing, Departures
from bot.outage import Outage
from bot.workers import UnitFactory
from storage.database import Database, DatabaseUnavailable, Session
from storage.lane import Lanes

log = logging.getLogger(__name__)

MOST_IN_FLIGHT = 100
"""Also the most that can be in doubt after a kill."""
MOST_AT_ONCE = 10
"""Claimed in one turn: a fast Telegram then never has many in flight, a slow one still gets its fill."""
PAUSE_SECONDS = 1.0
LOOK_AGAIN = timedelta(seconds=30)
"""How long another process may be gone before what it owed, or what it held a lease for, is looked for."""


class Sender:
    """One loop of short turns: note what came back, claim what may leave, send it beside the loop."""

    def __init__(
        self,
        departures: Departures,
        delivery: Delivery,
        database: Database,
        clock: Clock,
        new_unit: UnitFactory,
        bell: Bell,
        *,
        replicas: bool,
    ) -> None:
        """`replicas`: whether other processes may owe messages or hold leases in the same database."""
        self._departures = departures
        self._delivery = delivery
        self._database = database
        self._clock = clock
        self._new_unit = new_unit
        self._bell = bell
        self._replicas = replicas
        self._in_flight: set[asyncio.Task[None]] = set()
        self._delivered: list[Delivered] = []
        self._closing = False
        self._outage = Outage("Messages")

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way and nothing may leave now."""
        return self._bell.waited_for and not self._in_flight and not self._delivered

    async def recover(self) -> None:
        """Take over at once what a killed predecessor left; only for a process that is alone."""
        await self._database.run(self._end_leases)

    async def next_at(self) -> datetime | None:
        """When the next message may leave; None without any."""
        return await self._database.read(lambda session: self._departures.next_at(self._new_unit(session)))

    async def run(self) -> None:
        """Send until `close`, then wait for what is on its way and note how it went; no failure ends it."""
        while not self._closing:
            try:
                next_at = await self._turn()
            except DatabaseUnavailable as error:
                self._outage.met(error)
                await pause(self._clock, PAUSE_SECONDS)
                continue
            except Exception:
                log.exception("Sending stumbled. Messages wait.")
                await pause(self._clock, PAUSE_SECONDS)
                continue
            self._outage.over()
            if next_at is None or next_at > self._clock.now():
                await self._bell.wait(self._wake_at(next_at))
        await self._finish()

    def _wake_at(self, next_at: datetime | None) -> datetime | None:
        """Another process that dies rings nobody's bell."""
        if not self._replicas:
            return next_at
        again = self._clock.now() + LOOK_AGAIN
        return again if next_at is None else min(next_at, again)

    def close(self) -> None:
        """Claim nothing more; what a turn that has begun claims is still sent."""
        self._closing = True
        self._bell.ring()

    async def _finish(self) -> None:
        if self._in_flight:
            await asyncio.wait(self._in_flight)
        try:
            if self._delivered:
                await self._database.run(lambda session: write_back(self._new_unit(session), self._delivered))
        except DatabaseUnavailable as error:
            log.warning("The database cannot be used (%s). The last answers are uncertain.", error)

    async def _turn(self) -> datetime | None:
        """One transaction, and the start of what it lets go; when to turn again, None for the next ring."""
        results = list(self._delivered)
        limit = min(MOST_AT_ONCE, MOST_IN_FLIGHT - len(self._in_flight))
        leaving, next_at = await self._database.run(lambda session: self._work(session, results, limit))
        del self._delivered[: len(results)]
        for departing in leaving:
            task = asyncio.create_task(self._carry(departing))
            self._in_flight.add(task)
            task.add_done_callback(self._in_flight.discard)
        return next_at if len(self._in_flight) < MOST_IN_FLIGHT else None

    def _work(
        self, session: Session, results: list[Delivered], limit: int
    ) -> tuple[list[Departing], datetime | None]:
        unit = self._new_unit(session)
        if results:
            write_back(unit, results)
        leaving = self._departures.claim(unit, limit) if limit > 0 else []
        unit.flush()
        # A full turn is followed by another; asking when the next is due would be a question for nothing.
        full = len(leaving) == MOST_AT_ONCE
        return leaving, unit.now if full else self._departures.next_at(unit)

    def _end_leases(self, session: Session) -> None:
        unit = self._new_unit(session)
        Lanes(unit).end_leases(unit.bot.id)

    async def _carry(self, departing: Departing) -> None:
        self._delivered.append(await self._delivery.deliver(departing))
        self._bell.ring()

"""The timekeeper: runs due timers and sweeps, each in its own transaction, and tidies up."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from bot.ticks import Tick
from bot.workers import UnitFactory, Workers
from handlers.feature import Sweep
from handlers.router import Router
from storage.database import Database, DatabaseUnavailable, Session
from storage.dialogue import Dialogues
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.timer import Timers

log = logging.getLogger(__name__)

RETRY_AFTER = (timedelta(seconds=10), timedelta(minutes=2), timedelta(minutes=15))
"""Pauses after a timer raised; after the last one it is parked under an incident id."""
KEEP_INBOX = timedelta(days=3)
KEEP_OUTBOX = timedelta(days=30)


class Timekeeper:
    """What the ticks do. Replicas may all run it: rows are claimed, so each timer has one effect."""

    def __init__(
        self,
        router: Router,
        database: Database,
        workers: Workers,
        new_unit: UnitFactory,
        after_commit: Callable[[], None],
    ) -> None:
        self._router = router
        self._database = database
        self._workers = workers
        self._new_unit = new_unit
        self._after_commit = after_commit

    def ticks(self) -> list[Tick]:
        """Everything that happens by the clock."""
        steady = [
            Tick("timers", timedelta(seconds=1), self.run_timers, self.next_timer),
            Tick("inbox", timedelta(seconds=1), self._workers.resume, self._workers.next_retry),
            Tick("prune", timedelta(hours=6), self.prune),
        ]
        return steady + [Tick(sweep.name, sweep.every, self._sweeper(sweep)) for sweep in self._router.sweeps]

    async def run_timers(self) -> None:
        """Run every timer that is due, the earliest first."""
        for timer_id in await self._database.read(self._due):
            await self._run_timer(timer_id)

    async def next_timer(self) -> datetime | None:
        """When the next timer is due; None without any."""
        return await self._database.read(lambda session: Timers(self._new_unit(session)).next_at())

    async def prune(self) -> None:
        """Forget what nobody will ask for again."""
        await self._database.run(self._prune)

    async def _run_timer(self, timer_id: int) -> None:
        try:
            await self._database.run(lambda session: self._step(session, timer_id))
        except DatabaseUnavailable:
            raise  # no fault of the timer's: it is due as before
        except Exception as error:  # noqa: BLE001 -- whatever it was, the next timer must run
            await self._put_off(timer_id, error)
        self._after_commit()

    def _step(self, session: Session, timer_id: int) -> None:
        """One timer in its transaction: gone before it runs, so that it may set itself anew."""
        unit = self._new_unit(session)
        timer = Timers(unit).claim(timer_id)
        if timer is not None:
            unit.delete(timer)
            self._router.run_timer(unit, timer)

    async def _put_off(self, timer_id: int, error: Exception) -> None:
        incident = secrets.token_hex(4)

        def note(session: Session) -> bool:
            unit = self._new_unit(session)
            timer = Timers(unit).claim(timer_id)
            if timer is None:
                return True
            timer.attempts += 1
            if timer.attempts <= len(RETRY_AFTER):
                timer.at = unit.now + RETRY_AFTER[timer.attempts - 1]
                return True
            timer.incident, timer.error = incident, f"{type(error).__name__}: {error}"
            return False

        if await self._database.run(note):
            log.warning("Timer %s failed and will be tried again.", timer_id, exc_info=error)
        else:
            log.error("Incident %s: timer %s is parked.", incident, timer_id, exc_info=error)

    def _sweeper(self, sweep: Sweep) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self._database.run(lambda session: sweep.run(self._new_unit(session)))
            self._after_commit()

        return run

    def _due(self, session: Session) -> Sequence[int]:
        return Timers(self._new_unit(session)).due()

    def _prune(self, session: Session) -> None:
        unit = self._new_unit(session)
        Inbox(unit).prune(unit.now - KEEP_INBOX)
        Outbox(unit).prune(unit.now - KEEP_OUTBOX)
        Dialogues(unit).prune()

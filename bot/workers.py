"""Workers: each chat's updates in order, many chats at once, every update in one transaction."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import orjson
import telegram

from bot.apology import apologize
from bot.clock import Clock, pause
from bot.telegram_errors import CallFailed
from bot.transport import TelegramApi
from handlers.attached import FileWanted
from handlers.router import Direct, Router
from services.unit import Unit
from storage.database import Database, DatabaseUnavailable, Session
from storage.inbox import Inbox

log = logging.getLogger(__name__)

RETRY_AFTER = (timedelta(seconds=2), timedelta(seconds=10))
"""Pauses before the second and the third try; after that an update is parked."""
DATABASE_PAUSE_SECONDS = 1.0

UnitFactory = Callable[[Session], Unit]


@dataclass(slots=True)
class Turn:
    """One try at a chat's next update: which update it was, and the calls to make once it is kept."""

    update_id: int | None = None
    directs: Sequence[Direct] = ()
    files: dict[str, bytes | None] = field(default_factory=dict)
    """What was fetched for it: bytes by file id, None where there were none to be had."""


class Workers:
    """Drains the inbox. A chat is worked on by one task at a time, so a busy chat never delays another."""

    def __init__(
        self,
        bot: telegram.Bot,
        router: Router,
        database: Database,
        api: TelegramApi,
        clock: Clock,
        new_unit: UnitFactory,
        after_commit: Callable[[], None],
    ) -> None:
        self._bot = bot
        self._router = router
        self._database = database
        self._api = api
        self._clock = clock
        self._new_unit = new_unit
        self._after_commit = after_commit
        self._owed: Counter[int] = Counter()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._calls: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        return not self._tasks and not self._calls

    def expect(self, arrivals: Mapping[int, int]) -> None:
        """Hear that so many updates wait for each chat."""
        self._owed.update(arrivals)
        for chat_id in arrivals:
            if chat_id not in self._tasks:
                self._tasks[chat_id] = asyncio.create_task(self._drain(chat_id))

    async def resume(self) -> None:
        """Look in the inbox for what waits: after a start, after a pause, or left by another replica."""
        waiting = await self._database.read(lambda session: self._inbox(session).waiting(self._bot.id))
        self.expect({chat: count for chat, count in waiting.items() if chat not in self._tasks})

    async def next_retry(self) -> datetime | None:
        """When an update that failed is to be tried again; None without any."""
        return await self._database.read(lambda session: self._inbox(session).next_at(self._bot.id))

    async def stop(self) -> None:
        """Let what has begun finish; what has not waits in the inbox."""
        self._owed.clear()
        await asyncio.gather(*self._tasks.values(), *self._calls, return_exceptions=True)

    async def _drain(self, chat_id: int) -> None:
        try:
            while self._owed[chat_id] > 0:
                self._owed[chat_id] -= 1
                try:
                    more = await self._handle_next(chat_id)
                except DatabaseUnavailable as error:
                    log.warning("The database cannot be used (%s). Updates wait.", error)
                    await pause(self._clock, DATABASE_PAUSE_SECONDS)
                    self._owed[chat_id] += 1
                    continue
                if not more:
                    break
        finally:
            self._owed.pop(chat_id, None)
            del self._tasks[chat_id]

    async def _handle_next(self, chat_id: int) -> bool:
        """Handle one update of a chat; False when none is ripe."""
        turn = Turn()
        try:
            await self._take_turn(chat_id, turn)
        except DatabaseUnavailable:
            raise
        except Exception as error:
            if turn.update_id is None:
                raise
            turn.directs = await self._set_aside(turn.update_id, error)
        self._after_commit()
        self._call(turn.directs)
        return turn.update_id is not None

    async def _take_turn(self, chat_id: int, turn: Turn) -> None:
        """One transaction; a file that has to be read is fetched outside, and then it is taken anew."""
        try:
            await self._database.run(lambda session: self._work(session, chat_id, turn))
        except FileWanted as wanted:
            turn.files[wanted.file_id] = await self._fetched(wanted.file_id)
            await self._database.run(lambda session: self._work(session, chat_id, turn))

    async def _fetched(self, file_id: str) -> bytes | None:
        try:
            return await self._api.download(file_id)
        except CallFailed as error:
            log.warning("A file cannot be fetched: %s", error)
            return None

    def _work(self, session: Session, chat_id: int, turn: Turn) -> None:
        """The whole of an update, in its transaction."""
        unit = self._new_unit(session)
        inbox = Inbox(unit)
        found = inbox.next_of(self._bot.id, chat_id)
        if found is None:
            turn.update_id = None
            return
        turn.update_id, raw = found
        turn.directs = self._router.dispatch(
            unit, telegram.Update.de_json(orjson.loads(raw), self._bot), turn.files
        )
        unit.flush()
        inbox.done(self._bot.id, turn.update_id)

    async def _set_aside(self, update_id: int, error: Exception) -> Sequence[Direct]:
        """Try again a little later; after the last try park the update and apologize."""
        incident = secrets.token_hex(4)

        def note(session: Session) -> Sequence[Direct] | None:
            unit = self._new_unit(session)
            row = Inbox(unit).failed(self._bot.id, update_id, f"{type(error).__name__}: {error}")
            if row.attempts <= len(RETRY_AFTER):
                row.next_at = unit.now + RETRY_AFTER[row.attempts - 1]
                return None
            Inbox(unit).park(row, incident)
            return apologize(unit, orjson.loads(row.raw), incident)

        directs = await self._database.run(note)
        if directs is None:
            log.warning("Update %s failed and will be tried again.", update_id, exc_info=error)
            return ()
        log.error("Incident %s: update %s is parked.", incident, update_id, exc_info=error)
        return directs

    def _call(self, directs: Sequence[Direct]) -> None:
        if directs:
            task = asyncio.create_task(self._call_each(directs))
            self._calls.add(task)
            task.add_done_callback(self._calls.discard)

    async def _call_each(self, directs: Sequence[Direct]) -> None:
        """Best effort: such a call may be lost, and nothing depends on it."""
        for direct in directs:
            try:
                await self._api.call(direct.method, direct.params)
            except CallFailed as error:
                log.info("Not done: %s", error)

    def _inbox(self, session: Session) -> Inbox:
        return Inbox(self._new_unit(session))

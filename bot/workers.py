"""Workers: each chat's updates in order, many chats at once, every update in one transaction."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

import orjson
import telegram

from bot.apology import apologize
from bot.clock import Clock, pause
from bot.outage import Outage
from bot.telegram_errors import CallFailed
from bot.transport import TelegramApi
from handlers.attached import FileWanted
from handlers.router import Router
from handlers.speaking import Direct
from services import people
from services.unit import Unit
from storage.database import Database, DatabaseUnavailable, Session
from storage.inbox import Inbox

log = logging.getLogger(__name__)

RETRY_AFTER = (timedelta(seconds=2), timedelta(seconds=10))
"""Pauses before the second and the third try; after that an update is parked."""
DATABASE_PAUSE_SECONDS = 1.0

UnitFactory = Callable[[Session], Unit]


@dataclass(slots=True)
class Trial:
    """One try at a chat's next update: which update it was, and the calls to make once it is kept."""

    chat_id: int
    update_id: int | None = None
    directs: Sequence[Direct] = ()
    files: dict[str, bytes | None] = field(default_factory=dict)
    """What was fetched for it: bytes by file id, None where there were none to be had."""


class Workers:
    """Drains the inbox in rounds: the next update of every chat that waits, all in one transaction.

    A chat is in one round at a time, which keeps its order; a busy chat has one update in each round like the
    others, and delays nobody. If one update raises, the round is taken back and each is handled by itself.
    """

    def __init__(
        self,
        bot: telegram.Bot,
        router: Router,
        database: Database,
        api: TelegramApi,
        clock: Clock,
        new_unit: UnitFactory,
        after_commit: Callable[[], None],
        *,
        replicas: bool,
    ) -> None:
        """`replicas`: whether other processes may set updates aside in the same database."""
        self._bot = bot
        self._router = router
        self._database = database
        self._api = api
        self._clock = clock
        self._new_unit = new_unit
        self._after_commit = after_commit
        self._replicas = replicas
        self._aside = True
        """Whether an update may have been set aside; before the first look nobody knows."""
        self._outage = Outage("Updates")
        self._owed: Counter[int] = Counter()
        self._at_work: set[int] = set()
        self._rounds: set[asyncio.Task[None]] = set()
        self._calls: set[asyncio.Task[None]] = set()

    @property
    def idle(self) -> bool:
        return not self._rounds and not self._calls

    def expect(self, arrivals: Mapping[int, int]) -> None:
        """Hear that so many updates wait for each chat."""
        self._owed.update(arrivals)
        self._begin_rounds()

    async def resume(self) -> None:
        """Look in the inbox for what waits: after a start, after a pause, or left by another replica."""
        waiting = await self._database.read(lambda session: self._inbox(session).waiting(self._bot.id))
        self.expect({chat: count for chat, count in waiting.items() if chat not in self._owed})

    async def next_retry(self) -> datetime | None:
        """When an update that failed is to be tried again; None without any."""
        if not (self._aside or self._replicas):
            return None
        self._aside = False  # before the look: what is set aside meanwhile must not be forgotten
        try:
            at = await self._database.read(lambda session: self._inbox(session).next_at(self._bot.id))
        except BaseException:
            self._aside = True
            raise
        self._aside = self._aside or at is not None
        return at

    async def stop(self) -> None:
        """Let what has begun finish; what has not waits in the inbox."""
        self._owed.clear()
        # Again: a round that ends makes its calls.
        while begun := [*self._rounds, *self._calls]:
            await asyncio.gather(*begun, return_exceptions=True)

    def _begin_rounds(self) -> None:
        """Let chats that wait and are not at work begin, as many together as the database likes."""
        free = (
            chat_id for chat_id, count in self._owed.items() if count > 0 and chat_id not in self._at_work
        )
        while len(self._rounds) < self._database.side_by_side:
            if not (chats := list(islice(free, self._database.together))):
                break
            self._at_work.update(chats)
            task = asyncio.create_task(self._round(chats))
            self._rounds.add(task)
            task.add_done_callback(partial(self._end_round, chats))

    def _end_round(self, chats: Sequence[int], task: asyncio.Task[None]) -> None:
        self._rounds.discard(task)
        self._at_work.difference_update(chats)
        self._begin_rounds()

    async def _round(self, chats: Sequence[int]) -> None:
        waited = {chat_id: self._owed[chat_id] for chat_id in chats}
        try:
            handled = await self._handle(chats)
            self._outage.over()
        except DatabaseUnavailable as error:
            self._outage.met(error)
            await pause(self._clock, DATABASE_PAUSE_SECONDS)
            return
        except Exception:
            log.exception("A round of updates could not be handled. They wait in the inbox.")
            handled = set()
        # What is not ripe now is found again by `resume`.
        self._owed -= Counter({chat: 1 if chat in handled else count for chat, count in waited.items()})

    async def _handle(self, chats: Sequence[int]) -> set[int]:
        """Handle the next update of each chat; which chats had one that was ripe."""
        trials = [Trial(chat_id) for chat_id in chats]
        try:
            await self._database.run(lambda session: self._work(session, trials))
        except DatabaseUnavailable:
            raise
        except Exception:  # noqa: BLE001 -- one of them is at fault, nothing of any was kept: who was it?
            for trial in trials:
                await self._handle_alone(trial)
        self._after_commit()
        for trial in trials:
            self._call(trial.directs)
        return {trial.chat_id for trial in trials if trial.update_id is not None}

    async def _handle_alone(self, trial: Trial) -> None:
        """Handle one update, or set it aside if it raises; what it has to read is fetched outside."""
        try:
            try:
                await self._database.run(lambda session: self._work(session, [trial]))
            except FileWanted as wanted:
                trial.files[wanted.file_id] = await self._fetched(wanted.file_id)
                await self._database.run(lambda session: self._work(session, [trial]))
        except DatabaseUnavailable:
            raise
        except Exception as error:
            if trial.update_id is None:
                raise
            trial.directs = await self._set_aside(trial.update_id, error)

    async def _fetched(self, file_id: str) -> bytes | None:
        try:
            return await self._api.download(file_id)
        except CallFailed as error:
            log.warning("A file cannot be fetched: %s", error)
            return None

    def _work(self, session: Session, trials: Sequence[Trial]) -> None:
        """The whole of some updates of different chats, in their transaction."""
        unit = self._new_unit(session)
        inbox = Inbox(unit)
        found: list[tuple[Trial, telegram.Update]] = []
        turns = self._turns(inbox, [trial.chat_id for trial in trials])
        for trial in trials:
            trial.update_id, trial.directs = None, ()
            if (waiting := turns.get(trial.chat_id)) is not None:
                trial.update_id, raw = waiting
                found.append((trial, telegram.Update.de_json(orjson.loads(raw), self._bot)))
        if len(found) > 1:
            writers = ((trial.chat_id, update.effective_user) for trial, update in found)
            people.read_ahead(unit, [(chat_id, writer.id) for chat_id, writer in writers if writer])
        for trial, update in found:
            trial.directs = self._router.dispatch(unit, update, trial.files)
        unit.flush()
        inbox.done(self._bot.id, (trial.update_id for trial in trials if trial.update_id is not None))

    def _turns(self, inbox: Inbox, chats: Sequence[int]) -> Mapping[int, tuple[int, str]]:
        if self._database.together > 1:
            return inbox.next_of_each(self._bot.id, chats)
        turns = ((chat_id, inbox.next_of(self._bot.id, chat_id)) for chat_id in chats)
        return {chat_id: turn for chat_id, turn in turns if turn is not None}

    async def _set_aside(self, update_id: int, error: Exception) -> Sequence[Direct]:
        """Try again a little later; after the last try park the update and apologize."""
        incident = secrets.token_hex(4)

        def note(session: Session) -> Sequence[Direct] | None:
            unit = self._new_unit(session)
            row = Inbox(unit).failed(self._bot.id, update_id, f"{type(error).__name__}: {error}")
            if row is None:
                return None
            if row.attempts <= len(RETRY_AFTER):
                row.next_at = unit.now + RETRY_AFTER[row.attempts - 1]
                return None
            Inbox(unit).park(row, incident)
            return apologize(unit, orjson.loads(row.raw), incident)

        try:
            directs = await self._database.run(note)
        finally:
            self._aside = True
        if directs is None:
            log.warning("Update %s failed; while it waits it is tried again.", update_id, exc_info=error)
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

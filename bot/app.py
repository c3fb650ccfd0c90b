"""The composition root: puts the parts together, starts them in order and stops them in order."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import SecretStr

from bot.clock import Bell, Clock
from bot.delivery import Delivery
from bot.departures import Departures
from bot.gate import Gate
from bot.intake import Intake
from bot.known_bot import KnownBot
from bot.listener import Listener
from bot.pace import Pace
from bot.polling import Poller
from bot.rehearsal import rehearse
from bot.sender import Sender
from bot.telegram_errors import CallFailed, NotSent, Unauthorized, Uncertain
from bot.ticks import Ticks
from bot.timekeeper import Timekeeper
from bot.transport import TelegramApi
from bot.workers import Workers
from handlers.access import Where
from handlers.router import Router
from services.unit import Unit
from services.voice import BotIdentity
from storage.database import Database, Session
from texts import Texts

log = logging.getLogger(__name__)

STOP_SECONDS = 8
QUIET_TURNS = 5


class TokenWrong(Exception):
    """Telegram does not know the token; the message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What the bot stands on and does not own."""

    token: SecretStr
    base_url: str
    database: Database
    clock: Clock
    ticks: Ticks
    pace: Pace | None
    """None lets messages leave as fast as they can: for benchmarks."""
    rehearse: bool = False
    """Whether to build before the first update comes what is built at its first use."""
    replicas: bool = False
    """Whether other processes may work on the same database."""


class App:
    """The running bot."""

    def __init__(
        self, outside: Outside, router: Router, texts: Texts, menus: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        """`menus` are the parameters of setMyCommands calls, one for each scope and language."""
        self._outside = outside
        self._router = router
        self._texts = texts
        self._menus = menus
        self._api = TelegramApi(outside.token, outside.base_url)
        self._identity = BotIdentity(_id_in(outside.token), "", "Linli")
        self._bell = Bell(outside.clock)

    @property
    def identity(self) -> BotIdentity:
        """Who Telegram says we are; complete after `start`."""
        return self._identity

    async def start(self) -> None:
        """Find out who we are, take up what waits, and begin. Raises TokenWrong."""
        try:
            await self._prepare()
        except BaseException:
            await self._api.close()
            raise
        self._outside.ticks.start(self._timekeeper.ticks())
        self._sending = self._begin(self._sender.run(), "sender")
        self._polling = self._begin(self._poller.run(), "poller")
        log.info("Linli is @%s.", self._identity.username)

    async def _prepare(self) -> None:
        """All that can fail or be broken off: until its end nothing begins that would have to be stopped."""
        self._identity = await self._ask_who_we_are()
        self._wire()
        if not self._outside.replicas:
            await self._sender.recover()  # whoever held a lease is gone
        await self._call_best_effort("deleteWebhook", {})  # Telegram refuses polling while one is set
        for parameters in self._menus:
            await self._call_best_effort("setMyCommands", parameters)
        if self._outside.rehearse:
            bot, database = self._known_bot(), self._outside.database
            await rehearse(database, self._new_unit, self._router, self._departures, bot)
        await self._workers.resume()

    async def stop(self) -> None:
        """Take no more updates and finish what has begun; what waits, waits in the tables."""
        self._polling.cancel()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await asyncio.gather(self._polling, return_exceptions=True)
                await self._outside.ticks.stop()
                await self._workers.stop()
                self._sender.close()
                await asyncio.gather(self._sending, return_exceptions=True)
        except TimeoutError:
            log.warning(
                "Stopped without waiting for the last answers; what is uncertain is looked at next time."
            )
        self._sending.cancel()
        await asyncio.gather(self._sending, return_exceptions=True)
        await self._api.close()

    @property
    def idle(self) -> bool:
        """Whether everything that came in has had its effect and nothing may be sent now."""
        parts = (self._workers, self._sender, self._outside.ticks)
        return not self._poller.busy and all(part.idle for part in parts)

    async def settled(self) -> None:
        """Return once the bot is idle, and still is after everything else had its turn."""
        quiet = 0
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0 if self.idle else 0.001)
            quiet = quiet + 1 if self.idle else 0

    async def resume(self) -> None:
        """Take up updates that were put into the inbox from outside, such as a replayed one."""
        await self._workers.resume()

    async def next_due(self) -> datetime | None:
        """When the bot has something to do next, if nothing comes in."""
        times = [
            await self._timekeeper.next_timer(),
            await self._workers.next_retry(),
            await self._sender.next_at(),
        ]
        return min((time for time in times if time is not None), default=None)

    def _wire(self) -> None:
        outside, router = self._outside, self._router
        database, clock = outside.database, outside.clock
        self._workers = Workers(
            self._known_bot(),
            router,
            database,
            self._api,
            clock,
            self._new_unit,
            self.rows_changed,
            replicas=outside.replicas,
        )
        gate = Gate(
            self._identity,
            commands=router.routes.command_names,
            prefixes=router.routes.prefixes,
            phrases=router.routes.phrases(~Where.PRIVATE),
            phrases_of_residents=router.routes.phrases(Where.GROUP),
        )
        listener = Listener(gate, _heard_in_groups(router), database, clock)
        self.intake = Intake(self._identity.id, listener, database, clock, self._workers.expect)
        self._poller = Poller(self._api, self.intake, clock)
        self._departures = Departures(router, outside.pace, owner=secrets.token_hex(8))
        delivery = Delivery(self._api)
        replicas = outside.replicas
        self._sender = Sender(
            self._departures, delivery, database, clock, self._new_unit, self._bell, replicas=replicas
        )
        self._timekeeper = Timekeeper(router, database, self._workers, self._new_unit, self.rows_changed)

    def _known_bot(self) -> KnownBot:
        return KnownBot(self._outside.token, self._outside.base_url, self._api, self._identity)

    def _new_unit(self, session: Session) -> Unit:
        return Unit(session, self._outside.clock.now(), self._texts, self._identity)

    def rows_changed(self) -> None:
        """Hear that a transaction was committed which may owe messages or timers."""
        self._bell.ring()
        self._outside.ticks.ring()

    async def _ask_who_we_are(self) -> BotIdentity:
        """getMe, as long as it takes; a server that knows little of us is enough."""
        wait = 1.0
        while True:
            try:
                me = await self._api.call("getMe")
            except Unauthorized:
                raise TokenWrong(
                    "Telegram does not know this BOT_TOKEN: copy it again from @BotFather."
                ) from None
            except (NotSent, Uncertain) as error:
                log.warning("Telegram cannot be reached (%s). Trying again.", error.description)
                await asyncio.sleep(wait)
                wait = min(30.0, wait * 2)
            except CallFailed as error:
                log.warning("Telegram does not say who we are (%s). Going on without.", error)
                return self._identity
            else:
                return _identity_of(me, self._identity)

    async def _call_best_effort(self, method: str, parameters: Mapping[str, Any]) -> None:
        """Something that is good to have at the start, and without which the bot works all the same."""
        try:
            await self._api.call(method, parameters)
        except CallFailed as error:
            log.warning("Not done at the start: %s", error)

    def _begin(self, loop: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(loop, name=name)
        task.add_done_callback(_tell_if_broken)
        return task


def _tell_if_broken(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and task.exception() is not None:
        log.critical("The %s ended and must be restarted.", task.get_name(), exc_info=task.exception())


def _heard_in_groups(router: Router) -> set[str]:
    """The intents that some feature acts upon when they are said in a group."""
    return {
        name
        for feature in router.features
        for name, routes in feature.intents.items()
        if any(route.where & Where.GROUP for route in routes)
    }


def _id_in(token: SecretStr) -> int:
    """A token begins with the bot's id."""
    return int(token.get_secret_value().partition(":")[0])


def _identity_of(me: Any, fallback: BotIdentity) -> BotIdentity:
    if not isinstance(me, dict):
        return fallback
    return BotIdentity(
        int(me.get("id") or fallback.id),
        str(me.get("username") or ""),
        str(me.get("first_name") or fallback.name),
        bool(me.get("can_read_all_group_messages")),
    )

"""A bot with one small feature in a sandbox whose clock is stepped, and what a test does with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import App, Outside
from bot.pace import Pace
from bot.ticks import SteppedTicks
from handlers.access import Where, Who
from handlers.feature import Feature, View
from handlers.request import Request
from handlers.router import Router
from sandbox import Bot, Chat, Hooks, Person, Sandbox, SteppedClock
from sandbox.faults import Fault
from services.messages import Message
from services.unit import Unit
from services.voice import BotIdentity
from storage.database import Database, Session
from tests.patience import PATIENCE
from texts import Texts

START = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)

Work = Callable[[Unit], Any]


class Broken(Exception):
    """What the test feature raises when it is told to."""


@dataclass
class Rig:
    """The bot, its world, and short words for what tests do."""

    sandbox: Sandbox
    clock: SteppedClock
    bot: Bot
    person: Person
    other: Person
    group: Chat
    database: Database
    app: App
    texts: Texts
    broken: list[str]
    """Words that make the feature raise; emptied, everything works."""
    rung: list[tuple[int, datetime]]
    """Which timers of the feature ran, by subject, and when."""

    @property
    def private(self) -> Chat:
        return self.sandbox.world.private(self.bot, self.person)

    async def says(self, text: str, where: Chat | None = None) -> None:
        """The person writes, in private by default, and everything that follows happens."""
        self.person.says(where or self.bot, text)
        await self.settled()

    async def settled(self) -> None:
        async with asyncio.timeout(PATIENCE):
            assert self.sandbox.hooks.settled is not None
            await self.sandbox.hooks.settled()

    async def later(self, **interval: float) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.sandbox.advance_to(self.clock.now() + timedelta(**interval))

    def said(self, chat: Chat | None = None) -> list[str]:
        """What the bot said in a chat, oldest first."""
        return [m.text for m in (chat or self.private).visible() if m.author == self.bot.id]

    async def do(self, work: Work) -> Any:
        """Run something in a unit of the bot's, and let the bot notice."""

        def run(session: Session) -> Any:
            identity = BotIdentity(self.bot.id, self.bot.username)
            return work(Unit(session, self.clock.now(), self.texts, identity))

        result = await self.database.run(run)
        self.app.rows_changed()
        return result

    async def ask(self, sql: str) -> list[Any]:
        """Rows of a plain question to the database."""
        return await self.database.read(lambda session: list(session.connection().exec_driver_sql(sql)))

    def fault(self, kind: str, **conditions: Any) -> Fault:
        return self.sandbox.faults.order(kind, **conditions)


def small_feature(broken: list[str], rung: list[tuple[int, datetime]]) -> Feature:
    """Repeats what it hears in private, raises on words of `broken`, shows "state …" of them on a board."""
    feature = Feature("small")

    @feature.on("otherwise")
    def repeat(request: Request) -> None:
        if any(word in request.text for word in broken):
            raise Broken(request.text)
        request.unit.call(request.place.id, "sendMessage", {"text": f"你说:{request.text}"})

    @feature.intent("repair.report", who=Who.ANYONE, where=Where.GROUP)
    def hear(request: Request) -> None:
        request.unit.call(request.place.id, "sendMessage", {"text": "听到了"})

    @feature.command("ping", who=Who.ANYONE, where=Where.ANYWHERE)
    def ping(request: Request) -> None:
        request.unit.call(request.place.id, "sendMessage", {"text": "pong"})

    @feature.card("board")
    def board(unit: Unit, subject_id: int, chat_id: int) -> View | None:
        if "board" in broken:
            raise Broken(subject_id)
        words = [word for word in broken if word.startswith("state ")]
        return View(Message("incident-apology", {"incident": words[-1]}), "en", subject_id) if words else None

    def ring(unit: Unit, subject_id: int, data: dict[str, Any]) -> None:
        if f"timer {subject_id}" in broken:
            raise Broken(subject_id)
        rung.append((subject_id, unit.now))

    feature.timer("ring", ring)
    return feature


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load()


@pytest.fixture
def pace() -> Pace | None:
    """Telegram's pace; a module that is not about pace may switch it off."""
    return Pace()


@pytest.fixture
def bot_database(sqlite_database: Database) -> Database:
    """The database under the bot; a module that is about the other engine overrides this."""
    return sqlite_database


@pytest.fixture
def replicas() -> bool:
    """Whether the bot has to reckon with others on its database."""
    return False


@pytest.fixture
async def rig(bot_database: Database, texts: Texts, pace: Pace | None, replicas: bool) -> AsyncIterator[Rig]:
    clock = SteppedClock(START)
    async with Sandbox.serve(clock=clock, flood_limits=pace is not None) as sandbox:
        world = sandbox.world
        bot = world.bot("linli_bot", name="邻里")
        person, other = world.person("陈姨", language="zh-hans"), world.person("老李")
        group = world.group("业主群", owner=other, members=[person], admins=[bot])
        broken: list[str] = []
        rung: list[tuple[int, datetime]] = []
        token, ticks = SecretStr(bot.token), SteppedTicks(clock)
        outside = Outside(token, sandbox.url, bot_database, clock, ticks, pace, replicas=replicas)
        app = App(outside, Router([small_feature(broken, rung)], owner_ids=[]), texts)
        await app.start()

        async def settled() -> None:
            await app.settled()
            while not (app.idle and sandbox.idle(bot)):
                await app.settled()

        sandbox.hooks = Hooks(settled=settled)
        try:
            yield Rig(sandbox, clock, bot, person, other, group, bot_database, app, texts, broken, rung)
        finally:
            await app.stop()

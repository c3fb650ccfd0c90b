"""The bot as a process of its own that can be killed, and what its database and the chats say afterwards."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from sandbox import Bot, Sandbox
from storage.community import Chat, Community, Role, Scope, Staff
from storage.database import Database, Session
from tests.community import founded
from tests.patience import PATIENCE
from tests.processes import Process


@dataclass
class Life:
    """The bot as a process of its own, as often as it is started."""

    sandbox: Sandbox
    bot: Bot
    database_url: str
    folder: Path
    deaths: int = 0

    async def live_until(self, enough: Callable[[], bool]) -> None:
        """One life: it ends by kill -9 as soon as `enough()` holds."""
        async with self._process() as process:
            await waited_for(enough)
            process.send(signal.SIGKILL)
            assert await process.ended() == -signal.SIGKILL
        self.deaths += 1

    async def live_to_the_end(self, done: Callable[[], bool]) -> int | None:
        """The last life: it ends as it should once all is done; its exit code."""
        async with self._process() as process:
            await waited_for(done, pause=0.1)
            process.send(signal.SIGTERM)
            return await process.ended()

    @asynccontextmanager
    async def _process(self) -> AsyncIterator[Process]:
        """A running bot; it never outlives the test, however that ends."""
        process = Process(
            "run",
            log=self.folder / f"life-{self.deaths}",
            BOT_TOKEN=self.bot.token,
            TELEGRAM_API_BASE_URL=self.sandbox.url,
            DATABASE_URL=self.database_url,
            DATA_DIR=str(self.folder / "data"),
            LOG_LEVEL="ERROR",
            PACE="off",
        )
        try:
            yield process
        finally:
            await process.gone()


async def waited_for(condition: Callable[[], bool], pause: float = 0.005) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 -- another process does it, and cannot tell us
            await asyncio.sleep(pause)


def settle(session: Session, sandbox: Sandbox, bot: Bot, timezone: str = "Asia/Shanghai") -> Community:
    """A community with a manager and a staff group, as /setup leaves it."""
    manager = sandbox.world.person("周主管")
    community = founded(sandbox.clock.now(), timezone=timezone, opens="00:00", closes="23:59")
    session.add(community)
    session.flush()
    session.add(
        Staff(community_id=community.id, user_id=manager.id, role=Role.MANAGER, name="周主管", badge="01")
    )
    add_group(session, sandbox, bot, community, "物业群", Scope.STAFF)
    return community


def add_group(
    session: Session, sandbox: Sandbox, bot: Bot, community: Community, title: str, scope: Scope
) -> None:
    """A group of the community with the bot in it."""
    group = sandbox.world.group(title, owner=sandbox.world.person(f"群主 {title}"), admins=[bot])
    session.add(Chat(id=group.id, community_id=community.id, scope=scope, title=group.title))


def ask(database: Database, question: str) -> list[Any]:
    """The rows that answer a question to the bot's database."""
    return database.read_sync(lambda session: list(session.connection().exec_driver_sql(question)))


Letter = tuple[int, str]
"""A chat and a text."""


@dataclass(frozen=True)
class Post:
    """What the bot says it has done with messages, and what the chats say."""

    sent: Counter[Letter]
    doubted: Counter[Letter]
    held: Counter[Letter]
    there: Counter[Letter]

    @classmethod
    def of(cls, database: Database, sandbox: Sandbox, bot: Bot) -> Post:
        sent, doubted, held = Counter[Letter](), Counter[Letter](), Counter[Letter]()
        rows = "SELECT chat_id, payload, doubtful, state FROM outbox WHERE method = 'sendMessage'"
        for chat_id, payload, doubtful, state in ask(database, rows):
            letter = (chat_id, orjson.loads(payload)["text"])
            sent[letter] += state == "sent"
            held[letter] += state == "held"
            doubted[letter] += doubtful
        there = Counter(
            (chat.id, message.text)
            for chat in sandbox.world.all_chats()
            for message in chat.visible()
            if message.author == bot.id
        )
        return cls(sent, doubted, held, there)

    @property
    def lost(self) -> list[Letter]:
        """Said to be sent, and not there."""
        return [letter for letter, number in self.sent.items() if self.there[letter] < number]

    @property
    def doubled(self) -> Counter[Letter]:
        """There more often than they were owed."""
        return self.there - self.sent - self.held

    @property
    def doubled_without_doubt(self) -> list[Letter]:
        """Doubled more often than the bot itself was uncertain: the promise would be broken."""
        return [letter for letter, extra in self.doubled.items() if extra > self.doubted[letter]]

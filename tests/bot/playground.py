"""The seeded sandbox with the whole bot in it, on a clock that only tests move."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import aiohttp
from pydantic import SecretStr

from bot import seed
from bot.acting import People
from bot.running import running_app
from bot.ticks import SteppedTicks
from sandbox import Hooks, Sandbox, SteppedClock
from storage.database import Database


@dataclass(frozen=True)
class Playground:
    """What a test needs to watch the seeded people."""

    sandbox: Sandbox
    people: People
    town: seed.Town
    database: Database

    async def said(self, person: seed.Person, chat: int) -> list[str]:
        """All texts of a chat as somebody sees them, oldest first."""
        return [message["text"] for message in await self.people.messages(person.id, chat)]

    async def rows(self, sql: str) -> list[tuple[object, ...]]:
        """Rows of a plain question to the database."""
        return await self.database.read(
            lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql)]
        )


@asynccontextmanager
async def playground(database: Database, start: datetime) -> AsyncIterator[Playground]:
    """A community that was seeded from `start` on; its people act over HTTP, as in `linli run`."""
    clock = SteppedClock(start)
    async with (
        Sandbox.serve(clock=clock, flood_limits=False) as sandbox,
        aiohttp.ClientSession() as session,
    ):
        people = People(sandbox.url, session)
        town = await seed.build(people)
        await seed.wake(people)
        token, owners = SecretStr(town.token), {seed.MANAGER}
        async with running_app(token, sandbox.url, database, clock, SteppedTicks(clock), owners, None) as app:
            bot = sandbox.world.bots[town.bot]

            async def settled() -> None:
                await app.settled()
                while not (app.idle and sandbox.idle(bot)):
                    await app.settled()

            sandbox.hooks = Hooks(settled=settled, next_due=app.next_due)
            await seed.settle_in(people, town)
            yield Playground(sandbox, people, town, database)

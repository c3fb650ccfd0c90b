"""Running the bot until it is told to stop: the database opened and brought up to date, signals heeded."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Collection, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

from pydantic import SecretStr

from bot.app import App, Outside
from bot.clock import Clock
from bot.pace import Pace
from bot.settings import Settings
from bot.ticks import Ticks
from handlers.features import FEATURES
from handlers.router import Router
from services.setup import STANDARD, Defaults
from storage.database import Database
from storage.migrate import upgrade
from texts import Texts


@contextmanager
def open_database(settings: Settings) -> Iterator[Database]:
    """The database of the settings, with every table as this version knows it."""
    with Database.open(settings.database_address) as database:
        upgrade(database)
        yield database


@asynccontextmanager
async def running_app(
    token: SecretStr,
    base_url: str,
    database: Database,
    clock: Clock,
    ticks: Ticks,
    owner_ids: Collection[int],
    pace: Pace | None,
    defaults: Defaults = STANDARD,
    *,
    rehearse: bool = False,
    replicas: bool = False,
) -> AsyncIterator[App]:
    """The bot with all features, from its start to its orderly stop."""
    texts = Texts.load()
    router = Router(FEATURES, owner_ids=owner_ids, defaults=defaults)
    outside = Outside(token, base_url, database, clock, ticks, pace, rehearse, replicas)
    app = App(outside, router, texts, router.commands(texts))
    await app.start()
    try:
        yield app
    finally:
        await app.stop()


async def until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Run some work until SIGINT or SIGTERM; wherever it is then, even still starting, it ends in order."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


async def forever() -> None:
    """Wait until cancelled."""
    # Lexicons, texts and modules stay; looked through for garbage with the rest, they cost 0.2 s each time.
    gc.collect()
    gc.freeze()
    await asyncio.Event().wait()

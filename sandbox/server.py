"""The sandbox as one server: Bot API, person-side API and chat page over one world."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.bot_api.floods import Floods
from sandbox.bot_api.server import BotApi
from sandbox.clock import RunningClock, Settled, SteppedClock
from sandbox.doorkeeper import doorkeeper
from sandbox.faults import Faults
from sandbox.person_api import routes as person_routes
from sandbox.world import store
from sandbox.world.models import Bot
from sandbox.world.world import World

log = logging.getLogger(__name__)

PAGE = Path(__file__).with_name("page")
ALWAYS_ASK = {"Cache-Control": "no-cache"}
SAVE_EVERY = 2.0
LARGEST_UPLOAD = 60 * 1024 * 1024

Explain = Callable[[str, str], dict[str, Any]]


@dataclass(frozen=True)
class Scene:
    """Something to watch: `play` acts through the sandbox until the scene is over."""

    title: str
    play: Callable[["Sandbox"], Awaitable[None]]


@dataclass(frozen=True)
class Hooks:
    """What the composition root may lend.

    `explain(text, context)` says what the bot makes of a text; `scenes` by name; `settled()` returns when the
    bot is quiet; `next_due()` is when the bot has something to do next (without it, the clock's next waiter).
    `timezone` is the zone in which the page shows times, so that they agree with what the bot writes.
    """

    explain: Explain | None = None
    scenes: Mapping[str, Scene] | None = None
    settled: Settled | None = None
    next_due: Callable[[], Awaitable[datetime | None]] | None = None
    timezone: str = "Asia/Shanghai"


class Sandbox:
    """A running sandbox; made by `Sandbox.serve`."""

    def __init__(
        self,
        *,
        clock: SteppedClock | None = None,
        state_path: Path | None = None,
        flood_limits: bool = True,
        hooks: Hooks | None = None,
    ) -> None:
        self.clock = clock or RunningClock()
        self.world = World(self.clock)
        self.faults = Faults()
        self.floods = Floods(self.clock, enabled=flood_limits)
        self.bot_api = BotApi(self.world, self.faults, self.floods)
        self.hooks = hooks or Hooks()
        self.url = ""
        self.playing: dict[str, asyncio.Task[None]] = {}
        self._state_path = state_path
        self._saved_at = 0
        self._saved_ahead = 0.0
        self._cannot_save = False

    @classmethod
    @contextlib.asynccontextmanager
    async def serve(
        cls,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        clock: SteppedClock | None = None,
        state_path: Path | None = None,
        flood_limits: bool = True,
        hooks: Hooks | None = None,
    ) -> AsyncIterator["Sandbox"]:
        """Serve on host and port (0: a free one; see `url`) until the block is left.

        With `state_path` the world goes on where it stopped; it is written every two seconds and at the end.
        Without `clock` it runs on real time with an offset. `hooks` may also be set later.
        """
        sandbox = cls(clock=clock, state_path=state_path, flood_limits=flood_limits, hooks=hooks)
        sandbox.load()
        runner = await sandbox._start(host, port)
        saving = asyncio.get_running_loop().create_task(sandbox._save_now_and_then())
        try:
            yield sandbox
        finally:
            tasks = [saving, *sandbox.playing.values()]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await sandbox.bot_api.close()
            sandbox.world.journal.close()
            await runner.cleanup()
            sandbox.save_if_possible(closing=True)

    async def _start(self, host: str, port: int) -> web.AppRunner:
        app = web.Application(client_max_size=LARGEST_UPLOAD, middlewares=[doorkeeper(host)])
        app.add_routes([*self.bot_api.routes(), *person_routes(self)])
        if PAGE.is_dir():
            app.add_routes([web.get("/", _page)])
            app.add_subapp("/page/", _page_files())
        # A poll whose client has gone must end: it would look like a bot that waits for news.
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0, handler_cancellation=True)
        await runner.setup()
        await web.TCPSite(runner, host, port).start()
        self.url = f"http://{host}:{runner.addresses[0][1]}"
        for bot in self.world.bots.values():
            if bot.webhook is not None:
                self.bot_api.webhooks.start(bot)
        return runner

    @property
    def latency(self) -> float:
        """Seconds that every Bot API call takes at least."""
        return self.bot_api.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self.bot_api.latency = seconds

    def idle(self, bot: Bot) -> bool:
        """Whether the bot has taken and confirmed every update and waits for more."""
        return not bot.updates and self.bot_api.polling.waiting(bot)

    async def quiet(self, bot: Bot) -> None:
        """Return when the bot is idle. A bot that confirms before it acts may still be acting then."""
        polling = self.bot_api.polling
        while not self.idle(bot):
            polling.began_to_wait.clear()
            await polling.began_to_wait.wait()

    async def advance_to(self, when: datetime) -> None:
        """Move the clock, letting everything on the way happen, and tell whoever watches."""
        await self.clock.advance_to(when, self.hooks.settled)
        if self._ahead != self._saved_ahead:  # the bot has kept rows of that time: it must not come again
            self.save_if_possible()
        self.world.journal.write("clock", None, now=self.clock.now().isoformat())

    def start(self, name: str, scene: Scene) -> None:
        """Play a scene beside everything else."""
        self.playing[name] = asyncio.get_running_loop().create_task(_playing(scene, self))

    def load(self) -> None:
        if self._state_path is not None and self._state_path.exists():
            ahead = timedelta(seconds=store.load(self.world, self._state_path))
            if isinstance(self.clock, RunningClock):
                self.clock.offset = ahead
        # From now on the kept world counts as open: numbers given after a crash must be new.
        self.save()

    @staticmethod
    def forget(state_path: Path) -> None:
        """Delete a kept world, so that the next sandbox starts empty."""
        store.clear(state_path)

    def save(self, *, closing: bool = False) -> None:
        if self._state_path is not None:
            store.save(self.world, self._state_path, clock_ahead=self._ahead, closing=closing)
            self._saved_at = self.world.journal.cursor
            self._saved_ahead = self._ahead

    def save_if_possible(self, *, closing: bool = False) -> None:
        """Save; a full disk is told of once, and must neither end the sandbox nor the saving."""
        try:
            self.save(closing=closing)
        except OSError as error:
            if not self._cannot_save:
                log.warning("The sandbox cannot keep its world (%s). Trying again.", error)
            self._cannot_save = True
        else:
            self._cannot_save = False

    @property
    def _ahead(self) -> float:
        """Seconds by which a running clock has been moved."""
        return self.clock.offset.total_seconds() if isinstance(self.clock, RunningClock) else 0.0

    async def _save_now_and_then(self) -> None:
        while self._state_path is not None:
            await asyncio.sleep(SAVE_EVERY)
            if self.world.journal.cursor != self._saved_at:
                self.save_if_possible()


async def _page(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html", headers=ALWAYS_ASK)


def _page_files() -> web.Application:
    """What lies beside the page; asked for each time, so that a newer server never meets an older script."""

    async def always_ask(_: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(ALWAYS_ASK)

    files = web.Application()
    files.router.add_static("/", PAGE)
    files.on_response_prepare.append(always_ask)
    return files


async def _playing(scene: Scene, sandbox: Sandbox) -> None:
    await scene.play(sandbox)

"""Updates and messages per second: stock python-telegram-bot, aiogram, and Linli doing all of it durably.

Run: python -m benchmarks.throughput. The sandbox's flood limits are off and so is Linli's pacing. Each contender
is a process of its own; the sandbox stands in this one and counts.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import estate
from sandbox import Sandbox
from storage.database import Database
from storage.migrate import upgrade
from tests.postgres import temporary_server

UPDATES = 5_000
QUIET_SECONDS = 1.5
SENDING = ("send", "setMessageReaction")
"""What counts as a message. Edits do not: Linli lets changes of a card wait ten seconds and merges them."""
TOKEN = "7000001:benchmark"


@dataclass(frozen=True)
class Contender:
    """A bot to measure: its module, and what its environment adds."""

    name: str
    module: str
    environment: dict[str, str]
    database: str | None = None


@dataclass(frozen=True)
class Result:
    """What one contender did with one load."""

    updates: int
    sent: int
    seconds: float
    reports: int
    answered: int

    def __str__(self) -> str:
        return (
            f"{self.updates / self.seconds:7,.0f} updates/s {self.sent / self.seconds:7,.0f} messages/s"
            f"   ({self.sent} calls that send, {self.answered} of {self.reports} reports answered)"
        )


async def measure(contender: Contender, *, latency: float, reports: float) -> Result:
    """Let one contender work off the load that waits for it when it comes."""
    async with Sandbox.serve(flood_limits=False) as sandbox:
        sandbox.latency = latency
        place = estate.build(sandbox, TOKEN)
        with ExitStack() as stack:
            environment = {**os.environ, "TOKEN": TOKEN, "BASE_URL": sandbox.url, **contender.environment}
            if contender.database is not None:
                environment["DATABASE_URL"] = stack.enter_context(
                    _prepared(contender.database, place, sandbox)
                )
            written = estate.say(place, UPDATES, reports)
            sends = _Count(sandbox)
            process = subprocess.Popen(
                [sys.executable, "-m", contender.module],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            try:
                began, ended = await _watch(place, sends, process)
            finally:
                process.terminate()
                _, complaints = await asyncio.to_thread(process.communicate)
            if ended <= began:
                raise RuntimeError(complaints.decode()[-2000:])
            return Result(UPDATES, sends.total, ended - began, written, sends.replies)


class _Count:
    """What the bot sent so far."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @property
    def total(self) -> int:
        calls = self._sandbox.bot_api.calls
        return sum(count for method, count in calls.items() if method.startswith(SENDING))

    @property
    def replies(self) -> int:
        """Residents' messages that were answered by a reply or a reaction."""
        answered = set()
        for chat in self._sandbox.world.chats.values():
            for message in chat.messages.values():
                if message.reply_to is not None:
                    answered.add((chat.id, message.reply_to))
                if message.reactions:
                    answered.add((chat.id, message.id))
        return len(answered)


async def _watch(
    place: estate.Estate, sends: _Count, process: subprocess.Popen[bytes]
) -> tuple[float, float]:
    """When the first updates were taken, and when the last effect was seen."""
    began = last = 0.0
    seen: tuple[int, int] = (len(place.bot.updates), 0)
    limit = time.perf_counter() + 120
    while time.perf_counter() < limit and process.poll() is None:
        await asyncio.sleep(0.002)
        now = (len(place.bot.updates), sends.total)
        if now != seen:
            seen, last = now, time.perf_counter()
            began = began or last
        elif began and not place.bot.updates and time.perf_counter() - last > QUIET_SECONDS:
            break
    return began, last


@contextmanager
def _prepared(kind: str, place: estate.Estate, sandbox: Sandbox) -> Iterator[str]:
    """A migrated database that knows the estate."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = f"sqlite:///{folder / 'linli.sqlite3'}"
        else:
            server = stack.enter_context(temporary_server())
            url = server.url(server.create())
        with Database.open(url) as database:
            upgrade(database)
            database.run_sync(lambda session: estate.register(session, place, sandbox))
        yield url


CONTENDERS = (
    Contender("stock, one at a time", "benchmarks.contenders.stock", {}),
    Contender("stock, concurrent_updates", "benchmarks.contenders.stock", {"CONCURRENT": "1"}),
    Contender("aiogram", "benchmarks.contenders.aiogram_bot", {}),
    Contender("Linli on SQLite", "benchmarks.contenders.linli", {}, "sqlite"),
    Contender("Linli on PostgreSQL", "benchmarks.contenders.linli", {}, "postgres"),
)
LOADS = (
    ("mixture, 5 % reports, 0 ms", 0.0, 0.05),
    ("mixture, 5 % reports, 50 ms", 0.05, 0.05),
    ("reports only, 0 ms", 0.0, 1.0),
)


def main() -> None:
    """Print every contender under every load."""
    print(
        f"{UPDATES} updates over {estate.COMMUNITIES * estate.GROUPS} chats; flood limits and pacing are off"
    )
    for title, latency, reports in LOADS:
        print(f"\n{title}")
        for contender in CONTENDERS:
            result = asyncio.run(measure(contender, latency=latency, reports=reports))
            print(f"  {contender.name:28}{result}")


if __name__ == "__main__":
    main()

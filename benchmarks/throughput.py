"""Updates and messages per second: stock python-telegram-bot, aiogram, and Linli doing all of it durably.

Run: python -m benchmarks.throughput [--quick]. The sandbox's flood limits are off and so is Linli's pacing.
Each contender is a process of its own; the sandbox stands in this one and counts.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from benchmarks import estate
from benchmarks.stage import TOKEN, database, running
from sandbox import Sandbox

QUICK = 5
"""By how much less there is to do with --quick."""
QUIET_SECONDS = 3.0
LONGEST_SECONDS = 150.0
SENDING = ("send", "setMessageReaction")
"""What counts as a message. Edits do not: Linli lets changes of a card wait ten seconds and merges them."""


@dataclass(frozen=True)
class Contender:
    """A bot to measure: its module, what its environment adds, and the database it needs."""

    name: str
    module: str
    environment: dict[str, str] = field(default_factory=dict)
    database: str | None = None


@dataclass(frozen=True)
class Load:
    """What waits for a contender when it comes."""

    title: str
    latency: float
    """Seconds every Bot API call takes at least."""
    reports: float
    """Share of the updates that are reports; the rest is chatter."""
    updates: int


@dataclass(frozen=True)
class Result:
    """What one contender did with one load."""

    updates: int
    sent: int
    seconds: float
    reports: int
    answered: int

    @property
    def messages_per_second(self) -> float:
        return self.sent / self.seconds

    @property
    def updates_per_second(self) -> float:
        return self.updates / self.seconds

    def __str__(self) -> str:
        return (
            f"{self.updates_per_second:7,.0f} updates/s {self.messages_per_second:7,.0f} messages/s"
            f"   ({self.sent} messages; {self.answered} answers to {self.reports} reports)"
        )


async def measure(contender: Contender, load: Load, chatter: estate.Chatter, updates: int) -> Result:
    """Let one contender work off the load that waits for it when it comes."""
    async with Sandbox.serve(flood_limits=False) as sandbox:
        sandbox.latency = load.latency
        place = estate.build(sandbox, TOKEN)
        environment = dict(contender.environment)
        with ExitStack() as stack:
            if contender.database is not None:
                known = database(contender.database, lambda session: estate.register(session, place, sandbox))
                environment["DATABASE_URL"] = stack.enter_context(known)
            written = estate.say(place, chatter, updates, load.reports)
            sends = _Count(sandbox)
            async with running(contender.module, sandbox, environment) as process:
                began, ended = await _watch(place, sends, process)
            return Result(updates, sends.total, ended - began, written, sends.answers)


class _Count:
    """What the bot sent so far."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @property
    def total(self) -> int:
        calls = self._sandbox.bot_api.calls
        return sum(count for method, count in calls.items() if method.startswith(SENDING))

    @property
    def answers(self) -> int:
        """Residents' messages that were answered by a reply or a reaction."""
        return len(estate.answered(self._sandbox))


async def _watch(
    place: estate.Estate, sends: _Count, process: subprocess.Popen[bytes]
) -> tuple[float, float]:
    """When the first updates were taken, and when the last was taken or the last message sent."""
    began = last = 0.0
    seen: tuple[int, int] = (len(place.bot.updates), 0)
    limit = time.perf_counter() + LONGEST_SECONDS
    while time.perf_counter() < limit and process.poll() is None:
        await asyncio.sleep(0.002)
        now = (len(place.bot.updates), sends.total)
        if now != seen:
            seen, last = now, time.perf_counter()
            began = began or last
        elif began and not place.bot.updates and time.perf_counter() - last > QUIET_SECONDS:
            break
    return began, last


CONTENDERS = (
    Contender("stock, one at a time", "benchmarks.contenders.stock"),
    Contender("stock, concurrent_updates", "benchmarks.contenders.stock", {"CONCURRENT": "1"}),
    Contender("aiogram", "benchmarks.contenders.aiogram_bot"),
    Contender("Linli on SQLite", "benchmarks.contenders.linli", database="sqlite"),
    Contender("Linli on PostgreSQL", "benchmarks.contenders.linli", database="postgres"),
)
LOADS = (
    Load("mixture, 5 % reports, 0 ms", 0.0, 0.05, 5_000),
    Load("mixture, 5 % reports, 50 ms", 0.05, 0.05, 5_000),
    Load("reports only, 0 ms", 0.0, 1.0, 2_000),
)


def main(arguments: Sequence[str] = ()) -> None:
    """Print every contender under every load; `--quick` takes a fifth of the updates."""
    chatter = estate.Chatter.load()
    print(f"{estate.COMMUNITIES * estate.GROUPS} chats; flood limits and pacing are off")
    print(chatter)
    for load in LOADS:
        updates = load.updates // QUICK if "--quick" in arguments else load.updates
        print(f"\n{load.title}: {updates} updates", flush=True)
        for contender in CONTENDERS:
            result = asyncio.run(measure(contender, load, chatter, updates))
            print(f"  {contender.name:28}{result}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""How long a resident waits for an answer: paced, flood limits on, 5 reports a second over 10 staff groups.

Run: python -m benchmarks.latency
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from dataclasses import dataclass

from benchmarks import estate
from benchmarks.stage import TOKEN, database, running
from sandbox import Chat, Sandbox

REPORTS_A_SECOND = 5
SECONDS = 30
PATIENCE_SECONDS = 20.0
AIM_SECONDS = 1.0


@dataclass(slots=True)
class Wait:
    """One report that waits for its answer; moments of time.perf_counter."""

    chat: Chat
    message_id: int
    since: float
    until: float | None = None

    @property
    def answered(self) -> bool:
        """Whether the bot has replied to the message, or put a reaction on it."""
        if self.chat.messages[self.message_id].reactions:
            return True
        newer = (self.chat.messages[number] for number in range(self.message_id + 1, self.chat.last_id + 1))
        return any(message.reply_to == self.message_id for message in newer)


async def look(waits: list[Wait]) -> None:
    """Note the answers as they come, to some milliseconds."""
    while True:
        for wait in waits:
            if wait.until is None and wait.answered:
                wait.until = time.perf_counter()
        await asyncio.sleep(0.005)


async def measure(kind: str) -> list[float]:
    """Seconds that each report waited for its answer; a report without one counts as infinite."""
    async with Sandbox.serve() as sandbox:
        place = estate.build(sandbox, TOKEN)
        with database(kind, lambda session: estate.register(session, place, sandbox)) as url:
            async with running("benchmarks.contenders.linli", sandbox, {"DATABASE_URL": url, "PACED": "1"}):
                async with asyncio.timeout(60):
                    await sandbox.quiet(place.bot)
                waits = await _report(place)
    return sorted(wait.until - wait.since if wait.until else float("inf") for wait in waits)


async def _report(place: estate.Estate) -> list[Wait]:
    dice, waits = random.Random(5), list[Wait]()
    looking = asyncio.create_task(look(waits))
    began = time.perf_counter()
    for number in range(REPORTS_A_SECOND * SECONDS):
        await asyncio.sleep(max(0.0, began + number / REPORTS_A_SECOND - time.perf_counter()))
        # Every tenth group in turn, so that each staff group gets its share.
        spot = (number % estate.COMMUNITIES) * estate.GROUPS + number // estate.COMMUNITIES % estate.GROUPS
        said = place.residents[spot].says(place.groups[spot], estate.report(spot, dice))
        waits.append(Wait(place.groups[spot], said.id, time.perf_counter()))
    limit = time.perf_counter() + PATIENCE_SECONDS
    while any(wait.until is None for wait in waits) and time.perf_counter() < limit:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    looking.cancel()
    return waits


def main() -> None:
    """Print p50, p95 and the longest wait on both engines."""
    print(
        f"{REPORTS_A_SECOND} reports a second for {SECONDS} s over {estate.COMMUNITIES} staff groups,"
        " Telegram's flood limits kept"
    )
    for kind in ("sqlite", "postgres"):
        waits = asyncio.run(measure(kind))
        p95 = waits[int(len(waits) * 0.95)]
        print(
            f"  {kind:10} resident's answer after p50 {statistics.median(waits):.3f} s,"
            f" p95 {p95:.3f} s, longest {waits[-1]:.3f} s (aim: p95 under {AIM_SECONDS:.0f} s)",
            flush=True,
        )


if __name__ == "__main__":
    main()

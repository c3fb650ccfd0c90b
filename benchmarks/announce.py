"""An announcement to 1,000 chats on the strict sandbox, while residents elsewhere expect an answer.

Run: python -m benchmarks.announce
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks import estate
from benchmarks.latency import Wait, look
from benchmarks.stage import BOT_ID, TOKEN, database, running
from sandbox import Chat, Person, Sandbox
from services.messages import Rendered
from services.unit import Priority, Terms, Unit
from services.voice import BotIdentity
from storage.database import Session
from texts import Texts

CHATS = 1_000
PERMITTED, BURST = 30.0, 30
"""Telegram's limit: messages a second, and at once after a rest."""
QUESTIONS = 8
ANNOUNCEMENT = "【通知】本周六下午三点中心花园包粽子,每家最多四人,点报名卡片参加。"
PATIENCE_SECONDS = 90.0


@dataclass(frozen=True)
class Result:
    """How the announcement went."""

    seconds: float
    """From the first chat to the last."""
    messages: int
    """Messages and edits meanwhile: the announcement, and what the residents elsewhere set off."""
    refused: int
    """Calls that Telegram answered with 429 or another refusal."""
    waits: Sequence[float]
    """Seconds that each resident waited for an answer meanwhile."""

    @property
    def share(self) -> float:
        """Of the permitted pace, after the burst that a rest allows."""
        return (self.messages - BURST) / PERMITTED / self.seconds


async def measure(kind: str) -> Result:
    """Announce, and let residents of other chats report meanwhile."""
    async with Sandbox.serve() as sandbox:
        place = estate.build(sandbox, TOKEN)
        people = [sandbox.world.person(f"邻居{number}") for number in range(CHATS)]
        chats = [_opened(sandbox, place, person) for person in people]

        def furnish(session: Session) -> None:
            estate.register(session, place, sandbox)
            session.flush()
            _announce(session, sandbox, chats)

        with database(kind, furnish) as url:
            async with running("benchmarks.contenders.linli", sandbox, {"DATABASE_URL": url, "PACED": "1"}):
                seconds, waits = await _watch(place, chats)
                messages, refused = _calls(sandbox, place)
        return Result(seconds, messages, refused, waits)


def _calls(sandbox: Sandbox, place: estate.Estate) -> tuple[int, int]:
    """How many messages and edits the bot asked for, and how many messages it was refused."""
    calls = sandbox.bot_api.calls
    sends = sum(count for method, count in calls.items() if method.startswith("send"))
    chats = [*sandbox.world.chats.values(), *sandbox.world.private_chats.values()]
    there = sum(
        message.author == place.bot.id and "pinned_message" not in message.body
        for chat in chats
        for message in chat.messages.values()
    )
    return sends + calls["editMessageText"], sends - there


def _opened(sandbox: Sandbox, place: estate.Estate, person: Person) -> Chat:
    chat = sandbox.world.private(place.bot, person)
    chat.started = True
    return chat


def _announce(session: Session, sandbox: Sandbox, chats: Sequence[Chat]) -> None:
    unit = Unit(session, sandbox.clock.now(), Texts.load(), BotIdentity(BOT_ID, "linli_bench_bot"))
    for chat in chats:
        unit.put_rendered(chat.id, Rendered(ANNOUNCEMENT), None, Terms(priority=Priority.BULK))


async def _watch(place: estate.Estate, chats: Sequence[Chat]) -> tuple[float, list[float]]:
    waits: list[Wait] = []
    looking = asyncio.create_task(look(waits))
    dice, limit = random.Random(7), time.perf_counter() + PATIENCE_SECONDS
    began, reached = 0.0, 0
    while reached < CHATS and time.perf_counter() < limit:
        await asyncio.sleep(0.01)
        reached = sum(chat.last_id > 0 for chat in chats)
        began = began or (time.perf_counter() if reached else 0.0)
        if len(waits) < QUESTIONS and reached > CHATS * (len(waits) + 1) / (QUESTIONS + 1):
            spot = len(waits) * estate.GROUPS
            said = place.residents[spot].says(place.groups[spot], estate.report(spot, dice))
            waits.append(Wait(place.groups[spot], said.id, time.perf_counter()))
    ended = time.perf_counter()
    looking.cancel()
    if reached < CHATS:
        raise RuntimeError(f"only {reached} of {CHATS} chats were reached")
    return ended - began, [wait.until - wait.since if wait.until else float("inf") for wait in waits]


def main() -> None:
    """Print the pace, what Telegram refused, and the longest wait for an answer."""
    result = asyncio.run(measure("sqlite"))
    print(f"{CHATS} chats announced to in {result.seconds:.1f} s with Telegram's flood limits on")
    print(f"  {result.share:.1%} of the permitted pace (aim 95 %), {result.refused} calls refused (aim 0)")
    print(
        f"  {len(result.waits)} reports elsewhere meanwhile: longest wait {max(result.waits):.2f} s (aim 1 s)"
    )


if __name__ == "__main__":
    main()

"""How often the running bot speaks up unasked: every line of chatter is said in residents' groups.

Run: python -m benchmarks.reactions
Chatter is our own none-lines, or the files named in LINLI_CORPUS (separated by ":"). Every community has an
event open for sign-up. What counts is a reply to the line or a reaction put on it; each line that got one
is printed, to be judged by hand.

Aim: at most 2 in 10,000 lines of real chat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import timedelta

from benchmarks import estate
from benchmarks.stage import TOKEN, database, running
from sandbox import Sandbox
from storage.community import Communities
from storage.database import Session
from storage.event import Event, EventState
from storage.unit import UnitOfWork

LONGEST_SECONDS = 600.0
QUIET_SECONDS = 2.0
EVENT = "中秋亲子灯会"
# Nobody says a hundred things on end: an answer to one line would change what the next ones mean.
LINES_OF_ONE = 20


async def measure(lines: Iterable[str]) -> list[str]:
    """The lines that the bot reacted to; everybody is somebody else after LINES_OF_ONE lines."""
    said = list(lines)
    size = estate.COMMUNITIES * estate.GROUPS * LINES_OF_ONE
    return [
        line for start in range(0, len(said), size) for line in await _reacted_to(said[start : start + size])
    ]


async def _reacted_to(lines: list[str]) -> list[str]:
    async with Sandbox.serve(flood_limits=False) as sandbox:
        place = estate.build(sandbox, TOKEN)
        with database("sqlite", lambda session: _furnish(session, place, sandbox)) as url:
            async with running("benchmarks.contenders.linli", sandbox, {"DATABASE_URL": url}):
                said = {}
                for number, line in enumerate(lines):
                    spot = number % len(place.groups)
                    message = place.residents[spot].says(place.groups[spot], line)
                    said[place.groups[spot].id, message.id] = line
                async with asyncio.timeout(LONGEST_SECONDS):
                    await _calm(sandbox, place)
                answered = estate.answered(sandbox)
                return [line for message, line in said.items() if message in answered]


async def _calm(sandbox: Sandbox, place: estate.Estate) -> None:
    """Return when every line was taken and nothing was called for a while but for new lines."""
    await sandbox.quiet(place.bot)
    called = -1
    while called != (called := _called(sandbox)):  # noqa: ASYNC110 -- nobody tells that nothing follows
        await asyncio.sleep(QUIET_SECONDS)


def _called(sandbox: Sandbox) -> int:
    return sum(count for method, count in sandbox.bot_api.calls.items() if method != "getUpdates")


def _furnish(session: Session, place: estate.Estate, sandbox: Sandbox) -> None:
    estate.register(session, place, sandbox)
    now = sandbox.clock.now()
    session.add_all(
        Event(
            community_id=community.id,
            number=1,
            title=EVENT,
            starts_at=now + timedelta(days=3),
            locks_at=now + timedelta(days=3),
            capacity=40,
            per_home=4,
            state=EventState.OPEN,
            door_code=f"door{community.id}",
            created_at=now,
        )
        for community in Communities(UnitOfWork(session, now)).every()
    )


def main() -> None:
    """Print how many lines of the chatter the bot reacted to, and which."""
    chatter = estate.Chatter.load()
    lines = [*chatter.ordinary, *chatter.traps]
    reactions = asyncio.run(measure(lines))
    print(chatter.name)
    share = len(reactions) / len(lines)
    print(f"  {len(reactions)} reactions to {len(lines)} lines: {share * 1e4:.1f} in 10,000")
    for line in reactions:
        print(f"  {line}")


if __name__ == "__main__":
    main()

"""Kill -9: a real process dies again and again in the middle of its work, and nothing is lost or doubled."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sandbox import Bot, Person, Sandbox
from storage.community import Chat, Community, Role, Scope, Staff
from storage.database import Database, Session

UPDATES = 300
KILLS = 10
PATIENCE = 60.0


@dataclass
class Life:
    """The bot as a process of its own, as often as it is started."""

    sandbox: Sandbox
    bot: Bot
    database_url: str
    folder: Path
    deaths: int = 0

    async def start(self) -> asyncio.subprocess.Process:
        environment = os.environ | {
            "BOT_TOKEN": self.bot.token,
            "TELEGRAM_API_BASE_URL": self.sandbox.url,
            "DATABASE_URL": self.database_url,
            "DATA_DIR": str(self.folder / "data"),
            "LOG_LEVEL": "ERROR",
            "PACE": "off",
        }
        command = [sys.executable, "-c", "from bot.cli import main; main()", "run"]
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(*command, env=environment, stderr=log, stdout=log)

    async def live_until(self, enough: Callable[[], bool]) -> None:
        """One life: it ends by kill -9 as soon as `enough()` holds."""
        process = await self.start()
        await waited_for(enough)
        process.kill()
        await process.wait()
        self.deaths += 1


async def waited_for(condition: Callable[[], bool], pause: float = 0.005) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 -- another process does it, and cannot tell us
            await asyncio.sleep(pause)


def register(session: Session, sandbox: Sandbox, bot: Bot) -> None:
    """A community with a staff group, as /setup leaves it."""
    manager = sandbox.world.person("周主管")
    group = sandbox.world.group("物业群", owner=manager, admins=[bot])
    community = Community(
        name="翠湖花园",
        timezone="Asia/Shanghai",
        language="zh-CN",
        desk_word="wuye",
        phone="+8675588880110",
        opens="00:00",
        closes="23:59",
        created_at=sandbox.clock.now(),
        words={},
        options={},
    )
    session.add(community)
    session.flush()
    session.add(Chat(id=group.id, community_id=community.id, scope=Scope.STAFF, title=group.title))
    session.add(
        Staff(community_id=community.id, user_id=manager.id, role=Role.MANAGER, name="周主管", badge="01")
    )


def received(sandbox: Sandbox, bot: Bot) -> int:
    return sum(message.author == bot.id for chat in sandbox.world.all_chats() for message in chat.visible())


@pytest.mark.faults
async def test_nothing_is_lost_or_doubled(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(20)
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve(flood_limits=False) as sandbox:
            sandbox.latency = 0.01
            bot = sandbox.world.bot("linli_bot", name="邻里")
            people = [sandbox.world.person(f"住户{number}") for number in range(UPDATES)]
            database.run_sync(lambda session: register(session, sandbox, bot))
            life = Life(sandbox, bot, sqlite_url, tmp_path)
            for wave in range(KILLS):
                report(people[wave::KILLS], bot)
                goal = received(sandbox, bot) + chance.randrange(1, 40)
                await life.live_until(lambda goal=goal: received(sandbox, bot) >= goal)
            last = await life.start()
            await waited_for(lambda: all_done(database), pause=0.2)
            last.terminate()
            assert await asyncio.wait_for(last.wait(), 10) == 0
            figures = count(database, sandbox, bot)
    with capsys.disabled():
        sys.stdout.write(f"\nkill -9: {life.deaths} kills over {UPDATES} updates: {figures}\n")
    assert life.deaths >= KILLS
    assert figures.updates_done == UPDATES
    assert figures.tickets == figures.reporters == UPDATES
    assert figures.lost == 0
    assert figures.doubled_without_doubt == 0
    assert figures.doubled <= figures.uncertain


@dataclass(frozen=True)
class Figures:
    """What both sides count in the end."""

    updates_done: int
    tickets: int
    reporters: int
    messages: int
    lost: int
    doubled: int
    doubled_without_doubt: int
    uncertain: int

    def __str__(self) -> str:
        return (
            f"{self.updates_done} handled, {self.tickets} tickets, {self.messages} messages; {self.lost} lost, "
            f"{self.doubled} doubled, {self.uncertain} marked uncertain"
        )


def report(people: Sequence[Person], bot: Bot) -> None:
    """Everybody reports something in their own home: one update, one ticket each."""
    for person in people:
        number = int(person.name.removeprefix("住户"))
        person.says(bot, f"1栋1单元{number + 101}厨房下水道堵了")


def ask(database: Database, question: str) -> list[Any]:
    return database.read_sync(lambda session: list(session.connection().exec_driver_sql(question)))


def all_done(database: Database) -> bool:
    [(waiting,)] = ask(database, "SELECT count(*) FROM inbox WHERE state = 'waiting'")
    [(handled,)] = ask(database, "SELECT count(*) FROM inbox")
    [(owed,)] = ask(database, "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")
    return bool(handled >= UPDATES and waiting == owed == 0)


def count(database: Database, sandbox: Sandbox, bot: Bot) -> Figures:
    """Compare, chat by chat, the messages that the outbox says were sent with those that are there."""
    sent = "SELECT chat_id, message_id, doubtful FROM outbox WHERE state = 'sent' AND message_id IS NOT NULL"
    owed, doubts = Counter[int](), Counter[int]()
    for chat_id, _, doubtful in ask(database, sent):
        owed[chat_id] += 1
        doubts[chat_id] += doubtful
    there = {
        person.id: sum(m.author == bot.id for m in sandbox.world.private(bot, person).visible())
        for person in sandbox.world.people.values()
    }
    surplus = {chat_id: max(0, number - owed[chat_id]) for chat_id, number in there.items()}
    [(tickets, reporters)] = ask(database, "SELECT count(*), count(DISTINCT reporter_id) FROM ticket")
    [(done,)] = ask(database, "SELECT count(*) FROM inbox WHERE state = 'done'")
    return Figures(
        updates_done=done,
        tickets=tickets,
        reporters=reporters,
        messages=sum(owed.values()),
        lost=sum(max(0, owed[chat_id] - number) for chat_id, number in there.items()),
        doubled=sum(surplus.values()),
        doubled_without_doubt=sum(extra > doubts[chat_id] for chat_id, extra in surplus.items()),
        uncertain=sum(doubts.values()),
    )

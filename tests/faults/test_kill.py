"""Kill -9: a real process dies again and again in the middle of its work, and nothing is lost or doubled."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from sandbox import Bot, Person, Sandbox
from storage.database import Database
from tests.faults.life import Life, ask, settle

UPDATES = 300
KILLS = 10


def received(sandbox: Sandbox, bot: Bot) -> int:
    return sum(message.author == bot.id for chat in sandbox.world.all_chats() for message in chat.visible())


def reached(sandbox: Sandbox, bot: Bot, goal: int) -> bool:
    return received(sandbox, bot) >= goal


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
            database.run_sync(lambda session: settle(session, sandbox, bot))
            life = Life(sandbox, bot, sqlite_url, tmp_path)
            for wave in range(KILLS):
                report(people[wave::KILLS], bot)
                goal = received(sandbox, bot) + chance.randrange(1, 40)
                await life.live_until(partial(reached, sandbox, bot, goal))
            assert await life.live_to_the_end(lambda: all_done(database)) == 0
            figures = count(database, sandbox, bot)
    with capsys.disabled():
        sys.stdout.write(f"\nkill -9: {life.deaths} kills over {UPDATES} updates: {figures}\n")
    assert life.deaths >= KILLS
    assert figures.odd == []
    assert figures.updates_done == UPDATES
    assert figures.tickets == figures.reporters == UPDATES
    assert figures.lost == 0
    assert figures.doubled_without_doubt == 0
    assert figures.doubled <= figures.uncertain


@dataclass(frozen=True)
class Figures:
    """What both sides count in the end."""

    odd: list[tuple[int, int, list[str]]]
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
            f"{self.updates_done} handled, {self.tickets} tickets, {self.messages} messages; "
            f"{self.lost} lost, {self.doubled} doubled, {self.uncertain} marked uncertain"
        )


def report(people: Sequence[Person], bot: Bot) -> None:
    """Everybody reports something in their own home: one update, one ticket each."""
    for person in people:
        number = int(person.name.removeprefix("住户"))
        person.says(bot, f"1栋1单元{number // 9 + 1}0{number % 9 + 1}厨房下水道堵了")


def all_done(database: Database) -> bool:
    [(waiting,)] = ask(database, "SELECT count(*) FROM inbox WHERE state = 'waiting'")
    [(handled,)] = ask(database, "SELECT count(*) FROM inbox WHERE chat_id > 0")
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
    [(done,)] = ask(database, "SELECT count(*) FROM inbox WHERE state = 'done' AND chat_id > 0")
    return Figures(
        odd=odd_ones(database, sandbox, bot),
        updates_done=done,
        tickets=tickets,
        reporters=reporters,
        messages=sum(owed.values()),
        lost=sum(max(0, owed[chat_id] - number) for chat_id, number in there.items()),
        doubled=sum(surplus.values()),
        doubled_without_doubt=sum(extra > doubts[chat_id] for chat_id, extra in surplus.items()),
        uncertain=sum(doubts.values()),
    )


def odd_ones(database: Database, sandbox: Sandbox, bot: Bot) -> list[tuple[int, int, list[str]]]:
    """(updates, tickets, what was written) of everybody with whom one message was not one of each."""
    updates = Counter(chat for (chat,) in ask(database, "SELECT chat_id FROM inbox WHERE chat_id > 0"))
    reporters = "SELECT user_id FROM ticket JOIN resident ON resident.id = ticket.reporter_id"
    tickets = Counter(chat for (chat,) in ask(database, reporters))
    odd = []
    for person in sandbox.world.people.values():
        chat = sandbox.world.private(bot, person)
        written = [message.text for message in chat.visible() if message.author == person.id]
        if not updates[person.id] == tickets[person.id] == len(written):
            odd.append((updates[person.id], tickets[person.id], written))
    return odd

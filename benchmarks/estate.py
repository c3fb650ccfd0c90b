"""The estate that throughput and latency are measured in: communities, groups, and what is said in them."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import intents
from sandbox import Bot, Chat, Person, Sandbox
from storage.community import Chat as ChatRow
from storage.community import Claim, Community, Home, Membership, Resident, Role, Scope, Staff
from storage.database import Session
from tests.intents.corpus import load

COMMUNITIES = 10
GROUPS = 20
SYMPTOMS = ("厨房水管漏水", "卫生间地漏堵了", "客厅灯不亮", "阳台水龙头坏了")
TRAPS = 0.015
"""Share of chatter that holds one of our words, as in real chat; in the corpus it is made to be larger."""


@dataclass(frozen=True)
class Estate:
    """Two hundred residents' groups and ten staff groups, with the bot in all of them."""

    bot: Bot
    groups: Sequence[Chat]
    desks: Sequence[Chat]
    residents: Sequence[Person]
    manager: Person


def build(sandbox: Sandbox, token: str) -> Estate:
    """Make the estate in a sandbox; the people are the same everywhere and one lives in each group."""
    world = sandbox.world
    bot = world.bot("linli_bench_bot", token=token)
    manager = world.person("周主管")
    groups, residents = [], []
    for index in range(COMMUNITIES * GROUPS):
        resident = world.person(f"住户{index}")
        residents.append(resident)
        groups.append(world.group(f"群{index}", owner=manager, members=[resident], admins=[bot]))
        world.private(bot, resident).started = True
    desks = [world.group(f"物业{index}", owner=manager, admins=[bot]) for index in range(COMMUNITIES)]
    bot.updates.clear()
    return Estate(bot, groups, desks, residents, manager)


def register(session: Session, estate: Estate, sandbox: Sandbox) -> None:
    """Make the communities, their groups and managers known to Linli's database."""
    now = sandbox.clock.now()
    for index in range(COMMUNITIES):
        community = Community(
            name=f"小区{index}",
            timezone="Asia/Shanghai",
            language="zh-CN",
            desk_word="wuye",
            phone="+8675588880110",
            opens="00:00",
            closes="23:59",
            quiet_from="00:00",
            quiet_until="00:00",
            created_at=now,
            words={},
            options={},
        )
        session.add(community)
        session.flush()
        mine = estate.groups[index * GROUPS : (index + 1) * GROUPS]
        session.add_all(_row(chat, community.id, Scope.WHOLE) for chat in mine)
        session.add(_row(estate.desks[index], community.id, Scope.STAFF))
        session.add(
            Staff(
                community_id=community.id,
                user_id=estate.manager.id,
                role=Role.MANAGER,
                name="周主管",
                badge="01",
                reachable=False,
            )
        )
        for place in range(index * GROUPS, (index + 1) * GROUPS):
            _move_in(session, community.id, estate.residents[place], place, now)


def _move_in(session: Session, community_id: int, person: Person, place: int, now: datetime) -> None:
    """Somebody who has opened the bot and whose home is verified, as most who report are."""
    resident = Resident(
        community_id=community_id, user_id=person.id, name=person.name, reachable=True, seen_at=now
    )
    home = Home(community_id=community_id, building="3", unit="2", floor="", room=room_of(place))
    session.add_all([resident, home])
    session.flush()
    session.add(
        Membership(
            resident_id=resident.id, home_id=home.id, claim=Claim.VERIFIED, verified_by="staff:1", since=now
        )
    )


def room_of(place: int) -> str:
    """The room of the resident of one group."""
    return f"{1 + place // 10}0{place % 10}"


def _row(chat: Chat, community_id: int, scope: Scope) -> ChatRow:
    return ChatRow(
        id=chat.id, community_id=community_id, scope=scope, title=chat.title, bot_status="administrator"
    )


@dataclass(frozen=True)
class Chatter:
    """What residents say that is not for the bot: ordinary lines, and traps that hold one of its words."""

    name: str
    ordinary: Sequence[str]
    traps: Sequence[str]

    @classmethod
    def load(cls) -> Chatter:
        """The files named in LINLI_CORPUS (separated by ":") as they are, or our own none-lines, sorted."""
        if named := os.environ.get("LINLI_CORPUS"):
            files = [Path(name) for name in named.split(":")]
            lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line]
            return cls(", ".join(file.name for file in files), lines, ())
        lines = [line.text for line in load("all") if line.intent == "none" and line.context == "group"]
        traps = [line for line in lines if intents.trigger(line)]
        ordinary = [line for line in lines if not intents.trigger(line)]
        return cls(f"none-lines of tests/intents/corpus, {TRAPS:.1%} of them traps", ordinary, traps)

    def __str__(self) -> str:
        now = datetime.now(UTC)
        heard = sum(bool(intents.recognize(line, now=now)) for line in self.traps)
        return (
            f"chatter: {self.name}; {len(self.ordinary)} ordinary lines and {len(self.traps)} traps,"
            f" {heard} of which the engine falls into"
        )

    def line(self, dice: random.Random) -> str:
        return dice.choice(self.traps if self.traps and dice.random() < TRAPS else self.ordinary)


def say(estate: Estate, chatter: Chatter, updates: int, reports: float) -> int:
    """Let the residents write so many messages, the share `reports` of them reports; how many were."""
    dice = random.Random(3)
    written = 0
    for index in range(updates):
        place = index % len(estate.groups)
        if dice.random() < reports:
            written += 1
            text = report(place, dice)
        else:
            text = chatter.line(dice)
        estate.residents[place].says(estate.groups[place], text)
    return written


def report(place: int, dice: random.Random) -> str:
    """What the resident of one group writes when something is broken at home."""
    return f"3栋2单元{room_of(place)}{dice.choice(SYMPTOMS)}"


def answered(sandbox: Sandbox) -> set[tuple[int, int]]:
    """The messages, (chat, number), that were replied to or got a reaction."""
    found = set()
    for chat in sandbox.world.chats.values():
        for message in chat.messages.values():
            if message.reply_to is not None:
                found.add((chat.id, message.reply_to))
            if message.reactions:
                found.add((chat.id, message.id))
    return found

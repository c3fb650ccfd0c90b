"""The estate that throughput and latency are measured in: communities, groups, and what is said in them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from sandbox import Bot, Chat, Person, Sandbox
from storage.community import Chat as ChatRow
from storage.community import Community, Role, Scope, Staff
from storage.database import Session
from tests.intents.corpus import load

COMMUNITIES = 10
GROUPS = 20
SYMPTOMS = ("厨房水管漏水", "卫生间地漏堵了", "客厅灯不亮", "阳台水龙头坏了")


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


def _row(chat: Chat, community_id: int, scope: Scope) -> ChatRow:
    return ChatRow(
        id=chat.id, community_id=community_id, scope=scope, title=chat.title, bot_status="administrator"
    )


def say(estate: Estate, updates: int, reports: float) -> int:
    """Let the residents write `updates` messages, the share `reports` of them reports; how many were reports."""
    dice = random.Random(3)
    chatter = [
        example.text for example in load("all") if example.intent == "none" and example.context == "group"
    ]
    written = 0
    for index in range(updates):
        place = index % len(estate.groups)
        if dice.random() < reports:
            written += 1
            text = f"3栋2单元{100 + index}{dice.choice(SYMPTOMS)}"
        else:
            text = dice.choice(chatter)
        estate.residents[place].says(estate.groups[place], text)
    return written

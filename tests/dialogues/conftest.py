"""The town that conversations are played in."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from pydantic import SecretStr

from bot.app import App, Outside
from bot.pace import Pace
from bot.ticks import SteppedTicks
from handlers.features import FEATURES
from handlers.router import Router
from sandbox import Bot, Chat, Hooks, Person, Sandbox, SteppedClock
from storage.community import Chat as ChatRow
from storage.community import Role, Scope, Staff
from storage.database import Database, Session
from tests.community import founded
from tests.dialogues.discretion import indiscretions
from tests.dialogues.town import Town
from texts import Texts

ZONE = "Asia/Shanghai"
START = datetime(2026, 3, 10, 10, 0, tzinfo=ZoneInfo(ZONE))

RESIDENTS = {"陈姨": "zh-hans", "老李": "zh-hans", "小周": "zh-hans", "陳太": "zh-hant", "May": "en"}
CREW = {
    "周主管": (Role.MANAGER, "01"),
    "李客服": (Role.DISPATCHER, "02"),
    "王师傅": (Role.TECHNICIAN, "07"),
    "张师傅": (Role.TECHNICIAN, "08"),
}


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load()


@pytest.fixture
async def town(database: Database, texts: Texts) -> AsyncIterator[Town]:
    """A registered community: two residents' groups, a staff group with topics, a crew; nobody has written yet."""
    async with open_town(database, texts) as running:
        yield running
        assert indiscretions(running) == []


@contextlib.asynccontextmanager
async def open_town(database: Database, texts: Texts, *, registered: bool = True) -> AsyncIterator[Town]:
    clock = SteppedClock(START)
    async with Sandbox.serve(clock=clock) as sandbox:
        bot = sandbox.world.bot("linli_bot", name="邻里")
        people = {name: sandbox.world.person(name, language=code) for name, code in RESIDENTS.items()}
        people |= {name: sandbox.world.person(name) for name in CREW}
        groups = _groups(sandbox, bot, people)
        if registered:
            database.run_sync(lambda session: _register(session, clock.now(), people, groups))
            for name in CREW:
                sandbox.world.private(bot, people[name]).started = True
            bot.updates.clear()
        staff_chats = frozenset([groups["物业群"].id, *(people[name].id for name in CREW)])
        app = _app(sandbox, clock, bot, database, people["周主管"], texts)
        await app.start()
        town = Town(sandbox, clock, bot, database, people, groups, ZONE, staff_chats)
        sandbox.hooks = Hooks(settled=lambda: _settled(app, sandbox, town))
        try:
            yield town
        finally:
            await app.stop()


async def _settled(app: App, sandbox: Sandbox, town: Town) -> None:
    """Both are quiet at the same time: an answer on its way is neither here nor there."""
    while True:
        await app.settled()
        if app.idle and sandbox.idle(town.bot):
            town.look()
            return


def _app(
    sandbox: Sandbox, clock: SteppedClock, bot: Bot, database: Database, owner: Person, texts: Texts
) -> App:
    outside = Outside(SecretStr(bot.token), sandbox.url, database, clock, SteppedTicks(clock), Pace())
    return App(outside, Router(FEATURES, owner_ids=[owner.id]), texts)


def _groups(sandbox: Sandbox, bot: Bot, people: dict[str, Person]) -> dict[str, Chat]:
    world, owner = sandbox.world, people["周主管"]
    residents = [people[name] for name in RESIDENTS]
    crew = [people[name] for name in CREW]
    return {
        "群": world.group("翠湖花园业主群", owner=owner, members=residents, admins=[bot]),
        "3栋群": world.group("翠湖花园3栋", owner=owner, members=residents, admins=[bot]),
        "物业群": world.group("翠湖物业", owner=owner, members=crew, admins=[bot]),
    }


def _register(session: Session, now: datetime, people: dict[str, Person], groups: dict[str, Chat]) -> None:
    community = founded(now, timezone=ZONE, phone="+8675588880110")
    session.add(community)
    session.flush()
    scopes = {"群": (Scope.WHOLE, None), "3栋群": (Scope.BUILDING, "3"), "物业群": (Scope.STAFF, None)}
    for name, (scope, building) in scopes.items():
        chat = groups[name]
        session.add(
            ChatRow(
                id=chat.id,
                community_id=community.id,
                scope=scope,
                building=building,
                title=chat.title,
                bot_status="administrator",
            )
        )
    crew = {
        name: Staff(community_id=community.id, user_id=people[name].id, role=role, name=name, badge=badge)
        for name, (role, badge) in CREW.items()
    }
    session.add_all(crew.values())
    session.flush()
    community.on_duty_id = crew["王师傅"].id

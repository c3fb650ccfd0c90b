"""The small community that a fresh sandbox opens with, made by acting as its people and nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

BOT_USERNAME = "linli_bot"
MANAGER = 1001

Settled = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the small community."""

    id: int
    name: str
    username: str
    about: str
    language: str = "zh-hans"


PEOPLE = (
    Person(MANAGER, "周主管", "zhou_zhuguan", "物业主管"),
    Person(1002, "小何", "kefu_xiaohe", "物业客服"),
    Person(1003, "王师傅", "wang_shifu", "维修师傅"),
    Person(1004, "陈姨", "chenyi", "居民 · 3栋2单元501"),
    Person(1005, "老李", "laoli", "居民 · 3栋1单元302"),
    Person(1006, "阿珊", "ashan", "居民 · 1栋 · 繁體", "zh-hant"),
    Person(1007, "Priya", "priya", "resident · English", "en"),
)
RESIDENTS_GROUP = "阳光花园业主群"
BUILDING_GROUP = "阳光花园3栋群"
STAFF_GROUP = "阳光花园物业群"


class Client:
    """Acts as people through the sandbox's person-side API."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._base = f"{url}/sandbox/api"
        self._session = session

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Do something; raises RuntimeError with the sandbox's own sentence when it is refused."""
        async with self._session.post(f"{self._base}/{path}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            if response.status >= 400:
                raise RuntimeError(f"{path}: {answer.get('error')}")
            return answer

    async def get(self, path: str) -> dict[str, Any]:
        async with self._session.get(f"{self._base}/{path}") as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def write(self, person: int, chat: int, text: str) -> None:
        await self.post(f"people/{person}/chats/{chat}/messages", text=text)


@dataclass(frozen=True, slots=True)
class Town:
    """The seeded world by its ids."""

    bot: int
    token: str
    residents: int
    building: int
    staff: int


async def build(client: Client) -> Town:
    """Make people, bot and groups, or find those of the last run."""
    for person in PEOPLE:
        await client.post(
            "people",
            id=person.id,
            name=person.name,
            username=person.username,
            language=person.language,
            about=person.about,
        )
    bot = await client.post("bots", username=BOT_USERNAME, name="邻里", privacy=False)
    everyone = [person.id for person in PEOPLE]
    residents = await _group(client, RESIDENTS_GROUP, everyone, forum=False)
    building = await _group(client, BUILDING_GROUP, [MANAGER, 1004, 1005], forum=False)
    staff = await _group(client, STAFF_GROUP, [MANAGER, 1002, 1003], forum=True)
    return Town(bot["id"], bot["token"], residents, building, staff)


async def settle_in(client: Client, town: Town, settled: Settled) -> None:
    """Bring the bot in and set the community up, by the same conversation as a real manager would have."""
    for chat in (town.residents, town.building, town.staff):
        await client.post(f"chats/{chat}/add", user=town.bot, by=MANAGER)
        await client.post(f"chats/{chat}/promote", user=town.bot)
        await settled()
    await client.write(MANAGER, town.bot, "/start")
    await settled()


async def _group(client: Client, title: str, members: list[int], *, forum: bool) -> int:
    chat = await client.post(
        "chats", kind="supergroup", title=title, owner=MANAGER, members=members, forum=forum
    )
    return int(chat["id"])

"""The small community that a fresh sandbox opens with, made by acting as its people and nothing else."""

from __future__ import annotations

import re
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
CREW = {PEOPLE[1]: "客服", PEOPLE[2]: "师傅"}
RESIDENTS_GROUP = "阳光花园"
BUILDING_GROUP = "阳光花园 3栋"
STAFF_GROUP = "阳光花园物业"


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
    """Set the community up by the conversation a real manager would have; raises LookupError when lost."""
    guide = Guide(client, town, settled)
    await guide.write(MANAGER, town.bot, "/start")
    await guide.bring_bot_in(town.residents)
    await guide.write(MANAGER, town.residents, f"/setup@{BOT_USERNAME}")
    await guide.write(MANAGER, town.bot, "+86 755 8888 0110")
    for choice in ("简体 · 物业", "09:00–18:00", "前台代收"):
        await guide.press(MANAGER, town.bot, choice)
    await guide.bring_bot_in(town.building)
    await guide.write(MANAGER, town.building, f"/setup@{BOT_USERNAME} 3栋")
    await guide.press(MANAGER, town.bot, "连接物业群")
    code = await guide.last(MANAGER, town.bot, r"/link \w+")
    await guide.bring_bot_in(town.staff)
    await guide.write(MANAGER, town.staff, code)
    for person, role in CREW.items():
        await guide.hire(person, role)
    await guide.write(MANAGER, town.bot, "/staff")
    await guide.press(MANAGER, town.bot, "值班人")
    await guide.press(MANAGER, town.bot, "王师傅")
    for resident in (1005, 1006, 1007):
        await guide.write(resident, town.bot, "/start")


class Guide:
    """Goes through a conversation step by step, and waits after each until the bot is quiet."""

    def __init__(self, client: Client, town: Town, settled: Settled) -> None:
        self._client = client
        self._town = town
        self._settled = settled

    async def write(self, person: int, chat: int, text: str) -> None:
        await self._client.write(person, chat, text)
        await self._settled()

    async def press(self, person: int, chat: int, label: str) -> None:
        """Press the newest button whose label contains `label`."""
        for message in reversed(await self._messages(person, chat)):
            for button in (button for row in message["buttons"] for button in row):
                if label in button["text"]:
                    path = f"people/{person}/chats/{chat}/messages/{message['id']}/tap"
                    await self._client.post(path, label=button["text"])
                    await self._settled()
                    return
        raise LookupError(f"no button {label!r} for person {person} in chat {chat}")

    async def last(self, person: int, chat: int, pattern: str) -> str:
        """The newest words in a chat that match a pattern."""
        for message in reversed(await self._messages(person, chat)):
            if found := re.search(pattern, message["text"]):
                return found[0]
        raise LookupError(f"nothing like {pattern!r} for person {person} in chat {chat}")

    async def bring_bot_in(self, chat: int) -> None:
        await self._client.post(f"chats/{chat}/add", user=self._town.bot, by=MANAGER)
        await self._client.post(f"chats/{chat}/promote", user=self._town.bot)
        await self._settled()

    async def hire(self, person: Person, role: str) -> None:
        """The manager invites somebody as `role`; they open the link and say how residents call them."""
        bot = self._town.bot
        await self.write(MANAGER, bot, "/staff")
        await self.press(MANAGER, bot, "加同事")
        await self.press(MANAGER, bot, role)
        link = await self.last(MANAGER, bot, r"https://t\.me/\S+")
        await self._client.post(f"people/{person.id}/open", link=link)
        await self._settled()
        await self.write(person.id, bot, person.name)

    async def _messages(self, person: int, chat: int) -> list[dict[str, Any]]:
        answer = await self._client.get(f"people/{person}/chats/{chat}/messages?limit=50")
        return list(answer["messages"])


async def _group(client: Client, title: str, members: list[int], *, forum: bool) -> int:
    chat = await client.post(
        "chats", kind="supergroup", title=title, owner=MANAGER, members=members, forum=forum
    )
    return int(chat["id"])

"""A small community behind a sandbox server that can be stopped and started again at the same address."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.server import Hooks, Sandbox
from tests.browser.fake_bot import FakeBot, running

CHEN, LI, WANG = 1001, 1002, 1011
GROUP, STAFF, BOT = -1001000000001, -1001000000003, 7000001
PEOPLE = [
    {"id": CHEN, "name": "陈姨", "username": "chenyi", "about": "居民 · 3-2-501"},
    {"id": LI, "name": "老李", "username": "laoli", "about": "居民 · 3-1-302"},
    {"id": WANG, "name": "王师傅", "username": "wang", "about": "师傅"},
]


def explain(text: str, context: str) -> dict[str, Any]:
    """A fixed reading, in the shape that a bot gives."""
    evidence = [{"rule": "症状", "words": ["爆了"], "weight": 3}]
    return {
        "text": text,
        "intent": "repair.report",
        "score": 0.97,
        "slots": {"room": "501"},
        "evidence": evidence,
    }


class Town:
    """The server, its community and a bot that answers; `url` is the page's address."""

    def __init__(self, folder: Path, session: aiohttp.ClientSession) -> None:
        self.url = ""
        self.bot: FakeBot
        self.sandbox: Sandbox
        self._folder = folder
        self._session = session
        self._server = contextlib.AsyncExitStack()

    async def start(self) -> None:
        """Serve; after `stop` again, at the same address and with the same world."""
        port = urlsplit(self.url).port or 0
        serving = Sandbox.serve(
            port=port, state_path=self._folder / "world.json", hooks=Hooks(explain=explain)
        )
        self.sandbox = await self._server.enter_async_context(serving)
        self.url = self.sandbox.url

    async def stop(self) -> None:
        await self._server.aclose()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """Call the person-side API."""
        async with self._session.post(f"{self.url}/sandbox/api/{path}", json=body) as response:
            answer = await response.json()
        assert response.status < 400, answer
        return answer

    async def says(self, person: int, chat: int, text: str) -> Any:
        return await self.post(f"people/{person}/chats/{chat}/messages", {"text": text})

    async def settle(self) -> None:
        """People, the bot, a residents' group and a staff group with topics."""
        for person in PEOPLE:
            await self.post("people", person)
        made = await self.post("bots", {"id": BOT, "username": "linli_bot", "name": "邻里", "privacy": False})
        bot = made["id"]
        group = {
            "id": GROUP,
            "kind": "supergroup",
            "title": "阳光花园业主群",
            "owner": WANG,
            "members": [CHEN, LI, bot],
        }
        staff = {
            "id": STAFF,
            "kind": "supergroup",
            "title": "物业工作群",
            "owner": WANG,
            "members": [bot],
            "forum": True,
        }
        await self.post("chats", {**group, "admins": [bot]})
        await self.post("chats", {**staff, "admins": [bot]})
        await self.post(f"chats/{STAFF}/topics", {"name": "🔧报修"})
        self.bot = FakeBot(self._session, self.url, made["token"])
        self.bot_id = bot


@contextlib.asynccontextmanager
async def town_in(folder: Path) -> AsyncIterator[Town]:
    """A settled town with its answering bot, until the block is left."""
    async with aiohttp.ClientSession() as session:
        town = Town(folder, session)
        await town.start()
        try:
            await town.settle()
            async with running(town.bot):
                yield town
        finally:
            await town.stop()

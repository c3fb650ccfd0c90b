"""Takes the pictures of the README with the real bot: `python -m docs.pictures.make`."""  # noqa: INP001

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import aiohttp
from playwright.async_api import async_playwright

from bot.seed import MANAGER, PEOPLE, RESIDENTS_GROUP, STAFF_GROUP, Client
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.pictures import Shot, take

BY_NAME = {person.name: person.id for person in PEOPLE}
CHEN, LI, WANG = BY_NAME["陈姨"], BY_NAME["老李"], BY_NAME["王师傅"]
ZONE = ZoneInfo("Asia/Shanghai")


class Evening:
    """A burst pipe at 23:40, lived through by clicking, as in docs/guide.residents.md."""

    def __init__(self, client: Client, group: int, staff: int, bot: int) -> None:
        self._client = client
        self.group, self.staff, self.bot = group, staff, bot

    async def play(self) -> None:
        await self.until(23, 40)
        await self.says(LI, self.group, "有人看见一只橘猫吗?脖子上有铃铛")
        await self.says(MANAGER, self.group, "车棚那边好像有一只")
        await self.says(CHEN, self.bot, "/home 3-2-501")
        await self.says(CHEN, self.group, "厨房水管爆了!!")
        await self.taps(CHEN, self.bot, "是")
        await self.says(CHEN, self.bot, "阀门拧不动!")
        await self._client.post("clock", advance=120)
        await self.taps(WANG, self.staff, "我去")
        await self.taps(WANG, self.bot, "出发")
        await self.says(LI, self.group, "要不要我上去帮忙?我家有大扳手")

    async def until(self, hour: int, minute: int) -> None:
        local = datetime.now(UTC).astimezone(ZONE)
        evening = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if evening > local:
            await self._client.post("clock", to=evening.isoformat())

    async def says(self, person: int, chat: int, words: str) -> None:
        await self._client.write(person, chat, words)
        await self._quiet()

    async def taps(self, person: int, chat: int, label: str) -> None:
        """Press the newest button with this label."""
        answer = await self._client.get(f"people/{person}/chats/{chat}/messages?limit=50")
        for message in reversed(answer["messages"]):
            if any(button["text"] == label for row in message["buttons"] for button in row):
                await self._client.post(
                    f"people/{person}/chats/{chat}/messages/{message['id']}/tap", label=label
                )
                await self._quiet()
                return
        raise LookupError(f"nobody offers {label!r} in this chat")

    async def read_all(self) -> None:
        """Leave nothing unread, so that every chat opens at its end."""
        for person in PEOPLE:
            for chat in (await self._client.get(f"people/{person.id}/chats"))["chats"]:
                await self._client.post(f"people/{person.id}/chats/{chat['id']}/read")

    async def _quiet(self) -> None:
        """A moved clock answers once the bot has nothing left to do."""
        await self._client.post("clock", advance=12)


@asynccontextmanager
async def sandbox() -> AsyncIterator[str]:
    """The address of `linli sandbox` in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DATA_DIR": folder, "DATABASE_URL": "", "HTTP_PORT": "0"}
        command = ("-c", "from bot.cli import main; main()", "sandbox")
        linli = await asyncio.create_subprocess_exec(
            sys.executable, *command, env=environment, stdout=asyncio.subprocess.PIPE
        )
        assert linli.stdout is not None  # noqa: S101 -- it was asked for above
        try:
            ready = re.search(r"http://\S+", (await linli.stdout.readline()).decode())
            if ready is None:
                raise RuntimeError("the sandbox did not start; try `linli sandbox`")
            yield ready[0]
        finally:
            linli.terminate()
            await linli.wait()


async def main() -> None:
    chromium = find_chromium()
    if chromium is None:
        sys.exit(MISSING)
    async with sandbox() as address, aiohttp.ClientSession() as session, async_playwright() as playwright:
        client = Client(address, session)
        state = await client.get("state")
        chats = {chat["title"]: chat["id"] for chat in state["chats"]}
        evening = Evening(client, chats[RESIDENTS_GROUP], chats[STAFF_GROUP], state["bots"][0]["id"])
        await evening.play()
        await evening.read_all()
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for shot, person, chat in (
            (Shot("group-light", "group", 1280, 800, "light"), CHEN, evening.group),
            (Shot("staff-dark", "staff", 1280, 800, "dark"), WANG, evening.staff),
            (Shot("phone-private-light", "private", 390, 844, "light"), CHEN, evening.bot),
            (Shot("phone-group-dark", "group", 390, 844, "dark"), LI, evening.group),
        ):
            sys.stdout.write(f"{await take(browser, address, shot, person, chat)}\n")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())

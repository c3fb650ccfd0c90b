"""Takes the pictures of the README with the real bot: `python -m docs.pictures.make`."""  # noqa: INP001

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from playwright.async_api import async_playwright

from bot.acting import People
from bot.seed import CHEN, LI, PEOPLE, RESIDENTS_GROUP, STAFF_GROUP, WANG, ZHOU, ZONE
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.pictures import Shot, take

MERGED = 12
"""Seconds after which changes of one card have become one edit."""


@dataclass(frozen=True, slots=True)
class Places:
    """The chats to look at."""

    group: int
    staff: int
    bot: int


async def play_burst_pipe(people: People, at: Places) -> None:
    """The evening of tests/dialogues/test_repair.py, clicked through in the sandbox."""
    local = (await people.now()).astimezone(ZONE)
    await people.wait_until(local.replace(hour=23, minute=40, second=0, microsecond=0))
    await people.says(LI.id, at.group, "今晚月亮真圆,都在阳台上看呢")
    await people.says(ZHOU.id, at.group, "拍到了,明天发群里")
    await people.says(CHEN.id, at.group, "厨房水管爆了!!")
    await people.pass_time(MERGED)
    await people.taps(CHEN.id, at.bot, "是")
    await people.says(CHEN.id, at.bot, "阀门拧不动!")
    await people.pass_time(120)
    await people.taps(WANG.id, at.staff, "我去")
    await people.pass_time(MERGED)
    await people.taps(WANG.id, at.bot, "出发")
    await people.says(LI.id, at.group, "要不要我上去帮忙?我家有大扳手")
    await people.pass_time(MERGED)
    for person in PEOPLE:
        await people.reads_everything(person.id)


async def look_around(people: People) -> Places:
    state = await people.get("state")
    chats = {chat["title"]: chat["id"] for chat in state["chats"]}
    return Places(chats[RESIDENTS_GROUP], chats[STAFF_GROUP], state["bots"][0]["id"])


@asynccontextmanager
async def sandbox() -> AsyncIterator[str]:
    """The address of `linli sandbox` in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DATA_DIR": folder, "DATABASE_URL": "", "HTTP_PORT": "0"}
        command = (str(Path(sys.executable).with_name("linli")), "sandbox")
        linli = await asyncio.create_subprocess_exec(
            *command, env=environment, stdout=asyncio.subprocess.PIPE
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
        people = People(address, session)
        at = await look_around(people)
        await play_burst_pipe(people, at)
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for shot, person, chat in (
            (Shot("group-light", "group", 1280, 800, "light"), CHEN.id, at.group),
            (Shot("staff-dark", "staff", 1280, 800, "dark"), WANG.id, at.staff),
            (Shot("phone-private-light", "private", 390, 844, "light"), CHEN.id, at.bot),
            (Shot("phone-group-dark", "group", 390, 844, "dark"), LI.id, at.group),
        ):
            sys.stdout.write(f"{await take(browser, address, shot, person, chat)}\n")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())

"""Takes the pictures in this folder with the real bot: `python -m docs.pictures.make`."""  # noqa: INP001

from __future__ import annotations

import asyncio
import io
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from PIL import Image
from playwright.async_api import async_playwright

from bot.acting import People
from bot.scenes import Stage, live_and_look_back, parcel_evening, plan_and_sign_up
from bot.seed import CHEN, HE, LI, SHAN, WANG, ZHOU, ZONE, Person, Town, build
from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.pictures import FOLDER, Shot, take

MERGED = 12
"""Seconds after which changes of one card have become one edit."""


Take = Callable[[Shot, Person, int], Awaitable[None]]


async def photograph_burst_pipe(stage: Stage, photograph: Take) -> None:
    await play_burst_pipe(stage.people, stage.town)
    town = stage.town
    await photograph(Shot("group-light", 1280, 800, "light"), CHEN, town.residents)
    await photograph(Shot("staff-dark", 1280, 800, "dark"), WANG, town.staff)
    await photograph(Shot("phone-private-light", 390, 844, "light"), CHEN, town.bot)
    await photograph(Shot("phone-group-dark", 390, 844, "dark"), LI, town.residents)


async def photograph_festival(stage: Stage, photograph: Take) -> None:
    town = stage.town
    start = await plan_and_sign_up(stage)
    await stage.later(1)
    await photograph(Shot("festival-card-light", 390, 844, "light"), SHAN, town.residents)
    await keep_poster(stage)
    await live_and_look_back(stage, start)
    await photograph(Shot("festival-recap-light", 1280, 800, "light"), CHEN, town.residents)
    await photograph(Shot("festival-staff-dark", 1280, 800, "dark"), ZHOU, town.staff)


async def photograph_parcels(stage: Stage, photograph: Take) -> None:
    town = stage.town
    await parcel_evening(stage)
    await photograph(Shot("parcels-owner-light", 390, 844, "light"), CHEN, town.bot)
    await photograph(Shot("parcels-found-dark", 390, 844, "dark"), SHAN, town.bot)
    await photograph(Shot("parcels-staff-light", 1280, 800, "light"), HE, town.staff)


async def keep_poster(stage: Stage) -> None:
    """The poster as the desk gets it, a little smaller."""
    sent = await stage.people.messages(ZHOU.id, stage.town.staff)
    [url] = [one["media"]["url"] for one in sent if one["media"] and one["media"]["name"].endswith(".png")]
    with Image.open(io.BytesIO(await stage.people.fetch(url))) as poster:
        poster.thumbnail((620, 877))
        poster.convert("RGB").save(FOLDER / "festival-poster.png", optimize=True)


async def play_burst_pipe(people: People, at: Town) -> None:
    """The evening of tests/dialogues/test_repair.py, clicked through in the sandbox."""
    local = (await people.now()).astimezone(ZONE)
    await people.wait_until(local.replace(hour=23, minute=40, second=0, microsecond=0))
    await people.says(LI.id, at.residents, "今晚月亮真圆，都在阳台上看呢")
    await people.says(ZHOU.id, at.residents, "拍到了，明天发群里")
    await people.says(CHEN.id, at.residents, "厨房水管爆了！！")
    await people.pass_time(MERGED)
    await people.taps(CHEN.id, at.bot, "是")
    await people.says(CHEN.id, at.bot, "阀门拧不动！")
    await people.pass_time(120)
    await people.taps(WANG.id, at.staff, "我去")
    await people.pass_time(MERGED)
    await people.taps(WANG.id, at.bot, "出发")
    await people.says(LI.id, at.residents, "要不要我上去帮忙？我家有大扳手")
    await people.pass_time(MERGED)


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
        stage = Stage(people, await build(people), beat=0)
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)

        async def photograph(shot: Shot, person: Person, chat: int) -> None:
            await people.reads_everything(person.id)  # so that the chat opens at its end
            sys.stdout.write(f"{await take(browser, address, shot, person.id, chat)}\n")

        await photograph_burst_pipe(stage, photograph)
        await photograph_festival(stage, photograph)
        await photograph_parcels(stage, photograph)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())

"""Takes the pictures of docs/pictures: `python -m tests.browser.pictures [address of a running sandbox]`.

Without an address a town of its own is photographed, in which a bot of a few lines plays the burst pipe.
"""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import aiohttp
from playwright.async_api import Browser, async_playwright

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.town import BOT, CHEN, GROUP, LI, STAFF, WANG, Town, town_in

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
Kind = Literal["group", "staff", "private"]


@dataclass(frozen=True)
class Shot:
    """One picture: whose chats of which kind, in a window of width × height CSS pixels."""

    name: str
    kind: Kind
    width: int
    height: int
    scheme: Literal["light", "dark"]


SHOTS = [
    Shot("group-light", "group", 1280, 800, "light"),
    Shot("staff-dark", "staff", 1280, 800, "dark"),
    Shot("phone-private-light", "private", 390, 844, "light"),
    Shot("phone-group-dark", "group", 390, 844, "dark"),
]


async def find_chat(session: aiohttp.ClientSession, address: str, kind: Kind) -> tuple[int, int]:
    """The first person who has a chat of that kind with something said in it, and the chat."""
    async with session.get(f"{address}/sandbox/api/state") as response:
        people = (await response.json())["people"]
    for person in people:
        async with session.get(f"{address}/sandbox/api/people/{person['id']}/chats") as response:
            chats = (await response.json())["chats"]
        for chat in chats:
            if chat["last"] and kind_of(chat) == kind:
                return person["id"], chat["id"]
    raise LookupError(f"nobody in this sandbox has a {kind} chat with messages")


def kind_of(chat: dict[str, Any]) -> Kind:
    if chat["kind"] == "private":
        return "private"
    return "staff" if chat["forum"] else "group"


async def take(browser: Browser, address: str, shot: Shot, person: int, chat: int) -> Path:
    context = await browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme=shot.scheme,
        device_scale_factor=2 if shot.width < 600 else 1,
    )
    page = await context.new_page()
    await page.goto(f"{address}/#/{person}/{chat}")
    await page.locator(".message").first.wait_for()
    await page.evaluate("document.fonts.ready")
    await page.wait_for_load_state("load")
    target = FOLDER / f"{shot.name}.png"
    await page.screenshot(path=target, animations="disabled")
    await context.close()
    return target


async def play_burst_pipe(town: Town) -> None:
    """A neighbour's evening, told by people and by the bot through the sandbox's two doors."""
    say = town.bot.call
    await town.says(LI, GROUP, "有人看见一只橘猫吗?昨晚从一单元跑出去了")
    await town.says(WANG, GROUP, "车棚那边有一只,脖子上有铃铛")
    report = await town.says(CHEN, GROUP, "厨房漏水!!")
    await say(
        "sendMessage",
        chat_id=GROUP,
        text="<b>先关水表旁的总阀</b>;水碰到插座就先离开,别摸开关。\n值班 24 小时 +86 755 8888 0110。",
        parse_mode="HTML",
        disable_notification=True,
        reply_parameters={"message_id": report["id"]},
        reply_markup=keys([["👀 只有陈姨能点:在哪一户?"]]),
    )
    await town.says(LI, GROUP, "要不要我上去帮忙?我家有大扳手")
    thread = (await town.post(f"chats/{STAFF}/topics", {"name": "🚨紧急"}))["thread"]
    await say(
        "sendMessage",
        chat_id=STAFF,
        message_thread_id=thread,
        text="🚨 <b>#1042 爆水管 · 厨房</b>\n<code>3栋2单元501</code>(登记过,待确认)\n陈女士 · 值班 王师傅",
        parse_mode="HTML",
        reply_markup=keys([["🙋 我去", "指派"], ["等待", "转出", "修好了"]]),
    )
    path = f"people/{WANG}/chats/{STAFF}/messages"
    await town.post(path, {"text": "我去,带软管", "thread": thread})
    await town.post(f"people/{CHEN}/open", {"link": "https://t.me/linli_bot?start=r1042"})
    await say(
        "sendMessage",
        chat_id=CHEN,
        text="是登记的 <b>3栋2单元501</b> 吗?",
        parse_mode="HTML",
        reply_markup=keys([["是", "别处"]]),
    )
    await town.says(CHEN, BOT, "是")
    await town.says(CHEN, BOT, "阀门拧不动!")
    await say("sendMessage", chat_id=CHEN, text="王师傅(工号 07)接了,约 10 分钟到。")


def keys(rows: list[list[str]]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": "press"} for text in row] for row in rows]}


@contextlib.asynccontextmanager
async def address_to_photograph(arguments: list[str]) -> AsyncIterator[str]:
    if arguments:
        yield arguments[0].rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder:
        async with town_in(Path(folder), answering=False) as town:
            await play_burst_pipe(town)
            yield town.url


async def main(arguments: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = find_chromium()
    if chromium is None:
        sys.exit(MISSING)
    async with address_to_photograph(arguments) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        async with aiohttp.ClientSession() as session:
            for shot in SHOTS:
                person, chat = await find_chat(session, address, shot.kind)
                taken = await take(browser, address, shot, person, chat)
                sys.stdout.write(f"{taken.relative_to(FOLDER.parents[1])}\n")
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))

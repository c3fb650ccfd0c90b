"""The page with the whole bot behind it, as `make run` shows both: the first sentence, the next morning."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.acting import People
from bot.scenes import SCENES
from bot.seed import ZONE
from tests.bot.process import Linli, people_of
from tests.patience import PATIENCE


@pytest_asyncio.fixture(loop_scope="session")
async def linli(tmp_path: Path) -> AsyncIterator[Linli]:
    settings = {"DATA_DIR": str(tmp_path), "HTTP_PORT": "0", "BOT_TOKEN": "", "DATABASE_URL": ""}
    async with Linli("run", log=tmp_path / "linli", **settings) as running:
        yield running


async def opened(browser: Browser, linli: Linli, problems: list[str]) -> Page:
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    page = await context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.on("pageerror", lambda error: problems.append(error.stack or str(error)))
    await page.goto(linli.url)
    return page


async def write(page: Page, text: str) -> None:
    await page.locator(".input").fill(text)
    await page.keyboard.press("Enter")


async def chat(page: Page, title: str) -> None:
    await page.locator(".chat-row").filter(has=page.get_by_text(title, exact=True)).click()
    await expect(page.locator(".chat-title")).to_contain_text(title)


async def press(page: Page, label: str) -> None:
    await page.locator(".inline-button", has_text=label).last.click()


async def become(page: Page, name: str) -> None:
    await page.locator(".person", has_text=name).click()
    await expect(page.locator(".me")).to_contain_text(name)


async def move(page: Page, label: str) -> None:
    """A button of the observatory's clock; it is over when the bot has done all that fell due."""
    await page.get_by_role("button", name=label).click()
    await expect(page.locator(".moving")).to_be_empty()


async def clock_of(page: Page) -> datetime:
    shown = await page.locator(".big-time").get_attribute("datetime")
    return datetime.fromisoformat(str(shown)).astimezone(ZONE)


async def late_in_the_evening(people: People) -> None:
    local = (await people.now()).astimezone(ZONE)
    evening = local.replace(hour=23, minute=30, second=0, microsecond=0)
    await people.wait_until(evening if evening > local else evening + timedelta(days=1))


@pytest.mark.browser
async def test_from_the_first_sentence_to_the_next_morning(browser: Browser, linli: Linli) -> None:
    problems: list[str] = []
    page = await opened(browser, linli, problems)
    said = page.locator(".message .text")
    # It opens as a resident, in the residents' group, in the daytime, with nothing unread.
    await expect(page.locator(".me")).to_contain_text("陈姨")
    await expect(page.locator(".chat-title")).to_contain_text("阳光花园")
    await expect(page.locator(".person .dot")).to_have_count(0)
    await expect(said.last).to_have_text("Hello neighbours!")
    assert 9 <= (await clock_of(page)).hour < 18
    await expect(page.locator(".scene")).to_have_text([re.compile(one.title) for one in SCENES.values()])
    async with people_of(linli) as people:
        await late_in_the_evening(people)

    # The first sentence makes a ticket; nobody comes, so that the technician is called.
    await write(page, "厨房水管爆了")
    await expect(said.last).to_contain_text("先关水表旁的总阀")
    await chat(page, "邻里")
    await press(page, "是")
    await expect(said.last).to_have_text("好的，3栋2单元501。")
    before = await clock_of(page)
    await move(page, "到下一件事")
    assert before < await clock_of(page) < before + timedelta(minutes=4)
    await move(page, "+10 分钟")
    await become(page, "王师傅")
    await expect(said.filter(has_text="3 分钟没人接。请接！").first).to_be_visible()

    # He takes it in the staff group's topic and finishes it from his job card.
    await chat(page, "阳光花园物业")
    await press(page, "我去")
    await expect(page.locator(".toast").last).to_contain_text("归您了")
    await chat(page, "邻里")
    await press(page, "修好了")

    # At night she is told, and asked the next morning.
    await become(page, "陈姨")
    await expect(said.last).to_have_text(re.compile("您先休息，.*09:00 我再问一句「修好了吗」"))
    await move(page, "明早 9 点")
    morning = await clock_of(page)
    assert (morning.hour, morning.minute) == (9, 0)
    await press(page, "👍 修好了")
    await expect(said.last).to_contain_text("太好了，#1001 完成。")
    await write(page, "谢谢王师傅")
    await expect(said.last).to_contain_text("王师傅")
    assert problems == []
    await page.context.close()


@pytest.mark.browser
async def test_the_bot_explains_how_it_understood_a_message(browser: Browser, linli: Linli) -> None:
    problems: list[str] = []
    page = await opened(browser, linli, problems)
    await write(page, "三单元电梯又坏了")
    await page.locator(".message.out", has_text="三单元电梯").click(button="right")
    await page.get_by_role("menuitem", name="为什么？").click()
    explained = page.locator(".explained")
    await expect(explained.locator(".intent")).to_have_text("报修")
    await expect(explained.locator("code")).to_have_text("repair.report")
    await expect(explained.locator(".score")).to_contain_text("%")
    await expect(explained.locator(".facts").first).to_contain_text("电梯")
    await expect(explained.locator(".evidence mark").first).to_be_visible()
    assert problems == []
    await page.context.close()

"""A browser for the whole run, a fresh town and a fresh window for each test."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.chromium import ARGUMENTS, MISSING, find_chromium
from tests.browser.town import Town, town_in
from tests.patience import PATIENCE

OpenPage = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if find_chromium() is None:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    expect.set_options(timeout=PATIENCE * 1000)
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with town_in(tmp_path) as settled:
        yield settled


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, town: Town) -> AsyncIterator[OpenPage]:
    """Opens the page in a new window: `await open_page("#/1001", width=390)`; its errors fail the test."""
    problems: list[str] = []
    contexts = []

    async def show(address: str = "", *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        window = {"viewport": {"width": width, "height": height}, "locale": "zh-CN"}
        context = await browser.new_context(**{**window, **options})
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: problems.append(error.stack or str(error)))
        await page.goto(f"{town.url}/{address}")
        return page

    yield show
    for context in contexts:
        await context.close()
    assert problems == []

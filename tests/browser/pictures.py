"""Photographs the page as somebody sees it; docs/pictures/make.py chooses what is worth a picture."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PHONE = 600
"""Windows narrower than this (CSS pixels) are photographed as a phone's screen, twice as fine."""


@dataclass(frozen=True)
class Shot:
    """One picture: its name, and a window of width × height CSS pixels."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]


async def take(browser: Browser, address: str, shot: Shot, person: int, chat: int) -> Path:
    """Photograph a chat of somebody in the sandbox at this address; where the picture lies."""
    context = await browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme=shot.scheme,
        locale="zh-CN",
        device_scale_factor=2 if shot.width < PHONE else 1,
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

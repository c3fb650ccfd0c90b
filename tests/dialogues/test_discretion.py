"""The sweep that ends every conversation finds what it is there for."""

from __future__ import annotations

import aiohttp
import pytest

from storage.database import Database
from tests.dialogues.conftest import open_town
from tests.dialogues.discretion import indiscretions
from texts import Texts


@pytest.mark.parametrize(
    "said",
    [
        "已安排去 3栋2单元501",
        "3-2-501 的快递到了",
        "2座15樓C室 漏水",
        "Blk 3 #12-05 kitchen tap",
        "请打 13800001111",
        "有人说:冰箱后面一直在滴水",
    ],
)
async def test_what_gives_somebody_away_is_found(database: Database, texts: Texts, said: str) -> None:
    async with open_town(database, texts) as town:
        await town.play("""
            陈姨 › 冰箱后面一直在滴水
            邻里 › …
        """)
        await _say(town.sandbox.url, town.bot.token, town.groups["群"].id, said)
        assert len(indiscretions(town)) >= 1


@pytest.mark.parametrize(
    "said", ["收到:3栋 · 水管,#1001。", "值班 24 小时 +8675588880110", "3月14日周六 15:00–17:00"]
)
async def test_what_everybody_may_know_is_no_indiscretion(
    database: Database, texts: Texts, said: str
) -> None:
    async with open_town(database, texts) as town:
        await _say(town.sandbox.url, town.bot.token, town.groups["群"].id, said)
        assert indiscretions(town) == []


async def test_what_a_card_showed_before_counts_too(database: Database, texts: Texts) -> None:
    async with open_town(database, texts) as town:
        chat = town.groups["群"].id
        await _say(town.sandbox.url, town.bot.token, chat, "3-2-501")
        town.look()
        last = town.groups["群"].last_id
        await _call(
            town.sandbox.url, town.bot.token, "editMessageText", chat_id=chat, message_id=last, text="3栋"
        )
        assert len(indiscretions(town)) == 1


async def _say(url: str, token: str, chat_id: int, text: str) -> None:
    await _call(url, token, "sendMessage", chat_id=chat_id, text=text)


async def _call(url: str, token: str, method: str, **parameters: object) -> None:
    """Speak as the bot, past everything that watches its words."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/bot{token}/{method}", json=parameters) as answer,
    ):
        assert answer.status == 200

"""Each scene plays to its end with the real bot, twice in a row, and shows what it is there to show."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot.scenes import SCENES, Stage
from bot.seed import CHEN, HE, LI, PRIYA, SHAN, WANG, ZONE
from storage.database import Database
from tests.bot.playground import Playground, playground


@pytest.fixture
async def ground(sqlite_database: Database) -> AsyncIterator[Playground]:
    async with playground(sqlite_database, datetime(2026, 3, 10, 11, 0, tzinfo=ZONE)) as opened:
        yield opened


async def play(ground: Playground, name: str) -> None:
    """Without the pauses that are there to watch; then nothing may have gone wrong inside."""
    await SCENES[name].act(Stage(ground.people, ground.town, beat=0))
    assert await ground.rows("SELECT error FROM inbox WHERE incident IS NOT NULL") == []


async def test_a_burst_pipe_at_night(ground: Playground) -> None:
    for _ in range(2):
        await play(ground, "pipe")
    chen, town = await ground.said(CHEN, ground.town.bot), ground.town
    assert "王师傅（工号 03）接了您的 #1001（爆水管），会尽快联系您。" in chen
    assert "王师傅说：楼道阀已关，软管裂了，正在换" in chen
    assert "王师傅说 #1001 修好了。您先休息，09:00 我再问一句「修好了吗」。" in chen
    assert any(text.startswith("太好了，#1002 完成。") for text in chen)
    assert any("3 分钟没人接" in text for text in await ground.said(WANG, town.staff))
    assert any("谢谢王师傅" in text for text in await ground.said(WANG, town.bot))
    assert not any("501" in text for text in await ground.said(LI, town.residents))


async def test_a_festival_from_plan_to_recap(ground: Playground) -> None:
    """The second time somebody starts it late in the evening, when groups are left in peace."""
    await play(ground, "festival")
    await ground.people.pass_time(13 * 3600)
    await play(ground, "festival")
    group = await ground.said(CHEN, ground.town.residents)
    assert len([text for text in group if text.startswith("🎉 「元宵灯会」圆满结束，谢谢 8 位邻居！")]) == 2
    assert any(text.startswith("🎉 有位了！") for text in await ground.said(SHAN, ground.town.bot))
    assert any(text.startswith("🔔 快开始了") for text in await ground.said(LI, ground.town.bot))
    messages = await ground.people.messages(CHEN.id, ground.town.residents)
    assert len([message for message in messages if message["kind"] == "photo"]) == 6
    files = [message["media"] for message in await ground.people.messages(HE.id, ground.town.staff)]
    assert [media["name"] for media in files if media and media["name"].startswith("1-")] == [
        "1-元宵灯会.png"
    ]


async def test_an_evening_of_parcels(ground: Playground) -> None:
    for _ in range(2):
        await play(ground, "parcels")
    chen, li, shan, priya = [await ground.said(one, ground.town.bot) for one in (CHEN, LI, SHAN, PRIYA)]
    assert len([text for text in chen if text.startswith("📦 3栋2单元501 有 2 件快递到了物业：")]) == 2
    assert any("取走了：老李。" in text for text in chen)
    assert any("handed out by 小何" in text for text in priya)
    assert any(text.startswith("太好了，") and "找回來了" in text for text in shan)
    assert len([text for text in shan if "我放在大堂保安那儿" in text]) == 2
    assert any("谢谢您帮忙！" in text for text in li)
    group = await ground.said(CHEN, ground.town.residents)
    assert not any("803" in text or "取件码" in text for text in group)

"""The community that a fresh sandbox opens with: in the morning, settled, and ready for a first sentence."""

from __future__ import annotations

from datetime import datetime

import aiohttp
import pytest

from bot import seed
from bot.acting import People
from bot.seed import CHEN, HE, HOMES, PEOPLE, SHAN, SMALL_TALK, WANG, ZONE
from sandbox import Sandbox, SteppedClock
from storage.database import Database
from tests.bot.playground import playground


@pytest.mark.parametrize(
    ("real", "shown"),
    [
        ("2026-03-10T03:51", "2026-03-10T10:0"),
        ("2026-03-10T14:20", "2026-03-10T14:2"),
        ("2026-03-10T23:30", "2026-03-11T10:0"),
    ],
)
async def test_it_opens_in_the_daytime_settled_and_with_nothing_unread(
    sqlite_database: Database, real: str, shown: str
) -> None:
    async with playground(sqlite_database, datetime.fromisoformat(real).replace(tzinfo=ZONE)) as ground:
        local = (await ground.people.now()).astimezone(ZONE)
        assert local.isoformat().startswith(shown)
        state = await ground.people.get("state")
        assert [one["name"] for one in state["people"]] == [person.name for person in PEOPLE]
        assert {one["unread"] for one in state["people"]} == {0}
        greeting, *talk = await ground.said(CHEN, ground.town.residents)
        assert greeting.startswith("大家好，我是邻里")
        assert talk == [words for _, words in SMALL_TALK]
        assert len(await ground.said(CHEN, ground.town.building)) == 1
        [board] = [text for text in await ground.said(HE, ground.town.staff) if text.startswith("📋")]
        assert board.endswith(f"值班 {WANG.name}")
        found = await ground.rows("SELECT count(*) FROM membership WHERE verified_by IS NOT NULL")
        assert found == [(len(HOMES),)]


async def test_the_first_sentence_makes_a_ticket_that_the_technician_can_take(
    sqlite_database: Database,
) -> None:
    async with playground(sqlite_database, datetime(2026, 3, 10, 11, 0, tzinfo=ZONE)) as ground:
        people, town = ground.people, ground.town
        await people.says(CHEN.id, town.residents, "厨房水管爆了")
        assert (await ground.said(CHEN, town.residents))[-1].startswith("先关水表旁的总阀")
        assert (await ground.said(CHEN, town.bot))[-1] == "是登记的 3栋2单元501 吗？"
        await people.taps(WANG.id, town.staff, "我去")
        await people.pass_time(15)
        assert f"{WANG.name} 11:00 已接" in (await ground.said(WANG, town.staff))[-1]
        await people.says(SHAN.id, town.bot, "1棟電梯壞咗")
        assert (await ground.said(SHAN, town.bot))[-1].startswith("已記下 #1002：1座")


async def test_a_bot_that_does_not_answer_as_expected_is_told_in_one_sentence() -> None:
    """Nobody listens here: the first button that somebody looks for is not there."""
    async with Sandbox.serve(clock=SteppedClock()) as sandbox, aiohttp.ClientSession() as session:
        people = People(sandbox.url, session)
        town = await seed.build(people)
        with pytest.raises(seed.NotSettled, match="could not be set up: no button '加同事'"):
            await seed.settle_in(people, town)

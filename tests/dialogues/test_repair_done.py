"""Asked about when it is done: the answer is about that repair, whatever else is open."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

DONE = """
    {who} › {report}
    邻里 › … […]
    王师傅 @物业群 × [我去]
    邻里 → {who} › 王师傅…
    王师傅 → 王师傅 › 修好了
    邻里 → {who} › … […]
    {who} × [{fixed}]
    邻里 ✎ … […]
    (1 小时后)
"""


@pytest.mark.parametrize("asked", ["我的空调怎么样了", "空调怎么还没人来修", "1001 怎么样了"])
async def test_a_finished_repair_is_shown_and_not_the_parcel_that_is_looked_for(
    town: Town, asked: str
) -> None:
    await town.play(
        DONE.format(who="陈姨", report="3栋2单元501空调不制冷", fixed="👍 修好了")
        + f"""
        陈姨 › 我的快递不见了,顺丰的
        邻里 › … […]
        邻里 › 有单号或尾号吗?…
        陈姨 › {asked}
        邻里 › #1001 空调暖气 · 3栋2单元501 报修时间:10:00 修好了。 [还没好]
        """
    )


async def test_it_is_so_in_english_and_when_nothing_is_open(town: Town) -> None:
    await town.play(
        DONE.format(who="May", report="Blk 3 #12-05 aircon not cold", fixed="👍 Fixed")
        + """
        May › any update on my aircon
        邻里 › #1001 air-con · Blk 3 #12-05 Reported 10:00 Fixed. [Not yet]
        May › any update?
        邻里 › #1001 air-con · Blk 3 #12-05 Reported 10:00 Fixed. [Not yet]
        May › any update on my toilet
        邻里 › … […]
        """
    )


async def test_what_is_open_comes_first_where_the_words_fit_it_as_well(town: Town) -> None:
    await town.play(
        DONE.format(who="陈姨", report="3栋2单元501空调不制冷", fixed="👍 修好了")
        + """
        陈姨 › 3栋2单元501卧室的空调漏水
        邻里 › … […]
        陈姨 › 空调怎么样了
        邻里 › #1002 … […]
        """
    )

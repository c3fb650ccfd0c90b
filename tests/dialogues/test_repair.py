"""Repair, as residents and staff live it."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_a_leak_at_home_becomes_a_ticket(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:3栋2单元501 · …。正在叫师傅。 什么时候方便上门? [现在在家] [今晚 6–8 点] [明天上午] [先打电话]
        陈姨 × [现在在家]
    """)


async def test_chatter_gets_no_answer(town: Town) -> None:
    await town.play("""
        老李 @群 › 今天天气真好,下午去公园走走
        邻里 @群 ∅
    """)

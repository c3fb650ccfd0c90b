"""The desk at rush hour: many tickets nobody takes, words instead of buttons, marks behind a command."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize("written", ["/tickets。", "/tickets!", "/tickets@linli_bot,", "/TICKETS…"])
async def test_a_mark_behind_a_command_is_no_part_of_it(town: Town, written: str) -> None:
    await town.play(f"""
        李客服 @物业群 › {written}
        邻里 @物业群 › 没办完的工单(1/1) 没有,都办好了。 [我的] [超时]
    """)


async def test_reminders_of_a_rush_are_one_list(town: Town) -> None:
    """Three within three minutes are one message; an emergency among them pages by itself."""
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        (1 分钟后)
        老李 › 3-1-101客厅灯不亮
        邻里 › 记下了 #1002:… […]
        (1 分钟后)
        小周 › 5-1-302空调不制冷
        邻里 › 记下了 #1003:… […]
        (5 分钟后)
        陳太 › 2座15樓C室廚房漏水
        邻里 › 已記下 #1004:… […]
        (3 分钟后)
        邻里 @物业群 ✎ 3 单还没人接,哪位去? #1001 水管 · 3栋2单元501 · 10 分钟 #1002 照明 · 3栋1单元101 · 9 分钟 #1003 空调暖气 · 5栋1单元302 · 8 分钟 [#1001] [#1002] [#1003]
        王师傅 @物业群 × [#1002]
        邻里 @物业群 › 🔧 #1002 照明 … [我去] [指派] [等待] [转出] [修好了]
        # Alone it is as it always was.
        (7 分钟后)
        邻里 @物业群 ✎ #1004 10 分钟还没人接,哪位去?
        (13 分钟后)
        邻里 → 周主管 › 3 单还没人接,请安排: #1001 水管 · 3栋2单元501 · 30 分钟 #1002 … #1003 … 28 分钟 [#1001] [#1002] [#1003]
    """)
    lists = [message.text for message in town.messages("物业群") if "单还没人接" in message.text]
    assert len(lists) == 1
    assert town.incidents() == []


async def test_an_emergency_is_never_one_line_of_a_list(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        老李 › 3-1-101客厅灯不亮
        邻里 › 记下了 #1002:… […]
        小周 › 5-1-302燃气味好重
        邻里 › 先别开灯、… #1003:…
        (10 分钟后)
        邻里 @物业群 ✎ 2 单还没人接,哪位去? #1001 … #1002 … [#1001] [#1002]
        邻里 @物业群 ✎ 9 分钟还没人接。王师傅,请接!主管已经知道。
        邻里 → 小周 › #1003 师傅还没接上。请直接打 +8675588880110,人先离开危险的地方。
    """)

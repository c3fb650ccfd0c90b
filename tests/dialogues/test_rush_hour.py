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
        邻里 @物业群 ✎ #1004 10 分钟还没人接,哪位去? [我去]
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
        邻里 @物业群 ✎ 9 分钟还没人接。王师傅,请接!主管已经知道。 [我去]
        邻里 → 小周 › #1003 还没有人接手。请直接打 +8675588880110。先别开灯…
    """)


FOUR = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › … […]
    老李 › 3-1-101客厅灯不亮
    邻里 › … […]
    小周 › 5-1-302马桶漏水
    邻里 › … […]
    陳太 › 2座15樓C室廚房漏水
    邻里 › … […]
    (1 分钟后)
    邻里 @物业群 ✎ 🔧 #1004 … […]
"""


# ---- /ticket and a word ---------------------------------------------------------------


async def test_a_ticket_is_found_by_a_word(town: Town) -> None:
    await town.play(
        FOUR
        + """
        李客服 @物业群 › /ticket 马桶
        邻里 @物业群 › 提到「马桶」的,没办完的 2 单,新的在前: 🔧 #1003 … 🔧 #1001 … [#1003] [#1001]
        李客服 @物业群 × [#1001]
        邻里 @物业群 › 🔧 #1001 水管 … […]
        # Of one there is no list; scripts, categories and homes count too.
        李客服 › /ticket 廚房
        邻里 › 🔧 #1004 水管 … —— 经过 —— … […]
        李客服 › /ticket 3-1-101
        邻里 › 🔧 #1002 照明 … […]
        李客服 › /ticket 水管 陳太
        邻里 › 🔧 #1004 … […]
        李客服 › /ticket 电梯
        邻里 › 没办完的里面没有提到「电梯」的。办完的请带上编号,比如 /ticket 1042。
        李客服 › /ticket
        邻里 › 请带上编号或一个词,比如 /ticket 1042 或 /ticket 马桶。
        陈姨 → 陈姨 › /ticket 马桶
        邻里 › 请带上编号,比如 /ticket 1042。
    """
    )
    assert town.incidents() == []


# ---- 1006 给张师傅 ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "1002 给张师傅",
        "1002给张师傅",
        "#1002派给张师傅吧",
        "把1002交给张师傅去处理吧",
        "1002 張師傅".replace(" ", "給"),
    ],
)
async def test_a_job_is_given_in_words(town: Town, written: str) -> None:
    await town.play(
        FOUR
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 → 张师傅 › 🔧 #1002 照明 … […]
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002(照明),会尽快联系您。
        邻里 @物业群 ✎ 🔧 #1002 照明 … 👉 张师傅 10:01 已接 […]
    """
    )


async def test_whom_half_a_name_means_is_said(town: Town) -> None:
    await town.play(
        FOUR
        + """
        李客服 @物业群 › 1002 to 张
        邻里 @物业群 › #1002 派给张师傅了。
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002(照明),会尽快联系您。
    """
    )


async def test_who_is_meant_is_asked_and_who_may_not_is_told(town: Town) -> None:
    await town.play(
        FOUR
        + """
        李客服 @物业群 › 1001给小李
        邻里 @物业群 › 没有叫「小李」的同事,有:王师傅 · 张师傅 · 周主管 · 李客服。#1001 派给谁? [王师傅(0)] [张师傅(0)] [周主管(0)] [李客服(0)]
        李客服 @物业群 × [王师傅(0)]
        邻里 ⚡ #1001 派好了。
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        王师傅 @物业群 › 1002 给张师傅
        邻里 @物业群 › 指派由客服或主管来做。
        王师傅 @物业群 › 1002 给小李
        李客服 @物业群 › 1002 给业主打过电话了
        李客服 @物业群 › 1002 给他说一声
        李客服 @物业群 › 1002 给王师傅打电话没人接
        李客服 @物业群 › 1009 给张师傅
        邻里 @物业群 ∅
        李客服 › 1003 给我
        邻里 › 🔧 #1003 … 👉 李客服 10:01 已接 … […]
        邻里 › #1003 派给李客服了。
        邻里 → 小周 › 李客服(工号 02)接了您的 #1003…
        # A resident's are a resident's words.
        小周 → 小周 › 1002 给张师傅
        邻里 ♥ 👌
    """
    )
    assert town.incidents() == []

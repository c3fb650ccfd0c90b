"""Whoever is called at night: one press where it rang, a word that takes it, a word that they cannot come."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

STUCK = """
    (到 23:40)
    陈姨 @群 › 3栋3单元电梯困人了
    邻里 @群 › 别扒门、别往外爬…
"""

AT_WORK = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001:… […]
    王师傅 @物业群 › 1001 我去
    邻里 @物业群 ♥ 👌
    邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
    (到 23:40)
    老李 @群 › 3栋3单元电梯困人了
    邻里 @群 › 别扒门、别往外爬…
"""


async def test_it_is_taken_where_it_rang(town: Town) -> None:
    await town.play(
        STUCK
        + """
        (6 分钟后)
        邻里 → 王师傅 ✎ 🚨 #1001 电梯困人 · 3栋3单元:6 分钟没人接。请接! [我去]
        邻里 → 周主管 ✎ 🚨 #1001 电梯困人 · 3栋3单元:6 分钟没人接,请安排。 [我去] [#1001]
        邻里 @物业群 ✎ 6 分钟还没人接。王师傅,请接!主管已经知道。 [我去]
        王师傅 → 王师傅 × [我去]
        邻里 ⚡ 好的,#1001 归您了。
        邻里 @物业群 ✎ 🚨 #1001 … 👉 王师傅 23:46 已接 […]
    """
    )
    assert town.incidents() == []


@pytest.mark.parametrize(
    "written", ["我去", "马上到", "我现在过来", "10分钟到", "on my way", "be there in 10 min"]
)
async def test_whoever_is_called_takes_it_in_a_word_with_other_jobs_in_hand(town: Town, written: str) -> None:
    """Before, 我去 was asked back: of which of the jobs that he had anyway."""
    await town.play(
        AT_WORK
        + f"""
        (3 分钟后)
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ 🚨 #1002 电梯困人 … 王师傅 23:43 …
    """
    )
    assert town.incidents() == []


async def test_in_how_many_minutes_is_heard_by_those_inside(town: Town) -> None:
    await town.play(
        """
        陈姨 › 3栋3单元电梯困人了
        邻里 › 别扒门、别往外爬… […]
        张师傅 › 大概10分钟到
        邻里 → 陈姨 › 张师傅(工号 08)接了…
        邻里 → 陈姨 › 张师傅说:大概10分钟到
    """
    )


@pytest.mark.parametrize("written", ["我在家，过不去", "去不了", "喝了酒,来不了", "I can't come"])
async def test_whoever_cannot_come_has_everybody_else_called_at_once(town: Town, written: str) -> None:
    """Before, the next turn rang the same telephone again, and the managers' only three minutes later."""
    await town.play(
        STUCK
        + f"""
        (3 分钟后)
        邻里 → 王师傅 ✎ 🚨 #1001 电梯困人 · 3栋3单元:3 分钟没人接。请接! [我去]
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 › 知道了,您来不了 #1001。其他同事已经在叫了。
        邻里 @物业群 ✎ #1001 电梯困人 · 3栋3单元:王师傅去不了,哪位去? [我去]
        邻里 → 周主管 › 🚨 #1001 电梯困人 · 3栋3单元:3 分钟没人接。请接! [我去]
        邻里 → 张师傅 › 🚨 #1001 电梯困人 · 3栋3单元:3 分钟没人接。请接! [我去]
        # Said twice it is heard once, in the group too.
        王师傅 @物业群 › 真的去不了
        张师傅 → 张师傅 × [我去]
        邻里 ⚡ 好的,#1001 归您了。
    """
    )
    asked = [message.text for message in town.messages("物业群") if "哪位去" in message.text]
    assert len(asked) == 1
    assert town.incidents() == []


async def test_a_job_in_hand_is_still_given_back(town: Town) -> None:
    """去不了 of a technician who was not called is about what he has."""
    await town.play(
        """
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        张师傅 @物业群 › 1001 我去
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了…
        老李 @群 › 3栋3单元电梯困人了
        邻里 @群 › 别扒门、别往外爬…
        张师傅 → 张师傅 › 去不了
        邻里 → 张师傅 ✎ #1001 放回去了,群里在找人,住户知道了。
        邻里 → 陈姨 › #1001(水管)张师傅临时来不了…
    """
    )


async def test_whoever_is_called_next_answers_that_and_not_a_job_of_the_day(town: Town) -> None:
    await town.play(
        """
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        张师傅 @物业群 › 1001 我去
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了…
        (到 23:40)
        老李 › 3栋3单元电梯困人了
        邻里 › 别扒门、别往外爬… […]
        (3 分钟后)
        王师傅 → 王师傅 › 过不去
        邻里 → 王师傅 ✎ 知道了,您来不了 #1002。其他同事已经在叫了。
        # The second who cannot come has nobody called again.
        周主管 → 周主管 › 我也来不了
        邻里 → 周主管 ✎ 知道了,您来不了 #1002。其他同事已经在叫了。
        张师傅 → 张师傅 › 10分钟到
        邻里 → 老李 › 张师傅(工号 08)接了…
        邻里 → 老李 › 张师傅说:10分钟到
        邻里 → 陈姨 ∅
    """
    )
    called = [message for message in town.messages("李客服") if "请接" in message.text]
    assert len(called) == 1
    assert town.incidents() == []

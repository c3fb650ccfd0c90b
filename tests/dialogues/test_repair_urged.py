"""催一下: of several open reports the one that was meant."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

TWO = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001:… […]
    (40 分钟后)
    陈姨 › 3栋2单元501客厅灯不亮
    邻里 › 记下了 #1002:… […]
    (1 分钟后)
"""


@pytest.mark.parametrize(
    ("words", "urged"),
    [
        ("马桶那个催一下", "#1001"),
        ("催一下水管", "#1001"),
        ("马桶怎么还没人来修", "#1001"),
        ("灯怎么还没人来修", "#1002"),
        ("催一下 1001", "#1001"),
        ("催一下", "#1002"),
    ],
)
async def test_what_the_words_name_is_hurried(town: Town, words: str, urged: str) -> None:
    await town.play(
        TWO
        + f"""
        陈姨 › {words}
        邻里 › 催过了 {urged}。…
        邻里 @物业群 ✎ 住户催了:{urged} 已经 …
    """
    )


async def test_the_other_languages_are_understood_too(town: Town) -> None:
    await town.play("""
        May › Blk 3 #12-05 toilet clogged
        邻里 › Noted as #1001: … […]
        (40 分钟后)
        May › Blk 3 #12-05 bedroom light not working
        邻里 › Noted as #1002: … […]
        (1 分钟后)
        May › hurry up with the toilet
        邻里 › … #1001…
        陳太 › 2座15樓C室坐廁塞咗
        邻里 › 已記下 #1003:… […]
        (40 分钟后)
        陳太 › 2座15樓C室睡房燈唔着
        邻里 › 已記下 #1004:… […]
        (1 分钟后)
        陳太 › 坐廁點解仲未有人嚟整
        邻里 › #1003 水管 … […]
    """)


async def test_where_several_fit_we_ask_which(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        (40 分钟后)
        陈姨 › 3栋2单元501厨房水龙头漏水
        邻里 › 记下了 #1002:… […]
        (40 分钟后)
        陈姨 › 3栋2单元501客厅灯不亮
        邻里 › 记下了 #1003:… […]
        (40 分钟后)
        陈姨 › 催一下水管
        邻里 › 催哪一件? [#1002 3栋2单元501厨房水龙头漏水] [#1001 3栋2单元501马桶堵了]
        陈姨 × [#1001 3栋2单元501马桶堵了]
        邻里 › 催过了 #1001。…
        # A reply says which it is about.
        陈姨 › 修到哪了
        邻里 › #1003 … […]
        邻里 › #1002 … […]
        邻里 › #1001 … […]
        陈姨 ↩ 催一下
        邻里 › #1001 刚催过,…
    """)
    assert town.incidents() == []


async def test_two_lifts_are_told_apart_by_their_building(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋电梯坏了
        邻里 › 记下了 #1001:3栋 · 电梯。…
        陈姨 › 2栋电梯坏了
        邻里 › 记下了 #1002:2栋 · 电梯。…
        陈姨 › 催一下3栋电梯
        邻里 › 催过了 #1001。…
    """)


async def test_who_pushes_what_waits_hears_what_it_waits_for(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        王师傅 → 王师傅 › 1001 等配件,周五到货
        邻里 → 陈姨 › #1001 先等一等:等配件,周五到货。有进展马上告诉您。
        陈姨 › 那要等到什么时候啊
        邻里 › 催过了。王师傅在跟,现在等配件,周五到货。
        邻里 → 王师傅 ✎ 住户催了 #1001(3栋2单元501),已经 1 分钟。「那要等到什么时候啊」
        邻里 @物业群 ✎ 🔧 #1001 … ❗ 10:00 住户催了 […]
    """)


async def test_priority_is_asked_for_by_a_word(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 加急
        邻里 › #1001 告诉物业您很急了。还没有师傅接。为什么急,写一句我一起转。…我按紧急叫人;等不及打 +8675588880110。
        邻里 @物业群 ✎ 住户催了:#1001 已经 1 分钟。「加急」
        陈姨 → 陈姨 › 家里有婴儿
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:家里有婴儿
        陈姨 → 陈姨 › 很急
        邻里 › #1001 刚催过,物业看到了。…
        陈姨 › 快点来吧,老人都没水喝了
        邻里 › #1001 刚催过;您这句也转给物业了。急事打 +8675588880110。
        邻里 @物业群 ✎ 住户说:快点来吧,老人都没水喝了
        May › very urgent pls
        邻里 › What is broken? …
    """)


async def test_the_reason_comes_with_the_hurry(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 快点来,家里有婴儿
        邻里 › 催过了 #1001。…
        邻里 @物业群 ✎ 住户催了:#1001 已经 1 分钟。「快点来,家里有婴儿」
    """)


async def test_nobody_came_when_it_was_agreed(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 九点
        邻里 › 好的,#1001:3月11日周三 09:00。…
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        (到 09:30)
        陈姨 › 说好九点的
        邻里 › 催过了 #1001。王师傅会看到。…
    """)

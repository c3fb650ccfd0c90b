"""Places asked for, given up and asked about in words that may mean another event, or none."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

ONE = """
    李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
    李客服 × [📣 公布]
"""
TWO = (
    ONE
    + """
    李客服 › /event 周日上午九点会所义诊 20人
    李客服 × [📣 公布]
"""
)


async def test_going_somewhere_else_takes_no_place(town: Town) -> None:
    await town.play(
        ONE
        + """
        小周 › 2栋1单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        # In a hurry, and asked when somebody may come.
        小周 › 快点 我要去接孩子
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:快点 我要去接孩子
        小周 › 明天上午
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
        老李 › 我要去接孩子
        邻里 › 是哪一场? […]
        # Asked first, 我去 and nothing more is enough.
        陈姨 › 我也想去呀
        邻里 › ✅ 「包粽子」给您留了 1 位 … […]
        邻里 › 「包粽子」还差一句:…
        May › count me in please
        邻里 › ✅ “包粽子”: 1 kept for you … […]
        邻里 › One more thing for “包粽子”:…
    """
    )


async def test_whoever_asks_for_places_takes_none(town: Town) -> None:
    await town.play(
        ONE
        + """
        陈姨 › 粽子那个还有位子吗
        邻里 › 🎉 包粽子 …0/9 位,还有 9 位 … [🙋 我去]
        陈姨 › 还有位吗,有的话我报两个
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        邻里 › 「包粽子」还差一句:…
    """
    )


async def test_which_one_is_answered_in_words(town: Town) -> None:
    await town.play(
        TWO
        + """
        陈姨 › 我们三个人想参加活动
        邻里 › 是哪一场? […]
        陈姨 › 粽子
        邻里 › ✅ 「包粽子」给您留了 3 位 … […]
        邻里 › 「包粽子」还差一句:…
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。「包粽子」您家 3 位,…
        # Each event has a wish of its own: nobody loses the place in the other one.
        陈姨 › 义诊不去了 粽子两个人
        邻里 › 是哪一场? […]
        陈姨 › 粽子改成两个人
        邻里 → 陈姨 ✎ ✅ 「包粽子」给您留了 2 位 … […]
        小周 › 我报名
        邻里 › 是哪一场? […]
        小周 › 两个
        邻里 › 是哪一场? […]
        小周 › 第二个
        邻里 › ✅ 「义诊」给您留了 2 位 … […]
        邻里 › 「义诊」还差一句:…
        # A number is for the place that was just taken.
        小周 › 三个
        邻里 → 小周 ✎ ✅ 「义诊」给您留了 3 位 … […]
        # Nothing is full: which one is for her to say.
        陳太 › 我要排隊
        邻里 › 是哪一場？ […]
        陳太 › 2座15樓C
        邻里 › 記下了:2座15樓C室。…
        May › what to bring?
        邻里 › Which one? […]
        May › 义诊
        邻里 › 🎉 义诊 … [🙋 I'm in]
        老李 › 我想参加活动
        邻里 › 是哪一场? […]
        # Another matter is another matter.
        老李 › 3栋1单元302厨房灯不亮
        邻里 › 记下了 #1001:… […]
    """
    )


@pytest.mark.parametrize(
    ("who", "words", "waits"),
    [
        ("小周", "我想排队", "⏳ 「包粽子」候补中…"),
        ("陳太", "我想排隊", "⏳ …"),
        ("May", "put me on the waiting list please", "⏳ …"),
    ],
)
async def test_who_would_queue_is_on_the_list_of_what_is_full(
    town: Town, who: str, words: str, waits: str
) -> None:
    """Before, 我想排队 was not understood."""
    await town.play(f"""
        周主管 › /event 周六下午三点中心花园包粽子 2人
        邻里 → 周主管 ✎ … […]
        周主管 × [📣 公布]
        陈姨 › 包粽子报名,两个人
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        邻里 › 「包粽子」还差一句:…
        {who} › {words}
        邻里 → {who} ✎ {waits} […]
    """)
    assert town.incidents() == []


async def test_without_events_a_queue_is_nothing_of_ours(town: Town) -> None:
    await town.play("""
        小周 › 我想排队
        邻里 › 这句我没听懂。… [转给物业]
    """)


async def test_a_perhaps_keeps_the_place(town: Town) -> None:
    await town.play(ONE)
    await town.play("""
        邻里 @群 › 🎉 包粽子 … […]
        陈姨 › 报名包粽子
        邻里 › ✅ 「包粽子」给您留了 1 位 … […]
        邻里 › 「包粽子」还差一句:…
        陈姨 › 可能去不了
        邻里 › 「包粽子」的 1 位先给您留着。定了不去,按一下就行。 [不去了]
        陈姨 × [不去了]
        邻里 ⚡ 好的,位子让出来了。…
        May › sign me up for 包粽子
        邻里 › ✅ “包粽子”: 1 kept for you … […]
        邻里 › One more thing for “包粽子”: …
        May › might not make it
        邻里 › I'm keeping your place at “包粽子” for now. If you're sure you can't come, press the button. [Can't come]
    """)


async def test_some_of_those_signed_up_stay_at_home(town: Town) -> None:
    await town.play(
        TWO
        + """
        陈姨 › 粽子报名,四个人
        邻里 › ✅ 「包粽子」给您留了 4 位 … […]
        邻里 › 「包粽子」还差一句:…
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。「包粽子」您家 4 位,…
        陈姨 › 粽子那场取消两位
        邻里 → 陈姨 ✎ ✅ 「包粽子」给您留了 2 位 … […]
        # 再 says how many more; with what was said before, it is the number for all.
        陈姨 › 包粽子刚说两位,再多一位
        邻里 → 陈姨 ✎ ✅ 「包粽子」给您留了 3 位 … […]
        陈姨 › 包粽子再加一位,一共四位
        邻里 → 陈姨 ✎ ✅ 「包粽子」给您留了 4 位 … […]
        陈姨 › sorry, 包粽子 please cancel three seats
        邻里 → 陈姨 ✎ ✅ 「包粽子」给您留了 1 位 … […]
    """
    )

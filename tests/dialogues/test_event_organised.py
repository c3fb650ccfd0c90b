"""Whoever organises an event says so in words: the plan, what is put right, the list, and the end of it."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

OPEN = """
    李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
    李客服 × [📣 公布]
    邻里 → 李客服 ✎ 公布了,卡片已发到小区群。
"""


async def test_a_plan_in_one_sentence_needs_no_command(town: Town) -> None:
    """Before: 现在没有可报名的活动."""
    await town.play("""
        李客服 › 我想办个活动,怎么弄
        邻里 › 办活动:写一句就行,比如「周六下午三点中心花园包粽子 40人」,…
        李客服 › 周六下午三点到五点半中心花园包粽子 40人 每家最多4人
        邻里 ✎ 📝 #1 包粽子 · 节庆 · 草稿 🕒 3月14日周六 15:00–17:30 📍 中心花园 👥 40 位,… […]
        李客服 › 改成四点
        邻里 ✎ 📝 #1 包粽子 · 节庆 · 草稿 🕒 3月14日周六 16:00–18:30 … […]
        李客服 › 人数改50
        邻里 ✎ 📝 #1 包粽子 … 👥 50 位,… […]
        李客服 › 发布
        邻里 › 公布了,卡片已发到小区群。
        邻里 @群 › 🎉 包粽子 🕒 3月14日周六 16:00–18:30 … […]
    """)
    assert town.incidents() == []


async def test_a_resident_plans_nothing(town: Town) -> None:
    await town.play("""
        陈姨 › 周六下午三点中心花园包粽子 40人
        邻里 › …
    """)
    assert town.count("event") == 0


async def test_who_comes_is_asked_in_words_and_takes_no_place(town: Town) -> None:
    """Before, 包粽子报了几个人了 signed the colleague up."""
    await town.play(
        OPEN
        + """
        陈姨 › 报名,两个人
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        邻里 › 「包粽子」还差一句:…
        李客服 › 包粽子报了几个人了
        邻里 › 📋 「包粽子」2/9 位,候补 0 位 陈姨 … […]
        李客服 › 谁还没来
        邻里 › 📋 「包粽子」2/9 位,… […]
        李客服 @物业群 › 包粽子报名情况怎么样
        邻里 @物业群 ✎ 🎉 #1 包粽子 · 节庆 · 报名中 … 👥 2/9 位 … […]
    """
    )
    assert town.count("event_signup") == 1


async def test_what_was_announced_is_moved_after_one_more_question(town: Town) -> None:
    """Before, the organiser was shown the residents' card with its [我去]."""
    await town.play(
        OPEN
        + """
        陈姨 › 报名,两个人
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        邻里 › 「包粽子」还差一句:…
        李客服 › 下雨了,活动改到周日同一时间
        邻里 › 「包粽子」改到 3月15日周日 15:00?已报名的和小区群都会收到通知。 [改] [不改]
        李客服 › 算了
        邻里 › 好的,活动照常。
        李客服 › 活动改到六点
        邻里 › 「包粽子」改到 3月14日周六 18:00?… [改] [不改]
        李客服 × [改]
        邻里 → 陈姨 › 🕒 「包粽子」改时间了:原来 3月14日周六 15:00,现在 3月14日周六 18:00–20:00,… […]
        邻里 → 李客服 › 🎉 #1 包粽子 … […]
        李客服 › 地点改到会所
        邻里 › 「包粽子」改在「会所」?… [改] [不改]
        李客服 › 好
        邻里 → 陈姨 › 📍 「包粽子」换地方了:现在在会所,… […]
    """
    )
    assert town.incidents() == []


async def test_calling_it_off_asks_for_the_reason(town: Town) -> None:
    await town.play(
        OPEN
        + """
        李客服 › 包粽子取消了,下雨
        邻里 › 「包粽子」已有 0 位报名,… [不写原因,取消] [不取消]
        李客服 × [不取消]
        邻里 › 好的,活动照常。
    """
    )


@pytest.mark.parametrize(
    "words",
    ["现在报了多少人", "改成四点", "取消这个活动吧", "发布"],
    ids=["roll", "move", "cancel", "publish"],
)
async def test_without_an_event_nothing_happens(town: Town, words: str) -> None:
    await town.play(f"""
        李客服 › {words}
        邻里 › …
    """)
    assert (town.count("event"), town.incidents()) == (0, [])


async def test_several_are_offered_as_cards(town: Town) -> None:
    await town.play(
        OPEN
        + """
        李客服 › /event 周日上午九点会所义诊 20人
        李客服 × [📣 公布]
        (1 分钟后)
        邻里 → 李客服 ✎ 公布了,卡片已发到小区群。
        李客服 › 报了多少人
        邻里 › 是哪一场? […]
        李客服 › 义诊报了多少人
        邻里 › 📋 「义诊」0/20 位,… […]
    """
    )


async def test_it_is_heard_in_singapore_too(town: Town) -> None:
    await town.play("""
        周主管 › /language
        邻里 › … […]
        周主管 × [English]
        邻里 → 周主管 ✎ …
        周主管 › Sat 3pm durian party at the void deck, 30 pax
        邻里 ✎ 📝 #1 durian party … 📍 void deck 👥 30 places… […]
        周主管 › change the venue to the clubhouse
        邻里 ✎ 📝 #1 durian party … 📍 the clubhouse … […]
        周主管 › publish
        邻里 › Announced. …
        周主管 › how many signed up
        邻里 › 📋 “durian party”: 0/30, 0 waiting … […]
        周主管 › move it to 4pm
        邻里 › Move “durian party” to 14 Mar (Sat) 16:00? … [Change it] [Keep it as it is]
    """)

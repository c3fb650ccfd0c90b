"""Words that go on from an event or a sign-up and name nothing."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

FOUR = """
    李客服 › /event 周六下午三点中心花园包粽子 4人 每家最多4人
    李客服 × [📣 公布]
"""
TWO = (
    FOUR
    + """
    李客服 › /event 周日上午九点会所义诊 20人
    李客服 × [📣 公布]
"""
)


async def test_what_was_just_shown_is_what_is_meant(town: Town) -> None:
    """Before, each of these was answered by 是哪一场."""
    await town.play(
        TWO
        + """
        小周 › 周六那场还有位吗
        邻里 › 🎉 包粽子 … [🙋 我去]
        小周 › 在哪集合
        邻里 › 🎉 包粽子 … [🙋 我去]
        小周 › 那算我一个
        邻里 › ✅ 「包粽子」给您留了 1 位 … […]
        邻里 › 「包粽子」还差一句:…
        小周 › 在哪集合
        邻里 › 🎉 包粽子 … 您家 1 位已经留好,… [不去了]
    """
    )


async def test_what_the_plan_does_not_say_is_not_answered_by_the_card(town: Town) -> None:
    await town.play(
        FOUR
        + """
        小周 › 几点开始,要带什么
        邻里 › 🎉 包粽子 … [🙋 我去]
        邻里 › 「包粽子」的说明里没写,我不敢乱说。要我替您问物业一声吗? [转给物业]
        小周 › 老人能去吗
        邻里 ♥ 👌
        小周 × [转给物业]
        邻里 @物业群 › … 小周想问:「包粽子: 几点开始,要带什么 老人能去吗」 [回复]
        邻里 → 小周 ✎ 转给物业了,…
        李客服 × [改说明]
        邻里 → 李客服 ✎ 要带什么、注意什么?写一两句。
        李客服 › 自带围裙,老人小孩都欢迎
        陳太 › 老人家可唔可以去
        邻里 › 🎉 包粽子 … 自带围裙,老人小孩都欢迎 [🙋 我要去]
    """
    )


@pytest.mark.parametrize(
    ("who", "leaves", "back", "again"),
    [
        ("陈姨", "我去不了了", "算了,还是去吧", "✅ 「包粽子」给您留了 1 位 … […]"),
        ("陳太", "我唔嚟得喇", "都係去啦", "✅ 「包粽子」替您留了 1 位 … […]"),
        ("May", "cannot make it already", "actually can go", "✅ “包粽子”: 1 kept for you … […]"),
    ],
)
async def test_who_comes_after_all_has_a_place_again(
    town: Town, who: str, leaves: str, back: str, again: str
) -> None:
    """Before: 👌, and no place."""
    await town.play(FOUR)
    await town.play(f"""
        {who} › count me in
        邻里 › … […]
        邻里 › …
    """)
    await town.play(f"""
        {who} › {leaves}
        邻里 → {who} ✎ …包粽子… […]
        (1 分钟后)
        {who} › {back}
        邻里 → {who} ✎ {again}
    """)
    assert town.incidents() == []


async def test_words_are_no_address_that_went_wrong(town: Town) -> None:
    await town.play(
        FOUR
        + """
        陈姨 › 我报三个
        邻里 › ✅ 「包粽子」给您留了 3 位 … […]
        邻里 › 「包粽子」还差一句:…
        老李 › 我们家三口
        邻里 › ⏳ 「包粽子」候补中,… […]
        邻里 › 「包粽子」还差一句:…
        小周 › 我也想去
        邻里 › ⏳ 「包粽子」候补中,… […]
        邻里 › 「包粽子」还差一句:…
        # Asked for the home, they speak of something else.
        老李 › 那给我排着吧
        邻里 › 「包粽子」候补:您家排在最前面,您家 3 位,有空位马上告诉您。
        小周 › 前面还有几个人
        邻里 › 「包粽子」候补:前面还有 1 家,您家 1 位,有空位马上告诉您。
        小周 › 3-2-503
        邻里 › 记下了:3栋2单元503。…
        # Who has a place waits for nobody.
        陈姨 › 前面还有几个人
        邻里 › 🎉 包粽子 … 您家 3 位已经留好,… [不去了]
    """
    )


async def test_at_the_door_the_code_is_what_is_wanted(town: Town) -> None:
    await town.play("""
        李客服 › /event 今天下午三点中心花园包粽子 9人
        李客服 × [📣 公布]
        陈姨 › 我报两个
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        邻里 › 「包粽子」还差一句:…
        陈姨 › 到了
        邻里 › 这句我没听懂。… […]
        (到 14:58)
        邻里 → 陈姨 › 🔔 快开始了:… […]
        陈姨 › 我们到门口了
        邻里 › 欢迎来「包粽子」!您家 2 位,把签到码 … 给门口的同事看一下就行。
    """)

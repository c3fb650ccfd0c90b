"""A stray 好的 ends no emergency, 还没好 hides none, and 算了 swallows no words."""

import pytest

from tests.dialogues.town import Town

ASKED_IN_DANGER = """
    陈姨 › 3栋2单元501煤气味很重
    邻里 › 先别开灯、… 正在叫师傅 #1001:…
    陈姨 › 误报
    邻里 › #1001(燃气泄漏)真的不用来了吗? […]
"""

SAID_TO_BE_DONE = """
    陈姨 › 3栋2单元501热水器不热
    邻里 › 记下了 #1001:… […]
    陈姨 › 随时
    邻里 › 好的,#1001:随时。…
    王师傅 @物业群 › 1001 我去
    邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
    王师傅 @物业群 › 1001 修好了
    邻里 → 陈姨 › 王师傅说 #1001…
"""


@pytest.mark.parametrize("nod", ["好的", "👍", "是", "ok", "1"])
async def test_a_nod_to_who_comes_calls_nobody_off(town: Town, nod: str) -> None:
    await town.play(
        ASKED_IN_DANGER
        + f"""
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        陈姨 › {nod}
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🚨 #1001 燃气泄漏 … 王师傅 10:00 已接…
        陈姨 › 真的不用来了
        邻里 › 好的,#1001 不用来了。需要时再写给我。
        """
    )


async def test_nor_a_yes_to_what_the_desk_asks(town: Town) -> None:
    await town.play(
        """
        陈姨 › 我要投诉楼上天天半夜装修
        邻里 › …
        """
        + ASKED_IN_DANGER
        + """
        李客服 @物业群 × [回复]
        邻里 @物业群 ✎ 李客服,回 陈姨 什么?…
        李客服 @物业群 › 我们还是过来看一下,可以吗
        邻里 @物业群 ✎ 以物业的名义回 陈姨… [发送] [不发]
        李客服 @物业群 × [发送]
        邻里 → 陈姨 › 物业说:我们还是过来看一下,可以吗
        陈姨 › 可以
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:可以
        陈姨 × [不用来了]
        邻里 ✎ 好的,#1001 不用来了。需要时再写给我。
        """
    )


@pytest.mark.parametrize("later", ["", "(3 小时后)"])
@pytest.mark.parametrize(
    "said", ["还没好,现在煤气味很重", "没修好 闻到煤气", "not fixed, and now i smell gas"]
)
async def test_danger_behind_not_yet_is_an_alarm(town: Town, said: str, later: str) -> None:
    await town.play(
        SAID_TO_BE_DONE
        + f"""
        {later}
        陈姨 › {said}
        邻里 › 先别开灯、… 正在叫师傅 #1002:… […]
        邻里 @物业群 ✎ 🚨 #1002 燃气泄漏…
        邻里 → 周主管 ✎ #1001 …王师傅修过,住户说还没好,已重新打开。「{said}」
        """
    )


async def test_a_photo_comes_with_it(town: Town) -> None:
    await town.play(
        SAID_TO_BE_DONE
        + """
        陈姨 📷 没修好 闻到煤气
        邻里 › 先别开灯、… 正在叫师傅 #1002:… […]
        邻里 @物业群 ✎ #1002 的照片和文件
        """
    )


async def test_what_begins_like_never_mind_is_read(town: Town) -> None:
    await town.play("""
        陈姨 › 算了一下物业费,你们多收了两百
        邻里 › 这句我没听懂。… [转给物业]
        陈姨 › 算了不问了
        邻里 ♥ 👌
        May › forget it i want a refund of my deposit
        邻里 › Sorry, I didn't get that.… […]
        May › nvm thanks
        邻里 ♥ 👌
    """)


async def test_yes_to_an_offer_passes_it_on_whatever_else_is_open(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 游泳池几点开
        邻里 › 这个我说不准,…
        陈姨 › 好
        邻里 › 转给物业了,…
        邻里 @物业群 ✎ 💬 陈姨(3栋2单元501)想问:「游泳池几点开」 [回复]
        陈姨 › 好
        邻里 ∅
        陈姨 › 明天上午
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。…
        陈姨 › 游泳池几点开
        邻里 › 这个我说不准,…
        (1 小时后)
        陈姨 › 好
        邻里 ♥ 👌
        邻里 ∅
    """)

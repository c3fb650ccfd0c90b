"""搞错了没事: a report was a mistake; where people were in danger the staff hear it, and nothing ends silently."""

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize(
    "said", ["搞错了没事", "虚惊一场", "睇錯咗,冇事", "sorry false alarm", "my mistake, it's fine"]
)
async def test_nobody_has_to_come(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › {said}
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
        邻里 @物业群 ✎ 住户说不用来了:#1001
    """)


@pytest.mark.parametrize("certain", ["真的", "是的,真的不用了", "对,没事了", "不用来", "👍"])
async def test_in_danger_it_is_asked_once_more_and_answered_in_words(town: Town, certain: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501煤气味很重
        邻里 › 先别开灯、… 正在叫师傅 #1001:…
        陈姨 › 搞错了没事
        邻里 › #1001(燃气泄漏)真的不用来了吗? [不用来了] [还是来吧]
        邻里 @物业群 ✎ 住户说:搞错了没事
        陈姨 › {certain}
        邻里 › 好的,#1001 不用来了。需要时再写给我。
        邻里 @物业群 ✎ 住户说不用来了:#1001
        陈姨 › 还是来吧
        邻里 › 先别开灯、… 正在叫师傅 #1002:…
    """)


@pytest.mark.parametrize("said", ["没有,还是来吧", "你们来看看吧", "不"])
async def test_after_all_somebody_is_to_come(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501煤气味很重
        邻里 › 先别开灯、… 正在叫师傅 #1001:…
        陈姨 › 误报
        邻里 › #1001(燃气泄漏)真的不用来了吗? […]
        陈姨 › {said}
        邻里 › 好的,#1001 照旧,师傅会来。
    """)


async def test_what_is_neither_yes_nor_no_goes_to_whoever_comes(town: Town) -> None:
    await town.play("""
        陈姨 › 煤气味很重
        邻里 › 先别开灯、… 您家是几栋几单元几号?…
        陈姨 › 误报
        邻里 › #1001(燃气泄漏)真的不用来了吗? […]
        陈姨 › 好像还有一点味道
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:好像还有一点味道
        陈姨 → 陈姨 › 3栋2单元501
        邻里 › 好的,3栋2单元501。
        May › gas smell in blk 3 #05-12
        邻里 › No lights, no flame, …
        May › false alarm
        邻里 › Is #1002 (gas leak) really no longer needed? […]
        May › no need already but still smell
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:no need already but still smell
    """)


@pytest.mark.parametrize(
    "said",
    [
        "没有误报,真的有味道",
        "不是搞错了",
        "搞错了不是没事",
        "唔係誤報㗎",
        "not a false alarm",
        "搞错了,真的有味道",
    ],
)
async def test_whoever_says_that_it_is_none_calls_nobody_off(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501煤气味很重
        邻里 › 先别开灯、… 正在叫师傅 #1001:…
        陈姨 › {said}
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:{said}
        陈姨 › 误报
        邻里 › #1001(燃气泄漏)真的不用来了吗? […]
        陈姨 › {said}
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🚨 #1001 燃气泄漏 … ⏳ 待接…
    """)

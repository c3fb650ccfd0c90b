"""Jobs and calls in the words of a rush: 马桶那单给张师傅, 恢复, 约明天三点, 帮 3-2-502 报修."""

from __future__ import annotations

import pytest

from tests.dialogues.test_desk_asked import FREE, TAKEN
from tests.dialogues.town import Town

# ---- which one, to whom ----------------------------------------------------------------


@pytest.mark.parametrize(
    "written", ["马桶那单给张师傅", "501那单给张师傅吧", "把3栋2单元501的单派给张师傅", "馬桶嗰張單畀張師傅"]
)
async def test_a_job_is_given_by_what_it_is_about(town: Town, written: str) -> None:
    """Before, only its number was read."""
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ✎ #1001 派给张师傅了。
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
    """
    )
    assert town.incidents() == []


async def test_of_several_like_it_only_all_are_given(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        小周 › 3-2-302马桶漏水
        邻里 › 记下了 #1003:… […]
        李客服 @物业群 › 马桶那单给张师傅
        邻里 @物业群 ✎ 提到「马桶」的,没办完的 2 单,新的在前: … [#1003] [#1001]
        李客服 @物业群 › 3-2的单都给张师傅
        邻里 @物业群 ✎ #1003 #1001 派给张师傅了。
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        邻里 → 小周 › 张师傅(工号 08)接了您的 #1003…
        李客服 @物业群 › 1002也给他
        邻里 @物业群 ✎ 没有叫「他」的同事,有:…#1002 派给谁? […]
        # Nothing of ours, and somebody who may not.
        李客服 @物业群 › 充电桩的单给张师傅
        王师傅 @物业群 › 马桶那单给张师傅
    """
    )
    assert town.incidents() == []


async def test_what_was_called_off_by_mistake_is_restored(town: Town) -> None:
    """Before, 1001 恢复 met silence, and only the resident could have it back."""
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › 1001 取消
        邻里 → 陈姨 › #1001(水管)物业先不派人了… [还是要修]
        李客服 @物业群 › 1001 撤销取消
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › #1001(水管)还是照样来修,正在找师傅,有人接了马上告诉您。
        邻里 @物业群 ✎ 🔧 #1001 … ⏳ 待接 […]
        王师傅 → 王师傅 › 1002 修好了
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。… […]
        (2 分钟后)
        李客服 @物业群 › 1002 重新打开
        邻里 → 老李 › #1002 刚才按早了,…
    """
    )
    assert town.incidents() == []


@pytest.mark.parametrize("written", ["#1001", "1001", "查1001", "看一下1001", "1001 到哪了"])
async def test_a_number_among_colleagues_is_a_line(town: Town, written: str) -> None:
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ✎ {FREE} [#1001]
    """
    )


async def test_what_is_agreed_is_planned_and_what_is_asked_is_shown(town: Town) -> None:
    """Before, both were kept as notes."""
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › 1002 约明天下午三点
        邻里 @物业群 ✎ #1002 记成 3月11日周三 15:00 上门,住户知道了。
        邻里 → 老李 › #1002(照明)王师傅(工号 07)上门时间:3月11日周三 15:00。…
        李客服 @物业群 › 1002 改到后天上午
        邻里 → 老李 › #1002(照明)王师傅(工号 07)上门时间:3月12日周四 09:00–12:00。…
        李客服 @物业群 › 1002 地址在哪
        邻里 @物业群 ✎ 🔧 #1002 … —— 经过 —— … […]
    """
    )
    assert town.incidents() == []


# ---- the telephone rings ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("帮3-2-502报修,厨房没水", "3栋2单元502"),
        ("3-2-502厨房没水", "3栋2单元502"),
        ("张阿姨家漏水,3-2-502,电话13800001111", "3栋2单元502"),
        ("有个业主打电话来说3-2-502厨房漏水", "3栋2单元502"),
        ("3座15樓C室廚房水喉漏水", "3栋15楼C"),
    ],
)
async def test_what_the_desk_writes_of_another_home_is_a_call(town: Town, written: str, address: str) -> None:
    """Before, the dispatcher became the resident, and all that they wrote next 住户说."""
    await town.play(f"""
        李客服 › {written}
        邻里 › 代报 📍 {address} … [开单] [改] [算了]
        李客服 × [开单]
        邻里 ✎ 开好了:#1001…
        李客服 › 今天几单
        邻里 → 李客服 ✎ 今天来了 1 单:…
    """)
    assert town.incidents() == []


async def test_the_desks_own_home_is_their_own(town: Town) -> None:
    await town.play("""
        李客服 › 我家厨房漏水
        邻里 › 记下了 #1001:…
        李客服 › 5栋1单元801
        邻里 › 好的,5栋1单元801。… […]
        周主管 › /home 3-2-601
        邻里 › 记下了:3栋2单元601。…
        周主管 › 3-2-601马桶堵了
        邻里 › 记下了 #1002:… […]
    """)

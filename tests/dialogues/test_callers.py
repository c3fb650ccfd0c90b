"""Somebody without Telegram rang: the desk speaks for them until the end."""

from tests.dialogues.town import Town

CALL = """
    李客服 @物业群 › 代报 3-2-501 张阿姨 13800001111 厨房漏水
    邻里 @物业群 › 代报 … […]
    李客服 @物业群 × [开单]
    邻里 @物业群 ✎ 开好了:#1001…
    王师傅 @物业群 × [我去]
    邻里 ⚡ 好的,#1001 归您了。
"""


async def test_what_the_caller_says_on_the_telephone_closes_or_reopens(town: Town) -> None:
    await town.play(
        CALL
        + """
        王师傅 → 王师傅 × [修好了]
        邻里 @物业群 ✎ 请电话告知 张阿姨 +8613800001111:王师傅说 #1001(水管)修好了。… [住户说好了] [住户说还没好]
        李客服 @物业群 × [住户说还没好]
        邻里 @物业群 ✎ #1001 重新开了,主管也知道了。
        邻里 @物业群 ✎ 住户说还没好:#1001 水管,请再派人。 [我去]
        邻里 → 周主管 ✎ #1001 水管(3栋2单元501)王师傅修过,住户说还没好,已重新打开。
        王师傅 @物业群 × [我去]
        王师傅 → 王师傅 × [修好了]
        (1 分钟后)
        李客服 @物业群 × [住户说好了]
        邻里 @物业群 ✎ 好的,#1001 完成。
        邻里 @物业群 ✎ 🔧 #1001 … ☑️ 王师傅 · … 完成
        """
    )


async def test_a_technician_does_not_confirm_his_own_work(town: Town) -> None:
    await town.play(
        CALL
        + """
        王师傅 → 王师傅 × [修好了]
        邻里 @物业群 ✎ 请电话告知 … [住户说好了] [住户说还没好]
        王师傅 @物业群 × [住户说好了]
        邻里 ⚡ 这一步由客服或主管来办。
        """
    )


async def test_nobody_is_told_that_the_caller_knows_already(town: Town) -> None:
    await town.play(
        CALL
        + """
        王师傅 → 王师傅 × [出发]
        邻里 ⚡ 路上小心。群里已经请同事打电话告知住户。
        王师傅 → 王师傅 × [等配件]
        邻里 ⚡ #1001 记成等待,请电话告知住户。
        """
    )


async def test_nobody_is_rung_at_night_to_hear_good_night(town: Town) -> None:
    await town.play(
        CALL
        + """
        (到 22:30)
        王师傅 → 王师傅 × [修好了]
        邻里 ⚡ 辛苦了。…
        """
    )
    assert not [said for said in town.messages("物业群") if "您先休息" in said.text]
    await town.play("""
        (到 09:01)
        邻里 @物业群 ✎ 请电话告知 张阿姨 +8613800001111:早上好。… [住户说好了] [住户说还没好]
    """)

"""还没好, written and not pressed: heard whatever was spoken of since."""

from tests.dialogues.town import Town

DONE = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001… […]
    陈姨 × [现在在家]
    邻里 ✎ 好的,#1001…
    王师傅 @物业群 × [我去]
    邻里 → 陈姨 › 王师傅…
    王师傅 → 王师傅 › 修好了
    邻里 → 陈姨 › 王师傅说 #1001(水管)修好了。… […]
"""


async def test_said_while_another_report_is_talked_about(town: Town) -> None:
    await town.play(
        DONE
        + """
        陈姨 › 卧室灯不亮
        邻里 › 记下了 #1002… […]
        陈姨 › 还没好!! 还是冲不下去
        邻里 › #1001 重新安排,主管也知道了。…
        邻里 @物业群 ✎ 住户说还没好:#1001 水管,请再派人。「还是冲不下去」 [我去]
        """
    )


async def test_said_days_after_it_counted_as_fixed(town: Town) -> None:
    await town.play(
        DONE
        + """
        (4 天后)
        邻里 → 陈姨 › … [👍 修好了] [还没好]
        邻里 → 陈姨 › #1001(水管)先当作修好了。… [还没好]
        陈姨 › 还没好
        邻里 › #1001 重新安排,主管也知道了。还有哪里不对?写一句或发张照片都行。
        """
    )


async def test_with_nothing_done_it_is_a_word_about_what_is_open(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 › 还没好
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:还没好
    """)


async def test_mine_shows_what_was_done_rather_than_what_was_called_off(town: Town) -> None:
    await town.play(
        DONE
        + """
        陈姨 × [👍 修好了]
        邻里 ✎ 太好了,#1001 完成。… […]
        (1 分钟后)
        陈姨 › 卧室灯不亮
        邻里 › 记下了 #1002… […]
        陈姨 › 算了
        邻里 › 好的,#1002(照明)不用来了。 [还是来吧]
        陈姨 › /mine
        邻里 › #1001 水管 · 3栋2单元501 报修时间:10:00 修好了。 [还没好]
        """
    )


async def test_another_matter_is_no_complaint_about_the_work(town: Town) -> None:
    await town.play("""
        老李 › 3栋1单元302马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
        王师傅 @物业群 × [修好了]
        邻里 → 老李 › 王师傅说 #1001(水管)修好了。… […]
        老李 › 我的快递还没到吗
        邻里 › 快递和取件码只告诉核实过的住户。… […]
        老李 → 老李 › 还在漏
        邻里 › #1001 重新安排,主管也知道了。…
    """)

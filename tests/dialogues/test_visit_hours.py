"""An hour that a resident names for a visit is one of the day that was agreed, and by day."""

from tests.dialogues.town import Town


async def test_an_hour_is_one_of_the_day_that_was_agreed(town: Town) -> None:
    await town.play("""
        小周 › 3栋2单元502卫生间灯不亮
        邻里 › 记下了 #1001:… […]
        小周 › 明天
        邻里 › 好的,#1001:3月11日周三。师傅接了就告诉您。
        小周 › 十点以后再来
        邻里 › 好的,#1001:3月11日周三 10:00。师傅接了就告诉您。
        小周 › 还是下午三点来吧
        邻里 › 好的,#1001:3月11日周三 15:00。师傅接了就告诉您。
        小周 › 后天
        邻里 › 好的,#1001:3月12日周四。师傅接了就告诉您。
        小周 › 改到今晚八点
        邻里 › 好的,#1001:3月10日周二 20:00。师傅接了就告诉您。
    """)


async def test_nobody_comes_at_night_who_was_not_asked_to(town: Town) -> None:
    await town.play("""
        (到 11:00)
        小周 › 3栋2单元502卫生间灯不亮
        邻里 › 记下了 #1001:… […]
        小周 › 十点来吧
        邻里 › 好的,#1001:3月11日周三 10:00。师傅接了就告诉您。
        小周 › 改到晚上十点吧
        邻里 › 好的,#1001:3月11日周三 22:00。师傅接了就告诉您。
        # Staff know when they go themselves, at night too.
        王师傅 › 1001 今晚十点去
        邻里 @物业群 ✎ 🔧 #1001 照明 … 🕐 3月10日周二 22:00 … […]
        邻里 → 小周 › #1001(照明)王师傅(工号 07)上门时间:3月10日周二 22:00。不方便就说一声。
    """)

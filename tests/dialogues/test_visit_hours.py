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


async def test_an_hour_alone_changes_the_visit_that_was_agreed(town: Town) -> None:
    await town.play("""
        May › blk 3 #05-01 kitchen tap leaking
        邻里 › Noted as #1001: … […]
        May › tomorrow 9am
        邻里 › All right, #1001: 11 Mar (Wed) 09:00. …
        王师傅 @物业群 × [我去]
        邻里 → May › 王师傅 (badge 07) is taking care of #1001 …
        May › make it 10
        邻里 › All right, #1001 is changed: 11 Mar (Wed) 10:00. 王师傅 knows.
        邻里 → 王师傅 ✎ #1001 住户改了时间:3月11日周三 10:00
        May → May › can make it 10.30 instead
        邻里 › All right, #1001 is changed: 11 Mar (Wed) 10:30. 王师傅 knows.
        May › 3pm better
        邻里 › All right, #1001 is changed: 11 Mar (Wed) 15:00. 王师傅 knows.
    """)


async def test_what_time_it_is_changes_nothing(town: Town) -> None:
    await town.play("""
        小周 › 3栋2单元502卫生间灯不亮
        邻里 › 记下了 #1001:… […]
        小周 › 明天上午九点
        邻里 › 好的,#1001:3月11日周三 09:00。…
        王师傅 @物业群 × [我去]
        邻里 → 小周 › 王师傅…
        小周 › 十点吧
        邻里 › 好的,#1001 改成:3月11日周三 10:00。王师傅也知道了。
        邻里 → 王师傅 ✎ #1001 住户改了时间:3月11日周三 10:00
        小周 → 小周 › 改到11
        邻里 › 好的,#1001 改成:3月11日周三 11:00。王师傅也知道了。
        小周 › 都三点了
        邻里 ♥ 👌
        小周 › 周末也行
        邻里 ♥ 👌
    """)

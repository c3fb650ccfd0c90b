"""Words that sound like 不用来了 and are not, and the way back from those that were."""

from tests.dialogues.town import Town


async def test_another_day_is_not_called_off(town: Town) -> None:
    await town.play("""
        小周 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        小周 › 算了明天吧
        邻里 › 好的,#1001:3月11日周三。师傅接了就告诉您。
        小周 › 算了还是今晚
        邻里 › 好的,#1001:3月10日周二 18:00–22:00。师傅接了就告诉您。
        May › Blk 3 #05-12 the aircon is leaking
        邻里 › Noted as #1002:… […]
        May › nvm tmr morning also can
        邻里 › All right, #1002: 11 Mar (Wed) 09:00–12:00. I'll tell you as soon as a technician takes it.
        (3 小时后)
        May › never mind, do it on Friday instead
        邻里 › All right, #1002: 13 Mar (Fri). I'll tell you as soon as a technician takes it.
        小周 › 算了,明天我自己弄
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
    """)


async def test_whether_it_is_done_yet_calls_nobody_off(town: Town) -> None:
    await town.play("""
        陳太 › 3座15樓B 廁所浸水,啲水浸晒出嚟喇
        邻里 › 先關水錶旁的總水閥;… […]
        陳太 › 搞掂未呀
        邻里 › #1001 … 還在找師傅,… […]
        # Where people were in danger, even a plain one is asked once more.
        陳太 › 唔使嚟喇
        邻里 › … [不用來了] [還是來吧]
    """)


async def test_the_way_back(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房灯不亮
        邻里 › 记下了 #1001:… […]
        陈姨 › 算了
        邻里 › 好的,#1001(照明)不用来了。 [还是来吧]
        # The way back stays open, whatever is talked about meanwhile.
        陈姨 › 啦啦啦
        邻里 › 这句我没听懂。… […]
        陈姨 × [还是来吧]
        邻里 › 记下了 #1002:3栋2单元501 · 照明。… […]
        陈姨 › 不用了
        邻里 › 好的,#1002(照明)不用来了。 [还是来吧]
        陈姨 › 那明天上午来吧
        邻里 › 记下了 #1003:3栋2单元501 · 照明。正在叫师傅。
        邻里 @物业群 ✎ 🔧 #1003 照明 … 🕐 3月11日周三 09:00–12:00 … […]
        陈姨 › 不用了
        邻里 › 好的,#1003(照明)不用来了。 [还是来吧]
        陈姨 › 即係聽日先嚟
        邻里 › 记下了 #1004:3栋2单元501 · 照明。正在叫师傅。
    """)


async def test_why_nobody_has_to_come(town: Town) -> None:
    await town.play("""
        May › gas smell in kitchen
        邻里 › No lights, no flame, … Which block, floor and unit is it? …
        # The staff read it at once, and judge; nobody is sent home before it was asked once more.
        May › no need already, was the neighbour cooking
        邻里 › Is #1001 (gas leak) really no longer needed? [No longer needed] [Please still come]
        邻里 @物业群 › 🚨 #1001 … […]
        邻里 @物业群 › 📋 … […]
        邻里 @物业群 › 住户说:no need already, was the neighbour cooking
        May › no need already but still smell
        邻里 ♥ 👌
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1002:… […]
        陈姨 › 没事了,你们慢慢来
        邻里 ♥ 👌
        陈姨 › 不用来了,我儿子自己修好了,谢谢
        邻里 › 好的,#1002(水管)不用来了。 [还是来吧]
    """)


async def test_a_slip_and_another_day_call_nobody_off(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 搞错了,是502
        邻里 › 好的,3栋2单元502。… […]
        陈姨 › 取消今天的,明天来吧
        邻里 › 好的,#1001:3月11日周三。师傅接了就告诉您。
        陈姨 › 不用来了,物业,我自己弄好了
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
    """)

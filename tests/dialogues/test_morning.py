"""The morning list: one silent message when the desk opens, nothing on a day that holds nothing."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_the_day_begins_with_what_it_holds(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 × [明天上午]
        邻里 ✎ 好的,#1001：3月11日周三 09:00–12:00。…
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        小周 › 3栋1单元101厨房灯不亮
        邻里 › 记下了 #1002… […]
        张师傅 @物业群 › 1002 我去
        邻里 → 小周 › 张师傅…
        张师傅 @物业群 › 1002 等配件,今天到
        邻里 → 小周 › #1002 先等一等…
        (到 21:00)
        老李 › 3栋2单元302厕所漏水
        邻里 › 记下了 #1003… […]
        (到 09:00)
        邻里 @物业群 ✎ ☀️ 3月11日周三 · 值班 王师傅 还没人接（1） · #1003 水管 · 3栋2单元302 · 12 小时 过了说好的日子（1） · #1002 照明 · 3栋1单元101 · 等配件,今天到 · 张师傅 说好今天的（1） · #1001 水管 · 3栋2单元501 · 3月11日周三 09:00–12:00 · 王师傅 [#1003] [#1002] [#1001]
        邻里 → 王师傅 ✎ ☀️ 3月11日周三，您今天： 说好今天的（1） · #1001 水管 · 3栋2单元501 · 3月11日周三 09:00–12:00 [#1001]
        邻里 → 张师傅 ✎ ☀️ 3月11日周三，您今天： 过了说好的日子（1） · #1002 照明 · 3栋1单元101 · 等配件,今天到 [#1002]
        王师傅 × [#1001]
        邻里 › 🔧 #1001 …
    """)
    for place in ("物业群", "王师傅"):
        [listed] = [message for message in town.messages(place) if message.text.startswith("☀️")]
        assert listed.silent


async def test_a_day_without_anything_begins_without_a_word(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        (到 09:30)
    """)
    everywhere = [*town.messages("物业群"), *town.messages("王师傅"), *town.messages("周主管")]
    assert not [message for message in everywhere if message.text.startswith("☀️")]


async def test_a_manager_switches_it_off_and_looks_when_he_likes(town: Town) -> None:
    await town.play("""
        周主管 › /morning
        邻里 › ☀️ 没有要提醒的… [不用每天发]
        周主管 × [不用每天发]
        邻里 ✎ 好的，早上清单不再每天发。要看随时发 /morning。 [每天早上发]
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        (1 天后)
        李客服 @物业群 › /morning
        邻里 @物业群 ✎ ☀️ 3月11日周三 · 值班 王师傅 还没人接（1） · #1001 水管 · 3栋2单元501 · 24 小时 [#1001]
    """)
    assert sum(message.text.startswith("☀️") for message in town.messages("物业群")) == 1
    await town.play("""
        周主管 → 周主管 × [每天早上发]
        邻里 ✎ 好的，每天 09:00 发一次早上清单，没事的日子不发。 [不用每天发]
        (到 09:00)
        邻里 @物业群 ✎ ☀️ 3月12日周四 · … [#1001]
    """)


async def test_technicians_cannot_switch_it_off(town: Town) -> None:
    await town.play("""
        王师傅 › /morning
        邻里 › ☀️ 没有要提醒的：没有没人接的，没有说好今天的，也没有活动。
        陈姨 › /morning
        邻里 › …
    """)


async def test_the_days_events_are_named(town: Town) -> None:
    await town.play("""
        李客服 › /event 周三下午三点中心花园包粽子 40人 每家最多4人
        邻里 › … […]
        李客服 × [📣 公布]
        (1 分钟后)
        陈姨 › 我家三口报名包粽子
        (到 09:00)
        邻里 @物业群 ✎ ☀️ 3月11日周三 · 值班 王师傅 今天的活动（1） · 15:00–17:00 「包粽子」 · 3/40 位报名
    """)
    assert not [message for message in town.messages("王师傅") if message.text.startswith("☀️")]

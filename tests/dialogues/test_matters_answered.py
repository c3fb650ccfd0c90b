"""An answer with another matter in one breath, and an answer after another matter came between: both are heard."""

from __future__ import annotations

from tests.dialogues.town import Town

PLANNED = """
    李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
    李客服 × [📣 公布]
"""


async def test_an_address_and_a_parcel_a_time_and_an_event(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        陈姨 › 家里下水道堵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 3-2-501。另外我的快递到了吗
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
        陈姨 › 下午吧。还有包粽子几点开始
        邻里 › 好的,#1001:3月10日周二 14:00–18:00。师傅接了就告诉您。
        邻里 › 🎉 包粽子 … […]
    """
    )


async def test_a_time_and_more_in_cantonese_and_english(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        陳太 › 2座15樓C廁所塞咗,仲有想報名包粽兩個人
        邻里 › 已記下 #1001:… […]
        邻里 › ✅ 「包粽子」替您留了 2 位 … […]
        陳太 › 聽日朝早啦,另外我啲快遞到咗未
        邻里 › 好的,#1001:3月11日週三 09:00–12:00。師傅接了就告訴您。
        邻里 › 包裹和取件碼只告訴核實過的住戶。… [登記失件]
        陳太 › 改咗星期四啦。同埋包粽改做三個人
        邻里 ✎ ✅ 「包粽子」替您留了 3 位 … […]
        陳太 › 唔該晒
        邻里 › 不用客氣。
        May › blk 3 #05-12 kitchen sink choked
        邻里 › Noted as #1002:… […]
        May › tomorrow morning. also has my parcel arrived?
        邻里 › All right, #1002: 11 Mar (Wed) 09:00–12:00. I'll tell you as soon as a technician takes it.
        邻里 › Parcels and codes are for verified residents only. … [Register a missing one]
    """
    )
    assert any("3月12日週四" in message.text for message in town.messages("陳太"))


async def test_nothing_is_called_off_by_a_question_and_nothing_is_lost_beside_it(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501马桶堵了
        邻里 › 记下了 #1001:… […]
        陈姨 › 明天上午
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
        陈姨 › 师傅几点来?另外停车费怎么交
        邻里 › #1001 水管 · 3栋2单元501 … […]
        邻里 › 这个我说不准,… [转给物业]
        陈姨 › 不用来了。另外楼上天天半夜吵
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
        邻里 › 听到了,给您添麻烦了。话已经转给物业,会有人回您。…
    """)


async def test_a_complaint_beside_a_fault_does_not_swallow_the_address(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了。另外楼上太吵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        邻里 › 听到了,给您添麻烦了。…
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        陈姨 › 明天上午
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
    """)


async def test_a_matter_that_came_between_does_not_either(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 楼上太吵了
        邻里 › 听到了,给您添麻烦了。…
        陈姨 › 我家3-2-501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        陈姨 › 我的顺丰快递不见了
        邻里 › 📦 #1002 找快递 … […]
        邻里 › 有单号或尾号吗?…
        陈姨 › 没有
        邻里 › 好的,有事再叫我。
        陈姨 › 那明天上午吧
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
    """)


async def test_after_a_danger_the_time_is_for_the_visit_that_waits(town: Town) -> None:
    await town.play("""
        May › blk 3 #05-12 toilet is choked
        邻里 › Noted as #1001: … […]
        May › kitchen smells of gas
        邻里 › No lights, no flame, … #1002…
        May › tomorrow morning
        邻里 › All right, #1001: 11 Mar (Wed) 09:00–12:00. I'll tell you as soon as a technician takes it.
    """)


async def test_words_that_go_on_with_a_complaint_stay_with_it(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501马桶堵了
        邻里 › 记下了 #1001:… […]
        陈姨 › 楼上太吵了
        邻里 › 听到了,给您添麻烦了。…
        陈姨 › 3栋2单元601
        邻里 ♥ 👌
        陈姨 › 半夜两点还在跳
        邻里 ♥ 👌
    """)
    assert not any("601" in message.text for message in town.messages("物业群") if "🔧" in message.text)


async def test_another_fault_or_danger_beside_the_address_leaves_it_with_the_first(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 3-2-501。还有客厅灯不亮
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        邻里 › 记下了 #1002:3栋2单元501 · 照明。… 什么时候方便上门? […]
        小周 › 马桶堵了
        邻里 › 记下了 #1003:水管。…
        小周 › 5-1-302。还有厨房有煤气味
        邻里 › 好的,5栋1单元302。 什么时候方便上门? […]
        邻里 › 先别开灯、… #1004:5栋1单元302 · 燃气泄漏。
        小周 › 明天上午
        邻里 › 好的,#1003:3月11日周三 09:00–12:00。师傅接了就告诉您。
    """)


async def test_what_goes_on_with_the_fault_stays_with_it(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:水管。…
        陈姨 › 3-2-501。水一直往外冒
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        邻里 ♥ 👌
        陳太 › 我家冷氣不冷,還有包裹到了嗎
        邻里 › 已記下 #1002:冷氣。…
        邻里 › 包裹和取件碼只告訴核實過的住戶。… [登記失件]
        陳太 › 3棟2樓之1
        邻里 › 好的,3座2樓1室。 什麼時候方便上門? […]
        陳太 › 唔等喇,我自己搵人
        邻里 › 好的,#1002(冷氣)不用來了。 [還是來吧]
    """)


async def test_a_home_that_two_matters_ask_for_is_asked_for_once(town: Town) -> None:
    await town.play(PLANNED)
    await town.play("""
        邻里 @群 › 🎉 包粽子 … […]
        陈姨 › 厨房水龙头漏水,顺便报名包粽子
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        邻里 › ✅ 「包粽子」给您留了 1 位 … 未登记住址 … […]
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        邻里 ✎ ✅ 「包粽子」给您留了 1 位 … 🏠 3栋2单元501 … […]
        # The other way round the report asks all the same, and only it.
        小周 › 报名包粽子,另外厨房水龙头漏水
        邻里 › 记下了 #1002:水管。… 您家是几栋几单元几号?…
        邻里 › ✅ 「包粽子」给您留了 1 位 … 未登记住址 … […]
        小周 › 3-2-502
        邻里 › 好的,3栋2单元502。 什么时候方便上门? […]
        邻里 ✎ ✅ 「包粽子」给您留了 1 位 … 🏠 3栋2单元502 … […]
        老李 › 报名包粽子
        邻里 › ✅ 「包粽子」给您留了 1 位 … […]
        邻里 › 「包粽子」还差一句:您住几栋几单元几号?…
        老李 › /home 3-2-503
        邻里 › 记下了:3栋2单元503。…
        邻里 ✎ ✅ 「包粽子」给您留了 1 位 … 🏠 3栋2单元503 … […]
    """)

"""Matters of different kinds in one message: each is answered, none is taken for a part of another."""

from __future__ import annotations

from tests.dialogues.town import Town

PLANNED = """
    李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
    李客服 × [📣 公布]
"""


async def test_a_fault_and_an_event(town: Town) -> None:
    """Saturday is when the dumplings are made, not when the plumber may come."""
    await town.play(
        PLANNED
        + """
        陈姨 › 3-2-501马桶堵了。另外周六的包粽子帮我报两个人
        邻里 › 记下了 #1001:3栋2单元501 · … 什么时候方便上门? [现在在家] [今晚 6–8 点] [明天上午] [先打电话]
        邻里 › ✅ 「包粽子」给您留了 2 位 … 🏠 3栋2单元501 … […]
        陈姨 × [明天上午]
        邻里 ✎ 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
    """
    )
    assert town.incidents() == []
    assert not any("包粽子" in message.text for message in town.messages("物业群") if "#1001" in message.text)


async def test_a_fault_and_a_parcel(town: Town) -> None:
    await town.play("""
        陳太 › 2座15樓C室冷氣滴水,順便問下我啲快遞到咗未
        邻里 › 已記下 #1001:… […]
        邻里 › 包裹和取件碼只告訴核實過的住戶。… [登記失件]
    """)


async def test_what_cannot_be_answered_waits_for_its_button(town: Town) -> None:
    """The question of the first matter stays the one that the next words answer."""
    await town.play("""
        陈姨 › 3-2-501马桶堵了。顺便问下物业费怎么交
        邻里 › 记下了 #1001:3栋2单元501 · … 什么时候方便上门? […]
        邻里 › 这个我说不准,… [转给物业]
        陈姨 › 明天上午
        邻里 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
    """)


async def test_in_english_and_in_the_group(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        邻里 @群 › 🎉 包粽子 … […]
        May › kitchen sink is choked, 3-2-502. also, sign us up for 包粽子, 2 adults
        邻里 › Noted as #1001:… […]
        邻里 › ✅ “包粽子”: 2 kept for you … […]
        # In the group as well.
        陈姨 @群 › 3栋电梯坏了。另外包粽子我家报名两个人
        邻里 @群 › 收到:3栋 · 电梯,#1002。正在叫师傅。
        邻里 @群 › 陈姨,「包粽子」还有一句私下问您: [继续]
    """
    )


async def test_two_faults_are_one_visit(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501厨房水龙头漏水,还有客厅灯不亮
        邻里 › 记下了 #1001:3栋2单元501 · … […]
    """)
    assert [m.text for m in town.messages("物业群") if "#1002" in m.text] == []


async def test_the_matter_beside_an_answer_is_heard_too(town: Town) -> None:
    await town.play("""
        陈姨 › 报修
        邻里 › …
        陈姨 › 3-2-501马桶堵了。另外我的快递到了吗
        邻里 › 记下了 #1001:… […]
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
    """)


async def test_words_for_somebody_else_are_not_taken_apart(town: Town) -> None:
    """What goes to the desk as it was written goes there whole."""
    await town.play("""
        陈姨 › 楼上太吵了
        邻里 › 听到了,给您添麻烦了。…
        陈姨 › 半夜一两点还在跳。还有每天早上五点拖椅子
        邻里 ♥ 👌
        邻里 @物业群 ✎ …半夜一两点还在跳。还有每天早上五点拖椅子…
    """)


async def test_a_complaint_goes_on_without_being_thanked_for_again(town: Town) -> None:
    await town.play("""
        老李 › 我要投诉楼上装修
        邻里 › 听到了,给您添麻烦了。…
        邻里 @物业群 › 💬 老李投诉:… [回复]
        老李 › 402,天天早上七点就开始砸墙
        邻里 ♥ 👌
        邻里 @物业群 › 💬 老李又说:「402,天天早上七点就开始砸墙」 [回复]
        陈姨 › 你们那个师傅态度太差了
        邻里 › 听到了,给您添麻烦了。…
        陈姨 › 就是早上来修水管那个
        邻里 ♥ 👌
        陈姨 › 电梯也坏了
        邻里 › 记下了 #1001:…
    """)


async def test_a_question_beside_a_report_in_the_group_is_not_lost(town: Town) -> None:
    await town.play("""
        陈姨 @群 › @物业 游泳池几点关?另外3栋电梯坏了
        邻里 › 收到:3栋 · 电梯,#1001。正在叫师傅。
        邻里 › 您另外说的转给物业了,会有人私下回您。急着知道请打 +8675588880110。 [继续]
        邻里 @物业群 › 🔧 #1001 电梯 … 「另外3栋电梯坏了」 … […]
        邻里 @物业群 › 📋 … […]
        邻里 @物业群 › 💬 陈姨想问:「@物业 游泳池几点关?」 [回复]
        # Alone it is for the neighbours, who know it.
        小周 @群 › 游泳池几点关?
        邻里 ∅
    """)


async def test_a_fault_and_keys_blur_each_other_and_are_both_heard(town: Town) -> None:
    await town.play("""
        May › hello
        邻里 › I'm here. …
        May @群 › Blk 3 lift spoil again. Also I lost my keys at the pool
        邻里 ♥ 👀
        邻里 › 收到:3栋 · 电梯,#1001。正在叫师傅。
        邻里 → May › 🔎 #1002 Looking for: keys … […]
        邻里 → May › Do you have a photo? …
    """)

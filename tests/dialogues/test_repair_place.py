"""An answer in the group that is only a place is heard, without a word of the bot's."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_a_place_alone_answers_for_the_fault_just_reported(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 电梯又坏了
        邻里 @群 › 收到:公共区域 · 电梯,#1001。正在叫师傅。… [继续]
        陈姨 @群 › 3栋的
        邻里 ♥ 👌
        邻里 @群 ∅
        邻里 @物业群 ✎ 🔧 #1001 电梯 📍 3栋 … […]
        邻里 @物业群 ✎ 住户说:3栋的
        陈姨 @群 › 5栋的
        邻里 @群 ∅
        邻里 @物业群 ✎ 🔧 #1001 电梯 📍 3栋 … […]
    """)


async def test_a_reply_to_the_bots_line_places_it_too(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 电梯又坏了
        邻里 @群 › 收到:公共区域 · 电梯,#1001。正在叫师傅。… [继续]
        (20 分钟后)
        陈姨 @群 ↩ 3栋2单元
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1001 电梯 📍 3栋2单元 … […]
    """)


async def test_neither_talk_nor_other_people_answer(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 电梯又坏了
        邻里 @群 › 收到:公共区域 · 电梯,#1001。正在叫师傅。… [继续]
        老李 @群 › 5栋的
        邻里 @群 ∅
        陈姨 @群 › 3栋有人一起团购鸡蛋吗
        邻里 @群 ∅
        陈姨 @群 › 唉
        邻里 @群 ∅
        (11 分钟后)
        陈姨 @群 › 3栋的
        邻里 @群 ∅
        邻里 @物业群 ✎ 🔧 #1001 电梯 📍 公共区域 … […]
    """)


async def test_who_must_not_be_written_to_yet_may_answer_in_the_group(town: Town) -> None:
    await town.play("""
        小周 @群 › 我家厨房漏水
        邻里 @群 › …#1001… [继续]
        小周 @群 › 3栋的
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3栋 … […]
    """)


async def test_a_whole_address_in_the_group_is_taken_and_never_repeated_there(town: Town) -> None:
    await town.play("""
        陈姨 › /start
        邻里 › …
        陈姨 @群 › 我家厨房漏水
        邻里 @群 › 收到:…
        邻里 → 陈姨 › 您家是几栋几单元几号?…
        陈姨 @群 › 3-2-501
        邻里 ♥ 👌
        邻里 → 陈姨 › 什么时候方便上门? […]
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3栋2单元501（未核实） … […]
    """)

"""A community's own words, taught by the desk and understood at once."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_a_building_by_another_name(town: Town) -> None:
    await town.play("""
        李客服 › /words 会所=9栋
        邻里 › 好的:会所 就是 9栋。以后「会所电梯坏了」会记到 9栋。
        李客服 › /words
        邻里 › 咱们自己的词,1 个: 会所 → 9栋 [加楼栋叫法] [加一个词] [删掉几个]
        李客服 × [删掉几个]
        邻里 ✎ 按一下就删: [✖ 会所]
        李客服 × [✖ 会所]
        邻里 ✎ 都删完了。
    """)


async def test_a_thing_that_can_break(town: Town) -> None:
    await town.play("""
        老李 @群 › 蘑菇凳坏了
        邻里 @群 ∅
        李客服 › /words
        邻里 › 还没有自己的词。… [加楼栋叫法] [加一个词]
        李客服 × [加一个词]
        邻里 › 哪个词?…
        李客服 › 今天
        邻里 › 「今天」大家天天都说,加了我会老插嘴。请换一个更具体的词。
        李客服 › 蘑菇凳
        邻里 › 「蘑菇凳」是什么?… [水管] [电路] [照明] [电梯] [门禁] [空调暖气] [燃气] [网络] [房屋结构] [电器] [消防] [卫生] [虫害] [绿化] [停车] [其他] [坏了] [漏水] [堵了] [灯不亮] [有异味]
        李客服 × [其他]
        邻里 ✎ 好的:蘑菇凳 → 其他。以后「蘑菇凳坏了」就会开单。
        老李 @群 › 蘑菇凳坏了
        邻里 @群 › 收到:…
        老李 › /words 会所=9
        邻里 › 这一步由物业的同事来办。…
    """)


async def test_a_list_in_the_staff_group_is_in_one_language(town: Town) -> None:
    """The community's, also where the colleague who asks reads another in private."""
    await town.play("""
        李客服 › /words 会所=9栋
        邻里 › …
        李客服 › /language
        邻里 › … [简体中文] [繁體中文] [English]
        李客服 × [English]
        邻里 ✎ …
        李客服 @物业群 › /words
        邻里 @物业群 › 咱们自己的词,1 个: 会所 → 9栋 [加楼栋叫法] [加一个词] [删掉几个]
        李客服 › /words
        邻里 › One word of your own: 会所 → Blk 9 [Name a block] [Add a word] [Remove some]
    """)

"""Answers that carry more than was asked, stand under an older question, or ask something themselves."""

from tests.dialogues.town import Town


async def test_an_answer_that_sounds_like_a_question(town: Town) -> None:
    await town.play("""
        陈姨 › 我家厨房水管一直滴水
        邻里 › 记下了 #1001:… 您家是几栋几单元几号?…
        # The number to ring comes with the address, and reaches whoever comes.
        陈姨 › 三栋二单元五零一 我电话13912345678
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        邻里 @物业群 ✎ 住户说:三栋二单元五零一 我电话13912345678
        陈姨 › 我下午都在家的你们什么时候来都可以
        邻里 › 好的,#1001:3月10日周二 14:00–18:00。师傅接了就告诉您。
        陈姨 › 明天家里没人 打我儿子13600001111
        邻里 › 那什么时候方便? […]
        邻里 @物业群 ✎ 住户说:明天家里没人 打我儿子13600001111
    """)


async def test_a_question_is_no_word_to_nod_at(town: Town) -> None:
    await town.play("""
        May › Blk 3 #05-12 aircon leaking
        邻里 › Noted as #1001:… […]
        # 👌 would read as: yes, they come now.
        May › now can?
        邻里 › I've asked the management office and will tell you the answer. Urgent? Call +8675588880110.
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1002:… […]
        陈姨 › 你们随时都可以？
        邻里 › 帮您问物业了,有回话马上告诉您。急事打 +8675588880110。
        May → May › tonight 7pm
        邻里 › All right, #1001: 10 Mar (Tue) 19:00. I'll tell you as soon as a technician takes it.
        王师傅 @物业群 × [我去]
        邻里 → May › 王师傅 (badge 07) is taking care of #1001…
        May › will he wear shoe covers?
        邻里 › I've asked 王师傅 and will tell you the answer. Urgent? Call +8675588880110.
        邻里 → 王师傅 ✎ #1001 住户说:will he wear shoe covers?
        王师傅 → 王师傅 › 会的
        邻里 → May › …会的
    """)


async def test_a_question_teaches_no_place(town: Town) -> None:
    await town.play("""
        小周 › 楼道灯不亮
        邻里 › 记下了 #1001:公共区域 · 照明。… 在哪栋、什么位置?…
        小周 › 3栋2单元601的电话多少
        邻里 › 这个我说不准,… [转给物业]
        邻里 @物业群 ✎ 🔧 #1001 照明 📍 公共区域 … […]
        小周 › 3栋2单元
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1001 照明 📍 3栋2单元 … […]
    """)


async def test_a_reply_is_about_what_it_stands_under(town: Town) -> None:
    await town.play("""
        小周 › 2栋1单元501厨房灯不亮
        邻里 › 记下了 #1001:… 什么时候方便上门? […]
    """)
    first = town.messages("小周")[-1]
    await town.play("""
        小周 › 卧室空调不制冷
        邻里 › 记下了 #1002:… 什么时候方便上门? […]
    """)
    chat = town.sandbox.world.private(town.bot, town.people["小周"])
    town.people["小周"].says(chat, "明天上午", reply_to=first)
    await town.settled()
    await town.play("""
        邻里 → 小周 › 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
        # The question about the other one still waits.
        小周 › 现在在家
        邻里 › 好的,#1002:现在在家。师傅接了就告诉您。
    """)


async def test_who_only_announces_a_repair_is_asked_what(town: Town) -> None:
    await town.play("""
        小周 › 我要报修
        邻里 › 哪里坏了?写一句就行,…
        小周 › 厨房灯不亮
        邻里 › 记下了 #1001:照明。… 您家是几栋几单元几号?…
        小周 › 我要报修
        邻里 › 哪里坏了?写一句就行,…
        小周 › 2栋1单元501马桶堵了
        邻里 › 记下了 #1002:… […]
        May › i want to report a repair
        邻里 › What is broken? One sentence is enough, …
        陳太 @群 › 點樣報修呀
        邻里 @群 › 陳太,哪里坏了?私下告诉我: [继续]
        陳太 @群 × [继续]
        邻里 → 陳太 › 哪裡壞了?寫一句就可以,…
        陳太 › 廁所塞咗
        邻里 › 已記下 #1003:水管。…
        小周 @群 › 我要报修
        邻里 @群 ♥ 👌
        邻里 → 小周 › 哪里坏了?写一句就行,…
        小周 → 小周 › 厨房
        邻里 › 厨房,怎么了?
        小周 › 插座没电
        邻里 › 记下了 #1004:… · 电路。… […]
        邻里 @物业群 ✎ …「插座没电,厨房」… […]
        老李 @群 › 我要报修
        邻里 @群 › 老李,哪里坏了?私下告诉我: [继续]
        # Once is enough.
        老李 @群 › 怎么报修啊
        邻里 @群 ♥ 👌
    """)
    assert town.count("ticket") == 4


async def test_broken_says_nothing_of_what(town: Town) -> None:
    await town.play("""
        小周 › 坏了
        邻里 › 哪里坏了?写一句就行,…
        小周 › 厨房灯不亮
        邻里 › 记下了 #1001:照明。… […]
        老李 › 灯
        邻里 › 这句我没听懂。… [转给物业]
        老李 › 坏了
        邻里 › 记下了 #1002:照明。… […]
        陳太 › 2座15樓C室廁所塞咗
        邻里 › 已記下 #1003:… […]
        # 唔使 is no word about an event here.
        陳太 › 使唔使錢㗎
        邻里 › 替您問物業了,…
        陳太 › 先打佢電話
        邻里 › 好的,#1003:先打電話。師傅接了就告訴您。
        陳太 › 算啦 聽日先啦
        邻里 › 好的,#1003:3月11日週三。師傅接了就告訴您。
    """)


async def test_an_emergency_in_the_group_goes_on_there(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 厨房水管爆了!!
        邻里 @群 › 先关水表旁的总阀;… [继续]
        陈姨 @群 › 3栋2单元501
        邻里 @群 ♥ 👌
        陈姨 @群 › 阀门拧不动
        邻里 @群 ♥ 👌
        邻里 @物业群 ✎ 住户说:阀门拧不动
        # The same danger once more is an alarm of its own.
        陈姨 @群 › 水管爆了没人管吗!
        邻里 @群 › 先关水表旁的总阀;… […]
    """)
    assert town.count("ticket") == 2


async def test_one_word_at_a_time(town: Town) -> None:
    await town.play("""
        小周 › 水
        邻里 › 这句我没听懂。… [转给物业]
        小周 › 漏了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        小周 › 厨房
        邻里 ♥ 👌
        小周 › 502
        邻里 › 502 是几栋的?
        小周 › 3栋
        邻里 › 好的,3栋502。 什么时候方便上门? […]
        小周 › 2单元
        邻里 › 好的,3栋2单元502。 什么时候方便上门? […]
        小周 › 现在在家
        邻里 › 好的,#1001:现在在家。师傅接了就告诉您。
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3栋2单元502… […]
        May › aircon leaking
        邻里 › Noted as #1002:… Which block, floor and unit is it?…
        May › 05-12
        邻里 › Which block is #05-12 in?
        May › blk 3
        邻里 › All right, Blk 3 #05-12. When can someone come by? […]
        陈姨 › 我家灯不亮
        邻里 › 记下了 #1003:… 您家是几栋几单元几号?…
        陈姨 › 3栋2单元
        邻里 › 3栋2单元几号?
        陈姨 › 501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
    """)


async def test_what_nobody_understands_is_passed_on_together(town: Town) -> None:
    await town.play("""
        老李 › 那个
        邻里 › 这句我没听懂。… [转给物业]
        老李 › 就是那个事
        邻里 › 还是没听懂,您接着写。写完按一下,我一起转给物业。 [转给物业]
        老李 › 我也说不清
        邻里 ♥ 👌
        老李 × [转给物业]
        邻里 ✎ …
        邻里 @物业群 ✎ 💬 老李…「那个就是那个事,我也说不清」 [回复]
        # Some time later it is another matter.
        (5 分钟后)
        May › the thing
        邻里 › Sorry, I didn't get that.… [Ask them for me]
        (5 分钟后)
        May › you know
        邻里 › Sorry, I didn't get that.… [Ask them for me]
    """)

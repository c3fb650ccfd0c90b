"""On a ladder, with one thumb: what a technician must know is on the card, and what he writes is understood."""

from tests.dialogues.town import Town


async def test_what_was_said_before_he_took_it_is_on_his_card(town: Town) -> None:
    await town.play("""
        May › the corridor light is not working
        邻里 › Noted as #1001… […]
        May › Blk 3, 7th floor
        邻里 ♥ 👌
        May › 换个师傅来吧 上次那位不行
        邻里 ♥ 👌
        王师傅 @物业群 × [我去]
        邻里 → May › 王师傅 (badge 07) is taking care of #1001 (lighting) and will be in touch soon.
        邻里 → 王师傅 ✎ 🔧 #1001 照明 … 💬 10:00 又说:Blk 3, 7th floor 写在这里的话和照片会转给住户。 […]
        May › opposite 0702
        邻里 ♥ 👌
        邻里 → 王师傅 ✎ #1001 住户说:opposite 0702
    """)


async def test_a_number_and_a_verb_do_what_the_buttons_do(town: Town) -> None:
    await town.play("""
        May @群 › Blk 3 lift is not working again
        邻里 › 收到:3栋 · 电梯,#1001。正在叫师傅。
        王师傅 → 王师傅 › 1001我去
        邻里 › 🔧 #1001 … 👉 王师傅 10:00 已接 写在这里的话和照片会转给住户。 […]
        王师傅 → 王师傅 › #1001 出发了
        邻里 ✎ 路上小心。
        王师傅 @物业群 › 1001 等配件,周五到货
        邻里 @物业群 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1001 … ⏸ 王师傅 · 10:00 起等配件,周五到货 […]
        王师傅 → 王师傅 › 1001 好了
        邻里 ✎ 🔧 #1001 … ✅ 王师傅 10:00 修好,等住户确认 [↩️ 按错了]
        邻里 @群 › May,#1001 师傅说修好了。… [继续]
    """)


async def test_a_number_that_is_no_ticket_and_a_colleagues_job_stay_as_they_are(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 › 1001 我来
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001(水管),会尽快联系您。
        张师傅 @物业群 › 1001 修好了
        邻里 @物业群 ✎ #1001 是王师傅在做。要换人请客服指派。
        张师傅 @物业群 › 501 我去
        邻里 @物业群 ∅
        张师傅 @物业群 › 1001 等一下再说
        邻里 @物业群 ∅
    """)


async def test_done_is_said_in_as_few_words_as_there_are(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        王师傅 → 王师傅 › 好了
        邻里 → 王师傅 ✎ 🔧 #1001 … ✅ 王师傅 10:00 修好,等住户确认 [↩️ 按错了]
        邻里 → 陈姨 › 王师傅说 #1001(水管)修好了。… […]
    """)


async def test_who_is_asked_by_the_technician_answers_him_and_not_the_desk(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        陈姨 › 我要投诉楼上半夜还在敲
        邻里 › 听到了,…
        王师傅 → 王师傅 › 几点在家?
        邻里 → 陈姨 › 王师傅说:几点在家?
        陈姨 › 七点以后都在
        邻里 ♥ 👌
        邻里 → 王师傅 ✎ #1001 住户说:七点以后都在
    """)


async def test_words_that_reach_nobody_are_not_said_to_be_heard(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 3栋单元门关不上
        邻里 › 收到:3栋 · 门禁,#1001。正在叫师傅。
        王师傅 @物业群 × [我去]
        王师傅 → 王师傅 › 明天上午再来一趟
        邻里 → 王师傅 ✎ #1001 的住户还没和我私聊过,这句暂时转不到。要紧的话请上门或打电话说。
    """)

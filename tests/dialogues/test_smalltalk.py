"""People ask who we are, say that they read it, and ask the technician through us."""

from tests.dialogues.town import Town


async def test_who_are_you_and_what_can_you_do(town: Town) -> None:
    await town.play("""
        小周 › 你是机器人吗
        邻里 › 我是邻里,物业的机器人帮手,不是真人。…
        陳太 › 點用㗎
        邻里 › 有事直接寫,不用記指令:…
        May › are you a bot?
        邻里 › I'm Linli, a bot that helps the management office, not a person. …
    """)


async def test_only_read_is_answered_by_a_nod_and_told_to_nobody(town: Town) -> None:
    await town.play("""
        陈姨 › 好的知道了
        邻里 ♥ 👌
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 × [现在在家]
        邻里 ✎ …
        陈姨 › 好的知道了
        邻里 ♥ 👌
    """)
    assert not [said for said in town.messages("物业群") if "知道了" in said.text]


async def test_what_we_do_not_understand_can_go_to_whoever_comes(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅…
        (13 小时后)
        陈姨 › 师傅贵姓
        邻里 › 这个我答不上来。… [转给王师傅] [转给物业]
        陈姨 × [转给王师傅]
        邻里 ✎ 转给王师傅了,有回音告诉您。
        邻里 → 王师傅 ✎ #1001 住户说:师傅贵姓
    """)


async def test_an_address_after_a_sentence_we_did_not_understand_is_where_one_lives(town: Town) -> None:
    await town.play("""
        小周 › 那个那个
        邻里 › 这句我没听懂。… [转给物业]
        小周 › 3栋2单元501
        邻里 › 记下了:3栋2单元501。…
    """)

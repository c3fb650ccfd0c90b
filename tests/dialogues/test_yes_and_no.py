"""One word, a thumb or a figure, as the answer to each of our questions."""

import pytest

from tests.dialogues.town import Town

DONE = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001… […]
    王师傅 @物业群 × [我去]
    邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
    王师傅 → 王师傅 × [修好了]
    邻里 → 陈姨 › 王师傅说 #1001(水管)修好了。… […]
"""


@pytest.mark.parametrize("said", ["是", "👍🏻", "1", "对对", "冇問題"])
async def test_yes_it_is_the_home_we_know(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 我住3栋2单元501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 厨房漏水
        邻里 › 记下了 #1001:… 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 › {said}
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
    """)


async def test_no_it_is_another_home(town: Town) -> None:
    await town.play("""
        陈姨 › 我住3栋2单元501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 厨房漏水
        邻里 › 记下了 #1001:… [是] [别处]
        陈姨 › 不是
        邻里 › 您家是几栋几单元几号?…
        陈姨 › 3栋2单元601
        邻里 › 好的,3栋2单元601。 什么时候方便上门? […]
        陈姨 › 你们安排吧
        邻里 › 好的,#1001:你们安排吧。师傅接了就告诉您。
    """)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("睇你哋", "好的,#1001:睇你哋。师傅接了就告诉您。"),
        ("up to you la", "好的,#1001:up to you la。师傅接了就告诉您。"),
        ("现在就来", "好的,#1001:现在在家。师傅接了就告诉您。"),
        ("我一直都在家的你们什么时候来都可以", "好的,#1001:我一直都在家的你们什么时候来都可以。…"),
        ("免了", "好的,#1001(水管)不用来了。 [还是来吧]"),
        ("唔使", "#1001(水管)真的不用来了吗? [不用来了] [还是来吧]"),
    ],
)
async def test_when_may_somebody_come(town: Town, said: str, taken: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › {said}
        邻里 › {taken}
    """)


@pytest.mark.parametrize("said", ["1", "ok la", "👌🏽"])
async def test_is_it_fixed(town: Town, said: str) -> None:
    await town.play(f"{DONE}\n陈姨 → 陈姨 › {said}\n邻里 › 太好了,#1001 完成。… […]")


async def test_no_need_opens_nothing_again(town: Town) -> None:
    await town.play(f"{DONE}\n陈姨 → 陈姨 › 唔使\n邻里 ♥ 👌")


@pytest.mark.parametrize("said", ["好", "👍", "要", "帮我问一下", "yes please"])
async def test_yes_ask_them(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 游泳池几点开
        邻里 › 这个我说不准,… [转给物业]
        陈姨 › {said}
        邻里 › 转给物业了,会有人回您。还想说的接着写。
        邻里 @物业群 › 💬 陈姨想问:「游泳池几点开」 [回复]
    """)


async def test_no_do_not_ask_them(town: Town) -> None:
    await town.play("""
        陈姨 › 游泳池几点开
        邻里 › 这个我说不准,… [转给物业]
        陈姨 › 不用了
        邻里 ♥ 👌
        陈姨 › 好的
        邻里 ♥ 👌
        邻里 @物业群 ∅
        # A nod to what asks nothing brings nobody's small talk to the desk.
        陈姨 › 今天天气真好
        邻里 › 这句我没听懂。… [转给物业]
        陈姨 › 好的
        邻里 ♥ 👌
        邻里 @物业群 ∅
    """)


async def test_a_nod_describes_nothing(town: Town) -> None:
    await town.play("""
        陈姨 › 我要报修
        邻里 › 哪里坏了?…
        陈姨 › 👍
        邻里 ♥ 👌
        陈姨 › ok la
        邻里 ♥ 👌
        陈姨 › 厨房
        邻里 › 厨房,怎么了?
        陈姨 › 漏水
        邻里 › 记下了 #1001:水管。…
        老李 › 我的快递丢了
        邻里 › 📦 #1002 找快递 … […]
        邻里 › 有单号或尾号吗?…
        邻里 @物业群 ✎ 📦 #1002 … […]
        老李 › 好
        邻里 ♥ 👌
        老李 › 👍
        邻里 ♥ 👌
        邻里 @物业群 ∅
        小周 › 我要报修
        邻里 › 哪里坏了?…
        小周 › 唔使
        邻里 › 好的,有事再叫我。
    """)


@pytest.mark.parametrize(
    ("said", "stars"), [("五星", 5), ("⭐⭐⭐", 3), ("⭐️⭐️", 2), ("4分", 4), ("满分好评", 5)]
)
async def test_stars_in_words(town: Town, said: str, stars: int) -> None:
    await town.play(f"""
        {DONE}
        陈姨 → 陈姨 › 👍
        邻里 › 太好了,#1001 完成。… […]
        陈姨 › {said}
        邻里 › 谢谢您的 {stars} 颗星。…
    """)


async def test_a_kind_word_instead_of_stars(town: Town) -> None:
    await town.play(f"""
        {DONE}
        陈姨 → 陈姨 × [👍 修好了]
        邻里 ✎ 太好了,#1001 完成。… […]
        陈姨 › 师傅人很好
        邻里 › 收到,谢谢您。
        邻里 → 王师傅 ✎ 💐 陈姨(#1001):师傅人很好
    """)


@pytest.mark.parametrize(
    ("said", "taken"),
    [("现在", "现在在家"), ("即刻嚟啦", "现在在家"), ("我儿子在家", "我儿子在家"), ("打他电话", "先打电话")],
)
async def test_now_or_somebody_else(town: Town, said: str, taken: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › {said}
        邻里 › 好的,#1001:{taken}。师傅接了就告诉您。
    """)


async def test_yes_to_a_person_and_a_question_from_who_found_something(town: Town) -> None:
    await town.play("""
        陈姨 › 转人工
        邻里 › 可以找真人:… [转给物业]
        陈姨 › 好
        邻里 › 转给物业了,会有人回您。…
        老李 › 我捡到一个钱包
        邻里 › 谢谢您!… [不用了]
        老李 › 交给谁
        邻里 › 先放您那儿,或者交给物业(09:00–18:00 有人)都行。有人来认,我先告诉您。
    """)

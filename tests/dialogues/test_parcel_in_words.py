"""Parcels as impatient people and the desk speak of them, where words were taken for something else."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


async def test_what_a_finder_says_of_the_find_begins_no_search(town: Town) -> None:
    """Before, 一箱苹果,放在门口了 opened a search for a parcel that the finder misses."""
    await town.play("""
        老李 › 门口有个不是我的件
        邻里 › 谢谢您!上面的尾号,… [不用了]
        老李 › 一箱苹果,放在门口了
        邻里 › 谢谢您!记下了。有人来找,我先问过您。 [不用了]
        老李 › 那我放哪
        邻里 › 先放您那儿,或者交给物业(09:00–18:00 有人)都行。有人来认,我先告诉您。
    """)
    assert (town.count("finding"), town.count("ticket")) == (1, 0)


@pytest.mark.parametrize(
    ("who", "found", "asks", "told"),
    [
        ("陳太", "我家門口有一個包裹不是我的", "要放哪", "先放在您那裡,或交給物業…"),
        (
            "May",
            "got one parcel at my door not mine",
            "where to put ah",
            "Keep it for now, or hand it in at …",
        ),
        ("小周", "捡到一串钥匙", "交给谁呢", "先放您那儿,…"),
    ],
)
async def test_where_a_find_may_wait(town: Town, who: str, found: str, asks: str, told: str) -> None:
    """Before, the same thanks again, or 我答不上来."""
    await town.play(f"""
        {who} › {found}
        邻里 › … […]
        {who} › {asks}
        邻里 › {told}
    """)
    assert town.incidents() == []


async def test_their_own_parcel_is_still_another_matter(town: Town) -> None:
    await town.play("""
        老李 › 门口有个不是我的件
        邻里 › 谢谢您!上面的尾号,… [不用了]
        老李 › 我的快递也没收到,显示签收了
        邻里 › 📦 #1001 … […]
        邻里 › 有单号或尾号吗?…
    """)
    assert (town.count("finding"), town.count("ticket")) == (1, 1)


async def test_a_home_told_after_we_asked_for_it_is_noted(town: Town) -> None:
    """Before: 先发 /home, and then 3-2-501 was not understood."""
    await town.play("""
        陈姨 › 明天有个快递,帮我收一下
        邻里 › 可以留件,但只替核实过的住户留:…还没登记住址的话,写给我就好。…
        陈姨 › 我的快递到了吗
        邻里 › 快递和取件码只告诉核实过的住户。…还没登记住址的话,直接写给我。 [登记丢件]
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。…
    """)


async def test_the_desk_asks_for_the_shelf_and_a_home_in_words(town: Town) -> None:
    """Before, 3-2-501的取走了 opened a search in the colleague's own name."""
    await town.play("""
        李客服 › /parcel in
        邻里 › 一件一行发给我:…
        李客服 › 3-2-501 陈姨 顺丰 SF1234567890123 A3
        邻里 › ✅ 登记好 1 件,…
        李客服 › 有多少快递没取
        邻里 › …A3… […]
        李客服 › 3-2-501的取走了
        邻里 › …A3… […]
        陈姨 › 有多少快递没取
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
    """)
    assert town.count("ticket") == 0

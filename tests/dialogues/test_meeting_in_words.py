"""Owner and finder who write instead of pressing: 是我的, and where to leave what was found."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

LOST = """
    老李 › 你好
    邻里 › 在呢,您说。…
    陈姨 › 我的钥匙丢了
    邻里 › 🔎 #1001 找钥匙 … […]
    邻里 › 有照片吗?…
    老李 @群 › 捡到一串钥匙,有红色小熊
    邻里 ♥ 👌
    邻里 → 陈姨 › 有邻居 … 说捡到或收到了钥匙,像是您的。是吗? [是我的] [不是]
"""


async def test_mine_in_words_brings_owner_and_finder_together(town: Town) -> None:
    """Before, the words went to the desk and the finder never heard of it."""
    await town.play(
        LOST
        + """
        陈姨 › 是我的!
        邻里 › 已经告诉对方了。… [拿到了]
        陈姨 › 什么时候方便拿
        邻里 ♥ 👌
        邻里 → 老李 › 钥匙的主人找到了!… [交给对方了]
        邻里 → 老李 › 钥匙的主人说:什么时候方便拿 […]
    """
    )


async def test_not_mine_in_words_is_the_button(town: Town) -> None:
    await town.play(
        LOST
        + """
        陈姨 › 不是我的
        邻里 › 好的,再接着找。
        陈姨 › 不是我的
        邻里 ♥ 👌
    """
    )


@pytest.mark.parametrize(
    ("owner", "lost", "mine", "heard"),
    [
        ("陳太", "我唔見咗條鎖匙", "係我㗎!", "已經告訴對方了。… [拿到了]"),
        ("May", "lost my keys at the pool", "yes thats mine leh", "I've told them. … [I have it now]"),
    ],
)
async def test_it_is_heard_as_people_say_it_there(
    town: Town, owner: str, lost: str, mine: str, heard: str
) -> None:
    await town.play(f"""
        {owner} › {lost}
        邻里 › 🔎 #1001 … […]
        邻里 › …
        老李 @群 › 捡到一串钥匙,有红色小熊
        邻里 ♥ 👌
        邻里 → {owner} › … […]
        {owner} › {mine}
        邻里 › {heard}
    """)


async def test_mine_without_an_offer_is_nothing_of_ours(town: Town) -> None:
    await town.play("""
        小周 › 是我的
        邻里 › 这句我没听懂。… [转给物业]
    """)


async def test_got_it_in_words_ends_the_search(town: Town) -> None:
    """Before, 拿到了 was only passed on to the finder, and the search went on for days."""
    await town.play(
        LOST
        + """
        陈姨 › 是我的
        邻里 › 已经告诉对方了。… [拿到了]
        老李 › 我放物业了
        邻里 → 陈姨 › 捡到钥匙的邻居说:我放物业了 […]
        陈姨 › 拿到了,谢谢
        邻里 › 太好了,钥匙找回来了!
        (1 分钟后)
        邻里 → 陈姨 ✎ 🔎 #1001 找钥匙 … 🎉 … 找到了…
        邻里 → 老李 ✎ …谢谢…
    """
    )


async def test_the_finder_who_says_so_ends_nothing(town: Town) -> None:
    await town.play(
        LOST
        + """
        陈姨 › 是我的
        邻里 › 已经告诉对方了。… [拿到了]
        邻里 → 老李 › 钥匙的主人找到了!… [交给对方了]
        老李 › 拿到了
        邻里 ♥ 👌
        邻里 → 陈姨 › 捡到钥匙的邻居说:拿到了 […]
    """
    )


@pytest.mark.parametrize(
    ("who", "lost", "asks"),
    [
        ("陈姨", "我的钥匙丢了", "有人捡到吗"),
        ("陳太", "我唔見咗銀包", "搵到未呀"),
        ("May", "lost my keys", "found it yet?"),
    ],
)
async def test_whoever_asks_for_news_is_told_how_it_stands(
    town: Town, who: str, lost: str, asks: str
) -> None:
    """Before: 👌."""
    await town.play(f"""
        {who} › {lost}
        邻里 › 🔎 #1001 … […]
        邻里 › …
        {who} › {asks}
        邻里 › 🔎 #1001 … […]
    """)


async def test_a_missing_parcel_is_asked_after_too(town: Town) -> None:
    await town.play("""
        陈姨 › 快递显示签收了没见到
        邻里 › 📦 #1001 … […]
        邻里 › 有单号或尾号吗?…
        陈姨 › 找到没
        邻里 › 📦 #1001 … […]
    """)

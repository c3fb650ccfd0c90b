"""The same fault of the same home, reported again while it is open."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize(
    ("who", "report", "again", "added", "another"),
    [
        ("陈姨", "3栋2单元501马桶堵了", "马桶还是堵着", "已记在 #1001(水管)上。还在找师傅,…", "是另一件事"),
        ("陳太", "2座15樓C室坐廁塞咗", "廁所仲係塞住", "已記在 #1001(水管)上。…", "是另一件事"),
        (
            "May",
            "Blk 3 #12-05 toilet clogged",
            "toilet still clogged",
            "Added to #1001 (plumbing). …",
            "It's something else",
        ),
    ],
)
async def test_the_same_again_is_no_second_ticket(
    town: Town, who: str, report: str, again: str, added: str, another: str
) -> None:
    await town.play(f"""
        {who} › {report}
        邻里 › … […]
        (1 小时后)
        {who} → {who} › {again}
        邻里 › {added} [{another}]
        邻里 @物业群 ✎ 🔧 #1001 … 待接 🔁 11:00 又报:{again} […]
        邻里 @物业群 ✎ 住户又报了一次:{again}
    """)
    assert town.count("ticket") == 1


async def test_another_matter_after_all_is_a_ticket_of_its_own(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        (1 小时后)
        陈姨 → 陈姨 › 马桶又堵了
        邻里 → 陈姨 › 已记在 #1001(水管)上。王师傅(工号 07)10:00 接了。 [是另一件事]
        邻里 → 王师傅 › 🔧 #1001 … […]
        邻里 → 王师傅 › #1001 住户又报了一次:马桶又堵了
        陈姨 × [是另一件事]
        邻里 › 记下了 #1002:3栋2单元501 · 水管。… 什么时候方便上门? […]
        邻里 → 王师傅 › #1001 住户说刚才那句是另一件事,另开了 #1002。
        邻里 @物业群 ✎ 🔧 #1002 水管 … 「马桶又堵了」 … […]
        # Pressed twice, it is done once.
        陈姨 × [是另一件事]
        邻里 ⚡ 这句已经另开了一张。
    """)
    assert town.count("ticket") == 2
    assert town.incidents() == []


async def test_another_matter_in_words_with_its_pictures(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        (1 小时后)
        陈姨 📷 马桶又堵了
        邻里 › 已记在 #1001(水管)上。… [是另一件事]
        陈姨 › 不是,是另一件事
        邻里 › 记下了 #1002:… […]
        (1 小时后)
        陈姨 › /ticket 1001
        邻里 › #1001 …
    """)
    assert town.count("ticket", "ticket_attachment") == 3


@pytest.mark.parametrize(
    "other",
    [
        "厨房水管漏水",
        "马桶水箱漏水",
        "客厅灯不亮",
        "水压太小了",
        "5栋1单元302马桶堵了",
    ],
)
async def test_another_fault_is_another_ticket(town: Town, other: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        (1 小时后)
        陈姨 › {other}
        邻里 › 记下了 #1002:… […]
    """)


async def test_danger_is_never_added_to_anything(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… […]
        (1 小时后)
        陈姨 › 厨房水管爆了,水到处都是
        邻里 › 先关水表旁的总阀;… #1002:… […]
        (40 分钟后)
        邻里 › #1002 还没有人接手。…
        陈姨 › 厨房水管还在漏水
        邻里 › 记下了 #1003:… […]
    """)


async def test_in_the_group_only_its_reporter_reads_more(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        (1 小时后)
        陈姨 @群 › 3栋2单元501马桶还是堵着
        邻里 → 陈姨 › 已记在 #1001(水管)上。… [是另一件事]
        邻里 @群 ∅
        邻里 @物业群 ✎ 住户又报了一次:3栋2单元501马桶还是堵着
    """)
    assert town.count("ticket") == 1


async def test_what_is_still_unknown_is_asked_again(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        (2 小时后)
        陈姨 › 马桶还是堵着
        邻里 › 已记在 #1001(水管)上。… 您家是几栋几单元几号?… [是另一件事]
        陈姨 › 3栋2单元501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
    """)
    assert town.count("ticket") == 1

"""Finder and owner: two neighbours who talk through the bot, without number or home."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

MEETING = """
    {owner} › 我的顺丰快递不见了,尾号6688
    邻里 › 📦 #1001 … […]
    老李 › 谁的快递放我家门口了 尾号6688
    邻里 › … […]
    邻里 → {owner} › … [{yes}] [{no}]
    {owner} → {owner} × [{yes}]
    邻里 › … […]
    邻里 → 老李 › 快递(尾号 6688)的主人找到了!… [交给对方了]
"""


async def test_finder_and_owner_meet_without_number_or_flat(town: Town) -> None:
    await town.play("""
        陈姨 › 我的顺丰快递不见了,尾号6688
        邻里 › 📦 #1001 … […]
        老李 › 谁的快递放我家门口了 尾号6688
        邻里 › 谢谢您!可能的主人(1 位)我私下问了,不说您是谁,有回音马上告诉您。 [不用了]
        邻里 → 陈姨 › 有邻居 10:00 说捡到或收到了快递(尾号 6688),像是您的。是吗? [是我的] [不是]
        陈姨 → 陈姨 × [是我的]
        邻里 › 已经告诉对方了。约时间地点,… [拿到了]
        邻里 → 老李 › 快递(尾号 6688)的主人找到了!… [交给对方了]
        老李 › 我下班放在大堂好吗
        邻里 ♥ 👌
        邻里 → 陈姨 › 捡到快递(尾号 6688)的邻居说:我下班放在大堂好吗 [回复] [拿到了]
        陈姨 › 好的谢谢
        邻里 → 老李 › 快递(尾号 6688)的主人说:好的谢谢 [回复] [交给对方了]
        老李 → 老李 × [交给对方了]
        邻里 › 好的,我问一下对方收到没有。谢谢您!
        邻里 → 陈姨 › 对方说快递(尾号 6688)已经交给您了,拿到了吗? [拿到了] [回复]
        陈姨 → 陈姨 × [拿到了]
        邻里 → 陈姨 › 太好了,快递(尾号 6688)找回来了!
        邻里 → 老李 › 对方拿到快递(尾号 6688)了,谢谢您帮忙!
        邻里 → 陈姨 ✎ 📦 #1001 找快递 · 顺丰快递(尾号 6688) … 🎉 10:00 找到了 [还没解决]
    """)


@pytest.mark.parametrize(
    ("owner", "yes", "no", "words", "passed", "way_out", "noted"),
    [
        (
            "陈姨",
            "是我的",
            "不是",
            "电梯坏了我走楼梯上来,要晚点",
            "转给对方了。",
            "这句是跟物业说的",
            "记下了 #1002:…",
        ),
        (
            "陳太",
            "是我的",
            "不是",
            "𨋢壞咗行緊樓梯,遲少少到",
            "已轉告對方。",
            "這句是跟管理人員說的",
            "已記下 #1002:…",
        ),
        (
            "May",
            "It's mine",
            "No",
            "the lift is broken so I take the stairs",
            "Passed on.",
            "That was for the staff",
            "Noted as #1002:…",
        ),
    ],
)
async def test_what_sounds_like_a_report_goes_to_the_other_side(
    town: Town, owner: str, yes: str, no: str, words: str, passed: str, way_out: str, noted: str
) -> None:
    await town.play(MEETING.format(owner=owner, yes=yes, no=no))
    await town.play(f"""
        {owner} → {owner} › {words}
        邻里 › {passed} [{way_out}]
        邻里 → 老李 › 快递(尾号 6688)的主人说:{words} [回复] [交给对方了]
        {owner} → {owner} × [{way_out}]
        邻里 › {noted}
    """)
    assert town.count("ticket") == 2
    assert town.incidents() == []


async def test_a_home_and_a_danger_are_not_passed_to_the_other_side(town: Town) -> None:
    await town.play(MEETING.format(owner="陈姨", yes="是我的", no="不是"))
    await town.play("""
        陈姨 → 陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1002:3栋2单元501 · 水管。… […]
        老李 → 老李 › 电梯里有人被困
        邻里 › 别扒门、别往外爬,… #1003:…
        邻里 → 陈姨 ∅
    """)
    assert not any("501" in message.text for message in town.messages("老李"))

"""A night in which nobody hears the pages: they widen, slow down and never end."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_a_night_in_which_nobody_wakes_up(town: Town) -> None:
    await town.play("""
        (到 23:40)
        陈姨 › 3栋2单元501厨房水管爆了!!
        邻里 › 先关水表旁的总阀… […]
        (10 分钟后)
        邻里 → 陈姨 › #1001 还没有人接手。请直接打 +8675588880110。先关水表旁的总阀…
        (19 分钟后)
        邻里 → 张师傅 ∅
        (1 分钟后)
        邻里 → 张师傅 › 🚨 #1001 爆水管 · 3栋2单元501:30 分钟没人接。请接! [我去]
        (30 分钟后)
        邻里 → 陈姨 › #1001 还没有人接手。请直接打 +8675588880110。先关水表旁的总阀…
        邻里 → 张师傅 › 🚨 #1001 爆水管 · 3栋2单元501:60 分钟没人接。请接! [我去]
    """)
    heard = [message for message in town.messages("王师傅") if "请接" in message.text]
    assert len(heard) == 20
    await town.play("""
        (7 小时后)
        邻里 → 王师傅 ✎ 🚨 #1001 爆水管 · 3栋2单元501:7 小时没人接。请接! [我去]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
    """)
    heard = [message for message in town.messages("王师傅") if "请接" in message.text]
    assert len(heard) == 20 + 12 + 10
    await town.play("(2 小时后)")
    assert len([message for message in town.messages("王师傅") if "请接" in message.text]) == len(heard)

"""When the desk is open, from what /setup was told."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_whoever_asks_hears_the_hours(town: Town) -> None:
    await town.play("""
        陈姨 › 物业几点下班?
        邻里 › 物业每天 09:00–18:00 有人,现在就在。急事随时打 +8675588880110,24 小时有人接。
        陳太 › 管理處幾點收工呀
        邻里 › … 09:00–18:00 辦公,現在有人在。…
        May › is the management office open on sunday
        邻里 › Somebody is at the management office every day from 09:00 to 18:00; they are in now. …
        (到 22:00)
        陈姨 › 你们周末上班吗
        邻里 › 物业每天 09:00–18:00 有人,现在下班了。…
    """)


async def test_other_hours_are_not_the_desks(town: Town) -> None:
    await town.play("""
        陈姨 › 泳池几点关门
        邻里 › 这个我说不准… [转给物业]
        陈姨 @群 › 物业几点下班?
        邻里 @群 ∅
    """)

"""The staff group is deleted, of which Telegram tells nobody, while reports go on."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_a_report_finds_its_way_when_the_staff_group_was_deleted(town: Town) -> None:
    town.groups["物业群"].members.clear()
    await town.play("""
        陈姨 › 3栋2单元501厨房水管爆了
        邻里 › 先关水表旁的总阀…正在叫师傅 #1001：3栋2单元501 · 爆水管。
        邻里 → 周主管 ✎ …#1001…厨房水管爆了… […]
        邻里 → 周主管 ✎ 我在「翠湖物业」说不了话：群没了，或者不让我发言。该在那里看到的，我先私下发给负责人。…
        邻里 → 李客服 ✎ …#1001…厨房水管爆了… […]
        李客服 × [指派]
        李客服 × [王师傅（0）]
        邻里 → 陈姨 › …王师傅…
    """)
    assert town.incidents() == []

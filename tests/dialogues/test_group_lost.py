"""Groups are deleted, of which nobody is told, or throw the bot out and take it in again; reports go on."""

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


async def test_who_takes_the_bot_in_again_sees_what_came_meanwhile_and_what_it_cannot_hear(
    town: Town,
) -> None:
    manager, staff = town.people["周主管"], town.groups["物业群"]
    await town.play("陈姨 › 3-2-501厨房漏水")
    manager.removes(town.bot, staff)
    await town.settled()
    await town.play("""
        邻里 → 周主管 ✎ 我被移出了「翠湖物业」…
        老李 › 3栋电梯困人了
        邻里 → 李客服 ✎ 🚨 #1002 电梯困人 … […]
    """)
    seen = len(town.messages("物业群"))
    manager.adds(town.bot, staff)
    await town.settled()
    await town.play("""
        邻里 @物业群 ✎ 🚨 #1002 电梯困人 … […]
        邻里 @物业群 ✎ 我回到「翠湖物业」了。我只看得到命令和对我的回复。请在群里把我设为管理员;…
    """)
    again = [message.text for message in town.messages("物业群")[seen:]]
    assert not any("#1001" in text for text in again), "what was there already is not shown twice"
    assert town.incidents() == []


async def test_the_staff_hear_that_a_residents_group_is_back_and_what_is_heard_there(town: Town) -> None:
    manager, group = town.people["周主管"], town.groups["群"]
    manager.removes(town.bot, group)
    await town.settled()
    await town.play("邻里 @物业群 ✎ 我被移出了「翠湖花园业主群」…")
    manager.adds(town.bot, group)
    await town.settled()
    await town.play("""
        邻里 @物业群 ✎ 我回到「翠湖花园业主群」了。我只看得到命令和对我的回复。…
        邻里 @群 ∅
        陈姨 @群 › /repair
    """)
    assert town.incidents() == []

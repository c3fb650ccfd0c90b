"""A group becomes a supergroup in the middle of a conversation."""

from __future__ import annotations

from sandbox.world.membership import migrate
from tests.dialogues.town import Town


async def test_an_answer_follows_its_group_and_points_at_nobody_elses_words(town: Town) -> None:
    world, group = town.sandbox.world, town.groups["群"]
    group.kind = "group"
    town.sandbox.faults.order("429", method="sendMessage", chat=group.id, retry_after=5)
    await town.play("陈姨 @群 › 3栋三单元电梯又坏了")
    town.groups["群"] = migrate(world, group)
    await town.play("""
        (6 秒后)
        邻里 @群 › 收到:3栋3单元 · 电梯,#1001。正在叫师傅。
    """)
    assert all("reply_to_message" not in message.telegram() for message in town.messages("群"))
    assert town.incidents() == []

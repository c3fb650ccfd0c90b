"""Whoever calls the desk by its name in the group is heard, however little is said."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_at_the_desk_a_few_words_are_enough(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 我那件呢
        邻里 @群 ∅
        陈姨 @群 › @物业 我那件呢
        邻里 @群 › 陈姨，快递的事私下告诉您： [继续]
    """)

"""The desk at rush hour: many tickets nobody takes, words instead of buttons, marks behind a command."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize("written", ["/tickets。", "/tickets!", "/tickets@linli_bot,", "/TICKETS…"])
async def test_a_mark_behind_a_command_is_no_part_of_it(town: Town, written: str) -> None:
    await town.play(f"""
        李客服 @物业群 › {written}
        邻里 @物业群 › 没办完的工单(1/1) 没有,都办好了。 [我的] [超时]
    """)

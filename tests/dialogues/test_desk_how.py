"""A manager on her first day, a technician on his: how something is done here, in one line."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("怎么加一个师傅", "加同事:主管私聊发 /staff…"),
        ("怎么删掉一个师傅", "移出同事:…"),
        ("怎么改值班电话", "电话、上班时间…/setup…"),
        ("怎么换值班", "换值班人:写「换张师傅值班」…"),
        ("怎么派单", "派单:写「1042 给张师傅」…"),
        ("点派单俾人", "派单:写「1042 给张师傅」…"),
        ("这单怎么关", "修好了:按「修好了」…"),
        ("按错了怎么撤回", "退回来:…"),
        ("怎么回复住户", "回住户:…"),
        ("在哪里看所有的单", "看单:/tickets…"),
        ("怎么帮住户报修", "替来电的住户登记:…"),
        ("怎么登记快递", "登记快递:…"),
        ("how do I assign a job", "派单:…"),
    ],
)
async def test_how_something_is_done(town: Town, asked: str, told: str) -> None:
    """Before, 这句不知道是说哪一单的; and 怎么派单 was answered by a list."""
    await town.play(
        f"""
        周主管 → 周主管 › {asked}
        邻里 → 周主管 › {told}
    """
    )
    assert town.incidents() == []


async def test_with_a_job_in_hand_it_is_no_word_to_the_resident(town: Town) -> None:
    await town.play(
        """
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 › 1001 我去
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        王师傅 → 王师傅 › 这单怎么关
        邻里 → 王师傅 ✎ 修好了:按「修好了」…
        邻里 → 陈姨 ∅
        # How the valve is closed is for whoever is at home.
        王师傅 → 王师傅 › 您家总阀怎么关的?
        邻里 → 陈姨 › 王师傅说:您家总阀怎么关的?
        # In the group it is for colleagues, unless we are called.
        邻里 @物业群 ✎ 🔧 #1001 … 👉 王师傅 10:00 已接 […]
        李客服 @物业群 › 怎么派单
        邻里 @物业群 ∅
        李客服 @物业群 › @linli_bot 怎么派单
        邻里 @物业群 › 派单:写「1042 给张师傅」…
    """
    )


async def test_who_only_lives_here_is_not_told_how_the_desk_works(town: Town) -> None:
    await town.play(
        """
        小周 › 怎么派单
        邻里 › … […]
    """
    )
    assert not any("/staff" in message.text or "指派" in message.text for message in town.messages("小周"))


async def test_a_manager_opens_the_page_of_a_colleague_in_words(town: Town) -> None:
    """Before, 把张师傅删掉 was answered with: 您现在没有报名的活动."""
    await town.play(
        """
        周主管 → 周主管 › 把张师傅删掉
        邻里 → 周主管 › 08 张师傅 · 师傅 [改为主管] [改为客服] [改名字] [移出]
        周主管 → 周主管 › 张师傅离职了
        邻里 → 周主管 › 08 张师傅 · 师傅 […]
        周主管 → 周主管 › 张师傅改成客服
        邻里 → 周主管 › 08 张师傅 · 师傅 […]
        周主管 → 周主管 × [改为客服]
        邻里 → 周主管 ✎ 08 张师傅 · 客服 […]
        # Not for everybody to say.
        李客服 → 李客服 › 把王师傅删掉
        邻里 → 李客服 › 移出同事:主管私聊发 /staff…
    """
    )
    assert town.incidents() == []

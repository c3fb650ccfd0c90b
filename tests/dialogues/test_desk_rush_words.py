"""How a desk writes when it has no time: a name beside a number, the number at the end, several at once."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

TWO = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001:… […]
    老李 › 3-1-101客厅灯不亮
    邻里 › 记下了 #1002:… […]
"""

TAKEN = (
    TWO
    + """
    王师傅 @物业群 › 1002 我去
    邻里 @物业群 ♥ 👌
    邻里 → 老李 › 王师傅(工号 07)接了您的 #1002…
"""
)


# ---- given away -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "1001 张师傅",
        "#1001 张师傅",
        "张师傅 1001",
        "给张师傅1001",
        "1001张师傅跟进",
        "1001张师傅接了",
        "派张师傅去1001",
        "@张师傅 1001你去一下",
        "1001麻烦张师傅去看一下",
        "張師傅 1001 你去一下",
        "1001 唔該派畀張師傅",
        "帮我把1001转给张师傅",
        "1001 派错了，给张师傅",
    ],
)
async def test_a_name_beside_a_number_gives_the_job(town: Town, written: str) -> None:
    """Before, most of these were kept on the card as a note, and nobody went."""
    await town.play(
        TWO
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
    """
    )
    assert town.incidents() == []


async def test_only_of_whoever_gives_jobs_and_only_of_a_whole_name(town: Town) -> None:
    await town.play(
        TWO
        + """
        王师傅 @物业群 › 1001 张师傅
        邻里 @物业群 ✎ 🔧 #1001 … ⏳ 待接 📝 王师傅:张师傅 […]
        李客服 @物业群 › 1001 师傅
        邻里 @物业群 ✎ 🔧 #1001 … 📝 李客服:师傅 […]
        李客服 @物业群 › 1001 业主
        邻里 @物业群 ✎ 🔧 #1001 … 📝 李客服:业主 […]
    """
    )
    assert not [message for message in town.messages("物业群") if "派给" in message.text]


async def test_a_number_that_nobody_has_is_said(town: Town) -> None:
    """Before, silence: whoever gave it believed that somebody goes."""
    await town.play(
        TWO
        + """
        李客服 @物业群 › 1009给张师傅
        邻里 @物业群 ✎ 没有找到 #1009。
        李客服 @物业群 › 501 给张师傅
        李客服 @物业群 › 那盒螺丝给张师傅
    """
    )
    assert not [
        message for message in town.messages("物业群") if "501" in message.text and "找到" in message.text
    ]


# ---- done -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written", ["1001我去看看", "我去1001", "我接1001", "1001 ok I go see first", "1001 on it"]
)
async def test_the_number_may_stand_at_the_end(town: Town, written: str) -> None:
    await town.play(
        TWO
        + f"""
        王师傅 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
    """
    )


async def test_what_else_is_said_with_the_number_at_the_end(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        王师傅 @物业群 › 出发去1002了
        邻里 → 老李 › 王师傅出发了,去处理 #1002。
        王师傅 @物业群 › 修好了1002
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。您看看,好了吗? […]
        李客服 @物业群 › 误报1001
        邻里 → 陈姨 › #1001… […]
    """
    )
    assert town.incidents() == []


async def test_several_at_once(town: Town) -> None:
    """Before, the second number became a note on the first, and nobody had either."""
    await town.play(
        TWO
        + """
        王师傅 @物业群 › 1001,1002我去
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1002…
        王师傅 @物业群 › 1001和1002 都修好了
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 王师傅说 #1001… […]
        邻里 → 老李 › 王师傅说 #1002… […]
    """
    )
    assert town.incidents() == []


async def test_done_with_a_word_on_it_in_the_group_too(town: Town) -> None:
    """Before, 1002 好了，换了个灯泡 was a note and the job stayed open."""
    await town.play(
        TAKEN
        + """
        王师傅 @物业群 › 1002 好了，换了个灯泡
        邻里 @物业群 ♥ 👌
        邻里 → 老李 › 王师傅说:换了个灯泡
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。您看看,好了吗? […]
    """
    )


async def test_that_somebody_arrives_is_for_whoever_waits(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        王师傅 @物业群 › 1002 10分钟到
        邻里 → 老李 › 王师傅说:10分钟到
        王师傅 @物业群 › 1002到楼下了
        邻里 → 老李 › 王师傅说:到楼下了
        # A dispatcher does not go by saying when.
        李客服 @物业群 › 1001 半小时到
        邻里 @物业群 ✎ 🔧 #1001 … ⏳ 待接 📝 李客服:半小时到 […]
    """
    )


@pytest.mark.parametrize("written", ["1002 明早九点到", "1002改明天上午9点"])
async def test_a_time_put_off_is_promised(town: Town, written: str) -> None:
    await town.play(
        TAKEN
        + f"""
        王师傅 @物业群 › {written}
        邻里 → 老李 › #1002(照明)王师傅(工号 07)上门时间:3月11日周三 09:00。…
    """
    )


async def test_what_it_is_not_takes_nothing_from_what_it_is(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › 1002 是3-2-502不是101
        邻里 @物业群 ✎ 🔧 #1002 照明 📍 3栋2单元502… […]
    """
    )


@pytest.mark.parametrize("written", ["1002 什么情况", "1002没人接吗", "1002 how"])
async def test_how_it_stands(town: Town, written: str) -> None:
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ✎ 🔧 #1002 照明 · 3栋1单元101 · 10:00 · 王师傅 [#1002]
    """
    )


# ---- from the job, in private ---------------------------------------------------------


async def test_what_is_not_mine_goes_back_and_not_to_the_resident(town: Town) -> None:
    """Before, 老李 was told: 王师傅说:不是我的活，要电工."""
    await town.play(
        TAKEN
        + """
        王师傅 → 王师傅 › 不是我的活，要电工
        邻里 → 王师傅 ✎ #1002 放回去了,群里在找人,住户知道了。
        邻里 → 老李 › #1002(照明)王师傅临时来不了…
    """
    )


async def test_what_belongs_to_the_lift_company_needs_no_number(town: Town) -> None:
    """Before, the resident was told: 王师傅说:转电梯公司."""
    await town.play(
        """
        陈姨 @群 › 3栋三单元电梯又坏了
        邻里 @群 › 收到:3栋3单元 · 电梯,#1001。正在叫师傅。
        王师傅 @物业群 › 1001 我去
        邻里 @物业群 ♥ 👌
        王师傅 → 王师傅 › 转电梯公司 4008208888
        邻里 → 王师傅 ✎ #1001 转出去了…
    """
    )


# ---- what is asked --------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked", ["谁有空", "现在谁手上空", "边個得閒", "王师傅和张师傅各有几单", "who is free now?"]
)
async def test_who_has_time(town: Town, asked: str) -> None:
    """Before, silence."""
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {asked}
        邻里 @物业群 ✎ 手上的单:张师傅 0 · 王师傅 1。
    """
    )


@pytest.mark.parametrize(
    "asked",
    ["马桶那单谁在弄", "3-2-501的单怎么样了", "陈姨的单呢", "3栋2单元有哪些单", "马桶那张单在谁手上?"],
)
async def test_what_is_open_of_something(town: Town, asked: str) -> None:
    """Before, silence, or in private everything that is open."""
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {asked}
        邻里 @物业群 ✎ 🔧 #1001 水管 … […]
        李客服 → 李客服 › {asked}
        邻里 → 李客服 ✎ 🔧 #1001 水管 … […]
    """
    )


async def test_a_colleague_s_are_theirs_and_talk_stays_talk(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        李客服 → 李客服 › 王师傅的单
        邻里 → 李客服 › 王师傅手上 1 单:… [#1002]
        李客服 → 李客服 › 今天总结
        邻里 → 李客服 › 今天来了 2 单:办好 0 · 在办 1 · 没人接 1。
        李客服 @物业群 › 今天情况怎么样
        邻里 @物业群 ✎ 今天来了 2 单:办好 0 · 在办 1 · 没人接 1。
        李客服 @物业群 › 陈姨的单
        李客服 @物业群 › 什么情况
        王师傅 @物业群 › 谁有空
        李客服 @物业群 › 谁有空来帮忙
        李客服 @物业群 › 食堂的菜单
        李客服 @物业群 › 大家 1001
        邻里 @物业群 ∅
    """
    )
    assert town.incidents() == []


async def test_a_home_that_stood_there_already_is_no_line(town: Town) -> None:
    """Before, the group read 地址已确认 of every report, under a card that said so."""
    await town.play(
        """
        陈姨 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:… [是] [别处]
        陈姨 × [是]
        邻里 ✎ 好的,3栋2单元501。…
    """
    )
    said = [message.text for message in town.messages("物业群")]
    assert not [text for text in said if "地址已确认" in text], said


# ---- under a card ---------------------------------------------------------------------


@pytest.mark.parametrize("written", ["张师傅", "给张师傅", "张师傅去一下", "@张师傅", "派张师傅"])
async def test_a_name_under_a_card_gives_the_job(town: Town, written: str) -> None:
    """Before, it was a note, with a button to send it to the resident."""
    await town.play(
        f"""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        邻里 @物业群 › 🔧 #1001 … […]
        李客服 @物业群 › 1001 给小李
        邻里 @物业群 ✎ 没有叫「小李」的同事,有:…#1001 派给谁? […]
        李客服 @物业群 ↩ {written}
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        李客服 @物业群 ↩ 住户刚又打电话来催
        邻里 @物业群 ✎ …只有同事看得到… [发给住户]
    """
    )
    assert town.incidents() == []


async def test_what_is_added_to_a_job_that_was_just_done_is_kept(town: Town) -> None:
    """Before, silence, and in private 这句不知道是说哪一单的."""
    await town.play(
        TAKEN
        + """
        王师傅 @物业群 › 1002 修好了
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。… […]
        王师傅 @物业群 › 1002 收了80块
        邻里 @物业群 ♥ ✍
        王师傅 → 王师傅 › 1002 灯泡保修一年
        邻里 → 王师傅 ✎ 记在 #1002 上了,只有同事看得到。 [发给住户]
    """
    )

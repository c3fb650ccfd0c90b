"""What staff ask the bot in words: what is overdue, how many today, who is on duty; and what it cannot do."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

TAKEN = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001:… […]
    老李 › 3-1-101客厅灯不亮
    邻里 › 记下了 #1002:… […]
    王师傅 @物业群 › 1002 我去
    邻里 → 老李 › 王师傅(工号 07)接了您的 #1002…
    (40 分钟后)
"""

FREE = "🔧 #1001 水管 · 3栋2单元501 · 10:00 · 待接"
FREE_DAY = "#1001 水管 · 3栋2单元501 · 40 分钟"
HAS = "🔧 #1002 照明 · 3栋1单元101 · 10:00 · 王师傅"


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("谁超时了", f"超时没人接的(1/1) {FREE} [#1001] [全部] [我的]"),
        ("邊啲超時咗?", f"超时没人接的(1/1) {FREE} […]"),
        ("what's overdue", f"超时没人接的(1/1) {FREE} […]"),
        ("还有几单没人接", f"还没人接的(1/1) {FREE} […]"),
        ("未接嘅單有幾多", f"还没人接的(1/1) {FREE} […]"),
        ("今天几单", "今天来了 2 单:办好 0 · 在办 1 · 没人接 1。"),
        ("今日幾多張單", "今天来了 2 单:办好 0 · 在办 1 · 没人接 1。"),
        ("how many tickets this week?", "这周来了 2 单:…"),
        ("昨天几单", "昨天没有新单。"),
        ("导出本月工单", "导出表格我还不会,只能报个数。这个月来了 2 单:…"),
        ("export this month's tickets", "导出表格我还不会,只能报个数。这个月来了 2 单:…"),
        ("还有哪些没修好", f"没办完的工单(1/1) {FREE} {HAS} […]"),
        ("王师傅手上有几单", "王师傅手上 1 单: 👉 #1002 照明 · 3栋1单元101 · 10:00 [#1002]"),
        ("張師傅手上有幾張單", "张师傅手上没有单。"),
        ("有没有急事", "急事(1/1) 没有,都办好了。 […]"),
        ("any emergencies?", "急事(1/1) 没有,都办好了。 […]"),
        ("今天有什么事", f"☀️ … 还没人接(1) · {FREE_DAY}… […]"),
        ("what's on today", f"☀️ … 还没人接(1) · {FREE_DAY}… […]"),
        ("谁值班", "现在值班:王师傅。换谁? […]"),
        ("who's on duty?", "现在值班:王师傅。换谁? […]"),
    ],
)
async def test_a_question_is_answered_in_the_group_and_in_private(
    town: Town, asked: str, answered: str
) -> None:
    """Before, the group met silence, and in private 这句不知道是说哪一单的 or the list of events."""
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {asked}
        邻里 @物业群 ✎ {answered}
        李客服 → 李客服 › {asked}
        邻里 → 李客服 › {answered}
    """
    )
    assert town.incidents() == []


async def test_talk_among_colleagues_is_not_answered(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › 1001 谁在做?
        邻里 @物业群 ✎ 🔧 #1001 … […]
    """
    )
    before = len(town.messages("物业群"))
    await town.play("""
        李客服 @物业群 › 哪一单?
        王师傅 @物业群 › 我的单
        李客服 @物业群 › 谁没吃饭
        张师傅 @物业群 › 今天好忙
        李客服 @物业群 › 张阿姨有几单快递
        李客服 @物业群 › 发个通知:明天上午停水
        李客服 @物业群 › 值班室电话多少来着
        # A resident asks nobody of ours.
        陈姨 @群 › 谁值班
        邻里 @群 ∅
    """)
    assert len(town.messages("物业群")) == before


async def test_whoever_calls_the_bot_among_colleagues_is_heard_as_one(town: Town) -> None:
    """Before, @linli_bot was answered as in a residents' group, and a number behind it was not read."""
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › @linli_bot 1001 给张师傅
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        李客服 @物业群 › @linli_bot,谁超时了?
        邻里 @物业群 ✎ 超时没人接的(1/1) 没有,都办好了。 […]
        李客服 @物业群 › @linli_bot 发个通知:明天上午停水
        邻里 @物业群 ✎ 给全体住户发通知我还不会,这句没有发给任何人。…
        李客服 @物业群 › @linli_bot 你好
        邻里 @物业群 ✎ 在这里写编号就行:「1042 我去」…
        陈姨 @群 › @linli_bot 你好
        邻里 @群 › 哪里坏了直接在群里说,…
    """
    )
    assert town.incidents() == []


async def test_help_among_colleagues_is_theirs(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › /help
        邻里 @物业群 › 在这里写编号就行:「1042 我去」「1042 给张师傅」「1042 修好了」;…
    """)


# ---- notices --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "发个通知:明天上午停水",
        "通知大家明天下午三点停电",
        "帮我在群里发一下:明天下午三点停电",
        "通知:3月12日上午9点到12点3栋停水检修",
        "明天上午停水,通知一下业主",
        "發公告，週六下午電梯保養",
        "群发:物业费要交了",
        "通知所有住户明天停水",
        "send a notice: water will be off tomorrow 9am to 12pm",
        "announce to all residents: lift maintenance on Saturday 2pm",
        "怎么发通知",
    ],
)
async def test_a_notice_goes_to_nobody_and_that_is_said(town: Town, written: str) -> None:
    """Before, it became the draft of an event, or was not understood."""
    await town.play(f"""
        周主管 › {written}
        邻里 › 给全体住户发通知我还不会,这句没有发给任何人。停水停电这些请您自己发到住户群;要报名的活动用 /event。
    """)
    assert town.count("event") == 0


async def test_word_to_the_one_who_waits_is_no_notice(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        王师傅 → 王师傅 › 通知业主我晚点到
        邻里 → 老李 › 王师傅说:我晚点到
        王师傅 → 王师傅 › 收到通知
        邻里 → 老李 › 王师傅说:收到通知
        小周 › 通知:明天停水吗
    """
    )
    assert not any("通知我还不会" in message.text for message in town.messages("小周"))


# ---- duty -----------------------------------------------------------------------------


async def test_who_is_on_duty_is_changed_in_words(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › 换张师傅值班
        邻里 @物业群 › 值班:张师傅(工号 08,师傅)。急事先叫这一位。
        邻里 → 张师傅 › 您现在值班,急事会先叫您。
        李客服 @物业群 › 今晚王师傅值班
        邻里 @物业群 › 现在值班:张师傅。我不会到点自动换,到时候客服或主管按一下。 [值班换成王师傅]
        王师傅 @物业群 × [值班换成王师傅]
        邻里 ⚡ 这一步由客服或主管来办。
        周主管 @物业群 × [值班换成王师傅]
        邻里 @物业群 ✎ 值班:王师傅(工号 07,师傅)。急事先叫这一位。
        王师傅 → 王师傅 › 邊個當更
        邻里 → 王师傅 ✎ 现在值班:王师傅。
        张师傅 @物业群 › 我值班
        邻里 @物业群 › 现在值班:王师傅。我不会到点自动换,… [值班换成张师傅]
        周主管 › Zhang is on duty tonight
        周主管 › 张师傅 is on duty tonight
        邻里 → 周主管 ✎ 现在值班:王师傅。我不会到点自动换,… [值班换成张师傅]
    """)
    assert town.incidents() == []


# ---- several at once ------------------------------------------------------------------


async def test_a_colleague_who_writes_to_the_same_resident_is_named(town: Town) -> None:
    await town.play("""
        老李 › 楼上天天半夜吵,我要投诉
        邻里 › 听到了,…
        李客服 @物业群 × [回复]
        邻里 @物业群 ✎ 李客服,回 老李 什么?写一句,发出去前给您看一眼。
        周主管 @物业群 × [回复]
        邻里 @物业群 ✎ 周主管,回 老李 什么?写一句,发出去前给您看一眼。(李客服也在回)
        周主管 @物业群 › 算了
        邻里 @物业群 ✎ 好的,没有发。
        李客服 @物业群 › 今晚我们上门去说
        邻里 @物业群 ✎ 以物业的名义回 老李: 「今晚我们上门去说」 [发送] [不发]
        李客服 @物业群 × [发送]
        邻里 → 老李 › 物业说:今晚我们上门去说
    """)
    assert town.incidents() == []


async def test_a_home_that_is_asked_about_is_the_one_shown(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        李客服 › 501的单怎么样了
        邻里 → 李客服 › 🔧 #1001 水管 📍 3栋2单元501… […]
    """
    )


# ---- small talk -----------------------------------------------------------------------


async def test_how_is_it_going_is_about_what_waits_or_a_greeting(town: Town) -> None:
    await town.play("""
        May › how is it going
        邻里 › I'm here. Just write what is broken or what you are looking for. …
        May › Blk 3 #12-05 kitchen tap leaking
        邻里 › Noted as #1001: … […]
        May › how's it going?
        邻里 › #1001 plumbing · Blk 3 #12-05 … […]
        李客服 › how is it going
        邻里 → 李客服 › 没办完的工单(1/1) 🔧 #1001 … […]
    """)
    assert not any("how" in message.text for message in town.messages("物业群"))


@pytest.mark.parametrize(
    ("who", "words", "offered"),
    [
        ("陈姨", "你们是不是倒闭了", "可以找真人:物业 +8675588880110,… [转给物业]"),
        ("陳太", "你哋係咪執笠咗", "可以找真人:物業 +8675588880110,… [轉給物業]"),
        ("May", "are you guys closed down?", "You can reach a person: … [Ask them for me]"),
    ],
)
async def test_whoever_doubts_that_anybody_is_left_gets_people(
    town: Town, who: str, words: str, offered: str
) -> None:
    """Before, 您现在没有没修完的 and a button that would report these words as a fault."""
    await town.play(f"""
        {who} › {words}
        邻里 › {offered}
    """)


async def test_while_somebody_waits_it_hurries_what_they_wait_for(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        陈姨 › 你们是不是倒闭了
        邻里 › 催过了 #1001。…
    """)

"""What a technician writes in private from a job: for whoever waits, for colleagues, or for the bot."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

JOB = """
    老李 › 3-1-101客厅灯不亮
    邻里 › 记下了 #1001:… […]
    王师傅 @物业群 › 1001 我去
    邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
"""


@pytest.mark.parametrize("written", ["收到", "好的", "知道了", "noted", "👌"])
async def test_a_nod_is_for_us_unless_it_answers_whoever_waits(town: Town, written: str) -> None:
    """Before, the resident read 王师傅说:收到, which the technician had said to a reminder of ours."""
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 ♥ 👌
        老李 → 老李 › 请带个梯子来,天花板很高
        邻里 ♥ 👌
        王师傅 → 王师傅 › {written}
        邻里 → 老李 › 王师傅说:{written}
    """
    )


@pytest.mark.parametrize(
    "asked",
    ["地址在哪", "几楼来着", "住戶地址係邊度", "what's the address", "which unit?"],
)
async def test_what_stands_on_the_card_is_shown(town: Town, asked: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {asked}
        邻里 → 王师傅 ✎ 🔧 #1001 照明 📍 3栋1单元101… 👤 老李 … —— 经过 —— … […]
    """
    )
    assert not any("王师傅说" in message.text for message in town.messages("老李"))


@pytest.mark.parametrize("asked", ["住户电话多少", "电话?", "住戶電話幾多", "what's the phone number"])
async def test_a_number_that_nobody_left_is_not_there(town: Town, asked: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {asked}
        邻里 → 王师傅 ✎ #1001 没有留电话。要找住户,写「1001 告诉业主……」,我转过去。
        李客服 @物业群 › 代报 5-1-302 王叔 13700001111 马桶堵了
        邻里 @物业群 ✎ 代报 … [开单] [改] [算了]
        李客服 @物业群 × [开单]
        李客服 @物业群 › 1002 {asked}
        邻里 @物业群 ✎ 🔧 #1002 … ☎️ +8613700001111 … —— 经过 —— … […]
    """
    )


@pytest.mark.parametrize(
    "written", ["业主说不修了", "业主不在家,改天", "住戶話聽日先得閒", "the owner is not home"]
)
async def test_what_is_said_of_whoever_waits_is_kept_among_colleagues(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ 记在 #1001 上了,只有同事看得到。 [发给住户]
        邻里 @物业群 ✎ 🔧 #1001 … 📝 王师傅:{written} […]
    """
    )
    assert not any(written in message.text for message in town.messages("老李"))


@pytest.mark.parametrize(
    "written", ["谁有空来帮忙", "客服帮我问下业主在不在家", "邊個得閒幫手", "can anyone help me lift this"]
)
async def test_colleagues_are_asked_where_they_are(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ 已经问物业群了,住户看不到这句。 [发给住户]
        邻里 @物业群 ✎ 王师傅在 #1001 说:{written}
    """
    )
    assert not any("王师傅说" in message.text for message in town.messages("老李"))


@pytest.mark.parametrize(
    "written", ["您在家吗", "敲门没人", "路上堵车,晚10分钟", "到门口了", "Are you home?"]
)
async def test_what_is_said_to_whoever_waits_still_reaches_them(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 老李 › 王师傅说:{written}
    """
    )


async def test_of_two_jobs_a_nod_asks_nothing_and_a_question_goes_to_nobody(town: Town) -> None:
    await town.play(
        JOB
        + """
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1002:… […]
        王师傅 @物业群 › 1002 我去
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1002…
        王师傅 → 王师傅 › 收到
        邻里 ♥ 👌
        王师傅 → 王师傅 › 住户地址在哪
        邻里 → 王师傅 ✎ 这是哪一单的? [#1001 3栋1单元101] [#1002 3栋2单元501]
        王师傅 × [#1002 3栋2单元501]
        邻里 → 王师傅 ✎ 🔧 #1002 水管 … —— 经过 —— … […]
    """
    )
    assert town.incidents() == []


@pytest.mark.parametrize("written", ["修不好", "搞不定", "整唔掂"])
async def test_who_cannot_mend_it_gives_it_back(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ #1001 放回去了,群里在找人,住户知道了。
        邻里 → 老李 › #1001(照明)王师傅临时来不了,…
    """
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("换了个新的阀芯,好了", "换了个新的阀芯"),
        ("灯管换了,搞定", "灯管换了"),
        ("修好了,换了个阀", "换了个阀"),
        ("弄好了 换了灯管", "换了灯管"),
    ],
)
async def test_what_was_done_may_come_before_that_it_is(town: Town, written: str, told: str) -> None:
    """Before, only 修好了,… in front was read, and the job stayed open."""
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 老李 › 王师傅说:{told}
        邻里 → 老李 › 王师傅说 #1001(照明)修好了。… […]
    """
    )


@pytest.mark.parametrize("written", ["等一下,好了叫你", "快好了", "还没,明天才好"])
async def test_what_is_not_done_is_not_done(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 老李 › 王师傅说:{written}
    """
    )


@pytest.mark.parametrize("written", ["发错了", "1", "。。。", "没修好呢,按错了"])
async def test_a_slip_is_not_passed_on(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 ♥ 👌
    """
    )
    assert not any("王师傅说" in message.text for message in town.messages("老李"))


async def test_who_has_nothing_takes_the_only_one_in_private(town: Town) -> None:
    await town.play("""
        老李 › 3-1-101客厅灯不亮
        邻里 › 记下了 #1001:… […]
        王师傅 → 王师傅 › 我去
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
        邻里 → 王师傅 ✎ 🔧 #1001 … 👉 王师傅 10:00 已接 … […]
    """)


# ---- the end of a shift ---------------------------------------------------------------


@pytest.mark.parametrize("written", ["我下班了", "收工喇", "我放工", "i'm off now"])
async def test_the_end_of_a_shift_is_no_news_for_the_resident(town: Town, written: str) -> None:
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ 辛苦了。您手上还有 1 单: 👉 #1001 照明 … 下次接着做的不用管;要别人接的按一下,群里会找人。现在值班的还是您,… [#1001 放回去]
        王师傅 → 王师傅 × [#1001 放回去]
        邻里 ⚡ #1001 放回去了,群里在找人,住户知道了。
        邻里 → 老李 › #1001(照明)王师傅临时来不了…
        张师傅 → 张师傅 › {written}
        邻里 ♥ 👌
    """
    )
    assert town.incidents() == []


@pytest.mark.parametrize("written", ["我的单都给张师傅", "交班给张师傅", "剩下的给张师傅", "幫我轉畀張師傅"])
async def test_what_is_left_is_passed_on_by_who_may(town: Town, written: str) -> None:
    """Before, the resident read it."""
    await town.play(
        JOB
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ 已经问物业群了,客服或主管按一下就转。
        邻里 @物业群 ✎ 王师傅要交给张师傅:手上 1 单 #1001。 [单都给张师傅] [值班换成张师傅]
        李客服 @物业群 × [单都给张师傅]
        邻里 @物业群 ✎ 王师傅的 1 单都转给张师傅了:#1001 […]
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1001…
    """
    )
    assert town.incidents() == []


async def test_a_shift_is_handed_over_in_the_group(town: Town) -> None:
    await town.play(
        JOB
        + """
        王师傅 @物业群 › 下班了
        邻里 @物业群 ✎ 王师傅手上 1 单: 👉 #1001 … 转给谁? [张师傅(0)] [周主管(0)] [李客服(0)] [都放回待接] [换值班人]
        张师傅 @物业群 › 下班了
        李客服 @物业群 › 交班
        邻里 @物业群 ✎ 没办完的工单(1/1) 🔧 #1001 … […]
        李客服 @物业群 › 交班给张师傅
        邻里 @物业群 ✎ 李客服要交给张师傅值班。 [值班换成张师傅]
        李客服 @物业群 › 我给张师傅打过电话了
        李客服 @物业群 › 钥匙给张师傅
    """
    )
    said = [m.text for m in town.messages("物业群") if "要交给" in m.text]
    assert len(said) == 1


# ---- 我去 without a number ------------------------------------------------------------


@pytest.mark.parametrize("written", ["我去", "我来吧", "I'll go", "我接"])
async def test_the_only_one_that_waits_is_meant(town: Town, written: str) -> None:
    """Before, 我去 under a call for help met silence, and the paging went on."""
    await town.play(f"""
        老李 › 3-1-101客厅灯不亮
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 › {written}
        邻里 @物业群 ✎ 好的,#1001 归您了。 [去不了]
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
        张师傅 @物业群 × [去不了]
        邻里 ⚡ #1001 是王师傅在做。要换人请客服指派。
        王师傅 @物业群 × [去不了]
        邻里 → 老李 › #1001(照明)王师傅临时来不了…
    """)
    assert town.incidents() == []


async def test_of_several_the_emergency_is_meant_or_they_choose(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › … […]
        老李 › 3-1-101客厅灯不亮
        邻里 › … […]
        张师傅 @物业群 › 我去
        邻里 @物业群 ✎ 张师傅去哪一单? [#1001 水管 · 3栋2单元501] [#1002 照明 · 3栋1单元101]
        张师傅 @物业群 × [#1002 照明 · 3栋1单元101]
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002…
        小周 › 5栋1单元电梯困人了
        邻里 → 小周 › …
        王师傅 @物业群 › 马上过去
        邻里 @物业群 ✎ 🚨 #1003 … 🏃 王师傅 … […]
        邻里 → 小周 › 王师傅(工号 07)接了您的 #1003…
        邻里 → 小周 › 王师傅出发了,去处理 #1003。
        李客服 @物业群 › 1001 给张师傅
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        # Nobody waits any more: that is talk.
        王师傅 @物业群 › 我去
    """)
    assert town.incidents() == []

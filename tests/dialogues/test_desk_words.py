"""The desk at rush hour, in words: wrong presses, duplicates, false alarms, a colleague who is ill, a promise."""

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


# ---- given back -----------------------------------------------------------------------


@pytest.mark.parametrize("written", ["1002 去不了", "去不了,换人", "1002接错了", "1002 退回", "I can't go"])
async def test_a_wrong_press_is_given_back(town: Town, written: str) -> None:
    """Before, nobody but the desk could take a job from who had it, and 去不了,换人 was told to the resident."""
    await town.play(
        TAKEN
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 → 王师傅 ✎ #1002 放回去了,群里在找人,住户知道了。
        邻里 → 王师傅 ✎ #1002 现在不归您了。
        邻里 @物业群 ✎ #1002 照明 · 3栋1单元101:王师傅去不了,哪位去? [我去]
        邻里 → 老李 › #1002(照明)王师傅临时来不了,正在另找师傅,有人接了马上告诉您。
        张师傅 @物业群 × [我去]
        邻里 @物业群 ✎ 🔧 #1002 … 👉 张师傅 10:00 已接 […]
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002…
    """
    )
    assert town.incidents() == []


async def test_what_was_given_back_is_watched_again(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        (5 分钟后)
        王师傅 → 王师傅 × [去不了]
        邻里 ⚡ #1002 放回去了,群里在找人,住户知道了。
        邻里 → 老李 › #1002(照明)王师傅临时来不了…
        (10 分钟后)
        邻里 @物业群 ✎ 2 单还没人接,哪位去? #1001 水管 · 3栋2单元501 · 10 分钟 #1002 照明 · 3栋1单元101 · 5 分钟 […]
        # A colleague's job is not his to give back, and nobody's is nothing to give.
        张师傅 @物业群 › 1002 去不了
        邻里 @物业群 ✎ #1002 还没有人接。
    """
    )


# ---- two of the same, or none ---------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    ["1002 重复了和1001一样", "1002和1001重复", "1002 跟 #1001 是同一件事", "1002 duplicate of 1001"],
)
async def test_two_of_the_same_become_one(town: Town, written: str) -> None:
    """Before, a duplicate could only be pressed away as 修好了, which the resident was then asked about."""
    await town.play(f"""
        陈姨 › 3栋2单元501天花板漏水
        邻里 › 记下了 #1001:… […]
        老李 › 3栋2单元601厨房水管漏水
        邻里 › 记下了 #1002:… […]
        李客服 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1002 … ✖️ 10:00 和 #1001 是同一件
        邻里 @物业群 ✎ 🔧 #1001 … 👤 陈姨 · 10:00 · 2 户 … ⏳ 待接 🔁 10:00 又报:3栋2单元601厨房水管漏水 […]
        邻里 → 老李 › #1002 和 #1001 是同一件事,并在一起办了,有进展告诉您。 [是另一件事]
        王师傅 @物业群 › 1001 我去
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
        老李 → 老李 × [是另一件事]
        邻里 ✎ 好的,#1002 重新打开了,正在找师傅。
        邻里 @物业群 ✎ 住户说还是要修:#1002 …,请派人。 [我去]
    """)
    assert town.incidents() == []


async def test_one_of_two_is_found_by_its_button_and_an_emergency_is_not_hidden(town: Town) -> None:
    await town.play(
        TWO
        + """
        小周 › 5-1-302水管爆了
        邻里 › 先关水表旁的总阀;…
        李客服 @物业群 › 1003 和1001重复
        邻里 @物业群 ✎ #1003 是急事,不能并到 #1001。反过来写就行。
        李客服 › /ticket 1002
        李客服 × [转出]
        邻里 ✎ … [供水公司] [供电公司] [燃气公司] [电梯公司] [其他单位] [误报] [不用去了] [和另一单重复] [← 返回]
        李客服 × [和另一单重复]
        李客服 × [#1001 水管 · 3栋2单元501]
        邻里 ⚡ #1002 并到 #1001 了。
        邻里 → 老李 › #1002 和 #1001 是同一件事… [是另一件事]
    """
    )


@pytest.mark.parametrize(
    ("written", "why", "told"),
    [
        ("1002 误报", "误报", "看过没有发现问题"),
        ("1002 不用去了", "不用去了", "现在不用处理了"),
        ("1002 false alarm", "误报", "看过没有发现问题"),
    ],
)
async def test_a_false_alarm_is_called_off_and_may_be_wanted_all_the_same(
    town: Town, written: str, why: str, told: str
) -> None:
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1002 … ✖️ 10:00 {why}
        邻里 → 王师傅 ✎ 李客服:#1002(3栋1单元101){why}。
        邻里 → 老李 › #1002(照明)物业先不派人了:{told}。要是还要修,按一下。 [还是要修]
        老李 → 老李 › /mine
        邻里 › #1002 照明 … 不派人了:{told}。 [还是要修]
        老李 × [还是要修]
        邻里 ✎ 好的,#1002 重新打开了,正在找师傅。
        邻里 @物业群 ✎ 住户说还是要修:#1002 照明,请派人。 [我去]
        李客服 @物业群 › /ticket 1002
        邻里 @物业群 › 🔧 #1002 … ⏳ 待接 … 李客服 不派人:{why} … 老李 说还是要修 […]
    """
    )
    assert town.incidents() == []


# ---- who goes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "1002 改给张师傅",
        "1002 张师傅去",
        "让张师傅去1002",
        "1002 換張師傅去",
        "1002 @张师傅 去一下",
        "1002给张师傅,急",
    ],
)
async def test_another_goes_in_other_words(town: Town, written: str) -> None:
    await town.play(
        TAKEN
        + f"""
        李客服 @物业群 › {written}
        邻里 @物业群 ♥ 👌
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002…
    """
    )


async def test_a_colleague_is_ill(town: Town) -> None:
    """All that he has goes in one press; who is on duty is seen to as well."""
    await town.play(
        TAKEN
        + """
        王师傅 @物业群 › 1001 我去
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        张师傅 @物业群 › 王师傅今天病了
        李客服 @物业群 › 王师傅今天病了
        邻里 @物业群 ✎ 王师傅手上 2 单: 👉 #1001 … 👉 #1002 … 转给谁? [张师傅(0)] [周主管(0)] [李客服(0)] [都放回待接] [换值班人]
        李客服 @物业群 × [张师傅(0)]
        邻里 ✎ 王师傅的 2 单都转给张师傅了:#1001 #1002 [换值班人]
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002…
        李客服 @物业群 × [换值班人]
        邻里 › 现在值班:王师傅。换谁? […]
        李客服 @物业群 › 张师傅的单都给李客服
        邻里 › 张师傅的 2 单都转给李客服了:#1001 #1002
        邻里 → 陈姨 › 李客服…
        邻里 → 老李 › 李客服…
        李客服 @物业群 › 王师傅 is sick
        邻里 › 王师傅手上没有单,不过现在值班,急事会先叫到。 [换值班人]
        # Nobody of ours, and talk.
        李客服 @物业群 › 张阿姨今天病了
        邻里 ∅
    """
    )
    assert town.incidents() == []


async def test_who_leaves_is_relieved_on_the_spot(town: Town) -> None:
    """Before, the manager was told to give the jobs away first, and had to find each by its number."""
    await town.play(
        TAKEN
        + """
        周主管 › /staff
        周主管 × [07 王师傅]
        邻里 ✎ 07 王师傅 · 师傅 [改为主管] [改为客服] [改名字] [移出] [手上的 1 单转给别人]
        周主管 × [手上的 1 单转给别人]
        周主管 × [都放回待接]
        邻里 ✎ 王师傅的 1 单都放回待接了,哪位去?#1002 [#1002] [换值班人]
        邻里 → 老李 › #1002(照明)王师傅临时来不了…
        周主管 → 周主管 × [移出]
        邻里 ✎ 07 王师傅(师傅)真的要移出吗? […]
        周主管 × [是,移出]
        邻里 ✎ 07 王师傅(师傅)已移出。
    """
    )


async def test_a_caller_is_not_rung_for_every_other_name(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › 代报 3-2-501 张阿姨 13800001111 马桶堵了
        李客服 @物业群 × [开单]
        李客服 @物业群 › 1001 给王师傅
        邻里 @物业群 ✎ 请电话告知 张阿姨 +8613800001111:王师傅(工号 07)接了您的 #1001(水管),会尽快联系您。
        李客服 @物业群 › 1001 给张师傅
        邻里 @物业群 ♥ 👌
        张师傅 → 张师傅 × [去不了]
        李客服 @物业群 › 1001 给王师傅
    """)
    rung = [message.text for message in town.messages("物业群") if message.text.startswith("请电话告知")]
    assert len(rung) == 1


# ---- words about a job ----------------------------------------------------------------


async def test_words_with_a_number_go_to_that_job_and_no_other(town: Town) -> None:
    """Before, with one job in hand, 1001 修好了,换了三角阀 was told to the resident of the other one."""
    await town.play(
        TAKEN
        + """
        王师傅 → 王师傅 › 1001 敲门没人应
        邻里 ✎ 记在 #1001 上了,只有同事看得到。 [发给住户]
        王师傅 › 1002 灯管型号要再看
        邻里 → 老李 › 王师傅说:灯管型号要再看
        王师傅 → 王师傅 › 1002 修好了,换了镇流器
        邻里 ✎ 🔧 #1002 … ✅ 王师傅 10:00 修好,等住户确认 [↩️ 按错了]
        邻里 → 老李 › 王师傅说:换了镇流器
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。… […]
        (2 分钟后)
        王师傅 → 王师傅 › 1002 还没修好,按错了
        邻里 ✎ #1002 退回来了。
        邻里 → 老李 › #1002 刚才按早了,王师傅还在修,好了再告诉您。
        王师傅 → 王师傅 📷 1002 修好了
        邻里 → 老李 › 王师傅发来 #1002 的照片。
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。… […]
    """
    )
    assert town.incidents() == []


async def test_a_word_in_the_staff_group_is_kept_without_a_word(town: Town) -> None:
    await town.play(
        TWO
        + """
        李客服 @物业群 › 1001 业主家里有狗
        邻里 @物业群 ♥ ✍
        邻里 @物业群 ✎ 🔧 #1001 … 📝 李客服:业主家里有狗 […]
        李客服 @物业群 › 1001 谁在做?
        邻里 @物业群 › 🔧 #1001 水管 · 3栋2单元501 · 10:00 · 待接 [#1001]
        李客服 @物业群 › 1001不对,是3栋2单元502
        邻里 @物业群 › 地址已确认:3栋2单元502
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3栋2单元502… […]
        李客服 @物业群 › 1001 转供水公司 96968
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › #1001 已经转给供水公司,电话 96968。…
    """
    )
    assert town.incidents() == []


@pytest.mark.parametrize("written", ["出发", "我现在过去", "on my way", "出發了"])
async def test_who_sets_out_says_so_without_a_number(town: Town, written: str) -> None:
    await town.play(
        TAKEN
        + f"""
        王师傅 → 王师傅 › {written}
        邻里 ✎ 路上小心。住户已经知道您出发了。
        邻里 → 老李 › 王师傅出发了,去处理 #1002。
        邻里 @物业群 ✎ 🔧 #1002 … 🏃 王师傅 10:00 接单,在路上 […]
    """
    )


# ---- a promise is kept ----------------------------------------------------------------


async def test_who_says_when_he_comes_is_held_to_it(town: Town) -> None:
    """Before, 1001 明天上午去 was heard by nobody, and in private it was on no card and in no list."""
    await town.play(
        TAKEN
        + """
        李客服 @物业群 › 1002 明天下午3点去
        邻里 @物业群 ✎ #1002 记成 3月11日周三 15:00 上门,住户知道了。
        邻里 → 老李 › #1002(照明)王师傅(工号 07)上门时间:3月11日周三 15:00。不方便就说一声。
        邻里 → 王师傅 ✎ #1002(3栋1单元101)李客服定了上门时间:3月11日周三 15:00
        张师傅 @物业群 › 1001 明天上午去
        邻里 → 陈姨 › #1001(水管)张师傅(工号 08)上门时间:3月11日周三 09:00–12:00。不方便就说一声。
        张师傅 → 张师傅 › 明天上午10点再过来
        邻里 → 陈姨 › 张师傅说:明天上午10点再过来
        邻里 @物业群 ✎ 🔧 #1001 … 🕐 3月11日周三 10:00 👉 张师傅 … […]
        (到 09:00)
        邻里 @物业群 ✎ ☀️ … 说好今天的(2) · #1001 … · 张师傅 · #1002 … · 王师傅 […]
    """
    )
    assert town.incidents() == []


async def test_a_word_to_a_colleague_is_no_reason_for_the_resident(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        李客服 › /ticket 1002
        邻里 › 🔧 #1002 … […]
        李客服 × [等待]
        李客服 × [其他…]
        邻里 › 在等什么?写一句,住户会看到。
        李客服 › 好的
        李客服 › 等开发商的人周五来
        邻里 › #1002 记成等待,住户知道了。
        邻里 → 老李 › #1002 先等一等:等开发商的人周五来。…
    """
    )


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("我去", "👉 张师傅"),
        ("已修好", "✅ 张师傅"),
        ("误报", "✖️ 10:00 误报"),
        ("这家有狗", "📝 张师傅:这家有狗"),
    ],
)
async def test_a_reply_under_the_card_is_as_good_as_its_number(town: Town, written: str, stands: str) -> None:
    """Before, 我去 under the card was kept as a note, and nobody went."""
    town.people["陈姨"].says(town.groups["群"], "3栋单元门关不上")
    await town.settled()
    card = next(m for m in town.groups["物业群"].visible() if m.author == town.bot.id and "「" in m.text)
    town.people["张师傅"].says(town.groups["物业群"], written, reply_to=card)
    await town.settled()
    await town.play(f"邻里 @物业群 ✎ 🔧 #1001 … {stands}… […]")


# ---- the telephone rings --------------------------------------------------------------


async def test_a_second_call_does_not_lose_the_first(town: Town) -> None:
    """Before, the first preview was dead as soon as the second was there, and its words were gone."""
    await town.play("""
        李客服 @物业群 › 代报 3-2-501 张阿姨 13800001111 厨房漏水
        邻里 › 代报 📍 3栋2单元501 … [开单] [改] [算了]
        李客服 › 代报 3-1-302 李叔 13900001111 没电
        邻里 → 李客服 › 代报 📍 3栋1单元302 … [开单] [改] [算了]
        李客服 @物业群 › 代报 5-1-302 王叔 13700001111 马桶堵了
        邻里 › 代报 📍 5栋1单元302 … [开单] [改] [算了]
    """)
    first = next(m for m in town.messages("物业群") if "张阿姨" in m.text)
    town.people["李客服"].taps(first, "改")
    await town.settled()
    await town.play("""
        李客服 @物业群 › 3-2-502
        邻里 @物业群 ✎ 代报 📍 3栋2单元502 👤 张阿姨 … [开单] [改] [算了]
        李客服 @物业群 × [开单]
        邻里 @物业群 ✎ 开好了:#1001 水管 · 3栋2单元502。…
        李客服 @物业群 × [开单]
        邻里 @物业群 ✎ 开好了:#1002 水管 · 5栋1单元302。…
        李客服 @物业群 › 1002 业主说下午在
        邻里 @物业群 ♥ ✍
        李客服 → 李客服 × [开单]
        邻里 → 李客服 ✎ 开好了:#1003 … · 3栋1单元302。…
    """)
    assert town.incidents() == []


async def test_who_rings_again_is_put_to_what_is_open(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › 代报 3-2-501 张阿姨 13800001111 厨房漏水
        李客服 @物业群 × [开单]
        邻里 @物业群 ✎ 开好了:#1001…
        王师傅 @物业群 › 1001 我去
        李客服 @物业群 › 代报 张阿姨 13800001111 水越漏越大了
        邻里 @物业群 ✎ 代报 … 📎 已有:🔧 #1001 水管 · 3栋2单元501 · 10:00 · 王师傅 [记在 #1001 上] [开单] [改] [算了]
        李客服 @物业群 × [记在 #1001 上]
        邻里 @物业群 ✎ 记在 #1001 上了:水管 · 3栋2单元501。
        邻里 → 王师傅 ✎ #1001 住户又报了一次:水越漏越大了
        李客服 › /ticket 13800001111
        邻里 › 🔧 #1001 水管 … 李客服 又报了一次:水越漏越大了 […]
    """)
    assert town.incidents() == []


# ---- what is over ---------------------------------------------------------------------


async def test_words_about_what_is_over_are_answered(town: Town) -> None:
    """Before, 1002 我去 for what was closed met silence, and 1002 in private was not understood."""
    await town.play(
        TAKEN
        + """
        王师傅 → 王师傅 › 误报
        邻里 ✎ #1002 不用去了,住户知道了。
        邻里 → 老李 › #1002(照明)物业先不派人了… [还是要修]
        张师傅 @物业群 › 1002 我去
        邻里 @物业群 ✎ #1002 已经不用去了。
        周主管 › 1002 现在怎么样
        邻里 › 🔧 #1002 照明 · 3栋1单元101 · 10:00 · 撤回 [#1002]
        周主管 › 1002
        邻里 › 🔧 #1002 照明 … —— 经过 —— …
        周主管 › 501
        邻里 › 这句不知道是说哪一单的。…
    """
    )
    assert town.incidents() == []


async def test_what_the_desk_opens_again_is_the_desks_word(town: Town) -> None:
    await town.play(
        TAKEN
        + """
        王师傅 → 王师傅 × [修好了]
        邻里 → 老李 › 王师傅说… […]
        老李 → 老李 × [👍 修好了]
        李客服 @物业群 › 1002 还没好
        邻里 → 老李 › #1002(照明)物业说还没好,已经重新安排。
    """
    )


# ---- several at once, and for the resident --------------------------------------------


async def test_two_jobs_are_given_in_one_line(town: Town) -> None:
    await town.play(
        TWO
        + """
        李客服 @物业群 › 1001、1002都给张师傅
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
        邻里 → 老李 › 张师傅(工号 08)接了您的 #1002…
        李客服 @物业群 › 1001 给王师傅
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001…
        李客服 @物业群 › 1001 1002 给张师傅,急
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅(工号 08)接了您的 #1001…
    """
    )
    assert town.incidents() == []


async def test_what_is_for_the_resident_is_shown_and_then_said(town: Town) -> None:
    await town.play(
        TWO
        + """
        李客服 @物业群 › 1002 问一下业主几点在家
        邻里 @物业群 ✎ 以物业的名义发给 #1002 的住户: 「几点在家」 [发送] [不发]
        李客服 @物业群 × [发送]
        邻里 ✎ 已经发给 #1002 的住户。
        邻里 → 老李 › 物业说:几点在家
        老李 › 七点以后
        邻里 › 好的,#1002:3月10日周二 19:00「七点以后」。…
        王师傅 @物业群 › 1002 我去
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1002…
        王师傅 → 王师傅 › 今天去不了,明天上午去
        邻里 → 老李 › 王师傅说:今天去不了,明天上午去
        邻里 @物业群 ✎ 🔧 #1002 … 🕐 3月11日周三 09:00–12:00 … […]
    """
    )
    assert town.incidents() == []

"""What no feature answers reaches people, as residents and the desk live it."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


async def test_a_complaint_is_heard_and_answered(town: Town) -> None:
    await town.play("""
        陈姨 › 楼上天天半夜吵，我要投诉
        邻里 › 听到了，给您添麻烦了。话已经转给物业，会有人回您。还想说的接着写，我一起转。急事打 +8675588880110。
        邻里 @物业群 › 💬 陈姨投诉：「楼上天天半夜吵，我要投诉」 [回复]
        陈姨 › 都吵了一个月了
        邻里 ♥ 👌
        邻里 @物业群 › 💬 陈姨又说：「都吵了一个月了」 [回复]
        李客服 @物业群 × [回复]
        邻里 @物业群 › 李客服，回 陈姨 什么？写一句，发出去前给您看一眼。
        李客服 @物业群 › 今晚我们上门去说
        邻里 @物业群 › 以物业的名义回 陈姨： 「今晚我们上门去说」 [发送] [不发]
        李客服 @物业群 × [发送]
        邻里 @物业群 ✎ ✅ 李客服 回了 陈姨：「今晚我们上门去说」
        邻里 → 陈姨 › 物业说：今晚我们上门去说
        陈姨 › 谢谢
        邻里 ♥ 👌
    """)


async def test_a_reply_under_a_residents_words_is_shown_first(town: Town) -> None:
    await town.play("""
        小周 › 建议小区装个充电桩
        邻里 › 谢谢您的建议，已经转给物业，有回音告诉您。还想补充的接着写。
        邻里 @物业群 › 💬 小周建议：「建议小区装个充电桩」 [回复]
        李客服 @物业群 ↩ 已经在报批
        邻里 @物业群 › 以物业的名义回 小周： 「已经在报批」 [发送] [不发]
        李客服 @物业群 × [不发]
        邻里 @物业群 ✎ 好的，没有发。
    """)
    assert len(town.messages("小周")) == 1


async def test_a_colleague_cannot_send_what_another_wrote(town: Town) -> None:
    await town.play("""
        小周 › 建议小区装个充电桩
        邻里 › 谢谢您的建议，…
        李客服 @物业群 ↩ 已经在报批
        周主管 @物业群 × [发送]
        邻里 ⚡ 这条已经过时了，请用最新的那条。
    """)
    assert len(town.messages("小周")) == 1


async def test_what_is_not_understood_is_passed_on_at_a_press(town: Town) -> None:
    await town.play("""
        陈姨 › 今天天气怎么样
        邻里 › 这个我答不上来。要我替您问物业一声吗？急事打 +8675588880110。 [转给物业]
        陈姨 × [转给物业]
        邻里 ✎ 转给物业了，会有人回您。还想说的接着写。
        邻里 @物业群 › 💬 陈姨想问：「今天天气怎么样」 [回复]
        陈姨 › 厨房漏水 3-2-501
        邻里 › 记下了 #1001:… […]
    """)


async def test_a_car_in_the_way_at_night(town: Town) -> None:
    await town.play("""
        (到 22:00)
        陈姨 › 麻烦粤B12345挪一下车，挡住我了
        邻里 › 已经请物业找车主挪车；现在下班了（明天 09:00 上班），等不及请打 +8675588880110。没写车牌或位置的话补一句，或发张照片。
        邻里 @物业群 › 💬 陈姨请帮忙挪车：「麻烦粤B12345挪一下车，挡住我了」 [回复]
    """)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (
            "停车证怎么办",
            "这个我说不准，怕误了您的事，物业清楚：+8675588880110。要我替您问一声吗？ [转给物业]",
        ),
        ("借个打气筒", "借东西我还帮不上，物业也许有。要我替您问一声吗？ [转给物业]"),
        ("在吗", "在呢，您说。哪里坏了、要找什么，直接写；急事打 +8675588880110。"),
    ],
)
async def test_in_private_everybody_is_answered(town: Town, said: str, answered: str) -> None:
    await town.play(f"""
        陈姨 › {said}
        邻里 › {answered}
    """)


async def test_the_desk_speaks_the_residents_language(town: Town) -> None:
    await town.play("""
        陳太 › 我要投訴
        邻里 › 聽到了，給您添麻煩了。話已轉給物業，會有人回覆您。…
        May › I want to complain about the noise upstairs
        邻里 › I hear you, and I'm sorry about that. I've passed this to the management office; they will get back to you. …
    """)


async def test_groups_are_left_in_peace(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 我要投诉物业
        老李 @群 › 建议小区装个充电桩
        小周 @群 › 谁家有梯子借一下
        邻里 @群 ∅
    """)


async def test_a_caller_in_danger_hears_what_to_do(town: Town) -> None:
    """代报 while the telephone is still in the hand; what was corrected leaves no second preview behind."""
    await town.play("""
        李客服 @物业群 › 代报 12栋电梯困人 13800001111
        邻里 › 🚨 代报（紧急） … [开单] [改] [算了]
        李客服 @物业群 × [改]
        邻里 ✎ 改哪里？…
        李客服 @物业群 › 11栋电梯困人
        邻里 › 🚨 代报（紧急） 📍 11栋 … [开单] [改] [算了]
        李客服 @物业群 × [开单]
        邻里 ✎ 开好了：#1001 电梯困人 · 11栋。有进展请电话告知。 先在电话里说：别扒门…
    """)


async def test_a_callers_name_and_number_stay_with_the_staff(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › 代报 3-2-502 张丽 13800001112 马桶堵了
        邻里 › 代报 📍 3栋2单元502 👤 张丽 ☎️ +8613800001112 水管 · 「马桶堵了」 [开单] [改] [算了]
        李客服 @物业群 × [开单]
        邻里 ✎ 开好了：#1001 水管 · 3栋2单元502。有进展请电话告知。
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3栋2单元502（来电登记） 👤 张丽 · 10:00 「马桶堵了」 ☎️ +8613800001112 ⏳ 待接 […]
        王师傅 @物业群 × [我去]
        邻里 → 王师傅 › 🔧 #1001 水管 📍 3栋2单元502（来电登记） 👤 张丽 · 10:00 「马桶堵了」 ☎️ +8613800001112 👉 王师傅 10:00 已接 写在这里的话和照片会转给住户。 […]
        邻里 @物业群 › 请电话告知 张丽 +8613800001112：王师傅（工号 07）接了您的 #1001（水管），会尽快联系您。
    """)
    told = [message.text for place in ("群", "3栋群") for message in town.messages(place)]
    assert told == []


async def test_an_address_that_cannot_be_right_is_asked_again(town: Town) -> None:
    await town.play("""
        陈姨 › /home 3-2-501
        邻里 › 记下了：…
        李客服 @物业群 › 代报 33-1-101 Mrs Tan 13800001112 leak in kitchen
        邻里 › 代报 📍 33栋1单元101 👤 Mrs Tan … ⚠️ 没见过 33 栋，请跟来电的人核对。确实有就照样开单，不对按「改」。 [开单] [改] [算了]
        李客服 @物业群 × [改]
        邻里 ✎ 改哪里？…
        李客服 @物业群 › 3-501
        邻里 › 代报 📍 3栋501 👤 Mrs Tan … ⚠️ 3 栋分单元，还不知道是几单元。按「改」补一句，比如 3-2-501。 [开单] [改] [算了]
        李客服 @物业群 × [改]
        邻里 ✎ 改哪里？…
        李客服 @物业群 › 3-2-501
        邻里 › 代报 📍 3栋2单元501 👤 Mrs Tan ☎️ +8613800001112 水管 · 「leak in kitchen」 [开单] [改] [算了]
        李客服 @物业群 › 代报 501 張太 厨房漏水
        邻里 › 代报 📍 501 👤 張太 ☎️ （没写） … ⚠️ 还不知道是几栋，师傅找不到。按「改」补一句，比如 3-2-501。 [开单] [改] [算了]
        李客服 @物业群 › 代報 3-9-501 厨房漏水
        邻里 › 代报 📍 3栋9单元501 … ⚠️ 3 栋没见过 9 单元，… [开单] [改] [算了]
    """)


@pytest.mark.parametrize(
    "own",
    ["我家厨房漏水", "5栋1单元801卫生间灯不亮", "我屋企廁所冇水", "my kitchen tap is leaking"],
)
async def test_a_technicians_own_home_is_a_report_and_nobody_elses_news(town: Town, own: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅（工号 07）接了…
        王师傅 → 王师傅 › {own}
        邻里 → 陈姨 ∅
        邻里 @物业群 ✎ 🔧 #1002 … […]
        王师傅 → 王师傅 ↩ 5栋1单元801
        (20 秒后)
    """)
    assert town.count("ticket") == 2
    assert not any("801" in message.text for message in town.messages("陈姨"))


async def test_mine_shows_the_jobs_and_what_one_reported_oneself(town: Town) -> None:
    await town.play("""
        王师傅 › /mine
        邻里 › 您手上没有单，自己也没有报修过。
        王师傅 › 5栋1单元801卫生间灯不亮
        邻里 › 记下了 #1001:… […]
        王师傅 × [先打电话]
        邻里 ✎ 好的，#1001：先打电话。…
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1002:… […]
        (20 秒后)
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅（工号 07）接了您的 #1002…
        (20 秒后)
        王师傅 → 王师傅 › 阀门换好了，再看半小时
        邻里 → 陈姨 › 王师傅说：阀门换好了，再看半小时
        王师傅 → 王师傅 › /mine
        邻里 › 🔧 #1002 水管 … […]
        邻里 › #1001 照明 · 5栋1单元801 … […]
        邻里 › 您手上有 1 单： 👉 #1002 … [#1002]
    """)
    assert town.incidents() == []


# ---- people, please -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "words", "offered", "button", "passed"),
    [
        (
            "陈姨",
            "我要找人工",
            "可以找真人：物业 +8675588880110，现在有人，到 18:00。…",
            "转给物业",
            "转给物业了，…",
        ),
        ("陈姨", "有人吗？？", "可以找真人：物业 +8675588880110,…", "转给物业", "转给物业了，…"),
        (
            "陳太",
            "有冇人呀",
            "可以找真人：物業 +8675588880110，現在有人，到 18:00。…",
            "轉給物業",
            "已轉給物業，…",
        ),
        (
            "May",
            "talk to a human",
            "You can reach a person: … until 18:00. …",
            "Ask them for me",
            "Passed on to …",
        ),
        ("May", "anyone there??", "You can reach a person: …", "Ask them for me", "Passed on to …"),
    ],
)
async def test_who_asks_for_people_gets_people(
    town: Town, who: str, words: str, offered: str, button: str, passed: str
) -> None:
    await town.play(f"""
        {who} › {words}
        邻里 › {offered} [{button}]
        {who} × [{button}]
        邻里 ✎ {passed}
        邻里 @物业群 › 💬 {who}想问：「{words}」 [回复]
    """)


async def test_after_hours_the_telephone_is_there_and_a_question_stays_open(town: Town) -> None:
    await town.play("""
        (到 20:00)
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:… 您家是几栋几单元几号？…
        陈姨 › 有人吗
        邻里 › 可以找真人：物业 +8675588880110，现在下班了，明天 09:00 上班。…24 小时有人接。 [转给物业]
        陈姨 › 3栋2单元501
        邻里 › 好的，3栋2单元501。 … […]
    """)


async def test_in_a_group_asking_for_somebody_is_talk(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 有人吗
        陈姨 @群 › 下次活动什么时候
        邻里 @群 ∅
    """)


async def test_while_the_desk_is_spoken_to_the_next_words_still_reach_it(town: Town) -> None:
    await town.play("""
        陈姨 › 楼上天天半夜吵，我要投诉
        邻里 › 听到了，…
        陈姨 › 有人吗
        邻里 › 可以找真人：物业 +8675588880110,… [转给物业]
        陈姨 › 都吵了一个月了
        邻里 ♥ 👌
        邻里 @物业群 ✎ 💬 陈姨又说：「都吵了一个月了」 [回复]
    """)

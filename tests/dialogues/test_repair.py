"""Repair, as residents and staff live it."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town


async def test_a_burst_pipe_at_night(town: Town) -> None:
    """shared/DIALOGUE.md, from the group to the next morning."""
    await town.play("""
        陈姨 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        (到 23:40)
        陈姨 @群 › 厨房水管爆了!!
        邻里 @群 › 先关水表旁的总阀;… 值班 24 小时 +8675588880110。正在叫师傅。
        邻里 @物业群 ✎ 🚨 #1001 爆水管… 3栋2单元501(登记过,待确认)… 待接 · 值班 王师傅 […]
        邻里 → 陈姨 › 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 × [是]
        邻里 ✎ 好的,3栋2单元501。
        陈姨 › 阀门拧不动!
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:阀门拧不动!
        (3 分钟后)
        邻里 @物业群 ✎ 3 分钟没人接。王师傅,请接;23:46 叫主管。 [我去]
        邻里 → 王师傅 › 🚨 #1001 爆水管 · 3栋2单元501:3 分钟没人接。请接! [我去]
        王师傅 @物业群 × [我去]
        邻里 ⚡ 好的,#1001 归您了。
        邻里 @物业群 ✎ 🚨 #1001 …👉 王师傅 23:43 已接 […]
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001(爆水管),…
        王师傅 × [出发]
        邻里 → 陈姨 › 王师傅出发了,去处理 #1001。
        (10 分钟后)
        王师傅 📷 软管裂,正在换
        邻里 → 陈姨 › 王师傅说:软管裂,正在换
        王师傅 × [修好了]
        邻里 → 陈姨 › 王师傅说 #1001 修好了。您先休息,明天 09:00 我再问一句「修好了吗」。
        (到 09:00)
        邻里 → 陈姨 › 早上好。…现在好了吗? [👍 修好了] [还没好]
        陈姨 × [👍 修好了]
        邻里 ✎ 太好了,#1001 完成。… [1★] [2★] [3★] [4★] [5★]
        陈姨 × [5★]
        邻里 › 谢谢您的 5 颗星。想说一句就写在这里,不写也行。
        陈姨 › 半夜跑来,太辛苦了
        邻里 › …
        邻里 → 王师傅 ✎ …半夜跑来,太辛苦了…
    """)


async def test_a_leak_at_home(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:3栋2单元501 · …。正在叫师傅。 什么时候方便上门? [现在在家] [今晚 6–8 点] [明天上午] [先打电话]
        陈姨 × [今晚 6–8 点]
        邻里 ✎ 好的,#1001:3月10日周二 18:00–20:00。师傅接了就告诉您。
        陈姨 › 不对是502
        邻里 › 好的,3栋2单元502。
        陈姨 › 算了
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
    """)


async def test_impatience_is_no_time_to_come_by(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 快点行不行
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:快点行不行
        陈姨 › 明天下午三点
        邻里 › 好的,#1001:3月11日周三 15:00。师傅接了就告诉您。
    """)


async def test_neighbours_join_one_fault(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 3栋三单元电梯又坏了
        邻里 @群 › 收到:3栋3单元 · 电梯,#1001。正在叫师傅。
        老李 @3栋群 › 三单元电梯又不动了
        邻里 › #1001 已经在处理,给您记上了,您是第 2 户。
        May › Blk 3 lift is not working again
        邻里 → May › #1001 is already being handled. I've counted you in; you are household no. 3.
    """)


async def test_a_named_building_never_joins_a_place_nobody_knows(town: Town) -> None:
    """The first lift may be any: counted in there, the one in 2栋 would wait for nobody."""
    await town.play("""
        陈姨 @群 › 电梯又坏了
        邻里 @群 › 收到:公共区域 · 电梯,#1001。…
        May › Block 2 lift is not working
        邻里 › Noted as #1002: Blk 2 · lift. …
        陳太 › 2座電梯壞咗
        邻里 › #1002 已在處理,替您記上了,您是第 2 戶。
        # Who names none is counted in where they live.
        老李 › /home 2-1-101
        邻里 › 记下了:2栋1单元101。…
        老李 › 电梯坏了
        邻里 › #1002 已经在处理,给您记上了,您是第 3 户。
    """)


async def test_who_lives_elsewhere_is_not_counted_in_here(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 3栋电梯坏了
        邻里 @群 › 收到:3栋 · 电梯,#1001。正在叫师傅。
        老李 › /home 2-1-101
        邻里 › 记下了:2栋1单元101。…
        老李 › 电梯坏了
        邻里 › 记下了 #1002:公共区域 · 电梯。正在叫师傅。 在哪栋、什么位置?写一句,师傅好找。
        小周 › /home 3-1-302
        邻里 › 记下了:3栋1单元302。…
        小周 › 电梯坏了
        邻里 › #1001 已经在处理,给您记上了,您是第 2 户。
    """)


async def test_people_in_danger_never_join(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 3栋电梯坏了
        邻里 @群 › 收到:3栋 · 电梯,#1001。正在叫师傅。
        老李 @群 › 有人困在3栋电梯里了!
        邻里 @群 › 别扒门… 值班 24 小时 +8675588880110。正在叫师傅。
        邻里 @物业群 ✎ 🚨 #1002 …
    """)


@pytest.mark.parametrize(
    "talk",
    [
        "今天天气真好,下午去公园走走",
        "昨天电梯坏了,今天修好了,谢谢师傅",
        "如果水管爆了怎么办?",
        "我们公司电梯天天坏",
        "专业疏通下水道,开锁换锁,电话 13800000000",
    ],
)
async def test_chatter_gets_no_answer_and_no_row(town: Town, talk: str) -> None:
    await town.play(f"""
        老李 @群 › {talk}
        邻里 @群 ∅
    """)
    assert town.count("inbox", "outbox", "ticket", "resident") == 0


async def test_two_turns_in_traditional_chinese(town: Town) -> None:
    await town.play("""
        陳太 › 2座15樓C室廚房漏水
        邻里 › 已記下 #1001:2座15樓C室 · …。正在找師傅。 什麼時候方便上門? [現在在家] [今晚 6–8 點] [明天上午] [先打電話]
        陳太 › 聽日下晝
        邻里 › 好的,#1001:…。師傅接了就告訴您。
    """)


async def test_pictures_before_words(town: Town) -> None:
    await town.play("""
        小周 📷
        邻里 › 照片收到了。是哪里要修?写一句就行。
        小周 › 厨房在滴水,5-1-302
        邻里 › 记下了 #1001:5栋1单元302 · …。正在叫师傅。 … [现在在家] [今晚 6–8 点] [明天上午] [先打电话]
    """)


async def test_an_album_in_the_group_goes_with_its_words(town: Town) -> None:
    me, group = town.people["小周"], town.groups["群"]
    keep = town.sandbox.world.files.keep
    me.sends(group, [keep(b"one", "1.jpg"), keep(b"two", "2.jpg")], caption="3栋大门玻璃碎了")
    await town.settled()
    assert town.count("ticket") == 1
    assert town.count("ticket_attachment") == 2


async def test_an_edit_corrects_until_somebody_has_the_job(town: Town) -> None:
    await town.play("""
        小周 › 5-1-302客厅灯不亮
        邻里 › 记下了 #1001:5栋1单元302 · …照明…。… […]
        小周 ✎ 5-1-303客厅灯不亮
        邻里 ♥ 👌
        邻里 @物业群 ✎ …#1001 …5栋1单元303… […]
    """)


async def test_not_fixed_reopens(town: Town) -> None:
    await town.play("""
        小周 › 5-1-302客厅灯不亮
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 × [我去]
        邻里 → 小周 › 王师傅(工号 07)接了您的 #1001(照明),…
        王师傅 × [修好了]
        (1 分钟后)
        邻里 → 小周 › 王师傅说 #1001…修好了。… [👍 修好了] [还没好]
        小周 × [还没好]
        邻里 › #1001 重新安排,主管也知道了。还有哪里不对?写一句或发张照片都行。
        小周 › 还是不亮,一闪一闪的
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:还是不亮,一闪一闪的
    """)


async def test_forged_and_foreign_buttons_change_nothing(town: Town) -> None:
    await town.play("""
        小周 › 5-1-302客厅灯不亮
        邻里 › 记下了 #1001:… […]
        王师傅 @物业群 × [我去]
        邻里 ⚡ 好的,#1001 归您了。
        邻里 → 小周 › 王师傅(工号 07)接了您的 #1001…
    """)
    question = town.messages("小周")[0]
    forged = (
        "ticket.take:abc",
        "ticket.finish:999999",
        "nothing.here:1",
        "ticket.take",
        ":::",
        "repair.here:1:7",
    )
    for data in forged:
        press = town.people["小周"].presses(question, {"text": "?", "callback_data": data})
        await town.settled()
        answer = await press.answered()
        assert answer is not None, data
        assert answer["text"], data
    foreign = town.people["李客服"].presses(
        town.messages("物业群")[0], {"text": "?", "callback_data": "repair.visit:1:now"}
    )
    await town.settled()
    assert (await foreign.answered() or {}).get("text")
    assert town.count("ticket") == 1
    assert town.incidents() == []


@pytest.mark.parametrize("text", ["😀😀😀", "啊" * 4096, "﷽" * 200, "/", "//", "/nonsense", "(" * 3000, "."])
async def test_odd_messages_get_an_answer_in_private(town: Town, text: str) -> None:
    town.people["小周"].says(town.bot, text)
    await town.settled()
    assert len(town.messages("小周")) == 1
    assert town.incidents() == []


async def test_characters_that_databases_hate(town: Town) -> None:
    """NUL and lone surrogates come through JSON escapes; the report is kept all the same."""
    resident = town.people["小周"]
    message = resident.says(town.bot, "5-1-302客厅灯不亮").telegram()
    await town.settled()
    town.bot.push("message", {**message, "message_id": 77, "text": "5-1-302厨房\x00漏水\ud83d"})
    await town.settled()
    assert town.incidents() == []
    assert town.count("ticket") == 2


async def test_an_edit_in_the_group_corrects_too(town: Town) -> None:
    await town.play("""
        小周 › /home 5-1-302
        邻里 › 记下了:…
        小周 @群 › 5-1-302客厅灯不亮
        邻里 @群 › 收到:5栋 · 照明…
        邻里 → 小周 › 什么时候方便上门? […]
        小周 @群 ✎ 5-1-302客厅插座冒火花
        邻里 ♥ 👌
        邻里 @物业群 ✎ …冒火花…
    """)


async def test_a_forwarded_report_is_asked_about(town: Town) -> None:
    neighbour, me = town.people["老李"], town.people["小周"]
    message = neighbour.says(town.groups["群"], "昨晚楼上吵到两点,厨房水管漏水")
    await town.settled()
    me.forwards(message, town.bot)
    await town.settled()
    await town.play("""
        小周 × [不是]
        邻里 ✎ 好的,有事再叫我。
    """)
    assert town.count("ticket") <= 1


async def test_a_voice_message_reaches_the_desk(town: Town) -> None:
    me = town.people["小周"]
    me.sends(town.bot, [town.sandbox.world.files.keep(b"ogg", "voice.ogg")], kind="voice")
    await town.settled()
    assert "已经转给物业" in town.messages("小周")[-1].text
    assert any("voice" in message.body for message in town.messages("物业群"))


async def test_danger_in_a_further_word_is_an_alarm(town: Town) -> None:
    await town.play("""
        May › Blk 3 #12-05 no power
        邻里 › Noted as #1001: … […]
        May › there's a burning smell from the socket
        邻里 › … +8675588880110. … #1002: …
        邻里 @物业群 ✎ 🚨 #1002 … 值班 王师傅 […]
    """)


async def test_words_in_danger_stay_with_it(town: Town) -> None:
    await town.play("""
        陳太 › 2座15樓C室廚房爆水管
        邻里 › 先關水錶旁的總水閥;…#1001…
        陳太 › 掣扭唔郁呀
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:掣扭唔郁呀
    """)
    assert town.count("ticket") == 1


@pytest.mark.parametrize(
    ("at", "offered"),
    [
        ("09:30", "[现在在家] [今晚 6–8 点] [明天上午] [先打电话]"),
        ("19:00", "[明天上午] [明晚 6–8 点] [先打电话]"),
        ("00:30", "[今天上午] [今晚 6–8 点] [先打电话]"),
    ],
)
async def test_only_times_that_are_still_ahead_are_offered(town: Town, at: str, offered: str) -> None:
    await town.play(f"""
        (到 {at})
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… 什么时候方便上门? {offered}
    """)


async def test_another_time_is_no_address(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… […]
        陈姨 × [今晚 6–8 点]
        邻里 ✎ 好的,#1001:3月10日周二 18:00–20:00。师傅接了就告诉您。
        陈姨 › 改成明天下午三点
        邻里 › 好的,#1001:3月11日周三 15:00。师傅接了就告诉您。
    """)


async def test_a_public_place_is_asked_for_in_private(town: Town) -> None:
    await town.play("""
        老李 › 电梯坏了
        邻里 › 记下了 #1001:公共区域 · 电梯。正在叫师傅。 在哪栋、什么位置?写一句,师傅好找。
        老李 › 3栋2单元
        邻里 ♥ 👌
        (10 秒后)
        邻里 @物业群 ✎ …#1001 电梯 📍 3栋2单元… […]
    """)


async def test_when_it_broke_is_not_when_somebody_may_come(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 三单元电梯又坏了 天天坏
        邻里 @物业群 ✎ 🔧 #1001 电梯 📍 3单元 👤 陈姨 · 10:00 「三单元电梯又坏了 天天坏」 ⏳ 待接 […]
        老李 › 3栋2单元302马桶昨天晚上就堵了
        邻里 › 记下了 #1002:… 什么时候方便上门? […]
    """)

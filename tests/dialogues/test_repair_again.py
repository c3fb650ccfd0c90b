"""After the first words: another time to come, and what was mended and came back."""

from __future__ import annotations

import pytest

from tests.dialogues.town import Town

MENDED = """
    {who} › {report}
    邻里 › …
    王师傅 @物业群 × [我去]
    邻里 → {who} › …
    王师傅 @物业群 × [修好了]
    邻里 → {who} › … [{good}] [{bad}]
    (61 秒后)
    {who} → {who} × [{good}]
    邻里 ✎ …
"""


async def mended(town: Town, who: str = "陈姨") -> None:
    """A leak that was reported, repaired and confirmed."""
    report, good, bad = {
        "陈姨": ("3栋2单元501厨房水管漏水", "👍 修好了", "还没好"),
        "陳太": ("2座15樓C室廚房水管漏水", "👍 修好了", "還沒好"),
        "May": ("Blk 3 #12-05 kitchen tap leaking", "👍 Fixed", "Not yet"),
    }[who]
    await town.play(MENDED.format(who=who, report=report, good=good, bad=bad))


# ---- another time ---------------------------------------------------------------------


async def test_another_time_reaches_whoever_comes(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… 什么时候方便上门? […]
        陈姨 × [今晚 6–8 点]
        邻里 ✎ 好的,#1001:3月10日周二 18:00–20:00。师傅接了就告诉您。
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅(工号 07)接了…
        (13 小时后)
        陈姨 › 改成明天下午吧
        邻里 › 好的,#1001 改成:3月11日周三 14:00–18:00。王师傅也知道了。
        邻里 → 王师傅 › 🔧 #1001 …
        邻里 → 王师傅 › #1001 住户改了时间:3月11日周三 14:00–18:00
        邻里 @物业群 ✎ 住户改了时间:3月11日周三 14:00–18:00
        陈姨 › 师傅明天上午别来,改后天上午
        邻里 › 好的,#1001 改成:3月12日周四 09:00–12:00。王师傅也知道了。
        陈姨 › 后天家里没人
        邻里 › 那什么时候方便? [明天上午] [明晚 6–8 点] [先打电话]
        陈姨 × [先打电话]
        邻里 ✎ 好的,#1001 改成:先打电话。王师傅也知道了。
        陈姨 › 都两天了还没人来
        邻里 › 催过了 #1001。…
    """)
    assert town.incidents() == []


@pytest.mark.parametrize(
    ("who", "report", "change", "answer"),
    [
        (
            "陳太",
            "2座15樓C室 廚房漏水",
            "改做聽日下晝",
            "好的,#1001:3月11日週三 14:00–18:00。師傅接了就告訴您。",
        ),
        (
            "May",
            "Blk 3 #12-05 kitchen tap leaking",
            "can we change to Friday morning",
            "All right, #1001: 13 Mar (Fri) 09:00–12:00. I'll tell you as soon as a technician takes it.",
        ),
    ],
)
async def test_another_time_in_every_language(
    town: Town, who: str, report: str, change: str, answer: str
) -> None:
    await town.play(f"""
        {who} › {report}
        邻里 › … […]
        {who} › {change}
        邻里 › {answer}
    """)


async def test_of_several_visits_we_ask_which(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501厨房水管漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 3栋2单元501客厅灯不亮
        邻里 › 记下了 #1002:… […]
        (13 小时后)
        陈姨 › 还是改到后天上午吧
        邻里 › 改哪一件? [#1001 水管] [#1002 照明]
        陈姨 × [#1001 水管]
        邻里 › 好的,#1001:3月12日周四 09:00–12:00。师傅接了就告诉您。
    """)


# ---- the same again -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "again", "asked", "yes", "noted"),
    [
        ("陈姨", "又漏了", "…又是同一处吗?… [同一处,再来修] [别的地方]", "同一处,再来修", "#1001 重新安排,…"),
        ("陳太", "廚房水管又漏水", "…又是同一處嗎?… [同一處,再來修] [別的地方]", "同一處,再來修", "#1001 …"),
        (
            "May",
            "it's leaking again",
            "…Is it the same problem?… [Same problem] [Something else]",
            "Same problem",
            "#1001 …",
        ),
    ],
)
async def test_what_came_back_opens_the_old_ticket(
    town: Town, who: str, again: str, asked: str, yes: str, noted: str
) -> None:
    await mended(town, who)
    await town.play(f"""
        (3 天后)
        {who} → {who} › {again}
        邻里 › {asked}
        {who} × [{yes}]
        邻里 › {noted}
    """)
    assert town.count("ticket") == 1
    told = [message.text for message in town.messages("周主管")]
    assert any("#1001" in text and "重新打开" in text for text in told)


async def test_another_place_is_another_ticket(town: Town) -> None:
    await mended(town)
    await town.play("""
        (3 天后)
        陈姨 → 陈姨 › 水管又漏水了
        邻里 › …又是同一处吗?… [同一处,再来修] [别的地方]
        陈姨 › 不是,是阳台的
        邻里 › 记下了 #1002:… […]
    """)
    assert town.count("ticket") == 2


async def test_a_fault_does_not_wait_for_the_answer(town: Town) -> None:
    await mended(town)
    await town.play("""
        (3 天后)
        陈姨 → 陈姨 › 怎么又坏了
        邻里 › …又是同一处吗?… [同一处,再来修] [别的地方]
        (10 分钟后)
        邻里 › 我先当作同一处,#1001(水管 · 3栋2单元501)重新打开了,主管也知道。不是的话写一句就行。
    """)


async def test_stars_do_not_swallow_it_and_two_weeks_are_enough(town: Town) -> None:
    await mended(town)
    await town.play("""
        陈姨 → 陈姨 × [5★]
        邻里 › 谢谢您的 5 颗星。…
        陈姨 › 又漏了
        邻里 › …又是同一处吗?… [同一处,再来修] [别的地方]
        陈姨 × [同一处,再来修]
        邻里 › #1001 重新安排,…
        (20 秒后)
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › …
        王师傅 @物业群 × [修好了]
        邻里 → 陈姨 › … [👍 修好了] [还没好]
        陈姨 → 陈姨 × [👍 修好了]
        邻里 ✎ 太好了,#1001 完成。…
        (15 天后)
        陈姨 → 陈姨 › 厨房水管又漏了
        邻里 › 记下了 #1002:… […]
    """)


async def test_danger_is_never_asked_back(town: Town) -> None:
    await mended(town)
    await town.play("""
        陈姨 → 陈姨 › 厨房水管又爆了,水喷到插座上了
        邻里 › 先关水表旁的总阀;… […]
    """)


async def test_weeks_later_we_ask_what_it_is(town: Town) -> None:
    await town.play("""
        老李 › 3栋1单元302马桶堵了
        邻里 › 记下了 #1001… […]
        王师傅 @物业群 × [我去]
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1001…
        王师傅 @物业群 × [修好了]
        邻里 → 老李 › 王师傅说 #1001(水管)修好了。… […]
        老李 × [👍 修好了]
        邻里 ✎ 太好了,#1001 完成。… […]
        (21 天后)
        老李 › 又堵了
        邻里 › 是哪里又坏了?写一句就行。
        老李 › 还是马桶
        邻里 › 记下了 #1002:… · 水管。… […]
        # Of 又坏了 alone nobody can tell what it is.
        小周 › 又坏了
        邻里 › 是哪里又坏了?写一句就行。
        小周 › 算了
        邻里 › 好的,有事再叫我。
    """)

"""The other ways to and through events: links, lists, the desk's buttons, a change of mind, a photo."""

from __future__ import annotations

import pytest

from tests.dialogues.test_event import PLANNED
from tests.dialogues.town import Town

LINK = "https://t.me/linli_bot?start="


async def test_the_code_on_the_poster_opens_the_event(town: Town) -> None:
    await town.play(PLANNED)
    town.people["小周"].opens(f"{LINK}event_1")
    await town.settled()
    await town.play("""
        邻里 @群 › 🎉 包粽子 … […]
        邻里 → 小周 › 🎉 包粽子 🕒 3月14日周六 15:00–17:00 …还有 6 位… [🙋 我去]
        小周 × [🙋 我去]
        邻里 ⚡ 给您留了 1 位,…
        邻里 › ✅ 「包粽子」给您留了 1 位 … […]
        邻里 › 「包粽子」还差一句:您住几栋几单元几号?写给我,名单好对上。
        小周 › 不住这里,就是来玩
        邻里 › 这个地址我没看懂。请写成 3栋2单元501,或 3-2-501。
        小周 › 3-2-503
        邻里 › 记下了:3栋2单元503。…
        小周 × [📅 加进日历]
    """)
    for payload in ("event_99", "event_x", "event_"):
        town.people["小周"].opens(f"{LINK}{payload}")
        await town.play("(10 秒后)")
        assert "这个活动不在了" in town.messages("小周")[-1].text
    assert town.incidents() == []


async def test_the_code_at_the_door_checks_in(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        邻里 @群 › 🎉 包粽子 … […]
        陈姨 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 我家两个人报名包粽子
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
    """
    )
    code = town.messages("陈姨")[-1].text.partition("签到码 ")[2][:4]
    town.people["王师傅"].opens(f"{LINK}checkin_1_{code}")
    await town.settled()
    assert "现在不能签到" in town.messages("王师傅")[-1].text
    await town.play("""
        (1 天后)
        邻里 @群 › 📣 … [🙋 我去]
        (3 天后)
        (到 14:30)
    """)
    town.people["王师傅"].opens(f"{LINK}checkin_1_{code}")
    await town.settled()
    assert town.messages("王师傅")[-1].text == "✅ 陈姨 2 位，「包粽子」签到了。"
    town.people["老李"].opens(f"{LINK}checkin_1_guessed")
    await town.settled()
    assert "过时" in town.messages("老李")[-1].text
    assert town.incidents() == []


async def test_which_of_two(town: Town) -> None:
    await town.play("""
        李客服 @物业群 › /event 周六下午三点中心花园包粽子 40人
        邻里 › 📝 #1 包粽子 … […]
        李客服 @物业群 × [📣 公布]
        邻里 › 公布了,…
        李客服 @物业群 › /event 周日上午十点架空层读书会 20人
        邻里 › 📝 #2 读书会 … […]
        李客服 @物业群 × [📣 公布]
        邻里 › 公布了,…
        邻里 @群 › 🎉 包粽子 … […]
        邻里 @群 › 🎉 读书会 … […]
        陈姨 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 @群 › 算我一个
        邻里 @群 ∅
        陈姨 › 算我一个
        邻里 › 是哪一场? [包粽子 · 3月14日周六 15:00–17:00] [读书会 · 3月15日周日 10:00–12:00]
        陈姨 × [读书会 · 3月15日周日 10:00–12:00]
        邻里 ⚡ 给您留了 1 位,3月15日周日 10:00–12:00,架空层。
        邻里 › ✅ 「读书会」给您留了 1 位 … […]
        陈姨 › 🎉 活动
        邻里 › 🎉 活动 #1 包粽子 · … · 0/40 · 报名中 #2 读书会 · … · 1/20 · 报名中 […]
        陈姨 › 读书会还有名额吗
        邻里 › 🎉 读书会 …还有 19 位…您家 1 位已经留好… […]
    """)
    assert town.incidents() == []


async def test_a_newcomer_signs_up_in_words(town: Town) -> None:
    """The bot cannot write to her yet: a reaction, and one invitation in the group."""
    await town.play(
        PLANNED
        + """
        邻里 @群 › 🎉 包粽子 … […]
        陈姨 @群 › 我家三口报名包粽子
        邻里 ♥ 👌
        邻里 @群 › 陈姨,「包粽子」还有一句私下问您: [继续]
        陈姨 @群 × [继续]
        邻里 → 陈姨 › 「包粽子」还差一句:您住几栋几单元几号?写给我,名单好对上。
        陈姨 › 3-2-501
        邻里 › ✅ 「包粽子」给您留了 3 位 … […]
        邻里 › 记下了:3栋2单元501。「包粽子」您家 3 位,签到码 …
    """
    )
    assert town.incidents() == []


async def test_the_desk_puts_things_right(town: Town) -> None:
    await town.play("""
        李客服 › /event 周六下午三点中心花园包粽子 40人
        邻里 › 📝 #1 包粽子 … […]
        李客服 × [模板]
        邻里 › 换成哪一类?… […]
        李客服 × [亲子]
        邻里 › 📝 #1 包粽子 · 亲子 · 草稿 … 30 位,每家最多 3 位 … […]
        李客服 × [定时公布]
        邻里 › 什么时候公布?比如:明天上午九点
        李客服 › 明天上午九点
        邻里 › 好的,「公布」3月11日周三 09:00 发。
        邻里 ✎ 📝 #1 包粽子 … 📣 3月11日周三 09:00 公布 […]
        (1 天后)
        邻里 @群 › 🎉 包粽子 … […]
        邻里 → 李客服 › ☑️ 「包粽子」(3月14日周六 15:00–17:00)今天要备好:订好场地、…
        李客服 × [改时间]
        邻里 › 什么时候?比如:周六下午三点到五点
        李客服 › 周日下午三点到五点
        邻里 ✎ 🎉 #1 包粽子 … 3月15日周日 15:00–17:00 … […]
        邻里 @群 › 🕒 「包粽子」改时间了:原来 3月14日周六 15:00,现在 3月15日周日 15:00–17:00。已报名的位子都留着,候补的顺序不变。
        李客服 × [📣 推送计划]
        邻里 › 📣 「包粽子」推送计划 … […]
        李客服 × [改 · 回顾]
        邻里 › 「回顾」改到什么时候?比如:周五晚上七点
        李客服 › 周一晚上七点
        邻里 › 好的,「回顾」3月16日周一 19:00 发。
        李客服 × [☑️ 准备清单]
        邻里 › ☑️ 「包粽子」准备清单 … […]
        李客服 × [谁来]
        邻里 ✎ 「…」谁来? […]
        李客服 × [王师傅]
        邻里 → 王师傅 › 李客服 把「包粽子」的「…」交给您,…
        邻里 → 李客服 ✎ ☑️ 「包粽子」准备清单 … 王师傅 … […]
        李客服 × [取消活动]
        邻里 › 「包粽子」已有 0 位报名,… [不写原因,取消] [不取消]
        李客服 × [不取消]
        邻里 › 好的,活动照常。
    """)
    assert town.incidents() == []


async def test_the_list_as_a_file_and_photos_for_the_recap(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        李客服 @物业群 › /event 1
        邻里 › 🎉 #1 包粽子 … […]
        李客服 @物业群 × [➕ 代报名]
        邻里 › 给谁报「包粽子」?写名字、住址、人数,…
        李客服 @物业群 › 3-2-502 2
        邻里 › 请连名字一起写,…
        李客服 @物业群 › 张阿姨 3-2-502 2
        邻里 › 报上了:张阿姨 2 位,…
        李客服 @物业群 × [📋 名单]
        邻里 ⚡ 名单发到您私信里了。
        邻里 → 李客服 › 📋 「包粽子」2/6 位,候补 0 位 张阿姨 · 3栋2单元502 · 2 位 · 有位 [📄 下载名单] [➕ 代报名]
        李客服 → 李客服 × [📄 下载名单]
    """
    )
    assert [m.body["document"]["file_name"] for m in town.messages("李客服") if "document" in m.body] == [
        "1-包粽子.csv"
    ]
    card = next(m for m in reversed(town.messages("物业群")) if m.text.startswith("🎉 #1"))
    photo = town.sandbox.world.files.keep(b"\x89PNG\r\n\x1a\n" + b"0" * 40, "photo.jpg")
    town.people["王师傅"].sends(town.groups["物业群"], [photo], reply_to=card)
    await town.play("(10 秒后)")
    assert "收到，一共 1 张，会放进回顾。" in [m.text for m in town.messages("物业群")]
    assert town.incidents() == []


SMALL = """
    李客服 › /event 周六下午三点到五点中心花园包粽子 1人 每家最多1人
    邻里 › …
    李客服 × [📣 公布]
    邻里 › 公布了,卡片已发到小区群。
    {first} › /home 5-1-302
    邻里 › …
    {first} › 我报名包粽子
    邻里 › … […]
    {second} › /home 3-2-501
    邻里 › …
    {second} › 我报名包粽子
    邻里 › … […]
"""


@pytest.mark.parametrize(
    ("seated", "waiting", "kept", "queued", "moved"),
    [
        (
            "小周",
            "陈姨",
            "您家 1 位还留着,来不了…",
            "您家 1 位还在候补,顺序不变,来不了…",
            "您家 1 位还在候补,顺序不变。",
        ),
        (
            "小周",
            "陳太",
            "您家 1 位还留着,来不了…",
            "您家 1 位仍在候補,次序不變,來不了…",
            "您家 1 位仍在候補,次序不變。",
        ),
        (
            "小周",
            "May",
            "您家 1 位还留着,来不了…",
            "Your 1 are still on the waiting list, in the same order; if…",
            "Your 1 are still on the waiting list, in the same order.",
        ),
    ],
)
async def test_who_waits_is_not_told_that_a_seat_is_kept(
    town: Town, seated: str, waiting: str, kept: str, queued: str, moved: str
) -> None:
    await town.play(SMALL.format(first=seated, second=waiting))
    await town.play(f"""
        李客服 → 李客服 × [改时间]
        邻里 › 什么时候?…
        李客服 › 周日下午三点
        邻里 @群 › …
        邻里 @群 › 🕒 「包粽子」改时间了:…已报名的位子都留着,候补的顺序不变。
        邻里 → {seated} › …{kept} […]
        邻里 → {waiting} › …{queued} […]
        李客服 → 李客服 × [改地点]
        邻里 › …
        李客服 › 架空层
        邻里 @群 › 📍 「包粽子」换地方了:…
        邻里 → {seated} › …您家 1 位还留着。 […]
        邻里 → {waiting} › …{moved} […]
    """)


async def test_a_home_that_was_told_meanwhile_is_not_asked_again(town: Town) -> None:
    await town.play("""
        李客服 › /event 周六下午三点到五点中心花园包粽子 40人 每家最多4人
        邻里 › …
        李客服 × [📣 公布]
        邻里 › 公布了,…
        老李 › 包粽子还有位吗
        邻里 › … [🙋 我去]
        老李 × [🙋 我去]
        邻里 › ✅ 「包粽子」给您留了 1 位 … 🏠 未登记住址 … […]
        邻里 › 「包粽子」还差一句:…
        老李 › 好的谢谢
        邻里 ♥ 👌
        老李 › /home 3-1-101
        邻里 › 记下了:3栋1单元101。…
        老李 × [+1]
        邻里 ⚡ 给您留了 2 位,…
        邻里 ✎ ✅ 「包粽子」给您留了 2 位 … 🏠 3栋1单元101 … […]
        邻里 ∅
    """)


async def test_what_comes_next_is_told(town: Town) -> None:
    await town.play("""
        陈姨 › 下次活动什么时候
        邻里 › 现在没有可报名的活动。…
        周主管 › /event 下周六上午十点广场磨刀 30人
        邻里 › …
        周主管 × [📣 公布]
        邻里 › 公布了,…
        陈姨 › 下次活动什么时候
        邻里 › 🎉 磨刀 🕒 3月21日周六 10:00… 📍 广场 … […]
        周主管 › /event 周六下午三点中心花园包粽子 6人
        邻里 › …
        周主管 × [📣 公布]
        邻里 › 公布了,…
        May › when is the next event?
        邻里 › 🎉 Events #2 包粽子 · 14 Mar (Sat) 15:00… #1 磨刀 · 21 Mar (Sat) 10:00… […]
        陳太 › 下一次活動幾時
        邻里 › 🎉 活動 #2 包粽子 · 3月14日週六 15:00… #1 磨刀 · … […]
        # Of one that is named, it is that one.
        陈姨 › 下次磨刀什么时候
        邻里 › 🎉 磨刀 🕒 3月21日周六 10:00… […]
    """)
    assert town.incidents() == []


async def test_a_stranger_at_the_familys_address_takes_none_of_its_places(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        邻里 @群 › 🎉 包粽子 … […]
        小周 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        小周 › 包粽子我们报2个人
        邻里 › ✅ 「包粽子」给您留了 2 位 … […]
        陈姨 › /home 3-2-501
        邻里 › 记下了:3栋2单元501。…
        李客服 → 李客服 › /homes 3-2-501
        李客服 × [3栋2单元501 · 陈姨]
        邻里 → 陈姨 › 3栋2单元501 核实好了。
        陈姨 › 包粽子我们报4个人
        邻里 › ✅ 「包粽子」给您留了 4 位 … […]
        (20 秒后)
        李客服 @物业群 × [📋 名单]
        邻里 → 李客服 ✎ 📋 「包粽子」6/6 位,候补 0 位 小周 · 3栋2单元501（未核实） · 2 位 · 有位 · ⚠️ 这户共 6 位 陈姨 · 3栋2单元501 · 4 位 · 有位 · ⚠️ 这户共 6 位 [📄 下载名单] [➕ 代报名]
    """
    )

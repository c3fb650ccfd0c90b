"""Ordinary impatience and a busy desk, in words that nobody wrote for a test of a feature."""

from __future__ import annotations

import pytest

from tests.dialogues.test_parcel import registered, verified
from tests.dialogues.town import Town


async def test_an_impatient_resident_changes_her_mind_twice(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 马桶堵死了,冲不下去
        邻里 › 记下了 #1001:… 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 × [是]
        邻里 ✎ 好的,3栋2单元501。 什么时候方便上门? […]
        陈姨 › 👍
        邻里 ♥ 👌
        陈姨 › 多久能来
        邻里 › #1001 水管 · 3栋2单元501 … 还在找师傅,… […]
        陈姨 › 人呢???
        邻里 › 催过了 #1001。…
        陈姨 › 到底来不来
        邻里 › #1001 刚催过,物业看到了。…
        陈姨 › 不用来了
        邻里 › 好的,#1001(水管)不用来了。 [还是来吧]
        陈姨 › 还是来吧
        邻里 › 记下了 #1002:… […]
        (20 秒后)
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1002…
        王师傅 @物业群 × [修好了]
        邻里 → 陈姨 › 王师傅说 #1002(水管)修好了。您看看,好了吗? [👍 修好了] [还没好]
        陈姨 → 陈姨 › 好了好了谢谢
        邻里 › 太好了,#1002 完成。… […]
    """)
    assert town.incidents() == []
    assert not any("👍" in message.text for message in town.messages("物业群"))


@pytest.mark.parametrize(
    ("who", "report", "good", "done"),
    [
        ("陳太", "2座15樓C室廚房水喉漏水", "搞掂喇唔該晒", "太好了,#1001 …"),
        ("May", "Blk 3 #12-05 kitchen tap leaking", "all good, thanks!", "Great, #1001 …"),
    ],
)
async def test_yes_and_thanks_in_one_breath(town: Town, who: str, report: str, good: str, done: str) -> None:
    await town.play(f"""
        {who} › {report}
        邻里 › … […]
        王师傅 @物业群 × [修好了]
        邻里 → {who} › … […]
        {who} → {who} › {good}
        邻里 › {done}
    """)


async def test_a_busy_desk_is_understood(town: Town) -> None:
    await town.play("""
        老李 › 3-1-101客厅灯不亮
        邻里 › 记下了 #1001:… […]
        李客服 › 今天还有几单没修
        邻里 › 没办完的工单(1/1) 🔧 #1001 … […]
        李客服 @物业群 › /duty 张师傅
        邻里 @物业群 › …
        邻里 @物业群 › …
        邻里 @物业群 › 值班:张师傅(工号 08,师傅)。急事先叫这一位。
        李客服 @物业群 › 代报名 张阿姨
        邻里 › 替人报名活动请这样写:/event 1 add 张阿姨 3-2-501 2(1 是活动的编号,见 /events)。
        李客服 @物业群 › 代报 3-2-502 张阿姨 门坏了
        邻里 › 代报 📍 3栋2单元502 👤 张阿姨 … [开单] [改] [算了]
        李客服 @物业群 › /ticket 1001
        邻里 › 🔧 #1001 照明 … […]
        李客服 @物业群 ↩ 记得带梯子
        邻里 › 记下了,只有同事看得到。… [发给住户]
        (5 小时后)
        邻里 → 周主管 › #1001 照明 · 3栋1单元101:30 分钟还没人接,请安排。 [#1001]
    """)
    assert town.incidents() == []


async def test_a_complaint_that_names_what_is_broken_is_a_report(town: Town) -> None:
    await town.play("""
        老李 › 楼道灯坏了好几天了你们管不管
        邻里 › 记下了 #1001:…
        陈姨 › 水管漏了三天了到底修不修
        邻里 › 您现在没有没修完的。… [就照刚才那句报修]
        陈姨 × [就照刚才那句报修]
        邻里 › 记下了 #1002:… 您家是几栋几单元几号?…
    """)


async def test_who_found_it_does_not_look_for_it(town: Town) -> None:
    await town.play("""
        小周 › 门口捡到一张公交卡
        邻里 › 谢谢您!记下了,… [不用了]
        小周 › 谁掉了公交卡
        邻里 › 您捡到的公交卡已经记着了,有人来找我先问过您。…
        小周 › 我自己也丢了一张公交卡,蓝色的
        邻里 › 🔎 #1001 找公交卡 … […]
        邻里 › 有照片吗?…
        邻里 @群 › 有邻居在找公交卡。… [在我这儿]
    """)
    assert town.count("ticket") == 1


@pytest.mark.parametrize(
    ("who", "words", "noted"),
    [
        ("陈姨", "拿到了", "好的,A12 架那件记成取走了。 [按错了]"),
        ("陳太", "攞咗喇唔該", "好的,A12 … […]"),
        ("May", "got it, thanks", "Noted as collected: shelf A12. […]"),
    ],
)
async def test_picked_up_in_words(town: Town, who: str, words: str, noted: str) -> None:
    await verified(town, who)
    await registered(town, "3-2-501 陈女士 顺丰 SF1234567890123 A12")
    await town.play(f"""
        邻里 → {who} › 📦 … […]
        {who} → {who} › {words}
        邻里 › {noted}
    """)


async def test_what_came_back_meanwhile_is_no_longer_looked_for(town: Town) -> None:
    await town.play("""
        小周 › 显示昨天签收了 我没收到啊
        邻里 › 📦 #1001 找快递 … […]
        邻里 › 有单号或尾号吗?…
        小周 › 还没消息吗
        邻里 ♥ 👌
        小周 › 找到了在邻居那
        邻里 › 太好了,快递找回来了!
        邻里 ✎ 📦 #1001 找快递 … 🎉 … [还没解决]
    """)


@pytest.mark.parametrize("more", ["我妈也想去", "再加一个人", "磨刀加我老公一个"])
async def test_who_comes_along_is_added(town: Town, more: str) -> None:
    await town.play(f"""
        周主管 › /event 下周六上午十点广场磨刀 30人 每家最多4人
        邻里 › …
        周主管 × [📣 公布]
        邻里 › 公布了,…
        陈姨 › /home 3-2-501
        邻里 › …
        陈姨 › 我报名磨刀
        邻里 › ✅ 「磨刀」给您留了 1 位 … […]
        陈姨 › {more}
        邻里 ✎ ✅ 「磨刀」给您留了 2 位 … […]
        陈姨 › 我家三口都去磨刀
        邻里 ✎ ✅ 「磨刀」给您留了 3 位 … […]
    """)


async def test_a_manager_who_calls_an_event_off_in_words_is_asked_why(town: Town) -> None:
    await town.play("""
        周主管 › /event 下周六上午十点广场磨刀 30人
        邻里 › …
        周主管 × [📣 公布]
        邻里 › 公布了,…
        周主管 › 磨刀取消吧
        邻里 › 「磨刀」已有 0 位报名,… [不写原因,取消] [不取消]
    """)


async def test_who_wants_somebody_else_says_so_to_the_manager(town: Town) -> None:
    await town.play("""
        小周 📷
        邻里 › 照片收到了。…
        小周 › 天花板漏水
        邻里 › 记下了 #1001:… 您家是几栋几单元几号?…
        小周 › 5-1-302
        邻里 › 好的,5栋1单元302。 什么时候方便上门? […]
        小周 › 墙皮也起泡了
        邻里 ♥ 👌
        小周 › 晚上八点后都在
        邻里 › 好的,#1001…
        (20 秒后)
        王师傅 @物业群 × [我去]
        邻里 → 小周 › 王师傅(工号 07)接了您的 #1001…
        小周 › 能换个师傅吗
        邻里 › 帮您问物业了,有回话马上告诉您。急事打 +8675588880110。
        邻里 → 周主管 › #1001 住户说:能换个师傅吗
    """)
    assert town.count("ticket") == 1
    assert not any("换个师傅" in message.text for message in town.messages("王师傅"))

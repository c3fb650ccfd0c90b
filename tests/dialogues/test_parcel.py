"""Parcels, as residents and the desk live them: arrived, told, collected, by proxy, taken back."""

from __future__ import annotations

import re

from storage.community import Community
from storage.database import Session
from tests.dialogues.town import Town

VERIFY = """
    {name} › /home {home}
    邻里 › …
    周主管 › /homes
    邻里 › 按一下就核实,不对的去掉: [{label} · {name}] [不对,去掉]
    周主管 × [{label} · {name}]
    邻里 → {name} › …
"""
ARRIVED = "邻里 → 陈姨 › 📦 3栋2单元501 有 1 件快递到了物业: 顺丰 尾号 0123 · A12 架 · 取件码 … [✅ 取到了] [请人代取]"


async def verified(town: Town, name: str, home: str = "3-2-501", label: str = "3栋2单元501") -> None:
    """Somebody whom the desk has vouched for."""
    await town.play(VERIFY.format(name=name, home=home, label=label))


async def registered(town: Town, *lines: str) -> None:
    """Parcels of the desk's list, a minute after they were written down."""
    clerk = town.people["李客服"]
    clerk.says(town.sandbox.world.private(town.bot, clerk), "\n".join(["/parcel in", *lines]))
    await town.settled()
    await town.play("李客服 → 李客服 › /help\n邻里 › ✅ 登记好…\n邻里 › …\n(61 秒后)")


async def with_a_parcel(town: Town) -> str:
    """陈姨's home is verified and a parcel waits for it; its code."""
    await verified(town, "陈姨")
    await registered(town, "3-2-501 陈女士 顺丰 SF1234567890123 A12")
    await town.play(ARRIVED)
    return code_of(town, "陈姨")


def code_of(town: Town, place: str) -> str:
    """The latest pick-up code as somebody reads it."""
    codes: list[str] = re.findall(r"取件码 (\w{4})", "\n".join(m.text for m in town.messages(place)))
    return codes[-1]


async def held_by(town: Town, holder: str) -> None:
    """What /setup was told about who holds parcels."""

    def work(session: Session) -> None:
        community = session.get(Community, 1)
        assert community is not None
        community.options = {**community.options, "parcel": {"held_by": holder}}

    await town.database.run(work)


# ---- arrived --------------------------------------------------------------------------


async def test_several_parcels_are_one_message(town: Town) -> None:
    await verified(town, "陈姨")
    await registered(
        town, "3-2-501 陈女士 顺丰 SF1234567890123 A12 生鲜", "3-2-501 陈女士 中通 78123456789012 B3"
    )
    await town.play("""
        邻里 → 陈姨 › 📦 3栋2单元501 有 2 件快递到了物业: ❄️ 生鲜 顺丰 尾号 0123 · A12 架 · 取件码 … 中通 尾号 9012 · B3 架 · 取件码 … [✅ A12 架 取到了] [A12 架 请人代取] [✅ B3 架 取到了] [B3 架 请人代取]
    """)


async def test_bad_lines_come_back_one_by_one_and_the_good_ones_are_kept(town: Town) -> None:
    await verified(town, "陈姨")
    clerk = town.people["李客服"]
    lines = [
        "/parcel in",
        "3-2-501 陈女士 顺丰 SF1234567890123 A12",
        "陈女士 中通 78123456789012",
        "2单元601 圆通 YT9988776655443",
        "3-2-502 顺丰 SF1234567890123 C1",
        "33-1-101 韵达 4321098765432",
    ]
    clerk.says(town.sandbox.world.private(town.bot, clerk), "\n".join(lines))
    await town.play("""
        李客服 › /collect ZZZZ
        邻里 › ✅ 登记好 1 件,一分钟后通知住户。 ⚠️ 4 行没登记: 第 2 行「…」:住址没看懂,写成 3-2-501 或 3栋2单元501。 第 3 行「…」:601 是几栋的?连楼栋一起写。 第 4 行「…」:这个单号登记过了,在 3栋2单元501 名下(A12 架,…)。… 第 5 行「…」:没见过 33 栋,请核对;… 改好后只发这几行就行,其他的不用再发。
        邻里 › 没有取件码 ZZZZ,请再核对一下。
    """)


async def test_a_spreadsheet_is_read_whatever_wrote_it(town: Town) -> None:
    sheet = '楼栋房号,收件人,快递,单号,货架\r\n3-2-501,陈女士,顺丰,{0},A12\r\n,,,,\r\n12#,小周,中通,{1},B3\r\n3-2-502,"李,先生",圆通,7.8E+13,B4\r\n'
    town.files = {
        "UTF.csv": sheet.format("SF1234567890123", "78123456789012").encode("utf-8-sig"),
        "GBK.csv": sheet.format("SF1234567890124", "78123456789013").encode("gb18030"),
        "Excel.txt": sheet.replace(",", "\t").format("SF1234567890125", "'78123456789014").encode("utf-16"),
        "到件.xlsx": b"PK\x03\x04",
    }
    await verified(town, "陈姨")
    kept = "邻里 › ✅ 登记好 1 件,一分钟后通知住户。 ⚠️ 2 行没登记: 第 4 行「12# 小周 中通 …」:住址没看懂,… 第 5 行「3-2-502 …」:单号被表格改成了 7.8E+13,… 改好后只发这几行就行,其他的不用再发。"
    await town.play(f"""
        李客服 📎 UTF.csv /parcel in
        {kept}
        李客服 @物业群 › /parcel in
        邻里 › 一件一行发给我:… 或者把表格存成 CSV 发给我,列的顺序一样。
        李客服 @物业群 📎 GBK.csv
        {kept}
        李客服 @物业群 📎 Excel.txt /parcel@linli_bot in
        {kept}
        李客服 @物业群 📎 到件.xlsx /parcel in
        邻里 › 这个文件我读不了。请在表格里「另存为」CSV 再发,或者直接把几行贴过来。
        (61 秒后)
        邻里 → 陈姨 › 📦 3栋2单元501 有 3 件快递到了物业: 顺丰 尾号 0123 · A12 架 · 取件码 … […]
    """)


async def test_a_file_that_telegram_does_not_give_is_asked_for_again(town: Town) -> None:
    town.files = {"到件.csv": "3-2-501,陈女士,顺丰,SF1234567890123,A12".encode()}
    town.sandbox.faults.order("500", method="getFile")
    await town.play("""
        李客服 📎 到件.csv /parcel in
        邻里 › 文件没取到,请再发一次,或者直接把几行贴过来。
    """)
    assert town.count("parcel") == 0


async def test_a_resident_registers_nothing_by_a_file(town: Town) -> None:
    town.files = {"到件.csv": "3-2-501,陈女士,顺丰,SF1234567890123,A12".encode()}
    await town.play("""
        陈姨 📎 到件.csv /parcel in
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
    """)
    assert town.count("parcel") == 0


async def test_nobody_hears_of_a_home_that_is_only_claimed(town: Town) -> None:
    await town.play("""
        老李 › /home 3-2-501
        邻里 › 记下了:…
    """)
    await registered(town, "3-2-501 陈女士 顺丰 SF1234567890123 A12")
    await town.play("""
        (60 秒后)
        邻里 @物业群 › 📞 这 1 户联系不上,请电话告知: 3栋2单元501 陈女士 · 1 件 [3栋2单元501 已告知]
        李客服 @物业群 × [3栋2单元501 已告知]
        邻里 ⚡ 3栋2单元501 记成已告知。
        邻里 @群 ∅
        邻里 → 老李 ∅
        老李 › 我的快递到了吗
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
    """)


async def test_a_reminder_comes_back_until_it_is_collected(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        (到 23:59)
        (到 12:00)
        邻里 → 陈姨 › 📦 提醒一下,3栋2单元501 还有 1 件快递在物业:… [✅ 取到了] [请人代取]
        陈姨 → 陈姨 × [✅ 取到了]
        邻里 › 好的,A12 架那件记成取走了。 [按错了]
        (3 天后)
        邻里 → 陈姨 ∅
    """)


async def test_the_evening_number_tells_only_the_one_who_presses(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        (到 19:00)
        邻里 @群 › 📦 今天 1 件快递待取。 [查我家的]
        陈姨 @群 × [查我家的]
        邻里 ⚡ 您有 1 件:A12 …
        老李 @群 × [查我家的]
        邻里 ⚡ 取件码只告诉核实过的住户。…
        邻里 @群 ∅
    """)


# ---- asked for ------------------------------------------------------------------------


async def test_asked_in_words_and_by_the_keyboard(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 › 我的快递到了吗
        邻里 › 有 1 件等您来取: 顺丰 尾号 0123 · A12 架 · 取件码 … [✅ 取到了] [请人代取] [登记丢件]
        陈姨 › 📦 快递
        邻里 › 有 1 件等您来取:… [✅ 取到了] [请人代取] [登记丢件]
        陈姨 @群 › 我的快递到了吗
        邻里 @群 ♥ 👀
        邻里 @群 ∅
        邻里 → 陈姨 › 您家的快递,点这里看: [看看]
    """)


async def test_where_parcels_go_elsewhere_the_bot_says_so(town: Town) -> None:
    await held_by(town, "station")
    await town.play("""
        陈姨 › 我的快递到了吗
        邻里 › 快递放在驿站或快递柜,物业查不到。要登记丢件吗? [登记丢件]
        李客服 › /parcel in
        邻里 › 快递放在驿站或快递柜,物业查不到。要登记丢件吗?
    """)


async def test_a_home_asks_to_keep_its_parcels(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 › 帮我收一下快递,周日来拿
        邻里 › 好的,3栋2单元501 的快递先放着,3月15日… 以前不催您。物业也知道了。
        邻里 @物业群 › 📦 3栋2单元501 请帮忙留着快递,到 3月15日…:「帮我收一下快递,周日来拿」
        (4 天后)
        邻里 → 陈姨 ∅
    """)


# ---- collected ------------------------------------------------------------------------


async def test_collected_by_code_at_the_desk_and_taken_back(town: Town) -> None:
    code = await with_a_parcel(town)
    await town.play(f"""
        李客服 @物业群 › /collect {code.lower()}
        邻里 @物业群 › ✅ 已取走 {code} · 3栋2单元501 · 顺丰 尾号 0123 · A12 架 [撤回 {code}]
        邻里 → 陈姨 › 3栋2单元501 的快递(顺丰 尾号 0123 · A12 架)… 取走了:在柜台(李客服经手)。 [不是我们取的]
        李客服 @物业群 › /collect {code}
        邻里 @物业群 › {code} 已经在 … 取走了:在柜台(李客服经手)。
        李客服 @物业群 × [撤回 {code}]
        邻里 @物业群 ✎ 撤回了,3栋2单元501 的 {code} 又记成待取。
        邻里 → 陈姨 › 好的,又记成待取了:取件码 {code}。
    """)


async def test_a_slip_is_undone_within_a_minute(town: Town) -> None:
    code = await with_a_parcel(town)
    await town.play(f"""
        陈姨 → 陈姨 × [✅ 取到了]
        邻里 › 好的,A12 架那件记成取走了。 [按错了]
        陈姨 × [按错了]
        邻里 › 好的,又记成待取了:取件码 {code}。
        陈姨 × [✅ 取到了]
        邻里 › 好的,A12 架那件记成取走了。 [按错了]
        (2 分钟后)
        陈姨 × [按错了]
        邻里 ⚡ 超过一分钟了,改不回来。…
    """)


async def test_a_proxy_whom_the_owner_names(town: Town) -> None:
    code = await with_a_parcel(town)
    await town.play("""
        陈姨 › 我的快递到了吗
        邻里 › 有 1 件等您来取:… […]
        陈姨 › 让老李代取
        邻里 › 把下面的链接发给老李,点开就能拿到取件码,只管这一件(顺丰 尾号 0123): https://t.me/…
    """)
    link = town.messages("陈姨")[-1].text.split()[-1]
    town.people["老李"].opens(link)
    await town.settled()
    await town.play(f"""
        邻里 → 老李 › 请您代取一件快递:顺丰 尾号 0123 · A12 架 · 取件码 {code} … [✅ 取到了]
        邻里 → 陈姨 › 老李 点开了给老李的链接,可以代取了:顺丰 尾号 0123。不认识的话请马上取消。 [取消代取]
    """)
    town.people["小周"].opens(link)
    await town.settled()
    await town.play("""
        邻里 → 小周 › 这个链接已经用过,或者快递已经取走了。…
        老李 → 老李 × [✅ 取到了]
        邻里 › 好的,A12 架那件记成取走了。 [按错了]
        邻里 → 陈姨 › 3栋2单元501 的快递(…)… 取走了:老李。 [不是我们取的]
    """)


async def test_a_question_is_not_who_is_to_collect(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 → 陈姨 × [请人代取]
        邻里 › 请谁代取?写个称呼就行,比如:老李。
        陈姨 › 放冷藏區了嗎
        邻里 › 有 1 件等您来取:… […]
        陈姨 → 陈姨 × [请人代取]
        邻里 › 请谁代取?…
        陈姨 › 我的快递放冷藏区了吗
        邻里 › 有 1 件等您来取:… […]
        陈姨 → 陈姨 × [请人代取]
        邻里 › 请谁代取?…
        陈姨 › 区太太
        邻里 › 把下面的链接发给区太太,…
    """)


async def test_the_word_is_taken_back_from_a_proxy(town: Town) -> None:
    await with_a_parcel(town)
    await town.play("""
        陈姨 → 陈姨 × [请人代取]
        邻里 › 请谁代取?写个称呼就行,比如:老李。
        陈姨 › 老李
        邻里 › 把下面的链接发给老李,…
    """)
    town.people["老李"].opens(town.messages("陈姨")[-1].text.split()[-1])
    await town.settled()
    await town.play("""
        邻里 → 老李 › 请您代取一件快递:… […]
        邻里 → 陈姨 › 老李 点开了给老李的链接,… [取消代取]
        陈姨 → 陈姨 × [取消代取]
        邻里 ✎ 好的,老李不能再代取了。
        邻里 → 老李 › 代取取消了:顺丰 尾号 0123。不用去了,谢谢您。
        老李 → 老李 × [✅ 取到了]
        邻里 ⚡ 这条已经过时了,请用最新的那条。
    """)


async def test_lines_come_one_message_after_the_other(town: Town) -> None:
    await town.play("""
        李客服 › /parcel in
        邻里 › 一件一行发给我:…
        李客服 › 3-2-501 陈女士 顺丰 SF1234567890 A12
        邻里 › ✅ 登记好 1 件,一分钟后通知住户。…
        李客服 › 3-1-302 李先生 圆通 YT9988776655443 C05
        邻里 › ✅ 登记好 1 件,一分钟后通知住户。…
        李客服 › 今天好累
        邻里 › 这句不知道是说哪一单的。…
    """)

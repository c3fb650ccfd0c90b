"""Names: nobody poses as the desk, and colleagues are called by whatever Telegram knows them by."""

from __future__ import annotations

from sqlalchemy import select

from storage.community import Resident
from tests.dialogues.town import Town


async def test_a_resident_takes_no_name_of_the_desk(town: Town) -> None:
    """Before, /name 王师傅 was all it took to speak to neighbours as a technician."""
    await town.play("""
        陈姨 › /name 王师傅
        邻里 › 「王师傅」听起来像物业的同事，邻居会认错。换个叫法吧，比如：陈姨、王先生。
        陈姨 › /name
        邻里 › 怎么称呼您？比如：陈姨、王先生。
        陈姨 › 物 业 客\u200b服
        邻里 › 「物 业 客 服」听起来像物业的同事，…比如：陈姨、王先生。
        陈姨 › 叫我陈姨就行
        邻里 › 好的，陈姨。
        陳太 › /name 陳師傅
        邻里 › 「陳師傅」聽起來像物業的同事，鄰居會認錯。換個稱呼吧，例如：陳太、王先生。
        May › /name A d m i n
        邻里 › “A d m i n” sounds like somebody at the management office, …Please choose another name, like Auntie May or Mr Wong.
        May › /name Linli
        邻里 › All right, Linli.
    """)


async def test_nor_the_name_of_one_colleague(town: Town) -> None:
    await town.play("""
        周主管 → 周主管 › /staff 李客服
        邻里 → 周主管 › 02 李客服 · 客服 […]
        周主管 × [改名字]
        邻里 → 周主管 › 住户看到的名字改成什么？现在是「李客服」。
        周主管 › 小李
        邻里 → 周主管 › 好的：02 小李 · 客服。
        老李 › /name 小 李
        邻里 → 老李 › 有位同事也叫「小 李」，会弄混。加个姓或者称呼吧，比如：陈姨、王先生。
        老李 › /name 老李
        邻里 → 老李 › 好的，老李。
        王师傅 → 王师傅 › /name 王师傅
        邻里 → 王师傅 › 好的，王师傅。
    """)


async def test_who_is_called_so_at_telegram_is_shown_as_a_resident(town: Town) -> None:
    town.people["老李"].shape["first_name"] = "王师傅"
    await town.play("""
        老李 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001：…
        邻里 @物业群 ✎ 🔧 #1001 水管 … 👤 王师傅（住户） · 10:00 … […]
    """)


async def test_who_works_here_no_more_gives_the_name_back(town: Town) -> None:
    await town.play("""
        张师傅 → 张师傅 › /name 张师傅
        邻里 → 张师傅 › 好的，张师傅。
        周主管 → 周主管 › /staff 张师傅
        邻里 → 周主管 › 08 张师傅 · 师傅 […]
        周主管 × [移出]
        邻里 → 周主管 ✎ 08 张师傅（师傅）真的要移出吗？ […]
        周主管 × [是，移出]
        邻里 → 周主管 ✎ 08 张师傅（师傅）已移出。
        张师傅 → 张师傅 › 3栋2单元501厨房漏水
        邻里 @物业群 ✎ 🔧 #1001 水管 … 👤 张师傅（住户） · 10:00 … […]
    """)


async def test_colleagues_are_called_by_their_username(town: Town) -> None:
    """Before, 1001 给 @wang_88 was kept as a note, and /duty knew whole names only."""
    town.people["王师傅"].shape["username"] = "wang_88"
    town.people["张师傅"].shape["username"] = "Zhang_San"
    await town.play("""
        王师傅 → 王师傅 › /mine
        张师傅 → 张师傅 › /mine
        陈姨 → 陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001：…
        李客服 @物业群 › 1001 给 @wang_88
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 王师傅（工号 07）接了您的 #1001（水管），会尽快联系您。
        李客服 @物业群 › 1001 给@zhang_san
        邻里 @物业群 ♥ 👌
        邻里 → 陈姨 › 张师傅（工号 08）接了您的 #1001（水管），会尽快联系您。
        李客服 @物业群 › 1001 给 @laochen
        邻里 @物业群 ✎ 没有叫「laochen」的同事，有：…#1001 派给谁？ […]
        李客服 @物业群 › @zhang_san 手上有几单
        邻里 @物业群 ✎ 张师傅手上 1 单：…
        周主管 → 周主管 › @zhang_san 值班
        邻里 → 周主管 › 值班：张师傅（工号 08，师傅）。急事先叫这一位。
        周主管 › /duty @wang_88
        邻里 → 周主管 › 值班：王师傅（工号 07，师傅）。急事先叫这一位。
        周主管 › /duty 张
        邻里 → 周主管 › 值班：张师傅（工号 08，师傅）。急事先叫这一位。
    """)
    assert town.incidents() == []


async def test_a_role_is_given_by_username(town: Town) -> None:
    town.people["王师傅"].shape["username"] = "wang_88"
    await town.play("""
        王师傅 → 王师傅 › /mine
        周主管 → 周主管 › 把@wang_88设为客服
        邻里 → 周主管 › 07 王师傅 · 师傅 [改为主管] [改为客服] [改名字] [移出]
        周主管 › make @wang_88 a dispatcher
        邻里 → 周主管 › 07 王师傅 · 师傅 [改为主管] [改为客服] [改名字] [移出]
        周主管 › /staff @wang_88
        邻里 → 周主管 › 07 王师傅 · 师傅 [改为主管] [改为客服] [改名字] [移出]
        周主管 › 把@laochen设为师傅
        邻里 → 周主管 › 同事里没有「@laochen」。还没加入的，按「加同事」，… [加同事]
        王师傅 → 王师傅 › 把@zhang_san设为客服
        邻里 → 王师傅 ✎ 移出同事：主管私聊发 /staff，…
    """)


async def pick(town: Town, person: str, *, called: str) -> None:
    """The dispatcher gives #1001 to somebody picked from Telegram's list, by the name they have there."""
    before = "1001 给 "
    picked = {"type": "text_mention", "offset": len(before), "length": len(called)}
    picked["user"] = town.people[person].shape
    chat, sender = town.groups["物业群"].shape, town.people["李客服"].shape
    written = {"message_id": 901, "date": 1773108000, "chat": chat, "from": sender}
    town.bot.push("message", {**written, "text": f"{before}{called}", "entities": [picked]})
    await town.settled()


async def test_a_colleague_without_username_is_picked_from_telegrams_list(town: Town) -> None:
    """Telegram writes the name that the person has there, and says beside it who that is."""
    await town.play("""
        陈姨 → 陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001：…
    """)
    await pick(town, "王师傅", called="Wang Lei")
    await town.play("""
        邻里 @物业群 ✎ 🔧 #1001 … 👉 王师傅 10:00 已接 […]
    """)


async def test_only_the_picked_name_is_replaced(town: Town) -> None:
    """Whoever is called 1 at Telegram is not meant by the first figure of a number."""
    await town.play("""
        陈姨 → 陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001：…
    """)
    await pick(town, "张师傅", called="1")
    await town.play("""
        邻里 @物业群 ✎ 🔧 #1001 … 👉 张师傅 10:00 已接 […]
    """)


async def test_a_telephone_number_is_no_name(town: Town) -> None:
    """A contact card is read as its number; neighbours would read it in every group."""
    person = town.people["陈姨"]
    await town.play("""
        陈姨 → 陈姨 › /name 13800138000
        邻里 › 称呼里别写电话号码,…
        陈姨 › /name
        邻里 › 怎么称呼您?…
    """)
    contact = {"contact": {"phone_number": "+8613911112222", "first_name": "Zhao"}}
    message = {
        "message_id": 902,
        "date": 1773108000,
        "chat": person.shape | {"type": "private"},
        "from": person.shape,
    }
    town.bot.push("message", {**message, **contact})
    await town.settled()
    await town.play("""
        邻里 → 陈姨 › 称呼里别写电话号码,…
        陈姨 › 陈姨
        邻里 › 好的,陈姨。
        May › /name 98765432
        邻里 › Please leave telephone numbers out of the name,…
    """)


async def test_a_username_is_kept_of_colleagues_alone(town: Town) -> None:
    for name in ("陈姨", "王师傅"):
        town.people[name].shape["username"] = f"user_{town.people[name].id}"
    await town.play("""
        陈姨 → 陈姨 › /mine
        王师傅 → 王师傅 › /mine
    """)
    kept = select(Resident.username).where(Resident.username.is_not(None))
    rows = town.database.run_sync(lambda session: list(session.scalars(kept)))
    assert rows == [f"user_{town.people['王师傅'].id}"]

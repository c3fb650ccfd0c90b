"""A manager who wishes something of the settings, or a colleague more, and writes it instead of looking for a button."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.dialogues.conftest import open_town
from tests.dialogues.town import Town
from texts import Texts


@pytest.fixture
async def empty_town(database: Database, texts: Texts) -> AsyncIterator[Town]:
    """People and groups with the bot in them, and no community yet; 周主管 owns the bot."""
    async with open_town(database, texts, registered=False) as running:
        await running.settled()
        yield running


async def test_settings_are_changed_in_words(town: Town) -> None:
    """Before, 办公时间改成8点到6点 was not understood, and 小区名改成… was passed to the desk as an idea."""
    await town.play("""
        周主管 → 周主管 › 改电话
        邻里 → 周主管 › 24 小时有人接的电话是哪个？…
        周主管 › 算了
        邻里 → 周主管 › 好的，不改了。…
        周主管 › 办公时间改成8点到6点
        邻里 → 周主管 › 好的，改好了。
        邻里 → 周主管 › 「翠湖花园」 … 🕘 物业 08:00–18:00 … […]
        周主管 › 把小区名改成翠湖花園一期吧
        邻里 → 周主管 › 好的，改好了。
        邻里 → 周主管 › 「翠湖花園一期」 … […]
        周主管 › change office hours to 9-5
        邻里 → 周主管 › 好的，改好了。
        邻里 → 周主管 › 「翠湖花園一期」 … 🕘 物业 09:00–17:00 … […]
        周主管 › 电话改成 12345
        邻里 → 周主管 › 这个号码我没看懂。…
        周主管 › 还差什么
        邻里 → 周主管 › 「翠湖花園一期」 ☎️ +8675588880110 … 还差：… […]
    """)
    assert town.incidents() == []


async def test_what_the_first_group_is_does_not_become_a_name(empty_town: Town) -> None:
    """Before, /setup 业主群 founded a community of that name, and /setup 物业群 made residents of the staff."""
    await empty_town.play("""
        周主管 @3栋群 › /setup 物业群
        邻里 @3栋群 ✎ 「翠湖花园3栋」像是物业同事的群。先到住户群里发 /setup 登记小区，… [这就是住户群]
        周主管 @群 › /setup 业主群
        邻里 @群 ✎ 「翠湖花园」登记好了。… [继续]
    """)


async def test_only_managers_change_them(town: Town) -> None:
    await town.play("""
        李客服 → 李客服 › 办公时间改成8点到6点
        邻里 → 李客服 › 这句不知道是说哪一单的。…
        陈姨 → 陈姨 › 改电话
        邻里 → 陈姨 › 这句我没听懂。… [转给物业]
        周主管 → 周主管 › /setup
        邻里 → 周主管 › 「翠湖花园」 … 🕘 物业 09:00–18:00 … […]
    """)


async def test_the_staff_group_is_connected_in_words(town: Town) -> None:
    await town.play("""
        周主管 → 周主管 › 连接物业群
        邻里 → 周主管 › 按下面的按钮选物业群，就连好了。… /link … [选一个群，把我加进去]
        陈姨 → 陈姨 › 连接物业群
        邻里 → 陈姨 › 这句我没听懂。… [转给物业]
    """)


async def test_a_colleague_is_invited_in_words(town: Town) -> None:
    """Before, 加个师傅 was asked for the number of its job."""
    await town.play("""
        周主管 → 周主管 › 加个师傅
        邻里 → 周主管 › 把这条转给要加入的师傅，请本人点开： … 3 天内有效，只能用一次。
        周主管 › 添加客服 小李 13800138000
        邻里 → 周主管 › 把这条转给要加入的客服，请本人点开： …
        周主管 › 我要加同事
        邻里 → 周主管 › 加一位什么同事？ [师傅] [客服] [主管]
        周主管 › add a manager
        邻里 → 周主管 › 把这条转给要加入的主管，请本人点开： …
        李客服 → 李客服 › 添加师傅
        邻里 → 李客服 › 这句不知道是说哪一单的。…
    """)
    assert town.incidents() == []


async def test_a_managers_contact_card_is_somebody_to_invite(town: Town) -> None:
    """Before, a manager who passed 王师傅's card on was asked which job that was about."""
    await town.play("""
        周主管 → 周主管 › /staff
        邻里 → 周主管 › 同事 4 位：… […]
    """)
    card = {"phone_number": "13800138000", "first_name": "老王", "user_id": 77}
    person = town.people["周主管"]
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    message = {"message_id": 900, "date": 1773108000, "chat": chat, "from": person.shape, "contact": card}
    town.bot.push("message", message)
    await town.settled()
    await town.play("""
        邻里 → 周主管 › 加一位什么同事？ [师傅] [客服] [主管]
        周主管 × [师傅]
        邻里 → 周主管 ✎ 把这条转给要加入的师傅，请本人点开： …
    """)


async def test_who_is_new_reads_what_is_theirs(town: Town) -> None:
    """Before, a technician's first /help named the settings and the roles, of which they may change none."""
    await town.play("""
        张师傅 → 张师傅 › 我是新来的，我该做什么
        邻里 → 张师傅 › 同事好，常用的在这里：… /mine 我手上的 …
        李客服 → 李客服 › 我该干嘛
        邻里 → 李客服 › 同事好，常用的在这里：… /duty 谁值班 …
    """)
    assert "/staff" not in town.messages("张师傅")[-1].text
    assert "/setup" not in town.messages("张师傅")[-1].text
    assert "/parcel" in town.messages("张师傅")[-1].text

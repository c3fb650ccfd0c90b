"""Setting up: from a group nobody knows to a community with staff, played against the real bot."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.dialogues.conftest import open_town
from tests.dialogues.town import Town
from texts import Texts


@pytest.fixture
async def empty_town(sqlite_database: Database, texts: Texts) -> AsyncIterator[Town]:
    """People and groups with the bot in them, and no community yet; 周主管 owns the bot."""
    async with open_town(sqlite_database, texts, registered=False) as running:
        await running.settled()
        yield running


async def test_a_community_is_registered_by_few_presses(empty_town: Town) -> None:
    await empty_town.play("""
        邻里 @群 › 发 /setup 登记小区。
        周主管 › /start
        邻里 › …/setup…
        周主管 @群 › /setup
        邻里 @群 › 「翠湖花园」登记好了。… [继续]
        邻里 → 周主管 › 24 小时有人接的电话是哪个?…
        周主管 → 周主管 › 打前台那个就行
        邻里 › 这个号码我没看懂。…
        周主管 › +86 755 8888 0110
        邻里 › 群里用哪种文字,住户怎么叫你们? [简体 · 物业] [繁體 · 管理處] [繁體 · 管理室] [English]
        周主管 × [简体 · 物业]
        邻里 ✎ 好的:简体 · 物业
        邻里 › 物业几点到几点有人?… [09:00–18:00]
        周主管 › 8:30-18:00
        邻里 › 这里的快递谁代收? [前台代收] [放驿站或快递柜] [没人代收]
        周主管 × [放驿站或快递柜]
        邻里 ✎ 好的:放驿站或快递柜
        邻里 › 「翠湖花园」 ☎️ +86 755 8888 0110 … [电话] [办公时间] [安静时段] [文字] [时区] [快递代收] [小区名] [同事] [值班人] [早上清单] [连接物业群]
        邻里 @群 › 大家好,我是邻里,物业的帮手。…急事打 +86 755 8888 0110。 [私下打个招呼]
    """)


async def test_one_line_says_everything_and_groups_follow(empty_town: Town) -> None:
    await empty_town.play("""
        周主管 @群 › /setup 翠湖花园 +86 755 8888 0110 9:00-18:00 简体 驿站
        邻里 @群 › 发 /setup 登记小区。
        邻里 @群 › 「翠湖花园」登记好了。住户现在就可以用了。 [看全部设置]
        邻里 @群 › 大家好,我是邻里,物业的帮手。… [私下打个招呼]
        周主管 @3栋群 › /setup
        邻里 @3栋群 › 发 /setup 登记小区。
        邻里 @3栋群 › 「翠湖花园3栋」是什么群? [3栋] [全小区] [物业群] [这是另一个小区]
        周主管 @3栋群 × [3栋]
        邻里 ✎ 记下了:3栋,属于「翠湖花园」。我看得到所有消息。
        王师傅 @物业群 › /setup
        邻里 @物业群 › 发 /setup 登记小区。
        邻里 @物业群 › 登记小区由物业负责人来做。…
    """)


async def test_the_staff_group_is_linked_by_a_code_that_works_once(town: Town) -> None:
    await town.play("""
        周主管 › /setup
        邻里 › 「翠湖花园」… [电话] [办公时间] [安静时段] [文字] [时区] [快递代收] [小区名] [同事] [值班人] [早上清单] [连接物业群]
        周主管 × [连接物业群]
        邻里 › 按下面的按钮选物业群,就连好了。… /link … [选一个群，把我加进去]
    """)
    code = town.messages("周主管")[-1].text.split("/link ")[1].split()[0]
    await town.play(f"""
        王师傅 @物业群 › /link {code}
        邻里 @物业群 › 登记小区由物业负责人来做。…
        周主管 @群 › /link {code}
        邻里 @群 › 这里登记的是住户群,不能当物业群。…
        周主管 @物业群 › /link {code}
        邻里 @物业群 › 这里现在是「翠湖花园」的物业群,报修会发到这里。
        邻里 @物业群 › 📋 待接 0 · …
        周主管 @物业群 › /link {code}
        邻里 @物业群 › 这个码不对,或者已经用过、过期了。…
    """)


async def test_a_colleague_joins_by_a_link(town: Town) -> None:
    await town.play("""
        周主管 › /staff
        邻里 › 同事 4 位: 01 周主管 · 主管 · 手上没活 … [01 周主管] [02 李客服] [07 王师傅] [08 张师傅] [加同事] [值班人]
        周主管 × [加同事]
        邻里 › 加一位什么同事? [师傅] [客服] [主管]
        周主管 × [师傅]
        邻里 ✎ 把这条转给要加入的师傅,请本人点开: …
    """)
    link = town.messages("周主管")[-1].text.splitlines()[1]
    town.people["小周"].opens(link)
    await town.settled()
    await town.play("""
        邻里 → 小周 › 欢迎加入「翠湖花园」!您是师傅,工号 09。…
        邻里 → 周主管 › 小周 用邀请加入了,工号 09。
        小周 → 小周 › 周师傅
        邻里 › 好的,周师傅(师傅,工号 09)。…
        小周 › /staff
        邻里 › 这一步由客服或主管来办。
        周主管 → 周主管 › /duty
        邻里 › 现在值班:王师傅。换谁? [01 周主管] [02 李客服] [07 王师傅] [08 张师傅] [09 周师傅]
        周主管 × [09 周师傅]
        邻里 ✎ 值班:周师傅(工号 09,师傅)。急事先叫这一位。
        邻里 → 小周 › 您现在值班,急事会先叫您。
    """)


async def test_a_residents_group_becomes_the_staffs_only_when_it_was_meant(town: Town) -> None:
    await town.play("""
        周主管 @群 › /setup 物业群
        邻里 @群 › ⚠️ 「翠湖花园业主群」登记的是全小区。改成物业群以后，住户报的事连住址、电话都会发到这里，群里每个人都看得到。这里确定都是同事吗？ [改成物业群] [不改]
        陈姨 @群 × [改成物业群]
        邻里 ⚡ 登记小区由物业负责人来做。…
        周主管 @群 × [不改]
        邻里 ✎ 好的,没有改。
        周主管 @群 › /setup
        邻里 @群 › 这里是:全小区。… [看全部设置]
        周主管 @群 › /setup 3栋
        邻里 @群 › 这里是:3栋。… [看全部设置]
        周主管 @3栋群 › /setup 物业群
        邻里 @3栋群 › ⚠️ 「翠湖花园3栋」登记的是3栋。… [改成物业群] [不改]
        周主管 @3栋群 × [改成物业群]
        邻里 ✎ 记下了:物业群,属于「翠湖花园」。我看得到所有消息。
        邻里 ✎ 📋 待接 0 · …
    """)


async def test_the_staff_group_is_given_to_residents_only_when_it_was_meant(town: Town) -> None:
    await town.play("""
        周主管 @物业群 › /setup 全小区
        邻里 @物业群 › ⚠️ 「翠湖物业」现在是物业群。改成全小区以后,住户报的事不再发到这里,… [改成全小区] [不改]
        李客服 @物业群 × [改成全小区]
        邻里 ⚡ 登记小区由物业负责人来做。…
        周主管 @物业群 × [不改]
        邻里 ✎ 好的,没有改。
    """)


async def test_a_group_that_is_called_after_its_owners_is_asked_about_before_it_is_the_staffs(
    empty_town: Town,
) -> None:
    await empty_town.play("""
        周主管 @3栋群 › /setup 翠湖花园 +86 755 8888 0110 9:00-18:00 简体 驿站
        邻里 @3栋群 › 发 /setup 登记小区。
        邻里 @3栋群 › 「翠湖花园」登记好了。… [看全部设置]
        邻里 @3栋群 › 大家好,… [私下打个招呼]
        周主管 @群 › /setup 物业群
        邻里 @群 › 发 /setup 登记小区。
        邻里 @群 › ⚠️ 「翠湖花园业主群」看名字像是住户群。改成物业群以后，… [改成物业群] [不改]
        周主管 @群 × [改成物业群]
        邻里 ✎ 记下了:物业群,属于「翠湖花园」。我看得到所有消息。
    """)


# ---- wrong turns of the first day ------------------------------------------------------


async def test_the_staff_group_is_not_taken_for_the_residents(empty_town: Town) -> None:
    """Before, whoever began in the staff group had made residents of the staff."""
    await empty_town.play("""
        周主管 @物业群 › /setup
        邻里 @物业群 › 发 /setup 登记小区。
        邻里 @物业群 › 「翠湖物业」像是物业同事的群。先到住户群里发 /setup 登记小区,这里以后再连成物业群。 [这就是住户群]
        陈姨 @群 › @linli_bot 你好
        邻里 @群 › 发 /setup 登记小区。
        邻里 @群 › 这个群还没有登记。请物业负责人在这里发 /setup。
        周主管 @群 › /help
        邻里 @群 › 这个群还没有登记。在这里发 /setup 登记。
        周主管 @物业群 × [这就是住户群]
        邻里 @物业群 › 「翠湖物业」登记好了。… [继续]
    """)
    assert empty_town.count("community") == 1
    assert empty_town.incidents() == []


async def test_whoever_owns_the_bot_is_told_where_to_begin(empty_town: Town) -> None:
    """Before, the owner was told to ask the desk, or that only the owner may."""
    await empty_town.play("""
        周主管 › /staff
        邻里 › 按下面的按钮,选住户的群,… [选一个群，把我加进去]
        周主管 › /link ABCD234567
        邻里 › 这条要在群里发:先把我拉进那个群,再在那里发。
        周主管 @物业群 › /link ABCD234567
        邻里 @物业群 › 发 /setup 登记小区。
        邻里 @物业群 › 还没有小区可连。先把我拉进住户群,在那里发 /setup。
        王师傅 @物业群 › /link ABCD234567
        邻里 @物业群 › 登记小区由物业负责人来做。…
    """)


async def test_answers_are_read_as_people_say_them(empty_town: Town) -> None:
    """Before, spoken hours were passed to the desk, 这个我转不过去, and a name beside a number was too much."""
    await empty_town.play("""
        周主管 › /start
        周主管 @群 › /setup
        邻里 → 周主管 ✎ 24 小时有人接的电话是哪个?…
        周主管 → 周主管 › 13800138000,李经理
        邻里 → 周主管 › 群里用哪种文字,住户怎么叫你们? […]
        周主管 × [简体 · 物业]
        周主管 › 周一到周五早上九点到晚上六点,周末休息
        邻里 → 周主管 ✎ 时间没看懂,每天只能记一样的时段。请写成 8:30-18:00,全天就写 24小时。
        周主管 › 早上八点半到晚上六点
        邻里 → 周主管 › 这里的快递谁代收? […]
        周主管 × [放驿站或快递柜]
        邻里 → 周主管 ✎ 「翠湖花园」 ☎️ +86 13800138000 🕘 物业 08:30–18:00 … […]
        周主管 × [安静时段]
        周主管 › 晚上十点到早上七点
        邻里 → 周主管 ✎ … 安静 22:00–07:00 … […]
        周主管 × [时区]
        周主管 › 香港时间
        邻里 → 周主管 ✎ …(Asia/Hong_Kong)… […]
        周主管 × [办公时间]
        周主管 › 9点到6点
        邻里 → 周主管 ✎ … 🕘 物业 09:00–18:00 … […]
    """)
    assert empty_town.incidents() == []


async def test_who_is_in_the_staff_group_and_was_never_invited_is_told_how(town: Town) -> None:
    """Before, 这一步由物业的同事来办 was said to a colleague, and 1001 我去 met silence."""
    town.people["小周"].joins(town.groups["物业群"])
    await town.settled()
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001:… […]
        小周 @物业群 × [我去]
        邻里 ⚡ 您还没有登记成同事,这一步先办不了。请主管私下发 /staff,按「加同事」,把链接转给您点开就行。
        小周 @物业群 › 1001 我去
        邻里 @物业群 ✎ 您还没有登记成同事,…
        小周 @物业群 › 1009 我去
        小周 @物业群 › 你们好
    """)
    told = [m for m in town.messages("物业群") if m.text.startswith("您还没有登记成同事")]
    assert len(told) == 1

"""People turn to something else, put things right, and say in words what a button says."""

import pytest

from tests.dialogues.town import Town

FIXED = """
    陈姨 › 3栋2单元501马桶堵了
    邻里 › 记下了 #1001… […]
    陈姨 × [现在在家]
    邻里 ✎ 好的,#1001:现在在家。师傅接了就告诉您。
    王师傅 @物业群 × [我去]
    邻里 → 陈姨 › 王师傅(工号 07)接了您的 #1001(水管),会尽快联系您。
"""


async def test_after_not_fixed_another_matter_is_another_matter(town: Town) -> None:
    await town.play(
        FIXED
        + """
        王师傅 → 王师傅 × [修好了]
        邻里 → 陈姨 › 王师傅说 #1001… [👍 修好了] [还没好]
        陈姨 × [还没好]
        邻里 → 陈姨 › #1001 重新安排,主管也知道了。还有哪里不对?写一句或发张照片都行。
        陈姨 › 马桶还是堵的
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:马桶还是堵的
        陈姨 › 我的快递到了吗
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
        陈姨 › 厨房灯不亮
        邻里 › 记下了 #1002:3栋2单元501 · 照明。… […]
        陈姨 › 电梯里困住人了
        邻里 › 别扒门、别往外爬,… 正在叫师傅 #1003:…
    """
    )


async def test_added_words_can_be_a_change_of_mind(town: Town) -> None:
    await town.play(
        FIXED
        + """
        陈姨 › 修到哪了
        邻里 › #1001 … [催一下] [补充] [不用来了]
        陈姨 × [补充]
        邻里 › …
        陈姨 › 不用来了
        邻里 › … [不用来了] [还是来吧]
        陈姨 × [还是来吧]
        邻里 ✎ …
    """
    )


async def test_another_day_is_the_day_that_suits(town: Town) -> None:
    await town.play(
        FIXED
        + """
        陈姨 › 师傅,今天不行,明天上午来吧
        邻里 › 好的,#1001 改成:3月11日周三 09:00–12:00。王师傅也知道了。
        陈姨 › 明天没空
        邻里 › 那什么时候方便? […]
    """
    )


async def test_an_address_said_again_is_the_right_one(town: Town) -> None:
    await town.play("""
        陈姨 › 马桶堵了
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 3栋2单元502
        邻里 › 好的,3栋2单元502。 什么时候方便上门? […]
        陈姨 › 3栋2单元501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        陈姨 × [现在在家]
        邻里 ✎ 好的,#1001:现在在家。师傅接了就告诉您。
        # The other one is forgotten: the next report knows where.
        陈姨 › 厨房灯不亮
        邻里 › 记下了 #1002:3栋2单元501 · 照明。… 什么时候方便上门? […]
    """)


async def test_a_technician_says_fixed_in_words(town: Town) -> None:
    await town.play(
        FIXED
        + """
        王师傅 › 软管裂了,正在换
        邻里 → 陈姨 › 王师傅说:软管裂了,正在换
        王师傅 › 换好了
        邻里 → 王师傅 › 🔧 #1001 … ✅ 王师傅 10:00 修好,等住户确认 [↩️ 按错了]
        邻里 → 陈姨 › 王师傅说 #1001(水管)修好了。您看看,好了吗? [👍 修好了] [还没好]
        王师傅 × [↩️ 按错了]
        邻里 ⚡ #1001 退回来了。
        邻里 → 陈姨 › #1001 刚才按早了,王师傅还在修,好了再告诉您。
    """
    )


async def test_fixed_in_words_of_two_jobs(town: Town) -> None:
    await town.play(
        FIXED
        + """
        老李 › 3栋1单元302厨房灯不亮
        邻里 › 记下了 #1002… […]
        王师傅 @物业群 × [我去]
        邻里 → 老李 › 王师傅(工号 07)接了您的 #1002(照明),会尽快联系您。
        王师傅 › 修好了
        邻里 → 王师傅 ✎ 这是哪一单的? [#1001 3栋2单元501] [#1002 3栋1单元302]
        王师傅 × [#1002 3栋1单元302]
        邻里 → 王师傅 ✎ 🔧 #1002 … ✅ 王师傅 10:00 修好,等住户确认 [↩️ 按错了]
        邻里 → 老李 › 王师傅说 #1002(照明)修好了。您看看,好了吗? [👍 修好了] [还没好]
    """
    )


async def test_staff_are_greeted_back(town: Town) -> None:
    await town.play("""
        李客服 › 你好
        邻里 › 在呢。手上的单看 /mine,没办完的看 /tickets,常用的看 /help。
        李客服 › 好的谢谢
        邻里 ♥ 👌
    """)


async def test_asking_for_ones_place_keeps_it(town: Town) -> None:
    await town.play("""
        李客服 › /event 周六下午三点中心花园包粽子 6人 每家最多4人
        李客服 × [📣 公布]
        老李 › 我家四口报名粽子
        邻里 › ✅ 「包粽子」给您留了 4 位 … […]
        邻里 › 「包粽子」还差一句:您住几栋几单元几号?写给我,名单好对上。
        老李 › 我的报名
        邻里 › 🎉 包粽子 …还有 2 位 · … 您家 4 位已经留好,签到码 …。 [不去了]
        老李 › 几点开始
        邻里 › 🎉 包粽子 …还有 2 位 · … 您家 4 位已经留好,签到码 …。 [不去了]
        陈姨 › 三个人报名粽子
        邻里 › ⏳ 「包粽子」候补中,您家 3 位,有空位马上告诉您 … […]
        邻里 › 「包粽子」还差一句:您住几栋几单元几号?写给我,名单好对上。
        陈姨 › 轮到我了吗
        邻里 › 「包粽子」候补:您家排在最前面,您家 3 位,有空位马上告诉您。
        # Only a smaller number that is said makes it smaller, and nobody is asked twice where they live.
        老李 › 只去一个
        邻里 → 老李 ✎ ✅ 「包粽子」给您留了 1 位 … […]
        邻里 → 陈姨 › 🎉 有位了!「包粽子」给您家 3 位,… […]
        老李 › +1
        邻里 → 老李 ✎ ✅ 「包粽子」给您留了 2 位 … […]
        陳太 › 我想報名包粽子
        邻里 › ✅ 「包粽子」替您留了 1 位 … […]
        邻里 › 「包粽子」還差一句:…
        陳太 › 兩大一小
        邻里 › 已經滿了,加不了,您家的 1 位還在。有人退出再加。
    """)


async def test_a_question_between_two_answers_can_be_passed_on(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… 什么时候方便上门? […]
        陈姨 › 物业费多少钱
        邻里 › 这个我说不准,怕误了您的事,物业清楚:+8675588880110。要我替您问一声吗? [转给物业]
        陈姨 × [明天上午]
        邻里 ✎ 好的,#1001:3月11日周三 09:00–12:00。师傅接了就告诉您。
        陈姨 › 物业费多少钱
        邻里 › 这个我说不准,… [转给物业]
        陈姨 × [转给物业]
        邻里 ✎ …
        邻里 @物业群 ✎ 💬 陈姨…「物业费多少钱」 [回复]
    """)


async def test_a_fault_nowhere_is_asked_after_in_private(town: Town) -> None:
    await town.play("""
        小周 › 你好
        邻里 › …
        小周 @群 › 楼道灯不亮
        邻里 @群 › 收到:公共区域 · 照明,#1001。正在叫师傅。
        邻里 → 小周 › #1001(照明)在哪栋、什么位置?写一句,师傅好找。
        小周 → 小周 › 2栋1单元
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1001 照明 📍 2栋1单元 … […]
        # Who has not opened the private chat is led there, and asked then.
        陳太 @群 › 電梯壞咗
        邻里 @群 › 收到:公共区域 · 电梯,#1002。正在叫师傅。还有一句要私下问您: [继续]
        陳太 @群 × [继续]
        邻里 → 陳太 › #1002(升降機)在哪一座、什麼位置?寫一句,師傅容易找。
        陳太 → 陳太 › 2座
        邻里 @物业群 ✎ 🔧 #1002 电梯 📍 2栋 … […]
    """)


async def test_a_slip_of_the_finger_is_put_right_however_it_is_said(town: Town) -> None:
    await town.play("""
        陈姨 › 厨房水龙头关不紧
        邻里 › 记下了 #1001… […]
        陈姨 › 三栋二单元五零一
        邻里 › 好的,3栋2单元501。… […]
        陈姨 › 哎呀打错了是502不是501
        邻里 › 好的,3栋2单元502。 什么时候方便上门? […]
    """)


async def test_what_is_wrong_with_it_is_no_wrong_address(town: Town) -> None:
    await town.play("""
        陈姨 › /home 3-2-501
        邻里 › 记下了:…
        陈姨 › 洗衣机漏水
        邻里 › 记下了 #1001… 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 › 不是漏水 是进水管接口渗一点点
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:不是漏水 是进水管接口渗一点点
    """)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("明天下班后吧 七点", "3月11日周三 19:00"),
        ("下午吧 三点以后 我要接孙子", "3月10日周二 15:00「下午吧 三点以后 我要接孙子」"),
        ("今晚8点", "3月10日周二 20:00"),
        ("依家喺屋企", "现在在家"),
        ("我在家呢", "现在在家"),
        ("来之前先打个电话", "先打电话"),
        ("随时都可以", "随时都可以"),
        ("周末吧,平时要上班", "…"),
    ],
)
async def test_when_to_come_in_peoples_own_words(town: Town, said: str, noted: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 › {said}
        邻里 › 好的,#1001:{noted}。师傅接了就告诉您。
    """)


@pytest.mark.parametrize("said", ["孩子在睡觉", "我家狗很凶的", "上个月也堵过", "现在不在家"])
async def test_what_says_no_time_is_a_further_word(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 3栋2单元501马桶堵了
        邻里 › 记下了 #1001… […]
        陈姨 › {said}
        邻里 ♥ 👌
        邻里 @物业群 ✎ 住户说:{said}
    """)


async def test_when_to_come_may_be_said_before_where(town: Town) -> None:
    await town.play("""
        陈姨 › /home 3-2-501
        邻里 › 记下了:…
        陈姨 › 厨房龙头滴水
        邻里 › 记下了 #1001… 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 › 下午三点以后都行
        邻里 › 好的,#1001:3月10日周二 15:00「下午三点以后都行」。师傅接了就告诉您。
        陈姨 × [是]
        邻里 ✎ 好的,3栋2单元501。
    """)


async def test_where_it_is_is_asked_once_for_two_faults_in_a_row(town: Town) -> None:
    await town.play("""
        陈姨 › 厨房龙头滴水
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。… […]
        陈姨 › 还有厕所灯也不亮
        邻里 › 记下了 #1002:3栋2单元501 · …。正在叫师傅。 什么时候方便上门? […]
        (2 小时后)
        陈姨 › 客厅空调不制冷
        邻里 › 记下了 #1003:… 是登记的 3栋2单元501 吗? [是] [别处]
    """)

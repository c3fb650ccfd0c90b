"""Answers as an old lady, a night-shift worker, a mother and an uncle write them, and what is said in between."""

from __future__ import annotations

from tests.dialogues.town import Town

PLANNED = """
    李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
    李客服 × [📣 公布]
"""


async def test_who_is_the_only_one_at_home_is_in_no_danger(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501马桶堵了
        邻里 › 记下了 #1001:… 什么时候方便上门? […]
        陈姨 › 就我一个人在家
        邻里 › 好的,#1001:现在在家。师傅接了就告诉您。
        陈姨 › 谢谢你啊孩子
        邻里 › 不客气。
        陳太 › 2座15樓C廁所塞
        邻里 › 已記下 #1002:… […]
        陳太 › 得我一個人喺屋企
        邻里 › 好的,#1002:現在在家。師傅接了就告訴您。
        May › blk 3 #05-12 toilet choked
        邻里 › Noted as #1003:… […]
        May › just me at home
        邻里 › All right, #1003: I'm home now. I'll tell you as soon as a technician takes it.
    """)


async def test_who_sleeps_in_the_morning_is_not_woken(town: Town) -> None:
    await town.play("""
        陳太 › 2座15樓C 廁所塞
        邻里 › 已記下 #1001:… […]
        陳太 › 我返夜更,朝早瞓覺,四點後啦
        邻里 › 好的,#1001:3月10日週二 16:00「我返夜更,朝早瞓覺,四點後啦」。師傅接了就告訴您。
    """)


async def test_every_day_is_not_today(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501马桶堵了
        邻里 › 记下了 #1001:… […]
        陈姨 › 我天天都在家
        邻里 › 好的,#1001:我天天都在家。师傅接了就告诉您。
        小周 › 5-1-302厨房灯不亮
        邻里 › 记下了 #1002:… […]
        小周 › 随便
        邻里 › 好的,#1002:随便。师傅接了就告诉您。
    """)


async def test_a_sigh_before_it_changes_nothing(town: Town) -> None:
    await town.play("""
        陈姨 › 客厅灯坏了 3-2-501
        邻里 › 记下了 #1001:… […]
        陈姨 › 今晚
        邻里 › 好的,#1001:3月10日周二 18:00–22:00。师傅接了就告诉您。
        陈姨 › 哎不行今晚孙子要来,后天吧
        邻里 › 好的,#1001:3月12日周四。师傅接了就告诉您。
        陈姨 › 唉,算了
        邻里 › 好的,#1001(照明)不用来了。 [还是来吧]
        May › my toilet is choked #05-12 blk 3
        邻里 › Noted as #1002:… […]
        May › eh no need liao, can already
        邻里 › All right, nobody will come for #1002 (plumbing). [Come after all]
    """)


async def test_a_home_is_told_in_pieces_with_words_around(town: Town) -> None:
    await town.play("""
        陈姨 › 厨房水管漏水
        邻里 › 记下了 #1001:水管。…
        陈姨 › 我是三栋的老王家
        邻里 › 3栋几号?
        陈姨 › 二单元
        邻里 › 3栋2单元几号?
        陈姨 › 501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
    """)


async def test_where_the_dog_was_last_is_no_fault_and_no_other_thing(town: Town) -> None:
    await town.play("""
        陳太 › 我家的狗跑掉了,柴犬,黃色的
        邻里 › 🔎 #1001 尋找狗 … […]
        邻里 › 有照片嗎?…
        陳太 › 今天早上在中庭不見的
        邻里 ♥ 👌
        陳太 › 找到了,謝謝大家
        邻里 › 太好了,狗找回來了!
        老李 › 我的钥匙丢了
        邻里 › 🔎 #1002 找钥匙 … […]
        邻里 › 有照片吗?…
        老李 › 昨天在花园丢的
        邻里 ♥ 👌
        老李 › 厨房漏水了
        邻里 › 记下了 #1003:水管。…
    """)
    assert not any("花园" in message.text for message in town.messages("群"))


async def test_a_smaller_number_a_second_head_and_no_home_for_who_does_not_come(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        邻里 @群 › 🎉 包粽子 … […]
        老李 @群 › 粽子算我一个,我老婆也去
        邻里 @群 ✎ 🎉 … 2/9 位 … […]
        陳太 › 我同我老公同兩個小朋友去
        邻里 › ✅ 「包粽子」替您留了 4 位 … […]
        邻里 › 「包粽子」還差一句:…
        陳太 › 得我一個去咋
        邻里 ✎ ✅ 「包粽子」替您留了 1 位 … […]
        May › sign me up for 包粽子
        邻里 › ✅ “包粽子”: 1 kept for you … […]
        邻里 › One more thing for “包粽子”: …
        May › cannot make it liao
        邻里 › All right, your place goes to somebody else. …
        May › toilet is choked
        邻里 › Noted as #1001: plumbing. …
        May › blk 3 #05-12
        邻里 › All right, Blk 3 #05-12. When can someone come by? […]
    """
    )


async def test_an_hour_in_singlish(town: Town) -> None:
    await town.play("""
        May › aircon not cold leh blk 3 #05-12
        邻里 › Noted as #1001: … […]
        May › after 6 can
        邻里 › All right, #1001: after 6 can. I'll tell you as soon as a technician takes it.
        小周 › 5-1-302马桶堵了
        邻里 › 记下了 #1002:… […]
        小周 › now can
        邻里 › 好的,#1002:现在在家。师傅接了就告诉您。
    """)


async def test_one_of_a_family_stays_at_home_and_the_others_keep_their_places(town: Town) -> None:
    await town.play(
        PLANNED
        + """
        陈姨 › 包粽子我和老头子,还有小孙女,都去
        邻里 › ✅ 「包粽子」给您留了 3 位 … […]
        邻里 › 「包粽子」还差一句:…
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 小孙女感冒了不去了
        邻里 ✎ ✅ 「包粽子」给您留了 2 位 … […]
        陈姨 › 算了都不去了
        邻里 › 好的,位子让出来了。下次再来。
        May › me and my maid and 2 kids going for 包粽子
        邻里 › ✅ “包粽子”: 4 kept for you … […]
        邻里 › One more thing for “包粽子”: …
        May › maid not coming liao
        邻里 ✎ ✅ “包粽子”: 3 kept for you … […]
        陳太 › 我要帶埋兩個細路去包粽
        邻里 › ✅ 「包粽子」替您留了 3 位 … […]
        邻里 › 「包粽子」還差一句:…
        陳太 › 聽日返工,可能去唔到喎
        邻里 › 「包粽子」的 3 個名額先替您留著。確定不來,按一下就可以。 [不去了]
        陳太 › 去唔到喇,唔好意思
        邻里 › 好的,位子讓出來了。下次再來。
    """
    )


async def test_a_day_put_right_and_a_day_said_later(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501马桶堵了
        邻里 › 记下了 #1001:… […]
        陈姨 › 明天,不对,后天
        邻里 › 好的,#1001:3月12日周四。师傅接了就告诉您。
        陈姨 › 大后天上午十点
        邻里 › 好的,#1001:3月13日周五 10:00。师傅接了就告诉您。
    """)


async def test_found_liao(town: Town) -> None:
    await town.play("""
        May › parcel say delivered but nothing at my door
        邻里 › 📦 #1001 Looking for a parcel … […]
        邻里 › Do you have the tracking number…
        May › found liao, neighbour took for me
        邻里 › So glad the parcel turned up!
    """)


async def test_the_number_of_ones_own_door_is_a_yes(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501
        邻里 › 记下了:3栋2单元501。…
        陈姨 › 厨房水龙头漏水
        邻里 › 记下了 #1001:… 是登记的 3栋2单元501 吗? [是] [别处]
        陈姨 › 501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        小周 › 3-2-501
        邻里 › 记下了:3栋2单元501。…
        小周 › 客厅没电了
        邻里 › 记下了 #1002:… 是登记的 3栋2单元501 吗? [是] [别处]
        小周 › 502
        邻里 › 502 是几栋的?
    """)

"""What an old lady, a Hong Kong resident and an expat write in passing, and what it is not."""

import pytest

from tests.dialogues.town import Town


async def test_when_it_hurts_is_no_time_to_come(town: Town) -> None:
    await town.play("""
        陈姨 › 你好啊,我家那个水龙头一直滴水,晚上吵得睡不着
        邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。 什么时候方便上门? […]
        陈姨 › 明天下午孙子在家
        邻里 › 好的,#1001:3月11日周三 14:00–18:00。师傅接了就告诉您。
    """)


async def test_whoever_struggles_need_not_press_anything(town: Town) -> None:
    await town.play("""
        陈姨 › 字太小了看不清
        邻里 › 不用按什么,写一句话就行,比如「厨房漏水」;…想直接找人打 +8675588880110。
        May › can you call me please
        邻里 › There's nothing you have to press: … call +8675588880110.
        # While somebody comes, it is for them.
        陈姨 › 3栋2单元501厨房漏水
        邻里 › 记下了 #1001:… […]
        陈姨 › 你能打电话给我吗
        邻里 › 帮您问物业了,有回话马上告诉您。…
    """)


async def test_keys_left_at_home_are_not_lost(town: Town) -> None:
    await town.play("""
        陈姨 › 我家钥匙忘带了,进不去门
        邻里 › 进不了门的事已经转给物业,会有人回您。…
        May › locked myself out, left my keys inside
        邻里 › I've told the management office that you can't get in; …
        陈姨 @群 › 我家钥匙忘带了,进不去门
        邻里 ∅
    """)
    assert town.count("search") == 0


async def test_where_a_lost_cat_was_seen_is_no_fault(town: Town) -> None:
    await town.play("""
        May › I lost my cat, orange one
        邻里 › 🔎 #1001 Looking for: cat … […]
        邻里 › Do you have a photo? …
        May › last seen at level 3 carpark
        邻里 ♥ 👌
        May › found liao!!
        邻里 › So glad the cat turned up!
    """)


@pytest.mark.parametrize("courier", ["lazada", "amazon", "kerry", "gdex", "新竹物流", "宅配通"])
async def test_every_courier_has_a_name(town: Town, courier: str) -> None:
    await town.play(f"""
        May › my parcel was delivered but I didn't get it
        邻里 › 📦 #1001 Looking for a parcel … […]
        邻里 › Do you have the tracking number …
        May › {courier}
        邻里 ♥ 👌
    """)
    assert town.incidents() == []


async def test_where_a_parcel_lies_is_asked_and_nothing_missed(town: Town) -> None:
    await town.play("""
        陳太 › 我個包裹擺咗喺邊
        邻里 › 包裹和取件碼只告訴核實過的住戶。… [登記失件]
    """)
    assert town.count("ticket") == 0


async def test_the_little_one_stays_at_home(town: Town) -> None:
    await town.play("""
        李客服 › /event 周六下午三点中心花园包粽子 9人 每家最多4人
        李客服 × [📣 公布]
        邻里 @群 › 🎉 包粽子 … […]
        小周 › /home 3-2-502
        邻里 › 记下了:3栋2单元502。…
        小周 › 两大一小参加包粽子
        邻里 › ✅ 「包粽子」给您留了 3 位 … […]
        小周 › 小的不去了
        邻里 ✎ ✅ 「包粽子」给您留了 2 位 … […]
    """)


async def test_it_goes_on_about_the_same_and_now_is_now(town: Town) -> None:
    await town.play("""
        May › there's a snake in the corridor level 12 blk 3
        邻里 › Noted as #1001: …
        May › it went into the drain
        邻里 ♥ 👌
        May › aircon leaking, blk 3 #12-05
        邻里 › Noted as #1002: … […]
        May › now pls
        邻里 › All right, #1002: I'm home now. …
    """)


async def test_that_people_are_out_again_is_read_in_the_group_too(town: Town) -> None:
    await town.play("""
        陳太 @群 › 𨋢又停咗喺8樓,有人困住
        邻里 › 别扒门、… [继续]
        邻里 @物业群 › 🚨 #1001 … […]
        邻里 @物业群 › 📋 … […]
        陳太 @群 › 2座
        邻里 ♥ 👌
        邻里 @物业群 › 住户说:2座
        陳太 @群 › 今晚食咩好
        邻里 @物业群 ∅
        陳太 @群 › 出返嚟喇
        邻里 ♥ 👌
        邻里 @物业群 › 住户说:出返嚟喇
    """)

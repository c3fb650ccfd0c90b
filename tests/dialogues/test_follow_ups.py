"""那周末呢, 还是没有: what goes on without saying of what."""

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize(
    ("first", "second", "more", "passed"),
    [
        ("游泳池几点开", "那周末呢", "好,一起问。按一下,我都转给物业。", "游泳池几点开 那周末呢"),
        ("泳池幾點開", "咁星期日呢", "好,一起问。按一下,我都转给物业。", "泳池幾點開 咁星期日呢"),
        ("what time does the gym open", "and on Sunday?", "好,一起问。…", "what time … and on Sunday?"),
    ],
)
async def test_a_second_question_is_asked_with_the_first(
    town: Town, first: str, second: str, more: str, passed: str
) -> None:
    await town.play(f"""
        陈姨 › {first}
        邻里 › 这个我说不准,… [转给物业]
        陈姨 › {second}
        邻里 › {more} [转给物业]
        陈姨 › 几点关门
        邻里 ♥ 👌
        陈姨 × [转给物业]
        邻里 ✎ 转给物业了,会有人回您。还想说的接着写。
        邻里 @物业群 › 💬 陈姨想问:「{passed} 几点关门」 [回复]
        陈姨 › 小孩可以去吗
        邻里 ♥ 👌
        邻里 @物业群 › 💬 陈姨又说:「小孩可以去吗」 [回复]
        陈姨 › 厨房漏水
        邻里 › 记下了 #1001:…
    """)


async def test_a_question_that_we_cannot_place_is_a_question(town: Town) -> None:
    await town.play("""
        陈姨 › 那明天呢
        邻里 › 这个我答不上来。要我替您问物业一声吗?急事打 +8675588880110。 [转给物业]
        陈姨 › 算了算了
        邻里 ♥ 👌
    """)


@pytest.mark.parametrize("said", ["还是没有", "没有啊", "仲未收到", "昨天就说到了", "顺丰的"])
async def test_the_parcel_is_still_not_there(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › 我的快递到了吗
        邻里 › 快递和取件码只告诉核实过的住户。… [登记丢件]
        陈姨 › {said}
        邻里 › 是哪家快递、单号或尾号多少、…
        陈姨 › 中通的,尾号8821
        邻里 › 📦 #1001 找快递 · … […]
    """)


async def test_thanks_for_nothing_and_an_open_question_stays_open(town: Town) -> None:
    await town.play("""
        陳太 › 我個包裹到咗未
        邻里 › 包裹和取件碼只告訴核實過的住戶。… [登記失件]
        陳太 › 唔該晒
        邻里 ♥ 👌
    """)


async def test_who_hears_of_somebody_elses_parcel_misses_none(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 谁的快递好像丢了
        邻里 @群 ∅
        陈姨 › 隔壁的快递好像丢了
        邻里 › 别人的快递,请失主自己写给我,…
        邻里 @物业群 ∅
    """)


async def test_a_room_after_a_report_is_no_report(town: Town) -> None:
    await town.play("""
        陈姨 › 小伙子啊我家的灯不亮了
        邻里 › 记下了 #1001:照明。… 您家是几栋几单元几号?…
        陈姨 › 客厅的那个
        邻里 ♥ 👌
        陈姨 › 我住三号楼二单元五楼左边那家
        邻里 › 3栋2单元5楼几号?
        陈姨 › 501吧好像
        邻里 › 好的,3栋2单元5楼501。 … […]
        老李 › 灯坏了
        邻里 › 记下了 #1002:照明。… 您家是几栋几单元几号?…
        老李 › 楼道的
        邻里 › #1002(照明)在哪栋、什么位置?写一句,师傅好找。
        老李 › 3栋2单元4楼
        邻里 ♥ 👌
        邻里 @物业群 ✎ 🔧 #1002 照明 📍 3栋2单元 … […]
    """)


@pytest.mark.parametrize("said", ["我钥匙忘家里了进不去门了怎么办呀", "唔記得帶鎖匙入唔到屋"])
async def test_who_stands_before_their_own_door_is_not_asked_first(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › {said}
        邻里 › 进不了门的事已经转给物业,会有人回您。…
        邻里 @物业群 › 💬 陈姨想问:「{said}」 [回复]
        陈姨 › 3栋2单元501
        邻里 ♥ 👌
        邻里 @物业群 › 💬 陈姨又说:「3栋2单元501」 [回复]
    """)


@pytest.mark.parametrize(
    ("report", "inside"),
    [("电梯卡住了", "里面有人"), ("3栋电梯坏了", "我还在里面出不来"), ("升降機壞咗", "入面仲有個阿婆")],
)
async def test_somebody_inside_a_lift_is_an_alarm(town: Town, report: str, inside: str) -> None:
    await town.play(f"""
        陈姨 › {report}
        邻里 › 记下了 #1001:…
        陈姨 › {inside}
        邻里 › 别扒门、别往外爬,… 正在叫师傅 #1002:…
        邻里 @物业群 ✎ 🚨 #1002 电梯困人 … […]
    """)


async def test_hurry_in_an_emergency_is_no_second_one(town: Town) -> None:
    await town.play("""
        陳太 › 水喉爆咗
        邻里 › 先關水錶旁的總水閥;… 您住哪一座、幾樓、哪個單位?…
        陳太 › 3座15樓C
        邻里 › 好的,3座15樓C室。
        陳太 › 快啲嚟
        邻里 › 已催 #1001。…
        邻里 @物业群 ✎ 住户催了:#1001 已经 1 分钟。「快啲嚟」
        # Please is no thank you.
        陳太 → 陳太 › 唔該聽日嚟
        邻里 ♥ 👌
        陳太 → 陳太 › 唔該師傅
        邻里 › 不用客氣。
    """)


async def test_what_is_asked_right_after_a_report_is_about_it(town: Town) -> None:
    await town.play("""
        May › no water
        邻里 › Noted as #1001: plumbing. …
        May › whole block or only me
        邻里 ♥ 👌
        May › how long ah
        邻里 › I've asked the management office and will tell you the answer. …
        May › blk 3 #12-05
        邻里 › All right, Blk 3 #12-05. When can someone come by? […]
        May › tonight 8pm, call me first 91234567
        邻里 › All right, #1001: 10 Mar (Tue) 20:00 (“tonight 8pm, call me first 91234567”). …
        May › 😀
        邻里 ♥ 👌
    """)

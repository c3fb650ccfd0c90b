"""What hardly needs understanding: a parcel that seems lost, whether somebody has come."""

import pytest

from tests.dialogues.test_parcel import registered, verified
from tests.dialogues.town import Town


@pytest.mark.parametrize(
    "words", ["快递好像丢了", "包裹好似唔見咗", "my parcel seems to be lost", "我的快递丢了怎么办"]
)
async def test_a_parcel_that_seems_lost_is_looked_for(town: Town, words: str) -> None:
    await town.play(f"""
        陈姨 › {words}
        邻里 › 📦 #1001 找快递 … […]
        邻里 › 有单号或尾号吗?…
        小周 @群 › {words}
        邻里 ♥ 👀
        邻里 › 小周,快递的事私下告诉您: [继续]
        老李 @群 › 听说有人的快递丢了
        邻里 ∅
    """)


async def test_whoever_waits_for_a_repair_asks_for_no_parcel(town: Town) -> None:
    await town.play("""
        May › my aircon leaking, blk 3 #12-05
        邻里 › Noted as #1001: … […]
        May › uncle come already ah
        邻里 › #1001 air-con · Blk 3 #12-05 … Still finding a technician; … […]
        May › my parcel come already?
        邻里 › Parcels and codes are for verified residents only. … […]
    """)


async def test_a_colleague_asks_for_the_parcels_of_a_home(town: Town) -> None:
    await verified(town, "陈姨")
    await registered(town, "3-2-501 陈女士 顺丰 SF1234567890123 A12")
    # The code is the household's; the desk hands out by the button.
    await town.play("""
        邻里 → 陈姨 › 📦 3栋2单元501 有 1 件快递到了物业:… […]
        李客服 @物业群 › 3-2-501的取件码
        邻里 › 📦 3栋2单元501 陈女士 · 顺丰 尾号 0123 · A12 架 · 10:00 [取走 A12 架] [删掉]
        王师傅 › 3-2-502有快递吗
        邻里 › 3栋2单元502 没有待取的快递。
        王师傅 @物业群 › 他家的快递到了吗
        邻里 ∅
        陈姨 › 3-2-501的取件码
        邻里 › …取件码… […]
    """)

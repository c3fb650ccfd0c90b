"""厨房灯不亮,水龙头也滴水,顺丰的快递没看到: matters told apart by nothing but commas, in private."""

import pytest

from tests.dialogues.town import Town


@pytest.mark.parametrize(
    ("said", "report", "second"),
    [
        (
            "厨房灯不亮,水龙头也滴水,顺丰的快递没看到",
            "厨房灯不亮, 水龙头也滴水",
            "📦 #1002 找快递 · 顺丰快递 …",
        ),
        ("卫生间灯坏了,快递员说放门口了,没看到", "卫生间灯坏了", "📦 #1002 找快递 …"),
        ("快递没收到,厨房也漏水,你们怎么管的", "厨房也漏水, 你们怎么管的", "📦 #1002 找快递 …"),
        ("马桶堵了,我的猫也不见了", "马桶堵了", "🔎 #1002 找猫 …"),
        ("kitchen light not working, tap leaking, my parcel also missing", "kitchen …", "📦 #1002 …"),
    ],
)
async def test_each_is_heard(town: Town, said: str, report: str, second: str) -> None:
    await town.play(f"""
        陈姨 › {said}
        邻里 › 记下了 #1001:… 您家是几栋几单元几号?…
        邻里 › {second} […]
        邻里 › …
        邻里 @物业群 ✎ 🔧 #1001 … 「{report}」 … […]
    """)


async def test_three_at_once(town: Town) -> None:
    await town.play("""
        陈姨 › 厨房漏水,另外快递也没到,周六活动我报名
        邻里 › 记下了 #1001:水管。…
        邻里 › 📦 #1002 找快递 … […]
        邻里 › 有单号或尾号吗?…
        邻里 › 现在没有可报名的活动。…
    """)


@pytest.mark.parametrize(
    "said",
    [
        "厨房漏水,楼下都投诉了,快来修",
        "厨房漏水,地上全是水,快递都泡湿了",
        "煤气味很重,快递也没到",
        "快递柜打不开,我的快递在里面",
    ],
)
async def test_what_belongs_together_stays_together(town: Town, said: str) -> None:
    await town.play(f"""
        陈姨 › {said}
        邻里 › …
        邻里 @物业群 › … #1001 … 「{said}」 … […]
        邻里 @物业群 › 📋 … […]
        邻里 @物业群 ∅
    """)


async def test_where_it_is_goes_with_the_fault(town: Town) -> None:
    await town.play("""
        陈姨 › 你好,我住3栋2单元501,顺丰快递没看到,马桶堵了
        邻里 › 记下了 #1001:3栋2单元501 · 水管。…
        邻里 › 📦 #1002 找快递 …
        邻里 › 有单号或尾号吗?…
    """)

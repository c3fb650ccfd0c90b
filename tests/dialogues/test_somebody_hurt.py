"""A person is ill or hurt: the ambulance comes before any technician."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_whoever_cannot_get_up_hears_of_the_ambulance_first(town: Town) -> None:
    await town.play("""
        陈姨 › 我头晕,一个人在家,起不来了
        邻里 › 先打 120 叫救护车,说清哪栋几号。… 正在叫值班的人 #1001:有人不适或受伤。 您家是几栋几单元几号?…
        邻里 @物业群 › 🚨 #1001 有人不适或受伤… [我去] [指派] [等待] [转出] [修好了]
        陈姨 › 3-2-501
        邻里 › …
        陈姨 › 快点来人啊
        邻里 › 催过了 #1001。还没有师傅接,物业马上会看到。…
        (10 分钟后)
        邻里 › #1001 还没有人接手。请直接打 +8675588880110。先打 120 叫救护车…
    """)


async def test_in_the_group_and_in_english(town: Town) -> None:
    await town.play("""
        小周 @群 › 3栋大堂有个阿婆晕倒了,快来人
        邻里 @群 › 先打 120 叫救护车… 值班 24 小时 +8675588880110。正在叫值班的人。…
        May › an old man fell in the lobby of block 2 and can't get up
        邻里 › Call 120 for an ambulance now and give block, floor and unit… Calling whoever is on duty…
    """)


async def test_a_fire_stays_a_fire_whoever_fainted(town: Town) -> None:
    await town.play("""
        陈姨 › 3栋着火了,有人晕倒在楼道里
        邻里 › 先离开,关上身后的门…到外面打 119。…
    """)

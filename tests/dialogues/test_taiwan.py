"""A community in Taiwan reads its addresses as they are written there."""

from __future__ import annotations

from tests.dialogues.town import Town


async def test_an_address_is_said_as_it_was_written(town: Town) -> None:
    await town.play("""
        周主管 › /setup
        邻里 › 「翠湖花园」…
        周主管 × [文字]
        邻里 › 群里用哪种文字,住户怎么叫你们? […]
        周主管 × [繁體 · 管理室]
        邻里 ✎ …
        陳太 › /home
        邻里 › 您住哪一棟、幾樓、哪一戶?例如:A棟7樓之2。
        陳太 › A棟7樓之2
        邻里 › 記下了:A棟7樓之2。…
        陳太 › 廚房水管漏水
        邻里 › 已記下 #1001:…
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 A棟7樓之2… […]
        陳太 › A棟電梯壞了
        邻里 › 已記下 #1002:A棟 · 電梯。正在找師傅。
        邻里 @物业群 ✎ 🔧 #1002 電梯 📍 A棟 … […]
    """)


async def test_an_address_with_a_street_number_is_a_home_too(town: Town) -> None:
    await town.play("""
        周主管 › /setup
        邻里 › 「翠湖花园」…
        周主管 × [文字]
        邻里 › 群里用哪种文字,住户怎么叫你们? […]
        周主管 × [繁體 · 管理室]
        邻里 ✎ …
        陳太 › A棟三號五樓之一 廚房水管漏水
        邻里 › 已記下 #1001:A棟3號5樓之1 · 水管。… […]
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 A棟3號5樓之1… […]
    """)


async def test_a_street_number_is_no_building(town: Town) -> None:
    await town.play("""
        周主管 › /setup
        邻里 › 「翠湖花园」…
        周主管 × [文字]
        邻里 › 群里用哪种文字,住户怎么叫你们? […]
        周主管 × [繁體 · 管理室]
        邻里 ✎ …
        陳太 › 3號5樓之1 廚房水管漏水
        邻里 › 已記下 #1001:3號5樓之1 · 水管。… […]
        邻里 @物业群 ✎ 🔧 #1001 水管 📍 3號5樓之1… […]
    """)

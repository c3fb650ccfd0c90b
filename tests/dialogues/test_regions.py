"""Hong Kong, Taiwan and Singapore: how homes, times and work are said there, and what is said back."""

from __future__ import annotations

from sqlalchemy import select

from storage.community import Community
from storage.database import Session
from tests.dialogues.town import Town


def _settle(town: Town, language: str, desk_word: str, zone: str, phone: str) -> None:
    """Let the town lie elsewhere."""

    def change(session: Session) -> None:
        [community] = session.scalars(select(Community))
        community.language, community.desk_word = language, desk_word
        community.timezone, community.phone = zone, phone

    town.database.run_sync(change)


async def test_hong_kong_is_spoken_to_as_there(town: Town) -> None:
    _settle(town, "zh-Hant", "guanlichu", "Asia/Hong_Kong", "+852 2345 6789")
    await town.play("""
        陳太 › 我哋住喺2座15樓C室
        邻里 › 記下了：2座15樓C室。…
        陳太 @群 › 2座部𨋢又壞咗
        邻里 @群 › 收到：2座 · 升降機，#1001。正在找師傅。
        邻里 @物业群 ✎ 🔧 #1001 升降機 … ⏳ 待接手 […]
        王师傅 @物业群 › 1001 出緊嚟
        邻里 @物业群 ♥ 👌
        邻里 → 陳太 › 王师傅（編號 07）接手了您的 #1001（升降機），會盡快聯絡您。
        邻里 → 陳太 › 王师傅出發了，去處理 #1001。
    """)


async def test_taiwan_is_spoken_to_as_there(town: Town) -> None:
    _settle(town, "zh-Hant", "guanlishi", "Asia/Taipei", "+886 2 2345 6789")
    await town.play("""
        陳太 @群 › A棟電梯又壞了啦
        邻里 @群 › 收到：A… · 電梯，#1001。正在找師傅。
        陳太 › 廚房有瓦斯味
        邻里 › 先不要開燈、點火，不要在屋內打電話；開窗，關瓦斯閥，到樓外去。 …瓦斯外洩。 您住哪一棟、幾樓、哪一戶？…
    """)


async def test_singapore_says_where_somebody_stays(town: Town) -> None:
    _settle(town, "en", "desk", "Asia/Singapore", "+65 6123 4567")
    await town.play("""
        May › I stay at #12-05 Blk 3
        邻里 › Noted: Blk 3 #12-05. …
        May @群 › Blk 3 lift not working again
        邻里 @群 › Noted: Blk 3 · lift, #1001. I'm finding a technician.
    """)


async def test_a_tower_with_lettered_flats_is_said_as_it_was_written(town: Town) -> None:
    _settle(town, "en", "desk", "Asia/Hong_Kong", "+852 2123 4567")
    await town.play("""
        May › Tower 2 15C toilet clogged
        邻里 › Noted as #1001: Tower 2 15C · plumbing. … […]
        May › /home
        邻里 › Your homes: Tower 2 15C (not verified) … […]
    """)


async def test_a_time_before_the_address_leaves_the_address_asked_for(town: Town) -> None:
    await town.play("""
        小周 › 厨房水管漏水
        邻里 › 记下了 #1001：水管。正在叫师傅。 您家是几栋几单元几号？…
        小周 › 今晚7点以后
        邻里 › 好的，#1001：3月10日周二 19:00「今晚7点以后」。师傅接了就告诉您。 还差地址：您家是几栋几单元几号？…
        小周 › 3栋2单元501
        邻里 › 好的，3栋2单元501。
    """)


async def test_many_who_cannot_be_written_to_make_one_mention(town: Town) -> None:
    await town.play("""
        陈姨 @群 › 3栋三单元电梯又坏了
        邻里 @群 › 收到：3栋3单元 · 电梯，#1001。正在叫师傅。
        老李 @群 › 3栋三单元电梯不动了
        邻里 @群 › #1001 已经在处理，给您记上了，您是第 2 户。
        小周 @群 › 3栋三单元电梯坏了
        邻里 @群 › #1001 已经在处理，给您记上了，您是第 3 户。
        王师傅 @物业群 › 1001 我去
        王师傅 @物业群 › 1001 修好了
        (1 分钟后)
        邻里 @群 › 陈姨，#1001 师傅说修好了。… [继续]
        邻里 @群 ♥ 👌
        老李 › /start
        邻里 › 老李，您好！…
        邻里 › 王师傅说 #1001（电梯）修好了。您看看，好了吗？ [👍 修好了] [还没好]
        老李 × [👍 修好了]
        邻里 ✎ 太好了，#1001 完成。… […]
    """)


async def test_still_wrong_in_other_words_opens_it_again(town: Town) -> None:
    _settle(town, "zh-Hant", "guanlichu", "Asia/Hong_Kong", "+852 2345 6789")
    await town.play("""
        陳太 › 2座15樓C室冷氣滴水
        邻里 › 已記下 #1001：2座15樓C室 · 冷氣。… […]
        王师傅 @物业群 › 1001 我跟
        邻里 → 陳太 › 王师傅（編號 07）接手了…
        王师傅 @物业群 › 1001 執返好喇
        (1 分钟后)
        邻里 → 陳太 › 王师傅說 #1001（冷氣）修好了。… [👍 修好了] [還沒好]
        陳太 › 未得喎，仲滴緊
        邻里 › #1001 重新安排，主管也知道了。還有哪裡不妥？…
        邻里 @物业群 ✎ 🔧 #1001 冷氣 … ⏳ 待接手 […]
    """)

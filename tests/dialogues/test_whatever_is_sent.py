"""What people send instead of words: round videos, stickers, places on the map, files that are gone."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import Message
from tests.dialogues.town import Town


async def send(town: Town, who: str, content: dict[str, Any]) -> None:
    """A message with a content that the sandbox's people cannot make by themselves."""
    town.people[who].says(town.bot, "…")
    [*_, (_, update)] = town.bot.updates
    del update["message"]["text"]
    update["message"] |= content
    await town.settled()


async def record(town: Town, who: str, kind: str) -> None:
    file = town.sandbox.world.files.keep(b"recorded", f"{kind}.mp4")
    town.people[who].sends(town.bot, [file], kind=kind)
    await town.settled()


def shown_to_staff(town: Town, kind: str) -> list[Message]:
    return [message for message in town.messages("物业群") if kind in message.body]


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note"])
async def test_what_has_to_be_listened_to_reaches_the_desk(town: Town, kind: str) -> None:
    """Whoever holds the microphone a little too short makes a round video, and does not know it."""
    await record(town, "小周", kind)
    await town.play("""
        邻里 → 小周 › 语音我听不懂,已经转给物业,会有人听。…
        邻里 @物业群 ✎ 小周 发来语音,请听一下,要修就用「代报」开单。
    """)
    assert len(shown_to_staff(town, kind)) == 1
    assert town.incidents() == []


@pytest.mark.parametrize("kind", ["voice", "audio", "video_note", "video"])
async def test_a_recording_belongs_to_the_report_it_is_sent_to(town: Town, kind: str) -> None:
    await town.play("陈姨 › 厨房漏水\n邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…")
    await record(town, "陈姨", kind)
    await town.play("""
        邻里 ♥ 👌
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。…
        王师傅 @物业群 × [我去]
        邻里 → 陈姨 › 王师傅（工号 07）接了您的 #1001…
        (5 秒后)
    """)
    assert len(shown_to_staff(town, kind)) == 1
    assert any(kind in message.body for message in town.messages("王师傅"))
    assert town.incidents() == []


PLACE = {"location": {"latitude": 31.23, "longitude": 121.47}}
DICE = {"dice": {"emoji": "🎲", "value": 3}}
STORY = {"story": {"chat": {"id": 5, "type": "private", "first_name": "某"}, "id": 1}}


@pytest.mark.parametrize("content", [PLACE, DICE, STORY], ids=["place", "dice", "story"])
async def test_what_cannot_be_read_is_no_answer(town: Town, content: dict[str, Any]) -> None:
    """A nod would say that the place on the map was where somebody comes."""
    await town.play("陈姨 › 厨房漏水\n邻里 › 记下了 #1001:水管。… 您家是几栋几单元几号?…")
    await send(town, "陈姨", content)
    await town.play("""
        邻里 → 陈姨 › 这句我没听懂。…
        陈姨 › 3-2-501
        邻里 › 好的,3栋2单元501。…
    """)


async def test_a_sticker_says_what_its_sign_says(town: Town) -> None:
    await town.play("""
        陈姨 › 3-2-501厨房漏水
        王师傅 @物业群 × [我去]
        王师傅 @物业群 × [修好了]
        (3 分钟后)
    """)
    await send(
        town,
        "陈姨",
        {
            "sticker": {
                "file_id": "s",
                "file_unique_id": "t",
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
                "emoji": "👍",
            }
        },
    )
    assert "太好了，#1001 完成" in town.messages("陈姨")[-1].text


async def test_words_arrive_although_their_file_cannot_be_had_any_more(town: Town) -> None:
    """A bot under a new token, or an old file: Telegram does not know the file's id."""
    file = town.sandbox.world.files.keep(b"recorded", "voice.ogg")
    town.sandbox.faults.order("429", method="sendVoice", retry_after=5)
    town.people["小周"].sends(town.bot, [file], kind="voice")
    await town.settled()
    town.sandbox.world.files.by_id.clear()
    await town.play("""
        (10 秒后)
        邻里 @物业群 ✎ 小周 发来语音,请听一下,要修就用「代报」开单。
    """)

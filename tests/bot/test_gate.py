"""The gate: which updates are for us, told from raw JSON alone."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.gate import Gate, Verdict, chat_of, is_readable
from services.voice import BotIdentity

US = 7000001
GROUP = {"id": -100500, "type": "supergroup", "title": "业主群"}
PRIVATE = {"id": 1004, "type": "private"}
RESIDENT = {"id": 1004, "is_bot": False, "first_name": "陈姨"}


def gives(text: str) -> bool:
    return re.fullmatch(r"\d+ ?给\w{2,4}", text) is not None


def announces(text: str) -> bool:
    return text == "我要报修"


@pytest.fixture(scope="module")
def gate() -> Gate:
    return Gate(
        BotIdentity(US, "Linli_Bot"),
        commands=("start", "tickets"),
        prefixes=("代报",),
        phrases=(gives, announces),
        phrases_of_residents=(announces,),
    )


def said(text: str, **more: Any) -> dict[str, Any]:
    return {"message": {"message_id": 9, "from": RESIDENT, "chat": GROUP, "text": text, **more}}


def replied_to(author: int, **more: Any) -> dict[str, Any]:
    return {"message_id": 5, "from": {"id": author, "is_bot": author == US}, "chat": GROUP, **more}


KEPT = {
    "private talk": {"message": {"chat": {"id": 1004, "type": "private"}, "from": RESIDENT, "text": "hi"}},
    "private edit": {
        "edited_message": {"chat": {"id": 1004, "type": "private"}, "from": RESIDENT, "text": "x"}
    },
    "press": {"callback_query": {"id": "1", "from": RESIDENT, "message": {"chat": GROUP, "message_id": 3}}},
    "our standing": {"my_chat_member": {"chat": GROUP, "from": RESIDENT}},
    "command": said("/tickets"),
    "command to us": said("/tickets@linli_bot 3"),
    "command with a full stop": said("/tickets。"),
    "command to us with a mark": said("/tickets@linli_bot!"),
    "command with a comma before its number": said("/tickets,2"),
    "unknown command to us": said("/whatever@Linli_bot"),
    "mention": said("问问 @linli_bot"),
    "caption mention": {
        "message": {"chat": GROUP, "from": RESIDENT, "caption": "@linli_bot 看", "photo": [], "message_id": 1}
    },
    "text mention": said("邻里 在吗", entities=[{"type": "text_mention", "user": {"id": US}}]),
    "reply to us": said("好的", reply_to_message=replied_to(US)),
    "caller for": said("代报 3-2-501 张阿姨"),
    "migration": {"message": {"chat": GROUP, "from": RESIDENT, "migrate_to_chat_id": -1009}},
    "anonymous admin": said("/tickets", sender_chat=GROUP),
    "channel command": {"channel_post": {"chat": {"id": -5, "type": "channel"}, "text": "/start@linli_bot"}},
}

DROPPED = {
    "command to another bot": said("/tickets@other_bot"),
    "unknown command for nobody": said("/roll 6"),
    "another bot": {"message": {"chat": GROUP, "from": {"id": 5, "is_bot": True}, "text": "水管爆了"}},
    "ourselves": {"message": {"chat": GROUP, "from": {"id": US, "is_bot": True}, "text": "水管爆了"}},
    "forward": said("停水通知", forward_origin={"type": "user"}),
    "from the channel": said("通知", is_automatic_forward=True),
    "service message": {"message": {"chat": GROUP, "from": RESIDENT, "new_chat_members": [RESIDENT]}},
    "sticker": {"message": {"chat": GROUP, "from": RESIDENT, "sticker": {}}},
    "channel talk": {"channel_post": {"chat": {"id": -5, "type": "channel"}, "text": "大家好"}},
    "reaction": {"message_reaction": {"chat": GROUP}},
    "something new": {"brand_new_update": {}},
}

DOUBTFUL = {
    "talk": (said("今天天气真好"), Verdict.TALK),
    "job given in words": (said("1006 给张师傅"), Verdict.TALK),
    "reply to a neighbour": (said("同意", reply_to_message=replied_to(1005)), Verdict.TALK),
    "talk in a topic that we opened": (
        said("收到", reply_to_message=replied_to(US, forum_topic_created={"name": "🔧报修"})),
        Verdict.TALK,
    ),
    "edit in a group": ({"edited_message": said("不对,是502")["message"]}, Verdict.EDITED),
}


@pytest.mark.parametrize("update", KEPT.values(), ids=KEPT)
def test_what_is_for_us_is_kept(gate: Gate, update: dict[str, Any]) -> None:
    assert gate.judge(update) is Verdict.KEEP


@pytest.mark.parametrize("update", DROPPED.values(), ids=DROPPED)
def test_what_is_not_for_us_is_dropped(gate: Gate, update: dict[str, Any]) -> None:
    assert gate.judge(update) is Verdict.DROP


@pytest.mark.parametrize(("update", "verdict"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_may_be_for_us_is_looked_at_again(gate: Gate, update: dict[str, Any], verdict: Verdict) -> None:
    assert gate.judge(update) is verdict


@pytest.mark.parametrize(
    ("text", "among_residents", "is_ours"),
    [
        ("1006 给张师傅", False, True),
        ("1006 给张师傅", True, False),
        ("1006 给业主,让他打个电话,他说明天", False, False),
        ("我要报修", False, True),
        ("我要报修", True, True),
    ],
)
def test_what_only_staff_say_is_no_phrase_among_residents(
    gate: Gate, text: str, among_residents: bool, is_ours: bool
) -> None:
    assert gate.is_phrase(text, among_residents=among_residents) is is_ours


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        (said("x"), -100500),
        ({"callback_query": {"from": RESIDENT, "message": {"chat": GROUP}}}, -100500),
        ({"callback_query": {"from": RESIDENT}}, 1004),
        ({"my_chat_member": {"chat": GROUP}}, -100500),
        ({"poll": {}}, 0),
    ],
)
def test_every_update_has_a_chat_whose_order_it_keeps(update: dict[str, Any], chat: int) -> None:
    assert chat_of(update) == chat


WHOLE = {"message_id": 1, "chat": {"id": -1, "type": "supergroup"}, "from": {"id": 5}, "text": "好"}


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 2**70, "message": WHOLE},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": WHOLE | {"chat": {"id": 2**70, "type": "private"}}},
        {"update_id": 1, "message": WHOLE | {"chat": {"id": 1}}},
        {"update_id": 1, "message": WHOLE | {"text": 5}},
        {"update_id": 1, "message": WHOLE | {"from": "somebody"}},
        {"update_id": 1, "message": WHOLE | {"entities": 5}},
        {"update_id": 1, "message": WHOLE | {"entities": [{}]}},
        {"update_id": 1, "message": WHOLE | {"entities": [{"type": "text_mention"}]}},
        {"update_id": 1, "message": WHOLE | {"reply_to_message": "this"}},
        {"update_id": 1, "callback_query": "press"},
        {"update_id": 1, "callback_query": {"from": {"id": "5"}}},
        {"update_id": 1, "callback_query": {"from": {"id": 5}, "message": {"chat": None}}},
        {"update_id": 1, "my_chat_member": None},
        {"update_id": 1, "my_chat_member": {"chat": {}}},
    ],
)
def test_a_shape_that_telegram_does_not_send_is_not_read(update: dict[str, Any]) -> None:
    assert is_readable({"update_id": 1, "message": WHOLE})
    assert not is_readable(update)

"""What Telegram refuses, method by method, in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import Bot, Chat, Person, Sandbox
from sandbox.world import membership

PRESS = [[{"text": "x", "callback_data": "x"}]]
POLL = {"question": "x?", "options": [{"text": "a"}, {"text": "b"}]}


@pytest.mark.parametrize(
    ("method", "parameters", "sentence"),
    [
        ("getChatMember", {}, "invalid user_id specified"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "nobody", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": -404, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 404, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": True, "text": "x"}, 'field "chat_id" must be of type Number'),
        ("getChatMember", {"user_id": 404}, "PARTICIPANT_ID_INVALID"),
        ("getChatMember", {"user_id": "who"}, 'field "user_id" must be of type Number'),
        ("createForumTopic", {"name": "报修"}, "the chat is not a forum"),
        ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
        ("sendPhoto", {"photo": "x"}, "wrong file identifier/HTTP URL specified"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong latitude or longitude specified"),
        ("sendLocation", {"latitude": "x", "longitude": 0}, 'field "latitude" must be of type Number'),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("sendMediaGroup", {"media": []}, "parameter media must have 2-10 items"),
        ("sendMediaGroup", {"media": "x"}, "can't parse media JSON object"),
        ("editMessageText", {"message_id": 99, "text": "x"}, "message to edit not found"),
        ("copyMessage", {"from_chat_id": -404, "message_id": 1}, "chat not found"),
        ("setMessageReaction", {"message_id": 99}, "message to react not found"),
        ("answerCallbackQuery", {"callback_query_id": "x", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ("setWebhook", {"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ],
)
async def test_a_call_is_refused(
    client: Any, group: Chat, method: str, parameters: dict[str, Any], sentence: str
) -> None:
    said = await client.refusal(method, **{"chat_id": group.id, **parameters})
    assert said == f"Bad Request: {sentence}"


@pytest.mark.parametrize("method", ["leaveChat", "getChatAdministrators"])
async def test_a_private_chat_is_no_group(client: Any, started: Person, method: str) -> None:
    assert "private chat" in await client.refusal(method, chat_id=started.id)


async def test_a_bot_does_not_write_to_bots(sandbox: Sandbox, client: Any) -> None:
    other = sandbox.world.bot("other_bot", name="别的")
    said = await client.refusal("sendMessage", chat_id=other.id, text="x")
    assert said == "Forbidden: bot can't send messages to bots"


async def test_a_service_message_is_neither_copied_nor_forwarded_nor_edited(
    client: Any, group: Chat, chen: Person
) -> None:
    service = next(message for message in group.messages.values() if not message.text)
    for verb, past in (("copyMessage", "copied"), ("forwardMessage", "forwarded")):
        where = {"chat_id": group.id, "from_chat_id": group.id, "message_id": service.id}
        assert await client.refusal(verb, **where) == f"Bad Request: message can't be {past}"


async def test_only_what_has_a_text_or_a_caption_gets_another(client: Any, group: Chat) -> None:
    text = (await client.call("sendMessage", chat_id=group.id, text="x"))["message_id"]
    poll = (await client.call("sendPoll", chat_id=group.id, **POLL))["message_id"]
    edit = {"chat_id": group.id, "message_id": poll, "text": "y"}
    assert await client.refusal("editMessageText", **edit) == (
        "Bad Request: there is no text in the message to edit"
    )
    caption = {"chat_id": group.id, "message_id": text, "caption": "y"}
    assert await client.refusal("editMessageCaption", **caption) == (
        "Bad Request: there is no caption in the message to edit"
    )


async def test_topics_are_checked(
    sandbox: Sandbox, client: Any, group: Chat, zhou: Person, linli: Bot
) -> None:
    group.forum = True
    where = {"chat_id": group.id}
    said = await client.refusal("createForumTopic", **where, name="报修")
    assert said == "Bad Request: not enough rights to create a topic"
    rights = frozenset({"can_manage_topics"})
    membership.promote(sandbox.world, group, linli.id, by=zhou.id, rights=rights)
    said = await client.refusal("createForumTopic", **where, name="报修", icon_color=1)
    assert said == "Bad Request: TOPIC_ICON_COLOR_INVALID"
    made = await client.call("createForumTopic", **where, name="报修")
    same = {**where, "message_thread_id": made["message_thread_id"], "name": "报修"}
    assert await client.refusal("editForumTopic", **same) == "Bad Request: TOPIC_NOT_MODIFIED"
    there = {**where, "message_thread_id": made["message_thread_id"]}
    assert "not enough rights" in await client.refusal("deleteForumTopic", **there)


async def test_a_keyboard_has_bounds(client: Any, group: Chat) -> None:
    many = {"inline_keyboard": [[*PRESS[0]] * 8] * 13}
    said = await client.refusal("sendMessage", chat_id=group.id, text="x", reply_markup=many)
    assert said == "Bad Request: reply markup is too long"
    said = await client.refusal("sendMessage", chat_id=group.id, text="x", reply_markup={"keyboard": []})
    assert said == "Bad Request: reply markup is empty"


async def test_a_body_that_is_no_object_is_refused(client: Any) -> None:
    for body in (b"{", b"[]"):
        headers = {"Content-Type": "application/json"}
        async with client.session.post(client.url("getMe"), data=body, headers=headers) as response:
            assert response.status == 400


async def test_files_are_refused_to_strangers_and_where_there_is_none(sandbox: Sandbox, client: Any) -> None:
    for token, status in (("1:nobody", 401), (client.token, 404)):
        address = f"{sandbox.url}/file/bot{token}/documents/none"
        async with client.session.get(address) as response:
            assert response.status == status


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("deleteWebhook", {"drop_pending_updates": True}),
        ("setWebhook", {"url": "", "drop_pending_updates": True}),
    ],
)
async def test_a_webhook_is_described_and_taken_away(
    client: Any, linli: Bot, started: Person, method: str, parameters: dict[str, Any]
) -> None:
    """An empty address takes it away as well."""
    hook = {"url": "http://127.0.0.1:9/x", "allowed_updates": ["message"], "drop_pending_updates": True}
    await client.call("setWebhook", **hook)
    info = await client.call("getWebhookInfo")
    assert info["url"] == hook["url"]
    assert info["allowed_updates"] == ["message"]
    assert info["pending_update_count"] == 0
    started.says(linli, "nobody takes this")
    await client.call(method, **parameters)
    info = await client.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("", 0)
    assert await client.call("getUpdates") == []


async def test_a_webhook_without_an_address_is_refused(client: Any) -> None:
    assert await client.refusal("setWebhook") == 'Bad Request: parameter "url" is required'


async def test_the_newest_updates_can_be_kept_alone(client: Any, linli: Bot, started: Person) -> None:
    for text in "123":
        started.says(linli, text)
    updates = await client.call("getUpdates", offset=-1)
    assert [update["message"]["text"] for update in updates] == ["3"]


async def test_settings_of_a_group_and_people_who_are_not_there(client: Any, group: Chat) -> None:
    path = f"chats/{group.id}"
    status, shown = await client.person(
        "POST", f"{path}/settings", title="新名字", reactions=["👍"], forum=True
    )
    assert (status, shown["title"], group.allowed_reactions) == (200, "新名字", ["👍"])
    assert (await client.call("getChat", chat_id=group.id))["available_reactions"] == [
        {"type": "emoji", "emoji": "👍"}
    ]
    await client.person("POST", f"{path}/settings", reactions="all")
    assert group.allowed_reactions is None
    assert (await client.person("POST", f"{path}/topics/99/close"))[0] == 404
    assert (await client.person("POST", f"{path}/add", user=404))[0] == 404

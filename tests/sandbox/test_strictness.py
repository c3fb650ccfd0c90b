"""Every refusal for which Telegram has its own words."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox import Bot, Chat, Person, Sandbox
from sandbox.world import membership
from tests.sandbox.conftest import Client

SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
KEYBOARD = {"inline_keyboard": [[{"text": "我去", "callback_data": "take:1"}]]}


async def test_unknown_tokens_and_methods(client: Client) -> None:
    assert await client.refusal("sendFlowers") == "Not Found: method not found"
    client.token = "1:nobody"
    assert (await client.answer("getMe"))["error_code"] == 401


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "message_thread_id": 99}, "message thread not found"),
        ({"text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
        ({"text": ["x"]}, 'field "text" must be of type String'),
        ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "can't parse entities: entity is out of bounds",
        ),
    ],
)
async def test_send_message_refuses(
    client: Client, group: Chat, parameters: dict[str, Any], sentence: str
) -> None:
    assert await client.refusal("sendMessage", chat_id=group.id, **parameters) == f"Bad Request: {sentence}"


@pytest.mark.parametrize(
    ("button", "sentence"),
    [
        ({"text": "x", "callback_data": "邻" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        (
            {"text": "x"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "url": "call me"},
            "inline keyboard button URL 'call me' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_buttons_are_refused(
    client: Client, group: Chat, button: dict[str, Any], sentence: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    refusal = await client.refusal("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {sentence}"


async def test_lengths_count_after_parsing(client: Client, group: Chat) -> None:
    sent = await client.call(
        "sendMessage", chat_id=group.id, text="<b>" + "x" * 4096 + "</b>", parse_mode="HTML"
    )
    assert len(sent["text"]) == 4096
    button = {"text": "x", "callback_data": "x" * 64}
    assert await client.call(
        "sendMessage", chat_id=group.id, text="x", reply_markup={"inline_keyboard": [[button]]}
    )


async def test_a_reply_may_go_without_its_target(client: Client, group: Chat) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = await client.call("sendMessage", chat_id=group.id, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_only_ones_own_message_is_edited_and_only_to_something_else(
    client: Client, group: Chat, chen: Person
) -> None:
    sent = await client.call("sendMessage", chat_id=group.id, text="等人接", reply_markup=KEYBOARD)
    where = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert await client.refusal("editMessageText", **where, text="等人接", reply_markup=KEYBOARD) == SAME
    edited = await client.call("editMessageText", **where, text="已接")
    assert (edited["text"], "edit_date" in edited, "reply_markup" in edited) == ("已接", True, False)
    assert await client.refusal("editMessageReplyMarkup", **where) == SAME
    assert (
        await client.refusal("editMessageCaption", **where, caption="x")
        == "Bad Request: there is no caption in the message to edit"
    )
    theirs = chen.says(group, "hi")
    assert (
        await client.refusal("editMessageText", chat_id=group.id, message_id=theirs.id, text="x")
        == "Bad Request: message can't be edited"
    )
    assert (
        await client.refusal("editMessageText", chat_id=group.id, message_id=999, text="x")
        == "Bad Request: message to edit not found"
    )


async def test_others_messages_are_deleted_only_with_the_right(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, linli: Bot
) -> None:
    theirs = chen.says(group, "hi")
    delete = {"chat_id": group.id, "message_id": theirs.id}
    assert (
        await client.refusal("deleteMessage", **delete)
        == "Bad Request: message can't be deleted for everyone"
    )
    membership.promote(sandbox.world, group, linli.id, by=chen.id)
    assert await client.call("deleteMessage", **delete) is True
    assert await client.refusal("deleteMessage", **delete) == "Bad Request: message to delete not found"
    sent = await client.call("sendMessage", chat_id=group.id, text="x")
    assert await client.call("deleteMessages", chat_id=group.id, message_ids=[sent["message_id"], 999])
    assert sent["message_id"] not in group.messages


async def test_own_messages_can_be_deleted_for_48_hours(
    sandbox: Sandbox, client: Client, group: Chat
) -> None:
    sent = await client.call("sendMessage", chat_id=group.id, text="x")
    await sandbox.clock.advance(timedelta(hours=48))
    assert (
        await client.refusal("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
        == "Bad Request: message can't be deleted for everyone"
    )


async def test_pins_need_the_right(
    sandbox: Sandbox, client: Client, group: Chat, zhou: Person, linli: Bot
) -> None:
    sent = await client.call("sendMessage", chat_id=group.id, text="x")
    where = {"chat_id": group.id, "message_id": sent["message_id"]}
    sentence = "Bad Request: not enough rights to manage pinned messages in the chat"
    assert await client.refusal("pinChatMessage", **where) == sentence
    membership.promote(sandbox.world, group, linli.id, by=zhou.id, rights=frozenset({"can_pin_messages"}))
    assert await client.call("pinChatMessage", **where)
    assert (await client.call("getChat", chat_id=group.id))["pinned_message"]["text"] == "x"
    assert await client.call("unpinChatMessage", chat_id=group.id)
    assert (
        await client.refusal("unpinChatMessage", chat_id=group.id)
        == "Bad Request: message to unpin not found"
    )


async def test_only_reactions_that_telegram_and_the_chat_allow_are_set(
    client: Client, group: Chat, chen: Person
) -> None:
    theirs = chen.says(group, "灯坏了")
    where = {"chat_id": group.id, "message_id": theirs.id}
    assert await client.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👀"}])
    assert theirs.reactions == {7000001: [{"type": "emoji", "emoji": "👀"}]}
    for emoji in ("✅", "x"):
        refusal = await client.refusal(
            "setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": emoji}]
        )
        assert refusal == "Bad Request: REACTION_INVALID"
    group.allowed_reactions = ["👍"]
    assert (
        await client.refusal("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👀"}])
        == "Bad Request: REACTION_INVALID"
    )
    assert await client.call("setMessageReaction", **where) is True
    assert theirs.reactions == {}


async def test_answers_come_in_time_or_not_at_all(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person
) -> None:
    await client.call("sendMessage", chat_id=group.id, text="x", reply_markup=KEYBOARD)
    late = chen.taps(group, "我去")
    await sandbox.clock.advance(timedelta(seconds=151))
    sentence = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await client.refusal("answerCallbackQuery", callback_query_id=late.id) == sentence
    assert await client.refusal("answerCallbackQuery", callback_query_id="7") == sentence
    press = chen.taps(group, "我去")
    assert (
        await client.refusal("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
        == "Bad Request: MESSAGE_TOO_LONG"
    )
    assert (
        await client.refusal("answerCallbackQuery", callback_query_id=press.id, url="https://example.org")
        == "Bad Request: URL_INVALID"
    )
    link = "https://t.me/linli_bot?start=x"
    assert await client.call("answerCallbackQuery", callback_query_id=press.id, url=link)
    assert await press.answered() == {"text": None, "alert": False, "url": link}


async def test_chats_that_are_closed_to_the_bot(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    async def refused(chat_id: int) -> str:
        return await client.refusal("sendMessage", chat_id=chat_id, text="x")

    assert await refused(-100777) == "Bad Request: chat not found"
    assert await refused(424242) == "Bad Request: chat not found"
    assert await refused(sandbox.world.person("路人").id) == "Bad Request: chat not found"
    assert await refused(chen.id) == "Forbidden: bot can't initiate conversation with a user"
    chen.says(linli, "/start")
    chen.blocks(linli)
    assert await refused(chen.id) == "Forbidden: bot was blocked by the user"
    zhou.removes(linli, group)
    assert await refused(group.id) == "Forbidden: bot was kicked from the supergroup chat"
    zhou.adds(linli, group)
    await client.call("leaveChat", chat_id=group.id)
    assert await refused(group.id) == "Forbidden: bot is not a member of the supergroup chat"


async def test_a_migrated_group_names_its_successor(
    sandbox: Sandbox, client: Client, chen: Person, zhou: Person, linli: Bot
) -> None:
    small = sandbox.world.group("小群", owner=zhou, members=[chen, linli], kind="group")
    big = membership.migrate(sandbox.world, small)
    answer = await client.answer("sendMessage", chat_id=small.id, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": big.id}
    messages = [update["message"] for update in await client.updates() if "message" in update]
    assert messages[-2]["migrate_to_chat_id"] == big.id
    assert messages[-1]["migrate_from_chat_id"] == small.id


async def test_commands_are_checked(client: Client) -> None:
    for name, sentence in (("Start", "BOT_COMMAND_INVALID"), ("x" * 33, "BOT_COMMAND_INVALID")):
        commands = [{"command": name, "description": "go"}]
        assert await client.refusal("setMyCommands", commands=commands) == f"Bad Request: {sentence}"
    commands = [{"command": "start", "description": "go"}]
    assert (
        await client.refusal("setMyCommands", commands=commands, language_code="zh-hant")
        == "Bad Request: LANGUAGE_CODE_INVALID"
    )


async def test_topics_need_the_right_and_refuse_what_is_so_already(
    sandbox: Sandbox, client: Client, zhou: Person, linli: Bot
) -> None:
    staff = sandbox.world.group("物业", owner=zhou, members=[linli], forum=True)
    assert (
        await client.refusal("createForumTopic", chat_id=staff.id, name="报修")
        == "Bad Request: not enough rights to create a topic"
    )
    membership.promote(sandbox.world, staff, linli.id, by=zhou.id, rights=frozenset({"can_manage_topics"}))
    topic = await client.call("createForumTopic", chat_id=staff.id, name="报修")
    thread = {"chat_id": staff.id, "message_thread_id": topic["message_thread_id"]}
    sent = await client.call("sendMessage", **thread, text="x")
    assert (sent["is_topic_message"], sent["message_thread_id"]) == (True, topic["message_thread_id"])
    assert await client.refusal("editForumTopic", **thread, name="报修") == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await client.call("editForumTopic", **thread, name="🔧报修")
    assert await client.call("closeForumTopic", **thread)
    assert await client.refusal("closeForumTopic", **thread) == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await client.call("reopenForumTopic", **thread)
    assert (
        await client.refusal("deleteForumTopic", **thread)
        == "Bad Request: not enough rights to delete a topic"
    )
    membership.delete_topic(sandbox.world, staff, staff.topics[topic["message_thread_id"]])
    assert await client.refusal("sendMessage", **thread, text="x") == "Bad Request: message thread not found"
    assert await client.refusal("reopenForumTopic", **thread) == "Bad Request: TOPIC_ID_INVALID"
    reply = {"message_id": sent["message_id"]}
    assert (
        await client.refusal("sendMessage", chat_id=staff.id, text="x", reply_parameters=reply)
        == "Bad Request: message to be replied not found"
    )


async def test_an_edit_names_a_chat(client: Client) -> None:
    assert await client.refusal("editMessageText", text="x") == "Bad Request: chat_id is empty"


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        ("application/x-www-form-urlencoded", b"text=\xff", "strings must be encoded in UTF-8"),
        ("text/plain; charset=klingon", b"text", "chat_id is empty"),
        ("application/x-www-form-urlencoded; charset=klingon", b"text=x", "strings must be encoded in UTF-8"),
        ("multipart/form-data; boundary=x", b"no boundary at all", "can't parse multipart request"),
    ],
)
async def test_a_body_that_is_none_is_refused(client: Client, kind: str, body: bytes, sentence: str) -> None:
    headers = {"Content-Type": kind}
    async with client.session.post(client.url("editMessageText"), data=body, headers=headers) as response:
        assert (await response.json())["description"] == f"Bad Request: {sentence}"

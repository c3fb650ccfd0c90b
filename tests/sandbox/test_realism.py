"""python-telegram-bot's own client against the sandbox: what it parses is shaped as Telegram shapes it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto

from sandbox import Bot, Chat, Person, Sandbox
from sandbox.world import membership
from tests.sandbox.conftest import PNG, Client

# What this client gives back may be None at every step; where it is, the test fails anyway.
Ptb = Any


@pytest.fixture
async def ptb(sandbox: Sandbox, linli: Bot, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[telegram.Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    base = sandbox.url
    async with telegram.Bot(linli.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as bot:
        yield bot


async def test_every_kind_of_update_is_understood(
    sandbox: Sandbox, ptb: Ptb, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    linli.allowed = list(telegram.constants.UpdateType)
    membership.promote(sandbox.world, group, linli.id, by=zhou.id)
    sent = await ptb.send_message(
        group.id,
        "<b>#1042</b>",
        parse_mode="HTML",
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("我去", callback_data="take:1042")]]),
    )
    hers = chen.says(group, "/help", reply_to=sent.message_id)
    chen.edits(hers, "/help 2")
    chen.taps(group, "我去")
    chen.reacts(hers, "👍")
    zhou.says(group, "x", as_="anonymous")
    zhou.removes(chen, group)
    chen.sends_photo(linli, PNG, "漏水")
    chen.sends_location(linli, 22.5, 114.0)
    chen.sends(linli, [sandbox.world.files.keep(b"OggS", "v.ogg", "audio/ogg")], kind="voice")
    updates = await ptb.get_updates()
    kinds = [next(key for key in update.to_dict() if key != "update_id") for update in updates]
    assert kinds == [
        "my_chat_member",
        "message",
        "edited_message",
        "callback_query",
        "message_reaction",
        "message",
        "message",
        "chat_member",
        *["message"] * 3,
    ]
    assert updates[1].message.reply_to_message.text == "#1042"
    assert updates[5].message.sender_chat.id == group.id
    photo, location, voice = (update.message for update in updates[-3:])
    assert (photo.photo[-1].width, photo.caption) == (320, "漏水")
    assert (location.location.latitude, voice.voice.mime_type) == (22.5, "audio/ogg")


async def test_files_of_all_kinds(ptb: Ptb, started: Person) -> None:
    photo = await ptb.send_photo(started.id, PNG, caption="<i>x</i>", parse_mode="HTML")
    assert photo.caption_entities[0].type == "italic"
    again = await ptb.send_photo(started.id, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    document = await ptb.send_document(started.id, b"BEGIN:VCALENDAR", filename="a.ics")
    file = await ptb.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
    assert (await ptb.send_voice(started.id, b"OggS")).voice.duration == timedelta(seconds=3)
    album = await ptb.send_media_group(started.id, [InputMediaPhoto(PNG, caption="1"), InputMediaPhoto(PNG)])
    assert len({message.media_group_id for message in album}) == 1
    edited = await ptb.edit_message_media(InputMediaDocument(b"x"), started.id, photo.message_id)
    assert edited.document is not None
    assert edited.photo == ()
    with pytest.raises(telegram.error.BadRequest, match="Image_process_failed"):
        await ptb.send_photo(started.id, b"no picture")
    with pytest.raises(telegram.error.BadRequest, match="Wrong file identifier"):
        await ptb.send_photo(started.id, "unknown")


async def test_copies_forwards_and_polls(ptb: Ptb, started: Person, group: Chat) -> None:
    original = await ptb.send_message(group.id, "停水")
    copy = await ptb.copy_message(started.id, group.id, original.message_id)
    forward = await ptb.forward_message(started.id, group.id, original.message_id)
    assert copy.message_id == forward.message_id - 1
    assert forward.forward_origin.sender_user.username == "linli_bot"
    poll = await ptb.send_poll(group.id, "几点?", ["三点", "四点"])
    assert [option.text for option in poll.poll.options] == ["三点", "四点"]
    assert (await ptb.send_location(started.id, 22.5, 114.0)).location.longitude == 114.0


async def test_chats_and_profile(ptb: Ptb, group: Chat, chen: Person, zhou: Person, linli: Bot) -> None:
    assert (await ptb.get_me()).can_read_all_group_messages is False
    assert (await ptb.get_chat(group.id)).title == "阳光花园"
    assert await ptb.get_chat_member_count(group.id) == 3
    assert (await ptb.get_chat_member(group.id, chen.id)).status == "member"
    assert [one.user.id for one in await ptb.get_chat_administrators(group.id)] == [zhou.id]
    with pytest.raises(telegram.error.BadRequest, match="Participant_id_invalid"):
        await ptb.get_chat_member(group.id, 5)
    await ptb.set_my_commands([("start", "开始")], scope=telegram.BotCommandScopeChat(group.id))
    assert (await ptb.get_my_commands(telegram.BotCommandScopeChat(group.id)))[0].description == "开始"
    await ptb.delete_my_commands(telegram.BotCommandScopeChat(group.id))
    assert await ptb.get_my_commands(telegram.BotCommandScopeChat(group.id)) == ()
    await ptb.set_my_description("物业助手")
    await ptb.set_my_short_description("助手")
    await ptb.set_my_name("邻里 Linli")
    assert (await ptb.get_my_description()).description == "物业助手"
    assert (await ptb.get_my_short_description()).short_description == "助手"
    assert (await ptb.get_my_name()).name == linli.name == "邻里 Linli"
    await ptb.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert (await ptb.get_chat_menu_button()).type == "commands"
    assert await ptb.leave_chat(group.id)


async def test_flood_refusals_are_understood(ptb: Ptb, sandbox: Sandbox, started: Person) -> None:
    sandbox.faults.order("429", retry_after=9)
    with pytest.raises(telegram.error.RetryAfter):
        await ptb.send_message(started.id, "x")
    started.blocks(sandbox.world.bots[ptb.id])
    with pytest.raises(telegram.error.Forbidden, match="blocked by the user"):
        await ptb.send_message(started.id, "x")


async def test_keyboards_can_also_be_get_and_form(client: Client, sandbox: Sandbox, group: Chat) -> None:
    async with client.session.get(client.url("getMe")) as answer:
        assert (await answer.json())["result"]["username"] == "linli_bot"
    form = {"chat_id": str(group.id), "text": "x", "disable_notification": "true"}
    async with client.session.post(client.url("SENDmessage"), data=form) as answer:
        sent = (await answer.json())["result"]
    assert group.messages[sent["message_id"]].silent is True
    async with client.session.post(
        client.url("sendMessage"), data=b"{", headers={"Content-Type": "application/json"}
    ) as a:
        assert (await a.json())["description"] == "Bad Request: can't parse JSON object"

"""Methods that put messages into chats."""

from collections.abc import Callable

from sandbox.bot_api.call import Call
from sandbox.bot_api.errors import BadRequest
from sandbox.bot_api.formatting import formatted_caption, formatted_text
from sandbox.bot_api.markup import checked_markup, inline_only, place_keyboard
from sandbox.world import posting
from sandbox.world.files import media_fields
from sandbox.world.models import Chat, Json, Message

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def send_message(call: Call) -> Json:
    chat = call.writable_chat()
    return _send(call, chat, formatted_text(call.world, call.parameters)).telegram()


def send_photo(call: Call) -> Json:
    return _send_file(call, "photo")


def send_document(call: Call) -> Json:
    return _send_file(call, "document")


def send_voice(call: Call) -> Json:
    return _send_file(call, "voice")


def send_video(call: Call) -> Json:
    return _send_file(call, "video")


def send_audio(call: Call) -> Json:
    return _send_file(call, "audio")


def send_video_note(call: Call) -> Json:
    """A round video; Telegram takes no words with it."""
    return _send_file(call, "video_note")


def send_location(call: Call) -> Json:
    chat = call.writable_chat()
    latitude, longitude = call.parameters["latitude"], call.parameters["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadRequest("wrong latitude or longitude specified")
    return _send(call, chat, {"location": {"latitude": latitude, "longitude": longitude}}).telegram()


def send_poll(call: Call) -> Json:
    chat = call.writable_chat()
    options = [
        {"persistent_id": str(number), "text": option["text"], "voter_count": 0}
        for number, option in enumerate(call.parameters["options"])
    ]
    poll = {
        "id": call.world.album_id(),
        "question": call.parameters["question"],
        "options": options,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": call.get("is_anonymous", True),
        "type": call.get("type", "regular"),
        "allows_multiple_answers": call.get("allows_multiple_answers", False),
        "members_only": call.get("members_only", False),
        "allows_revoting": call.get("allows_revoting", True),
    }
    return _send(call, chat, {"poll": poll}).telegram()


def send_media_group(call: Call) -> list[Json]:
    """An album: every item its own message, all with one media_group_id."""
    chat = call.writable_chat()
    kinds = {item["type"] for item in call.parameters["media"]}
    if len(kinds) > 1 and kinds & {"document", "audio"}:
        raise BadRequest("document can't be mixed with other media types")
    contents = [
        media_fields(item["type"], call.file(item["media"], item["type"]))
        | formatted_caption(call.world, item)
        for item in call.parameters["media"]
    ]
    reply_to = call.reply_to(chat)
    thread = call.thread(chat, reply_to)
    call.floods.pay(call.bot.id, chat, len(contents))
    album = {"media_group_id": call.world.album_id()}
    return [
        posting.post(
            call.world,
            chat,
            _voice(call, chat),
            content | album,
            reply_to=reply_to.id if reply_to else None,
            thread=thread,
            silent=call.get("disable_notification", False),
        ).telegram()
        for content in contents
    ]


def copy_message(call: Call) -> Json:
    original = call.message("copy", call.chat("from_chat_id"))
    content = posting.content_of(original)
    if not content:
        raise BadRequest("message can't be copied")
    if "caption" in call.parameters:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= formatted_caption(call.world, call.parameters)
    return {"message_id": _send(call, call.writable_chat(), content).id}


def forward_message(call: Call) -> Json:
    original = call.message("forward", call.chat("from_chat_id"))
    content = posting.content_of(original)
    if not content:
        raise BadRequest("message can't be forwarded")
    content["forward_origin"] = posting.forward_origin(original)
    return _send(call, call.writable_chat(), content).telegram()


def send_chat_action(call: Call) -> bool:
    chat = call.writable_chat()
    if call.parameters["action"] not in _ACTIONS:
        raise BadRequest("wrong parameter action in request")
    call.thread(chat, None)
    call.world.journal.write("typing", chat, name=call.bot.name, action=call.parameters["action"])
    return True


def _send_file(call: Call, kind: str) -> Json:
    chat = call.writable_chat()
    content = media_fields(kind, call.file(call.parameters[kind], kind))
    return _send(call, chat, content | formatted_caption(call.world, call.parameters)).telegram()


def _send(call: Call, chat: Chat, content: Json) -> Message:
    """Everything is checked before the flood limits are paid and the message is written."""
    reply_to = call.reply_to(chat)
    thread = call.thread(chat, reply_to)
    markup = checked_markup(call.get("reply_markup"))
    if inline := inline_only(markup):
        content["reply_markup"] = inline
    call.floods.pay(call.bot.id, chat)
    message = posting.post(
        call.world,
        chat,
        _voice(call, chat),
        content,
        reply_to=reply_to.id if reply_to else None,
        thread=thread,
        silent=call.get("disable_notification", False),
    )
    place_keyboard(call.world, chat, markup, reply_to.author if reply_to else None)
    return message


def _voice(call: Call, chat: Chat) -> posting.Voice:
    return posting.channel_voice(chat, call.bot.id) if chat.kind == "channel" else posting.voice_of(call.bot)


METHODS: dict[str, Callable[[Call], object]] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendVideo": send_video,
    "sendAudio": send_audio,
    "sendVideoNote": send_video_note,
    "sendLocation": send_location,
    "sendPoll": send_poll,
    "sendMediaGroup": send_media_group,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
    "sendChatAction": send_chat_action,
}

"""Methods that change, remove, pin and react to messages, and answer presses."""

from collections.abc import Callable
from datetime import timedelta

from sandbox.bot_api.call import Call
from sandbox.bot_api.errors import BadRequest
from sandbox.bot_api.formatting import formatted_caption, formatted_text
from sandbox.bot_api.markup import checked_markup, inline_only
from sandbox.bot_api.reactions import REACTIONS
from sandbox.world import posting
from sandbox.world.files import media_fields
from sandbox.world.models import MEDIA_KINDS, Chat, Json, Message

PRESS_LIVES = timedelta(seconds=150)
DELETABLE_FOR = timedelta(hours=48)
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    message = _editable(call)
    if "text" not in message.body:
        raise BadRequest("there is no text in the message to edit")
    return _edit(call, message, {"entities": None, **formatted_text(call.world, call.parameters)})


def edit_message_caption(call: Call) -> Json:
    message = _editable(call)
    if not any(kind in message.body for kind in MEDIA_KINDS):
        raise BadRequest("there is no caption in the message to edit")
    caption = formatted_caption(call.world, call.parameters)
    return _edit(call, message, {"caption": None, "caption_entities": None, **caption})


def edit_message_media(call: Call) -> Json:
    message = _editable(call)
    media = call.parameters["media"]
    content = media_fields(media["type"], call.file(media["media"], media["type"]))
    nothing: Json = dict.fromkeys((*MEDIA_KINDS, "text", "entities", "caption", "caption_entities"))
    return _edit(call, message, nothing | content | formatted_caption(call.world, media))


def edit_message_reply_markup(call: Call) -> Json:
    return _edit(call, _editable(call), {})


def delete_message(call: Call) -> bool:
    message = call.message("delete")
    if not _deletable(call, message):
        raise BadRequest("message can't be deleted for everyone")
    posting.delete(call.world, message)
    return True


def delete_messages(call: Call) -> bool:
    """What cannot be found or deleted is skipped, as in Telegram."""
    chat = call.chat()
    for message_id in call.parameters["message_ids"]:
        message = chat.messages.get(message_id)
        if message is not None and _deletable(call, message):
            posting.delete(call.world, message)
    return True


def pin_chat_message(call: Call) -> bool:
    chat = call.chat()
    _need_pin_right(call, chat)
    message = call.message("pin", chat)
    posting.pin(call.world, message, call.bot.id)
    return True


def unpin_chat_message(call: Call) -> bool:
    chat = call.chat()
    _need_pin_right(call, chat)
    wanted = call.get("message_id", chat.pinned[0] if chat.pinned else None)
    if wanted not in chat.pinned:
        raise BadRequest("message to unpin not found")
    posting.unpin(call.world, chat, [wanted])
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.chat()
    _need_pin_right(call, chat)
    posting.unpin(call.world, chat, list(chat.pinned))
    return True


def set_message_reaction(call: Call) -> bool:
    message = call.message("react")
    reactions = call.get("reaction") or []
    if len(reactions) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    for reaction in reactions:
        emoji = reaction.get("emoji")
        allowed = message.chat.allowed_reactions
        if (
            reaction.get("type") != "emoji"
            or emoji not in REACTIONS
            or (allowed is not None and emoji not in allowed)
        ):
            raise BadRequest("REACTION_INVALID")
    posting.react(
        call.world, message, call.bot.id, [{"type": "emoji", "emoji": one["emoji"]} for one in reactions]
    )
    return True


def answer_callback_query(call: Call) -> bool:
    world = call.world
    press = world.presses.get(call.parameters["callback_query_id"])
    if press is None or press.bot != call.bot.id or world.clock.now() - press.made > PRESS_LIVES:
        raise BadRequest("query is too old and response timeout expired or query ID is invalid")
    url = call.get("url")
    if url and f"t.me/{call.bot.username}".lower() not in url.lower():
        raise BadRequest("URL_INVALID")
    answer = {"text": call.get("text") or None, "alert": call.get("show_alert", False), "url": url}
    if press.answer is None:
        press.answer_with(answer)
        world.journal.write("answer", press.chat, press.person, message_id=press.message_id, **answer)
    return True


def _editable(call: Call) -> Message:
    message = call.message("edit", call.writable_chat())
    if message.author != call.bot.id or "forward_origin" in message.body:
        raise BadRequest("message can't be edited")
    return message


def _edit(call: Call, message: Message, content: Json) -> Json:
    """A keyboard that is not given again goes away, as in Telegram."""
    markup = inline_only(checked_markup(call.get("reply_markup")))
    changes = {**content, "reply_markup": markup}
    if all(message.body.get(key) == value for key, value in changes.items()):
        raise BadRequest(_SAME)
    call.floods.pay(call.bot.id, message.chat)
    posting.edit(call.world, message, changes, mark=bool(content))
    return message.telegram()


def _deletable(call: Call, message: Message) -> bool:
    chat = message.chat
    if chat.member(call.bot.id).may("can_delete_messages"):
        return True
    fresh = call.world.unix_now() - message.body["date"] < DELETABLE_FOR.total_seconds()
    return fresh and (chat.private or message.author == call.bot.id)


def _need_pin_right(call: Call, chat: Chat) -> None:
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    call.need(chat, right, "not enough rights to manage pinned messages in the chat")


METHODS: dict[str, Callable[[Call], object]] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
    "answerCallbackQuery": answer_callback_query,
}

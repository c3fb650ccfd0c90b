"""Reading an update: Telegram's objects in, our own small ones out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from telegram import Chat as TelegramChat
from telegram import Message, Update, User
from telegram.constants import ChatType, MessageEntityType

from handlers.access import Where
from handlers.request import Actor, Incoming, Media, Place, Press
from services.names import tidy
from services.people import Chat, Scope
from services.staff import Picked
from services.voice import BotIdentity

COMMAND = re.compile(
    r"/(?P<name>[A-Za-z0-9_]+)(?:@(?P<addressee>[A-Za-z0-9_]+))?[,，、。.:：;；!！?？~～…]*\s*"
)
"""A command as Telegram marks it, and what people write right behind it: /ticket,1042 and /help。"""

SPOKEN = ("voice", "audio", "video_note")
"""What has to be listened to."""

ANONYMOUS_ADMIN = 1087968824
CHANNEL_IDENTITY = 136817688


def actor_of(update: Update, owners: Container[int]) -> Actor | None:
    """Who acts; None for updates without a person."""
    user = update.effective_user
    message = update.effective_message
    if user is None:
        return None
    speaks_as_chat = update.callback_query is None and message is not None and message.sender_chat is not None
    anonymous = speaks_as_chat or user.id in (ANONYMOUS_ADMIN, CHANNEL_IDENTITY)
    return Actor(
        user.id,
        name_of(user),
        user.username,
        user.language_code,
        anonymous,
        not anonymous and user.id in owners,
    )


def name_of(user: User) -> str:
    """A person's full name, never empty."""
    return tidy(user.full_name) or user.username or str(user.id)


def place_of(telegram_chat: TelegramChat, known: Chat | None, thread: int | None) -> Place:
    """Which kind of place a chat is to us."""
    return Place(
        telegram_chat.id,
        _kind(telegram_chat, known),
        telegram_chat.title or "",
        telegram_chat.type,
        bool(telegram_chat.is_forum),
        known,
        thread,
    )


def _kind(telegram_chat: TelegramChat, known: Chat | None) -> Where:
    if telegram_chat.type == ChatType.PRIVATE:
        return Where.PRIVATE
    if known is None or known.community_id is None:
        return Where.UNKNOWN_GROUP
    return Where.STAFF_GROUP if known.scope == Scope.STAFF else Where.GROUP


def incoming(message: Message, bot: BotIdentity, *, edited: bool) -> Incoming:
    """A message with its words (text, caption, or the number on a contact card) and media."""
    answered = message.reply_to_message
    card = message.contact.phone_number if message.contact is not None else None
    text = (message.text or message.caption or card or _on_sticker(message)).strip()
    return Incoming(
        id=message.message_id,
        text=text,
        media=tuple(media_of(message)),
        album=message.media_group_id,
        reply_to=answered.message_id if answered is not None else None,
        reply_to_us=bool(answered is not None and answered.from_user and answered.from_user.id == bot.id),
        names_us=f"@{bot.username}".lower() in text.lower(),
        forwarded=message.forward_origin is not None,
        edited=edited,
        card=message.contact is not None,
        mentions=tuple(_picked(message)),
    )


def _picked(message: Message) -> Iterator[Picked]:
    kinds: list[str | None] = [MessageEntityType.TEXT_MENTION]
    for entity, words in (
        *message.parse_entities(kinds).items(),
        *message.parse_caption_entities(kinds).items(),
    ):
        if entity.user is not None and words.strip():
            # Counted from the end: what calls us by name stands in front, and is taken away.
            in_utf_16 = (message.text or message.caption or "").encode("utf-16-le")
            behind = in_utf_16[2 * (entity.offset + entity.length) :].decode("utf-16-le", "replace")
            yield Picked(words, entity.user.id, behind.count(words))


def _on_sticker(message: Message) -> str:
    """The emoji for which a sticker stands: in private a thumb is an answer, however large it is drawn."""
    in_private = message.chat.type == ChatType.PRIVATE
    return (message.sticker.emoji or "") if message.sticker is not None and in_private else ""


def without_name(text: str, username: str) -> str:
    """The words without the @name by which they call the bot."""
    return re.sub(rf"(?<!\S)@{re.escape(username)}\b[\s,，:：]*", "", text, flags=re.IGNORECASE).strip()


def media_of(message: Message) -> list[Media]:
    """The files of a message; of a photo the largest size."""
    if message.photo:
        largest = message.photo[-1]
        return [Media("photo", largest.file_id, largest.file_unique_id)]
    for kind in ("video", "document", *SPOKEN):
        attached = getattr(message, kind)
        if attached is not None:
            name, size = getattr(attached, "file_name", None), attached.file_size
            return [Media(kind, attached.file_id, attached.file_unique_id, name or "", size or 0)]
    return []


def command_in(text: str) -> tuple[str, str]:
    """A command's name and what follows it; an empty name where there is none."""
    found = COMMAND.match(text)
    return (found["name"].lower(), text[found.end() :].strip()) if found else ("", text)


def press_of(update: Update) -> Press | None:
    """A button press; its data split into action and arguments."""
    query = update.callback_query
    if query is None:
        return None
    action, *args = (query.data or "").split(":")
    message_id = query.message.message_id if query.message is not None else None
    return Press(query.id, message_id, action, tuple(args))

"""Writing, changing and taking back messages, for people and bots, and telling the bots that may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.world.models import Bot, Chat, Json, Message
from sandbox.world.typed_text import entities_in

if TYPE_CHECKING:
    from sandbox.world.people import Person
    from sandbox.world.world import World


@dataclass(frozen=True, slots=True)
class Voice:
    """As whom a message is written: `author` is who really did it, `fields` what the Bot API shows."""

    author: int
    fields: Json


def voice_of(who: "Person | Bot") -> Voice:
    return Voice(who.id, {"from": who.shape})


def post(
    world: "World",
    chat: Chat,
    voice: Voice,
    content: Json,
    *,
    reply_to: int | None = None,
    thread: int | None = None,
    silent: bool = False,
    for_every_bot: bool = False,
) -> Message:
    """Put a message into a chat.

    `content` is Bot API JSON: text and entities, media and caption, reply_markup, …
    """
    chat.last_id += 1
    body: Json = {"message_id": chat.last_id, **voice.fields, "chat": chat.shape, "date": world.unix_now()}
    if thread is not None:
        body["message_thread_id"] = thread
        body["is_topic_message"] = True
    body.update(content)
    message = Message(chat.last_id, chat, voice.author, body, reply_to, silent=silent)
    chat.messages[message.id] = message
    chat.read[voice.author] = message.id
    if voice.author in world.bots and "migrate_from_chat_id" not in body:
        chat.last_bot = voice.author
    _deliver(world, message, "message", for_every_bot=for_every_bot)
    world.journal.write("message", chat, id=message.id)
    return message


def service(world: "World", chat: Chat, by: int, content: Json, *, thread: int | None = None) -> Message:
    """Put a service message (somebody joined, something was pinned) into a chat."""
    voice = Voice(by, {"from": world.user_shape(by)}) if chat.kind != "channel" else channel_voice(chat, by)
    return post(world, chat, voice, content, thread=thread, for_every_bot=True)


def channel_voice(channel: Chat, author: int) -> Voice:
    """The voice of posts in the channel itself."""
    return Voice(author, {"sender_chat": channel.shape})


def edit(world: "World", message: Message, changes: Json, *, mark: bool = True) -> None:
    """Replace parts of a message; a value of None takes the part away.

    `mark=False` for keyboards, as in Telegram.
    """
    body = {key: value for key, value in {**message.body, **changes}.items() if value is not None}
    if mark:
        body["edit_date"] = world.unix_now()
    message.body = body
    if message.author not in world.bots:
        _deliver(world, message, "edited_message")
    world.journal.write("edited", message.chat, id=message.id)


def delete(world: "World", message: Message) -> None:
    """Take a message away. No bot is told, as in Telegram."""
    del message.chat.messages[message.id]
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    world.journal.write("deleted", message.chat, id=message.id)


def pin(world: "World", message: Message, by: int) -> None:
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    message.chat.pinned.insert(0, message.id)
    service(world, message.chat, by, {"pinned_message": message.body})
    world.journal.write("pinned", message.chat, id=message.id)


def unpin(world: "World", chat: Chat, message_ids: Sequence[int]) -> None:
    for message_id in message_ids:
        chat.pinned.remove(message_id)
        world.journal.write("pinned", chat, id=message_id)


def react(world: "World", message: Message, who: int, reactions: list[Json]) -> None:
    """Set somebody's reactions to a message; an empty list takes them back. Administrator bots are told."""
    before = message.reactions.get(who, [])
    if before == reactions:
        return
    message.reactions[who] = reactions
    if not reactions:
        del message.reactions[who]
    if who not in world.bots:
        update = {
            "chat": message.chat.shape,
            "message_id": message.id,
            "user": world.user_shape(who),
            "date": world.unix_now(),
            "old_reaction": before,
            "new_reaction": reactions,
        }
        for bot_id in message.chat.bots:
            if message.chat.private or message.chat.member(bot_id).admin:
                world.bots[bot_id].push("message_reaction", update)
    world.journal.write("reaction", message.chat, id=message.id)


def _deliver(world: "World", message: Message, kind: str, *, for_every_bot: bool = False) -> None:
    """Queue the message for every bot that Telegram would show it to; bots never see what bots write."""
    if not for_every_bot and message.author in world.bots:
        return
    if message.chat.kind == "channel":
        kind = kind.replace("message", "channel_post")
    chat = message.chat
    for bot_id in chat.bots:
        bot = world.bots[bot_id]
        blocked = chat.private and bot_id in world.people[chat.id].blocked
        if for_every_bot or (not blocked and _shown_to(bot, message)):
            bot.push(kind, message.telegram())


def _shown_to(bot: Bot, message: Message) -> bool:
    """Privacy mode: in a group, a bot that is no administrator sees only what is meant for it."""
    chat = message.chat
    if chat.kind not in ("group", "supergroup") or not bot.privacy or chat.member(bot.id).admin:
        return True
    parent = chat.messages.get(message.reply_to) if message.reply_to else None
    if parent is not None and parent.author == bot.id:
        return True
    return _commands_it(bot, message)


def _commands_it(bot: Bot, message: Message) -> bool:
    """A command addressed to the bot, or to nobody while no other bot was the last to speak."""
    for entity in message.entities:
        if entity["type"] == "bot_command":
            word = _slice_utf16(message.text, entity["offset"], entity["length"])
            _, _, addressee = word.partition("@")
            if addressee:
                return addressee.lower() == bot.username.lower()
            return message.chat.last_bot in (None, bot.id)
    return False


def _slice_utf16(text: str, offset: int, length: int) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    return units[offset * 2 : (offset + length) * 2].decode("utf-16-le", "surrogatepass")


def typed(text: str, field: str = "text") -> Json:
    """What a person types: text (or caption) with the entities that a client finds in it."""
    entities = entities_in(text)
    name = "entities" if field == "text" else "caption_entities"
    return {field: text, name: entities} if entities else {field: text}


def forward_origin(message: Message) -> Json:
    """The Bot API's MessageOrigin of a forwarded message."""
    body = message.body
    if "forward_origin" in body:
        origin: Json = body["forward_origin"]
        return origin
    sender_chat = body.get("sender_chat")
    if sender_chat is None:
        return {"type": "user", "date": body["date"], "sender_user": body["from"]}
    if sender_chat["type"] == "channel":
        return {"type": "channel", "date": body["date"], "chat": sender_chat, "message_id": message.id}
    return {"type": "chat", "date": body["date"], "sender_chat": sender_chat}


CONTENT_FIELDS = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "video",
    "audio",
    "video_note",
    "location",
    "poll",
)


def content_of(message: Message) -> Json:
    """What a copy or a forward of the message takes along."""
    return {field: message.body[field] for field in CONTENT_FIELDS if field in message.body}

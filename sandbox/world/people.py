"""A person and everything that a person can do in a Telegram client."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sandbox.world import membership, posting
from sandbox.world.errors import NotAllowed, UnknownInWorld
from sandbox.world.files import media_fields
from sandbox.world.links import BotLink
from sandbox.world.models import Bot, Chat, Json, Message, Press, StoredFile

if TYPE_CHECKING:
    from sandbox.world.world import World

Where = Chat | Bot | int
ANONYMOUS = "anonymous"


class Person:
    """Somebody with a Telegram account; each verb takes effect at once and returns what came of it.

    `where` is a chat, or a bot (or its id) for the private chat with it.
    """

    def __init__(
        self,
        world: "World",
        person_id: int,
        name: str,
        username: str | None,
        language: str,
        about: str = "",
    ) -> None:
        self.world = world
        self.about = about
        self.id = person_id
        self.name = name
        self.username = username
        self.language = language
        self.blocked: set[int] = set()
        self.shape: Json = {"id": person_id, "is_bot": False, "first_name": name}
        if username:
            self.shape["username"] = username
        self.shape["language_code"] = language

    # -- writing -----------------------------------------------------------------------------------

    def says(
        self,
        where: Where,
        text: str,
        *,
        reply_to: Message | int | None = None,
        thread: int | None = None,
        as_: str | Chat | None = None,
    ) -> Message:
        """Write text. `as_`: "anonymous" for an anonymous administrator, or a channel of this person's."""
        chat = self._enter(where)
        if not text.strip() or len(text) > 4096:
            raise NotAllowed("a message has between 1 and 4096 characters")
        self._use_up_keyboard(chat, text)
        return self._post(chat, posting.typed(text), reply_to, thread, as_)

    def sends(
        self,
        where: Where,
        files: Sequence[StoredFile],
        *,
        kind: str = "photo",
        caption: str = "",
        reply_to: Message | int | None = None,
        thread: int | None = None,
        as_: str | Chat | None = None,
    ) -> list[Message]:
        """Send files, several as one album; the caption belongs to the first.

        `kind`: photo, document, voice, video, audio, video_note.
        """
        chat = self._enter(where)
        album: Json = {"media_group_id": self.world.album_id()} if len(files) > 1 else {}
        sent = []
        for index, file in enumerate(files):
            content = {**media_fields(kind, file), **album}
            if caption and index == 0:
                content |= posting.typed(caption, "caption")
            sent.append(self._post(chat, content, reply_to, thread, as_))
        return sent

    def sends_photo(
        self, where: Where, content: bytes, caption: str = "", *, name: str = "photo.jpg"
    ) -> Message:
        """Send one photo from its bytes."""
        return self.sends(where, [self.world.files.keep(content, name)], caption=caption)[0]

    def sends_location(self, where: Where, latitude: float, longitude: float) -> Message:
        location = {"latitude": latitude, "longitude": longitude}
        return self._post(self._enter(where), {"location": location}, None, None, None)

    def edits(self, message: Message, text: str) -> None:
        """Change the text (or the caption) of a message of one's own."""
        self._own(message)
        field = "text" if "text" in message.body else "caption"
        posting.edit(
            self.world, message, {"entities": None, "caption_entities": None, **posting.typed(text, field)}
        )

    def deletes(self, message: Message) -> None:
        if message.author != self.id and not message.chat.private:
            self._need(message.chat, "can_delete_messages")
        posting.delete(self.world, message)

    def forwards(self, message: Message, where: Where) -> Message:
        self._see(message.chat)
        content = {**posting.content_of(message), "forward_origin": posting.forward_origin(message)}
        return self._post(self._enter(where), content, None, None, None)

    def reacts(self, message: Message, emoji: str | None) -> None:
        """React with one emoji, or take the reaction back with None."""
        self._see(message.chat)
        allowed = message.chat.allowed_reactions
        if emoji and allowed is not None and emoji not in allowed:
            raise NotAllowed(f"{emoji} is not allowed in {message.chat.title}")
        posting.react(self.world, message, self.id, [{"type": "emoji", "emoji": emoji}] if emoji else [])

    def pins(self, message: Message) -> None:
        if not message.chat.private:
            self._need(message.chat, "can_pin_messages")
        posting.pin(self.world, message, self.id)

    def unpins(self, message: Message) -> None:
        if message.id in message.chat.pinned:
            posting.unpin(self.world, message.chat, [message.id])

    # -- pressing ----------------------------------------------------------------------------------

    def taps(self, where: Message | Where, label: str) -> Press:
        """Press the inline button with that text: on this message, or on the chat's newest that has one."""
        if isinstance(where, Message):
            candidates = [where]
        else:
            candidates = list(reversed(self.world.chat(where, self).messages.values()))
        for message in candidates:
            for row in message.buttons:
                for button in row:
                    if button["text"] == label:
                        return self.presses(message, button)
        seen = [text for message in candidates[:5] for text in message.labels()]
        raise UnknownInWorld(f"there is no button {label!r} here; the newest messages have {seen}")

    def presses(self, message: Message, button: Json) -> Press:
        """Press a button given as Bot API JSON; one that is not there makes a forged press."""
        self._see(message.chat)
        world = self.world
        press = Press(world.press_id(), message.author, self.id, message.chat, message.id, world.clock.now())
        if "callback_data" not in button:
            press.url = button.get("url")
            press.answer_with({"text": None, "alert": False, "url": press.url})
            return press
        world.presses[press.id] = press
        query = {
            "id": press.id,
            "from": self.shape,
            "message": message.telegram(),
            "chat_instance": message.chat.instance,
            "data": button["callback_data"],
        }
        if message.author in message.chat.bots and message.author not in self.blocked:
            world.bots[message.author].push("callback_query", query)
        return press

    def keys(self, where: Where) -> list[str]:
        """The labels of the reply keyboard that this person has under the chat now."""
        chat = self.world.chat(where, self)
        keyboard = chat.keyboards.get(self.id) or chat.keyboards.get(0) or {}
        return [
            key if isinstance(key, str) else key["text"]
            for row in keyboard.get("keyboard", [])
            for key in row
        ]

    def presses_key(self, where: Where, label: str) -> Message:
        """Press a button of the reply keyboard, which sends its text."""
        if label not in self.keys(where):
            raise UnknownInWorld(f"there is no key {label!r}; the keyboard has {self.keys(where)}")
        return self.says(where, label)

    def opens(self, link: str, *, group: Chat | None = None) -> Message:
        """Follow a t.me link to a bot: ?start=… in private, ?startgroup=… into `group`."""
        wanted = BotLink.read(link)
        bot = self.world.named(wanted.username)
        if not isinstance(bot, Bot):
            raise UnknownInWorld(f"{link} leads to no bot of this world")
        if wanted.start_group is None:
            return self.says(bot, f"/start {wanted.start or ''}".strip())
        if group is None:
            raise NotAllowed("choose a group first")
        self.adds(bot, group)
        return self.says(group, f"/start@{bot.username} {wanted.start_group}".strip())

    # -- chats -------------------------------------------------------------------------------------

    def sees(self, chat: Chat) -> bool:
        return chat.id == self.id if chat.private else chat.has(self.id)

    def joins(self, chat: Chat) -> None:
        membership.add(self.world, chat, self.id)

    def leaves(self, chat: Chat) -> None:
        membership.remove(self.world, chat, self.id)

    def adds(self, who: "Person | Bot", chat: Chat) -> None:
        self._see(chat)
        membership.add(self.world, chat, who.id, by=self.id)

    def removes(self, who: "Person | Bot", chat: Chat) -> None:
        self._need(chat, "can_restrict_members")
        membership.remove(self.world, chat, who.id, by=self.id)

    def blocks(self, bot: Bot) -> None:
        membership.block(self.world, self, bot, blocked=True)

    def unblocks(self, bot: Bot) -> None:
        membership.block(self.world, self, bot, blocked=False)

    def reads(self, where: Where) -> None:
        chat = self.world.chat(where, self)
        chat.read[self.id] = chat.last_id

    # -- rules of the client -----------------------------------------------------------------------

    def _see(self, chat: Chat) -> None:
        if not self.sees(chat):
            raise NotAllowed(f"{self.name} is not in {chat.title}")

    def _need(self, chat: Chat, right: str) -> None:
        if not chat.member(self.id).may(right):
            raise NotAllowed(f"{self.name} lacks {right} in {chat.title}")

    def _own(self, message: Message) -> None:
        if message.author != self.id:
            raise NotAllowed("only the author can change a message")

    def _enter(self, where: Where) -> Chat:
        """The chat, ready for this person to write in; as in a client that unblocks a blocked bot."""
        chat = self.world.chat(where, self)
        if chat.private and chat.bot in self.blocked:
            self.unblocks(self.world.bots[chat.bot])
        self._see(chat)
        chat.started = True
        if chat.migrated_to is not None:
            return self.world.chats[chat.migrated_to]
        if chat.kind == "channel":
            self._need(chat, "can_post_messages")
        return chat

    def _post(
        self,
        chat: Chat,
        content: Json,
        reply_to: Message | int | None,
        thread: int | None,
        as_: str | Chat | None,
    ) -> Message:
        parent = self.world.message(chat, reply_to) if isinstance(reply_to, int) else reply_to
        if parent is not None and thread is None:
            thread = parent.thread
        topic = chat.topics.get(thread) if thread is not None else None
        if thread is not None and topic is None:
            raise UnknownInWorld(f"there is no topic {thread} in {chat.title}")
        if topic is not None and topic.closed and not chat.member(self.id).admin:
            raise NotAllowed(f"the topic {topic.name} is closed")
        return posting.post(
            self.world,
            chat,
            self._voice(chat, as_),
            content,
            reply_to=parent.id if parent else None,
            thread=thread,
        )

    def _voice(self, chat: Chat, as_: str | Chat | None) -> posting.Voice:
        if chat.kind == "channel":
            return posting.channel_voice(chat, self.id)
        if isinstance(as_, Chat):
            self._need(as_, "can_post_messages")
            return posting.Voice(self.id, {"from": self.world.user_shape(0), "sender_chat": as_.shape})
        member = chat.member(self.id)
        if as_ == ANONYMOUS or member.anonymous:
            if not member.admin:
                raise NotAllowed("only administrators can write anonymously")
            return posting.Voice(
                self.id, {"from": self.world.user_shape(1087968824), "sender_chat": chat.shape}
            )
        return posting.voice_of(self)

    def _use_up_keyboard(self, chat: Chat, text: str) -> None:
        keyboard = chat.keyboards.get(self.id)
        if keyboard and keyboard.get("one_time_keyboard") and text in self.keys(chat):
            del chat.keyboards[self.id]

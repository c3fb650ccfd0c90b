"""One call of a bot: its checked parameters, and what they name in the world."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.bot_api.errors import BadRequest, Forbidden
from sandbox.bot_api.floods import Floods
from sandbox.world.models import Bot, Chat, Json, Message, StoredFile
from sandbox.world.world import World

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart request."""

    name: str
    mime: str | None
    content: bytes


@dataclass(slots=True)
class Call:
    """Lookups raise Telegram's refusals."""

    world: World
    floods: Floods
    bot: Bot
    method: str
    parameters: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        return self.parameters.get(name, default)

    def chat(self, name: str = "chat_id") -> Chat:
        """A chat that the bot is in, or a private chat with a person whom it could know."""
        wanted = self.parameters.get(name)
        if wanted is None:  # where an inline message could have been meant instead
            raise BadRequest(f"{name} is empty")
        if isinstance(wanted, str):
            chat = self.world.named(wanted.removeprefix("@")) if wanted.startswith("@") else None
            if not isinstance(chat, Chat):
                raise BadRequest("chat not found")
        elif wanted > 0:
            return self._private_chat(wanted)
        else:
            found = self.world.chats.get(wanted)
            if found is None:
                raise BadRequest("chat not found")
            chat = found
        self._check_membership(chat)
        return chat

    def writable_chat(self) -> Chat:
        """As `chat`, where the bot may also write."""
        chat = self.chat()
        if chat.private:
            if self.bot.id in self.world.people[chat.id].blocked:
                raise Forbidden("bot was blocked by the user")
            if not chat.started:
                raise Forbidden("bot can't initiate conversation with a user")
        elif chat.kind == "channel" and not chat.member(self.bot.id).may("can_post_messages"):
            raise BadRequest("need administrator rights in the channel chat")
        return chat

    def message(self, purpose: str, chat: Chat | None = None) -> Message:
        """The message that is named; `purpose` completes Telegram's "message to edit not found"."""
        message = (chat or self.chat()).messages.get(self.parameters.get("message_id", 0))
        if message is None:
            raise BadRequest(f"message to {purpose} not found")
        return message

    def thread(self, chat: Chat, reply_to: Message | None) -> int | None:
        """The topic to write in: the one named, or the one of the message that is answered."""
        thread: int | None = self.get("message_thread_id")
        if thread is None:
            return reply_to.thread if reply_to is not None else None
        topic = chat.topics.get(thread)
        if topic is None:
            raise BadRequest("message thread not found")
        if topic.closed and not chat.member(self.bot.id).may("can_manage_topics"):
            raise BadRequest("TOPIC_CLOSED")
        return thread

    def reply_to(self, chat: Chat) -> Message | None:
        """The message to answer; none is fine only with allow_sending_without_reply."""
        reply: Json | None = self.get("reply_parameters")
        if reply is None:
            return None
        elsewhere = reply.get("chat_id", chat.id) != chat.id
        message = None if elsewhere else chat.messages.get(int(reply.get("message_id", 0)))
        if message is None and not reply.get("allow_sending_without_reply"):
            raise BadRequest("message to be replied not found")
        return message

    def file(self, given: Any, kind: str) -> StoredFile:
        """A file that comes with this call (directly or as attach://part), or was sent before (file_id)."""
        upload = (
            given if isinstance(given, Upload) else self.uploads.get(str(given).removeprefix("attach://"))
        )
        if upload is None:
            stored = self.world.files.get(str(given))
            if stored is None:
                raise BadRequest("wrong file identifier/HTTP URL specified")
            return stored
        if not upload.content:
            raise BadRequest("file must be non-empty")
        if kind == "photo" and not upload.content.startswith(_PICTURES):
            raise BadRequest("IMAGE_PROCESS_FAILED")
        return self.world.files.keep(upload.content, upload.name, upload.mime)

    def need(self, chat: Chat, right: str, sentence: str) -> None:
        """Refuse with the sentence where the bot lacks the right; private chats need none."""
        if not chat.private and not chat.member(self.bot.id).may(right):
            raise BadRequest(sentence)

    def _private_chat(self, person_id: int) -> Chat:
        person = self.world.people.get(person_id)
        if person is None:
            if person_id in self.world.bots:
                raise Forbidden("bot can't send messages to bots")
            raise BadRequest("chat not found")
        key = (self.bot.id, person_id)
        if key in self.world.private_chats:
            return self.world.private_chats[key]
        if not any(chat.has(person_id) and chat.has(self.bot.id) for chat in self.world.chats.values()):
            raise BadRequest("chat not found")
        return self.world.private(self.bot, person)

    def _check_membership(self, chat: Chat) -> None:
        if chat.migrated_to is not None:
            raise BadRequest(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        member = chat.members.get(self.bot.id)
        if member is None:
            raise BadRequest("chat not found")
        if member.status == "kicked":
            raise Forbidden(f"bot was kicked from the {chat.kind} chat")
        if not member.present:
            raise Forbidden(f"bot is not a member of the {chat.kind} chat")

"""What the world is made of: bots, chats with their members and topics, messages, files, button presses."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]
Entities = list[Json]

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_manage_topics",
    "can_post_messages",
    "can_edit_messages",
)
MEDIA_KINDS = ("photo", "document", "voice", "video", "audio", "video_note")
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
ADMINS = frozenset({"creator", "administrator"})
# Telegram leaves these out unless a bot asks for them by name.
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Member:
    """Somebody's standing in a chat, in Telegram's words; `left` and `kicked` are kept too."""

    status: str
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def present(self) -> bool:
        return self.status in PRESENT

    @property
    def admin(self) -> bool:
        return self.status in ADMINS

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(slots=True)
class Topic:
    """A forum topic; its thread id is the id of the service message that opened it."""

    thread: int
    name: str
    icon_color: int
    closed: bool = False


@dataclass(slots=True)
class StoredFile:
    """Bytes with a name; `id` is what the Bot API calls file_id, `sha256` makes equal files one."""

    id: str
    sha256: str
    content: bytes
    name: str
    mime: str
    width: int | None = None
    height: int | None = None

    @property
    def path(self) -> str:
        return f"documents/{self.id}/{self.name}"


@dataclass(slots=True)
class Message:
    """One message.

    `body` is its Bot API JSON without reply_to_message; it is replaced, never changed in place.
    """

    id: int
    chat: "Chat"
    author: int
    body: Json
    reply_to: int | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    silent: bool = False

    @property
    def text(self) -> str:
        """The text, or the caption of a message with media."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def entities(self) -> Entities:
        entities: Entities = self.body.get("entities") or self.body.get("caption_entities") or []
        return entities

    @property
    def kind(self) -> str:
        """text, one of MEDIA_KINDS, location, poll or service."""
        return next(
            (kind for kind in (*MEDIA_KINDS, "location", "poll", "text") if kind in self.body), "service"
        )

    @property
    def thread(self) -> int | None:
        return self.body.get("message_thread_id")

    @property
    def buttons(self) -> list[list[Json]]:
        """The inline keyboard's rows of buttons, in Bot API JSON."""
        rows: list[list[Json]] = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    def labels(self) -> list[str]:
        """The texts of all inline buttons, row by row."""
        return [button["text"] for row in self.buttons for button in row]

    def telegram(self) -> Json:
        """The message as the Bot API shows it, with the message it answers (one level deep)."""
        parent = self.chat.messages.get(self.reply_to) if self.reply_to else None
        return {**self.body, "reply_to_message": parent.body} if parent else self.body


@dataclass(slots=True)
class Chat:
    """A chat.

    `id` is the Bot API's; a private chat has its person's id, `bot` says with whom, `started` whether they
    wrote.
    """

    id: int
    kind: str
    title: str = ""
    username: str | None = None
    forum: bool = False
    bot: int | None = None
    started: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    pinned: list[int] = field(default_factory=list)
    allowed_reactions: list[str] | None = None
    migrated_to: int | None = None
    read: dict[int, int] = field(default_factory=dict)
    keyboards: dict[int, Json] = field(default_factory=dict)
    bots: list[int] = field(default_factory=list)
    last_bot: int | None = None
    shape: Json = field(default_factory=dict)

    @property
    def private(self) -> bool:
        return self.kind == "private"

    @property
    def instance(self) -> str:
        return str(abs(self.id) * 7_919 + (self.bot or 0))

    def member(self, who: int) -> Member:
        return self.members.get(who) or Member("left")

    def visible(self) -> list[Message]:
        """What there is to read, oldest first."""
        return list(self.messages.values())

    def has(self, who: int) -> bool:
        member = self.members.get(who)
        return member is not None and member.present


@dataclass(slots=True)
class Press:
    """A press on an inline button, waiting to be answered."""

    id: str
    bot: int
    person: int
    chat: Chat
    message_id: int
    made: datetime
    answer: Json | None = None
    url: str | None = None
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    def answer_with(self, answer: Json) -> None:
        self.answer = answer
        self._answered.set()

    async def answered(self, seconds: float = 10) -> Json | None:
        """The bot's answer (`text`, `alert`, `url`); None when none comes within so many real seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._answered.wait()
        except TimeoutError:
            return None
        return self.answer


@dataclass(slots=True)
class Webhook:
    """Where a bot wants its updates posted."""

    url: str
    secret: str | None = None
    max_connections: int = 40
    last_error: str | None = None
    last_error_date: int | None = None


@dataclass(slots=True)
class Bot:
    """A bot account with the queue of updates that it has not confirmed."""

    id: int
    username: str
    name: str
    token: str = field(repr=False)
    privacy: bool = True
    description: str = ""
    short_description: str = ""
    commands: dict[str, list[Json]] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)
    allowed: list[str] | None = None
    webhook: Webhook | None = None
    last_update_id: int = 500_000
    updates: deque[tuple[int, Json]] = field(default_factory=deque)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def shape(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue an update unless the bot did not ask for its kind; returns its id."""
        if not self.wants(kind):
            return None
        self.last_update_id += 1
        self.updates.append((self.last_update_id, {"update_id": self.last_update_id, kind: payload}))
        self.news.set()
        return self.last_update_id

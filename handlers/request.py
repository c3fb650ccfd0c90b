"""A request: one update as handlers see it, with the person, the place and the rows already looked up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from telegram import ChatMemberUpdated

from handlers.access import Where
from intents import Intent
from services.errors import Gone, Refused
from services.people import Chat, Community, Dialogue, Resident, Staff
from services.setup import STANDARD, Defaults
from services.unit import Unit

if TYPE_CHECKING:
    from handlers.router import Router


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as Telegram names them."""

    user_id: int
    name: str
    username: str | None = None
    language: str | None = None
    anonymous: bool = False
    """Behind a group's or channel's name: whoever it is, rights cannot be judged."""
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """The chat it happens in."""

    id: int
    kind: Where
    title: str = ""
    type: str = "private"
    is_forum: bool = False
    chat: Chat | None = None
    thread: int | None = None

    @property
    def private(self) -> bool:
        return self.kind is Where.PRIVATE


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or file that came with a message."""

    kind: str
    file_id: str
    unique_id: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message that came in."""

    id: int
    text: str
    media: tuple[Media, ...] = ()
    album: str | None = None
    reply_to: int | None = None
    reply_to_us: bool = False
    forwarded: bool = False
    edited: bool = False
    age: float = 0.0
    """Seconds between the message and this edit of it."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button press."""

    query_id: str
    message_id: int | None
    action: str
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """Everything a handler needs to make its one service call."""

    unit: Unit
    actor: Actor
    place: Place
    found_community: Community | None = None
    found_resident: Resident | None = None
    found_staff: Staff | None = None
    message: Incoming | None = None
    press: Press | None = None
    intent: Intent | None = None
    dialogue: Dialogue | None = None
    subject: tuple[str, int] | None = None
    """What the message replied to, or pressed, speaks of: (kind, id)."""
    args: str = ""
    """What followed a command, or a prefix such as 代报."""
    membership: ChatMemberUpdated | None = None
    """For my_chat_member updates: how the bot's own standing changed."""
    defaults: Defaults = STANDARD
    """What a new community starts with, and the language of chats without one."""
    router: Router | None = None
    """For the one handler that runs another's command (people.again)."""

    @property
    def text(self) -> str:
        return self.message.text if self.message else ""

    @property
    def written(self) -> Incoming:
        """The message, for routes that only messages take."""
        if self.message is None:
            raise Gone
        return self.message

    @property
    def media(self) -> list[tuple[str, str, str]]:
        """The message's files as services take them: (kind, file id, unique id)."""
        return [(m.kind, m.file_id, m.unique_id) for m in self.message.media] if self.message else []

    @property
    def photo(self) -> str | None:
        """The file id of the first picture that came with the message."""
        return next((file_id for kind, file_id, _ in self.media if kind == "photo"), None)

    @property
    def community(self) -> Community | None:
        return self.found_community

    @property
    def resident(self) -> Resident | None:
        return self.found_resident

    @property
    def staff(self) -> Staff | None:
        return self.found_staff

    @property
    def home_community(self) -> Community:
        """The community, for routes that need one."""
        if self.found_community is None:
            raise Refused("access-no-community")
        return self.found_community

    @property
    def neighbour(self) -> Resident:
        """The resident, for routes that need one."""
        if self.found_resident is None:
            raise Refused("access-no-community")
        return self.found_resident

    @property
    def colleague(self) -> Staff:
        """The staff member, for routes that need one."""
        if self.found_staff is None:
            raise Refused("access-staff-only")
        return self.found_staff

    @property
    def chat(self) -> Chat:
        """The registered group this happens in."""
        if self.place.chat is None:
            raise Refused("access-group-only")
        return self.place.chat

    def number(self, index: int = 0) -> int:
        """A numeric argument of the pressed button; a forged one is gone."""
        try:
            return int(self.press.args[index]) if self.press else 0
        except (IndexError, ValueError):
            raise Gone from None

    def word(self, index: int = 0) -> str:
        """A word argument of the pressed button."""
        try:
            return self.press.args[index] if self.press else ""
        except IndexError:
            raise Gone from None

    def with_(self, **changes: Any) -> Request:
        return replace(self, **changes)

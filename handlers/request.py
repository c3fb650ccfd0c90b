"""A request: one update as handlers see it, with the person, the place and the rows already looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from telegram import ChatMemberUpdated

from handlers.access import Where
from intents import Intent
from services import people
from services.errors import Gone, Refused
from services.people import Chat, Community, Dialogue, Resident, Staff
from services.setup import STANDARD, Defaults
from services.staff import Picked
from services.unit import PATIENCE, Unit

if TYPE_CHECKING:
    from handlers.router import Router


LARGEST_ROW_ID = 2**31 - 1
"""What PostgreSQL's integer holds; it refuses the question, not only the row, beyond."""


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
    name: str = ""
    """As its sender's device called it; empty for pictures."""
    size: int = 0
    """In bytes, as far as Telegram says."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message that came in."""

    id: int
    text: str
    media: tuple[Media, ...] = ()
    album: str | None = None
    reply_to: int | None = None
    reply_to_us: bool = False
    names_us: bool = False
    """Whether the words call the bot by its @name."""
    forwarded: bool = False
    edited: bool = False
    card: bool = False
    """Whether it is somebody's contact card; its words are the number on it."""
    mentions: tuple[Picked, ...] = ()
    """People without a @username who were picked from Telegram's list: as it names them, and who that is."""


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
    router: Router
    """For handlers that run another's command, list the features or lay out menus."""
    community: Community | None = None
    resident: Resident | None = None
    staff: Staff | None = None
    message: Incoming | None = None
    press: Press | None = None
    intent: Intent | None = None
    dialogue: Dialogue | None = None
    beside: bool = False
    """Whether its words stood in one message with another matter, of which it was taken apart."""
    subject: tuple[str, int] | None = None
    """What the message replied to, or pressed, speaks of: (kind, id)."""
    args: str = ""
    """What followed a command, or a prefix such as 代报."""
    membership: ChatMemberUpdated | None = None
    """For my_chat_member updates: how the bot's own standing changed."""
    files: Mapping[str, bytes | None] = field(default_factory=dict)
    """Files that were fetched for this update, by id; None for one that Telegram would not give."""
    defaults: Defaults = STANDARD
    """What a new community starts with, and the language of chats without one."""

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
    def answered(self) -> Dialogue:
        """The question, for routes that only answers to one take."""
        if self.dialogue is None:
            raise Gone
        return self.dialogue

    @property
    def dialogue_waits(self) -> bool:
        """Whether the next words most likely answer a question: one for a press alone waits for none."""
        route = self.router.routes.answered_by(self.dialogue)
        return route is not None and route.waits

    def kept(self, step: str, *keys: str) -> dict[str, Any]:
        """What the question `step` ("desk.offered") keeps for its buttons; Gone when none waits so."""
        if self.dialogue is None or self.dialogue.step != step or not all(map(self.dialogue.data.get, keys)):
            raise Gone
        return self.dialogue.data

    @property
    def home_community(self) -> Community:
        """The community, for routes that need one."""
        if self.community is None:
            raise Refused("access-no-community")
        return self.community

    @property
    def neighbour(self) -> Resident:
        """The resident, for routes that need one."""
        if self.resident is None:
            raise Refused("access-no-community")
        return self.resident

    @property
    def colleague(self) -> Staff:
        """The staff member, for routes that need one."""
        if self.staff is None:
            raise Refused("access-staff-only")
        return self.staff

    @property
    def chat(self) -> Chat:
        """The registered group this happens in."""
        if self.place.chat is None:
            raise Refused("access-group-only")
        return self.place.chat

    @property
    def named_community(self) -> Community:
        """The community that the pressed button names first, which must be the one this chat is about now."""
        community = self.home_community
        if self.number() != community.id:
            raise Refused("setup-other-community", name=community.name)
        return community

    def number(self, index: int = 0) -> int:
        """A numeric argument of the pressed button, such as a row's id; a forged one is gone."""
        number = self.telegram_id(index)
        if abs(number) > LARGEST_ROW_ID:
            raise Gone
        return number

    def telegram_id(self, index: int = 0) -> int:
        """A user's or chat's id out of the pressed button, which may be longer than a row's."""
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

    def meet(self, community: Community, *, works_here: bool = False) -> Resident:
        """The one who acts as a resident of a community, made known on the first meeting.

        Only of colleagues the @username is kept: others give them jobs by it.
        """
        actor, private = self.actor, self.place.private
        username = actor.username if works_here else None
        return people.meet(
            self.unit, community, actor.user_id, actor.name, username, actor.language, private=private
        )

    def react(self, emoji: str) -> None:
        """Answer the message with a reaction, where words would be too many."""
        self.unit.react(self.place.id, self.written.id, emoji)

    def open_dialogue(self, step: str, data: dict[str, Any], patience: timedelta = PATIENCE) -> None:
        """Take this person's next message here as the answer to `feature.step`."""
        community_id = self.community.id if self.community is not None else None
        self.unit.open_dialogue(self.place.id, self.actor.user_id, step, data, community_id, patience)

    def close_dialogue(self) -> None:
        """Wait for no answer of this person here any more."""
        self.unit.close_dialogue(self.place.id, self.actor.user_id)

    def with_(self, **changes: Any) -> Request:
        return replace(self, **changes)

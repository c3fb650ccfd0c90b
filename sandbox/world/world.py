"""The world: everybody and everything in it, found or made by name."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from sandbox.world import membership
from sandbox.world.errors import UnknownInWorld
from sandbox.world.files import FileCabinet
from sandbox.world.journal import Journal
from sandbox.world.models import Bot, Chat, Json, Member, Message, Press
from sandbox.world.people import Person


class Clock(Protocol):
    """All that the world needs of a clock."""

    def now(self) -> datetime: ...


class World:
    """People, bots, chats and files. Everything is synchronous and belongs to one event loop.

    `person`, `bot`, `group` and `channel` are idempotent: they return the existing one where there
    is one.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.chats: dict[int, Chat] = {}
        self.private_chats: dict[tuple[int, int], Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files = FileCabinet()
        self.journal = Journal()
        self.next_ids = {
            "person": 1001,
            "bot": 7_000_001,
            "group": 4_000_001,
            "supergroup": 1_001_000_000_001,
        }
        self.next_press = 4_000_000_001
        self.next_album = 13_570_001
        self.tokens: dict[str, Bot] = {}

    # -- who there is ------------------------------------------------------------------------------

    def person(
        self,
        name: str,
        *,
        username: str | None = None,
        language: str = "zh-hans",
        person_id: int | None = None,
        about: str = "",
    ) -> Person:
        """The person of that id, username or name, made if there is none.

        `language` is Telegram's language_code, `about` a word for whoever plays this person.
        """
        for person in self.people.values():
            if person.id == person_id or (
                person_id is None
                and (person.name == name if username is None else person.username == username)
            ):
                return person
        person = Person(self, person_id or self._next("person"), name, username, language, about)
        self.people[person.id] = person
        self.journal.write("chat", None)
        return person

    def bot(
        self, username: str, *, name: str | None = None, token: str | None = None, privacy: bool = True
    ) -> Bot:
        """The bot of that username, made if there is none.

        `privacy`: sees only commands and replies in groups.
        """
        for bot in self.bots.values():
            if bot.username.lower() == username.lower():
                return bot
        number = int(token.partition(":")[0]) if token else self._next("bot")
        bot = Bot(
            number, username, name or username, token or f"{number}:{secrets.token_urlsafe(26)}", privacy
        )
        self.bots[bot.id] = bot
        self.tokens[bot.token] = bot
        self.journal.write("chat", None)
        return bot

    def group(
        self,
        title: str,
        *,
        owner: Person,
        members: Iterable[Person | Bot] = (),
        admins: Iterable[Person | Bot] = (),
        kind: str = "supergroup",
        forum: bool = False,
        username: str | None = None,
        chat_id: int | None = None,
    ) -> Chat:
        """The group or channel of that title, made if there is none; who is missing from it is added."""
        chat = self.chats.get(chat_id) if chat_id is not None else self._titled(title, kind)
        if chat is None:
            chat = Chat(chat_id or self.new_chat_id(kind), kind, title, username, forum)
            self.chats[chat.id] = chat
            membership.found(self, chat, owner)
        administrators = [who.id for who in admins]
        for who in [*members, *admins]:
            if not chat.has(who.id):
                membership.add(self, chat, who.id, by=owner.id)
            if who.id in administrators and not chat.member(who.id).admin:
                membership.promote(self, chat, who.id, by=owner.id)
        return chat

    def channel(self, title: str, *, owner: Person, **more: Any) -> Chat:
        """As `group`, for a channel."""
        return self.group(title, owner=owner, kind="channel", **more)

    def private(self, bot: Bot, person: Person) -> Chat:
        """The private chat of the two, which is there once somebody looks, and empty until one writes."""
        chat = self.private_chats.get((bot.id, person.id))
        if chat is None:
            chat = Chat(person.id, "private", bot=bot.id, bots=[bot.id])
            chat.members = {bot.id: Member("member"), person.id: Member("member")}
            membership.reshape(self, chat)
            self.private_chats[bot.id, person.id] = chat
        return chat

    # -- finding -----------------------------------------------------------------------------------

    def chat(self, where: "Chat | Bot | int", person: Person) -> Chat:
        """A chat as a person names it: itself, a group's id, or a bot (or its id) for the private chat."""
        if isinstance(where, Chat):
            return where
        if isinstance(where, Bot):
            return self.private(where, person)
        if where in self.bots:
            return self.private(self.bots[where], person)
        if where in self.chats:
            return self.chats[where]
        raise UnknownInWorld(f"there is no chat {where}")

    def message(self, chat: Chat, message_id: int) -> Message:
        message = chat.messages.get(message_id)
        if message is None:
            raise UnknownInWorld(f"there is no message {message_id} in that chat")
        return message

    def named(self, username: str) -> "Person | Bot | Chat | None":
        """Whoever or whatever carries that @username (given without @), in any case."""
        wanted = username.lower()
        for group in (self.people, self.bots, self.chats):
            for someone in group.values():
                if someone.username and someone.username.lower() == wanted:
                    return someone
        return None

    def user_shape(self, who: int) -> Json:
        """The Bot API's User for a person or a bot."""
        if who in self.people:
            return self.people[who].shape
        if who in self.bots:
            return self.bots[who].shape
        raise UnknownInWorld(f"there is nobody {who}")

    def name_of(self, who: int) -> str:
        return str(self.user_shape(who)["first_name"])

    def all_chats(self) -> Iterable[Chat]:
        yield from self.chats.values()
        yield from self.private_chats.values()

    # -- numbers -----------------------------------------------------------------------------------

    def unix_now(self) -> int:
        return int(self.clock.now().timestamp())

    def album_id(self) -> str:
        self.next_album += 1
        return str(self.next_album)

    def press_id(self) -> str:
        self.next_press += 1
        return str(self.next_press)

    def new_chat_id(self, kind: str) -> int:
        return -self._next("group") if kind == "group" else -self._next("supergroup")

    def _next(self, kind: str) -> int:
        number = self.next_ids[kind]
        while number in self.people or number in self.bots or -number in self.chats:
            number += 1
        self.next_ids[kind] = number + 1
        return number

    def _titled(self, title: str, kind: str) -> Chat | None:
        wanted = {"group", "supergroup"} if kind != "channel" else {"channel"}
        return next(
            (
                chat
                for chat in self.chats.values()
                if chat.title == title and chat.kind in wanted and chat.migrated_to is None
            ),
            None,
        )

"""The gate: decides on raw JSON, in microseconds, which updates are for us; the rest leaves no trace."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto
from typing import Any, TypeGuard

from handlers.reading import COMMAND
from services.staff import USERNAME
from services.voice import BotIdentity

Update = Mapping[str, Any]
Phrases = tuple[Callable[[str], bool], ...]

WANTED_UPDATES = ("message", "edited_message", "channel_post", "callback_query", "my_chat_member")
"""What Telegram is asked for."""

_MESSAGES = ("message", "edited_message", "channel_post")


_SOMEBODY = "王师傅"
"""Whoever a @username is: 1042 给 @wang_88 has the form of 1042 给 王师傅."""

_SENT = ("photo", "video", "document", "location", "voice", "audio", "video_note")
"""What people send instead of words."""


class Verdict(Enum):
    """What the gate knows about an update without asking the database."""

    KEEP = auto()
    DROP = auto()
    EDITED = auto()
    """An edit in a group: ours if the message opened a ticket."""
    TALK = auto()
    """Plain talk in a group: ours by its form, its writer's dialogue here, or what it means to us."""


class Gate:
    """Knows who we are and which words make a group message worth a second look."""

    def __init__(
        self,
        identity: BotIdentity,
        *,
        commands: Collection[str],
        prefixes: tuple[str, ...],
        phrases: Phrases = (),
        phrases_of_residents: Phrases = (),
    ) -> None:
        """`phrases` tell by its form that a message in a group is ours, the last in a residents' group."""
        self._id = identity.id
        self._username = identity.username.lower()
        self._mention = f"@{self._username}"
        self._commands = frozenset(commands)
        self._prefixes = prefixes
        self._phrases = phrases
        self._phrases_of_residents = phrases_of_residents

    def judge(self, update: Update) -> Verdict:
        """Sort one update."""
        if "callback_query" in update or "my_chat_member" in update:
            return Verdict.KEEP
        kind = kind_of(update)
        if kind is None:
            return Verdict.DROP
        message = update[kind]
        if kind == "channel_post":
            return Verdict.KEEP if self._addressed(message) else Verdict.DROP
        if message["chat"]["type"] == "private":
            return Verdict.KEEP
        return self._judge_group(message, edited=kind == "edited_message")

    def is_phrase(self, text: str, *, among_residents: bool) -> bool:
        """Whether plain talk is ours by its form; most forms are the staff's, and not sought elsewhere."""
        phrases = self._phrases_of_residents if among_residents else self._phrases
        if "@" in text and not among_residents:
            text = USERNAME.sub(_SOMEBODY, text)
        return any(says(text) for says in phrases)

    def _judge_group(self, message: Mapping[str, Any], *, edited: bool) -> Verdict:
        if "migrate_to_chat_id" in message:
            return Verdict.KEEP
        sender = message.get("from") or {}
        # Anonymous admins and channels write through bots of Telegram's own; other bots are not our business.
        if sender.get("is_bot") and "sender_chat" not in message:
            return Verdict.DROP
        if "forward_origin" in message or message.get("is_automatic_forward"):
            return Verdict.DROP
        if edited:
            return Verdict.EDITED
        if self._for_us(message):
            return Verdict.KEEP
        if text_of(message).startswith("/"):
            return Verdict.DROP
        has_content = text_of(message) or any(kind in message for kind in _SENT)
        return Verdict.TALK if has_content else Verdict.DROP

    def _for_us(self, message: Mapping[str, Any]) -> bool:
        text = text_of(message)
        if self._addressed(message) or text.startswith(self._prefixes):
            return True
        if self._mention in text.lower() or any(
            entity["type"] == "text_mention" and entity["user"]["id"] == self._id
            for entity in message.get("entities") or message.get("caption_entities") or ()
        ):
            return True
        return self._replies_to_us(message)

    def _addressed(self, message: Mapping[str, Any]) -> bool:
        """Whether it begins with a command of ours that names us or nobody."""
        found = COMMAND.match(text_of(message))
        if found is None:
            return False
        if found["addressee"]:
            return found["addressee"].lower() == self._username
        return found["name"].lower() in self._commands

    def _replies_to_us(self, message: Mapping[str, Any]) -> bool:
        replied = message.get("reply_to_message")
        if not replied or (replied.get("from") or {}).get("id") != self._id:
            return False
        # In a topic every message "replies" to the service message that opened the topic, and we open topics.
        return "forum_topic_created" not in replied


def is_readable(update: Any) -> bool:
    """Whether an update has the shape that everything after the gate counts on.

    One that has not would be fetched again and again, and nothing after it would ever be confirmed.
    """
    if not isinstance(update, dict) or not _is_id(update.get("update_id")):
        return False
    given = [update[kind] for kind in WANTED_UPDATES if kind in update]
    if not all(isinstance(each, dict) for each in given):
        return False
    if "callback_query" in update:
        query = update["callback_query"]
        return _has_id(query.get("from")) and _is_of_chat(query.get("message") or {"chat": query["from"]})
    if "my_chat_member" in update:
        return _is_of_chat(update["my_chat_member"])
    return all(map(_is_whole, given))


def _is_of_chat(one: Any) -> bool:
    return isinstance(one, dict) and _has_id(one.get("chat"))


def _is_whole(message: Update) -> bool:
    """Whether what the gate reads of a message is what Telegram writes there."""
    chat, sender = message.get("chat"), message.get("from")
    entities = (message.get(key) or [] for key in ("entities", "caption_entities"))
    return (
        _has_id(chat)
        and isinstance(chat.get("type"), str)
        and _is_id(message.get("message_id"))
        and (sender is None or _has_id(sender))
        and all(isinstance(message.get(key, ""), str) for key in ("text", "caption", "media_group_id"))
        and isinstance(message.get("reply_to_message", {}), dict)
        and all(isinstance(each, list) and all(map(_is_entity, each)) for each in entities)
    )


def _is_entity(entity: Any) -> bool:
    if not isinstance(entity, dict) or not isinstance(entity.get("type"), str):
        return False
    return entity["type"] != "text_mention" or _has_id(entity.get("user"))


def _has_id(one: Any) -> TypeGuard[dict[str, Any]]:
    """Whether this is somebody, or a chat, by the number that Telegram gives."""
    return isinstance(one, dict) and _is_id(one.get("id"))


def _is_id(number: Any) -> bool:
    """Whether a column can hold it."""
    return isinstance(number, int) and abs(number) < 2**63


def text_of(message: Mapping[str, Any]) -> str:
    """What was written, with or beside a picture."""
    return message.get("text") or message.get("caption") or ""


def kind_of(update: Update) -> str | None:
    """Which kind of message an update brings; None for updates of another kind."""
    for kind in _MESSAGES:  # asked of every update, and quicker so than by `next`
        if kind in update:
            return kind
    return None


def message_of(update: Update) -> Mapping[str, Any]:
    """The message of an update; empty for updates of another kind."""
    kind = kind_of(update)
    return update[kind] if kind is not None else {}


def chat_of(update: Update) -> int:
    """The chat whose order an update keeps: its chat, or the user where there is none."""
    for kind in (*_MESSAGES, "my_chat_member"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    query = update.get("callback_query") or {}
    chat = (query.get("message") or {}).get("chat") or query.get("from") or {}
    return int(chat.get("id", 0))

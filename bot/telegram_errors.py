"""What a Bot API call can end in, as a small family: each member is one thing the sender does about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any


class CallFailed(Exception):
    """A Bot API call did not succeed. Never carries the token or an address."""

    def __init__(self, method: str, description: str) -> None:
        super().__init__(f"{method}: {description}")
        self.method = method
        self.description = description


class NotSent(CallFailed):
    """The call never reached Telegram (connecting failed): trying again doubles nothing."""


class Uncertain(CallFailed):
    """Telegram may or may not have acted: the answer was lost, or a proxy gave up."""


class Rejected(CallFailed):
    """Telegram will never take this call as it is."""


class Flood(CallFailed):
    """Too many calls; none is taken before `retry_after` seconds are over."""

    def __init__(self, method: str, description: str, retry_after: float) -> None:
        super().__init__(method, description)
        self.retry_after = retry_after


class Migrated(CallFailed):
    """The group has become a supergroup with another id."""

    def __init__(self, method: str, description: str, new_chat_id: int) -> None:
        super().__init__(method, description)
        self.new_chat_id = new_chat_id


class Unreachable(CallFailed):
    """The bot cannot write there: blocked, removed, never started, or the account is gone."""


class Removed(Unreachable):
    """The group is no more, or the bot is not in it."""


class NotModified(CallFailed):
    """The message shows already what it should."""


class MessageGone(CallFailed):
    """The message to change was deleted, or cannot be changed any more."""


class TopicGone(CallFailed):
    """The topic was deleted or closed."""


class Conflict(CallFailed):
    """Somebody else fetches this bot's updates, by polling or by a webhook."""


class Unauthorized(CallFailed):
    """Telegram does not know the token."""


# Telegram tells these apart by its words alone; matched in lower case, first match wins.
_MEANINGS: tuple[tuple[re.Pattern[str], type[CallFailed]], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"message is not modified", NotModified),
        (
            r"message to (edit|delete|pin|react) not found|message can't be edited|message_id_invalid",
            MessageGone,
        ),
        (r"message thread not found|topic_(deleted|closed|id_invalid)|topic is closed", TopicGone),
        (r"chat not found|bot was kicked|not a member|chat was deleted|channel_private", Removed),
        (r"peer_id_invalid|user not found|chat_write_forbidden", Unreachable),
        (
            r"not enough rights to send|have no rights to send|need administrator rights in the channel",
            Unreachable,
        ),
    )
)


def failure(method: str, code: int, description: str, parameters: Mapping[str, Any]) -> CallFailed:
    """The member of the family for an answer of Telegram's with `ok: false`."""
    if "migrate_to_chat_id" in parameters:
        return Migrated(method, description, int(parameters["migrate_to_chat_id"]))
    if code == 429:
        return Flood(method, description, float(parameters.get("retry_after", 1)))
    by_code: dict[int, type[CallFailed]] = {401: Unauthorized, 409: Conflict}
    if code in by_code:
        return by_code[code](method, description)
    if code >= 500:
        return Uncertain(method, description)
    words, otherwise = description.lower(), Unreachable if code == 403 else Rejected
    meaning = next((meaning for pattern, meaning in _MEANINGS if pattern.search(words)), otherwise)
    if code == 403 and not issubclass(meaning, Unreachable):
        meaning = Unreachable
    return meaning(method, description)

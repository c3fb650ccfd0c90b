"""The intake: from Telegram's hands into the inbox, before Telegram hears that anything was received."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from bot.clock import Clock
from bot.gate import chat_of, is_readable, kind_of
from bot.listener import Listener
from storage.database import Database, Session
from storage.inbox import Inbox
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

REPLACEMENT = "\ufffd"

UNREAD = frozenset(
    {
        *("checklist", "contact", "external_reply", "game", "giveaway", "giveaway_winners", "invoice"),
        *("link_preview_options", "paid_media", "passport_data", "poll", "quote", "reply_markup", "story"),
        "venue",
    }
)
"""Parts of a message that nobody here reads. Whose number is in somebody's address book need not be kept, and
a part of which a Bot API server of another version leaves something out must not cost the whole message."""

OF_ANSWERED = ("message_id", "date", "chat", "from")
"""What is read of the message that another one answers; its words are not for us."""


class Intake:
    """Takes batches of updates, by whichever way they come."""

    def __init__(
        self,
        bot_id: int,
        listener: Listener,
        database: Database,
        clock: Clock,
        on_arrival: Callable[[Mapping[int, int]], None],
    ) -> None:
        self._bot_id = bot_id
        self._listener = listener
        self._database = database
        self._clock = clock
        self._on_arrival = on_arrival

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        """Store what is for us in one transaction; once this returns, the batch may be confirmed to Telegram.

        `on_arrival` hears how many updates came for each chat. Raises DatabaseUnavailable: nothing is stored.
        """
        readable = [update for update in updates if is_readable(update)]
        if odd := len(updates) - len(readable):
            log.warning("%d updates have a shape that Telegram does not send; they are left out.", odd)
        kept = await self._listener.choose(_storable(readable))
        if not kept:
            return
        rows = [
            (int(update["update_id"]), chat_of(update), orjson.dumps(_trimmed(update)).decode())
            for update in kept
        ]
        now = self._clock.now()

        def store(session: Session) -> None:
            Inbox(UnitOfWork(session, now)).receive(self._bot_id, rows)

        # Telegram gives nothing more before this is kept.
        await self._database.run(store, urgent=True)
        self._on_arrival(Counter(chat_id for _, chat_id, _ in rows))


def _trimmed(update: Mapping[str, Any]) -> Mapping[str, Any]:
    """An update without what is not read of its message."""
    kind = kind_of(update)
    if kind is None:
        return update
    message = update[kind]
    answered = message.get("reply_to_message")
    card = _card_in_private(message)
    if answered is None and UNREAD.isdisjoint(message):
        return update
    read = {name: part for name, part in message.items() if name not in UNREAD}
    if answered is not None:
        read["reply_to_message"] = {name: answered[name] for name in OF_ANSWERED if name in answered}
    if card is not None:
        read["contact"] = card
    return {**update, kind: read}


def _card_in_private(message: Mapping[str, Any]) -> Mapping[str, str] | None:
    """The number of a contact card, sent in private instead of being typed; nothing else of the card."""
    card = message.get("contact")
    private = message["chat"].get("type") == "private"
    if not isinstance(card, Mapping) or not private or "text" in message:
        return None
    number = card.get("phone_number")
    return {"phone_number": number, "first_name": ""} if isinstance(number, str) else None


def _storable(updates: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """Updates without what databases cannot hold, NUL and lone surrogates; hardly a batch has any."""
    try:
        if b"\\u0000" not in orjson.dumps(updates):
            return updates
    except TypeError:  # a lone surrogate has no UTF-8
        pass
    return [_mended(update) for update in updates]


def _mended(value: Any) -> Any:
    """One replacement for one character: entities count characters, and must go on fitting."""
    if isinstance(value, str):
        return "".join(
            REPLACEMENT if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in value
        )
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_mended(item) for item in value]
    return value

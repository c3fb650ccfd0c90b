"""The intake: from Telegram's hands into the inbox, before Telegram hears that anything was received."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from bot.clock import Clock
from bot.gate import chat_of, is_readable
from bot.listener import Listener
from storage.database import Database, Session
from storage.inbox import Inbox
from storage.unit import UnitOfWork

log = logging.getLogger(__name__)

REPLACEMENT = "\ufffd"


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
        odd = [update for update in updates if not is_readable(update)]
        if odd:
            log.warning("%d updates have a shape that Telegram does not send; they are left out.", len(odd))
        whole = [_storable(update) for update in updates if is_readable(update)]
        raws = {int(update["update_id"]): raw for update, raw in whole}
        kept = await self._listener.choose([update for update, _ in whole])
        if not kept:
            return
        rows = [(int(update["update_id"]), chat_of(update)) for update in kept]
        now = self._clock.now()

        def store(session: Session) -> None:
            received = ((update_id, chat_id, raws[update_id]) for update_id, chat_id in rows)
            Inbox(UnitOfWork(session, now)).receive(self._bot_id, received)

        await self._database.run(store)
        self._on_arrival(Counter(chat_id for _, chat_id in rows))


def _storable(update: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """An update and its JSON without what databases cannot hold: NUL and lone surrogates."""
    try:
        raw = orjson.dumps(update)
        if b"\\u0000" not in raw:
            return update, raw.decode()
    except TypeError:  # a lone surrogate has no UTF-8
        pass
    update = _mended(update)
    return update, orjson.dumps(update).decode()


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

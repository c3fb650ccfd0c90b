"""Long polling: fetches updates, and confirms a batch by asking for the next only after it was stored."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from bot.clock import Clock, pause
from bot.gate import WANTED_UPDATES
from bot.intake import Intake
from bot.telegram_errors import CallFailed, Conflict, Flood, NotSent, Unauthorized, Uncertain
from bot.transport import TelegramApi
from storage.database import DatabaseUnavailable

log = logging.getLogger(__name__)

BATCH = 100
POLL_SECONDS = 25
MARGIN_SECONDS = 10
EMPTY_SECONDS = 0.05
LONGEST_PAUSE = 30.0


class Poller:
    """Polls until it is cancelled; no failure ends it."""

    def __init__(self, api: TelegramApi, intake: Intake, clock: Clock) -> None:
        self._api = api
        self._intake = intake
        self._clock = clock
        self._failures = 0
        self.busy = False
        """Whether a batch is being taken in right now."""

    async def run(self) -> None:
        """Ask for updates until cancelled; what goes wrong is logged and tried again."""
        # No offset at first: Telegram gives everything unconfirmed, and the inbox knows what it has already.
        offset: int | None = None
        while True:
            try:
                offset = await self._round(offset)
                self._failures = 0
            except (CallFailed, DatabaseUnavailable) as error:
                await self._recover(error)
            except Exception:
                log.exception("A batch of updates could not be taken in. Trying again.")
                await pause(self._clock, LONGEST_PAUSE)

    async def _round(self, offset: int | None) -> int | None:
        parameters: dict[str, Any] = {
            "timeout": POLL_SECONDS,
            "limit": BATCH,
            "allowed_updates": list(WANTED_UPDATES),
        }
        if offset is not None:
            parameters["offset"] = offset
        updates = await self._api.call("getUpdates", parameters, timeout=POLL_SECONDS + MARGIN_SECONDS)
        if not updates:
            # A server that does not hold the call until something comes must not be asked without end.
            await asyncio.sleep(EMPTY_SECONDS)
            return offset
        self.busy = True
        try:
            await self._intake.accept(updates)
        finally:
            self.busy = False
        return 1 + max(int(update["update_id"]) for update in updates if "update_id" in update)

    async def _recover(self, error: Exception) -> None:
        """Say plainly what is wrong, once per trouble, and wait a little longer each time."""
        if self._failures == 0:
            log.warning("%s", _explain(error))
        self._failures += 1
        wait = min(LONGEST_PAUSE, 0.5 * 2 ** min(self._failures, 10))
        if isinstance(error, Flood):
            wait = max(wait, error.retry_after)
        await pause(self._clock, wait)


def _explain(error: Exception) -> str:
    match error:
        case Conflict():
            return (
                "Another program fetches updates with this token (409). Stop it, or it and Linli will take "
                "messages from each other. Trying again until it has gone."
            )
        case Unauthorized():
            return (
                "Telegram does not know this BOT_TOKEN (401). Take a new one from @BotFather. Trying again."
            )
        case NotSent() | Uncertain():
            return f"Telegram cannot be reached ({error.description}). Trying again."
        case DatabaseUnavailable():
            return f"The database cannot be used ({error}). Updates wait at Telegram. Trying again."
    return f"Fetching updates failed ({error}). Trying again."

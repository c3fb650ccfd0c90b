"""Whatever comes between: said once in one sentence, and fetching goes on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bot.intake import Intake
from bot.polling import Poller
from bot.telegram_errors import Conflict, Flood, NotSent, Rejected, Unauthorized, Uncertain
from bot.transport import TelegramApi
from sandbox import SteppedClock
from storage.database import DatabaseUnavailable
from tests.patience import PATIENCE


class Troubled:
    """Telegram, the intake and the end of the test in one: trouble twice, then one update."""

    def __init__(self, trouble: Exception) -> None:
        self._trouble = trouble
        self.asked: list[dict[str, Any]] = []
        self.accepted = asyncio.Event()

    async def call(self, method: str, parameters: dict[str, Any], **_: float) -> list[dict[str, Any]]:
        self.asked.append(parameters)
        if len(self.asked) <= 2:
            raise self._trouble
        if self.accepted.is_set():
            await asyncio.Event().wait()  # nothing more comes
        return [{"update_id": 7}]

    async def accept(self, updates: list[dict[str, Any]], **_: bool) -> None:
        self.accepted.set()


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (
            Conflict("getUpdates", "Conflict"),
            "Another program fetches updates",
        ),
        (Unauthorized("getUpdates", "Unauthorized"), "Telegram does not know this BOT_TOKEN (401)"),
        (NotSent("getUpdates", "connection refused"), "Telegram cannot be reached (connection refused)"),
        (Uncertain("getUpdates", "Bad Gateway"), "Telegram cannot be reached (Bad Gateway)"),
        (DatabaseUnavailable("disk full"), "The database cannot be used (disk full)"),
        (Rejected("getUpdates", "Bad Request: x"), "Fetching updates failed"),
        (Flood("getUpdates", "Too Many Requests", 60), "Fetching updates failed"),
        (LookupError("a mistake of ours"), "A batch of updates could not be taken in"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
async def test_trouble_is_told_and_outlived(
    trouble: Exception, sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    clock = SteppedClock(datetime(2026, 3, 10, 2, 0, tzinfo=UTC))
    telegram = Troubled(trouble)
    poller = Poller(cast("TelegramApi", telegram), cast("Intake", telegram), clock)
    polling = asyncio.create_task(poller.run())
    async with asyncio.timeout(PATIENCE):
        while not telegram.accepted.is_set():
            await clock.advance(timedelta(minutes=1))
    polling.cancel()
    told = [record for record in caplog.records if sentence in record.getMessage()]
    assert len(told) == (2 if isinstance(trouble, LookupError) else 1)
    assert "offset" not in telegram.asked[2]

"""Linli with everything it does, durably; PACED=1 keeps Telegram's limits."""

import asyncio
import os

from pydantic import SecretStr

from bot.clock import SystemClock
from bot.pace import Pace
from bot.running import running_app, heed_signals
from bot.ticks import ScheduledTicks
from storage.database import Database
from storage.migrate import upgrade


async def main() -> None:
    """Run until told to stop."""
    told = heed_signals()
    with Database.open(os.environ["DATABASE_URL"]) as database:
        upgrade(database)
        token = SecretStr(os.environ["TOKEN"])
        pace = Pace() if os.environ.get("PACED") else None
        async with running_app(
            token, os.environ["BASE_URL"], database, SystemClock(), ScheduledTicks(), (), pace
        ):
            await told.wait()


if __name__ == "__main__":
    asyncio.run(main())

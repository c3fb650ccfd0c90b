"""Linli with everything it does, durably; PACED=1 keeps Telegram's limits."""

import asyncio
import os

from pydantic import SecretStr

from bot.clock import SystemClock
from bot.pace import Pace
from bot.running import forever, running_app, until_told_to_stop
from bot.ticks import ScheduledTicks
from storage.database import Database
from storage.migrate import upgrade


async def main() -> None:
    """Run until told to stop."""
    with Database.open(os.environ["DATABASE_URL"]) as database:
        upgrade(database)
        token = SecretStr(os.environ["TOKEN"])
        pace = Pace() if os.environ.get("PACED") else None
        base_url, clock = os.environ["BASE_URL"], SystemClock()
        async with running_app(token, base_url, database, clock, ScheduledTicks(), (), pace, rehearse=True):
            await forever()


if __name__ == "__main__":
    asyncio.run(until_told_to_stop(main()))

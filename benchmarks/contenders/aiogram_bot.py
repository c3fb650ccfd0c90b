"""aiogram as it comes: one keyword regex, one reply, nothing kept."""

import asyncio
import os
import re

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from benchmarks.contenders.words import ANSWER, KEYWORDS


async def reply(message: Message) -> None:
    """Answer a message that has one of the words."""
    await message.reply(ANSWER)


async def main() -> None:
    """Poll until killed."""
    server = TelegramAPIServer.from_base(os.environ["BASE_URL"])
    bot = Bot(os.environ["TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher()
    dispatcher.message.register(reply, F.text.regexp(re.compile(KEYWORDS), mode="search"))
    await dispatcher.start_polling(bot, handle_signals=False, tasks_concurrency_limit=256)


if __name__ == "__main__":
    asyncio.run(main())

"""python-telegram-bot as it comes: one keyword regex, one reply, nothing kept; CONCURRENT=1: at once."""

import os
import re

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from benchmarks.contenders.words import ANSWER, KEYWORDS


async def reply(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a message that has one of the words."""
    if update.effective_message is not None:
        await update.effective_message.reply_text(ANSWER, do_quote=True)


def main() -> None:
    """Poll until killed."""
    base = os.environ["BASE_URL"]
    application = (
        Application.builder()
        .token(os.environ["TOKEN"])
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .request(HTTPXRequest(connection_pool_size=256, pool_timeout=60))
        .concurrent_updates(256 if os.environ.get("CONCURRENT") else False)
        .build()
    )
    application.add_handler(MessageHandler(filters.Regex(re.compile(KEYWORDS)), reply))
    application.run_polling(drop_pending_updates=False)


if __name__ == "__main__":
    main()

"""python-telegram-bot's Bot for one purpose: its objects ask it who we are when they read an update."""

from __future__ import annotations

import telegram
from pydantic import SecretStr

from bot.transport import AiohttpRequest, TelegramApi
from services.voice import BotIdentity


class KnownBot(telegram.Bot):
    """A Bot that was told who it is, and so needs no call to find out; its repr keeps the token to itself."""

    def __init__(self, token: SecretStr, base_url: str, api: TelegramApi, identity: BotIdentity) -> None:
        request = AiohttpRequest(api)
        super().__init__(
            token.get_secret_value(),
            base_url=f"{base_url}/bot",
            base_file_url=f"{base_url}/file/bot",
            request=request,
            get_updates_request=request,
        )
        self._bot_user = telegram.User(identity.id, identity.name, is_bot=True, username=identity.username)

    def __repr__(self) -> str:
        return f"KnownBot(@{self.bot.username})"

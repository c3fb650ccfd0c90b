"""How updates reach a bot: long polling, with one poller at a time, or a webhook."""

import asyncio
from typing import Any

from sandbox.bot_api.errors import BadRequest, Conflict
from sandbox.bot_api.webhooks import Webhooks
from sandbox.world.models import Bot, Json, Webhook

LONGEST_POLL = 50


class Polling:
    """getUpdates.

    A newer request ends the one that waits, as in Telegram, so two pollers both see conflicts.
    """

    def __init__(self) -> None:
        self._polls: dict[int, asyncio.Future[object]] = {}
        self.began_to_wait = asyncio.Event()

    def waiting(self, bot: Bot) -> bool:
        """Whether a poll of this bot is waiting for news right now."""
        return bot.id in self._polls

    async def get_updates(self, bot: Bot, parameters: Json) -> list[Json]:
        if bot.webhook is not None:
            raise Conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        if "allowed_updates" in parameters:
            bot.allowed = parameters["allowed_updates"]
        _confirm(bot, parameters.get("offset", 0))
        self._end_other_poll(bot)
        limit = min(max(parameters.get("limit", 100), 1), 100)
        timeout = min(parameters.get("timeout", 0), LONGEST_POLL)
        if not bot.updates and timeout > 0:
            await self._wait(bot, timeout)
        return [update for _, update in list(bot.updates)[:limit]]

    def close(self) -> None:
        """End every poll that waits, so that the server can stop at once."""
        for poll in self._polls.values():
            poll.cancel()

    def _end_other_poll(self, bot: Bot) -> None:
        other = self._polls.pop(bot.id, None)
        if other is not None and not other.done():
            other.set_exception(
                Conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            )

    async def _wait(self, bot: Bot, seconds: float) -> None:
        poll: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self._polls[bot.id] = poll
        self.began_to_wait.set()
        bot.news.clear()
        news: asyncio.Future[object] = asyncio.ensure_future(bot.news.wait())
        try:
            await asyncio.wait({news, poll}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if poll.done() and not poll.cancelled():
                poll.result()
        finally:
            news.cancel()
            poll.cancel()
            if self._polls.get(bot.id) is poll:
                del self._polls[bot.id]


def _confirm(bot: Bot, offset: int) -> None:
    """Forget what lies before the offset; a negative one keeps only that many of the newest."""
    if offset < 0:
        while len(bot.updates) > -offset:
            bot.updates.popleft()
    while bot.updates and bot.updates[0][0] < offset:
        bot.updates.popleft()


def set_webhook(bot: Bot, webhooks: Webhooks, parameters: Json) -> bool:
    url: str = parameters.get("url", "")
    if parameters.get("drop_pending_updates"):
        bot.updates.clear()
    if not url:
        return delete_webhook(bot, webhooks, {})
    if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if "allowed_updates" in parameters:
        bot.allowed = parameters["allowed_updates"]
    bot.webhook = Webhook(url, parameters.get("secret_token"), parameters.get("max_connections", 40))
    webhooks.start(bot)
    return True


def delete_webhook(bot: Bot, webhooks: Webhooks, parameters: Json) -> bool:
    bot.webhook = None
    webhooks.stop(bot)
    if parameters.get("drop_pending_updates"):
        bot.updates.clear()
    return True


def webhook_info(bot: Bot) -> Json:
    info: dict[str, Any] = {
        "url": bot.webhook.url if bot.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(bot.updates),
    }
    if bot.webhook:
        info["max_connections"] = bot.webhook.max_connections
        if bot.webhook.last_error:
            info["last_error_message"] = bot.webhook.last_error
            info["last_error_date"] = bot.webhook.last_error_date
    if bot.allowed:
        info["allowed_updates"] = bot.allowed
    return info

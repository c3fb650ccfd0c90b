"""Posts a bot's updates to its webhook, in order, again and again until they are taken."""

import asyncio

import aiohttp

from sandbox.bot_api.wire import dumps
from sandbox.world.models import Bot, Webhook
from sandbox.world.world import World

RETRY_SECONDS = (0.1, 0.2, 0.5, 1, 2, 5)


class Webhooks:
    """One delivering task for every bot that has a webhook. Retries follow real time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def start(self, bot: Bot) -> None:
        self.stop(bot)
        self._tasks[bot.id] = asyncio.get_running_loop().create_task(self._deliver(bot))

    def stop(self, bot: Bot) -> None:
        task = self._tasks.pop(bot.id, None)
        if task is not None:
            task.cancel()

    async def close(self) -> None:
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, bot: Bot) -> None:
        async with aiohttp.ClientSession() as session:
            failures = 0
            while bot.webhook is not None:
                bot.news.clear()
                if not bot.updates:
                    await bot.news.wait()
                    continue
                update_id, update = bot.updates[0]
                if await self._post(session, bot.webhook, update):
                    failures = 0
                    if bot.updates and bot.updates[0][0] == update_id:
                        bot.updates.popleft()
                else:
                    await asyncio.sleep(RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)])
                    failures += 1

    async def _post(self, session: aiohttp.ClientSession, webhook: Webhook, update: object) -> bool:
        headers = {"Content-Type": "application/json"}
        if webhook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret
        try:
            async with session.post(webhook.url, data=dumps(update), headers=headers) as answer:
                if answer.ok:
                    return True
                webhook.last_error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, OSError) as error:
            webhook.last_error = f"Connection failed: {type(error).__name__}"
        webhook.last_error_date = self._world.unix_now()
        return False

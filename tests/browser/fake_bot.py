"""A bot of a few lines that long-polls the sandbox, so that the page is tested without the real one."""

import asyncio
import contextlib
from typing import Any

import aiohttp

Json = dict[str, Any]

PRIVATE = "https://t.me/linli_bot?start=home"
CARD = {
    "inline_keyboard": [
        [{"text": "我去", "callback_data": "take"}, {"text": "危险吗", "callback_data": "alert"}],
        [{"text": "私聊说", "callback_data": "private"}],
    ]
}
KEYS = {"keyboard": [[{"text": "🔧报修"}, {"text": "📦快递"}]], "resize_keyboard": True}


class FakeBot:
    """Answers "水管" with a card, a press with a toast or an alert, /start with payload and keyboard."""

    def __init__(self, session: aiohttp.ClientSession, base: str, token: str) -> None:
        self._session = session
        self._base = f"{base}/bot{token}"

    async def call(self, method: str, **facts: Any) -> Any:
        async with self._session.post(f"{self._base}/{method}", json=facts) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise RuntimeError(f"{method}: {answer['description']}")
        return answer["result"]

    async def run(self) -> None:
        """Poll until cancelled; a server that is away is tried again."""
        offset = 0
        while True:
            try:
                updates = await self.call("getUpdates", offset=offset, timeout=20)
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)
                continue
            for update in updates:
                offset = update["update_id"] + 1
                await self._handle(update)

    async def _handle(self, update: Json) -> None:
        if "callback_query" in update:
            await self._pressed(update["callback_query"])
        elif "message" in update and "text" in update["message"]:
            await self._told(update["message"])

    async def _told(self, message: Json) -> None:
        chat, text = message["chat"]["id"], message["text"]
        if "水管" in text:
            await self.call(
                "sendMessage",
                chat_id=chat,
                text="<b>#1042</b> 爆水管 · 厨房",
                parse_mode="HTML",
                reply_markup=CARD,
                reply_parameters={"message_id": message["message_id"]},
            )
        elif text.startswith("/start"):
            payload = text.partition(" ")[2] or "没有暗号"
            await self.call("sendMessage", chat_id=chat, text=f"您好,暗号是 {payload}", reply_markup=KEYS)

    async def _pressed(self, press: Json) -> None:
        if press["data"] == "private":
            await self.call("answerCallbackQuery", callback_query_id=press["id"], url=PRIVATE)
            return
        alert = press["data"] == "alert"
        words = "先关总阀,别碰插座" if alert else "您接了,谢谢"
        await self.call("answerCallbackQuery", callback_query_id=press["id"], text=words, show_alert=alert)
        if not alert:
            await self.call(
                "editMessageText",
                chat_id=press["message"]["chat"]["id"],
                message_id=press["message"]["message_id"],
                text=f"#1042 {press['from']['first_name']} 已接",
            )


@contextlib.asynccontextmanager
async def running(bot: FakeBot) -> Any:
    """Let the bot poll until the block is left."""
    task = asyncio.get_running_loop().create_task(bot.run())
    try:
        yield bot
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

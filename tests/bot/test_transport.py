"""The transport: every way a call can end, and a token that nobody sees."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.known_bot import KnownBot
from bot.logs import RedactingFormatter
from bot.telegram_errors import (
    CallFailed,
    Conflict,
    Flood,
    MessageGone,
    Migrated,
    NotModified,
    NotSent,
    Rejected,
    Removed,
    TopicGone,
    Unauthorized,
    Uncertain,
    Unreachable,
    failure,
)
from bot.transport import LARGEST_DOWNLOAD, TelegramApi, Upload
from services.voice import BotIdentity

TOKEN = SecretStr("123456:" + "secret-part-of-the-token-0123456789")


@pytest.mark.parametrize(
    ("code", "description", "parameters", "expected"),
    [
        (429, "Too Many Requests: retry after 7", {"retry_after": 7}, Flood),
        (400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1005}, Migrated),
        (403, "Forbidden: bot was blocked by the user", {}, Unreachable),
        (400, "Bad Request: chat not found", {}, Removed),
        (403, "Forbidden: the group chat was deleted", {}, Removed),
        (403, "Forbidden: bot is not a member of the supergroup chat", {}, Removed),
        (400, "Bad Request: not enough rights to send text messages to the chat", {}, Unreachable),
        (400, "Bad Request: message is not modified: specified new message content", {}, NotModified),
        (400, "Bad Request: message to edit not found", {}, MessageGone),
        (400, "Bad Request: message can't be edited", {}, MessageGone),
        (400, "Bad Request: message thread not found", {}, TopicGone),
        (400, "Bad Request: message text is empty", {}, Rejected),
        (404, "Not Found: method not found", {}, Rejected),
        (401, "Unauthorized", {}, Unauthorized),
        (409, "Conflict: terminated by other getUpdates request", {}, Conflict),
        (500, "Internal Server Error", {}, Uncertain),
        (502, "Bad Gateway", {}, Uncertain),
        (504, "Gateway Timeout", {}, Uncertain),
    ],
)
def test_every_code_has_its_meaning(
    code: int, description: str, parameters: dict[str, int], expected: type[CallFailed]
) -> None:
    error = failure("sendMessage", code, description, parameters)
    assert type(error) is expected
    assert description in str(error)


def test_what_an_error_carries() -> None:
    flood, moved = (
        failure("m", 429, "x", {"retry_after": 7}),
        failure("m", 400, "x", {"migrate_to_chat_id": -5}),
    )
    assert isinstance(flood, Flood)
    assert flood.retry_after == 7
    assert isinstance(moved, Migrated)
    assert moved.new_chat_id == -5


@pytest.fixture
async def server() -> AsyncIterator[str]:
    """A Bot API that answers in odd ways, by the name of the method."""

    async def answer(request: web.Request) -> web.StreamResponse:
        match request.match_info["method"]:
            case "good":
                return web.json_response({"ok": True, "result": await request.json()})
            case "upload":
                form = await request.post()
                return web.json_response({"ok": True, "result": sorted(form)})
            case "page" | "odd" as oddity:
                return web.Response(status=502 if oddity == "page" else 200, text="<html>not json</html>")
            case "getFile":
                return web.json_response({"ok": True, "result": {"file_path": await _asked_for(request)}})
            case "slow":
                await asyncio.sleep(30)
        if request.transport is not None:
            request.transport.close()
        return web.Response()

    async def give(request: web.Request) -> web.StreamResponse:
        if request.match_info["path"] == "cut" and request.transport is not None:
            request.transport.close()
        known = {"list.csv": b"3-2-501", "huge": bytes(LARGEST_DOWNLOAD + 1)}
        body = known.get(request.match_info["path"])
        return web.Response(status=404) if body is None else web.Response(body=body)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    app.router.add_get("/file/bot{token}/{path}", give)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def _asked_for(request: web.Request) -> str:
    return str((await request.json())["file_id"])


@pytest.fixture
async def api(server: str) -> AsyncIterator[TelegramApi]:
    api = TelegramApi(TOKEN, server)
    yield api
    await api.close()


async def test_a_result_comes_back(api: TelegramApi) -> None:
    assert await api.call("good", {"text": "你好"}) == {"text": "你好"}


async def test_files_travel_as_a_form(api: TelegramApi) -> None:
    poster = Upload("poster.png", "image/png", b"PNG")
    assert await api.call("upload", {"chat_id": 5}, files={"photo": poster}) == ["chat_id", "photo"]


async def test_a_file_comes_with_its_bytes(api: TelegramApi) -> None:
    assert await api.download("list.csv") == b"3-2-501"


@pytest.mark.parametrize("path", ["gone", "cut", "huge"])
async def test_a_file_that_does_not_come_shows_no_token(api: TelegramApi, path: str) -> None:
    with pytest.raises(CallFailed) as failed:
        await api.download(path)
    shown = "".join(traceback.format_exception(failed.value)) + repr(failed.value)
    assert TOKEN.get_secret_value() not in shown


@pytest.mark.parametrize("method", ["page", "slow", "odd", "cut"])
async def test_an_answer_that_does_not_come_is_uncertain(api: TelegramApi, method: str) -> None:
    with pytest.raises(Uncertain):
        await api.call(method, timeout=0.5)


async def test_nobody_there_means_not_sent() -> None:
    api = TelegramApi(TOKEN, "http://127.0.0.1:9")
    with pytest.raises(NotSent):
        await api.call("getMe")
    await api.close()


@pytest.mark.parametrize("method", ["page", "slow", "odd", "cut"])
async def test_no_error_shows_the_token(api: TelegramApi, method: str) -> None:
    with pytest.raises(CallFailed) as failed:
        await api.call(method, timeout=0.2)
    error = failed.value
    shown = "".join(traceback.format_exception(error)) + repr(error) + str(error)
    assert TOKEN.get_secret_value() not in shown


async def test_no_repr_shows_the_token(api: TelegramApi) -> None:
    bot = KnownBot(TOKEN, "http://127.0.0.1:9", api, BotIdentity(123456, "linli_bot"))
    for shown in (repr(bot), str(bot), repr(api), repr(TOKEN), f"{bot.bot}"):
        assert TOKEN.get_secret_value() not in shown
    assert bot.bot.username == "linli_bot"


def test_no_log_line_shows_a_token() -> None:
    secret = TOKEN.get_secret_value()
    formatter = RedactingFormatter(secret)
    lines = (
        f'127.0.0.1 "POST /bot{secret}/getUpdates HTTP/1.1" 200',
        f"HTTP Request: POST https://api.telegram.org/bot{secret}/getMe",
        "another: 987654321:" + "A" * 35,
    )
    for line in lines:
        record = logging.LogRecord("aiohttp.access", logging.INFO, "", 0, line, None, None)
        assert "<token>" in formatter.format(record)
        assert secret not in formatter.format(record)
    error = ValueError(f"http://x/bot{secret}/sendMessage")
    trouble = (type(error), error, None)
    record = logging.LogRecord("bot", logging.ERROR, "", 0, "failed", None, trouble)
    assert secret not in formatter.format(record)
    assert "ValueError" in formatter.format(record)

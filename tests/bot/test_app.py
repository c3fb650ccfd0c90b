"""The whole bot: starting, stopping, and living with a Telegram that has its moods."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.app import App, Outside, TokenWrong
from bot.clock import SystemClock
from bot.sender import Sender
from bot.telegram_errors import CallFailed
from bot.ticks import ScheduledTicks
from bot.transport import TelegramApi
from handlers.router import Router
from sandbox import Sandbox
from storage.database import Database, DatabaseUnavailable
from tests.bot.conftest import small_feature
from tests.patience import PATIENCE
from texts import Texts


def app_on(url: str, token: str, database: Database, texts: Texts) -> App:
    outside = Outside(SecretStr(token), url, database, SystemClock(), ScheduledTicks(), None)
    return App(outside, Router([small_feature([], [])], owner_ids=[]), texts)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 -- it comes over HTTP, and tells nobody here
            await asyncio.sleep(0.01)


async def test_the_bot_lives_on_the_machines_clock_and_stops_in_order(
    sqlite_url: str, texts: Texts, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.app.STOP_SECONDS", PATIENCE)  # only a hang is too long here
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve() as sandbox:
            bot, person = sandbox.world.bot("linli_bot"), sandbox.world.person("陈姨")
            app = app_on(sandbox.url, bot.token, database, texts)
            await app.start()
            person.says(bot, "在吗")
            private = sandbox.world.private(bot, person)
            await until(lambda: any(m.author == bot.id for m in private.visible()))
            await app.stop()
        rows = "SELECT outbox.state, leased_until FROM outbox JOIN lane USING (chat_id)"
        noted = await database.read(lambda session: session.connection().exec_driver_sql(rows).all())
    assert [tuple(row) for row in noted] == [("sent", None)]
    assert "Stopped without waiting" not in caplog.text


async def test_what_waits_is_taken_up_by_the_next_start(sqlite_url: str, texts: Texts) -> None:
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve() as sandbox:
            bot, person = sandbox.world.bot("linli_bot"), sandbox.world.person("陈姨")
            private = sandbox.world.private(bot, person)
            outage = sandbox.faults.order("cut", method="sendMessage", count=None)
            app = app_on(sandbox.url, bot.token, database, texts)
            await app.start()
            person.says(bot, "还在吗")
            await until(lambda: outage.struck > 0)
            await app.stop()
            sandbox.faults.lift(outage.id)
            app = app_on(sandbox.url, bot.token, database, texts)
            await app.start()
            await until(lambda: any(m.author == bot.id for m in private.visible()))
            await app.stop()
            assert [m.text for m in private.visible() if m.author == bot.id] == ["你说:还在吗"]


async def test_a_wrong_token_is_one_sentence(sqlite_url: str, texts: Texts) -> None:
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve() as sandbox:
            app = app_on(sandbox.url, "999:nobody", database, texts)
            with pytest.raises(TokenWrong, match="@BotFather"):
                await app.start()


async def test_a_start_that_fails_leaves_nothing_open(
    sqlite_url: str, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: Sender) -> None:
        raise DatabaseUnavailable("disk full")

    monkeypatch.setattr(Sender, "recover", fail)
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve() as sandbox:
            app = app_on(sandbox.url, sandbox.world.bot("linli_bot").token, database, texts)
            with pytest.raises(DatabaseUnavailable):
                await app.start()
            session = app._api._session
            assert session is not None
            assert session.closed


async def test_a_second_poller_is_reported_plainly_and_outlived(
    sqlite_url: str, texts: Texts, caplog: pytest.LogCaptureFixture
) -> None:
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve() as sandbox:
            bot, person = sandbox.world.bot("linli_bot"), sandbox.world.person("陈姨")
            app = app_on(sandbox.url, bot.token, database, texts)
            await app.start()
            await until(lambda: sandbox.idle(bot))
            other = TelegramApi(SecretStr(bot.token), sandbox.url)
            with contextlib.suppress(CallFailed):
                await other.call("getUpdates", {"timeout": 0})
            await other.close()
            await until(lambda: "Another program fetches updates" in caplog.text)
            person.says(bot, "在吗")
            await until(lambda: any(m.author == bot.id for m in sandbox.world.private(bot, person).visible()))
            await app.stop()
    assert "Traceback" not in caplog.text


async def test_a_server_that_knows_little_is_enough(sqlite_url: str, texts: Texts) -> None:
    """Methods that are missing, a getMe without a username, polls that return at once."""
    sent: list[dict[str, Any]] = []
    chat = {"id": 5, "type": "private", "first_name": "A"}
    message = {
        "message_id": 1,
        "date": 1,
        "chat": chat,
        "from": {"id": 5, "is_bot": False, "first_name": "A"},
    }
    waiting: list[Any] = [{"update_id": 1, "message": message | {"text": "hi"}}, {"update_id": 2}, "odd"]

    async def answer(request: web.Request) -> web.Response:
        match request.match_info["method"]:
            case "getMe":
                return web.json_response({"ok": True, "result": {"id": 123456}})
            case "getUpdates":
                batch, waiting[:] = list(waiting), []
                return web.json_response({"ok": True, "result": batch})
            case "sendMessage":
                sent.append(await request.json())
                return web.json_response({"ok": True, "result": {"message_id": 2}})
        return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)

    server = web.Application()
    server.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    with Database.open(sqlite_url) as database:
        app = app_on(f"http://127.0.0.1:{runner.addresses[0][1]}", "123456:x", database, texts)
        await app.start()
        await until(lambda: bool(sent))
        await app.stop()
    await runner.cleanup()
    assert [call["text"] for call in sent] == ["你说:hi"]

"""The rehearsal: everything is built before the first update, and nothing of it is kept."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.clock import SystemClock
from bot.departures import Departures
from bot.known_bot import KnownBot
from bot.rehearsal import GROUP, rehearse
from bot.transport import TelegramApi
from handlers.features import FEATURES
from handlers.router import Router
from services.unit import Unit
from services.voice import BotIdentity
from storage.community import Chat
from storage.database import Database, Session
from texts import Texts

TABLES = (
    "community",
    "chat",
    "resident",
    "ticket",
    "card",
    "shown",
    "outbox",
    "lane",
    "inbox",
    "timer",
    "dialogue",
)


async def play(database: Database, texts: Texts) -> None:
    identity = BotIdentity(7, "linli_bot")
    api = TelegramApi(SecretStr("7:x"))
    router = Router(FEATURES, owner_ids=())

    def new_unit(session: Session) -> Unit:
        return Unit(session, SystemClock().now(), texts, identity)

    bot = KnownBot(SecretStr("7:x"), "http://localhost", api, identity)
    await rehearse(database, new_unit, router, Departures(router, None, "rehearsal"), bot)


def rows(database: Database) -> dict[str, int]:
    def count(session: Session) -> dict[str, int]:
        connection = session.connection()
        return {
            table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in TABLES
        }

    return database.read_sync(count)


async def test_a_rehearsed_report_goes_the_whole_way_and_leaves_nothing(
    database: Database, texts: Texts, caplog: pytest.LogCaptureFixture
) -> None:
    await play(database, texts)
    assert not caplog.records, "it failed on the way"
    assert rows(database) == dict.fromkeys(TABLES, 0)


async def test_a_rehearsal_that_fails_stops_nothing(
    database: Database, texts: Texts, caplog: pytest.LogCaptureFixture
) -> None:
    def take_its_place(session: Session) -> None:
        session.add(Chat(id=GROUP, title="somebody's after all"))

    await database.run(take_its_place)
    await play(database, texts)
    assert "rehearsal failed" in caplog.text

"""Settings under which a crash loses what was committed are found, on the connection that writes."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from bot.doctor import REMEDIES
from storage.database import Database
from storage.durability import unsafe_settings


def test_as_linli_opens_a_file_nothing_can_be_lost(sqlite_url: str) -> None:
    with Database.open(sqlite_url) as database:
        assert database.run_sync(unsafe_settings) == []


@pytest.mark.parametrize(
    ("pragma", "found"),
    [
        ("synchronous=OFF", ("synchronous", "0")),
        ("synchronous=NORMAL", ("synchronous", "1")),
        ("journal_mode=DELETE", ("journal_mode", "delete")),
    ],
)
def test_a_file_that_is_written_carelessly_is_found(
    sqlite_url: str, pragma: str, found: tuple[str, str]
) -> None:
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        for each in ("journal_mode=WAL", "synchronous=FULL", pragma):
            connection.exec_driver_sql(f"PRAGMA {each}").close()
        assert list(unsafe_settings(Session(connection))) == [found]
    engine.dispose()
    assert found[0] in REMEDIES


def test_a_server_that_confirms_too_early_is_found(postgres_url: str) -> None:
    def settings(session: Session, value: str) -> dict[str, str]:
        session.execute(text(f"SET LOCAL synchronous_commit = {value}"))
        return dict(unsafe_settings(session))

    with Database.open(postgres_url) as database:
        assert database.run_sync(lambda session: settings(session, "off"))["synchronous_commit"] == "off"
        assert "synchronous_commit" not in database.run_sync(lambda session: settings(session, "on"))
    assert {"synchronous_commit", "fsync"} <= REMEDIES.keys()

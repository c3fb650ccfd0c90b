"""A community for tests of handlers, on both engines; and a busy one, prepared once."""

from __future__ import annotations

import contextlib
import copy
import sqlite3
from collections.abc import Callable, Iterator

import pytest

from storage.database import Database
from tests.emptying import emptied
from tests.handlers.underway import everything_under_way
from tests.services.estate import Estate
from tests.services.fair import Fair


@pytest.fixture
def estate(database: Database) -> Estate:
    """A small community at noon on a Wednesday."""
    return Estate(database)


@pytest.fixture
def fair(database: Database) -> Fair:
    """The same community, for events."""
    return Fair(database)


@pytest.fixture(scope="session")
def prepared(open_sqlite: Database) -> Iterator[tuple[Fair, sqlite3.Connection]]:
    """The community with everything under way, and its rows: copying them takes a tenth of making them."""
    fair = everything_under_way(Fair(emptied(open_sqlite)))
    rows = sqlite3.connect(":memory:")
    with driver(open_sqlite) as connection:
        connection.backup(rows)
    yield fair, rows
    rows.close()


@pytest.fixture
def afresh(prepared: tuple[Fair, sqlite3.Connection], open_sqlite: Database) -> Callable[[], Fair]:
    """Makes the community in which everything is under way as good as new, on SQLite, also in mid-test."""

    def restore() -> Fair:
        fair, rows = prepared
        with driver(open_sqlite) as connection:
            rows.backup(connection)
        fresh = copy.copy(fair)
        fresh.ids = dict(fair.ids)
        return fresh

    return restore


@pytest.fixture
def busy(afresh: Callable[[], Fair]) -> Fair:
    """A community in which everything is under way, as good as new, on SQLite."""
    return afresh()


@contextlib.contextmanager
def driver(database: Database) -> Iterator[sqlite3.Connection]:
    """A connection of the database, outside of any transaction: only there can it be copied."""
    with database.engine.connect() as connection:
        found = connection.connection.driver_connection
        assert isinstance(found, sqlite3.Connection)
        yield found

"""Databases of their own: these tests make tables, break connections and close what they opened."""

from collections.abc import Iterator

import pytest

from storage.database import Database


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh migrated database, open, once for each engine."""
    with Database.open(database_url) as opened:
        yield opened

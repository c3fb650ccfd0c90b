"""Databases of their own, for tests that make tables or change the schema of those that there are."""

from collections.abc import Iterator

import pytest

from storage.database import Database


@pytest.fixture
def own_database(database_url: str) -> Iterator[Database]:
    """A fresh migrated database, open, once for each engine."""
    with Database.open(database_url) as opened:
        yield opened

"""A community for tests of handlers, on both engines."""

from __future__ import annotations

import pytest

from storage.database import Database
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

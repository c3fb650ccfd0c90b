"""A unit of work hands out each row once, and never as a failed attempt left it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from storage.database import Database, Session
from storage.file import StoredFile
from storage.lane import Lane
from storage.unit import UnitOfWork

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def lane(chat_id: int = 5) -> Lane:
    return Lane(bot_id=1, chat_id=chat_id, priority=3)


def test_a_row_is_one_object_within_a_unit(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        added = unit.add(lane())
        assert unit.get(Lane, (1, 5)) is added
        assert unit.get(Lane, (1, 6)) is None
        assert unit.get(StoredFile, 5) is None

    database.run_sync(work)


def test_after_a_failed_attempt_rows_are_as_they_were_before(database: Database) -> None:
    def fail_halfway(unit: UnitOfWork) -> None:
        with unit.attempt():
            unit.need(Lane, (1, 5)).priority = 7
            unit.add(lane(chat_id=6))
            raise LookupError

    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        unit.add(lane())
        with pytest.raises(LookupError):
            fail_halfway(unit)
        assert unit.need(Lane, (1, 5)).priority == 3
        assert unit.get(Lane, (1, 6)) is None

    database.run_sync(work)


def test_a_row_that_went_is_not_handed_out_again(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        known = unit.add(lane())
        session.execute(text("DELETE FROM lane"))
        session.expire(known)
        assert unit.get(Lane, (1, 5)) is None

    database.run_sync(work)

"""A unit of work hands out each row once, and never as a failed attempt left it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from storage.database import Database, Session
from storage.dialogue import Dialogue
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


def test_a_change_of_before_outlives_a_failed_attempt(database: Database) -> None:
    def fail_halfway(unit: UnitOfWork, row: Lane) -> None:
        with unit.attempt():
            unit.change(row, priority=7, next_at=NOW)
            raise LookupError

    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        row = unit.add(lane())
        unit.change(row, priority=5)
        with pytest.raises(LookupError):
            fail_halfway(unit, row)
        assert (row.priority, row.next_at) == (5, None)

    database.run_sync(work)
    assert database.run_sync(lambda session: UnitOfWork(session, NOW).need(Lane, (1, 5)).priority) == 5


def test_a_row_that_went_is_not_handed_out_again(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        known = unit.add(lane())
        session.execute(text("DELETE FROM lane"))
        session.expire(known)
        assert unit.get(Lane, (1, 5)) is None

    database.run_sync(work)


def test_an_added_row_is_complete_without_being_read(database: Database) -> None:
    def work(session: Session) -> tuple[int, int, dict[str, Any]]:
        unit = UnitOfWork(session, NOW)
        home = unit.add(Dialogue(chat_id=1, user_id=2, step="repair.home", expires_at=NOW))
        other = unit.add(Dialogue(chat_id=1, user_id=3, step="repair.home", data={"a": 1}, expires_at=NOW))
        home.step = "repair.visit"
        return home.id, other.id, home.data

    def look(session: Session, dialogue_id: int) -> tuple[str, dict[str, Any]]:
        found = UnitOfWork(session, NOW).need(Dialogue, dialogue_id)
        return found.step, found.data

    first, second, data = database.run_sync(work)
    assert (first != second, data) == (True, {})
    assert database.run_sync(lambda session: look(session, first)) == ("repair.visit", {})
    assert database.run_sync(lambda session: look(session, second)) == ("repair.home", {"a": 1})


def test_nothing_said_of_a_column_leaves_it_its_default(database: Database) -> None:
    def work(session: Session) -> int:
        added = UnitOfWork(session, NOW).add(Lane(bot_id=1, chat_id=5, priority=None, owner=None))
        assert added.owner is None
        return added.priority

    assert database.run_sync(work) == 0


def test_a_change_is_seen_at_once_and_kept(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        added = unit.add(lane())
        unit.change(added, priority=1, next_at=NOW)
        assert (added.priority, added.next_at) == (1, NOW)
        assert not session.dirty

    def look(session: Session) -> tuple[int, datetime | None]:
        found = UnitOfWork(session, NOW).need(Lane, (1, 5))
        return found.priority, found.next_at

    database.run_sync(work)
    assert database.run_sync(look) == (1, NOW)


def test_what_is_known_ahead_is_forgotten_when_a_row_comes_or_goes(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        for touch in (lambda: unit.add(lane()), lambda: unit.delete(unit.need(Lane, (1, 5)))):
            unit.know_ahead(Lane, {5: "none"})
            unit.know_ahead(StoredFile, {5: "a picture"})
            assert unit.known_ahead(Lane, 5) == "none"
            touch()
            assert unit.known_ahead(Lane, 5) is None
            assert unit.known_ahead(StoredFile, 5) == "a picture"

    database.run_sync(work)

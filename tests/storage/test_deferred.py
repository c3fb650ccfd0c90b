"""What is written later is there for whoever looks, and is lost or kept with the attempt that wrote it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from storage.card import Cards, Shown
from storage.database import Database, Session
from storage.outbox import Leaving, Outbox, Priority
from storage.unit import UnitOfWork

NOW = datetime(2026, 5, 1, tzinfo=UTC)
CHAT = -5


class Stumbled(Exception):
    """What fails in a test."""


class Owing(UnitOfWork):
    """A unit that owes messages."""

    def owed_to(self, chat_id: int) -> None:
        payload = {"chat_id": chat_id, "text": "…"}
        Outbox(self).put(1, chat_id, "sendMessage", payload, priority=Priority.REPLY, not_before=NOW)


def stored(session: Session) -> int:
    """How many rows of the table there are, asked past the unit."""
    return session.connection().scalar(select(func.count()).select_from(Shown)) or 0


def show(unit: UnitOfWork, *messages: int) -> None:
    for message in messages:
        Cards(unit).show(CHAT, message, "ticket", 1)


def test_rows_are_written_together_when_the_unit_ends(database: Database) -> None:
    def work(session: Session) -> int:
        show(UnitOfWork(session, NOW), 1, 2, 3)
        return stored(session)

    assert database.run_sync(work) == 0
    assert database.run_sync(stored) == 3


def test_whoever_looks_finds_what_was_written(database: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        show(unit, 1)
        found = Cards(unit).shown(CHAT, 1)
        assert found is not None
        assert found.subject_id == 1

    database.run_sync(work)


def test_a_later_word_on_the_same_row_wins(database: Database) -> None:
    def work(session: Session) -> None:
        cards = Cards(UnitOfWork(session, NOW))
        cards.show(CHAT, 1, "ticket", 1)
        cards.show(CHAT, 1, "event", 7)
        found = cards.shown(CHAT, 1)
        assert found is not None
        assert (found.kind, found.subject_id) == ("event", 7)

    database.run_sync(work)


def stumble(unit: Owing, *, looking: bool) -> None:
    with unit.attempt():
        show(unit, 2)
        unit.owed_to(CHAT)
        if looking:
            assert Cards(unit).shown(CHAT, 2) is not None
            Outbox(unit).settle()
        raise Stumbled


@pytest.mark.parametrize("looking", [True, False])
def test_a_failed_attempt_takes_back_its_own_rows_and_no_others(database: Database, *, looking: bool) -> None:
    def work(session: Session) -> None:
        unit = Owing(session, NOW)
        show(unit, 1)
        unit.owed_to(CHAT - 1)
        with pytest.raises(Stumbled):
            stumble(unit, looking=looking)

    def look(session: Session) -> tuple[bool, bool, set[int]]:
        unit = UnitOfWork(session, NOW)
        cards = Cards(unit)
        owed = Leaving(unit).heads(1, [CHAT, CHAT - 1])
        return cards.shown(CHAT, 1) is not None, cards.shown(CHAT, 2) is not None, set(owed)

    database.run_sync(work)
    assert database.run_sync(look) == (True, False, {CHAT - 1})

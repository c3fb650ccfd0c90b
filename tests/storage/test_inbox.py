"""The inbox gives each chat its turns in order, one chat's or several chats' by one question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database, Session
from storage.inbox import Inbox
from storage.unit import UnitOfWork

NOW = datetime(2026, 5, 1, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
BOT = 1
CHATS = [-1, -2, -3]


@pytest.fixture
def inbox(database: Database) -> Database:
    """Two updates of one chat, one of the next, and one of a third chat that is to be tried again later."""

    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        inbox = Inbox(unit)
        inbox.receive(BOT, [(3, -1, "b"), (2, -1, "a"), (4, -2, "c"), (5, -3, "d")])
        inbox.receive(BOT + 1, [(1, -1, "another bot's")])
        failed = inbox.failed(BOT, 5, "")
        assert failed is not None
        failed.next_at = LATER

    database.run_sync(work)
    return database


def one_by_one(inbox: Inbox) -> dict[int, tuple[int, str]]:
    turns = ((chat_id, inbox.next_of(BOT, chat_id)) for chat_id in CHATS)
    return {chat_id: turn for chat_id, turn in turns if turn is not None}


def test_turns_come_in_order(inbox: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        inbox = Inbox(unit)
        assert one_by_one(inbox) == {-1: (2, "a"), -2: (4, "c")}
        inbox.done(BOT, [2, 4])
        assert one_by_one(inbox) == {-1: (3, "b")}

    inbox.run_sync(work)


def test_several_chats_have_the_same_turns_together(inbox: Database) -> None:
    def work(session: Session) -> None:
        for now in (NOW, LATER):
            inbox = Inbox(UnitOfWork(session, now))
            assert inbox.next_of_each(BOT, CHATS) == one_by_one(inbox)
            inbox.done(BOT, [2, 4])

    if inbox.together > 1:
        inbox.run_sync(work)
    else:
        assert inbox.dialect == "postgresql"

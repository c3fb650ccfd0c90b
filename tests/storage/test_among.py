"""One statement asks for however many values there are, on both engines, and uses an index."""

from __future__ import annotations

import pytest
from sqlalchemy import not_, select
from sqlalchemy.dialects import sqlite

from storage.among import among
from storage.community import Chat, Scope
from storage.database import Database, Session

ONE_OF = select(Chat.id).where(among(Chat.id, "ids")).order_by(Chat.id)
CALLED = select(Chat.id).where(among(Chat.title, "titles")).order_by(Chat.id)
OTHERS = select(Chat.id).where(not_(among(Chat.id, "ids")), Chat.id > -9).order_by(Chat.id)


@pytest.fixture
def chats(database: Database) -> Database:
    """Three groups, the number of one of which is as large as Telegram's are."""

    def work(session: Session) -> None:
        for chat_id, title in ((-1, "一群"), (-2, 'so "called"'), (-1_002_003_004_005, "")):
            session.add(Chat(id=chat_id, scope=Scope.WHOLE, title=title))

    database.run_sync(work)
    return database


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ([], []),
        ([-1], [-1]),
        ([-1, -1_002_003_004_005, 7], [-1_002_003_004_005, -1]),
        ([*range(-40_000, 0)], [-2, -1]),
    ],
)
def test_numbers(chats: Database, asked: list[int], found: list[int]) -> None:
    assert chats.run_sync(lambda session: session.scalars(ONE_OF, {"ids": asked}).all()) == found


def test_words_are_taken_as_they_are(chats: Database) -> None:
    titles = ['so "called"', "", "一"]
    found = chats.run_sync(lambda session: session.scalars(CALLED, {"titles": titles}).all())
    assert found == [-1_002_003_004_005, -2]


def test_it_can_be_denied(chats: Database) -> None:
    assert chats.run_sync(lambda session: session.scalars(OTHERS, {"ids": [-1, 8]}).all()) == [-2]


def test_sqlite_searches_by_the_key() -> None:
    sql = str(ONE_OF.compile(dialect=sqlite.dialect()))
    assert sql.partition("WHERE ")[2] == "chat.id IN (SELECT value FROM json_each(?)) ORDER BY chat.id"

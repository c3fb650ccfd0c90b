"""A table of counters, the smallest thing that shows a lost or half-done work."""

from collections.abc import Callable

from sqlalchemy import text

from storage.database import Database, Session


def create_counter(session: Session) -> None:
    """Make the table, with number 1 at zero."""
    session.execute(text("CREATE TABLE counter (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)"))
    session.execute(text("INSERT INTO counter VALUES (1, 0)"))


def with_counter(database: Database) -> Database:
    """The database, now with the table."""
    database.run_sync(create_counter)
    return database


def insert(number: int) -> Callable[[Session], int]:
    """A work that adds a counter; the same number twice breaks the primary key."""

    def work(session: Session) -> int:
        session.execute(text("INSERT INTO counter VALUES (:id, 0)"), {"id": number})
        return number

    return work


def value(session: Session) -> int:
    """What number 1 stands at."""
    return int(session.execute(text("SELECT value FROM counter WHERE id = 1")).scalar_one())


def numbers(database: Database) -> list[int]:
    """Every counter there is, in order."""
    return database.read_sync(
        lambda session: list(session.scalars(text("SELECT id FROM counter ORDER BY id")))
    )


def add_one(session: Session) -> int:
    """Read, then write: what loses updates where a transaction does not protect what it has read."""
    lock = " FOR UPDATE" if session.get_bind().dialect.name == "postgresql" else ""
    before = int(session.execute(text(f"SELECT value FROM counter WHERE id = 1{lock}")).scalar_one())
    session.execute(text("UPDATE counter SET value = :value WHERE id = 1"), {"value": before + 1})
    return before + 1

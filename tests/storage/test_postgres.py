"""PostgreSQL's writer tries again after a deadlock and comes back after the server went away."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from storage.database import Database, DatabaseUnavailable, Session
from storage.postgres import ATTEMPTS
from tests.patience import PATIENCE
from tests.storage.counter import add_one, insert, numbers, value, with_counter


@pytest.fixture
def database(postgres_url: str) -> Iterator[Database]:
    with Database.open(postgres_url) as opened:
        yield with_counter(opened)


def hang_up_on_everybody(postgres_url: str) -> None:
    """Close every connection to the database from the server's side, as a restart would."""
    with Database.open(postgres_url, workers=1) as other:
        other.run_sync(
            lambda session: session.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            ).fetchall()
        )


def test_a_deadlock_is_tried_again(database: Database) -> None:
    database.run_sync(insert(2))
    both_hold_one = threading.Barrier(2)
    tries: list[int] = []

    def lock_both(first: int, second: int) -> None:
        def work(session: Session) -> None:
            tries.append(first)
            session.execute(text("SET LOCAL deadlock_timeout = '10ms'"))
            session.execute(text("UPDATE counter SET value = value + 1 WHERE id = :id"), {"id": first})
            if len(tries) <= 2:
                both_hold_one.wait(PATIENCE)
            session.execute(text("UPDATE counter SET value = value + 1 WHERE id = :id"), {"id": second})

        database.run_sync(work)

    threads = [threading.Thread(target=lock_both, args=order) for order in ((1, 2), (2, 1))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(tries) >= 3  # whoever is tried again may meet the other once more
    assert database.read_sync(value) == 2


def test_a_work_that_never_gets_through_is_given_up(database: Database) -> None:
    tries: list[int] = []

    def always_in_conflict(session: Session) -> None:
        tries.append(1)
        session.execute(text("DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$"))

    with pytest.raises(DatabaseUnavailable):
        database.run_sync(always_in_conflict)
    assert len(tries) == ATTEMPTS


def test_connections_that_broke_while_idle_are_replaced(database: Database, postgres_url: str) -> None:
    assert database.run_sync(add_one) == 1
    hang_up_on_everybody(postgres_url)
    assert database.run_sync(add_one) == 2
    assert database.read_sync(value) == 2


def test_a_connection_that_breaks_inside_a_work_keeps_nothing(database: Database, postgres_url: str) -> None:
    def cut_off(session: Session) -> int:
        insert(2)(session)
        hang_up_on_everybody(postgres_url)
        return insert(3)(session)

    with pytest.raises(DatabaseUnavailable):
        database.run_sync(cut_off)
    assert database.run_sync(insert(4)) == 4
    assert numbers(database) == [1, 4]


def test_a_server_that_takes_no_writes_is_unavailable_and_no_fault_of_the_work(database: Database) -> None:
    def work(session: Session) -> None:
        session.execute(text("SET TRANSACTION READ ONLY"))
        session.execute(text("UPDATE counter SET value = value + 1"))

    with pytest.raises(DatabaseUnavailable):
        database.run_sync(work)


def test_what_was_prepared_outlives_reading(postgres_url: str) -> None:
    questions = [text(f"SELECT {number}") for number in range(150)]

    def ask(session: Session) -> None:
        for question in questions:
            session.execute(question)

    def prepared(session: Session) -> int:
        return session.scalar(text("SELECT count(*) FROM pg_prepared_statements")) or 0

    with Database.open(postgres_url, workers=1) as one_connection:
        for _ in range(7):
            one_connection.run_sync(ask)
            one_connection.read_sync(ask)
        assert one_connection.run_sync(prepared) >= len(questions)

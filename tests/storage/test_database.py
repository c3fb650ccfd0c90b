"""The database keeps each work whole, whoever else is writing, and says plainly when it cannot."""

import asyncio
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.community import Community, Home, Resident
from storage.database import Database, DatabaseAddressWrong, DatabaseClosed, DatabaseUnavailable, Session
from tests.patience import PATIENCE
from tests.storage.counter import add_one, insert, numbers, value, with_counter


@pytest.fixture
def counters(own_database: Database) -> Database:
    """A database with a table of counters, number 1 at zero."""
    return with_counter(own_database)


async def test_800_concurrent_read_modify_writes_lose_none(counters: Database) -> None:
    seen = await asyncio.gather(*(counters.run(add_one) for _ in range(800)))
    assert await counters.read(value) == 800
    assert sorted(seen) == list(range(1, 801))


async def test_a_work_that_raises_takes_back_only_itself(counters: Database) -> None:
    def fails_halfway(session: Session) -> int:
        insert(20)(session)
        raise LookupError("no such home")

    def breaks_a_rule(session: Session) -> int:
        insert(21)(session)
        return insert(21)(session)

    results = await asyncio.gather(
        *(counters.run(work) for work in (insert(10), fails_halfway, insert(11), breaks_a_rule, insert(12))),
        return_exceptions=True,
    )
    assert [results[0], results[2], results[4]] == [10, 11, 12]
    assert isinstance(results[1], LookupError)
    assert isinstance(results[3], IntegrityError)
    assert numbers(counters) == [1, 10, 11, 12]


async def test_a_broken_rule_is_named_without_what_the_row_holds(database: Database) -> None:
    """Errors are logged and kept with incidents; homes and names are nobody's business there."""
    moment = datetime(2026, 3, 10, tzinfo=UTC)

    def twice(session: Session) -> None:
        session.add(
            Community(id=1, name="测试苑", timezone="UTC", language="en", desk_word="desk", created_at=moment)
        )
        session.flush()
        session.add_all(Home(community_id=1, building="B77", room="8803") for _ in range(2))

    def without_a_time(session: Session) -> None:
        session.add(Resident(community_id=1, user_id=1, name="Mrs Chen", phone="+8613912345678"))

    for work, table in ((twice, "home"), (without_a_time, "resident")):
        with pytest.raises(IntegrityError) as caught:
            await database.run(work)
        told = "".join(traceback.format_exception(caught.value))
        assert table in str(caught.value)
        for value_of_row in ("B77", "8803", "Mrs Chen", "12345678"):
            assert value_of_row not in told


async def test_reading_cannot_write(counters: Database) -> None:
    with pytest.raises((DBAPIError, DatabaseUnavailable), match=r"read-?only"):
        await counters.read(insert(2))
    assert numbers(counters) == [1]


async def test_a_reader_sees_one_snapshot_while_others_write(counters: Database) -> None:
    first_look, written = threading.Event(), threading.Event()

    def look_twice(session: Session) -> tuple[int, int]:
        before = value(session)
        first_look.set()
        assert written.wait(PATIENCE)
        return before, value(session)

    looking = asyncio.create_task(counters.read(look_twice))
    assert await asyncio.to_thread(first_look.wait, PATIENCE)
    await counters.run(add_one)
    written.set()
    assert await looking == (0, 0)
    assert await counters.read(value) == 1


def test_closing_finishes_what_was_handed_in(database_url: str) -> None:
    database = with_counter(Database.open(database_url))

    async def hand_in_and_close() -> list[int]:
        works = [asyncio.ensure_future(database.run(add_one)) for _ in range(100)]
        await asyncio.sleep(0)  # every task hands in its work
        database.close()
        return await asyncio.gather(*works)

    assert sorted(asyncio.run(hand_in_and_close())) == list(range(1, 101))
    with pytest.raises(DatabaseClosed):
        database.run_sync(add_one)
    with pytest.raises(DatabaseClosed):
        database.read_sync(value)
    with Database.open(database_url) as again:
        assert again.read_sync(value) == 100


async def test_a_caller_that_gives_up_stops_a_work_that_has_not_begun(database_url: str) -> None:
    with Database.open(database_url, workers=1) as database:
        with_counter(database)
        begun, go_on = threading.Event(), threading.Event()

        def hold(session: Session) -> bool:
            begun.set()
            return go_on.wait(PATIENCE)

        holding = asyncio.create_task(database.run(hold))
        assert await asyncio.to_thread(begun.wait, PATIENCE)
        given_up = asyncio.create_task(database.run(insert(2)))
        await asyncio.sleep(0)  # the task hands in its work
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)
        go_on.set()
        assert await holding
        assert await database.run(insert(3)) == 3
        assert numbers(database) == [1, 3]


async def test_a_caller_that_gives_up_in_the_middle_of_a_work_goes_on_once_it_is_over(
    database_url: str,
) -> None:
    with Database.open(database_url, workers=1) as database:
        with_counter(database)
        begun, go_on = threading.Event(), threading.Event()

        def hold(session: Session) -> int:
            begun.set()
            assert go_on.wait(PATIENCE)
            return insert(2)(session)

        given_up = asyncio.create_task(database.run(hold))
        assert await asyncio.to_thread(begun.wait, PATIENCE)
        given_up.cancel()
        for _ in range(10):
            await asyncio.sleep(0)
        assert not given_up.done()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        assert numbers(database) == [1, 2]


async def test_what_is_urgent_overtakes_what_waits_for_the_one_writer(sqlite_url: str) -> None:
    with Database.open(sqlite_url) as database:
        order: list[str] = []
        begun, go_on = threading.Event(), threading.Event()

        def hold(_: Session) -> None:
            begun.set()
            assert go_on.wait(PATIENCE)

        holding = asyncio.create_task(database.run(hold, urgent=True))  # nothing joins its commit
        assert await asyncio.to_thread(begun.wait, PATIENCE)
        late = asyncio.create_task(database.run(lambda _: order.append("late")))
        await asyncio.sleep(0)  # the task hands in its work
        soon = asyncio.create_task(database.run(lambda _: order.append("soon"), urgent=True))
        await asyncio.sleep(0)
        go_on.set()
        await asyncio.gather(holding, late, soon)
        assert order == ["soon", "late"]


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "must look like"),
        ("linli.sqlite3", "must look like"),
        ("mysql://linli:secret@localhost/linli", "begins with mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:////dev/null/linli.sqlite3", "cannot be made"),
        ("postgresql://linli:secret@localhost:port/linli", "must look like"),
        ("postgresql://linli:secret@[::1/linli", "must look like"),
    ],
)
def test_an_address_that_names_no_database_is_refused_in_one_sentence(address: str, reason: str) -> None:
    with pytest.raises(DatabaseAddressWrong, match=reason) as refused:
        Database.open(address)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("kind", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_a_postgresql_address_is_understood(kind: str, postgres_url: str) -> None:
    with Database.open(postgres_url.replace("postgresql", kind, 1)) as database:
        assert database.dialect == "postgresql"
        assert database.read_sync(lambda session: session.scalar(text("SELECT 1"))) == 1


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    with Database.open(f"sqlite:///{tmp_path}/a/b/linli.sqlite3") as database:
        assert database.run_sync(lambda session: session.scalar(text("SELECT 1"))) == 1
    assert (tmp_path / "a" / "b" / "linli.sqlite3").exists()


def test_a_database_that_is_out_of_reach_is_unavailable(tmp_path: Path) -> None:
    for address in (f"sqlite:///{tmp_path}", f"postgresql://linli@/linli?host={tmp_path}"):
        with Database.open(address) as database:
            with pytest.raises(DatabaseUnavailable):
                database.run_sync(lambda session: session.scalar(text("SELECT 1")))
            with pytest.raises(DatabaseUnavailable):
                database.read_sync(lambda session: session.scalar(text("SELECT 1")))

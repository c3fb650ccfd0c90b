"""SQLite's writer commits in groups without making neighbours pay for each other."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage.errors import DatabaseUnavailable
from storage.sqlite import GroupCommitWriter, read_engine, write_engine
from tests.patience import PATIENCE
from tests.storage.counter import add_one, create_counter, insert, value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "group.sqlite3"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = write_engine(path)
    yield engine
    engine.dispose()


@pytest.fixture
def writer(engine: Engine) -> Iterator[GroupCommitWriter]:
    """A writer whose groups hold at most five works, however long they take; the table is there."""
    writer = GroupCommitWriter(engine, group_works=5, group_seconds=60)
    writer.submit(create_counter).result(PATIENCE)
    yield writer
    writer.close()


def in_groups(writer: GroupCommitWriter, works: list[Callable[[Session], int]]) -> list[Future[int]]:
    """Hand in works while the writer is held inside an earlier one, so that they form groups behind it."""
    release = threading.Event()
    writer.submit(lambda session: release.wait(PATIENCE))
    futures = [writer.submit(work) for work in works]
    release.set()
    for future in futures:
        future.exception(PATIENCE)
    return futures


def numbers(path: Path) -> list[int]:
    engine = read_engine(path, connections=1)
    with engine.connect() as connection:
        found = list(connection.scalars(text("SELECT id FROM counter ORDER BY id")))
    engine.dispose()
    return found


def test_waiting_works_share_a_commit_up_to_a_bound(engine: Engine, writer: GroupCommitWriter) -> None:
    commits: list[Connection] = []
    event.listen(engine, "commit", commits.append)
    futures = in_groups(writer, [add_one] * 14)
    assert [future.result() for future in futures] == list(range(1, 15))
    writer.close()
    assert len(commits) == 3  # fifteen works with the one that held the writer, five to a group


def test_a_group_ends_after_its_time(engine: Engine) -> None:
    writer = GroupCommitWriter(engine, group_works=100, group_seconds=0)
    writer.submit(create_counter).result(PATIENCE)
    commits: list[Connection] = []
    event.listen(engine, "commit", commits.append)
    in_groups(writer, [add_one] * 4)
    writer.close()
    assert len(commits) == 5


def test_an_urgent_work_overtakes_those_that_wait(writer: GroupCommitWriter) -> None:
    order: list[str] = []
    held = threading.Event()
    writer.submit(lambda _: held.wait(PATIENCE))
    late = writer.submit(lambda _: order.append("late"))
    soon = writer.submit(lambda _: order.append("soon"), urgent=True)
    held.set()
    soon.result(PATIENCE), late.result(PATIENCE)
    assert order == ["soon", "late"]


def test_a_result_is_told_only_once_it_is_on_disk(path: Path, writer: GroupCommitWriter) -> None:
    seen: list[list[int]] = []
    writer.submit(insert(2)).add_done_callback(lambda _: seen.append(numbers(path)))
    writer.close()
    assert seen == [[1, 2]]


def test_a_commit_that_fails_hurts_only_the_work_that_broke_it(path: Path, writer: GroupCommitWriter) -> None:
    def owes_a_parent(session: Session) -> int:
        session.execute(text("PRAGMA defer_foreign_keys=ON"))
        session.execute(text("CREATE TABLE child (parent INTEGER REFERENCES counter(id))"))
        session.execute(text("INSERT INTO child VALUES (99)"))
        return 99

    before, guilty, after = in_groups(writer, [insert(2), owes_a_parent, insert(3)])
    assert (before.result(), after.result()) == (2, 3)
    assert isinstance(guilty.exception(), IntegrityError)
    assert numbers(path) == [1, 2, 3]


def test_the_first_of_a_group_takes_back_only_itself(path: Path, writer: GroupCommitWriter) -> None:
    others_wait = threading.Event()

    def break_off(session: Session) -> int:
        session.execute(text("INSERT INTO counter VALUES (2, 0)"))
        others_wait.wait(PATIENCE)
        raise LookupError("no such home")

    first, after = writer.submit(break_off), writer.submit(insert(3))
    others_wait.set()
    assert isinstance(first.exception(PATIENCE), LookupError)
    assert after.result(PATIENCE) == 3
    assert numbers(path) == [1, 3]


def test_a_transaction_that_sqlite_gives_up_hurts_only_the_work_in_it(
    path: Path, writer: GroupCommitWriter
) -> None:
    def lose_the_transaction(session: Session) -> int:
        session.execute(text("ROLLBACK"))  # what SQLite does by itself when the disk fails in mid-write
        raise LookupError("no such home")

    before, guilty, after = in_groups(writer, [insert(2), lose_the_transaction, insert(3)])
    assert (before.result(), after.result()) == (2, 3)
    assert isinstance(guilty.exception(), DatabaseUnavailable)
    assert numbers(path) == [1, 2, 3]


def test_a_file_that_somebody_else_is_writing_is_unavailable(path: Path, writer: GroupCommitWriter) -> None:
    writer.submit(lambda session: session.execute(text("PRAGMA busy_timeout=1")).scalar()).result(PATIENCE)
    other = write_engine(path)
    with other.begin(), pytest.raises(DatabaseUnavailable, match="locked"):
        writer.submit(insert(2)).result(PATIENCE)
    other.dispose()
    assert writer.submit(insert(2)).result(PATIENCE) == 2


def test_a_full_disk_is_unavailable_and_passes(engine: Engine, writer: GroupCommitWriter) -> None:
    def fill(session: Session) -> int:
        session.execute(text("CREATE TABLE filler AS SELECT zeroblob(1000000) AS content"))
        return 0

    def limit(pages: int) -> Callable[[Session], int]:
        return lambda session: int(session.scalar(text(f"PRAGMA max_page_count={pages}")) or 0)

    writer.submit(limit(10)).result(PATIENCE)
    with pytest.raises(DatabaseUnavailable, match="full"):
        writer.submit(fill).result(PATIENCE)
    writer.submit(limit(100_000)).result(PATIENCE)
    assert writer.submit(fill).result(PATIENCE) == 0
    assert writer.submit(value).result(PATIENCE) == 0

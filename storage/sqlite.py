"""SQLite as a server would run it: one writer that commits in groups, and readers beside it."""

import queue
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.session import JoinTransactionMode

from storage.errors import DatabaseClosed, DatabaseUnavailable

T = TypeVar("T")

BUSY_TIMEOUT_MS: Final = 10_000
GROUP_WORKS: Final = 64
GROUP_SECONDS: Final = 0.02
URGENT, NORMAL, END = range(3)

_COMMON_PRAGMAS: Final = (f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON")
# What a savepoint would need to go back is kept in memory: it is of no use after a crash.
_WRITE_PRAGMAS: Final = ("journal_mode=WAL", "synchronous=FULL", "temp_store=MEMORY", *_COMMON_PRAGMAS)
_READ_PRAGMAS: Final = (*_COMMON_PRAGMAS, "query_only=ON")

# What another process, the disk or the file system does to us: time or repair helps, other code does not.
_OUTSIDE_TROUBLE: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }
)


def write_engine(path: Path) -> Engine:
    """Engine whose every transaction takes the write lock when it begins, never halfway."""
    return _engine(path, begin="BEGIN IMMEDIATE", pragmas=_WRITE_PRAGMAS)


def read_engine(path: Path, *, connections: int) -> Engine:
    """Engine whose every transaction is one snapshot and cannot write."""
    return _engine(path, begin="BEGIN", pragmas=_READ_PRAGMAS, pool_size=connections)


class Dialect(SQLiteDialect_pysqlite):
    """SQLite whose transactions begin with the words of their engine.

    A listener for "begin" would do as well; but an engine that has one, looks for those of every statement.
    """

    supports_statement_cache = True

    def __init__(self, begin: str = "BEGIN", **options: Any) -> None:
        super().__init__(**options)
        self._begin = begin

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.execute(self._begin).close()


registry.register("sqlite.deliberate", __name__, Dialect.__name__)


def _engine(path: Path, *, begin: str, pragmas: tuple[str, ...], pool_size: int = 1) -> Engine:
    engine = create_engine(
        f"sqlite+deliberate:///{path}",
        begin=begin,
        pool_size=pool_size,
        hide_parameters=True,
        # Driver autocommit: sqlite3's own idea of when to begin breaks savepoints and loses updates.
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_MS / 1000},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in reversed(pragmas):  # busy_timeout stands before journal_mode, which may have to wait
            connection.execute(f"PRAGMA {pragma}").close()

    return engine


def translated(error: Exception) -> Exception:
    """The error as callers know it: trouble from outside becomes DatabaseUnavailable, the rest stays."""
    if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error):
        code = getattr(error.orig, "sqlite_errorcode", None)  # extended: its low byte is the plain one
        if code is not None and code & 0xFF in _OUTSIDE_TROUBLE:
            unavailable = DatabaseUnavailable(f"SQLite cannot go on: {error.orig}")
            unavailable.__cause__ = error
            return unavailable
    return error


def _still_open(connection: Connection) -> bool:
    """Whether SQLite is still in the transaction: a full disk, for one, makes it roll back by itself."""
    driver = connection.connection.driver_connection
    return isinstance(driver, sqlite3.Connection) and driver.in_transaction


def _session(connection: Connection, mode: JoinTransactionMode) -> Session:
    return Session(connection, join_transaction_mode=mode, expire_on_commit=False)


@dataclass(frozen=True, order=True)
class _Job(Generic[T]):
    """A piece of work and the promise of its result; the order is that in which works are done."""

    turn: tuple[int, int]
    """(urgency, number): urgent ones first, otherwise as they came."""
    work: Callable[[Session], T] = field(compare=False)
    promise: Future[T] = field(compare=False)

    @property
    def urgent(self) -> bool:
        return self.turn[0] == URGENT

    def begin(self, connection: Connection) -> Callable[[], None]:
        """Run the work as the first of its group; how to tell its outcome, once the group is committed.

        It needs no savepoint: when it raises, there is nothing in the transaction that could be kept.
        """
        with _session(connection, "rollback_only") as session, session.begin():
            try:
                result = self.work(session)
            except Exception as error:
                # Asked now: the session is about to take the transaction back itself.
                if not _still_open(connection):
                    raise DatabaseUnavailable("SQLite gave the transaction up") from error
                raise
        return lambda: self.promise.set_result(result)

    def attempt(self, connection: Connection) -> Callable[[], None]:
        """Run the work in a savepoint of its own; how to tell its outcome, once the group is committed.

        Raises DatabaseUnavailable when SQLite has ended the transaction, and with it every work of the group.
        """
        try:
            with _session(connection, "create_savepoint") as session, session.begin():
                result = self.work(session)
        except Exception as error:
            if not _still_open(connection):
                raise DatabaseUnavailable("SQLite gave the transaction up") from error
            failure = translated(error)
            return lambda: self.promise.set_exception(failure)
        return lambda: self.promise.set_result(result)


class GroupCommitWriter:
    """The one writer: works that wait are committed together, each but the first in a savepoint of its own.

    A commit that reaches the disk costs far more than a ticket. Whoever asks still hears only after the
    commit; a work that raises takes back its own savepoint and leaves its neighbours alone. When the commit
    itself fails, each work of the group is run again in a transaction of its own. An urgent work overtakes
    those that wait, and ends its group.
    """

    def __init__(
        self, engine: Engine, *, group_works: int = GROUP_WORKS, group_seconds: float = GROUP_SECONDS
    ) -> None:
        self._engine = engine
        self._group_works = group_works
        self._group_seconds = group_seconds
        self._jobs: queue.PriorityQueue[_Job[Any]] = queue.PriorityQueue()
        self._numbers = count()
        self._closed = False
        self._door = Lock()
        self._thread = Thread(target=self._serve, name="sqlite-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Session], T], *, urgent: bool = False) -> Future[T]:
        """Queue a work; the future has its result once it is committed, or its error."""
        with self._door:
            if self._closed:
                raise DatabaseClosed("the database is closed")
            return self._queue(work, URGENT if urgent else NORMAL)

    def _queue(self, work: Callable[[Session], T], urgency: int) -> Future[T]:
        job = _Job((urgency, next(self._numbers)), work, Future())
        self._jobs.put(job)
        return job.promise

    def close(self) -> None:
        """Finish everything that was handed in, then end the thread. Closing twice is harmless."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._queue(lambda _: None, END)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._jobs.get()).turn[0] != END:
            if job.promise.set_running_or_notify_cancel():
                self._commit_group(job)

    def _commit_group(self, first: _Job[Any]) -> None:
        """Commit this job together with those that wait behind it."""
        group = [first]
        deadline = time.monotonic() + self._group_seconds
        try:
            with self._engine.begin() as connection:
                outcomes = [first.begin(connection)]
                while not group[-1].urgent and len(group) < self._group_works and time.monotonic() < deadline:
                    if (job := self._next_waiting()) is None:
                        break
                    group.append(job)
                    outcomes.append(job.attempt(connection))
        except Exception as error:  # noqa: BLE001 -- whatever it was, the group is lost and must be told
            if len(group) == 1:
                first.promise.set_exception(translated(error))
            else:
                self._commit_one_by_one(group)
        else:
            for tell in outcomes:
                tell()

    def _commit_one_by_one(self, group: list[_Job[Any]]) -> None:
        """Run the works of a lost group again, alone, so that only the guilty one fails."""
        for job in group:
            try:
                with self._engine.begin() as connection:
                    tell = job.begin(connection)
            except Exception as error:  # noqa: BLE001 -- as above
                job.promise.set_exception(translated(error))
            else:
                tell()

    def _next_waiting(self) -> _Job[Any] | None:
        """The next job that nobody has cancelled, if one waits now."""
        while not self._jobs.empty():
            job = self._jobs.get()
            if job.turn[0] == END:
                self._jobs.put(job)  # `_serve` meets it again once this group is committed
                return None
            if job.promise.set_running_or_notify_cancel():
                return job
        return None

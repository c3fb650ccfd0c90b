"""SQLite as a server would run it: one writer that commits in groups, and readers beside it."""

import queue
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Generic, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.errors import DatabaseClosed, DatabaseUnavailable

T = TypeVar("T")

BUSY_TIMEOUT_MS: Final = 10_000
GROUP_WORKS: Final = 64
GROUP_SECONDS: Final = 0.02

_COMMON_PRAGMAS: Final = (f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON")
_WRITE_PRAGMAS: Final = ("journal_mode=WAL", "synchronous=FULL", *_COMMON_PRAGMAS)
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


def _engine(path: Path, *, begin: str, pragmas: tuple[str, ...], pool_size: int = 1) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        pool_size=pool_size,
        hide_parameters=True,
        # Driver autocommit: sqlite3's own idea of when to begin breaks savepoints and loses updates.
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_MS / 1000},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in reversed(pragmas):  # busy_timeout stands before journal_mode, which may have to wait
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

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


@dataclass(frozen=True)
class _Job(Generic[T]):
    """A piece of work and the promise of its result."""

    work: Callable[[Session], T]
    promise: Future[T]

    def attempt(self, connection: Connection) -> Callable[[], None]:
        """Run the work in a savepoint of its own; how to tell its outcome, once the group is committed.

        Raises only when SQLite has ended the transaction, and with it every work of the group.
        """
        try:
            with (
                Session(
                    connection, join_transaction_mode="create_savepoint", expire_on_commit=False
                ) as session,
                session.begin(),
            ):
                result = self.work(session)
        except Exception as error:
            if not _still_open(connection):
                raise
            failure = translated(error)
            return lambda: self.promise.set_exception(failure)
        return lambda: self.promise.set_result(result)


class GroupCommitWriter:
    """The one writer: works that wait are committed together, each in a savepoint of its own.

    A commit that reaches the disk costs far more than a ticket. Whoever asks still hears only after the
    commit; a work that raises takes back its own savepoint and leaves its neighbours alone.
    """

    def __init__(
        self, engine: Engine, *, group_works: int = GROUP_WORKS, group_seconds: float = GROUP_SECONDS
    ) -> None:
        self._engine = engine
        self._group_works = group_works
        self._group_seconds = group_seconds
        self._jobs: queue.SimpleQueue[_Job[Any] | None] = queue.SimpleQueue()
        self._closed = False
        self._door = Lock()
        self._thread = Thread(target=self._serve, name="sqlite-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Session], T]) -> Future[T]:
        """Queue a work; the future has its result once it is committed, or its error."""
        job = _Job(work, Future())
        with self._door:
            if self._closed:
                raise DatabaseClosed("the database is closed")
            self._jobs.put(job)
        return job.promise

    def close(self) -> None:
        """Finish everything that was handed in, then end the thread. Closing twice is harmless."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not self._commit_group(job):
                return

    def _commit_group(self, first: _Job[Any]) -> bool:
        """Commit this job and those waiting behind it; False when the end of the queue was met."""
        started: list[_Job[Any]] = []
        outcomes: list[Callable[[], None]] = []
        waiting: _Job[Any] | None = first
        deadline = time.monotonic() + self._group_seconds
        try:
            with self._engine.begin() as connection:
                while waiting is not None:
                    if waiting.promise.set_running_or_notify_cancel():
                        started.append(waiting)
                        outcomes.append(waiting.attempt(connection))
                    if len(started) >= self._group_works or time.monotonic() >= deadline:
                        break
                    try:
                        waiting = self._jobs.get_nowait()
                    except queue.Empty:
                        break
        except Exception as error:  # noqa: BLE001 -- the commit failed, so every work of the group did
            self._fail(started or [first], translated(error))
        else:
            for tell in outcomes:
                tell()
        return waiting is not None

    @staticmethod
    def _fail(jobs: list[_Job[Any]], error: BaseException) -> None:
        for job in jobs:
            if job.promise.running() or job.promise.set_running_or_notify_cancel():
                job.promise.set_exception(error)

"""PostgreSQL: a few threads with a connection each, and another try where the server asks for one."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final, TypeVar

import psycopg
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.errors import DatabaseClosed, DatabaseUnavailable

T = TypeVar("T")

ATTEMPTS: Final = 5
STATEMENTS_REMEMBERED: Final = 1_000
"""By each connection. We ask several hundred different questions; psycopg would keep the plans of 100."""
_TRY_AGAIN: Final = frozenset({"40001", "40P01"})  # serialization failure, deadlock: nothing was kept
_OUTSIDE_TROUBLE: Final = frozenset({"25006", "25P03", "25P04"})
"""The server takes no writes (a standby, or set so), or ended a transaction that lasted too long. psycopg
counts these among a program's own mistakes, but only time or repair helps."""


def write_engine(url: URL, *, connections: int) -> Engine:
    """Engine at READ COMMITTED, the level at which `FOR UPDATE` reads the newest row."""
    engine = create_engine(
        url,
        isolation_level="READ COMMITTED",
        pool_size=connections,
        max_overflow=1,  # a migration may run while the workers hold theirs
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": 10},
    )
    event.listen(engine, "handle_error", _without_values)
    event.listen(engine, "connect", _remember_more)
    return engine


def _remember_more(connection: psycopg.Connection[Any], _record: object) -> None:
    connection.prepared_max = STATEMENTS_REMEMBERED


def _without_values(context: ExceptionContext) -> None:
    """Keep of a server's complaint only what it says first.

    Its DETAIL quotes the row, so that somebody's home or name would stand in logs and incidents.
    """
    complaint, wrapped = context.original_exception, context.sqlalchemy_exception
    if not isinstance(complaint, psycopg.Error) or complaint.diag.message_primary is None:
        return
    whole, first = str(complaint), complaint.diag.message_primary
    complaint.args = (first,)
    if wrapped is not None:
        wrapped.args = (str(wrapped.args[0]).replace(whole, first),)


def read_engine(engine: Engine) -> Engine:
    """The same connections, used for one snapshot that cannot write."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _wants_another_try(error: Exception) -> bool:
    return (
        isinstance(error, DBAPIError)
        and isinstance(error.orig, psycopg.Error)
        and error.orig.sqlstate in _TRY_AGAIN
    )


def translated(error: Exception) -> Exception:
    """The error as callers know it: a lost, full or read-only server becomes DatabaseUnavailable."""
    if isinstance(error, DBAPIError) and _is_outside_trouble(error.orig):
        unavailable = DatabaseUnavailable(f"PostgreSQL cannot go on: {error.orig}")
        unavailable.__cause__ = error
        return unavailable
    return error


def _is_outside_trouble(complaint: BaseException | None) -> bool:
    if isinstance(complaint, psycopg.OperationalError | psycopg.InterfaceError):
        return True
    return isinstance(complaint, psycopg.Error) and complaint.sqlstate in _OUTSIDE_TROUBLE


class PooledWriter:
    """Works run side by side, each in its own transaction; rows are protected by the locks they take."""

    def __init__(self, engine: Engine, *, threads: int) -> None:
        self._engine = engine
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="postgres-writer")

    def submit(self, work: Callable[[Session], T], *, urgent: bool = False) -> Future[T]:
        """Queue a work; the future has its result once it is committed, or its error. None waits for long."""
        try:
            return self._threads.submit(self._transact, work)
        except RuntimeError as error:
            raise DatabaseClosed("the database is closed") from error

    def close(self) -> None:
        """Finish everything that was handed in, then end the threads."""
        self._threads.shutdown(wait=True)

    def _transact(self, work: Callable[[Session], T]) -> T:
        """Run a work in one transaction, again while the server asks for it, at most ATTEMPTS times."""
        attempt = 1
        while True:
            try:
                with Session(self._engine, expire_on_commit=False) as session, session.begin():
                    return work(session)
            except DBAPIError as error:
                if attempt == ATTEMPTS or not _wants_another_try(error):
                    raise translated(error) from error.__cause__
                attempt += 1

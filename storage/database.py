"""The database: every work is one function, run in one transaction, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from sqlalchemy import Engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from storage import postgres, sqlite
from storage.errors import DatabaseAddressWrong, DatabaseClosed, DatabaseUnavailable

__all__ = ["DatabaseAddressWrong", "DatabaseClosed", "DatabaseUnavailable", "Session"]

T = TypeVar("T")

TOGETHER = 32
"""More saves little; the longest of them keeps the others waiting."""


class Writer(Protocol):
    """Runs works that change something."""

    def submit(self, work: Callable[[Session], T], *, urgent: bool = False) -> Future[T]:
        """Queue a work; the future has its result once it is committed, or its error."""

    def close(self) -> None:
        """Finish everything that was handed in, then stop."""


class Reader:
    """Runs works that only look, side by side, each on one snapshot."""

    def __init__(self, engine: Engine, translated: Callable[[Exception], Exception], *, threads: int) -> None:
        self._engine = engine
        self._translated = translated
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="database-reader")

    def submit(self, work: Callable[[Session], T]) -> Future[T]:
        """Queue a work; the future has its result or its error."""
        try:
            return self._threads.submit(self._read, work)
        except RuntimeError as error:
            raise DatabaseClosed("the database is closed") from error

    def close(self) -> None:
        """Finish everything that was handed in, then end the threads and connections."""
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    def _read(self, work: Callable[[Session], T]) -> T:
        try:
            # Ended by a COMMIT: after a ROLLBACK psycopg forgets every statement that it has prepared.
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except DBAPIError as error:
            raise self._translated(error) from error.__cause__


class Database:
    """SQLite or PostgreSQL behind one door.

    A work is a plain function of a session. It may be run more than once (after a deadlock, or alone when
    the commit of its group failed), so it changes nothing but the session. What it returns is used after
    the session has gone: plain values, or rows whose columns are loaded.
    """

    def __init__(
        self, writer: Writer, reader: Reader, engine: Engine, *, together: int, side_by_side: int
    ) -> None:
        self.engine = engine
        self.together = together
        """How many small works are best done as one: where one thread writes, what they share is saved."""
        self.side_by_side = side_by_side
        """How many works can change something at the same time."""
        self._writer = writer
        self._reader = reader

    @classmethod
    def open(cls, url: str, *, workers: int = 4) -> Self:
        """Open `sqlite:///path` or `postgresql://user:password@host/name`; no table is touched yet.

        `workers` threads read, and on PostgreSQL as many write. SQLite's file and its folder are made when
        missing. An address of another kind raises DatabaseAddressWrong; an unreachable server shows at the
        first work.
        """
        address = _parse(url)
        if address.get_backend_name() == "sqlite":
            path = Path(str(address.database))
            _make_folder_of(path)
            engine = sqlite.write_engine(path)
            snapshots = sqlite.read_engine(path, connections=workers)
            reader = Reader(snapshots, sqlite.translated, threads=workers)
            return cls(sqlite.GroupCommitWriter(engine), reader, engine, together=TOGETHER, side_by_side=1)
        engine = postgres.write_engine(address, connections=2 * workers)
        reader = Reader(postgres.read_engine(engine), postgres.translated, threads=workers)
        writer = postgres.PooledWriter(engine, threads=workers)
        # Works that lock rows of several others' would wait for each other in a circle: one by one there.
        return cls(writer, reader, engine, together=1, side_by_side=workers)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.engine.dialect.name

    async def run(self, work: Callable[[Session], T], *, urgent: bool = False) -> T:
        """Run a work in ONE write transaction: kept when it returns, taken back when it raises.

        Raises what the work raised, or DatabaseUnavailable. A caller that is cancelled stops a work that
        has not begun; one that has begun is finished and kept, and the caller goes on to its end only then.
        An urgent work overtakes those that wait, where they wait for one writer.
        """
        promise = self._writer.submit(work, urgent=urgent)
        try:
            return await asyncio.wrap_future(promise)
        except asyncio.CancelledError:
            # Else a thread would still write after everybody believes that all has ended.
            if not promise.cancelled():
                await asyncio.gather(asyncio.wrap_future(promise), return_exceptions=True)
            raise

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run a work on one snapshot of the data; what it tries to write raises. Errors as for `run`."""
        return await asyncio.wrap_future(self._reader.submit(work))

    def run_sync(self, work: Callable[[Session], T]) -> T:
        """Like `run`, for code without an event loop."""
        return self._writer.submit(work).result()

    def read_sync(self, work: Callable[[Session], T]) -> T:
        """Like `read`, for code without an event loop."""
        return self._reader.submit(work).result()

    def close(self) -> None:
        """Finish the works that were handed in, then let go of every thread and connection."""
        self._writer.close()
        self._reader.close()
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _make_folder_of(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise DatabaseAddressWrong("DATABASE_URL names a file in a folder that cannot be made") from None


def _parse(url: str) -> URL:
    """The address with the driver that Linli uses; anything but the two known kinds raises."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # what stands for a port may be no number
        raise DatabaseAddressWrong(
            "DATABASE_URL must look like sqlite:///data/linli.sqlite3 or postgresql://user:password@host/name"
        ) from None
    kind = address.drivername.partition("+")[0]
    if kind in {"postgres", "postgresql"}:
        return address.set(drivername="postgresql+psycopg")
    if kind != "sqlite":
        raise DatabaseAddressWrong(f"DATABASE_URL begins with {kind}; Linli knows sqlite and postgresql")
    if address.database in {None, "", ":memory:"}:
        raise DatabaseAddressWrong("DATABASE_URL names no file; use sqlite:///data/linli.sqlite3")
    return address

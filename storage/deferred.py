"""Deferred writes: noted now, made together when the unit ends or somebody looks at their table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Executable, Insert, Table, Update
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors
from sqlalchemy.sql.visitors import ExternallyTraversible

from storage.base import Base

Writes = dict[str, list[tuple[Insert | Update, dict[str, Any]]]]
_KEY = "deferred"


class Deferred:
    """Rows that a session has still to write, by table: one statement for many instead of one for each.

    New ones, of tables that no other table refers to and that are seldom read by whoever writes them; and
    changes of columns that are written no other way.
    """

    def __init__(self) -> None:
        self._writes: Writes = {}

    @classmethod
    def of(cls, session: Session) -> Deferred:
        """What this session has still to write, whichever unit noted it."""
        deferred: Deferred = session.info.setdefault(_KEY, cls())
        return deferred

    def __bool__(self) -> bool:
        return bool(self._writes)

    def put(self, statement: Insert | Update, row: dict[str, Any]) -> None:
        """Note a row for a statement that was built once."""
        table = cast("Table", statement.table)
        self._writes.setdefault(table.name, []).append((statement, row))

    def settle(self, connection: Connection, tables: Iterable[str] | None = None) -> None:
        """Write what waits for these tables, or everything, each table's rows as they came."""
        for name in list(self._writes) if tables is None else self._writes.keys() & tables:
            for statement, writes in groupby(self._writes.pop(name), key=itemgetter(0)):
                rows = [row for _, row in writes]
                # For a single row PostgreSQL's driver needs fewer round trips when it is no list.
                connection.execute(statement, rows if len(rows) > 1 else rows[0])

    def remember(self) -> Writes:
        """What waits now, for `restore`."""
        return {name: list(rows) for name, rows in self._writes.items()}

    def restore(self, writes: Writes) -> None:
        """Wait again for what waited then, and for nothing else: what was written since was taken back."""
        self._writes = writes


@lru_cache(maxsize=1_000)
def tables_read_by(reads: type[Base] | Executable) -> frozenset[str]:
    """The tables that a statement looks at, or the one of a model."""
    if isinstance(reads, type):
        return frozenset((reads.__tablename__,))
    parts = visitors.iterate(cast("ExternallyTraversible", reads))
    return frozenset(part.name for part in parts if isinstance(part, Table))

"""The unit of work: one session, one moment, and the questions that queries ask through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningDelete, UpdateBase

from storage.base import Base

Row = TypeVar("Row", bound=Base)
T = TypeVar("T")


class Missing(LookupError):
    """A row that was asked for by id is not there (any more)."""


class UnitOfWork:
    """Everything one update or tick reads and writes; committed or rolled back as a whole by the database."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session = session
        self.now = now

    def add(self, row: Row) -> Row:
        """Store a new row and give it its id."""
        self.session.add(row)
        self.session.flush()
        return row

    def get(self, model: type[Row], key: Any) -> Row | None:
        return self.session.get(model, key)

    def need(self, model: type[Row], key: Any) -> Row:
        """Like get, but a missing row raises Missing."""
        row = self.session.get(model, key)
        if row is None:
            raise Missing(f"{model.__name__} {key}")
        return row

    def lock(self, model: type[Row], key: Any) -> Row:
        """Read a row for changing it: nobody else changes it until this unit ends.

        The lock and a fresh read come together: the rules that follow judge the present state.
        """
        row = self.session.get(model, key, with_for_update=True, populate_existing=True)
        if row is None:
            raise Missing(f"{model.__name__} {key}")
        return row

    def delete(self, row: Base) -> None:
        self.session.delete(row)
        self.session.flush()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What happens within, happens wholly or, when it raises, not at all; the unit itself goes on."""
        with self.session.begin_nested():
            yield

    def flush(self) -> None:
        self.session.flush()


class Queries:
    """Base of the named questions a feature asks; holds the unit and the three shapes of an answer."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit

    def one(self, question: Select[T]) -> T | None:
        """The first answer, or None."""
        return self.unit.session.scalars(question.limit(1)).first()

    def all(self, question: Select[T]) -> Sequence[T]:
        return self.unit.session.scalars(question).all()

    def rows(self, question: Select[*tuple[Any, ...]]) -> Sequence[Any]:
        return self.unit.session.execute(question).all()

    def count(self, question: Select[int]) -> int:
        return self.unit.session.scalar(question) or 0

    def execute(
        self, statement: UpdateBase | ReturningDelete[Any], rows: Iterable[dict[str, Any]] | None = None
    ) -> int:
        """Run a statement of change; the number of rows it touched."""
        result = self.unit.session.execute(statement, list(rows) if rows is not None else None)
        return int(getattr(result, "rowcount", 0) or 0)


__all__ = ["Missing", "Queries", "Row", "Session", "UnitOfWork"]

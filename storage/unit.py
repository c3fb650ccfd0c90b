"""The unit of work: one session, one moment, and the questions that queries ask through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Connection,
    CursorResult,
    Executable,
    Insert,
    Select,
    event,
    inspect,
)
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.sql.dml import ReturningDelete, UpdateBase

from storage.base import Base
from storage.deferred import Deferred, Writes, tables_read_by
from storage.statements import by_ids, by_key, change_of, insert_into

__all__ = ["Session"]

Row = TypeVar("Row", bound=Base)
T = TypeVar("T")

OWED = "owed"
"""Under which name a session keeps the messages that it owes."""


class Missing(LookupError):
    """A row that was asked for by id is not there (any more)."""


class UnitOfWork:
    """Everything one update or tick reads and writes; committed or rolled back as a whole by the database."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session = session
        self.now = now
        self._held: list[Any] = []
        self._added: list[Base] = []
        self.owed: list[dict[str, Any]] = session.info.setdefault(OWED, [])
        """Rows of messages that are written together when the unit ends; storage/outbox/ knows of them."""
        self.deferred = Deferred.of(session)
        self._ahead: dict[type[Base], dict[Any, Any]] = {}

    @cached_property
    def connection(self) -> Connection:
        """The transaction's connection, for Core statements; asking the session each time is dear."""
        return self.session.connection()

    @property
    def dialect(self) -> str:
        """Which engine this is: sqlite or postgresql."""
        return self.connection.dialect.name

    def add(self, row: Row) -> Row:
        """Store a new row and give it its id."""
        self.forget_ahead(type(row))
        self.catch_up(type(row))
        self.flush()
        # As the session would do it, which asks itself at three times the cost in what order, and what of it.
        statement, columns, keys = insert_into(type(row))
        said = row.__dict__
        given = {name: said[name] for name in columns if said.get(name) is not None}
        result = self.connection.execute(statement, given)
        stored = dict(cast("Mapping[str, Any]", result.last_inserted_params()))
        stored.update(zip(keys, result.inserted_primary_key or (), strict=True))
        for name in columns:
            if name not in given:
                set_committed_value(row, name, stored.get(name))
        make_transient_to_detached(row)
        self.session.add(row)
        self._added.append(row)
        return row

    def get(self, model: type[Row], key: Any) -> Row | None:
        """The row with this id, or with this tuple of ids; None where there is none."""
        parts = key if isinstance(key, tuple) else (key,)
        question, names, identity = by_key(model)
        known = self.session.identity_map.get(identity(parts))
        if known is not None:
            # The session would look at it from every side first, at four times the cost.
            return self.session.get(model, key) if inspect(known).expired else known
        self.catch_up(model)
        row = self.session.scalars(question, dict(zip(names, parts, strict=True))).first()
        self.hold(row)
        return row

    def hold(self, row: Any) -> None:
        """Keep a row until the unit ends: the session forgets what nobody holds, and would read it again."""
        if row is not None:
            self._held.append(row)

    def need(self, model: type[Row], key: Any) -> Row:
        """Like get, but a missing row raises Missing."""
        row = self.get(model, key)
        if row is None:
            raise Missing(f"{model.__name__} {key}")
        return row

    def lock(self, model: type[Row], key: Any) -> Row:
        """Read a row for changing it: nobody else changes it until this unit ends.

        The lock and a fresh read come together: the rules that follow judge the present state.
        """
        self.catch_up(model)
        row = self.session.get(model, key, with_for_update=True, populate_existing=True)
        if row is None:
            raise Missing(f"{model.__name__} {key}")
        self.hold(row)
        return row

    def change(self, row: Base, **values: Any) -> None:
        """Change some columns of a row, written together with others; for what nearly every message changes.

        The session, which finds out by itself what changed, takes several times as long; it must not be
        given the same columns in the same unit.
        """
        statement, key_of = change_of(type(row), tuple(values))
        self.deferred.put(statement, key_of(row) | values)
        for name, value in values.items():
            set_committed_value(row, name, value)

    def catch_up(self, reads: type[Base] | Executable | None = None) -> None:
        """Write what can wait no longer: all, or only that for the tables which somebody now reads."""
        if self.deferred:
            self.deferred.settle(self.connection, tables_read_by(reads) if reads is not None else None)

    def delete(self, row: Base) -> None:
        """Remove a row at once."""
        self.forget_ahead(type(row))
        self.catch_up()
        self.session.delete(row)
        self.session.flush()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What happens within, happens wholly or, when it raises, not at all; the unit itself goes on."""
        # SQLAlchemy's own savepoints keep a snapshot of every object, at several times the cost.
        self.flush()
        before = len(self._added), list(self.owed), self.deferred.remember()
        self.connection.exec_driver_sql("SAVEPOINT attempt")
        try:
            yield
            self.flush()
        except BaseException:
            self.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT attempt")
            self._take_back(*before)
            raise
        finally:
            self.connection.exec_driver_sql("RELEASE SAVEPOINT attempt")

    def _take_back(self, added_before: int, owed: list[dict[str, Any]], deferred: Writes) -> None:
        """Make the objects, and what waits, agree with rows that are again as they were."""
        self.forget_ahead()
        self.owed[:] = owed
        self.deferred.restore(deferred)
        for row in self._added[added_before:]:
            self.session.expunge(row)
        del self._added[added_before:]
        # What waited before is written now: the objects are read anew, and must not miss it.
        self.catch_up()
        self.session.expire_all()

    def read_ahead(self, model: type[Row], ids: Iterable[int | None]) -> list[Row]:
        """Read rows by id together that `get` would otherwise read one by one; they are held like those."""
        wanted = [row_id for row_id in dict.fromkeys(ids) if row_id is not None]
        if not wanted:
            return []
        self.catch_up(model)
        found = list(self.session.scalars(by_ids(model), {"ids": wanted}))
        self._held += found
        return found

    def know_ahead(self, model: type[Base], answers: Mapping[Any, Any]) -> None:
        """Keep answers that were read together, by what each will be asked for.

        They depend on the rows of `model`, and are forgotten when one of those comes or goes.
        """
        self._ahead.setdefault(model, {}).update(answers)

    def known_ahead(self, model: type[Base], key: Any) -> Any:
        """An answer that was read ahead; None where it has to be asked for."""
        return self._ahead.get(model, {}).get(key)

    def forget_ahead(self, *models: type[Base]) -> None:
        """Ask again from now on, all or what depends on these."""
        for model in models or list(self._ahead):
            self._ahead.pop(model, None)

    def flush(self) -> None:
        self.session.flush()


@event.listens_for(Session, "before_commit")
def _settle(session: Session) -> None:
    if deferred := Deferred.of(session):
        session.flush()
        deferred.settle(session.connection())


class Queries:
    """Base of the named questions a feature asks; holds the unit and the three shapes of an answer."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit

    def one(self, question: Select[T], **values: Any) -> T | None:
        """The first answer, or None.

        A question built once, which every message asks, gets its `values` here: building it costs more than
        asking it. Such a question has at most one answer, or its limit written into it.
        """
        self._catch_up(question, values)
        if values:
            found = self.unit.session.scalars(question, values).first()
            self.unit.hold(found)
            return found
        return self.unit.session.scalars(question.limit(1)).first()

    def all(self, question: Select[T], **values: Any) -> Sequence[T]:
        self._catch_up(question, values)
        return self.unit.session.scalars(question, values).all()

    def rows(self, question: Select[*tuple[Any, ...]], **values: Any) -> Sequence[Any]:
        self._catch_up(question, values)
        return self.unit.session.execute(question, values).all()

    def value(self, question: Select[T], **values: Any) -> T | None:
        """One plain value, such as an id, asked past the objects; those that changed are written before."""
        self.unit.flush()
        self._catch_up(question, values)
        return self.unit.connection.scalar(question, values)

    def count(self, question: Select[int], **values: Any) -> int:
        return self.value(question, **values) or 0

    def write(self, statement: Executable, row: dict[str, Any]) -> CursorResult[Any]:
        """Run a Core statement built once, for one row; it makes no objects and looks for none.

        Objects that were changed before are written before, so that things happen in the order of the code.
        """
        self.unit.flush()
        self.unit.catch_up(statement)
        return self.unit.connection.execute(statement, row)

    def write_later(self, statement: Insert, row: dict[str, Any]) -> None:
        """As `write`, together with others like it, before anybody looks at their table or the unit ends.

        For a table to which no other refers.
        """
        self.unit.deferred.put(statement, row)

    def write_all(self, statement: Executable, rows: Iterable[dict[str, Any]]) -> None:
        """Run a Core statement built once for every row there is, if any; as `write` otherwise."""
        if together := list(rows):
            self.unit.flush()
            self.unit.catch_up(statement)
            # For a single row PostgreSQL's driver needs fewer round trips when it is no list.
            self.unit.connection.execute(statement, together if len(together) > 1 else together[0])

    def execute(
        self, statement: UpdateBase | ReturningDelete[Any], rows: Iterable[dict[str, Any]] | None = None
    ) -> int:
        """Run a statement of change; the number of rows it touched."""
        self.unit.forget_ahead()
        self.unit.catch_up()
        result = self.unit.session.execute(statement, list(rows) if rows is not None else None)
        return int(getattr(result, "rowcount", 0) or 0)

    def _catch_up(self, question: Executable, values: dict[str, Any]) -> None:
        # Only of a question that was built once, and so has values, it is worth knowing what it reads.
        self.unit.catch_up(question if values else None)

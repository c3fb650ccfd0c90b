"""Column types that mean the same on SQLite and PostgreSQL: moments in UTC, JSON, and words."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import orjson
from sqlalchemy import DateTime, Dialect, Enum, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_SQLITE_WIDTH = len("2026-01-31T08:00:00.000000Z")
WORD_LENGTH = 32


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in time: takes any aware datetime, gives back an aware one in UTC.

    A naive datetime raises ValueError (SQLAlchemy shows it as StatementError): it would be a different
    moment on every machine. PostgreSQL keeps `timestamptz`; SQLite keeps text of fixed width that sorts
    and compares as the moments do, to the microsecond.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the engine in use."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text(_SQLITE_WIDTH))
        return dialect.type_descriptor(DateTime(timezone=True))

    # A report writes and reads some ninety moments, so the engine calls the conversion itself and not, as
    # a TypeDecorator would have it, something that calls `process_bind_param` which looks at the dialect.

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """What turns an aware datetime into what the engine stores; a naive one raises ValueError."""
        return _as_text if dialect.name == "sqlite" else _in_utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """What turns what the engine stored into an aware datetime in UTC."""
        return _from_text if dialect.name == "sqlite" else _in_utc


def _in_utc(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError(f"a moment needs a time zone, and {moment!r} has none")
    return moment.astimezone(UTC)


def _as_text(moment: datetime | None) -> str | None:
    moment = _in_utc(moment)
    return None if moment is None else moment.isoformat(timespec="microseconds")[: -len("+00:00")] + "Z"


def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


class Json(TypeDecorator[Any]):
    """Any JSON value, stored as compact text; read it as a value, replace it whole to change it.

    A change inside a stored list or dict is not noticed: assign a new one. None is stored as SQL NULL.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the value as JSON text; what JSON cannot hold raises TypeError."""
        return None if value is None else orjson.dumps(value).decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the value back from its JSON text."""
        return None if value is None else orjson.loads(value)


def words(kind: type[StrEnum]) -> Enum:
    """A column that holds one word of `kind`, stored as its value: readable in SQL on both engines.

    No CHECK constraint: a new word then needs no migration. An unknown one raises LookupError, when it is
    read or written (SQLAlchemy shows the latter as StatementError).
    """
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        validate_strings=True,
        length=WORD_LENGTH,
        values_callable=lambda words_of_kind: [word.value for word in words_of_kind],
    )

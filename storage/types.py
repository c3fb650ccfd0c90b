"""Column types that mean the same on SQLite and PostgreSQL: moments in UTC, JSON, and words."""

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

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an aware datetime into what the engine stores; a naive one raises ValueError."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a moment needs a time zone, and {value!r} has none")
        moment = value.astimezone(UTC)
        if dialect.name != "sqlite":
            return moment
        return moment.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Turn what the engine stored into an aware datetime in UTC."""
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC)


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

"""Whether a column is among several values: one statement that is put together once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import orjson
from sqlalchemy import ARRAY, Boolean, ColumnElement, Dialect, Text, bindparam, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator, TypeEngine


def among(column: ColumnElement[Any] | InstrumentedAttribute[Any], name: str) -> ColumnElement[bool]:
    """That `column` has one of the values, numbers or words, given as `name` when the question is asked.

    `IN` with a parameter for each value is another statement for each number of values, and is put together
    anew each time.
    """
    return _Among(column, bindparam(name, type_=_Several(column.type)))


def written_out(*words: str) -> list[ColumnElement[str]]:
    """Words of ours for `in_`, as part of the question: as parameters they would be put into it each time."""
    return [literal_column(f"'{word}'") for word in words]


class _Several(TypeDecorator[Sequence[Any]]):
    """Values in one parameter: an array on PostgreSQL, on SQLite the text of a JSON array."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.of))

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> Any:
        return orjson.dumps(value).decode() if dialect.name == "sqlite" else value


class _Among(FunctionElement[bool]):
    """A column and the parameter with the values."""

    inherit_cache = True
    type = Boolean()

    def self_group(self, against: OperatorType | None = None) -> Self:
        """A condition as it stands: with the "= 1" that a value would get, SQLite uses no index for it."""
        return self


@compiles(_Among, "sqlite")
def _on_sqlite(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 -- both come from the compiler


@compiles(_Among, "postgresql")
def _on_postgresql(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} = ANY ({values})"

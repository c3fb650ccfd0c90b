"""Statements about the rows of one model, each built once: building one costs more than running it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Insert, Select, Update, bindparam, insert, inspect, select, update

from storage.among import among
from storage.base import Base
from storage.upsert import table

Row = TypeVar("Row", bound=Base)


@cache
def by_key(model: type[Row]) -> tuple[Select[Row], tuple[str, ...], Callable[[tuple[Any, ...]], Any]]:
    """The question for a row by its key, the names of the key's parts, and what a session knows it by.

    `Session.get` builds the question anew each time, at a third of the whole cost.
    """
    mapper = inspect(model)
    columns = mapper.primary_key
    names = tuple(f"key_{position}" for position in range(len(columns)))
    conditions = (column == bindparam(name) for name, column in zip(names, columns, strict=True))
    return select(model).where(*conditions), names, mapper.identity_key_from_primary_key


@cache
def insert_into(model: type[Base]) -> tuple[Insert, tuple[str, ...], tuple[str, ...]]:
    """The statement that stores a row, the names of its columns, and those of its key."""
    columns = table(model).c
    keys = tuple(column.name for column in inspect(model).primary_key)
    return insert(table(model)), tuple(columns.keys()), keys


@cache
def change_of(model: type[Base], columns: tuple[str, ...]) -> tuple[Update, Callable[[Base], dict[str, Any]]]:
    """The statement that writes some columns of a row, and what names the row to it."""
    keys = {f"key_{column.name}": column for column in inspect(model).primary_key}
    statement = update(table(model)).where(*(column == bindparam(name) for name, column in keys.items()))
    return (
        statement.values({column: bindparam(column) for column in columns}),
        lambda row: {name: getattr(row, column.name) for name, column in keys.items()},
    )


@cache
def by_ids(model: type[Row]) -> Select[Row]:
    return select(model).where(among(inspect(model).primary_key[0], "ids"))

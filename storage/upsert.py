"""INSERT … ON CONFLICT, which both engines speak and SQLAlchemy keeps in each dialect's own module."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Base


def table(model: type[Base]) -> Table:
    """The Core table of a model: statements on it make no objects and no flush, which hot paths can feel."""
    return cast("Table", model.__table__)


def insert(dialect: str, model: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """A Core insert that can say what a conflict means."""
    return postgresql.insert(table(model)) if dialect == "postgresql" else sqlite.insert(table(model))

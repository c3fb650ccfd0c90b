"""The base of every table, with constraint names that migrations can rely on."""

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

# Alembic can only change or drop what has a name, and SQLite and PostgreSQL would choose different ones.
CONSTRAINT_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Declarative base of all tables; `Base.metadata` is what migrations are compared with."""

    metadata = MetaData(naming_convention=CONSTRAINT_NAMES)

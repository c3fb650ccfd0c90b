"""Brings a database to the tables that this version of Linli knows."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from storage import postgres, sqlite
from storage.database import Database

# Any number will do, as long as every copy of Linli asks PostgreSQL for the same one.
_ADVISORY_LOCK: Final = 0x4C696E6C69


class SchemaNewer(Exception):
    """The database was made by a newer Linli; this one would not understand its tables."""


def upgrade(database: Database, revision: str = "head") -> None:
    """Run the migrations that are missing; several processes may do so at once, one does the work.

    All of them happen in one transaction: it is done whole or not at all. Raises SchemaNewer when the
    database is ahead of this code, DatabaseUnavailable when it cannot be reached.
    """
    with _alone(database) as connection:
        script = ScriptDirectory.from_config(_config(connection))
        present = MigrationContext.configure(connection).get_current_revision()
        if present is not None and present not in {known.revision for known in script.walk_revisions()}:
            raise SchemaNewer(
                f"The database is at {present}, which this Linli does not know. Run the newer version again."
            )
        command.upgrade(_config(connection), revision)


def downgrade(database: Database, revision: str) -> None:
    """Take migrations back down to `revision`; `base` drops every table and what is in it."""
    with _alone(database) as connection:
        command.downgrade(_config(connection), revision)


def revisions() -> list[str]:
    """The names of all migrations, oldest first."""
    return [known.revision for known in ScriptDirectory.from_config(_config()).walk_revisions()][::-1]


def write_migration(database: Database, message: str) -> str:
    """Write the file of a migration that brings `database` to the tables in the code; gives its path."""
    with _alone(database) as connection:
        written = command.revision(
            _config(connection), message, autogenerate=True, rev_id=f"{len(revisions()) + 1:04}"
        )
    if isinstance(written, list) or written is None:
        raise TypeError(f"alembic wrote {written!r} instead of one migration")
    return written.path


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(resources.files("storage") / "migrations"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


@contextmanager
def _alone(database: Database) -> Iterator[Connection]:
    """A transaction that no other migrating process is in at the same time."""
    enter = _alone_on_sqlite if database.dialect == "sqlite" else _alone_on_postgres
    translated = sqlite.translated if database.dialect == "sqlite" else postgres.translated
    try:
        with database.engine.connect() as connection, enter(connection):
            yield connection
    except DBAPIError as error:
        raise translated(error) from error.__cause__


@contextmanager
def _alone_on_sqlite(connection: Connection) -> Iterator[None]:
    # Changing a table means copying it and dropping the old one, which would cascade into its children.
    driver = connection.connection
    driver.cursor().execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():  # BEGIN IMMEDIATE: the write lock of the file
            yield
            broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            if broken:
                raise RuntimeError(f"the migration leaves {len(broken)} rows that point at nothing")
    finally:
        driver.cursor().execute("PRAGMA foreign_keys=ON")


@contextmanager
def _alone_on_postgres(connection: Connection) -> Iterator[None]:
    with connection.begin():
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        yield

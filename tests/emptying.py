"""An open database made as good as new: ten times faster than another copy of the template."""

from sqlalchemy import text

from storage.database import Database, Session
from storage.tables import all_tables


def emptied(database: Database) -> Database:
    """The database without any row of ours, its numbers beginning at 1 again."""
    database.run_sync(_empty_sqlite if database.dialect == "sqlite" else _empty_postgres)
    return database


def _empty_sqlite(session: Session) -> None:
    """Numbers begin at 1 by themselves in a table that is empty."""
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for name in all_tables().tables:
        connection.exec_driver_sql(f'DELETE FROM "{name}"')


def _empty_postgres(session: Session) -> None:
    """One statement for all tables: they refer to one another in circles, which it checks when it ends."""
    deletions = [f'"{name}" AS (DELETE FROM "{name}")' for name in all_tables().tables]
    session.execute(text(f"WITH {', '.join(deletions)} SELECT"))
    used = "FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
    session.execute(text(f"SELECT setval(quote_ident(sequencename)::regclass, start_value, false) {used}"))

"""Migrations: each goes up, down and up again, and together they make the tables in the code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage.database import Database, Session
from storage.migrate import SchemaNewer, downgrade, revisions, upgrade
from storage.tables import all_tables
from tests.patience import PATIENCE
from tests.processes import PARENT


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without a single table, once for each engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.sqlite3"
    return str(request.getfixturevalue("empty_postgres_url"))


def looking(url: str, question: Callable[[Connection], set[str]]) -> set[str]:
    with Database.open(url, workers=1) as database, database.engine.connect() as connection:
        return question(connection)


def table_names(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


def test_every_migration_goes_up_down_and_up_again(empty_url: str) -> None:
    with Database.open(empty_url, workers=1) as database:
        below = "base"
        for revision in revisions():
            upgrade(database, revision)
            downgrade(database, below)
            upgrade(database, revision)
            below = revision
        with database.engine.connect() as connection:
            assert table_names(connection) == set(all_tables().tables)
        downgrade(database, "base")
        with database.engine.connect() as connection:
            assert table_names(connection) == set()


def test_migrations_make_exactly_the_tables_in_the_code(own_database: Database) -> None:
    with own_database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, all_tables()) == []


def test_a_second_upgrade_changes_nothing(own_database: Database) -> None:
    upgrade(own_database)
    assert (
        own_database.read_sync(
            lambda session: session.scalar(text("SELECT version_num FROM alembic_version"))
        )
        == (revisions()[-1])
    )


def test_a_database_from_the_future_is_left_alone(own_database: Database) -> None:
    def leap_ahead(session: Session) -> None:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    own_database.run_sync(leap_ahead)
    with pytest.raises(SchemaNewer, match="9999"):
        upgrade(own_database)


def _upgrade_in_a_process(url: str) -> None:
    with Database.open(url, workers=1) as database:
        upgrade(database)


def test_processes_that_start_together_migrate_once(empty_url: str) -> None:
    processes = [PARENT.Process(target=_upgrade_in_a_process, args=(empty_url,)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(PATIENCE)
    assert [process.exitcode for process in processes] == [0, 0, 0, 0]
    assert looking(empty_url, table_names) == set(all_tables().tables)

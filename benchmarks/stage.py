"""The stage: a database that knows the estate, and a contender running as a process of its own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

from sandbox import Sandbox
from storage.database import Database, Session
from storage.migrate import upgrade
from tests.postgres import temporary_server

TOKEN = "7000001:benchmark"
BOT_ID = 7000001


@contextmanager
def database(kind: str, furnish: Callable[[Session], None]) -> Iterator[str]:
    """The address of a fresh database, `sqlite` or `postgres`, with every table and what `furnish` adds."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            url = f"sqlite:///{folder / 'linli.sqlite3'}"
        else:
            server = stack.enter_context(temporary_server())
            url = server.url(server.create())
        with Database.open(url) as opened:
            upgrade(opened)
            opened.run_sync(furnish)
        yield url


@asynccontextmanager
async def running(
    module: str, sandbox: Sandbox, environment: Mapping[str, str]
) -> AsyncIterator[subprocess.Popen[bytes]]:
    """A bot of benchmarks.contenders in its own process; its complaints are raised if it ends by itself."""
    process = subprocess.Popen(  # noqa: ASYNC220 -- before anything is measured
        [sys.executable, "-m", module],
        env={**os.environ, "TOKEN": TOKEN, "BASE_URL": sandbox.url, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        gone = process.poll() is not None
        process.terminate()
        _, complaints = await asyncio.to_thread(process.communicate)
        if gone:
            raise RuntimeError(complaints.decode()[-2000:])

"""`linli` as a process of its own, forked from one that has imported it: importing takes longest."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import signal
import sys
from pathlib import Path
from typing import Final

from tests.patience import PATIENCE

ROOT: Final = Path(__file__).parents[1]
PAUSE_SECONDS: Final = 0.005

PARENT: Final = multiprocessing.get_context("forkserver")
PARENT.set_forkserver_preload(["tests.warm"])
"""Starts processes as `multiprocessing` does, with everything of ours imported."""


class Process:
    """A command of `linli` while it runs, in the folder of the test; what it writes goes to two files."""

    def __init__(self, *command: str, log: Path, **settings: str) -> None:
        """Start it; `settings` go before the environment of the test."""
        self._written = {stream: log.with_suffix(f".{stream}") for stream in ("out", "err")}
        for path in self._written.values():
            path.touch()
        outlets = [str(path.resolve()) for path in self._written.values()]
        arguments = (command, os.environ | settings, str(Path.cwd()), outlets)
        self._process = PARENT.Process(target=_live, args=arguments, daemon=True)
        with contextlib.chdir(ROOT):  # where the parent of all finds what it imports
            self._process.start()

    def written(self, stream: str) -> str:
        """What it has written to `out` or `err`."""
        return self._written[stream].read_text()

    async def first_line(self, stream: str) -> str:
        """The first line that it writes, once it is there; empty if it ends without one."""
        async with asyncio.timeout(PATIENCE):
            while "\n" not in self.written(stream) and self._process.is_alive():  # noqa: ASYNC110
                await asyncio.sleep(PAUSE_SECONDS)
        return self.written(stream).partition("\n")[0]

    def send(self, number: signal.Signals) -> None:
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    async def ended(self) -> int | None:
        """Its exit code, or None if it does not end."""
        await asyncio.to_thread(self._process.join, PATIENCE)
        return self._process.exitcode

    async def gone(self) -> None:
        """See to it that it does not outlive the test."""
        self._process.kill()
        await self.ended()
        self._process.close()


def _live(command: tuple[str, ...], environment: dict[str, str], folder: str, outlets: list[str]) -> None:
    """What the child does; of its parent it has nothing but the imported modules."""
    from bot.cli import main

    for number, path in enumerate(outlets, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_APPEND), number)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["linli", *command]
    main()

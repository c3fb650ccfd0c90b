"""`linli` as a process of its own, started, watched and ended as a person would."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiohttp

from bot.acting import People


class Linli:
    """`linli run` or another command as a process of its own."""

    def __init__(self, *command: str, **settings: str) -> None:
        self._command = command
        self._settings = settings
        self.url = ""

    async def __aenter__(self) -> Self:
        """Returns once it says that it is ready."""
        self._process = await self._start()
        assert self._process.stdout is not None
        line = (await asyncio.wait_for(self._process.stdout.readline(), 60)).decode()
        assert line.startswith("Linli is ready. Open http://127.0.0.1:"), line + await self._complaints()
        self.url = line.split()[-1]
        return self

    async def __aexit__(self, *_: object) -> None:
        """Ctrl-C: it ends within seconds, well, and without a word of complaint."""
        self._process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(self._process.wait(), 10) == 0
        assert "Traceback" not in await self._complaints()

    async def interrupted(self) -> str:
        """Ctrl-C as soon as it says anything; what it complains of."""
        self._process = await self._start()
        assert self._process.stderr is not None
        first = (await asyncio.wait_for(self._process.stderr.readline(), 60)).decode()
        self._process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(self._process.wait(), 10) == 0
        return first + await self._complaints()

    async def _start(self) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *[sys.executable, "-c", "from bot.cli import main; main()", *self._command],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | self._settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def _complaints(self) -> str:
        assert self._process.stderr is not None
        return (await self._process.stderr.read()).decode()


@asynccontextmanager
async def people_of(linli: Linli) -> AsyncIterator[People]:
    async with aiohttp.ClientSession() as session:
        yield People(linli.url, session)

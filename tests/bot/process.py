"""`linli` started, watched and ended as a person would."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiohttp

from bot.acting import People
from tests.processes import Process


class Linli:
    """`linli run` or another command; its output lies in the folder `log` is in."""

    def __init__(self, *command: str, log: Path, **settings: str) -> None:
        self._command = command
        self._log = log
        self._settings = settings
        self.url = ""

    async def __aenter__(self) -> Self:
        """Returns once it says that it is ready."""
        self._process = self._started()
        line = await self._process.first_line("out")
        assert line.startswith("Linli is ready. Open http://127.0.0.1:"), line + self._process.written("err")
        self.url = line.split()[-1]
        return self

    async def __aexit__(self, *_: object) -> None:
        """Ctrl-C: it ends within seconds, well, and without a word of complaint."""
        assert "Traceback" not in await self._ended_by_hand()

    async def interrupted(self) -> str:
        """Ctrl-C as soon as it says anything; what it complains of."""
        self._process = self._started()
        await self._process.first_line("err")
        return await self._ended_by_hand()

    def _started(self) -> Process:
        return Process(*self._command, log=self._log, **self._settings)

    async def _ended_by_hand(self) -> str:
        self._process.send(signal.SIGINT)
        try:
            assert await self._process.ended() == 0
        finally:
            await self._process.gone()
        return self._process.written("err")


@asynccontextmanager
async def people_of(linli: Linli) -> AsyncIterator[People]:
    async with aiohttp.ClientSession() as session:
        yield People(linli.url, session)

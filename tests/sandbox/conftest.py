"""A sandbox on a stepped clock with one bot, two people and a group, and a small client for the Bot API."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from sandbox import Bot, Chat, Person, Sandbox, SteppedClock

NOON = datetime(2025, 3, 18, 4, 0, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (320).to_bytes(4, "big") + (200).to_bytes(4, "big") + b"\0" * 8


class Client:
    """Calls the Bot API as a bot, and the person-side API."""

    def __init__(self, session: aiohttp.ClientSession, sandbox: Sandbox, token: str) -> None:
        self.session = session
        self.sandbox = sandbox
        self.token = token

    def url(self, method: str) -> str:
        return f"{self.sandbox.url}/bot{self.token}/{method}"

    async def answer(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The whole answer, successful or not."""
        async with self.session.post(self.url(method), json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] == (response.status == 200)
            return answer

    async def call(self, method: str, **parameters: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self.answer(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **parameters: Any) -> str:
        """Telegram's sentence for a call that must be refused."""
        answer = await self.answer(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        """All waiting updates, confirmed."""
        updates: list[dict[str, Any]] = await self.call("getUpdates", **parameters)
        if updates:
            await self.call("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates

    async def person(self, verb: str, path: str, /, **body: Any) -> tuple[int, Any]:
        """Status and JSON of a person-side call."""
        url = f"{self.sandbox.url}/sandbox/api/{path}"
        async with self.session.request(verb, url, json=body if verb == "POST" else None) as response:
            return response.status, await response.json()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox.serve(clock=SteppedClock(NOON), flood_limits=False) as running:
        yield running


@pytest.fixture
def chen(sandbox: Sandbox) -> Person:
    return sandbox.world.person("陈姨", username="chenyi")


@pytest.fixture
def zhou(sandbox: Sandbox) -> Person:
    return sandbox.world.person("周主管", language="en")


@pytest.fixture
def linli(sandbox: Sandbox) -> Bot:
    return sandbox.world.bot("linli_bot", name="邻里")


@pytest.fixture
def group(sandbox: Sandbox, chen: Person, zhou: Person, linli: Bot) -> Chat:
    chat = sandbox.world.group("阳光花园", owner=zhou, members=[chen, linli])
    linli.updates.clear()
    return chat


@pytest.fixture
async def client(sandbox: Sandbox, linli: Bot) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, sandbox, linli.token)


@pytest.fixture
def started(chen: Person, linli: Bot) -> Person:
    """陈姨, after she has opened the private chat."""
    chen.says(linli, "/start")
    linli.updates.clear()
    return chen


async def turns(count: int = 20) -> None:
    """Let everything that can run without real time run."""
    for _ in range(count):
        await asyncio.sleep(0)

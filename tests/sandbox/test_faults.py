"""Faults on request, latency and flood limits."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from sandbox import Bot, Chat, Person, Sandbox
from tests.sandbox.conftest import Client


async def test_429_counts_down(client: Client, group: Chat) -> None:
    client.sandbox.faults.order("429", method="sendMessage", retry_after=7, count=2)
    for _ in range(2):
        answer = await client.answer("sendMessage", chat_id=group.id, text="x")
        assert answer["error_code"] == 429
        assert answer["description"] == "Too Many Requests: retry after 7"
        assert answer["parameters"] == {"retry_after": 7}
    assert await client.call("sendMessage", chat_id=group.id, text="x")


@pytest.mark.parametrize(("kind", "status"), [("500", 500), ("502", 502), ("504", 504)])
async def test_server_errors_have_no_effect(client: Client, group: Chat, kind: str, status: int) -> None:
    before = len(group.messages)
    client.sandbox.faults.order(kind)
    async with client.session.post(
        client.url("sendMessage"), json={"chat_id": group.id, "text": "x"}
    ) as answer:
        assert answer.status == status
        assert answer.content_type == ("application/json" if status == 500 else "text/html")
    assert len(group.messages) == before


@pytest.mark.parametrize(("kind", "written"), [("drop", 1), ("cut", 0)])
async def test_a_dropped_call_has_happened_and_a_cut_one_has_not(
    client: Client, group: Chat, kind: str, written: int
) -> None:
    before = len(group.messages)
    client.sandbox.faults.order(kind)
    with pytest.raises(aiohttp.ClientError):
        await client.answer("sendMessage", chat_id=group.id, text="x")
    assert len(group.messages) == before + written


async def test_faults_strike_only_what_they_name(client: Client, group: Chat, started: Person) -> None:
    faults = client.sandbox.faults
    faults.order("500", chat=group.id, count=None)
    assert (await client.answer("sendMessage", chat_id=group.id, text="x"))["error_code"] == 500
    assert await client.call("sendMessage", chat_id=started.id, text="x")
    faults.lift()
    faults.order("500", rate=0.5, seed=7, count=None)
    codes = [(await client.answer("getMe")).get("error_code") for _ in range(20)]
    assert 3 < codes.count(500) < 17


async def test_an_outage_cuts_waiting_polls_too(client: Client, started: Person, linli: Bot) -> None:
    poll = asyncio.create_task(client.answer("getUpdates", timeout=50))
    await client.sandbox.quiet(linli)
    fault = client.sandbox.faults.order("outage", seconds=60)
    started.says(linli, "hi")
    with pytest.raises(aiohttp.ClientError):
        await poll
    with pytest.raises(aiohttp.ClientError):
        await client.call("getMe")
    client.sandbox.faults.lift(fault.id)
    assert len(await client.updates()) == 1


async def test_latency_and_slowness_are_waited_for(client: Client, group: Chat) -> None:
    client.sandbox.latency = 0.05
    client.sandbox.faults.order("slow", latency_ms=50)
    start = time.perf_counter()
    await client.call("sendMessage", chat_id=group.id, text="x")
    assert time.perf_counter() - start >= 0.1


async def test_faults_and_settings_over_http(client: Client) -> None:
    status, fault = await client.person("POST", "faults", kind="429", retry_after=3, method="getMe")
    assert (status, fault["id"], fault["count"]) == (200, 1, 1)
    assert (await client.answer("getMe"))["parameters"] == {"retry_after": 3}
    assert (await client.person("GET", "faults"))[1]["faults"][0]["struck"] == 1
    assert (await client.person("DELETE", "faults/1"))[1] == {"faults": []}
    assert (await client.person("POST", "faults", kind="plague"))[0] == 400
    settings = await client.person("POST", "settings", flood_limits=True, latency=20)
    assert settings == (200, {"flood_limits": True, "latency": 20})
    assert (client.sandbox.floods.enabled, client.sandbox.latency) == (True, 0.02)


async def test_flood_limits_of_a_chat(client: Client, started: Person) -> None:
    client.sandbox.floods.enabled = True

    async def send() -> Any:
        return (await client.answer("sendMessage", chat_id=started.id, text="x")).get("parameters")

    assert [await send() for _ in range(4)] == [None, None, None, {"retry_after": 1}]
    await client.sandbox.clock.advance(timedelta(seconds=1))
    assert await send() is None
    assert await send() == {"retry_after": 1}


async def test_flood_limits_of_a_group_and_overall(
    client: Client, group: Chat, sandbox: Sandbox, linli: Bot
) -> None:
    sandbox.floods.enabled = True
    sent = 0
    for _ in range(30):
        await sandbox.clock.advance(timedelta(seconds=1))
        answer = await client.answer("sendMessage", chat_id=group.id, text="x")
        sent += answer["ok"]
    assert 28 <= sent <= 30  # twenty at once, and one more every three seconds
    waits = []
    for number in range(40):
        person = sandbox.world.person(f"住户{number}")
        person.says(linli, "/start")
        answer = await client.answer("sendMessage", chat_id=person.id, text="x")
        waits.append(answer.get("parameters", {}).get("retry_after", 0))
    assert waits[:29] == [0] * 29
    assert waits[31:] == [1] * 9

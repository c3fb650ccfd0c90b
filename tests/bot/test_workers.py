"""Workers: order, failures, incidents and replay."""

from __future__ import annotations

import asyncio
import re
import threading
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from handlers.router import Router
from handlers.speaking import Direct
from sandbox import Person
from storage.database import DatabaseUnavailable
from storage.inbox import Inbox
from tests.bot.conftest import Broken, Rig
from tests.patience import PATIENCE


async def test_a_chats_updates_are_handled_in_order(rig: Rig) -> None:
    for number in range(5):
        rig.person.says(rig.bot, str(number))
    await rig.settled()
    await rig.later(seconds=5)
    assert rig.said() == [f"你说:{number}" for number in range(5)]


async def test_a_failing_update_is_tried_again_and_then_succeeds(rig: Rig) -> None:
    rig.broken.append("坏")
    await rig.says("坏消息")
    assert rig.said() == []
    rig.broken.clear()
    await rig.later(seconds=3)
    assert rig.said() == ["你说:坏消息"]


async def test_what_keeps_failing_is_parked_with_an_apology(rig: Rig) -> None:
    rig.broken.append("坏")
    await rig.says("坏消息")
    await rig.later(minutes=1)
    [(state, incident, attempts)] = await rig.ask(
        "SELECT state, incident, attempts FROM inbox WHERE error <> ''"
    )
    assert (state, attempts) == ("parked", 3)
    [apology] = rig.said()
    assert incident in apology
    assert "Broken" not in apology
    assert "Traceback" not in apology


async def test_what_another_replica_has_parked_meanwhile_has_one_apology_and_one_incident(rig: Rig) -> None:
    rig.broken.append("坏")
    await rig.says("坏消息")
    await rig.later(minutes=1)
    parked = "SELECT update_id, incident, attempts FROM inbox WHERE state = 'parked'"
    before, apologies = await rig.ask(parked), rig.said()
    assert len(before) == len(apologies) == 1
    await rig.app._workers._set_aside(before[0].update_id, Broken("坏消息"))
    await rig.settled()
    assert await rig.ask(parked) == before
    assert rig.said() == apologies


async def test_an_outage_of_the_database_is_told_of_once_and_its_end_too(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failed = Counter[str]()

    def fail(*_: object) -> None:
        failed["dispatch"] += 1
        raise DatabaseUnavailable("disk full")

    def told() -> list[str]:
        return [record.getMessage() for record in caplog.records if record.name == "bot.outage"]

    with monkeypatch.context() as full:
        full.setattr(Router, "dispatch", fail)
        rig.person.says(rig.bot, "早")
        rig.other.says(rig.group, "/ping")
        await seconds_pass(rig, until=lambda: failed.total() >= 20)
    # The pause after the last failure may not even have begun.
    await seconds_pass(rig, until=lambda: len(told()) > 1)
    await rig.settled()
    assert rig.said() == ["你说:早"]
    begun, ended = told()
    assert begun == "The database cannot be used (disk full). Updates wait."
    assert re.fullmatch(r"The database can be used again, after \d{2} attempts. Updates go on.", ended)


async def test_a_failing_update_holds_up_nobody(rig: Rig) -> None:
    rig.broken.append("坏")
    rig.person.says(rig.bot, "坏消息")
    rig.person.says(rig.bot, "好消息")
    await rig.settled()
    assert rig.said() == ["你说:好消息"]


async def test_of_a_round_of_chats_only_the_failing_one_is_set_aside(rig: Rig) -> None:
    rig.broken.append("坏")
    world = rig.sandbox.world
    people = [world.person(f"住户{number}") for number in range(4)]
    updates = [private_message(person, number) for number, person in enumerate(people, 1)]
    updates[2]["message"]["text"] = "坏消息"
    await rig.app.intake.accept(updates)
    await rig.settled()
    assert await rig.ask("SELECT update_id FROM inbox WHERE state = 'waiting'") == [(3,)]
    assert await rig.ask("SELECT count(*) FROM outbox") == [(3,)]


async def seconds_pass(rig: Rig, *, until: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not until():
            await asyncio.sleep(0)
            await rig.clock.advance(timedelta(seconds=1))


def private_message(person: Person, number: int) -> dict[str, Any]:
    """An update as Telegram sends it."""
    sender = {"id": person.id, "is_bot": False, "first_name": person.name}
    chat = {"id": person.id, "type": "private", "first_name": person.name}
    message = {"message_id": number, "date": 1, "chat": chat, "from": sender, "text": "好消息"}
    return {"update_id": number, "message": message}


async def test_a_stop_waits_for_the_calls_of_the_round_that_ends(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(*_: object) -> list[Direct]:
        begun.set()
        assert go_on.wait(PATIENCE)
        return [Direct("setMyName", {"name": "邻里"})]

    await rig.says("早")
    monkeypatch.setattr(Router, "dispatch", slow)
    rig.person.says(rig.bot, "在吗")
    await asyncio.to_thread(begun.wait, PATIENCE)
    stopping = asyncio.create_task(rig.app._workers.stop())
    await asyncio.sleep(0)  # the stop has begun
    go_on.set()
    await stopping
    assert rig.sandbox.bot_api.calls["setMyName"] == 1


async def test_nothing_of_a_failed_update_is_kept(rig: Rig) -> None:
    rig.broken.append("坏")
    await rig.says("坏消息")
    assert await rig.ask("SELECT count(*) FROM outbox") == [(0,)]


async def test_a_parked_update_can_be_replayed(rig: Rig) -> None:
    rig.broken.append("坏")
    await rig.says("坏消息")
    await rig.later(minutes=1)
    rig.broken.clear()
    [(incident,)] = await rig.ask("SELECT incident FROM inbox WHERE state = 'parked'")
    assert await rig.do(lambda unit: Inbox(unit).replay(incident))
    assert not await rig.do(lambda unit: Inbox(unit).replay("no such"))
    await rig.app.resume()
    await rig.settled()
    assert rig.said()[-1] == "你说:坏消息"

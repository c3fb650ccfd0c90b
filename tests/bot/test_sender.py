"""The sender: order, pace, and what it does about each kind of failure."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import Any

import pytest

from bot.departures import Departures
from bot.pace import Bucket, Pace
from sandbox.world.membership import migrate
from services.unit import Unit
from storage.outbox import Outbox, Priority
from tests.bot.conftest import START, Rig
from tests.patience import PATIENCE


def put(unit: Unit, chat_id: int, *texts: str, **more: Any) -> None:
    """Owe a chat some texts."""
    options: dict[str, Any] = {"priority": Priority.REPLY, "not_before": unit.now} | more
    for text in texts:
        Outbox(unit).put(unit.bot.id, chat_id, "sendMessage", {"chat_id": chat_id, "text": text}, **options)


async def states(rig: Rig) -> list[tuple[str, int]]:
    return [tuple(row) for row in await rig.ask("SELECT state, doubtful FROM outbox ORDER BY id")]


async def test_a_reply_leaves_at_once(rig: Rig) -> None:
    await rig.says("水管爆了")
    assert rig.said() == ["你说:水管爆了"]
    assert await states(rig) == [("sent", 0)]


async def test_order_holds_within_a_chat_and_replies_go_before_bulk(rig: Rig) -> None:
    def work(unit: Unit) -> None:
        put(unit, rig.group.id, "公告1", "公告2", priority=Priority.BULK)
        put(unit, rig.group.id, "回复1", "回复2")

    await rig.do(work)
    await rig.later(seconds=10)
    assert rig.said(rig.group) == ["回复1", "回复2", "公告1", "公告2"]


async def test_a_message_for_later_steps_aside(rig: Rig) -> None:
    def work(unit: Unit) -> None:
        put(unit, rig.group.id, "later", not_before=unit.now + timedelta(hours=1))
        put(unit, rig.group.id, "now")

    await rig.do(work)
    await rig.settled()
    assert rig.said(rig.group) == ["now"]
    await rig.later(hours=1)
    assert rig.said(rig.group) == ["now", "later"]


async def test_an_expired_message_is_not_sent(rig: Rig) -> None:
    rig.fault("429", retry_after=120, method="sendMessage")
    await rig.do(
        lambda unit: put(unit, rig.group.id, "soon over", expires_at=unit.now + timedelta(minutes=1))
    )
    await rig.later(minutes=5)
    assert rig.said(rig.group) == []
    assert await states(rig) == [("expired", 0)]


async def test_a_chat_gets_three_at_once_and_then_one_a_second(rig: Rig) -> None:
    await rig.do(lambda unit: put(unit, rig.group.id, *map(str, range(6))))
    await rig.settled()
    assert rig.said(rig.group) == ["0", "1", "2"]
    await rig.later(seconds=1)
    assert rig.said(rig.group) == ["0", "1", "2", "3"]
    await rig.later(seconds=2)
    assert len(rig.said(rig.group)) == 6
    assert await states(rig) == [("sent", 0)] * 6


async def test_a_group_gets_twenty_a_minute_and_nobody_is_told_to_wait(rig: Rig) -> None:
    await rig.do(lambda unit: put(unit, rig.group.id, *map(str, range(30))))
    await rig.later(seconds=59)
    assert 20 <= len(rig.said(rig.group)) <= 39
    await rig.later(seconds=60)
    assert rig.said(rig.group) == [str(number) for number in range(30)]
    assert await rig.ask("SELECT max(attempts) FROM outbox") == [(1,)]


async def test_a_flood_wait_delays_the_chat_and_keeps_its_order(rig: Rig) -> None:
    rig.fault("429", retry_after=30, chat=rig.group.id, count=1)
    await rig.do(lambda unit: put(unit, rig.group.id, "a", "b"))
    await rig.later(seconds=29)
    assert rig.said(rig.group) == []
    await rig.says("still here")
    assert rig.said() == ["你说:still here"]
    await rig.later(seconds=2)
    assert rig.said(rig.group) == ["a", "b"]


async def test_a_call_that_never_left_is_repeated_and_not_in_doubt(rig: Rig) -> None:
    rig.fault("502", count=2, method="sendMessage")
    await rig.do(lambda unit: put(unit, rig.group.id, "in the end"))
    await rig.later(minutes=1)
    assert rig.said(rig.group) == ["in the end"]
    assert await states(rig) == [("sent", 2)]


async def test_an_answer_that_was_lost_may_double_and_says_so(rig: Rig) -> None:
    rig.fault("drop", count=1, method="sendMessage")
    await rig.do(lambda unit: put(unit, rig.group.id, "twice at most"))
    await rig.later(minutes=1)
    assert rig.said(rig.group) == ["twice at most"] * 2
    assert await states(rig) == [("sent", 1)]


async def test_what_must_not_double_is_held_for_a_person(rig: Rig) -> None:
    def work(unit: Unit) -> None:
        put(unit, rig.group.id, "停水通知", resend=False)
        put(unit, rig.group.id, "next")

    rig.fault("drop", count=1, method="sendMessage")
    await rig.do(work)
    await rig.later(minutes=1)
    assert rig.said(rig.group) == ["停水通知", "next"]
    assert await states(rig) == [("held", 1), ("sent", 0)]


async def test_a_blocked_bot_says_it_elsewhere(rig: Rig) -> None:
    await rig.says("hello")
    rig.person.blocks(rig.bot)
    fallback = {"chat_id": rig.group.id, "text": "请私聊我"}
    await rig.do(lambda unit: put(unit, rig.person.id, "private", fallback=fallback))
    await rig.later(seconds=5)
    assert rig.said(rig.group) == ["请私聊我"]
    assert (await states(rig))[-2:] == [("failed", 0), ("sent", 0)]


async def test_a_migrated_group_is_followed(rig: Rig) -> None:
    old = rig.sandbox.world.group(
        "小群", owner=rig.other, members=[rig.person], admins=[rig.bot], kind="group"
    )
    await rig.settled()
    new = migrate(rig.sandbox.world, old)
    await rig.settled()
    await rig.do(lambda unit: put(unit, old.id, "eins", "zwei"))
    await rig.later(seconds=10)
    assert rig.said(new) == ["eins", "zwei"]


async def test_a_refused_message_stops_nobody(rig: Rig) -> None:
    await rig.do(lambda unit: put(unit, rig.group.id, "", "after it"))
    await rig.later(seconds=5)
    assert rig.said(rig.group) == ["after it"]
    assert await states(rig) == [("failed", 0), ("sent", 0)]


async def test_once_means_once_ever(rig: Rig) -> None:
    for _ in range(2):
        await rig.do(lambda unit: put(unit, rig.group.id, "reminder", once="remind:7:2026-03-10"))
        await rig.later(seconds=5)
    assert rig.said(rig.group) == ["reminder"]


@pytest.mark.parametrize(("spent", "expected"), [(0, 0), (2, 0), (3, 1), (5, 3)])
def test_a_bucket_says_when_it_opens(spent: int, expected: float) -> None:
    bucket = Bucket(1, 1, 3)
    full_at = bucket.spend(None, spent, START) if spent else None
    assert bucket.open_at(full_at, 1, START) == START + timedelta(seconds=expected)


def test_the_pace_stays_within_telegrams_limits() -> None:
    pace = Pace()
    assert pace.overall.messages <= 30
    assert (pace.chat.messages / pace.chat.seconds, pace.chat.burst) == (1, 3)
    assert (pace.group.messages, pace.group.seconds) == (20, 60)


async def test_a_stop_in_the_middle_of_a_claim_sends_what_was_claimed(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim, begun, go = Departures.claim, threading.Event(), threading.Event()

    def slow(self: Departures, unit: Unit, limit: int) -> Any:
        begun.set()
        assert go.wait(PATIENCE)
        return claim(self, unit, limit)

    await rig.settled()
    monkeypatch.setattr(Departures, "claim", slow)
    await rig.do(lambda unit: put(unit, rig.group.id, "on its way"))
    await asyncio.to_thread(begun.wait, PATIENCE)
    stopping = asyncio.create_task(rig.app.stop())
    await asyncio.sleep(0)  # the stop has begun
    go.set()
    await stopping
    assert rig.said(rig.group) == ["on its way"]
    assert await states(rig) == [("sent", 0)]
    assert await rig.ask("SELECT count(*) FROM lane WHERE leased_until IS NOT NULL") == [(0,)]

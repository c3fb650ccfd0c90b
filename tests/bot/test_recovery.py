"""A sender that died, a group that threw the bot out, and the rehearsal before the first update."""

from __future__ import annotations

from datetime import timedelta

from pydantic import SecretStr
from sqlalchemy import update

from bot.app import App, Outside
from bot.ticks import SteppedTicks
from handlers.features import FEATURES
from handlers.router import Router
from sandbox.world.membership import remove
from services.unit import Unit
from storage.community import Chat, Scope
from storage.lane import Lane
from storage.outbox import Departure, Outgoing
from tests.bot.conftest import Rig
from tests.bot.test_sender import put, states

TABLES = ("community", "chat", "resident", "ticket", "inbox", "outbox", "lane", "card")


async def test_a_message_whose_sender_died_leaves_with_the_next_start_and_is_in_doubt(rig: Rig) -> None:
    def die(unit: Unit) -> None:
        unit.session.execute(update(Outgoing).values(state=Departure.SENDING))
        leased = {"owner": "somebody who died", "leased_until": unit.now + timedelta(minutes=2)}
        unit.session.execute(update(Lane).values(leased))

    await rig.app.stop()
    await rig.do(lambda unit: put(unit, rig.group.id, "vielleicht zweimal"))
    await rig.do(die)
    app = App(_outside(rig), Router([], owner_ids=[]), rig.texts)
    await app.start()
    try:
        await app.settled()
        assert rig.said(rig.group) == ["vielleicht zweimal"]
        assert await states(rig) == [("sent", 1)]
    finally:
        await app.stop()


async def test_a_group_that_threw_the_bot_out_is_remembered_so(rig: Rig) -> None:
    def know(unit: Unit) -> None:
        unit.add(Chat(id=rig.group.id, community_id=None, scope=Scope.WHOLE, title="", bot_status="member"))

    await rig.do(know)
    remove(rig.sandbox.world, rig.group, rig.bot.id, by=rig.other.id)
    await rig.do(lambda unit: put(unit, rig.group.id, "an niemanden"))
    await rig.later(seconds=5)
    assert await states(rig) == [("failed", 0)]
    assert [tuple(row) for row in await rig.ask("SELECT bot_status FROM chat")] == [("kicked",)]


async def test_the_rehearsal_leaves_no_row_and_sends_nothing(rig: Rig) -> None:
    await rig.settled()
    await rig.app.stop()
    before = [await rig.ask(f"SELECT * FROM {table}") for table in TABLES]
    app = App(_outside(rig, rehearse=True), Router(FEATURES, owner_ids=[]), rig.texts)
    await app.start()
    try:
        await app.settled()
    finally:
        await app.stop()
    assert [await rig.ask(f"SELECT * FROM {table}") for table in TABLES] == before
    assert rig.said(rig.group) == rig.said() == []


def _outside(rig: Rig, *, rehearse: bool = False) -> Outside:
    token, ticks = SecretStr(rig.bot.token), SteppedTicks(rig.clock)
    return Outside(token, rig.sandbox.url, rig.database, rig.clock, ticks, None, rehearse)

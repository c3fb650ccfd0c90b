"""Workers: order, failures, incidents and replay."""

from __future__ import annotations

from storage.inbox import Inbox
from tests.bot.conftest import Rig


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


async def test_a_failing_update_holds_up_nobody(rig: Rig) -> None:
    rig.broken.append("坏")
    rig.person.says(rig.bot, "坏消息")
    rig.person.says(rig.bot, "好消息")
    await rig.settled()
    assert rig.said() == ["你说:好消息"]


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

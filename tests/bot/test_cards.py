"""Cards: sent once, edited in place, in their topic, pinned, and sent anew when somebody deleted them."""

from __future__ import annotations

from sandbox import Chat as TelegramChat
from services.unit import Unit
from storage.card import Card, Cards
from storage.community import Chat, Scope
from tests.bot.conftest import Rig
from tests.bot.test_intake import register


async def show(rig: Rig, chat: TelegramChat, state: str, **options: object) -> None:
    """Bring the board in a chat to a state."""
    rig.broken[:] = [f"state {state}"]
    await rig.do(lambda unit: unit.show("small.board", 1, chat.id, **options))  # type: ignore[arg-type]
    await rig.later(seconds=15)


async def test_a_card_is_edited_in_place(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    for state in ("open", "taken"):
        await show(rig, rig.group, state)
    [text] = rig.said(rig.group)
    assert "state taken" in text


async def test_an_unchanged_card_costs_no_call(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    for _ in range(2):
        await show(rig, rig.group, "open")
    assert await rig.ask("SELECT attempts, state FROM outbox ORDER BY id") == [(1, "sent"), (0, "sent")]


async def test_a_card_of_a_feature_that_was_removed_is_nobodys(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await rig.do(lambda unit: unit.show("lending.board", 1, rig.group.id))
    await rig.later(seconds=15)
    assert rig.said(rig.group) == []
    assert await rig.ask("SELECT state, error FROM outbox") == [("sent", None)]


async def test_several_changes_make_one_edit(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await show(rig, rig.group, "open")

    def change(unit: Unit) -> None:
        for _ in range(3):
            unit.refresh(1, "small.board")

    rig.broken[:] = ["state done"]
    await rig.do(change)
    await rig.later(seconds=15)
    assert await rig.ask("SELECT count(*) FROM outbox") == [(2,)]
    assert "state done" in rig.said(rig.group)[0]


async def test_replies_find_the_subject_of_a_card(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await show(rig, rig.group, "open")
    message = next(m for m in rig.group.visible() if m.author == rig.bot.id)
    shown = await rig.do(lambda unit: Cards(unit).shown(rig.group.id, message.id))
    assert (shown.kind, shown.subject_id) == ("ticket", 1)


async def test_a_deleted_card_is_sent_anew(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    await show(rig, rig.group, "open")
    message = next(m for m in rig.group.visible() if m.author == rig.bot.id)
    rig.other.deletes(message)
    await show(rig, rig.group, "taken")
    [text] = rig.said(rig.group)
    assert "state taken" in text


async def test_a_card_that_cannot_be_drawn_stops_nobody(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    rig.broken[:] = ["board"]
    await rig.do(lambda unit: unit.show("small.board", 1, rig.group.id))
    await rig.do(lambda unit: unit.call(rig.group.id, "sendMessage", {"text": "after it"}))
    await rig.later(seconds=5)
    assert rig.said(rig.group) == ["after it"]


async def staff_forum(rig: Rig) -> TelegramChat:
    forum = rig.sandbox.world.group("物业群", owner=rig.other, admins=[rig.bot], forum=True)

    def work(unit: Unit) -> None:
        register(unit, forum, Scope.STAFF)
        unit.need(Chat, forum.id).is_forum = True

    await rig.do(work)
    return forum


async def test_a_topic_is_opened_for_the_card_and_kept(rig: Rig) -> None:
    forum = await staff_forum(rig)
    await show(rig, forum, "open", topic="repair", pinned=True)
    [topics] = await rig.do(lambda unit: [unit.need(Chat, forum.id).topics])
    message = next(m for m in forum.visible() if m.author == rig.bot.id and m.text)
    assert message.thread == topics["repair"]
    assert message.id in forum.pinned


async def test_a_deleted_topic_is_opened_again(rig: Rig) -> None:
    forum = await staff_forum(rig)
    await show(rig, forum, "open", topic="repair")
    [old] = await rig.do(lambda unit: [unit.need(Chat, forum.id).topics["repair"]])
    del forum.topics[old]
    await rig.do(forget_message)
    await show(rig, forum, "taken", topic="repair")
    [new] = await rig.do(lambda unit: [unit.need(Chat, forum.id).topics["repair"]])
    assert new != old
    message = [m for m in forum.visible() if m.author == rig.bot.id and m.text][-1]
    assert message.thread == new


def forget_message(unit: Unit) -> None:
    unit.need(Card, 1).message_id = None

"""The intake: what is stored, how often, and in which characters."""

from __future__ import annotations

from datetime import timedelta

from bot.transport import read_json
from sandbox import Chat as TelegramChat
from services.unit import Unit
from storage.card import Cards
from storage.community import Chat, Community, Scope
from storage.dialogue import Dialogue
from tests.bot.conftest import Rig
from tests.community import founded


def register(unit: Unit, group: TelegramChat, scope: Scope = Scope.WHOLE) -> Community:
    """Make the group a community's."""
    community = unit.add(founded(unit.now))
    unit.add(Chat(id=group.id, community_id=community.id, scope=scope, title=group.title))
    return community


async def stored(rig: Rig) -> list[str]:
    await rig.settled()
    return [state for (state,) in await rig.ask("SELECT state FROM inbox")]


async def test_chatter_in_a_group_leaves_no_row(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    before = len(await stored(rig))
    for text in ("今天天气真好", "谁家的猫跑出来了😂", "哈哈哈", "/roll@other_bot"):
        await rig.says(text, rig.group)
    assert len(await stored(rig)) == before
    assert rig.said(rig.group) == []


async def test_a_report_in_a_group_is_stored(rig: Rig) -> None:
    await rig.do(lambda unit: register(unit, rig.group))
    before = len(await stored(rig))
    await rig.says("3栋2单元电梯又坏了,按了没反应", rig.group)
    assert len(await stored(rig)) == before + 1
    assert rig.said(rig.group) == ["听到了"]


async def test_staff_groups_and_strange_groups_are_not_listened_to(rig: Rig) -> None:
    before = len(await stored(rig))
    await rig.says("3栋2单元电梯又坏了,按了没反应", rig.group)
    await rig.do(lambda unit: register(unit, rig.group, Scope.STAFF))
    await rig.says("3栋2单元电梯又坏了,按了没反应", rig.group)
    assert len(await stored(rig)) == before


async def test_somebody_in_a_dialogue_is_heard(rig: Rig) -> None:
    def work(unit: Unit) -> None:
        unit.add(
            Dialogue(
                chat_id=rig.group.id,
                user_id=rig.person.id,
                step="small.answer",
                data={},
                expires_at=unit.now + timedelta(minutes=5),
            )
        )

    await rig.do(work)
    before = len(await stored(rig))
    await rig.says("明天上午", rig.group)
    rig.other.says(rig.group, "我也是")
    await rig.settled()
    assert len(await stored(rig)) == before + 1


async def test_an_edit_counts_where_the_message_belongs_to_a_ticket(rig: Rig) -> None:
    before = len(await stored(rig))
    known, unknown = rig.person.says(rig.group, "早上好"), rig.person.says(rig.group, "大家好")
    await rig.do(lambda unit: Cards(unit).show(rig.group.id, known.id, "ticket", 1))
    rig.person.edits(known, "不对,是502")
    rig.person.edits(unknown, "大家晚上好")
    await rig.settled()
    assert len(await stored(rig)) == before + 1


async def test_what_a_database_cannot_hold_is_replaced_one_for_one(rig: Rig) -> None:
    await rig.says("早")
    bold = [{"type": "bold", "offset": 5, "length": 1}]
    update = {"update_id": 78, "message": message(rig, "水管\x00爆了\ud83d!", entities=bold)}
    await rig.app.intake.accept([update])
    await rig.settled()
    assert rig.said()[-1] == "你说:水管\ufffd爆了\ufffd!"


async def test_a_second_delivery_changes_nothing(rig: Rig) -> None:
    await rig.says("早")
    for _ in range(2):
        await rig.app.intake.accept([{"update_id": 77, "message": message(rig, "一次")}])
        await rig.settled()
    assert rig.said() == ["你说:早", "你说:一次"]


def message(rig: Rig, text: str, **more: object) -> dict[str, object]:
    chat = {"id": rig.person.id, "type": "private", "first_name": rig.person.name}
    sender = {"id": rig.person.id, "is_bot": False, "first_name": rig.person.name}
    return {"message_id": 9000, "date": 1773108000, "chat": chat, "from": sender, "text": text, **more}


def test_lone_surrogates_come_through_the_parser() -> None:
    assert read_json(b'{"text": "\\ud83d!"}') == {"text": "\ud83d!"}


async def test_what_nobody_reads_is_neither_kept_nor_in_the_way(rig: Rig) -> None:
    """An older Bot API server leaves out of polls what python-telegram-bot wants to find there."""
    poll = {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "type": "regular"}
    contact = {"phone_number": "13800000000", "first_name": "张"}
    answered = {**message(rig, "我电话 13900000000"), "poll": poll, "message_id": 8999}
    update = message(rig, "水管爆了", reply_to_message=answered, poll=poll, contact=contact)
    await rig.says("早")
    rig.broken.append("水管")
    await rig.app.intake.accept([{"update_id": 79, "message": update}])
    await rig.settled()
    [(raw, error)] = await rig.ask("SELECT raw, error FROM inbox WHERE update_id = 79")
    assert error == "Broken: 水管爆了"
    assert "13800000000" not in raw
    assert "13900000000" not in raw
    assert '"message_id":8999' in raw

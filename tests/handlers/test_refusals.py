"""A refusal says why and leaves nothing behind; forged buttons and hidden identities get no further."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.features import FEATURES
from handlers.router import Router
from handlers.speaking import Direct
from services import setup, staff
from services.people import Community
from services.unit import Unit
from storage.community import Chat, Invite, Scope
from tests.handlers import updates
from tests.handlers.updates import added, pressed, wrote
from tests.services.estate import CHEN, GROUP, STAFF_GROUP, ZHOU, Estate

OWNER, NEW_GROUP = 900, -1003
ROUTER = Router(FEATURES, owner_ids=[OWNER])


def dispatch(estate: Estate, update: dict[str, Any]) -> list[Direct]:
    return updates.dispatch(estate, ROUTER, update)


def toast(directs: list[Direct]) -> str:
    return next(str(direct.params.get("text", "")) for direct in directs)


def test_a_manager_who_tries_an_invitation_does_not_use_it_up(estate: Estate) -> None:
    code = estate.do(lambda unit: _invitation(unit, estate))
    dispatch(estate, wrote(ZHOU, ZHOU, f"/start role_{code}"))
    assert "您已经是主管了" in estate.heard(ZHOU)
    assert estate.do(lambda unit: unit.need(Invite, code).used_at) is None
    dispatch(estate, wrote(601, 601, f"/start role_{code}", name="小新"))
    assert "工号 09" in estate.heard(601)


def _invitation(unit: Unit, estate: Estate) -> str:
    return staff.invite(unit, estate.community(unit), "technician").rpartition("_")[2]


def test_a_line_that_cannot_be_read_registers_nothing(estate: Estate) -> None:
    dispatch(estate, wrote(OWNER, NEW_GROUP, "/setup 新苑 +86 123456789012345678"))
    assert "这个号码我没看懂" in estate.heard(NEW_GROUP)
    assert estate.do(lambda unit: len(setup.ruled_by(unit, OWNER, owner=True))) == 1


def test_a_stranger_cannot_register_or_link(estate: Estate) -> None:
    for text in ("/setup", "/setup 我的小区", "/link ABCDEFGHJK"):
        dispatch(estate, wrote(CHEN, NEW_GROUP, text))
    assert estate.heard(NEW_GROUP).count("登记小区由物业负责人来做") == 3
    assert estate.do(lambda unit: unit.get(Chat, NEW_GROUP)) is None


def test_a_hidden_identity_is_asked_to_press(estate: Estate) -> None:
    update = wrote(1087968824, NEW_GROUP, "/setup 一个名字很长很长很长很长很长很长很长的小区")
    update["message"]["sender_chat"] = update["message"]["chat"]
    dispatch(estate, update)
    assert "以群的身份发言" in estate.heard(NEW_GROUP)
    dispatch(estate, pressed(OWNER, NEW_GROUP, "people.again:/setup"))
    assert "「新苑业主群」是什么群？" in estate.heard(NEW_GROUP)


@pytest.mark.parametrize(
    "data",
    [
        "setup.change:1:phone",
        "setup.code:1",
        "setup.script:1:desk",
        "staff.list:1",
        "staff.role:1:1:manager",
        "staff.invite:1:manager",
        "staff.on:1:1",
        "words.drop:0:0",
    ],
)
def test_a_resident_cannot_press_what_is_the_staffs(estate: Estate, data: str) -> None:
    assert "由物业的同事来办" in toast(dispatch(estate, pressed(CHEN, CHEN, data)))


@pytest.mark.parametrize(
    "data",
    [
        "setup.change:1",
        "setup.change:1:owner_ids",
        "setup.change:x:phone",
        "setup.script:1:klingon",
        "setup.zone:1:Mars",
        "staff.role:1:999:manager",
        "staff.invite:1:king",
        "staff.show:1:",
        "words.drop:9:9",
        "words.as_thing:other",
        "words.page:-5:x",
        "nothing.at_all",
    ],
)
def test_a_forged_or_stale_button_does_nothing_bad(estate: Estate, data: str) -> None:
    before = estate.do(lambda unit: _facts(estate.community(unit)))
    directs = dispatch(estate, pressed(ZHOU, ZHOU, data))
    assert [direct.method for direct in directs] == ["answerCallbackQuery"]
    assert estate.do(lambda unit: _facts(estate.community(unit))) == before


def _facts(community: Community) -> dict[str, Any]:
    return {name: value for name, value in vars(community).items() if not name.startswith("_")}


def test_a_button_of_another_community_changes_nothing(estate: Estate) -> None:
    directs = dispatch(estate, pressed(ZHOU, ZHOU, "setup.script:99:desk"))
    assert "另一个小区" in toast(directs)
    assert estate.do(lambda unit: estate.community(unit).language) == "zh-CN"


# ---- the bot's own standing -----------------------------------------------------------


def test_an_owner_who_brings_the_bot_in_hears_how_to_go_on(estate: Estate) -> None:
    dispatch(estate, added(OWNER, NEW_GROUP, "left", "member"))
    assert estate.heard(NEW_GROUP) == "发 /setup，选一下这是什么群。"


def test_anybody_else_brings_it_in_silently(estate: Estate) -> None:
    dispatch(estate, added(CHEN, NEW_GROUP, "left", "member"))
    assert estate.said() == []
    assert estate.do(lambda unit: unit.need(Chat, NEW_GROUP).bot_status) == "member"


def test_being_demoted_is_told_to_the_staff(estate: Estate) -> None:
    dispatch(estate, added(CHEN, GROUP, "administrator", "member"))
    assert "不再是管理员" in estate.heard(STAFF_GROUP)
    assert estate.do(lambda unit: unit.need(Chat, GROUP).bot_status) == "member"


def test_being_blocked_is_noted(estate: Estate) -> None:
    dispatch(estate, added(CHEN, CHEN, "member", "kicked"))
    assert not estate.do(lambda unit: estate.resident(unit, CHEN).reachable)
    dispatch(estate, added(CHEN, CHEN, "kicked", "member"))
    assert estate.do(lambda unit: estate.resident(unit, CHEN).reachable)


def test_a_channel_is_offered_to_its_manager(estate: Estate) -> None:
    dispatch(estate, added(ZHOU, NEW_GROUP, "left", "administrator", kind="channel"))
    assert "要当公告频道吗" in estate.heard(ZHOU)
    keyboard = estate.said(ZHOU)[-1].payload["reply_markup"]["inline_keyboard"]
    dispatch(estate, pressed(ZHOU, ZHOU, keyboard[0][0]["callback_data"]))
    assert estate.do(lambda unit: unit.need(Chat, NEW_GROUP).scope) is Scope.CHANNEL
    assert "过时" in toast(dispatch(estate, pressed(ZHOU, ZHOU, keyboard[0][0]["callback_data"])))


def test_a_chat_that_somebody_else_brought_us_into_is_not_taken_by_its_id(estate: Estate) -> None:
    dispatch(estate, added(OWNER, NEW_GROUP, "left", "administrator", kind="channel"))
    dispatch(estate, pressed(ZHOU, ZHOU, f"setup.channel:{estate.ids['community']}:{NEW_GROUP}"))
    assert estate.do(lambda unit: unit.need(Chat, NEW_GROUP).community_id) is None


def test_nothing_opens_before_the_number_is_known(estate: Estate) -> None:
    def close(unit: Unit) -> None:
        estate.community(unit).phone = None

    estate.do(close)
    dispatch(estate, wrote(CHEN, GROUP, "3栋电梯坏了"))
    assert estate.heard(GROUP) == ""
    dispatch(estate, wrote(CHEN, CHEN, "3栋电梯坏了"))
    dispatch(estate, wrote(CHEN, CHEN, "/start"))
    assert "还没有服务到您的小区" in estate.heard(CHEN)

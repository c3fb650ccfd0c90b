"""Command menus: the right commands for a place and a person, in the language of the chat."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.features import FEATURES
from handlers.menus import FOR_ADMINISTRATORS, LANGUAGE_CODES
from handlers.router import Router
from tests.handlers.updates import dispatch, pressed
from tests.services.estate import CHEN, STAFF_GROUP, TEXTS, Estate

ROUTER = Router(FEATURES, owner_ids=())
MENUS = {
    (menu["scope"]["type"], menu.get("language_code", "")): menu["commands"]
    for menu in ROUTER.commands(TEXTS)
}


def names(menu: list[dict[str, str]]) -> set[str]:
    return {line["command"] for line in menu}


def test_every_scope_has_every_language() -> None:
    scopes = {"all_private_chats", "all_group_chats", "all_chat_administrators"}
    assert set(MENUS) == {(scope, code) for scope in scopes for code in LANGUAGE_CODES}
    assert all(1 <= len(line["description"]) <= 256 for menu in MENUS.values() for line in menu)


def test_residents_are_not_shown_what_is_the_staffs() -> None:
    private = names(MENUS["all_private_chats", ""])
    assert {"start", "help", "home"} <= private
    assert not private & {"staff", "duty", "words", "homes", *FOR_ADMINISTRATORS}


def test_administrators_of_a_group_find_how_to_set_it_up() -> None:
    assert names(MENUS["all_chat_administrators", ""]) >= FOR_ADMINISTRATORS
    assert not names(MENUS["all_group_chats", ""]) & FOR_ADMINISTRATORS


def test_a_menu_speaks_the_language_of_its_code() -> None:
    described = {
        code: {line["command"]: line["description"] for line in MENUS["all_private_chats", code]}
        for code in ("zh", "en")
    }
    assert (described["zh"]["home"], described["en"]["home"]) == ("我的住址", "My home")


def test_one_chat_has_its_own_menu_in_its_own_hand(estate: Estate) -> None:
    estate.do(lambda unit: ROUTER.lay_menu(unit, STAFF_GROUP, "zh-Hant", Where.STAFF_GROUP, Who.DISPATCHER))
    owed, for_administrators = estate.said(STAFF_GROUP)
    assert owed.method == for_administrators.method == "setMyCommands"
    assert owed.payload["scope"] == {"type": "chat", "chat_id": STAFF_GROUP}
    assert for_administrators.payload["scope"] == {"type": "chat_administrators", "chat_id": STAFF_GROUP}
    assert names(for_administrators.payload["commands"]) >= FOR_ADMINISTRATORS
    described = {line["command"]: line["description"] for line in owed.payload["commands"]}
    assert described["words"] == "教我社區裡的叫法"
    assert "start" not in described


def test_who_reads_traditional_gets_a_menu_in_it(estate: Estate) -> None:
    dispatch(estate, ROUTER, pressed(CHEN, CHEN, "people.speak:zh-Hant"))
    owed = next(said for said in estate.said(CHEN) if said.method == "setMyCommands")
    described = {line["command"]: line["description"] for line in owed.payload["commands"]}
    assert described["name"] == "怎樣稱呼我"
    assert not set(described) & {"staff", *FOR_ADMINISTRATORS}

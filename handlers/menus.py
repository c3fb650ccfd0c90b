"""Telegram's command menus: which commands are offered where, to whom, in which language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.access import Where, Who
from handlers.feature import Route
from texts import Texts

LANGUAGE_CODES = {"": "zh-CN", "zh": "zh-CN", "en": "en"}
"""Telegram's menus know two-letter codes only; Traditional Chinese is set chat by chat."""

FOR_ADMINISTRATORS = frozenset({"setup", "link"})
"""Commands that judge for themselves who may use them, and that only administrators of a group look for."""

_PLACES = {
    "all_private_chats": Where.PRIVATE,
    "all_group_chats": Where.GROUP,
    "all_chat_administrators": Where.GROUP,
}


def everywhere(commands: Mapping[str, Route], texts: Texts) -> list[dict[str, Any]]:
    """The menus everybody starts with: parameters of one setMyCommands call for each scope and language."""
    return [
        {
            "scope": {"type": scope},
            **({"language_code": code} if code else {}),
            "commands": _lines(
                _offered(commands, place, Who.RESIDENT, setting_up=scope == "all_chat_administrators"),
                texts,
                language,
            ),
        }
        for scope, place in _PLACES.items()
        for code, language in LANGUAGE_CODES.items()
    ]


def of_chat(
    commands: Mapping[str, Route], texts: Texts, chat_id: int, language: str, place: Where, who: Who
) -> list[dict[str, Any]]:
    """The menus of one chat, for people who are at least `who`; a group's administrators have their own."""
    scopes = {"chat": who >= Who.MANAGER}
    if place is not Where.PRIVATE:
        scopes["chat_administrators"] = True
    return [
        {
            "scope": {"type": scope, "chat_id": chat_id},
            "commands": _lines(_offered(commands, place, who, setting_up=setting_up), texts, language),
        }
        for scope, setting_up in scopes.items()
    ]


def _offered(commands: Mapping[str, Route], place: Where, who: Who, *, setting_up: bool) -> list[str]:
    return [
        name
        for name, route in commands.items()
        if route.where & place and route.who <= who and (setting_up or name not in FOR_ADMINISTRATORS)
    ]


def _lines(names: list[str], texts: Texts, language: str) -> list[dict[str, str]]:
    return [{"command": name, "description": texts.line(language, f"command-{name}")} for name in names]

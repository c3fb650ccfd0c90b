"""The apology: what a person hears when their message could not be handled; never a traceback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.gate import message_of
from handlers.speaking import Direct
from services import people
from services.messages import Message
from services.unit import Unit
from texts import choose_language


def apologize(unit: Unit, update: Mapping[str, Any], incident: str) -> list[Direct]:
    """Tell the person in a private chat, or over the pressed button; a group is not bothered."""
    query = update.get("callback_query")
    message = message_of(update)
    person = (query or message).get("from") or {}
    if not person or (not query and message["chat"]["type"] != "private"):
        return []
    community = people.community_of(unit, int(person["id"]), None)
    language = choose_language(person.get("language_code"), unit.voice.language_of(community, None))
    said = unit.voice.render(
        Message("incident-apology", {"incident": incident}), language, community, unit.now
    )
    if query:
        answer = {"callback_query_id": query["id"], "text": said.text[:200], "show_alert": True}
        return [Direct("answerCallbackQuery", answer)]
    unit.put_rendered(int(message["chat"]["id"]), said, community)
    return []

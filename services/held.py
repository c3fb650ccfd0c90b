"""Held messages: Telegram may or may not have them, and only a person can look and decide."""

from __future__ import annotations

import orjson

from services.errors import Gone
from services.messages import Button
from services.unit import Unit
from storage.community import Chat, Communities, Staff
from storage.outbox import Departure, Outbox, Outgoing

EXCERPT = 60
"""Characters of the message that are enough to recognise it in the group."""


def ask_staff(unit: Unit, row: Outgoing) -> None:
    """Ask the staff whether an announcement arrived; without a staff group it waits for `linli doctor`."""
    chat = unit.get(Chat, row.chat_id)
    if chat is None or chat.community_id is None:
        return
    desk = Communities(unit).staff_chat(chat.community_id)
    if desk is None or desk.id == row.chat_id:
        return
    payload = orjson.loads(row.payload)
    words = str(payload.get("text") or payload.get("caption") or "")
    buttons = [[Button("held.send", (row.id,)), Button("held.drop", (row.id,))]]
    unit.say(desk, "held-asks", buttons=buttons, group=chat.title, words=words[:EXCERPT])


def send_again(unit: Unit, staff: Staff, row_id: int) -> str:
    """The group does not have it: send it again. The title of the group."""
    row, chat = _held(unit, staff, row_id)
    Outbox(unit).release(row)
    return chat.title


def drop(unit: Unit, staff: Staff, row_id: int) -> str:
    """The group has it already: nothing more to do. The title of the group."""
    row, chat = _held(unit, staff, row_id)
    row.state = Departure.SENT
    return chat.title


def _held(unit: Unit, staff: Staff, row_id: int) -> tuple[Outgoing, Chat]:
    """The held row, if it still waits and is of this staff member's community."""
    found = unit.get(Outgoing, row_id)
    chat = unit.get(Chat, found.chat_id) if found is not None else None
    if found is None or chat is None or chat.community_id != staff.community_id:
        raise Gone
    row = unit.lock(Outgoing, row_id)
    if row.state is not Departure.HELD:
        raise Gone("held-decided")
    return row, chat

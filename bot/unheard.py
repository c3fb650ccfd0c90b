"""What nobody could read: a person has blocked us, a group is gone, or does not let us speak there."""

from __future__ import annotations

import logging

import orjson

from bot.telegram_errors import Removed, Unreachable
from services import setup, ticket
from services.staffroom import leaders
from services.unit import Unit
from storage.card import Card
from storage.community import Chat, Communities, People, Scope, Staff
from storage.outbox import CARD, Departure, Outbox, Outgoing

log = logging.getLogger(__name__)


def follow(unit: Unit, row: Outgoing, error: Unreachable) -> None:
    """Remember that nobody is heard there, and say it elsewhere where somebody has to hear it."""
    row.state = Departure.FAILED
    if row.chat_id > 0:
        People(unit).set_reachable(row.chat_id, reachable=False)
    chat = unit.get(Chat, row.chat_id) if row.chat_id < 0 else None
    if chat is not None and not setup.is_lost(chat):
        _tell_whose_it_is(unit, chat, error)
    if row.fallback is not None:
        _fall_back(unit, row, row.fallback)
    elif chat is not None and chat.scope is Scope.STAFF and chat.community_id is not None:
        _to_the_leaders(unit, row, chat.community_id)
    else:
        log.info("Message %s reaches nobody: %s", row.id, row.error)


def _tell_whose_it_is(unit: Unit, chat: Chat, error: Unreachable) -> None:
    """Nobody reads a log while a group is silent: managers have to know, and to see what nobody took."""
    gone = isinstance(error, Removed)
    setup.unheard(unit, chat, gone=gone)
    if gone and chat.scope is Scope.STAFF and chat.community_id is not None:
        unit.flush()
        ticket.show_unclaimed(unit, chat.community_id)


def _fall_back(unit: Unit, row: Outgoing, fallback: str) -> None:
    parameters = orjson.loads(fallback)
    _owe(unit, row, int(parameters["chat_id"]), "sendMessage", parameters)


def _to_the_leaders(unit: Unit, row: Outgoing, community_id: int) -> None:
    """What the staff group was to read, each leader reads in private; pins and edits of words are over."""
    if (other := Communities(unit).staff_chat(community_id)) is not None and other.id != row.chat_id:
        return  # the desk has another group already, in which everything new is said
    for leader in leaders(unit, community_id):
        if leader.reachable and row.method == CARD:
            _show(unit, row, leader)
        elif leader.reachable and row.method.startswith("send"):
            parameters = orjson.loads(row.payload)
            for here in ("reply_parameters", "message_thread_id"):
                parameters.pop(here, None)
            _owe(unit, row, leader.user_id, row.method, {**parameters, "chat_id": leader.user_id})


def _show(unit: Unit, row: Outgoing, leader: Staff) -> None:
    card = unit.get(Card, row.card_id) if row.card_id else None
    if card is not None and not card.pinned:
        unit.show(card.kind, card.subject_id, leader.user_id, subject=card.subject, silent=card.silent)


def _owe(unit: Unit, row: Outgoing, chat_id: int, method: str, parameters: dict[str, object]) -> None:
    Outbox(unit).put(
        row.bot_id,
        chat_id,
        method,
        parameters,
        priority=row.priority,
        not_before=unit.now,
        expires_at=row.expires_at,
        subject=(row.subject_kind, row.subject_id) if row.subject_kind and row.subject_id else None,
    )

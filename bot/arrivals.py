"""Arrivals: what became of messages, written back in one transaction for all that are known."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import orjson

from bot import unheard
from bot.delivery import Delivered
from bot.departures import Topic, doubt, put_back
from bot.telegram_errors import (
    CallFailed,
    Flood,
    Migrated,
    NotSent,
    Rejected,
    Unauthorized,
    Uncertain,
    Unreachable,
)
from services.unit import Unit
from storage.card import Cards
from storage.community import Chat
from storage.file import StoredFile
from storage.lane import Lane, Lanes
from storage.outbox import Departure, Leaving, Outbox, Outgoing
from storage.renumber import Renumbering

log = logging.getLogger(__name__)

_OF_ANY_MESSAGE = ("reply_markup", "reply_parameters", "message_thread_id", "disable_notification")

LONGEST_PAUSE = timedelta(seconds=60)


def write_back(unit: Unit, deliveries: Sequence[Delivered]) -> None:
    """Note every result, free the lanes, and put what follows from a failure into the outbox."""
    homes = _locked(unit, deliveries)
    _arrived(unit, [delivered for delivered in deliveries if delivered.error is None], homes)
    for delivered in deliveries:
        if delivered.opened is not None:
            _keep_topic(unit, delivered.chat_id, delivered.opened)
    _failed(unit, [delivered for delivered in deliveries if delivered.error is not None])
    unit.flush()
    _free(unit, deliveries, homes)


def _locked(unit: Unit, deliveries: Sequence[Delivered]) -> Mapping[int, int]:
    """Keep others from the lanes; tells the chat of each row, for a group may have migrated meanwhile."""
    leaving = Leaving(unit)
    homes = leaving.lock_lanes([each.row_id for each in deliveries])
    if missed := [each for each in deliveries if each.row_id not in homes]:
        # The group migrates at this moment, or another process took the row over and is done with it.
        Lanes(unit).lock(unit.bot.id, {each.chat_id for each in missed})
        homes |= leaving.lock_lanes([each.row_id for each in missed])
    return homes


def _free(unit: Unit, deliveries: Sequence[Delivered], homes: Mapping[int, int]) -> None:
    """Let go of the lanes in which nothing is on its way any more."""
    chats = {homes.get(each.row_id, each.chat_id) for each in deliveries}
    chats |= {each.error.new_chat_id for each in deliveries if isinstance(each.error, Migrated)}
    lanes = Leaving(unit).ahead(unit.bot.id, sorted(chats))
    Lanes(unit).release(unit.bot.id, {chat: ahead for chat, ahead in lanes.items() if not ahead.underway})


def _arrived(unit: Unit, deliveries: Sequence[Delivered], homes: Mapping[int, int]) -> None:
    """Note that messages are there, and what they show."""
    first = {each.row_id: next(iter(each.message_ids), None) for each in deliveries}
    Leaving(unit).arrive(first.items())
    # The number of a message in a group that has migrated since is another message's in the new one.
    stayed = (each for each in deliveries if homes.get(each.row_id) == each.chat_id)
    drawn = ((each.departing, first[each.row_id]) for each in stayed)
    Cards(unit).drawn((of.card_id, message, of.fingerprint) for of, message in drawn if of.card_id)
    Cards(unit).show_all(
        [
            (each.chat_id, message_id, *each.departing.subject)
            for each in deliveries
            if each.departing.subject
            for message_id in each.message_ids
        ]
    )
    for each in deliveries:
        for stored_id, file_id in each.file_ids.items():
            file = unit.need(StoredFile, stored_id)
            file.file_id, file.content = file_id, None


def _failed(unit: Unit, deliveries: Sequence[Delivered]) -> None:
    rows = Leaving(unit).by_ids([each.row_id for each in deliveries]) if deliveries else {}
    for delivered in deliveries:
        row = rows.get(delivered.row_id)
        # A row that is no longer ours was taken over by another process after our lease ran out.
        if row is not None and row.state == Departure.SENDING and delivered.error is not None:
            lane = unit.get(Lane, (unit.bot.id, row.chat_id))
            _follow(unit, row, lane, delivered.chat_id, delivered.error)


def _follow(unit: Unit, row: Outgoing, lane: Lane | None, chat_id: int, error: CallFailed) -> None:
    """What follows from a failure."""
    row.error = str(error)
    match error:
        case Flood():
            _wait(unit, lane, timedelta(seconds=error.retry_after))
            put_back(unit, row)
        case NotSent() | Unauthorized():
            _wait(unit, lane, _pause(row.attempts))
            put_back(unit, row)
        case Uncertain():
            _wait(unit, lane, _pause(row.attempts))
            doubt(unit, row, str(error))
        case Migrated():
            put_back(unit, row)
            unit.flush()
            Renumbering(unit).chat(chat_id, error.new_chat_id)
        case Unreachable():
            unheard.follow(unit, row, error)
        case Rejected() if (words := _without_files(row)) is not None:
            log.error("The files of message %s were refused; its words leave alone: %s", row.id, error)
            row.method, row.payload = "sendMessage", orjson.dumps(words).decode()
            put_back(unit, row)
        case _:
            row.state = Departure.FAILED
            log.error("Message %s was refused and is given up: %s", row.id, error)


def _without_files(row: Outgoing) -> dict[str, Any] | None:
    """The words beside files that Telegram does not take (any more), as a message; None without any."""
    parameters = orjson.loads(row.payload)
    media = parameters.pop("media", None)
    caption = parameters | (media[0] if media else {})
    if "caption" not in caption:
        return None
    words = {"chat_id": row.chat_id, "text": caption["caption"]}
    if "caption_entities" in caption:
        words["entities"] = caption["caption_entities"]
    return words | {key: parameters[key] for key in _OF_ANY_MESSAGE if key in parameters}


def _wait(unit: Unit, lane: Lane | None, time: timedelta) -> None:
    if lane is not None:
        lane.free_at = max(lane.free_at or unit.now, unit.now + time)


def _pause(attempts: int) -> timedelta:
    return min(LONGEST_PAUSE, timedelta(seconds=2.0 ** min(attempts, 10) / 2))


def _keep_topic(unit: Unit, chat_id: int, topic: Topic) -> None:
    """Remember a topic's new thread, and send what waits for the old one there."""
    chat = unit.get(Chat, chat_id)
    if chat is None or not topic.word or topic.thread is None:
        return
    old = chat.topics.get(topic.word)
    chat.topics = {**chat.topics, topic.word: topic.thread}
    if old is None:
        return
    for row in Outbox(unit).to_topic(unit.bot.id, chat_id, old):
        parameters = orjson.loads(row.payload)
        row.payload = orjson.dumps({**parameters, "message_thread_id": topic.thread}).decode()

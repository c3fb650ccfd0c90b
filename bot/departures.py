"""Departures: which messages leave now, decided and marked in one transaction before any of them is sent."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import orjson

from bot.pace import Pace
from bot.transport import Upload
from handlers.router import Router
from services import held
from services.unit import Unit
from storage.card import Card, Cards
from storage.community import Chat, Community
from storage.file import StoredFile
from storage.lane import WHOLE, Lane, Lanes
from storage.outbox import CARD, Departure, Leaving, Outbox, Outgoing
from storage.ticket import Tickets

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=120)
"""Longer than any call may take: a lane is never drained by two processes."""

_PACED = ("send", "edit", "forward", "copy")
"""Methods that Telegram counts as messages of a chat, by how they begin."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a staff group: our word for it, its name, and its thread, None until it was opened."""

    word: str
    name: str
    thread: int | None


@dataclass(frozen=True, slots=True)
class Departing:
    """One message on its way: what to call, and what else belongs to it."""

    row_id: int
    chat_id: int
    method: str
    parameters: dict[str, Any]
    uploads: Mapping[int, Upload] = field(default_factory=dict)
    """Files that Telegram does not have yet, by their id in our table."""
    topic: Topic | None = None
    instead: dict[str, Any] | None = None
    """Parameters of a sendMessage that takes the place of an edit whose message is gone."""
    subject: tuple[str, int] | None = None
    """What the message speaks of: (kind, id)."""
    card_id: int | None = None
    fingerprint: str | None = None
    pin: bool = False


class Departures:
    """Claims lanes and decides what leaves by each."""

    def __init__(self, router: Router, pace: Pace | None, owner: str) -> None:
        self._router = router
        self._pace = pace
        self._owner = owner

    def claim(self, unit: Unit, limit: int) -> list[Departing]:
        """Mark up to `limit` messages, one a chat, as being sent, and lease their lanes."""
        lanes = {lane.chat_id: lane for lane in Lanes(unit).free(unit.bot.id, limit)}
        if not lanes:
            return []
        self._recover(unit, lanes.values())
        heads = Leaving(unit).heads(unit.bot.id, lanes)
        cards = _cards_of(unit, heads.values())
        self._put_to_rest(unit, [lane for chat_id, lane in lanes.items() if chat_id not in heads])
        whole = Lanes(unit).of_bot(unit.bot.id) if self._pace else None
        leaving = []
        for row in sorted(heads.values(), key=lambda row: (row.priority, row.id)):
            departing = self._prepare(unit, row, cards.get(row.card_id or 0), lanes[row.chat_id], whole)
            if departing is not None:
                leaving.append(departing)
        unit.flush()
        Lanes(unit).lease(unit.bot.id, [each.chat_id for each in leaving], self._owner, unit.now + LEASE)
        Leaving(unit).leave([each.row_id for each in leaving])
        return leaving

    def next_at(self, unit: Unit) -> datetime | None:
        """When there is something to claim again, if nothing new comes."""
        at = Lanes(unit).next_at(unit.bot.id)
        if at is None or self._pace is None:
            return at
        whole = unit.get(Lane, (unit.bot.id, WHOLE))
        return at if whole is None else max(at, self._pace.overall_open_at(whole, 1, unit.now))

    def _recover(self, unit: Unit, lanes: Iterable[Lane]) -> None:
        """A lease that ran out: its process died while sending, so what it was sending is uncertain."""
        for lane in lanes:
            if lane.leased_until is None:
                continue
            lane.leased_until = lane.owner = None
            for row in Leaving(unit).interrupted(unit.bot.id, lane.chat_id):
                doubt(unit, row, "the sender was lost while sending")
        unit.flush()

    def _put_to_rest(self, unit: Unit, lanes: Sequence[Lane]) -> None:
        """Lanes without a message for now sleep until their next one."""
        if not lanes:
            return
        ahead = Leaving(unit).ahead(unit.bot.id, [lane.chat_id for lane in lanes])
        for lane in lanes:
            lane.next_at, lane.priority = ahead[lane.chat_id].next_at, ahead[lane.chat_id].priority

    def _prepare(
        self, unit: Unit, row: Outgoing, card: Card | None, lane: Lane, whole: Lane | None
    ) -> Departing | None:
        if row.expires_at is not None and row.expires_at <= unit.now:
            row.state = Departure.EXPIRED
            return None
        if whole is not None and not self._has_pace(unit, row, lane, whole):
            return None
        departing = self._departing(unit, row, card)
        if departing is None:
            return None
        if self._pace and whole is not None and departing.method.startswith(_PACED):
            self._pace.spend(lane, whole, _cost(departing), unit.now)
        return departing

    def _has_pace(self, unit: Unit, row: Outgoing, lane: Lane, whole: Lane) -> bool:
        """Whether the chat and the bot as a whole may send now; if not, the lane waits for its time."""
        if self._pace is None or not (row.method == CARD or row.method.startswith(_PACED)):
            return True
        at = self._pace.open_at(lane, _cost_of_row(row), unit.now)
        if at > unit.now:
            lane.free_at = at
            return False
        return self._pace.overall_open_at(whole, _cost_of_row(row), unit.now) <= unit.now

    def _departing(self, unit: Unit, row: Outgoing, card: Card | None) -> Departing | None:
        """What to call for a row; None when there is nothing to call, and then the row is over."""
        try:
            if row.method != CARD:
                return _of_message(unit, row)
            with unit.attempt():
                return self._of_card(unit, row, card)
        except Exception as error:
            # One card that cannot be drawn must not stop every other message.
            log.exception("Message %s cannot be prepared and is given up.", row.id)
            row.state, row.error = Departure.FAILED, f"{type(error).__name__}: {error}"
            return None

    def _of_card(self, unit: Unit, row: Outgoing, card: Card | None) -> Departing | None:
        rendered = self._router.render(unit, card) if card else None
        fingerprint = None
        if rendered is not None:
            fingerprint = hashlib.sha256(orjson.dumps(rendered.payload())).hexdigest()[:32]
        if card is None or rendered is None or (card.message_id and card.fingerprint == fingerprint):
            row.state, row.sent_at = Departure.SENT, unit.now
            return None
        fresh = _fresh_card(card, rendered.payload())
        departing = Departing(
            row.id,
            row.chat_id,
            "sendMessage",
            fresh,
            topic=_topic_by_word(unit, card),
            subject=(card.subject, card.subject_id),
            card_id=card.id,
            fingerprint=fingerprint,
            pin=card.pinned,
        )
        if card.message_id is None:
            return departing
        edit = {"chat_id": card.chat_id, "message_id": card.message_id, **rendered.payload()}
        return replace(departing, method="editMessageText", parameters=edit, instead=fresh)


def _cards_of(unit: Unit, rows: Iterable[Outgoing]) -> dict[int, Card]:
    """The cards that rows name. What they show is read together: one by one costs as much as drawing them."""
    cards = Cards(unit).by_ids({row.card_id for row in rows if row.card_id})
    Tickets(unit).read_ahead(card.subject_id for card in cards.values() if card.subject == "ticket")
    unit.read_ahead(Chat, (card.chat_id for card in cards.values() if card.topic))
    return cards


def doubt(unit: Unit, row: Outgoing, error: str) -> None:
    """Telegram may have a message or not: send it again, or hold it for a person, as the row says."""
    row.doubtful, row.error = row.doubtful + 1, error
    if row.resend:
        put_back(unit, row)
    else:
        row.state = Departure.HELD
        held.ask_staff(unit, row)


def put_back(unit: Unit, row: Outgoing) -> None:
    """Let a row wait again; a card's row gives way to a newer one that waits already."""
    newer = Outbox(unit).owed_card(row.card_id) if row.card_id else None
    if newer is None:
        row.state = Departure.PENDING
    else:
        newer.doubtful += row.doubtful
        unit.delete(row)


def _fresh_card(card: Card, content: Mapping[str, Any]) -> dict[str, Any]:
    fresh: dict[str, Any] = {"chat_id": card.chat_id, **content}
    if card.reply_to is not None:
        fresh["reply_parameters"] = {"message_id": card.reply_to, "allow_sending_without_reply": True}
    if card.silent:
        fresh["disable_notification"] = True
    return fresh


def _of_message(unit: Unit, row: Outgoing) -> Departing:
    uploads: dict[int, Upload] = {}
    parameters: dict[str, Any] = _with_files(unit, orjson.loads(row.payload), uploads)
    if "chat_id" in parameters:
        parameters["chat_id"] = row.chat_id  # the group may have migrated since it was written
    thread = parameters.pop("message_thread_id", None)
    topic = _topic_by_thread(unit, row.chat_id, thread) if thread is not None else None
    subject = (row.subject_kind, row.subject_id) if row.subject_kind and row.subject_id else None
    return Departing(row.id, row.chat_id, row.method, parameters, uploads, topic, subject=subject)


def _with_files(unit: Unit, value: Any, uploads: dict[int, Upload]) -> Any:
    """Put Telegram's file id where a stored file is named, or an attachment uploaded with the call."""
    if isinstance(value, list):
        return [_with_files(unit, item, uploads) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"file"}:
        file = unit.need(StoredFile, value["file"])
        if file.file_id is not None:
            return file.file_id
        uploads[file.id] = Upload(file.name, file.mime, file.content or b"")
        return f"attach://file{file.id}"
    return {name: _with_files(unit, item, uploads) for name, item in value.items()}


def _topic_by_word(unit: Unit, card: Card) -> Topic | None:
    chat = unit.get(Chat, card.chat_id) if card.topic else None
    if chat is None or card.topic is None or not chat.is_forum:
        return None
    return Topic(card.topic, _topic_name(unit, chat, card.topic), chat.topics.get(card.topic))


def _topic_by_thread(unit: Unit, chat_id: int, thread: int) -> Topic:
    chat = unit.get(Chat, chat_id)
    word = next((word for word, known in chat.topics.items() if known == thread), "") if chat else ""
    return Topic(word, _topic_name(unit, chat, word) if chat and word else "", thread)


def _topic_name(unit: Unit, chat: Chat, word: str) -> str:
    community = unit.get(Community, chat.community_id) if chat.community_id else None
    return unit.texts.line(unit.voice.language_of(community, None), f"topic-{word}")


def _cost(departing: Departing) -> int:
    """How many messages Telegram counts: an album counts its pictures."""
    return len(departing.parameters.get("media", ())) or 1 if departing.method == "sendMediaGroup" else 1


def _cost_of_row(row: Outgoing) -> int:
    return len(orjson.loads(row.payload).get("media", ())) or 1 if row.method == "sendMediaGroup" else 1

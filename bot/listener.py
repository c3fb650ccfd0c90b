"""The listener: tells, for a batch with one read, which group talk is for us; the rest leaves no trace."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.clock import Clock
from bot.gate import Gate, Update, Verdict, message_of, text_of
from intents import Context
from services.understanding import Ear
from storage.database import Database, Session
from storage.dialogue import Dialogues
from storage.listening import Listening
from storage.unit import UnitOfWork

ALBUMS_REMEMBERED = 500

_IN_GROUP = Context("group")

Spot = tuple[int, int]
"""(chat id, user id) or (chat id, message id)."""


@dataclass(frozen=True, slots=True)
class Background:
    """What the database knows about a batch."""

    in_dialogue: frozenset[Spot]
    of_subjects: frozenset[Spot]
    ears: Mapping[int, Ear]


class Listener:
    """Chooses the updates of a batch that are for us."""

    def __init__(self, gate: Gate, intents_heard: Collection[str], database: Database, clock: Clock) -> None:
        """`intents_heard`: what somebody handles when it is said in a group; the rest is not for us."""
        self._gate = gate
        self._heard = frozenset(intents_heard)
        self._database = database
        self._clock = clock
        self._albums: dict[str, None] = {}

    async def choose(self, updates: Sequence[Update]) -> list[Update]:
        """The updates to keep, in order. Costs at most one read, and none without group talk."""
        judged = [(update, self._gate.judge(update)) for update in updates]
        doubtful = [pair for pair in judged if pair[1] in {Verdict.TALK, Verdict.EDITED}]
        background = await self._look_up(doubtful) if doubtful else None
        return [update for update, verdict in judged if self._is_ours(update, verdict, background)]

    async def _look_up(self, doubtful: Sequence[tuple[Update, Verdict]]) -> Background:
        talk = [message_of(update) for update, verdict in doubtful if verdict is Verdict.TALK]
        edited = {_place(message_of(update)) for update, verdict in doubtful if verdict is Verdict.EDITED}
        chats = {int(message["chat"]["id"]) for message in talk}
        now = self._clock.now()

        def look(session: Session) -> Background:
            unit = UnitOfWork(session, now)
            listening = Listening(unit)
            heard_in = listening.heard_in(chats)
            ears = {community.id: Ear.of(community) for community in set(heard_in.values())}
            return Background(
                frozenset(Dialogues(unit).in_groups()),
                frozenset(listening.spoken_of(edited)),
                {chat: ears[community.id] for chat, community in heard_in.items()},
            )

        return await self._database.read(look)

    def _is_ours(self, update: Update, verdict: Verdict, background: Background | None) -> bool:
        message = message_of(update)
        if verdict is Verdict.EDITED and background:
            return _place(message) in background.of_subjects
        kept = verdict is Verdict.KEEP or (
            verdict is Verdict.TALK and background is not None and self._is_meant(message, background)
        )
        return self._with_album(message, kept=kept)

    def _is_meant(self, message: Mapping[str, Any], background: Background) -> bool:
        if _writer(message) in background.in_dialogue:
            return True
        text, ear = text_of(message), background.ears.get(int(message["chat"]["id"]))
        if self._gate.is_phrase(text, among_residents=ear is not None):
            return True
        if ear is None or not text or not ear.may_mean(text):
            return False
        intent = ear.hear(text, self._clock.now(), _IN_GROUP)
        return not self._heard.isdisjoint((intent.intent, *intent.also))

    def _with_album(self, message: Mapping[str, Any], *, kept: bool) -> bool:
        """The pictures of an album come as messages of their own; the one with the words decides for all."""
        album = message.get("media_group_id")
        if album is None:
            return kept
        if kept:
            self._albums[album] = None
            if len(self._albums) > ALBUMS_REMEMBERED:
                del self._albums[next(iter(self._albums))]
        return album in self._albums


def _writer(message: Mapping[str, Any]) -> Spot:
    return int(message["chat"]["id"]), int((message.get("from") or {}).get("id", 0))


def _place(message: Mapping[str, Any]) -> Spot:
    return int(message["chat"]["id"]), int(message["message_id"])

"""Where an update may go: what all features have registered, and which routes a plain message may take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from handlers.access import Where, may
from handlers.feature import Feature, Route, Says
from handlers.request import Request
from handlers.understanding import understand
from intents import NONE, Intent
from services.people import Dialogue


class Routes:
    """What the features have registered, in one table a kind; two claims on one name are found at start."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.commands = _merged(features, "commands")
        self.buttons = _merged(features, "buttons")
        self._answers = _merged(features, "answers")
        self._menus = _merged(features, "menus")
        self._prefixes = _merged(features, "prefixes")
        self._phrases = _merged(features, "phrases")
        self.starts = _merged(features, "starts")
        self.events = _merged(features, "events")
        self.cards = _merged(features, "cards")
        self.timers = _merged(features, "timers")
        self._intents = _gathered(features, "intents")
        self._subjects = _gathered(features, "subjects")

    def answered_by(self, dialogue: Dialogue | None) -> Route | None:
        """Who takes the answer to an open question."""
        return self._answers.get(dialogue.step) if dialogue is not None else None

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Words at the beginning of a staff-group message that make it ours."""
        return tuple(self._prefixes)

    def phrases(self, where: Where) -> tuple[Says, ...]:
        """What tells of a message in a chat of these kinds that it is ours."""
        return tuple(says for says, route in self._phrases.items() if route.where & where and not route.named)

    @property
    def command_names(self) -> tuple[str, ...]:
        return tuple(self.commands)

    def candidates(self, request: Request) -> Iterator[tuple[Route, Request]]:
        """The routes a plain message may take, the most particular first; each may say NotMine."""
        message, place = request.written, request.place.kind
        if (spelled := self._spelled_out(request)) is not None:
            yield spelled
            return
        if message.edited and "edited" in self.events:
            yield self.events["edited"], request
            return
        if not (message.text or message.media):
            # A dice, a place on the map, a poll: no answer to anything, and nobody may think that it was one.
            yield from self._by_kind(request)
            return
        yield from self._phrased(request)
        intent = understand(request)
        understood = request.with_(intent=intent)
        if request.subject is not None:
            for route in self._subjects.get(request.subject[0], ()):
                if place & route.where:
                    yield route, understood
        answer = self.answered_by(request.dialogue)
        if answer is not None and not may(request, answer.who, answer.where):
            # Whoever is no colleague any more was asked as one; a fire must not be heard as that answer.
            request.close_dialogue()
            answer, understood = None, understood.with_(dialogue=None)
        if answer is not None:
            yield answer, understood
        yield from self._by_meaning(understood, intent)
        if answer is not None and intent:
            # What nobody takes for what it sounded like is an answer after all.
            yield answer, understood.with_(intent=Intent(NONE))
        yield from self._by_kind(understood)

    def _spelled_out(self, request: Request) -> tuple[Route, Request] | None:
        """A press on the small keyboard, or a message that begins with a registered word."""
        text = request.text
        if request.place.private and text:
            for label, route in self._menus.items():
                if text in request.unit.texts.everywhere(label):
                    return route, request
        for word, route in self._prefixes.items():
            if request.place.kind & route.where and text.startswith(word):
                return route, request.with_(args=text[len(word) :].strip(" :,，："))
        return None

    def _phrased(self, request: Request) -> Iterator[tuple[Route, Request]]:
        """The routes whose phrase this message is, whatever else it might mean."""
        to_us = request.place.private or request.written.names_us
        for says, route in self._phrases.items():
            if request.place.kind & route.where and (to_us or not route.named) and says(request.text):
                yield route, request

    def _by_meaning(self, request: Request, intent: Intent) -> Iterator[tuple[Route, Request]]:
        message = request.written
        if message.forwarded and "forwarded" in self.events:
            yield self.events["forwarded"], request
        for name in (intent.intent, *intent.also):
            for route in self._intents.get(name, ()):
                if request.place.kind & route.where:
                    yield route, request.with_(intent=_as(intent, name))

    def _by_kind(self, request: Request) -> Iterator[tuple[Route, Request]]:
        """Who takes a message that nobody understood."""
        if request.beside and request.place.kind is Where.GROUP and "beside" in self.events:
            yield self.events["beside"], request
        for event in ("attachment", "otherwise"):
            if event in self.events and (event != "attachment" or request.media):
                yield self.events[event], request


def _as(intent: Intent, name: str) -> Intent:
    """The same message seen as one of its further intents."""
    return intent if intent.intent == name else Intent(name, intent.score, intent.slots, (), intent.evidence)


def _merged(features: Sequence[Feature], table: str) -> dict[Any, Any]:
    """One table of all features; two claims on one name are a mistake found at start."""
    merged: dict[Any, Any] = {}
    for feature in features:
        for name, entry in getattr(feature, table).items():
            if name in merged:
                raise ValueError(f"{table}: {name!r} is claimed twice, the second time by {feature.name}")
            merged[name] = entry
    return merged


def _gathered(features: Sequence[Feature], table: str) -> dict[str, list[Route]]:
    gathered: dict[str, list[Route]] = {}
    for feature in features:
        for name, routes in getattr(feature, table).items():
            gathered.setdefault(name, []).extend(routes)
    return gathered

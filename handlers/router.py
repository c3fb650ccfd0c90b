"""The router: finds the one handler an update is for, checks who and where, and speaks its answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from telegram import Update
from telegram.ext import (
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from handlers import menus
from handlers.access import Where, Who, check, may
from handlers.feature import Feature, Route, Says, Sweep
from handlers.origin import request_from
from handlers.reading import COMMAND, command_in
from handlers.replies import NotMine, Outcome, Reply, Toast
from handlers.request import Incoming, Request
from handlers.speaking import Direct, speak
from handlers.understanding import understand
from intents import Intent
from services import people
from services.errors import Gone, Refused
from services.messages import Button, Rendered
from services.setup import STANDARD, Defaults
from services.unit import Card, Timer, Unit
from texts import Texts

NO_FILES: Mapping[str, bytes | None] = MappingProxyType({})


class Router:
    """Knows all features; holds no state between updates."""

    def __init__(
        self, features: Sequence[Feature], *, owner_ids: Collection[int], defaults: Defaults = STANDARD
    ) -> None:
        self.features = tuple(features)
        self._defaults = defaults
        self._owners = frozenset(owner_ids)
        self._commands = _merged(features, "commands")
        self._buttons = _merged(features, "buttons")
        self._answers = _merged(features, "answers")
        self._menus = _merged(features, "menus")
        self._prefixes = _merged(features, "prefixes")
        self._phrases = _merged(features, "phrases")
        self._starts = _merged(features, "starts")
        self._events = _merged(features, "events")
        self._cards = _merged(features, "cards")
        self._timers = _merged(features, "timers")
        self._intents = _gathered(features, "intents")
        self._subjects = _gathered(features, "subjects")
        self.sweeps: tuple[Sweep, ...] = tuple(sweep for feature in features for sweep in feature.sweeps)
        # python-telegram-bot decides what an update is; one object per kind, because with one per command the
        # search would grow with the number of features.
        self._is_command = CommandHandler(sorted(self._commands), _never, filters=filters.UpdateType.MESSAGE)
        self._is_press = CallbackQueryHandler(_never)
        self._is_membership = ChatMemberHandler(_never, ChatMemberHandler.MY_CHAT_MEMBER)
        self._is_message = MessageHandler(filters.UpdateType.MESSAGES & ~filters.StatusUpdate.ALL, _never)

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Words at the beginning of a staff-group message that make it ours."""
        return tuple(self._prefixes)

    @property
    def phrases(self) -> tuple[Says, ...]:
        """What tells of a message in a group that it is ours."""
        return tuple(says for says, route in self._phrases.items() if route.where & ~Where.PRIVATE)

    @property
    def command_names(self) -> tuple[str, ...]:
        return tuple(self._commands)

    def commands(self, texts: Texts) -> list[dict[str, Any]]:
        """Parameters of the setMyCommands calls that fill Telegram's menus, one a scope and language."""
        return menus.everywhere(self._commands, texts)

    def lay_menu(self, unit: Unit, chat_id: int, language: str, place: Where, who: Who) -> None:
        """Fill one chat's command menus: in its language, for its kind of place and its people's rights."""
        for menu in menus.of_chat(self._commands, unit.texts, chat_id, language, place, who):
            unit.call(chat_id, "setMyCommands", menu)

    # ---- updates -----------------------------------------------------------------------------

    def dispatch(
        self, unit: Unit, update: Update, files: Mapping[str, bytes | None] = NO_FILES
    ) -> list[Direct]:
        """Handle one update within its transaction; what must be called directly after commit comes back.

        Raises FileWanted where a handler has to read a file that is not among `files`.
        """
        message, chat = update.effective_message, update.effective_chat
        if message is not None and chat is not None and message.migrate_to_chat_id is not None:
            people.follow_migration(unit, chat.id, message.migrate_to_chat_id)
            return []
        arrived = request_from(unit, update, self, owners=self._owners, defaults=self._defaults)
        if arrived is None:
            return []
        request = arrived.with_(files=files)
        try:
            with unit.attempt():
                outcome = self._answer(request, update)
        except Refused as refusal:
            return self._refuse(request, refusal)
        return speak(request, outcome)

    def _refuse(self, request: Request, refusal: Refused) -> list[Direct]:
        """Say why not, to the one who asked: a line over a press, otherwise a reply."""
        if isinstance(refusal, Gone) and request.message is not None:
            # No answer can help what is over; asked for again it would only be refused again.
            request.unit.close_dialogue(request.place.id, request.actor.user_id)
        if self._is_overheard(request) and not request.unit.may_interrupt(request.chat):
            return []
        if refusal.key == "access-anonymous" and request.message and not request.text.startswith("/"):
            return speak(request, Reply("access-anonymous-words"))
        if refusal.key == "access-anonymous" and request.message:
            # Telegram gives a button 64 bytes; of a longer command the bare word is repeated.
            text = request.text.replace(":", " ")
            fits = len(text.encode()) <= 50
            again = Button("people.again", (text if fits else f"/{command_in(text)[0][:40]}",))
            return speak(request, Reply(refusal.key, buttons=[again]))
        return speak(request, Toast(refusal.key, alert=True, **refusal.facts))

    def _is_overheard(self, request: Request) -> bool:
        """Whether it was said to nobody in particular in a residents' group: a no interrupts, too."""
        if request.message is None or request.place.kind is not Where.GROUP:
            return False
        to_us = request.message.reply_to_us or f"@{request.unit.bot.username}".lower() in request.text.lower()
        return not (to_us or request.text.startswith("/"))

    def _answer(self, request: Request, update: Update) -> Outcome:
        if self._is_press.check_update(update):
            return self._press(request)
        if self._is_membership.check_update(update):
            return self._event(request, "membership")
        if request.message is None or not self._is_message.check_update(update):
            return None
        if isinstance(self._is_command.check_update(update), tuple) or self._is_under_picture(request):
            return self._command(request)
        return self._message(request)

    def _press(self, request: Request) -> Outcome:
        route = self._buttons.get(request.press.action) if request.press else None
        if route is None:
            raise Gone
        return self._call(route, request)

    def _command(self, request: Request) -> Outcome:
        name, rest = command_in(request.text)
        if name == "start" and rest:
            payload, _, args = rest.partition("_")
            if payload in self._starts:
                return self._call(self._starts[payload], request.with_(args=args))
        return self._call(self._commands[name], request.with_(args=rest))

    def _is_under_picture(self, request: Request) -> bool:
        """Whether a command is written under a picture or file, which Telegram does not mark as one.

        Whoever corrects the words there does not wish the command to be done once more.
        """
        if not request.media or request.written.edited:
            return False
        found = COMMAND.match(request.text)
        if found is None or found["name"].lower() not in self._commands:
            return False
        addressee = found["addressee"]
        return not addressee or addressee.lower() == request.unit.bot.username.lower()

    def run_command(self, request: Request, text: str) -> Outcome:
        """Run a command on behalf of the person who pressed, after an anonymous identity wrote it."""
        name, rest = command_in(text)
        route = self._commands.get(name)
        if route is None:
            raise Gone
        return self._call(route, request.with_(args=rest))

    def hear_again(self, request: Request, text: str) -> Outcome:
        """Judge words that were written earlier as if no question had been open."""
        if request.press is None or request.press.message_id is None:
            raise Gone
        written = Incoming(request.press.message_id, text)
        return self._message(request.with_(message=written, dialogue=None, subject=None))

    def _message(self, request: Request) -> Outcome:
        for route, prepared in self._candidates(request):
            outcome = self._call(route, prepared)
            if not isinstance(outcome, NotMine):
                return outcome
        return None

    def _candidates(self, request: Request) -> Iterator[tuple[Route, Request]]:
        """The routes a plain message may take, the most particular first; each may say NotMine."""
        message, place = request.written, request.place.kind
        if (spelled := self._spelled_out(request)) is not None:
            yield spelled
            return
        if message.edited and "edited" in self._events:
            yield self._events["edited"], request
            return
        yield from self._phrased(request)
        intent = understand(request)
        understood = request.with_(intent=intent)
        if request.subject is not None:
            for route in self._subjects.get(request.subject[0], ()):
                if place & route.where:
                    yield route, understood
        answer = self._answers.get(request.dialogue.step) if request.dialogue is not None else None
        if answer is not None and not may(request, answer.who, answer.where):
            # Whoever is no colleague any more was asked as one; a fire must not be heard as that answer.
            request.unit.close_dialogue(request.place.id, request.actor.user_id)
            answer, understood = None, understood.with_(dialogue=None)
        if answer is not None:
            yield answer, understood
        yield from self._by_meaning(understood, intent)

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
        for says, route in self._phrases.items():
            if request.place.kind & route.where and says(request.text):
                yield route, request

    def _by_meaning(self, request: Request, intent: Intent) -> Iterator[tuple[Route, Request]]:
        message = request.written
        if message.forwarded and "forwarded" in self._events:
            yield self._events["forwarded"], request
        for name in (intent.intent, *intent.also):
            for route in self._intents.get(name, ()):
                if request.place.kind & route.where:
                    yield route, request.with_(intent=_as(intent, name))
        for event in ("attachment", "otherwise"):
            if event in self._events and (event != "attachment" or message.media):
                yield self._events[event], request

    def _event(self, request: Request, name: str) -> Outcome:
        route = self._events.get(name)
        return self._call(route, request) if route else None

    def _call(self, route: Route, request: Request) -> Outcome:
        check(request, route.who, route.where)
        return route.handle(request)

    # ---- what the sender and the clock ask ---------------------------------------------------

    def render(self, unit: Unit, card: Card) -> Rendered | None:
        """A card as its subject is now; None when there is nothing (more) to show."""
        view = self._cards[card.kind](unit, card.subject_id, card.chat_id)
        if view is None:
            return None
        community = unit.get(people.Community, view.community_id)
        return unit.voice.render(view.message, view.language, community, unit.now)

    def run_timer(self, unit: Unit, timer: Timer) -> None:
        """Take the step a due timer stands for; a timer of a feature that was removed does nothing."""
        run = self._timers.get(timer.name)
        if run is not None:
            run(unit, timer.subject_id, timer.data)


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


async def _never(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """python-telegram-bot's handlers want a callback; here they only judge."""


__all__ = ["Direct", "Router", "Where", "Who"]

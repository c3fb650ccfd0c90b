"""The router: hands each update to the one handler it is for, checks who and where, and speaks its answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from handlers.access import Where, Who, check
from handlers.feature import Feature, Route, Sweep
from handlers.matters import Waiting, matters
from handlers.origin import request_from
from handlers.reading import COMMAND, command_in
from handlers.replies import NotMine, One, Outcome, Reply, Toast, each_of
from handlers.request import Incoming, Request
from handlers.routes import Routes
from handlers.speaking import Direct, speak
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
        self.routes = Routes(features)
        self.sweeps: tuple[Sweep, ...] = tuple(sweep for feature in features for sweep in feature.sweeps)
        # python-telegram-bot decides what an update is; one object per kind, because with one per command the
        # search would grow with the number of features.
        self._is_command = CommandHandler(
            sorted(self.routes.commands), _never, filters=filters.UpdateType.MESSAGE
        )
        self._is_press = CallbackQueryHandler(_never)
        self._is_membership = ChatMemberHandler(_never, ChatMemberHandler.MY_CHAT_MEMBER)
        # Most messages have words; only of others it takes two dozen looks to tell whether they are any.
        spoken = filters.TEXT | ~filters.StatusUpdate.ALL
        self._is_message = MessageHandler(filters.UpdateType.MESSAGES & spoken, _never)

    def commands(self, texts: Texts) -> list[dict[str, Any]]:
        """Parameters of the setMyCommands calls that fill Telegram's menus, one a scope and language."""
        return menus.everywhere(self.routes.commands, texts)

    def lay_menu(self, unit: Unit, chat_id: int, language: str, place: Where, who: Who) -> None:
        """Fill one chat's command menus: in its language, for its kind of place and its people's rights."""
        for menu in menus.of_chat(self.routes.commands, unit.texts, chat_id, language, place, who):
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
        first, *further = matters(arrived.with_(files=files))
        directs = self._handle(first, update)
        for matter in further:
            asked = people.open_dialogue_of(unit, matter.place.id, matter.actor.user_id)
            each = matter.with_(dialogue=asked)
            waiting = Waiting.of(each)
            directs += self._handle(each, update)
            if waiting is not None:
                waiting.asked_still(each)
        return directs

    def _handle(self, request: Request, update: Update) -> list[Direct]:
        """Find who it is for and say what comes of it; a refusal leaves nothing half done."""
        try:
            with request.unit.attempt():
                outcome = self._answer(request, update)
        except Refused as refusal:
            return self._refuse(request, refusal)
        return speak(request, outcome)

    def _refuse(self, request: Request, refusal: Refused) -> list[Direct]:
        """Say why not, to the one who asked: a line over a press, otherwise a reply."""
        if isinstance(refusal, Gone) and request.message is not None:
            # No answer can help what is over; asked for again it would only be refused again.
            request.close_dialogue()
        if self._is_overheard(request) and not request.unit.may_interrupt(request.chat):
            return []
        if refusal.key == "access-no-community" and request.actor.owner:
            begin = Button("setup.bring", url=request.unit.bot.group_link("setup"))
            return speak(request, Reply("setup-how-to-begin", buttons=[begin]))
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
        to_us = request.message.reply_to_us or request.message.names_us
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
        route = self.routes.buttons.get(request.press.action) if request.press else None
        if route is None:
            raise Gone
        return self._call(route, request)

    def _command(self, request: Request) -> Outcome:
        name, rest = command_in(request.text)
        if name == "start" and rest:
            payload, _, args = rest.partition("_")
            if payload in self.routes.starts:
                return self._call(self.routes.starts[payload], request.with_(args=args))
        if (route := self.routes.commands.get(name)) is None:
            # Telegram marked less of the word than we read: it is no command of ours.
            return self._message(request)
        return self._call(route, request.with_(args=rest))

    def _is_under_picture(self, request: Request) -> bool:
        """Whether a command is written under a picture or file, which Telegram does not mark as one.

        Whoever corrects the words there does not wish the command to be done once more.
        """
        if not request.media or request.written.edited:
            return False
        found = COMMAND.match(request.text)
        if found is None or found["name"].lower() not in self.routes.commands:
            return False
        addressee = found["addressee"]
        return not addressee or addressee.lower() == request.unit.bot.username.lower()

    def run_command(self, request: Request, text: str) -> Outcome:
        """Run a command on behalf of the person who pressed, after an anonymous identity wrote it."""
        name, rest = command_in(text)
        route = self.routes.commands.get(name)
        if route is None:
            raise Gone
        return self._call(route, request.with_(args=rest))

    def housed(self, request: Request) -> Sequence[One]:
        """Let what else waited for it have the home that was just told; what is to be said of that."""
        return each_of(self._event(request, "housed"))

    def hear_again(self, request: Request, text: str) -> Outcome:
        """Judge words that were written earlier, or in pieces, as if no question had been open."""
        shown = request.press.message_id if request.press is not None else request.written.id
        if shown is None:
            raise Gone
        media = request.message.media if request.message is not None else ()
        written = Incoming(shown, text, media=media)
        return self._message(request.with_(message=written, dialogue=None, subject=None))

    def _message(self, request: Request) -> Outcome:
        for route, prepared in self.routes.candidates(request):
            outcome = self._call(route, prepared)
            if not isinstance(outcome, NotMine):
                return outcome
        return None

    def _event(self, request: Request, name: str) -> Outcome:
        route = self.routes.events.get(name)
        return self._call(route, request) if route else None

    def _call(self, route: Route, request: Request) -> Outcome:
        check(request, route.who, route.where)
        return route.handle(request)

    # ---- what the sender and the clock ask ---------------------------------------------------

    def render(self, unit: Unit, card: Card) -> Rendered | None:
        """A card as its subject is now; None when there is nothing (more) to show, nor who would draw it."""
        draw = self.routes.cards.get(card.kind)
        view = draw(unit, card.subject_id, card.chat_id) if draw is not None else None
        if view is None:
            return None
        community = unit.get(people.Community, view.community_id)
        return unit.voice.render(view.message, view.language, community, unit.now)

    def run_timer(self, unit: Unit, timer: Timer) -> None:
        """Take the step a due timer stands for; a timer of a feature that was removed does nothing."""
        run = self.routes.timers.get(timer.name)
        if run is not None:
            run(unit, timer.subject_id, timer.data)


async def _never(update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """python-telegram-bot's handlers want a callback; here they only judge."""

"""A feature: one word, and all the ways in which people reach it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum, auto
from typing import Any, TypeVar

from handlers.access import Where, Who
from handlers.replies import Outcome
from handlers.request import Request
from services.messages import Message
from services.unit import Unit

Handle = Callable[[Request], Outcome]
Render = Callable[[Unit, int, int], "View | None"]
Says = Callable[[str], bool]
"""Tells of a text, in microseconds, whether it is a certain phrase."""
H = TypeVar("H", bound=Handle)


class Beside(Enum):
    """Whether another matter may stand in one message beside an answer."""

    NOTHING = auto()
    """The words are passed on as they are."""
    OTHERS = auto()
    """Each matter is heard by itself."""
    WAITS = auto()
    """So too; and without the answer nobody can come, so the question waits while the other is answered."""


@dataclass(frozen=True, slots=True)
class Route:
    """A handler with who may use it and where it listens."""

    handle: Handle
    who: Who
    where: Where
    feature: str
    named: bool = False
    """Whether, in a group, only who calls us by our @name means us."""
    beside: Beside = Beside.NOTHING
    """Of an answer: what may stand beside it."""
    gathers: bool = False
    """Of an answer: whether any further words are one, so that an older question's answer is sought first."""
    waits: bool = True
    """Of an answer: whether the next words are most likely one, or a matter of their own as well."""


@dataclass(frozen=True, slots=True)
class View:
    """What a card shows to whom."""

    message: Message
    language: str
    community_id: int


@dataclass(frozen=True, slots=True)
class Sweep:
    """Something to look after at a steady pace."""

    name: str
    every: timedelta
    run: Callable[[Unit], None]


@dataclass
class Feature:
    """Registers handlers; the router reads the tables once at start."""

    name: str
    commands: dict[str, Route] = field(default_factory=dict)
    buttons: dict[str, Route] = field(default_factory=dict)
    intents: dict[str, list[Route]] = field(default_factory=dict)
    answers: dict[str, Route] = field(default_factory=dict)
    subjects: dict[str, list[Route]] = field(default_factory=dict)
    menus: dict[str, Route] = field(default_factory=dict)
    prefixes: dict[str, Route] = field(default_factory=dict)
    phrases: dict[Says, Route] = field(default_factory=dict)
    starts: dict[str, Route] = field(default_factory=dict)
    events: dict[str, Route] = field(default_factory=dict)
    cards: dict[str, Render] = field(default_factory=dict)
    timers: dict[str, Callable[[Unit, int, dict[str, Any]], None]] = field(default_factory=dict)
    sweeps: list[Sweep] = field(default_factory=list)

    def command(self, *names: str, who: Who, where: Where) -> Callable[[H], H]:
        """`/name`; its line in Telegram's menu is the text `command-name`."""
        return self._put(lambda route: self.commands.update(dict.fromkeys(names, route)), who, where)

    def button(self, verb: str, *, who: Who, where: Where = Where.ANYWHERE) -> Callable[[H], H]:
        """Presses of Button("feature.verb", …)."""
        return self._put(lambda route: self.buttons.update({f"{self.name}.{verb}": route}), who, where)

    def intent(self, *names: str, who: Who, where: Where) -> Callable[[H], H]:
        """Messages that mean this, in the kinds of chat given."""

        def put(route: Route) -> None:
            for name in names:
                self.intents.setdefault(name, []).append(route)

        return self._put(put, who, where)

    def answer(
        self,
        step: str,
        *,
        who: Who = Who.RESIDENT,
        where: Where = Where.ANYWHERE,
        beside: Beside = Beside.NOTHING,
        gathers: bool = False,
        waits: bool = True,
    ) -> Callable[[H], H]:
        """The message after a question that named `feature.step`; may return NotMine."""

        def put(route: Route) -> None:
            self.answers[f"{self.name}.{step}"] = replace(route, beside=beside, gathers=gathers, waits=waits)

        return self._put(put, who, where)

    def reply_to(self, kind: str, *, who: Who, where: Where) -> Callable[[H], H]:
        """A reply under a message of ours that shows a subject of this kind."""
        return self._put(lambda route: self.subjects.setdefault(kind, []).append(route), who, where)

    def menu(self, label: str, *, who: Who = Who.ANYONE) -> Callable[[H], H]:
        """A press on the small keyboard, recognised by its label in any language."""
        return self._put(lambda route: self.menus.update({label: route}), who, Where.PRIVATE)

    def prefix(self, *words: str, who: Who, where: Where) -> Callable[[H], H]:
        """Messages that begin with a word, such as 代报 in the staff group."""
        return self._put(lambda route: self.prefixes.update(dict.fromkeys(words, route)), who, where)

    def phrase(self, says: Says, *, who: Who, where: Where, named: bool = False) -> Callable[[H], H]:
        """Messages of which `says` is true (1006 给张师傅), before what they mean; may return NotMine.

        `named`: in a group only of who calls us by our @name.
        """
        return self._put(lambda route: self.phrases.update({says: replace(route, named=named)}), who, where)

    def start(self, payload: str, *, where: Where = Where.PRIVATE) -> Callable[[H], H]:
        """A deep link t.me/bot?start=payload_rest, or ?startgroup= where that is for groups."""
        return self._put(lambda route: self.starts.update({payload: route}), Who.ANYONE, where)

    def on(self, event: str) -> Callable[[H], H]:
        """membership (the bot's own standing), attachment, forwarded, edited, housed, beside, otherwise."""
        return self._put(lambda route: self.events.update({event: route}), Who.ANYONE, Where.ANYWHERE)

    def card(self, kind: str) -> Callable[[Render], Render]:
        """Render `feature.kind` from (unit, subject id, chat id) as things are now; None shows nothing."""

        def put(render: Render) -> Render:
            self.cards[f"{self.name}.{kind}"] = render
            return render

        return put

    def timer(self, step: str, run: Callable[[Unit, int, dict[str, Any]], None]) -> None:
        """Run when the timer `feature.step` of a subject is due: run(unit, subject id, data)."""
        self.timers[f"{self.name}.{step}"] = run

    def every(self, run: Callable[[Unit], None], **interval: float) -> None:
        """Run at a steady pace; keyword arguments are timedelta's."""
        self.sweeps.append(Sweep(f"{self.name}.{run.__name__}", timedelta(**interval), run))

    def _put(self, keep: Callable[[Route], None], who: Who, where: Where) -> Callable[[H], H]:
        def put(handle: H) -> H:
            keep(Route(handle, who, where, self.name))
            return handle

        return put

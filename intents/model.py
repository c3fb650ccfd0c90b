"""What goes into the engine and what comes out of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, overload

Where = Literal["group", "private"]
ReplyTo = Literal["ticket", "event", "parcel", "bot"]

NONE = "none"


class Evidence(NamedTuple):
    """One reason for or against an intent: the rule or cue, the words it saw, its weight in log-odds."""

    rule: str
    words: tuple[str, ...]
    weight: float


class Reasons(Sequence[Evidence]):
    """Evidence that is put together when somebody asks for it: most of it nobody does. Equal to its tuple."""

    def __init__(self, find: Callable[[], tuple[Evidence, ...]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[Evidence, ...]:
        return self._find()

    @overload
    def __getitem__(self, index: int) -> Evidence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Evidence, ...]: ...
    def __getitem__(self, index: int | slice) -> Evidence | tuple[Evidence, ...]:
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return self._found == (other._found if isinstance(other, Reasons) else other)

    def __hash__(self) -> int:
        return hash(self._found)

    def __repr__(self) -> str:
        return repr(self._found)

    def __reduce__(self) -> tuple[type, tuple[tuple[Evidence, ...]]]:
        return tuple, (self._found,)  # a copy needs no model to ask


@dataclass(frozen=True, slots=True)
class Intent:
    """What a message wants.

    `score` is 0..1; `slots` holds bare values ("3", "501", an ISO 8601 time); `also` names further intents of
    the same message, the strongest first. For "none" the evidence tells what came closest.
    """

    intent: str
    score: float = 0.0
    slots: Mapping[str, object] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    evidence: Sequence[Evidence] = ()

    def __bool__(self) -> bool:
        return self.intent != NONE


@dataclass(frozen=True, slots=True)
class Context:
    """Where a message was written and what the bot knows around it.

    `events` are the titles of the community's open events, `reply_to` is the kind of card the message
    answers, `language` the community's ("zh-CN", "zh-Hant", "en"): whether 3/4 is in March or in April.
    """

    where: Where = "group"
    forwarded: bool = False
    events: tuple[str, ...] = ()
    open_tickets: bool = False
    reply_to: ReplyTo | None = None
    mentioned: bool = False
    language: str | None = None
    # Whether the words are meant for the bot, so that a weaker sign is enough.
    addressed: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Told once and not at every question: all chatter asks.
        addressed = self.where == "private" or self.mentioned or self.reply_to is not None
        object.__setattr__(self, "addressed", addressed)

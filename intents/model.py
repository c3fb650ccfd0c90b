"""What goes into the engine and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Where = Literal["group", "private"]
ReplyTo = Literal["ticket", "event", "parcel", "bot"]

NONE = "none"


class Evidence(NamedTuple):
    """One reason for or against an intent: the rule or cue, the words it saw, its weight in log-odds."""

    rule: str
    words: tuple[str, ...]
    weight: float


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
    evidence: tuple[Evidence, ...] = ()

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

    @property
    def addressed(self) -> bool:
        """Whether the words are meant for the bot, so that a weaker sign is enough."""
        return self.where == "private" or self.mentioned or self.reply_to is not None

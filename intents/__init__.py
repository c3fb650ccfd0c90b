"""Understanding residents: text in, one intent out; knows nothing of Telegram or the database."""

import ctypes
from datetime import datetime
from functools import cache

from intents.engine import Engine
from intents.lexicon import Lexicon, LexiconError, load_lexicon
from intents.linear import LinearModel
from intents.model import NONE, Context, Evidence, Intent, ReplyTo
from intents.parts import says_more, typed_clauses, typed_parts
from intents.segment import Segmenter
from intents.vocabulary import Vocabulary

__all__ = [
    "NONE",
    "Context",
    "Engine",
    "Evidence",
    "Intent",
    "Lexicon",
    "LexiconError",
    "ReplyTo",
    "Vocabulary",
    "default_engine",
    "load_lexicon",
    "recognize",
    "says_more",
    "trigger",
    "typed_clauses",
    "typed_parts",
]


_GROUP = Context("group")
_PRIVATE = Context("private")


@cache
def default_engine() -> Engine:
    """The engine with the lexicon and the model that come with it, built at the first use."""
    segmenter = Segmenter()  # first, so that the others take the memory that reading the dictionary needed
    engine = Engine(load_lexicon(), LinearModel.load(), segmenter)
    _give_memory_back()
    return engine


def _give_memory_back() -> None:
    """Return to the system what only building the automata needed: 6 MB that the C library would sit on."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return  # not glibc: others have no such call, or need none


def recognize(
    text: str, *, now: datetime, context: Context | str = "group", community: Vocabulary | None = None
) -> Intent:
    """What a resident's message wants; `now` is an aware datetime in the community's time zone.

    `context` is "group", "private" or a Context. Never raises for any text.
    """
    if isinstance(context, str):
        context = _PRIVATE if context == "private" else _GROUP
    return default_engine().recognize(text, now=now, context=context, community=community)


def trigger(text: str, community: Vocabulary | None = None) -> bool:
    """The cheap gate: whether `text` can mean anything to the bot at all (about a microsecond)."""
    return default_engine().trigger(text, community)

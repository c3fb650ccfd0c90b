"""Words that are about the bot itself: 知道了, who are you?, forget me. Read in Simplified script."""

from __future__ import annotations

from intents.phrasebook import phrase
from intents.replies import reply_kind
from services.understanding import plain

_HEARD = phrase("smalltalk.heard")
_WHO = phrase("smalltalk.who")
_HOW = phrase("smalltalk.how")
_FORGET = phrase("smalltalk.forget")
_STRUGGLES = phrase("smalltalk.struggles")
_HOW_GOES = phrase("smalltalk.how_goes")


def is_heard(text: str) -> bool:
    """Whether somebody only says that they read it: 好的知道了, noted thanks."""
    return reply_kind(text) in ("yes", "thanks") or _HEARD.fullmatch(plain(text)) is not None


def asks_who(text: str) -> bool:
    """Whether somebody asks whom they are talking to."""
    return _WHO.fullmatch(plain(text)) is not None


def asks_how(text: str) -> bool:
    """Whether somebody asks what can be done here."""
    return _HOW.fullmatch(plain(text)) is not None


def struggles(text: str) -> bool:
    """Whether somebody cannot manage the buttons, the letters or the telephone, or would rather be rung."""
    return _STRUGGLES.fullmatch(plain(text)) is not None


def asks_how_it_goes(text: str) -> bool:
    """Whether somebody says how is it going: of what they wait for, or to say hello."""
    return _HOW_GOES.fullmatch(plain(text)) is not None


def asks_to_be_forgotten(text: str) -> bool:
    """Whether somebody wishes that nothing be kept about them."""
    return _FORGET.fullmatch(plain(text)) is not None

"""Questions: whether words wait for an answer."""

from __future__ import annotations

from intents.phrasebook import phrase
from services.understanding import plain

_ASKS = phrase("smalltalk.asks")
_HURRIES = phrase("smalltalk.hurries")

SPOKEN_SINCE = "spoken_since"
"""Kept with an open question once a colleague said something else: 好的 may be the answer to that."""


def asks(text: str) -> bool:
    """Whether words ask something that only a person can answer; 快点行不行 pushes and asks nothing."""
    said = plain(text)
    return _ASKS.search(said) is not None and _HURRIES.search(said) is None

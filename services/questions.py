"""Questions: whether words wait for an answer."""

from __future__ import annotations

from intents.phrasebook import phrase
from services.understanding import plain

_ASKS = phrase("smalltalk.asks")
_HURRIES = phrase("smalltalk.hurries")


def asks(text: str) -> bool:
    """Whether words ask something that only a person can answer; 快点行不行 pushes and asks nothing."""
    said = plain(text)
    return _ASKS.search(said) is not None and _HURRIES.search(said) is None

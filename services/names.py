"""Names as people typed them, without what the eye cannot see."""

from __future__ import annotations

import unicodedata

from intents.phrasebook import phrase

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Control and format characters (zero-width, right-to-left marks), private use, surrogates."""

BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing; people who wish to hide take them for a name."""


def tidy(name: str) -> str:
    """A name on one line, of characters that show; empty where nothing would."""
    seen = "".join(" " if c in BLANK or unicodedata.category(c) in UNSEEN else c for c in name)
    return " ".join(seen.split())


_ASKS = phrase("smalltalk.is_question")


def is_question(words: str) -> bool:
    """Whether words ask something, so that they are nobody's name: 放冷藏區了嗎."""
    return _ASKS.search(words) is not None

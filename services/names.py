"""Names as people typed them, without what the eye cannot see."""

from __future__ import annotations

import unicodedata

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Control and format characters (zero-width, right-to-left marks), private use, surrogates."""


def tidy(name: str) -> str:
    """A name on one line, of characters that show; empty where nothing would."""
    seen = "".join(" " if unicodedata.category(c) in UNSEEN else c for c in name)
    return " ".join(seen.split())

"""What Linli says: Fluent catalogues, one file per feature and language."""

from __future__ import annotations

from texts.catalogue import LANGUAGES, REGIONS, Texts, choose_language
from texts.facts import Day, Fact, Link, Mention, Said, Soon, Verbatim, clipped, fitted

__all__ = [
    "LANGUAGES",
    "REGIONS",
    "Day",
    "Fact",
    "Link",
    "Mention",
    "Said",
    "Soon",
    "Texts",
    "Verbatim",
    "choose_language",
    "clipped",
    "fitted",
]

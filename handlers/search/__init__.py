"""Searches: what is looked for, and finder and owner in talk."""

from __future__ import annotations

from handlers.search import looking, words
from handlers.search.registry import feature

__all__ = ["feature", "looking", "words"]

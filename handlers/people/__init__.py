"""Residents: how they arrive, their homes, how they are called and in which language."""

from __future__ import annotations

from handlers.people import arriving, homes, leaving, manner
from handlers.people.registry import feature

__all__ = ["arriving", "feature", "homes", "leaving", "manner"]

"""Repair: a resident's words in, a ticket out, and the few questions in between."""

from __future__ import annotations

from handlers.repair import (
    answering,
    arriving,
    belated,
    placing,
    pressing,
    progress,
    recurring,
    repeating,
    rescheduling,
    withdrawing,
)
from handlers.repair.registry import feature

__all__ = [
    "answering",
    "arriving",
    "belated",
    "feature",
    "placing",
    "pressing",
    "progress",
    "recurring",
    "repeating",
    "rescheduling",
    "withdrawing",
]

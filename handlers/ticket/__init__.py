"""Tickets for everybody: cards, buttons, lists, notes, and reports on somebody's behalf."""

from __future__ import annotations

from handlers.ticket import (
    aftercare,
    behalf,
    cards,
    described,
    desk,
    lists,
    mine,
    notes,
    questions,
    releasing,
    several,
    shift,
    shorthand,
    spoken,
    timers,
    volunteering,
    waiting,
    words,
)
from handlers.ticket.registry import feature

__all__ = [
    "aftercare",
    "behalf",
    "cards",
    "described",
    "desk",
    "feature",
    "lists",
    "mine",
    "notes",
    "questions",
    "releasing",
    "several",
    "shift",
    "shorthand",
    "spoken",
    "timers",
    "volunteering",
    "waiting",
    "words",
]

"""Events: planned by staff, signed up for by residents, looked after at the door, recapped."""

from __future__ import annotations

from handlers.event import (
    cards,
    checklist,
    door,
    following,
    listing,
    mine,
    organising,
    planning,
    plans,
    queueing,
    recap,
    saying,
    signing,
)
from handlers.event.feature import feature

__all__ = [
    "cards",
    "checklist",
    "door",
    "feature",
    "following",
    "listing",
    "mine",
    "organising",
    "planning",
    "plans",
    "queueing",
    "recap",
    "saying",
    "signing",
]

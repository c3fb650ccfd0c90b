"""The features, one line each: adding a line adds a feature, removing it removes one."""

from __future__ import annotations

from handlers import (
    desk,
    event,
    held,
    lost,
    morning,
    parcel,
    people,
    repair,
    search,
    setup,
    staff,
    ticket,
    words,
)
from handlers.feature import Feature

FEATURES: tuple[Feature, ...] = (
    ticket.feature,
    repair.feature,
    people.feature,
    setup.feature,
    staff.feature,
    words.feature,
    morning.feature,
    event.feature,
    parcel.feature,
    lost.feature,
    search.feature,
    held.feature,
    desk.feature,
)

"""Setting up: registering a community and its groups, showing what the bot sees there, changing it."""

from __future__ import annotations

from handlers.setup import becoming, changing, groups, place, starting, state, wishing
from handlers.setup.feature import feature

__all__ = ["becoming", "changing", "feature", "groups", "place", "starting", "state", "wishing"]

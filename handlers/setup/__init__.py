"""Setting up: registering a community and its groups, showing what the bot sees there, changing it."""

from __future__ import annotations

from handlers.setup import changing, groups, starting, state
from handlers.setup.feature import feature

__all__ = ["changing", "feature", "groups", "starting", "state"]

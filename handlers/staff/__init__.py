"""Staff: the crew list, one-time links that make colleagues, roles, and who is on duty."""

from __future__ import annotations

from handlers.staff import asking, crew, duty, joining
from handlers.staff.registry import feature

__all__ = ["asking", "crew", "duty", "feature", "joining"]

"""The feature that every file of this package adds its handlers to."""

from __future__ import annotations

from handlers.feature import Feature

feature = Feature("search")

"""The feature that the desk's handlers register with."""

from __future__ import annotations

from handlers.feature import Feature

feature = Feature("desk")

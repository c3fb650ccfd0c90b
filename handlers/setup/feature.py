"""The feature that the handlers of setting up register with."""

from __future__ import annotations

from handlers.feature import Feature

feature = Feature("setup")

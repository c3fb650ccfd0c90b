"""The feature that the handlers of residents register with."""

from __future__ import annotations

from handlers.feature import Feature

feature = Feature("people")

"""The feature that the parcels' handlers register with."""

from __future__ import annotations

from handlers.feature import Feature

feature = Feature("parcel")

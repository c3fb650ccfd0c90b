"""Parcels: in at the desk, told to the home, collected, missing, found at the wrong door."""

from __future__ import annotations

from handlers.parcel import asked, calling, collecting, desk, mine, missing, proxies, timers
from handlers.parcel.registry import feature

__all__ = ["asked", "calling", "collecting", "desk", "feature", "mine", "missing", "proxies", "timers"]

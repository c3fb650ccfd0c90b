"""Parcels: in at the desk, told to the home, collected, missing, found at the wrong door."""

from __future__ import annotations

from handlers.parcel import calling, collecting, desk, mine, missing, proxies, timers
from handlers.parcel.registry import feature

__all__ = ["calling", "collecting", "desk", "feature", "mine", "missing", "proxies", "timers"]

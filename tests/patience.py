"""How long tests wait for what ought to come at once."""

from typing import Final

PATIENCE: Final = 60.0
"""Seconds. Only what hangs takes as long, however slow or busy the machine is."""

"""An outage of the database in the log: one line when it begins and one when it is over."""

from __future__ import annotations

import logging

from storage.database import DatabaseUnavailable

log = logging.getLogger(__name__)


class Outage:
    """What one part of the bot meets of an outage; every chat that waits tries again each second."""

    def __init__(self, waiting: str) -> None:
        """`waiting` is what does not go on meanwhile: Updates, Messages."""
        self._waiting = waiting
        self._attempts = 0

    def met(self, error: DatabaseUnavailable) -> None:
        """An attempt failed; only the first one of an outage is told of."""
        if not self._attempts:
            log.warning("The database cannot be used (%s). %s wait.", error, self._waiting)
        self._attempts += 1

    def over(self) -> None:
        """An attempt went well, as nearly all do."""
        if self._attempts:
            log.warning(
                "The database can be used again, after %d attempts. %s go on.", self._attempts, self._waiting
            )
        self._attempts = 0

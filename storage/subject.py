"""Which community a subject belongs to: what a message shows decides whom its buttons are about."""

from __future__ import annotations

from collections.abc import Mapping

from storage.community import Home
from storage.event import Event
from storage.parcel import Parcel
from storage.ticket import Ticket
from storage.unit import Queries

_TABLES: Mapping[str, type[Ticket | Event | Parcel | Home]] = {
    "ticket": Ticket,
    "event": Event,
    "parcel": Parcel,
    "home": Home,
}


class Subjects(Queries):
    """Questions about what messages show, as `shown` names it."""

    def community_of(self, kind: str, subject_id: int) -> int | None:
        """Whose a subject is; None for one that is gone, or of a kind without a table."""
        table = _TABLES.get(kind)
        found = self.unit.get(table, subject_id) if table is not None else None
        return found.community_id if found is not None else None

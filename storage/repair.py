"""Questions that only repair asks of the tickets."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select

from storage.ticket import LIVE, Ticket
from storage.unit import Queries


class Faults(Queries):
    """Faults that were reported and are not mended yet."""

    def same(
        self, community_id: int, category: str, spot: str | None, building: str | None, unit_no: str | None
    ) -> Ticket | None:
        """An open ticket about the same public thing: same kind of thing, and no sign that it is another one.

        Where either side did not say which building or unit, it is taken for the same; danger never joins.
        """
        if category == "other" and spot is None:
            return None
        for found in self.all(_PUBLIC, community=community_id, category=category):
            if category == "other" and found.spot != spot:
                continue
            pairs = ((found.spot, spot), (found.building, building), (found.unit, unit_no))
            if all(a is None or b is None or a == b for a, b in pairs):
                return found
        return None

    def latest_by(self, resident_id: int, chat_id: int, since: datetime) -> Ticket | None:
        """The last ticket that a resident made in a chat since a moment."""
        question = select(Ticket).where(
            Ticket.reporter_id == resident_id, Ticket.chat_id == chat_id, Ticket.reported_at >= since
        )
        return self.one(question.order_by(Ticket.id.desc()))

    def reported_by(self, chat_id: int, message_id: int) -> Ticket | None:
        """The ticket that a message made."""
        return self.one(select(Ticket).where(Ticket.chat_id == chat_id, Ticket.message_id == message_id))


# Built once, because every report of a public thing asks it.
_PUBLIC = (
    select(Ticket)
    .where(
        Ticket.community_id == bindparam("community"),
        Ticket.kind == "repair",
        Ticket.place == "public",
        Ticket.category == bindparam("category"),
        Ticket.danger.is_(None),
        Ticket.state.in_(LIVE),
    )
    .order_by(Ticket.id)
)

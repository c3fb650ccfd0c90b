"""Questions that only repair asks of the tickets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select

from storage.among import written_out
from storage.ticket import LIVE, Ticket, Tickets
from storage.unit import Queries


class Faults(Queries):
    """Faults that were reported and are not mended yet."""

    def same(
        self,
        community_id: int,
        category: str,
        spot: str | None,
        building: str | None,
        unit_no: str | None,
        lives_in: Collection[str] = (),
    ) -> Ticket | None:
        """An open ticket about the same public thing: same kind of thing, and no sign that it is another one.

        Whoever names a building never joins where none is known: that lift may be another one, and theirs
        would wait for nobody. Who names none joins what is known, unless they live elsewhere (`lives_in`).
        Where either side did not say which unit, it is taken for the same; danger never joins.
        """
        if category == "other" and spot is None:
            return None
        alike = []
        for found in self.all(_PUBLIC, community=community_id, category=category):
            if category == "other" and found.spot != spot:
                continue
            pairs = ((found.spot, spot), (found.unit, unit_no))
            if _there(found, building, lives_in) and all(None in pair or len({*pair}) == 1 for pair in pairs):
                alike.append(found)
        return next((found for found in alike if found.building in lives_in), next(iter(alike), None))

    def at_home_of(self, resident_id: int) -> Sequence[Ticket]:
        """What is open at the homes of a resident who waits for it, the latest first."""
        waited_for = Tickets(self.unit).waited_for(resident_id)
        return [found for found in waited_for if found.kind == "repair" and found.place == "home"]

    def latest_by(self, resident_id: int, chat_id: int, since: datetime) -> Ticket | None:
        """The last ticket that a resident made in a chat since a moment."""
        question = select(Ticket).where(
            Ticket.reporter_id == resident_id, Ticket.chat_id == chat_id, Ticket.reported_at >= since
        )
        return self.one(question.order_by(Ticket.id.desc()))

    def opened_by(self, resident_id: int, since: datetime) -> int:
        """How many tickets of any kind a resident opened since a moment."""
        return self.count(_OPENED, resident=resident_id, since=since)

    def alarms_by(self, resident_id: int, danger: str, since: datetime) -> Sequence[Ticket]:
        """A resident's emergencies of one kind since a moment that are not over, the latest first."""
        question = select(Ticket).where(
            Ticket.reporter_id == resident_id,
            Ticket.danger == danger,
            Ticket.reported_at >= since,
            Ticket.state.in_(LIVE),
        )
        return self.all(question.order_by(Ticket.id.desc()))

    def reported_by(self, chat_id: int, message_id: int) -> Ticket | None:
        """The ticket that a message made."""
        return self.one(select(Ticket).where(Ticket.chat_id == chat_id, Ticket.message_id == message_id))


def _there(found: Ticket, building: str | None, lives_in: Collection[str]) -> bool:
    """Whether a report from this building, or from somebody who names none, may be of this ticket's."""
    if building is not None or found.building is None:
        return found.building == building
    return not lives_in or found.building in lives_in


# Built once, because every report asks one of them.
_LIVE = written_out(*LIVE)
_OPENED = (
    select(func.count())
    .select_from(Ticket)
    .where(Ticket.reporter_id == bindparam("resident"), Ticket.reported_at >= bindparam("since"))
)
_PUBLIC = (
    select(Ticket)
    .where(
        Ticket.community_id == bindparam("community"),
        Ticket.kind == "repair",
        Ticket.place == "public",
        Ticket.category == bindparam("category"),
        Ticket.danger.is_(None),
        Ticket.state.in_(_LIVE),
    )
    .order_by(Ticket.id)
)

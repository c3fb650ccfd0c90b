"""Forgetting somebody who wishes it: first what is under way ends, then nothing of them is left."""

from __future__ import annotations

from collections.abc import Sequence

from services.errors import Refused
from services.unit import Unit
from storage.community import Resident
from storage.erasing import Erasing

MOST_NAMED = 5


def check(unit: Unit, user_id: int) -> Sequence[Resident]:
    """The person as each community knows them; Refused while something waits for them, or they work here."""
    erasing = Erasing(unit)
    if (community := erasing.works_at(user_id)) is not None:
        raise Refused("people-forget-colleague", name=community.name)
    residents = erasing.of_user(user_id)
    ids = [resident.id for resident in residents]
    underway = [f"#{ticket.number}" for ticket in erasing.waited_for(ids)]
    underway += [event.title for event in erasing.expected_at(ids)]
    if underway:
        more = max(0, len(underway) - MOST_NAMED)
        raise Refused("people-forget-underway", what=" · ".join(underway[:MOST_NAMED]), more=more)
    return residents


def forget(unit: Unit, user_id: int) -> None:
    """Erase a person in every community; the desk's cards of what they reported are drawn without them."""
    residents = check(unit, user_id)
    reported = Erasing(unit).reported([resident.id for resident in residents])
    Erasing(unit).erase(user_id, residents)
    for ticket_id in reported:
        unit.refresh(ticket_id, "ticket.desk", "search.desk")

"""马桶还是堵着, an hour after 马桶堵了: the same fault of the same home is one ticket while it is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from intents import Intent
from intents.things import named_in
from services import ticket
from services.repair.answering import as_report
from services.repair.recurring import AGAIN
from services.repair.reporting import Outcome, category_of, home_meant, report, visit_named
from services.ticket import File
from services.unit import Unit
from storage.community import Community, Home, Resident
from storage.repair import Faults
from storage.ticket import Ticket


def repeat(
    unit: Unit, community: Community, resident: Resident, intent: Intent, text: str, media: Sequence[File]
) -> Outcome | None:
    """Add a report to the resident's open ticket about the same; None where it is a report of its own.

    Where people are in danger nothing is ever added to something else.
    """
    slots = intent.slots
    if slots.get("place", "home") != "home" or ticket.danger_of(slots):
        return None
    home, found = _same(unit, community, resident, slots, text)
    if found is None:
        return None
    entry = ticket.repeat(unit, found.id, resident, text, media)
    if home is not None and found.home_id is None:
        ticket.set_home(unit, found, home, resident)
    if (visit := visit_named(unit, community, slots, text)) and found.visit is None:
        ticket.set_visit(unit, found, visit, resident)
    return Outcome(found, repeated=entry, asks="home" if found.home_id is None else None)


def _same(
    unit: Unit, community: Community, resident: Resident, slots: Mapping[str, Any], text: str
) -> tuple[Home | None, Ticket | None]:
    """The home that was written, and the open ticket that the words are about once more."""
    category, at_home = category_of(slots), Faults(unit).at_home_of(resident.id)
    known = [found for found in at_home if found.category == category]
    if not known or any(found.danger for found in at_home):
        return None, None
    home, choices = home_meant(unit, community, resident, slots)
    again, named = AGAIN.search(text) is not None, named_in(text)
    for found in known:
        before = named_in(found.text)
        alike = before.shared_with(named) > 0 or (again and category != "other")
        certain = home is not None or again or len(choices) < 2
        elsewhere = home is not None and found.home_id not in (None, home.id)
        elsewhere = elsewhere or slots.get("building", found.building) != found.building
        if alike and certain and not elsewhere and not before.differs_from(named):
            return home, found
    return home, None


def apart(unit: Unit, community: Community, resident: Resident, entry_id: int) -> Outcome:
    """是另一件事: what was added becomes a ticket of its own."""
    entry, found = ticket.repeated(unit, entry_id, resident)
    text, media = entry.text or "", ticket.files_of(unit, entry)
    outcome = report(unit, community, resident, as_report(unit, community, text), text=text, media=media)
    ticket.part(unit, entry, found, outcome.ticket)
    return outcome

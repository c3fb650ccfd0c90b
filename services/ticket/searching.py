"""Finding a ticket by words, or by its number."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from services.understanding import plain, slots_of
from services.unit import Unit
from storage.community import Community, Home, Resident
from storage.ticket import Ticket, Tickets

MOST_FOUND = 10


def search(unit: Unit, community: Community, words: str) -> list[Ticket]:
    """Live tickets that speak of all these words or are at this address, in any script; the newest first."""
    said = slots_of(words, community, unit.now)
    address = {part: str(said[part]) for part in ("building", "unit", "room") if part in said}
    wanted = set(plain(words).split())
    live = sorted(Tickets(unit).live(community.id), key=lambda each: each.id, reverse=True)
    unit.read_ahead(Resident, (each.reporter_id for each in live))
    unit.read_ahead(Home, (each.home_id for each in live))
    if "building" in address:
        found = (each for each in live if _is_at(unit, each, address))
    else:
        found = (each for each in live if wanted and _speaks_of(_told(unit, community, each), wanted))
    return [each for each, _ in zip(found, range(MOST_FOUND), strict=False)]


def _is_at(unit: Unit, ticket: Ticket, address: Mapping[str, str]) -> bool:
    """Whether nothing that was said of a place is otherwise: 3栋 is no 5栋1单元302."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    known: dict[str, str | None] = {"building": ticket.building, "unit": ticket.unit}
    if home is not None:
        known = {"building": home.building, "unit": home.unit, "room": home.room}
    return all(known.get(part) == value for part, value in address.items())


def _speaks_of(told: str, wanted: Collection[str]) -> bool:
    return all(word in told for word in wanted)


def _told(unit: Unit, community: Community, ticket: Ticket) -> str:
    """All that is known of a ticket as one line: words, category, who and where."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    who = unit.get(Resident, ticket.reporter_id) if ticket.reporter_id else None
    label = unit.texts.line(
        unit.voice.language_of(community, None), f"category-{ticket.category}".replace("_", "-")
    )
    address = [part for part in (home.building, home.unit, home.room) if part] if home else []
    told = (
        ticket.text,
        ticket.spot,
        label,
        ticket.caller_name,
        ticket.caller_phone,
        who.display if who else None,
        "-".join(address) or ticket.building,
    )
    return plain("\n".join(filter(None, told)))


def known_number(unit: Unit, community: Community, number: int) -> Ticket | None:
    """The ticket of this number, if there is one."""
    return Tickets(unit).numbered(community.id, number)

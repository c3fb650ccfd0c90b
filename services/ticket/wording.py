"""What is said of a ticket: its subject, its place, who does it, in facts that every text may use."""

from __future__ import annotations

from typing import Any

from services.unit import Unit
from storage.community import Claim, Home, People, Resident, Staff
from storage.ticket import Ticket, Tickets
from texts import Fact, Verbatim

NOTHING = "none"
"""How a missing part is written for a text that chooses by it."""


def facts_of(unit: Unit, ticket: Ticket) -> dict[str, Any]:
    """Number, subject, place and technician of a ticket."""
    holder = unit.get(Staff, ticket.assignee_id) if ticket.assignee_id else None
    return {
        "number": str(ticket.number),
        "what": what(ticket),
        "place": place(unit, ticket),
        "technician": holder.name if holder else "",
        "badge": holder.badge if holder else "",
    }


def what(ticket: Ticket) -> Verbatim:
    """What it is about: the category of a repair, otherwise the kind; with the spot where one was named."""
    label = (
        f"category-{ticket.category.replace('_', '-')}" if ticket.kind == "repair" else f"kind-{ticket.kind}"
    )
    if ticket.danger:
        label = f"danger-{ticket.danger.replace('_', '-')}"
    return Verbatim("ticket-what", {"label": Verbatim(label), "spot": ticket.spot or NOTHING})


def place(unit: Unit, ticket: Ticket) -> Verbatim:
    """Where it is, in full: for staff, and for the resident's own eyes."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    if home is not None:
        return place_of_home(home)
    if ticket.building is None:
        return Verbatim("place-public" if ticket.place == "public" else "place-unknown")
    key = "place-public-at" if ticket.place == "public" else "place-home"
    return _address(key, ticket.building, ticket.unit, None, None)


def place_of_home(home: Home) -> Verbatim:
    """A home as one says it: 3栋2单元501."""
    return _address("place-home", home.building, home.unit, home.floor, home.room)


def _address(
    key: str, building: str | None, unit: str | None, floor: str | None, room: str | None
) -> Verbatim:
    parts = {"building": building, "unit": unit, "floor": floor, "room": room}
    return Verbatim(key, {name: part or NOTHING for name, part in parts.items()})


def trust(unit: Unit, ticket: Ticket) -> str:
    """How far the home is believed, as a text key."""
    if ticket.home_id is None:
        return "trust-none"
    if ticket.reporter_id is None:
        return "trust-caller"
    membership = People(unit).membership(ticket.reporter_id, ticket.home_id)
    if membership is not None and membership.claim is Claim.VERIFIED:
        return "trust-verified"
    confirmed = any(entry.verb == "placed" for entry in Tickets(unit).history(ticket.id))
    return "trust-claimed" if confirmed else "trust-registered"


def reporter_name(unit: Unit, ticket: Ticket) -> Fact:
    """Who reported it: a resident, or a caller without Telegram."""
    if ticket.reporter_id is not None:
        return unit.need(Resident, ticket.reporter_id).display
    return ticket.caller_name or Verbatim("ticket-someone")

"""Actors: who did something, as a row keeps it in one word."""

from __future__ import annotations

from services.unit import Unit
from storage.community import Resident, Staff

Actor = Resident | Staff | None
"""Who acts; None is Linli."""


def signature(actor: Actor) -> str:
    """What a column says of somebody: resident:12, staff:3, linli."""
    match actor:
        case Resident():
            return f"resident:{actor.id}"
        case Staff():
            return f"staff:{actor.id}"
    return "linli"


def signed_by(unit: Unit, signature: str) -> Actor:
    """Whose signature it is."""
    kind, _, number = signature.partition(":")
    match kind:
        case "resident":
            return unit.need(Resident, int(number))
        case "staff":
            return unit.need(Staff, int(number))
    return None

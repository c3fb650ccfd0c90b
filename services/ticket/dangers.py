"""Kinds of emergency: which one a message tells of, and what is said first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from intents.phrasebook import phrase
from services.ticket.phones import rescue_numbers
from storage.community import Community
from texts import Verbatim

DANGER_OF: Final = {
    "lift": "stuck",
    "gas": "gas",
    "fire_safety": "fire",
    "plumbing": "flood",
    "electrical": "live_wire",
    "lighting": "live_wire",
}
"""What an urgent report of a category means."""

DANGERS: Final = ("stuck", "gas", "fire", "flood", "live_wire", "medical")
"""Emergencies with a name of their own."""

_HURT = phrase("ticket.somebody_hurt")
_LESS_THAN_HURT: Final = frozenset({"stuck", "other"})
"""What may wait until an ambulance was called; fire, gas, water and current hurt the next one too."""
_NOT_TOLD_APART: Final = frozenset({"medical", "other"})


def danger_of(slots: Mapping[str, Any], text: str = "") -> str | None:
    """The kind of emergency, from the urgent mark, what it concerns and the words; else "other"."""
    if not slots.get("urgent"):
        return None
    kind = DANGER_OF.get(str(slots.get("category", "other")), "other")
    return "medical" if kind in _LESS_THAN_HURT and _HURT.search(text) else kind


def is_another(danger: str | None, known: str | None) -> bool:
    """Whether what a message tells of is an emergency beside the one that is known.

    Whoever goes on about somebody who fell need not say so again.
    """
    return danger not in (None, known) and {danger, known} != _NOT_TOLD_APART


def safety_line(community: Community, danger: str | None) -> Verbatim:
    """What to do before anybody comes, with the numbers of the community's country."""
    numbers = rescue_numbers(community.timezone)
    return Verbatim(f"repair-safety-{(danger or 'other').replace('_', '-')}", numbers)

"""Asking: the one thing a report still lacks, as a short question with buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from services import homes, ticket
from services.hours import desk_open
from services.messages import Button, Buttons
from services.repair.reporting import Outcome
from services.unit import Unit
from storage.community import Community, Resident
from storage.outbox import Priority
from storage.ticket import Ticket

WINDOWS = {
    "morning": (0, 9, 12),
    "tonight": (0, 18, 20),
    "tomorrow": (1, 9, 12),
    "tomorrow-evening": (1, 18, 20),
}
"""Times to come by that buttons offer: days from today, from and to which hour."""


@dataclass(frozen=True, slots=True)
class Question:
    """One short question with buttons; the answer goes to the dialogue step."""

    step: str
    key: str
    buttons: Buttons
    data: dict[str, Any]
    facts: dict[str, Any]


def question(unit: Unit, outcome: Outcome) -> Question | None:
    """The one thing still to be asked about a report."""
    found = outcome.ticket
    data: dict[str, Any] = {"ticket": found.id}
    facts: dict[str, Any] = {"number": str(found.number)}
    match outcome.asks:
        case "home":
            return Question("repair.home", "repair-ask-home", (), data, facts)
        case "which_home":
            at = [
                Button("repair.at", (found.id, h.id), facts={"home": homes.label(h)}) for h in outcome.homes
            ]
            return Question("repair.home", "repair-ask-which-home", at, data, facts)
        case "confirm_home":
            [home] = outcome.homes
            yes, no = Button("repair.here", (found.id, home.id)), Button("repair.other-home", (found.id,))
            asked = {**facts, "home": homes.label(home)}
            data["home"] = home.id
            return Question("repair.home", "repair-ask-confirm-home", [[yes, no]], data, asked)
        case "visit":
            return Question("repair.visit", "repair-ask-visit", visit_buttons(unit, found), data, facts)
    return None


def is_nowhere(found: Ticket) -> bool:
    """Whether a technician could not tell where to go: a public place, and neither building nor spot."""
    return found.place == "public" and not (found.building or found.spot)


def where_question(found: Ticket) -> Question:
    """Where a fault in a public place is, asked apart from the answer to the report."""
    facts = {"number": str(found.number), "what": ticket.what(found)}
    return Question("repair.more", "repair-ask-place-of", (), {"ticket": found.id}, facts)


def visit_buttons(unit: Unit, found: Ticket) -> Buttons:
    """When somebody may come, two to a row: the times still ahead, and now only while there are people."""
    community = unit.need(Community, found.community_id)
    hour = unit.local(community).hour
    ahead = ["morning", "tonight"] if hour < 6 else ["tonight", "tomorrow"]
    if hour >= 18:
        ahead = ["tomorrow", "tomorrow-evening"]
    offered = [*(["now"] if desk_open(community, unit.now) else []), *ahead, "call"]
    buttons = [Button("repair.visit", (found.id, each), label=f"visit-{each}") for each in offered]
    return [buttons[:2], buttons[2:]]


def ask_in_private(unit: Unit, resident: Resident, asked: Question, found: Ticket) -> bool:
    """Put a question that a group message left open to its writer alone; False where it waits for them."""
    return unit.ask(
        resident,
        asked.step,
        asked.key,
        buttons=asked.buttons,
        data=asked.data,
        subject=("ticket", found.id),
        priority=Priority.URGENT if found.danger else Priority.REPLY,
        **asked.facts,
    )


def span_of(today: datetime, window: str) -> str:
    """A window as an ISO span in local time."""
    days, begin, end = WINDOWS[window]
    day = today.replace(minute=0, second=0, microsecond=0) + timedelta(days=days)
    return f"{day.replace(hour=begin).isoformat()}/{day.replace(hour=end).isoformat()}"


def is_offered(visit: str) -> bool:
    """Whether a button may offer this time to come by."""
    return visit in WINDOWS or visit in ticket.VISITS

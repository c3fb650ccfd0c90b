"""What is said of a ticket: its subject, its place, who does it, in facts that every text may use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import reduce
from typing import Any

from services import homes
from services.messages import Button
from services.things import thing_called
from services.ticket.dangers import DANGERS
from services.ticket.moves import SEARCHES
from services.unit import Unit
from storage.community import Claim, Home, People, Resident, Staff
from storage.ticket import State, Ticket, Tickets
from texts import Day, Fact, Verbatim

VISITS = ("now", "call")
"""When somebody may come, other than at a moment; each is the text `visit-WHEN`."""

REASONS = ("parts", "resident", "maker", "other")
"""Why a job may wait; each is the text `wait-REASON`."""

VOID, SAME = "void", "same"
"""How the reason begins of what the staff called off, and of what was the same as another ticket."""

VOIDS = ("false", "gone")
"""Why the staff call something off; to colleagues the text `void-WHY`, to residents `void-told-WHY`."""

OUTSIDE = ("water", "power", "gas", "lift", "other")
"""Who a job may be handed over to; each is the text `outside-WHO`."""


def facts_of(unit: Unit, ticket: Ticket) -> dict[str, Any]:
    """Number, subject, place and technician of a ticket, for texts that private people and staff read."""
    holder = unit.get(Staff, ticket.assignee_id) if ticket.assignee_id else None
    return {
        "number": str(ticket.number),
        "what": what(ticket),
        "place": place(unit, ticket),
        "technician": holder.name if holder else "none",
        "badge": holder.badge if holder else "none",
    }


def what(ticket: Ticket) -> Verbatim:
    """What it is about: the danger, the category of a repair, or the kind; and the spot if one was named."""
    named = ticket.kind == "repair" and ticket.category != "other"
    label = f"category-{ticket.category}" if named else f"kind-{ticket.kind}"
    if ticket.danger in DANGERS:
        label = f"danger-{ticket.danger}"
    spot = thing_called(ticket.spot) if ticket.kind == "lost" else ticket.spot or "none"
    return Verbatim("ticket-what", {"label": Verbatim(label.replace("_", "-")), "spot": spot})


def place(unit: Unit, ticket: Ticket) -> Verbatim:
    """Where it is, in full: for staff, and for the resident's own eyes."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    return homes.label(home) if home is not None else place_in_public(unit, ticket)


def place_in_public(unit: Unit, ticket: Ticket) -> Verbatim:
    """Where it is as a group may read it: of a home no more than its building."""
    public = ticket.place == "public"
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    building = home.building if home is not None else ticket.building
    entrance = ticket.unit if public else None
    if building is None and entrance is None:
        return Verbatim("place-public" if public else "place-unknown")
    word = home.word if home is not None else None
    return homes.parts_label(building, entrance, None, None, word)


def trust(unit: Unit, ticket: Ticket) -> Fact:
    """How far the home is believed; empty where there is none."""
    if ticket.home_id is None:
        return ""
    if ticket.reporter_id is None:
        return Verbatim("trust-caller")
    if People(unit).claim(ticket.reporter_id, ticket.home_id) is Claim.VERIFIED:
        return Verbatim("trust-verified")
    confirmed = Tickets(unit).lines(ticket.id, "placed")
    return Verbatim("trust-claimed" if confirmed else "trust-registered")


def span(lasting: timedelta) -> Verbatim:
    """How long something lasts, as people say it: minutes, then hours, then days."""
    minutes = max(1, int(lasting.total_seconds() // 60))
    if minutes < 120:
        return Verbatim("span-minutes", {"count": minutes})
    if minutes < 48 * 60:
        return Verbatim("span-hours", {"count": minutes // 60})
    return Verbatim("span-days", {"count": minutes // (24 * 60)})


def visit(ticket: Ticket) -> Fact:
    """When somebody may come: a moment where one was meant, else the words; None where nobody said."""
    return visit_said(ticket.visit) if ticket.visit else None


def visit_said(when: str) -> Fact:
    """One of VISITS, an ISO time or span, perhaps with the words for it behind a bar, or plain words.

    A time is said with its date: 今晚 is read tomorrow too.
    """
    if when in VISITS:
        return Verbatim(f"visit-{when}")
    moment, bar, words = when.partition("|")
    if bar and (said := visit_said(moment)) != moment:
        return Verbatim("visit-in-words", {"visit": said, "words": words})
    begin, _, end = when.partition("/")
    try:
        first = datetime.fromisoformat(begin)
        last = datetime.fromisoformat(end) if end else first
    except ValueError:
        return when
    if "T" not in begin:
        return first.date()
    clock = f"{first:%H:%M}–{last:%H:%M}" if last > first else f"{first:%H:%M}"
    return Verbatim("visit-at", {"day": Day(first), "clock": clock})


def standing(unit: Unit, ticket: Ticket) -> Verbatim:
    """Where it stands, in words for residents."""
    key = f"stand-{ticket.state.replace('_', '-')}"
    if ticket.state is State.WITHDRAWN and (why := called_off_why(ticket, told=True)) is not None:
        return Verbatim("stand-called-off", {"reason": why})
    if ticket.kind in SEARCHES and ticket.state in (State.OPEN, State.TAKEN, State.CLOSED):
        key = f"stand-search-{ticket.state}"
    at = {State.TAKEN: ticket.taken_at, State.DONE: ticket.done_at}.get(ticket.state)
    facts = facts_of(unit, ticket) | {"at": at or ticket.reported_at, "reason": reason_of(ticket)}
    return Verbatim(key, facts)


def reason_of(ticket: Ticket) -> Fact:
    """Why it waits, or who it was handed to."""
    why = ticket.reason or "other"
    if ticket.state is not State.HANDED_OVER:
        return Verbatim(f"wait-{why}") if why in REASONS else why
    to, _, words = why.partition(":")
    if to not in OUTSIDE or (to == "other" and words):
        return words or why
    return Verbatim("outside-at", {"to": Verbatim(f"outside-{to}"), "telephone": words or "none"})


def called_off_why(ticket: Ticket, *, told: bool) -> Fact:
    """Why the staff called it off, in words for residents (`told`) or colleagues; None where they did not."""
    kind, _, words = (ticket.reason or "").partition(":")
    if ticket.state is not State.WITHDRAWN or kind not in (VOID, SAME):
        return None
    if kind == SAME:
        return Verbatim("void-same", {"other": words})
    if words in VOIDS:
        return Verbatim(f"void-told-{words}" if told else f"void-{words}")
    return words


def reporter_name(unit: Unit, ticket: Ticket) -> Fact:
    """Who reported it: a resident, or a caller without Telegram."""
    if ticket.reporter_id is not None:
        return unit.need(Resident, ticket.reporter_id).display
    return ticket.caller_name or Verbatim("ticket-someone")


def stacked(lines: Sequence[Fact]) -> Fact:
    """Lines below one another, each in the language of the whole."""
    return reduce(lambda first, rest: Verbatim("ticket-lines", {"first": first, "rest": rest}), lines)


def take_button(ticket: Ticket) -> Button:
    """[我去]."""
    return Button("ticket.take", (ticket.id,))


def view_button(ticket: Ticket) -> Button:
    """[#1042], which shows its card."""
    return Button("ticket.view", (ticket.id,), facts={"number": str(ticket.number)})

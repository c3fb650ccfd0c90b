"""What the staff look at: lists, one ticket by its number, and who has how much to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from intents import Intent
from services.actors import signed_by
from services.errors import Gone, Refused
from services.ticket.dangers import danger_of, is_another
from services.ticket.moves import SEARCHES
from services.ticket.overview import duty_of, overdue
from services.ticket.phones import tappable
from services.ticket.reporting import asks_for_another
from services.ticket.wording import REASONS, VOIDS, visit_said
from services.unit import Unit
from storage.card import Cards
from storage.community import Community, Home, People, Resident, Role, Staff
from storage.ticket import LIVE, Entry, State, Ticket, Tickets
from texts import Fact, Verbatim, clipped

PAGE = 8
"""Tickets on one page."""

Filter = Literal["open", "mine", "overdue", "free", "urgent"]


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list; pages count from 0."""

    tickets: Sequence[Ticket]
    page: int
    pages: int


def unclaimed(unit: Unit, community: Community) -> list[Ticket]:
    """What nobody has taken: where people are in danger, then the oldest, first."""
    return [ticket for ticket in Tickets(unit).live(community.id) if ticket.state is State.OPEN]


def listed(unit: Unit, community: Community, kind: Filter, staff: Staff | None, page: int) -> Page:
    """One page of live tickets, the oldest first; a page that is no more is the last one."""
    found = Tickets(unit).live(community.id)
    if kind == "mine":
        found = [ticket for ticket in found if staff is not None and ticket.assignee_id == staff.id]
    if kind == "urgent":
        found = [ticket for ticket in found if ticket.danger]
    if kind == "free":
        found = unclaimed(unit, community)
    if kind == "overdue":
        found = [ticket for ticket in found if overdue(unit, community, ticket)]
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(page, 0), pages - 1)
    return Page(found[page * PAGE : (page + 1) * PAGE], page, pages)


def numbered(unit: Unit, community: Community, words: str) -> Ticket:
    """The ticket somebody names: 1042 or #1042."""
    digits = words.strip().lstrip("#").strip()
    if not digits.isdecimal() or len(digits) > 9:
        raise Refused("ticket-which-number")
    found = Tickets(unit).numbered(community.id, int(digits))
    if found is None:
        raise Refused("ticket-no-such", number=str(int(digits)))
    return found


def of_community(unit: Unit, community: Community, ticket_id: int) -> Ticket:
    """A ticket that a button names, if it belongs here."""
    found = unit.get(Ticket, ticket_id)
    if found is None or found.community_id != community.id:
        raise Gone
    return found


def technicians(unit: Unit, community: Community) -> list[tuple[Staff, int]]:
    """Everybody a job can be given to, technicians first, each with the number of jobs they have."""
    live = Tickets(unit).live(community.id)
    crew = sorted(People(unit).crew(community.id), key=lambda one: one.role is not Role.TECHNICIAN)
    return [(one, sum(ticket.assignee_id == one.id for ticket in live)) for one in crew]


def loads(unit: Unit, community: Community) -> list[tuple[Staff, int]]:
    """The technicians, or whoever there is without any, each with their jobs; who has least first."""
    crew = sorted(technicians(unit, community), key=lambda each: each[1])
    return [each for each in crew if each[0].role is Role.TECHNICIAN] or crew


def is_there(unit: Unit, ticket: Ticket, said: Mapping[str, Any]) -> bool:
    """Whether nothing that was said of a place speaks against a ticket's own."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    room = said.get("room")
    if room is not None and (home is None or home.room != room):
        return False
    return said.get("building") in (None, ticket.building)


def speaks_of(unit: Unit, ticket: Ticket, intent: Intent) -> bool:
    """Whether a message that means something by itself may still be a further word about a ticket."""
    meant, slots = intent.intent, intent.slots
    if meant in ("complaint", "suggestion"):
        return True
    if ticket.kind != "repair":
        return meant.startswith(("parcel.missing", "item."))
    if meant != "repair.report" and not (meant == "repair.urge" and "repair.report" in intent.also):
        return False
    if is_another(danger_of(slots), ticket.danger) or not is_there(unit, ticket, slots):
        return False
    alike = slots.get("category", "other") in ("other", ticket.category)
    return alike and slots.get("place", ticket.place) == ticket.place


def jobs_of(unit: Unit, staff: Staff) -> list[Ticket]:
    """What somebody has to do: where people are in danger, then the oldest, first."""
    return list(Tickets(unit).of_technician(staff.id))


def waits_for(unit: Unit, ticket: Ticket, resident: Resident) -> bool:
    """Whether a resident reported or joined a ticket."""
    return Tickets(unit).waiter(ticket.id, resident.id) is not None


def told(unit: Unit, ticket: Ticket) -> Literal["yes", "call", "no"]:
    """Whether those who wait have heard by themselves, or the desk has to ring them."""
    waiting = [unit.need(Resident, each.resident_id) for each in Tickets(unit).waiters(ticket.id)]
    if any(resident.reachable for resident in waiting):
        return "yes"
    return "call" if ticket.caller_phone or ticket.caller_name else "no"


def of_resident(unit: Unit, resident: Resident) -> list[Ticket]:
    """What a resident waits for, and what was done lately."""
    return list(Tickets(unit).of_resident(resident.id))


def is_awaited(unit: Unit, resident: Resident) -> bool:
    """Whether a resident waits for anything that somebody still has to do."""
    return bool(Tickets(unit).waited_for(resident.id))


def is_live(ticket: Ticket) -> bool:
    """Whether somebody still works on it, or will."""
    return ticket.state in LIVE


def show_mine(unit: Unit, ticket: Ticket, resident: Resident) -> None:
    """Show a ticket to a resident anew; the message that showed it before goes: only one is current."""
    _show_anew(unit, "search.trail" if ticket.kind in SEARCHES else "ticket.mine", ticket, resident.user_id)


def show_job(unit: Unit, ticket: Ticket, staff: Staff) -> bool:
    """Show a technician their job anew, as show_mine; False where they never had its card."""
    if Cards(unit).find("ticket.job", ticket.id, staff.user_id) is None:
        return False
    _show_anew(unit, "ticket.job", ticket, staff.user_id)
    return True


def _show_anew(unit: Unit, kind: str, ticket: Ticket, chat_id: int) -> None:
    card = Cards(unit).find(kind, ticket.id, chat_id)
    if card is not None and card.message_id is not None:
        unit.call(chat_id, "deleteMessage", {"message_id": card.message_id})
        Cards(unit).begin_anew(card)
    unit.show(kind, ticket.id, chat_id)


def redraw(unit: Unit, ticket_id: int, chat_id: int, *, now: bool) -> None:
    """A picker stands under the cards of a chat: their next showing is an edit even if nothing changed."""
    for card in Cards(unit).of(ticket_id, "ticket.desk", "ticket.job", "ticket.mine"):
        if card.chat_id == chat_id:
            card.fingerprint = None
            if now:
                unit.refresh(ticket_id, card.kind)


# ---- what cards and lists show -----------------------------------------------------------------


def find(unit: Unit, ticket_id: int) -> Ticket | None:
    """A ticket by id, whoever asks; None where there is none."""
    return unit.get(Ticket, ticket_id)


def households(unit: Unit, ticket: Ticket) -> int:
    """How many wait for it."""
    return Tickets(unit).waiting_count(ticket.id)


def history(unit: Unit, ticket: Ticket) -> Sequence[Entry]:
    """Every line of its history, the oldest first."""
    return Tickets(unit).history(ticket.id)


def heard_of(unit: Unit, ticket: Ticket) -> int:
    """How often the staff did or said something of which whoever waits hears."""
    deeds = (entry for entry in history(unit, ticket) if entry.verb not in ("note", "hurried"))
    return sum(entry.actor.startswith("staff:") for entry in deeds)


def notes(unit: Unit, ticket: Ticket) -> Sequence[Entry]:
    """Internal notes, what the resident reported once more, and who is in a hurry, the oldest first."""
    return Tickets(unit).lines(ticket.id, "note", "repeated", "hurried", "urged")


def said_since(unit: Unit, ticket: Ticket) -> Sequence[Entry]:
    """What residents added since somebody has the job, who heard it alone, for the group's card."""
    lines = Tickets(unit).lines(ticket.id, "said", "taken", "assigned")
    given = max((at for at, entry in enumerate(lines) if entry.verb != "said"), default=len(lines))
    return [
        entry for entry in lines[given:] if entry.verb == "said" and not asks_for_another(entry.text or "")
    ]


def said_before(unit: Unit, ticket: Ticket) -> Sequence[Entry]:
    """What residents added before whoever has the job got it; what they say later arrives as it is said.

    What speaks of the technician is not for their eyes: a wish for somebody else, a word under few stars.
    """
    lines = Tickets(unit).lines(ticket.id, "said", "taken", "assigned")
    given = max((at for at, entry in enumerate(lines) if entry.verb != "said"), default=0)
    return [
        entry
        for entry in lines[:given]
        if entry.verb == "said" and entry.text != ticket.comment and not asks_for_another(entry.text or "")
    ]


def was_spoken_to(unit: Unit, ticket: Ticket) -> bool:
    """Whether those who wait wrote the last word of what was said to and fro."""
    words = Tickets(unit).lines(ticket.id, "said", "told")
    return bool(words) and words[-1].verb == "said"


def since(unit: Unit, ticket: Ticket) -> datetime:
    """When it came to stand where it stands."""
    if ticket.state is State.OPEN:
        return ticket.reported_at
    known = {State.TAKEN: ticket.taken_at, State.DONE: ticket.done_at, State.CLOSED: ticket.closed_at}
    known[State.WITHDRAWN] = ticket.closed_at
    if moment := known.get(ticket.state):
        return moment
    turns = [entry.at for entry in history(unit, ticket) if entry.verb == ticket.state.value]
    return turns[-1] if turns else ticket.reported_at


def actor_name(unit: Unit, entry: Entry) -> Fact:
    """Who wrote a line of the history, by name."""
    match signed_by(unit, entry.actor):
        case Staff() as colleague:
            return colleague.name
        case Resident() as resident:
            return resident.display
    return Verbatim("ticket-linli")


def entry_words(entry: Entry) -> Fact:
    """What a line of the history adds to its verb; a reason or a visit by its label."""
    words = clipped(entry.text or "", 200)
    if entry.verb == "visit":
        return visit_said(words)
    if entry.verb == "called_off" and words in VOIDS:
        return Verbatim(f"void-{words}")
    return Verbatim(f"wait-{words}") if entry.verb == "waiting" and words in REASONS else words


def on_duty(unit: Unit, ticket: Ticket) -> Staff | None:
    """Who is on duty in the ticket's community."""
    return duty_of(unit, unit.need(Community, ticket.community_id))


def telephone(unit: Unit, ticket: Ticket) -> str:
    """The number of whoever reported it, ready to be tapped; empty where unknown."""
    reporter = unit.get(Resident, ticket.reporter_id) if ticket.reporter_id else None
    community = unit.need(Community, ticket.community_id)
    return tappable(reporter.phone if reporter else ticket.caller_phone, community.timezone)


def staff_behind(unit: Unit, ticket: Ticket, chat_id: int) -> Staff | None:
    """The colleague whose private chat this is (its id is the user's)."""
    return People(unit).staff(ticket.community_id, chat_id)


def resident_behind(unit: Unit, ticket: Ticket, chat_id: int) -> Resident | None:
    """The resident whose private chat this is, if they wait for the ticket."""
    resident = People(unit).resident(ticket.community_id, chat_id)
    return resident if resident is not None and waits_for(unit, ticket, resident) else None

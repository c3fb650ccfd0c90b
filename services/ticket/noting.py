"""Internal notes of the staff, and what of them is said to residents."""

from __future__ import annotations

from collections.abc import Sequence

from services.errors import Gone
from services.ticket.informing import waiting_people
from services.ticket.moves import Already, at_work
from services.ticket.opening import File, keep
from services.ticket.reporting import MOST_WORDS, relay
from services.ticket.telling import record, say_under_card, show_change
from services.unit import Unit
from storage.community import Staff
from storage.dialogue import Dialogues
from storage.ticket import LIVE, Entry, Ticket, Tickets
from texts import clipped

UNASKED = frozenset(
    {"desk.more", "desk.offered", "repair.more", "repair.unheard", "ticket.added", "ticket.praise"}
)
"""Steps that only listen on; nobody waits for an answer there."""


def note(unit: Unit, ticket_id: int, staff: Staff, text: str, files: Sequence[File] = ()) -> Entry:
    """An internal note, with pictures; residents never see it unless it is spoken."""
    ticket = at_work(unit, ticket_id, staff)
    keep(unit, ticket, staff, files)
    record(unit, ticket, staff, "note", text)
    show_change(unit, ticket)
    return Tickets(unit).history(ticket.id)[-1]


def ask_colleagues(unit: Unit, ticket_id: int, staff: Staff, text: str) -> Entry:
    """A note of somebody at work that colleagues are to read now: the staff group hears it."""
    entry = note(unit, ticket_id, staff, text)
    ticket = unit.need(Ticket, ticket_id)
    say_under_card(unit, ticket, "ticket-technician-asks", by=staff.name, words=clipped(text, MOST_WORDS))
    return entry


def noted(unit: Unit, entry_id: int, staff: Staff) -> tuple[Entry, Ticket]:
    """A note that was not spoken yet, with its ticket."""
    entry = unit.get(Entry, entry_id)
    if entry is None:
        raise Gone
    ticket = at_work(unit, entry.ticket_id, staff)
    if entry.verb == "told":
        raise Already("ticket-already-spoken", number=str(ticket.number))
    return entry, ticket


def speak(unit: Unit, entry_id: int, staff: Staff) -> Ticket:
    """发给住户: a note becomes the desk's words to everyone who waits, with its pictures."""
    entry, ticket = noted(unit, entry_id, staff)
    entry.verb = "told"
    pictures = [(a.kind, a.file_id) for a in Tickets(unit).attachments(ticket.id) if a.at == entry.at]
    relay(unit, ticket, "ticket-desk-says", entry.text or "", pictures)
    show_change(unit, ticket)
    return ticket


def report_words(
    unit: Unit, ticket_id: int, technician: Staff, text: str, files: Sequence[File] = ()
) -> Ticket:
    """What the technician writes from the job reaches everyone who waits, and is kept."""
    ticket = at_work(unit, ticket_id, technician)
    new = keep(unit, ticket, technician, files)
    record(unit, ticket, technician, "told", text)
    seen = any(kind in ("photo", "video") for kind, _, _ in new)
    key = "ticket-technician-says" if text else f"ticket-technician-{'shows' if seen else 'sends'}"
    relay(unit, ticket, key, text, [(kind, file_id) for kind, file_id, _ in new])
    if text and ticket.state in LIVE and ticket.kind == "repair":
        _listen(unit, ticket)
    show_change(unit, ticket)
    return ticket


def _listen(unit: Unit, ticket: Ticket) -> None:
    """几点在家?: what those who wait write next is for the technician, unless we asked them something."""
    for _, resident in waiting_people(unit, ticket):
        waiting = Dialogues(unit).open(resident.user_id, resident.user_id)
        if waiting is None or waiting.step in UNASKED:
            unit.open_dialogue(
                resident.user_id, resident.user_id, "repair.more", {"ticket": ticket.id}, ticket.community_id
            )

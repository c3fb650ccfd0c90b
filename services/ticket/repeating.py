"""The same fault reported once more by who waits for it: one ticket, unless they say it is another."""

from __future__ import annotations

from collections.abc import Sequence

from services.actors import signature
from services.errors import Gone
from services.ticket.moves import Already
from services.ticket.opening import File
from services.ticket.reporting import MOST_WORDS, add_media, own
from services.ticket.telling import record, say_under_card, show_change, tell_technician
from services.unit import Unit
from storage.community import Resident
from storage.ticket import Entry, Ticket, Tickets
from texts import clipped


def repeat(unit: Unit, ticket_id: int, resident: Resident, text: str, files: Sequence[File] = ()) -> Entry:
    """Add a report to the open ticket it repeats: kept, on the card, and heard by the staff."""
    ticket = own(unit, ticket_id, resident)
    if files:
        add_media(unit, ticket, resident, files)
    record(unit, ticket, resident, "repeated", text)
    words = clipped(text, MOST_WORDS)
    say_under_card(unit, ticket, "ticket-repeated-desk", words=words)
    tell_technician(unit, ticket, "ticket-repeated-job", words=words)
    show_change(unit, ticket)
    return Tickets(unit).history(ticket.id)[-1]


def repeated(unit: Unit, entry_id: int, resident: Resident) -> tuple[Entry, Ticket]:
    """What the resident reported once more, with its ticket; Already where it was told apart before."""
    entry = unit.get(Entry, entry_id)
    if entry is None or entry.actor != signature(resident) or entry.verb not in ("repeated", "parted"):
        raise Gone
    ticket = own(unit, entry.ticket_id, resident)
    if entry.verb == "parted":
        raise Already("ticket-already-parted", number=str(ticket.number))
    return entry, ticket


def files_of(unit: Unit, entry: Entry) -> list[File]:
    """The pictures that came with a line of the history, taken off its ticket."""
    came = [each for each in Tickets(unit).attachments(entry.ticket_id) if each.at == entry.at]
    for each in came:
        unit.delete(each)
    return [(each.kind, each.file_id, each.unique_id) for each in came]


def part(unit: Unit, entry: Entry, ticket: Ticket, other: Ticket) -> None:
    """It was another matter: the line goes from the card, and whoever read it hears where it is now."""
    entry.verb = "parted"
    say_under_card(unit, ticket, "ticket-parted-desk", other=str(other.number))
    tell_technician(unit, ticket, "ticket-parted-job", other=str(other.number))
    show_change(unit, ticket)

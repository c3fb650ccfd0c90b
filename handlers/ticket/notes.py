"""Replies under a card in the staff group: internal notes, and [发给住户] that speaks as the desk."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.replies import Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.sayings import is_deed
from services import ticket
from services.errors import Gone
from services.messages import Button
from services.ticket import Entry, Ticket
from texts import clipped

ASKS_FOR_WORDS = frozenset({"ticket.wait_words", "ticket.hand_words", "ticket.call", "desk.words"})
"""Questions whose answer may well be written as a reply to the card; anything else there is a note."""


def subject_of(request: Request) -> Ticket | None:
    """The ticket that the message answered, or the pressed message, speaks of; a ticket of this community."""
    if request.subject is None or request.subject[0] != "ticket":
        return None
    try:
        return ticket.of_community(request.unit, request.home_community, request.subject[1])
    except Gone:
        return None


@feature.reply_to("ticket", who=Who.STAFF, where=Where.STAFF_GROUP)
def note(request: Request) -> Outcome:
    """A reply under a card stays among colleagues, unless somebody presses [发给住户]."""
    found = subject_of(request)
    asked = request.dialogue.step if request.dialogue is not None else None
    if found is None or asked in ASKS_FOR_WORDS or (request.text and is_deed(request.text)):
        return NotMine()
    if request.text and ticket.is_order(f"{found.number} {request.text}"):
        return NotMine()
    return keep_note(request, found)


def keep_note(request: Request, found: Ticket) -> Reply:
    """Among colleagues, with the way to the resident."""
    entry = ticket.note(request.unit, found.id, request.colleague, request.text, request.media)
    request.react("👌")
    return Reply(
        "ticket-note-kept", buttons=[Button("ticket.speak", (entry.id,))], subject=("ticket", found.id)
    )


@feature.button("speak", who=Who.STAFF, where=Where.DESK)
@kindly
def speak(request: Request) -> Outcome:
    """Show how it will read before it is said."""
    entry, found = ticket.noted(request.unit, request.number(), request.colleague)
    return Edit("ticket-speak-preview", **_read_over(entry, found))


def preview(entry: Entry, found: Ticket) -> Reply:
    """How it will read, in the desk's name."""
    return Reply("ticket-speak-preview", subject=("ticket", found.id), **_read_over(entry, found))


def _read_over(entry: Entry, found: Ticket) -> dict[str, Any]:
    choices = [[Button("ticket.speak_now", (entry.id,)), Button("ticket.speak_not", (entry.id,))]]
    return {"buttons": choices, "words": clipped(entry.text or "", 700), "number": str(found.number)}


@feature.button("speak_now", who=Who.STAFF, where=Where.DESK)
@kindly
def speak_now(request: Request) -> Outcome:
    """Say it."""
    found = ticket.speak(request.unit, request.number(), request.colleague)
    return Edit("ticket-spoken", number=str(found.number))


@feature.button("speak_not", who=Who.STAFF, where=Where.DESK)
def speak_not(request: Request) -> Outcome:
    """It stays a note."""
    ticket.noted(request.unit, request.number(), request.colleague)
    return Edit("ticket-note-kept", buttons=[Button("ticket.speak", (request.number(),))])

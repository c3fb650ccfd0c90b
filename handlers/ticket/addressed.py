"""Whom a technician's words in private are for: those who wait, colleagues, or ourselves."""

from __future__ import annotations

from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.ticket.sayings import ASKS_FACTS, for_resident
from intents.phrasebook import phrase
from services import ticket
from services.messages import Button
from services.ticket import Entry, Ticket
from services.understanding import plain

_TO_WHOM_WAITS = phrase("staff.to_whom_waits")
_OF_WHOM_WAITS = phrase("staff.of_whom_waits")
_TO_COLLEAGUES = phrase("staff.to_colleagues")
_TELEPHONE = phrase("staff.asks_telephone")
_SLIP = phrase("staff.slip")


def aside(request: Request, found: Ticket, text: str) -> Outcome:
    """What of a technician's words is not for those who wait; NotMine where they are."""
    read = plain(text)
    if is_heard(text) or _SLIP.fullmatch(read) or not any(map(str.isalpha, text)):
        if request.press is not None or ticket.was_spoken_to(request.unit, found):
            return NotMine()
        request.react("👌")
        return None
    if ASKS_FACTS.fullmatch(read):
        return show_facts(request, found, text)
    if _TO_WHOM_WAITS.search(read) or for_resident(text) is not None:
        return NotMine()
    if _TO_COLLEAGUES.search(read):
        entry = ticket.ask_colleagues(request.unit, found.id, request.colleague, text)
        return _kept("ticket-asked-colleagues", entry, found)
    if _OF_WHOM_WAITS.search(read):
        entry = ticket.note(request.unit, found.id, request.colleague, text)
        return _kept("ticket-note-kept-on", entry, found)
    return NotMine()


def show_facts(request: Request, found: Ticket, text: str) -> Outcome:
    """The card with everything; a number that nobody left is said not to be there."""
    if _TELEPHONE.search(plain(text)) and not ticket.telephone(request.unit, found):
        return Reply("ticket-no-telephone", number=str(found.number))
    return request.router.run_command(request, f"/ticket {found.number}")


def _kept(key: str, entry: Entry, found: Ticket) -> Reply:
    """Who meant it for those who wait after all has one press to go."""
    speak = [Button("ticket.speak", (entry.id,))]
    return Reply(key, buttons=speak, subject=("ticket", found.id), number=str(found.number))

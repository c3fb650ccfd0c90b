"""1001 催一下, and 按错了 with no number: what staff say to each other of a job, done."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.notes import subject_of
from handlers.ticket.pressing import briefly, kindly
from handlers.ticket.registry import feature
from intents.phrasebook import phrase
from services import ticket
from services.ticket import Ticket
from services.understanding import plain

SLIP = phrase("ticket.slip")


def hurries(request: Request, found: Ticket, words: str) -> Outcome:
    """Whoever has it is told, or everybody asked; the answer says which."""
    changed, holder = ticket.hurry(request.unit, found.id, request.colleague, words)
    number = str(changed.number)
    if holder is None:
        # The group reads it under the card, with the button.
        return briefly(request, Reply("ticket-hurried-called", number=number))
    own = "yes" if holder.id == request.colleague.id else "no"
    subject = ("ticket", changed.id)
    return Reply("ticket-hurried", subject=subject, number=number, technician=holder.name, own=own)


def is_slip(text: str) -> bool:
    """Whether a text says that something was done by mistake, and not what."""
    return SLIP.fullmatch(plain(text)) is not None


@feature.phrase(is_slip, who=Who.RESIDENT, where=Where.DESK)
@kindly
def slip(request: Request) -> Outcome:
    """按错了: of what this colleague did to a job a moment ago, in words or by a button."""
    if request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    if subject_of(request) is not None:
        return NotMine()
    deed = ticket.last_deed(request.unit, request.staff)
    if deed is None:
        return NotMine()
    found, verb = deed
    number = str(found.number)
    changed = ticket.take_back(request.unit, found, verb, request.staff)
    if changed is None:
        view = [ticket.view_button(found)]
        return Reply("ticket-slip-how", buttons=view, subject=("ticket", found.id), number=number)
    return Reply("ticket-undo-done", number=number, subject=("ticket", found.id))

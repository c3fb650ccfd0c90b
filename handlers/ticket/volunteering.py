"""我去 with no number in front: the job is the one that nobody has."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who, check_joined
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.sayings import DEPARTS, TAKES
from services import ticket
from services.messages import Button, in_rows
from services.ticket import Ticket

OFFERED = 8


def volunteers(text: str) -> bool:
    """我去, 马上过去."""
    return TAKES.fullmatch(text) is not None or DEPARTS.fullmatch(text) is not None


@feature.phrase(volunteers, who=Who.RESIDENT, where=Where.DESK)
@kindly
def volunteer(request: Request) -> Outcome:
    """One that waits is theirs, the one emergency among several too; of more they choose by a button."""
    if request.subject is not None or request.dialogue is not None or request.written.forwarded:
        return NotMine()
    waiting = ticket.unclaimed(request.unit, request.home_community)
    if waiting:
        check_joined(request)
    if request.staff is None:
        return NotMine()
    if request.place.private and ticket.jobs_of(request.unit, request.staff):
        return NotMine()
    urgent = [found for found in waiting if found.danger]
    meant = urgent if len(urgent) == 1 else waiting
    if not meant:
        return NotMine()
    if len(meant) > 1:
        return _which(request, meant)
    change = ticket.set_out if DEPARTS.fullmatch(request.text) else ticket.take
    found = change(request.unit, meant[0].id, request.staff)
    if request.place.private:  # The card that comes says it.
        return None
    back = Button("ticket.give_back", (found.id,))
    number = str(found.number)
    return Reply("ticket-take-done", buttons=[back], subject=("ticket", found.id), number=number)


def _which(request: Request, waiting: Sequence[Ticket]) -> Reply:
    """Each that waits, on a button that takes it."""
    unit, label = request.unit, "ticket-same-as-button"
    choices = [
        Button("ticket.take", (each.id,), label=label, facts=ticket.facts_of(unit, each))
        for each in waiting[:OFFERED]
    ]
    return Reply("ticket-take-which", buttons=in_rows(choices, 1), technician=request.colleague.name)

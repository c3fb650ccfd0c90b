"""我去 with no number in front: the job is the one that nobody has; and 过不去, of an emergency."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who, check_joined
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.notes import subject_of
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.sayings import CANNOT_COME, DEPARTS, GIVES_BACK, TAKES, comes_in, is_coming
from handlers.ticket.words import job_words
from services import ticket
from services.messages import Button, in_rows
from services.ticket import Ticket
from services.understanding import plain

OFFERED = 8

LONGEST_EXCUSE = 40
"""Characters."""


def volunteers(text: str) -> bool:
    """我去, 马上过去, 10分钟到."""
    return is_coming(text)


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
    urgent = [found for found in waiting if found.danger]
    if _is_of_own_jobs(request, urgent):
        return NotMine()
    meant = urgent if len(urgent) == 1 else waiting
    if not meant:
        return NotMine()
    return _which(request, meant) if len(meant) > 1 else _takes(request, meant[0])


def _is_of_own_jobs(request: Request, urgent: Sequence[Ticket]) -> bool:
    """In private whoever has jobs speaks of those, unless it can only be the emergency.

    What one has is not taken again, and whoever was called answers that.
    """
    if not request.place.private or not ticket.jobs_of(request.unit, request.colleague):
        return False
    if len(urgent) != 1:
        return True
    return not (TAKES.fullmatch(request.text) or ticket.is_called(request.unit, urgent[0], request.colleague))


def _takes(request: Request, meant: Ticket) -> Outcome:
    """Theirs; in how many minutes they come is for whoever waits."""
    unit, colleague, text = request.unit, request.colleague, request.text
    change = ticket.set_out if DEPARTS.fullmatch(text) else ticket.take
    found = change(unit, meant.id, colleague)
    if comes_in(text):
        ticket.report_words(unit, found.id, colleague, text)
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


# ---- whoever is called, and cannot ----------------------------------------------------


def declines(text: str) -> bool:
    """我在家,过不去."""
    if len(text) > LONGEST_EXCUSE:
        return False
    read = plain(text)
    return CANNOT_COME.search(read) is not None or GIVES_BACK.fullmatch(read) is not None


@feature.phrase(declines, who=Who.RESIDENT, where=Where.DESK)
def decline(request: Request) -> Outcome:
    """Under an emergency that nobody has: everybody else is called at once, not at the next turn."""
    if request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    if (meant := _called_to(request)) is None:
        return NotMine()
    ticket.cannot_come(request.unit, meant, request.staff)
    if not request.place.private:
        return None
    return Reply("ticket-cannot-come-heard", subject=("ticket", meant.id), number=str(meant.number))


def _called_to(request: Request) -> Ticket | None:
    """The emergency that they were called to: under its message, or the only one and they were called."""
    waiting = ticket.unclaimed(request.unit, request.home_community)
    urgent = [found for found in waiting if found.danger]
    if (about := subject_of(request)) is not None:
        return next((found for found in urgent if found.id == about.id), None)
    if len(urgent) != 1:
        return None
    free = request.place.private and not ticket.jobs_of(request.unit, request.colleague)
    return urgent[0] if free or ticket.is_called(request.unit, urgent[0], request.colleague) else None


# ---- of the jobs that they have -------------------------------------------------------


def leaves_or_sets_out(text: str) -> bool:
    """去不了, 出发: what would otherwise be heard as a word about an event, or as none."""
    return DEPARTS.fullmatch(text) is not None or GIVES_BACK.fullmatch(plain(text)) is not None


@feature.phrase(leaves_or_sets_out, who=Who.RESIDENT, where=Where.PRIVATE)
def deed_alone(request: Request) -> Outcome:
    """Of whoever has jobs and is not asked anything else, as staff or as a resident."""
    if request.staff is None or request.subject is not None or request.dialogue_waits:
        return NotMine()
    return job_words(request) if ticket.jobs_of(request.unit, request.staff) else NotMine()

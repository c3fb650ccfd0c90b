"""The day has come that a job waited for: [到了，我去], [再等等], or another day in words."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.words import job_words
from services import ticket
from texts import Soon


@feature.button("go_on", who=Who.STAFF, where=Where.DESK)
@kindly
def go_on(request: Request) -> Outcome:
    """到了，我去."""
    found = ticket.go_on(request.unit, request.number(), request.colleague)
    name, told = request.colleague.name, ticket.told(request.unit, found)
    return Edit("ticket-goes-on", number=str(found.number), technician=name, told=told)


@feature.button("wait_on", who=Who.STAFF, where=Where.DESK)
def wait_on(request: Request) -> Outcome:
    """再等等: we ask tomorrow, or when the next words say."""
    found, at = ticket.wait_on(request.unit, request.number(), request.colleague)
    number, data = str(found.number), {"ticket": found.id}
    return Edit("ticket-waits-on", step="ticket.wait_until", data=data, number=number, at=Soon(at))


@feature.answer("wait_until", who=Who.STAFF, where=Where.DESK)
def wait_until(request: Request) -> Outcome:
    """下周三到; what names no day is no answer, and in private about the job as ever."""
    number = int(request.answered.data["ticket"])
    found = ticket.wait_until(request.unit, number, request.colleague, request.text) if request.text else None
    if found is None and not request.place.private:
        return NotMine()
    request.close_dialogue()
    if found is None:
        return job_words(request)
    told = ticket.told(request.unit, found)
    return Reply("ticket-wait-done", number=str(found.number), told=told)

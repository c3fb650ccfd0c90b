"""The nod under further words of a resident, and a word instead where they ask something."""

from __future__ import annotations

from handlers.replies import Outcome, Reply
from handlers.request import Request
from services import hours, ticket
from services.questions import asks
from services.ticket import Ticket
from texts import Soon


def heard(request: Request, found: Ticket) -> Outcome:
    """Words went to the staff; under 今天能来吗 a bare 👌 would read as a promise that nobody gave."""
    if not (request.place.private and asks(request.text)):
        request.react("👌")
        return None
    community, now = request.home_community, request.unit.now
    facts = ticket.facts_of(request.unit, found)
    if ticket.asks_for_another(request.text):
        # That is for the desk alone, whoever has the job.
        facts["technician"] = "none"
    return Reply(
        "ticket-asked-on",
        subject=("ticket", found.id),
        open="yes" if hours.desk_open(community, now) else "no",
        opens=Soon(hours.desk_opens(community, now)),
        **facts,
    )

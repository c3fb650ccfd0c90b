"""How is it going: residents ask, and push."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.registry import feature
from handlers.repair.rescheduling import another_time
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from services import repair, ticket


@feature.intent("repair.status", who=Who.RESIDENT, where=Where.PRIVATE)
def status(request: Request) -> Outcome:
    """Where the resident's own reports stand, unless they speak of another time to come."""
    if not isinstance(changed := another_time(request), NotMine):
        return changed
    live = repair.live_ones(request.unit, request.neighbour)
    if not live and request.staff is not None:
        # A colleague who asks what is open means the desk's.
        return request.router.run_command(request, "/tickets")
    if not live:
        return Reply("repair-none-open", menu=True)
    for found in live[:3]:
        ticket.show_mine(request.unit, found, request.neighbour)
    return None


@feature.intent("repair.urge", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def urge(request: Request) -> Outcome:
    """Somebody waits and says so: the desk hears it, the resident hears who has it."""
    if request.place.private and not isinstance(changed := another_time(request), NotMine):
        return changed
    live = repair.live_ones(request.unit, request.neighbour)
    if not live:
        return Reply("repair-none-open", menu=True) if request.place.private else None
    urged = ticket.urge(request.unit, live[0].id, request.neighbour)
    if request.place.private:
        return Reply("repair-urged", subject=("ticket", urged.id), **ticket.facts_of(request.unit, urged))
    request.unit.react(request.place.id, request.written.id, "👀")
    return None

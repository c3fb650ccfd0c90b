"""3-2-501, or 明天上午, after another matter came between our question and its answer."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.noting import home_noted, visited
from handlers.repair.registry import feature
from handlers.replies import NotMine, Outcome
from handlers.request import Request
from intents.replies import reply_kind
from services import homes, repair, ticket

LONGEST = 40
"""Characters of an answer that says nothing else."""

LISTENS_TO_ANOTHER = "repair.more"
"""Further words on a job that lacks nothing are not when to come to the one before it."""


def is_place_or_time(text: str) -> bool:
    """Whether a message may be an answer to where or when."""
    return len(text) <= LONGEST and "answer" in (reply_kind(text, "home"), reply_kind(text, "time"))


@feature.phrase(is_place_or_time, who=Who.RESIDENT, where=Where.PRIVATE)
def answered_late(request: Request) -> Outcome:
    """Nothing but the place or the time that a report of theirs still lacks; nobody could come without."""
    if request.resident is None or request.staff is not None or request.subject is not None:
        return NotMine()
    found = _lacking(request) if not request.media else None
    if found is None:
        return NotMine()
    unit, community = request.unit, request.home_community
    step = repair.asks(found) or ""
    if step == "home" and homes.is_address(community, request.text):
        placed = repair.set_home_from_words(unit, community, request.neighbour, found.id, request.text)
        return home_noted(request, placed)
    visit = repair.visit_of(unit, community, request.text)
    if ticket.is_a_change(request.text):
        # Perhaps of another visit: `rescheduling` asks.
        return NotMine()
    if visit == request.text or not ticket.is_time_alone(request.text, community, unit.now):
        return NotMine()
    return visited(request, found.id, visit, step)


def _lacking(request: Request) -> repair.Ticket | None:
    """The report that lacks something while nothing else asks for a place or a time."""
    listens = request.dialogue is not None and request.dialogue.step == LISTENS_TO_ANOTHER
    route = request.router.routes.answered_by(request.dialogue)
    if request.dialogue is not None and not listens and (route is None or not route.gathers):
        return None
    mine = repair.live_ones(request.unit, request.neighbour)
    found = next((each for each in mine if each.kind == "repair" and repair.asks(each)), None)
    if found is None or not listens:
        return found
    return found if int(request.answered.data["ticket"]) != found.id else None

"""我想排队: a place on the waiting list of an event that is full."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.event.following import turn
from handlers.event.saying import ask_which, say_outcome
from handlers.replies import NotMine, Outcome
from handlers.request import Request
from intents import NONE, Intent
from intents.phrasebook import phrase
from services import event
from services.event import finding
from services.understanding import plain

_QUEUES = phrase("event.queues")


def wants_to_queue(text: str) -> bool:
    """Whether somebody would wait for a place, and says no more than that."""
    return _QUEUES.fullmatch(plain(text)) is not None


@feature.phrase(wants_to_queue, who=Who.RESIDENT, where=Where.PRIVATE)
def queue(request: Request) -> Outcome:
    """The one that is full is meant; else they choose, and where there are none it is nothing of ours."""
    if request.dialogue_waits and not request.answered.step.startswith("event."):
        return NotMine()
    if not isinstance(told := turn(request), NotMine):
        return told
    open_ones = finding.candidates(request.unit, request.home_community, Intent(NONE), request.subject)
    full = [each for each in open_ones if not event.facts_of(request.unit, each)["free"]]
    if not open_ones:
        return NotMine()
    if len(full) == 1:
        return say_outcome(request, event.join(request.unit, request.neighbour, full[0].id, None))
    return ask_which(request, full or open_ones, "event.go")

"""Words that go on from a sign-up, in private: 还是去吧, 我排第几, 我们到门口了."""

from __future__ import annotations

from datetime import timedelta

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.event.saying import ask_which, say_outcome
from handlers.event.signing import outcome_facts
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from intents.phrasebook import phrase
from services import event
from services.event import finding
from services.understanding import is_nothing_but, plain

_BACK_AGAIN = phrase("event.back_again")
_QUEUE_PLACE = phrase("event.queue_place")
_ARRIVED = phrase("event.arrived")

EARLY = timedelta(hours=1)
"""So long before it begins somebody may stand at the door."""


def comes_after_all(text: str) -> bool:
    """算了,还是去吧."""
    return is_nothing_but(_BACK_AGAIN, plain(text))


@feature.phrase(comes_after_all, who=Who.RESIDENT, where=Where.PRIVATE)
def come_after_all(request: Request) -> Outcome:
    """Who gave a place back has it again, with the heads of before, or waits for one."""
    if _speaks_of_something_else(request):
        return NotMine()
    left = finding.given_up(request.unit, request.neighbour)
    if not left:
        return NotMine()
    if len(left) > 1:
        return ask_which(request, left, "event.go")
    before = finding.signup_of(request.unit, left[0], request.neighbour)
    heads = before.heads if before is not None and before.heads > 0 else None
    return say_outcome(request, event.join(request.unit, request.neighbour, left[0].id, heads))


def asks_for_turn(text: str) -> bool:
    """前面还有几个人."""
    return is_nothing_but(_QUEUE_PLACE, plain(text))


@feature.phrase(asks_for_turn, who=Who.RESIDENT, where=Where.PRIVATE)
def turn(request: Request) -> Outcome:
    """How many homes are before theirs; a question of somebody who waits for nothing is another one."""
    waiting = finding.own_coming(request.unit, request.neighbour, event.Standing.WAITING)
    if not waiting or _speaks_of_something_else(request):
        return NotMine()
    found, signup = waiting[0]
    ahead = finding.ahead_in_queue(request.unit, found, signup)
    facts = outcome_facts(request, event.Outcome(found, signup))
    return Reply("event-turn", subject=("signup", signup.id), ahead=ahead, **facts)


def says_arrived(text: str) -> bool:
    """我们到门口了."""
    return is_nothing_but(_ARRIVED, plain(text))


@feature.phrase(says_arrived, who=Who.RESIDENT, where=Where.PRIVATE)
def arrived(request: Request) -> Outcome:
    """At the door: the code that is asked for there; at any other time nothing of ours."""
    if request.staff is not None:
        return NotMine()
    for found, signup in finding.own_coming(request.unit, request.neighbour, event.Standing.SEATED):
        if found.starts_at is not None and found.starts_at - EARLY <= request.unit.now:
            facts = outcome_facts(request, event.Outcome(found, signup))
            return Reply("event-at-door", subject=("signup", signup.id), **facts)
    return NotMine()


def _speaks_of_something_else(request: Request) -> bool:
    waits = request.dialogue_waits and not request.answered.step.startswith("event.")
    return waits or request.written.forwarded

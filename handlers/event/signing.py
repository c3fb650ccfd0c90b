"""Signing up by the buttons of the card, and what every sign-up leads to."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.replies import OpenPrivate, Outcome, Toast
from handlers.request import Request
from services import event, people
from services.messages import Elsewhere

# ---- buttons -------------------------------------------------------------------------------


@feature.button("go", who=Who.RESIDENT)
def go(request: Request) -> Outcome:
    """[我去]: the first press is a place."""
    return _pressed(request, event.join(request.unit, request.neighbour, request.number()))


@feature.button("more", who=Who.RESIDENT)
def more(request: Request) -> Outcome:
    """[+1]: one head more; the first one is a sign-up."""
    return _pressed(request, event.change_heads(request.unit, request.neighbour, request.number(), 1))


@feature.button("less", who=Who.RESIDENT)
def less(request: Request) -> Outcome:
    """[−1]: one head less; the last one is a cancellation."""
    return _pressed(request, event.change_heads(request.unit, request.neighbour, request.number(), -1))


@feature.button("leave", who=Who.RESIDENT)
def leave(request: Request) -> Outcome:
    """[不去了]: the place goes to whoever waits."""
    return _pressed(request, event.withdraw(request.unit, request.neighbour, request.number()))


def _pressed(request: Request, outcome: event.Outcome) -> Outcome:
    """A line over the card; who never opened the private chat is led there, where the rest is told."""
    if outcome.coming and not request.neighbour.reachable and request.place.kind is Where.GROUP:
        return OpenPrivate(f"event_{outcome.event.id}")
    ask_home(request, outcome)
    return Toast(result_key(outcome), **outcome_facts(request, outcome))


def result_key(outcome: event.Outcome) -> str:
    """The text for what came of a wish."""
    if not outcome.coming:
        return "event-left"
    if not outcome.changed:
        return "event-already-waiting" if outcome.waiting else "event-already-in"
    return "event-waiting" if outcome.waiting else "event-in"


def outcome_facts(request: Request, outcome: event.Outcome) -> dict[str, Any]:
    """The event, with the heads and the code of one sign-up to it."""
    facts = event.facts_of(request.unit, outcome.event)
    return {**facts, "mine": outcome.signup.heads, "code": outcome.signup.code}


def _is_asked_where_already(request: Request) -> bool:
    """Whether the home is asked for about another matter: told once, it goes with the place too."""
    user_id = request.actor.user_id
    waiting = people.open_dialogue_of(request.unit, user_id, user_id)
    return waiting is not None and waiting.step != "event.home" and waiting.step.endswith(".home")


def ask_home(request: Request, outcome: event.Outcome, elsewhere: Elsewhere | None = None) -> None:
    """A place comes first, the home afterwards, in private, once."""
    known = outcome.signup.home_id is not None
    if known or not outcome.coming or not outcome.changed or outcome.signup.since != request.unit.now:
        # A place that was only changed was asked about when it was taken.
        return
    if _is_asked_where_already(request):
        return
    request.unit.ask(
        request.neighbour,
        "event.home",
        "event-ask-home",
        data={"event": outcome.event.id},
        subject=("signup", outcome.signup.id),
        elsewhere=elsewhere,
        title=outcome.event.title,
    )

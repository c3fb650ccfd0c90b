"""Answers to our questions by buttons: where it is, and when somebody may come."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.noting import ask_home, home_noted, visit_facts
from handlers.repair.registry import feature
from handlers.repair.reporting import listen_for_more
from handlers.replies import Edit, Outcome
from handlers.request import Request
from services import repair
from services.errors import Gone


@feature.button("here", who=Who.RESIDENT, where=Where.PRIVATE)
@feature.button("at", who=Who.RESIDENT, where=Where.PRIVATE)
def at_home(request: Request) -> Outcome:
    """Yes, at this home of mine."""
    outcome = repair.set_home(request.unit, request.neighbour, request.number(0), request.number(1))
    return home_noted(request, outcome)


@feature.button("other-home", who=Who.RESIDENT, where=Where.PRIVATE)
def other_home(request: Request) -> Outcome:
    """Not at the home we know: ask for the address."""
    return ask_home(request, request.number())


@feature.button("visit", who=Who.RESIDENT, where=Where.PRIVATE)
def visit(request: Request) -> Outcome:
    """When somebody may come."""
    if not repair.is_offered(request.word(1)):
        raise Gone
    found = repair.set_visit(request.unit, request.neighbour, request.number(0), request.word(1))
    listen_for_more(request, found)
    return Edit(**visit_facts(request, found))

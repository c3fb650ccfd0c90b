"""Held messages: one tap by the staff sends again or lets be."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.feature import Feature
from handlers.replies import Edit, Outcome
from handlers.request import Request
from services import held

feature = Feature("held")


@feature.button("send", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def send(request: Request) -> Outcome:
    """The group does not have it: once more."""
    return Edit("held-sent", group=held.send_again(request.unit, request.colleague, request.number()))


@feature.button("drop", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def drop(request: Request) -> Outcome:
    """The group has it: let be."""
    return Edit("held-dropped", group=held.drop(request.unit, request.colleague, request.number()))

"""代报 of a missing parcel: the desk opens the search for somebody who rang or walked in."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.calls import kept_call, put_away
from handlers.parcel.registry import feature
from handlers.replies import Edit, Outcome, Toast
from handlers.request import Request
from services import parcel, ticket
from services.messages import Button
from services.parcel import Look
from services.ticket import Call
from texts import Fact


@feature.button("call_open", who=Who.DISPATCHER, where=Where.DESK)
def call_open(request: Request) -> Outcome:
    """开单: what the register knows of the home is shown first."""
    call = kept_call(request)
    if call is None:
        return Toast("ticket-call-not-yours")
    look = parcel.look_up_for_caller(request.unit, request.home_community, call)
    if not look:
        return _open(request, call)
    mine = (request.actor.user_id, request.word(1))
    anyway, drop = Button("parcel.call_anyway", mine), Button("ticket.call_drop", mine)
    return Edit("parcel-call-look-first", buttons=[anyway, drop], lines=_seen(request, look))


@feature.button("call_anyway", who=Who.DISPATCHER, where=Where.DESK)
def call_anyway(request: Request) -> Outcome:
    """还是没有: the search begins."""
    call = kept_call(request)
    return _open(request, call) if call else Toast("ticket-call-not-yours")


def _open(request: Request, call: Call) -> Outcome:
    found = parcel.report_for_caller(request.unit, request.home_community, call, request.colleague)
    put_away(request)
    return Edit("ticket-call-opened", safety="none", **ticket.facts_of(request.unit, found))


def _seen(request: Request, look: Look) -> Fact:
    """What lies on the shelf, and what somebody collected: for colleagues, who hand it out."""
    unit = request.unit
    lines: list[Fact] = [parcel.line(unit, each, "parcel-desk-line") for each in look.waiting[:5]]
    lines += [parcel.collected_line(unit, each) for each in look.collected]
    return ticket.stacked(lines)

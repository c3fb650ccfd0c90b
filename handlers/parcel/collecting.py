"""取到了 and 按错了: the buttons of a home and its proxies."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.parcel.mine import picked
from handlers.parcel.registry import feature
from handlers.replies import Outcome, Reply
from handlers.request import Request
from services import parcel


@feature.button("got", who=Who.RESIDENT, where=Where.PRIVATE)
def got(request: Request) -> Outcome:
    """取到了."""
    return picked(request, request.number())


@feature.button("slip", who=Who.RESIDENT, where=Where.PRIVATE)
def slip(request: Request) -> Outcome:
    """按错了, within a minute."""
    back = parcel.take_back(request.unit, request.neighbour, request.number())
    return Reply("parcel-put-back", **parcel.facts_of(request.unit, back))

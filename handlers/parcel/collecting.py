"""取到了, 按错了, 不是我们取的: the buttons of a home and its proxies."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.parcel.registry import feature
from handlers.replies import Outcome, Reply
from handlers.request import Request
from services import parcel
from services.messages import Button


@feature.button("got", who=Who.RESIDENT, where=Where.PRIVATE)
def got(request: Request) -> Outcome:
    """取到了."""
    taken = parcel.collect(request.unit, request.neighbour, request.number())
    slip = [Button("parcel.slip", (taken.id,))]
    return Reply("parcel-got-thanks", buttons=slip, **parcel.facts_of(request.unit, taken))


@feature.button("slip", who=Who.RESIDENT, where=Where.PRIVATE)
def slip(request: Request) -> Outcome:
    """按错了, within a minute."""
    back = parcel.take_back(request.unit, request.neighbour, request.number())
    return Reply("parcel-put-back", **parcel.facts_of(request.unit, back))

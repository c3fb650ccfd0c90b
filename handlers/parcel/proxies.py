"""请人代取: a name, a link to pass on, and whoever opens it first."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.parcel.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from services import parcel
from services.errors import Gone
from services.names import is_question


@feature.button("proxy", who=Who.RESIDENT, where=Where.PRIVATE)
def proxy(request: Request) -> Outcome:
    """请人代取: whom."""
    return Ask("parcel.proxy_name", "parcel-proxy-whom", data={"parcel": request.number()})


@feature.answer("proxy_name", where=Where.PRIVATE)
def proxy_name(request: Request) -> Outcome:
    """老李."""
    if not request.text:
        return NotMine()
    name = parcel.named_in(request.text)
    if name is None and (request.intent or is_question(request.text)):
        return NotMine()
    return _link(request, int(request.answered.data["parcel"]), name or request.text)


@feature.button("proxy_for", who=Who.RESIDENT, where=Where.PRIVATE)
def proxy_for(request: Request) -> Outcome:
    """Which of several parcels the one named before is to collect."""
    return _link(request, request.number(), request.word(1))


def _link(request: Request, parcel_id: int, name: str) -> Reply:
    found, link = parcel.name_proxy(request.unit, request.neighbour, parcel_id, name)
    request.close_dialogue()
    said = parcel.facts_of(request.unit, found)["what"]
    return Reply("parcel-proxy-link", name=name.strip(), link=link, parcel=said)


@feature.start("collect")
def accept(request: Request) -> Outcome:
    """Somebody opened the link they were sent."""
    unit = request.unit
    community = parcel.community_behind(unit, request.args)
    if community is None or request.actor.anonymous:
        raise Gone
    found = parcel.accept(unit, request.meet(community), request.args)
    facts = parcel.facts_of(unit, found) | {"opens": community.opens, "closes": community.closes}
    return Reply("parcel-entrusted", buttons=parcel.buttons(unit, [found], own=False), **facts)


@feature.button("stop_proxy", who=Who.RESIDENT, where=Where.PRIVATE)
def stop(request: Request) -> Outcome:
    """取消代取."""
    stopped = parcel.stop(request.unit, request.neighbour, request.number())
    return Edit("parcel-proxy-stopped-owner", name=stopped.name)

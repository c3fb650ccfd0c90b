"""The morning list: sent when the desk opens, shown by /morning, switched off and on by a manager."""

from __future__ import annotations

from handlers.access import Where, Who, may
from handlers.feature import Feature
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from services import morning
from services.messages import Button
from services.people import Community

feature = Feature("morning")


@feature.command("morning", who=Who.STAFF, where=Where.DESK)
def show(request: Request) -> Outcome:
    """What the day holds, at any hour."""
    return _list(request, request.home_community)


@feature.button("show", who=Who.MANAGER, where=Where.PRIVATE)
def show_from_state(request: Request) -> Outcome:
    """The same, from the state of the community."""
    return _list(request, request.named_community)


def _list(request: Request, community: Community) -> Reply:
    seen = morning.look(request.unit, community)
    buttons = morning.buttons(seen)
    if may(request, Who.MANAGER, Where.DESK):
        buttons.append(_switch(community))
    if seen.empty:
        return Reply("morning-nothing", buttons=buttons)
    return Reply("morning-list", buttons=buttons, **morning.facts_of(request.unit, community, seen))


def _switch(community: Community) -> Button:
    """[不用每天发] or [每天早上发]."""
    to = "off" if morning.is_on(community) else "on"
    return Button("morning.switch", (community.id, to), label=f"morning-turn-{to}")


@feature.button("switch", who=Who.MANAGER, where=Where.DESK)
def switch(request: Request) -> Outcome:
    """From now on every morning, or only when asked for."""
    community = request.named_community
    morning.switch(community, on=request.word(1) == "on")
    on = "yes" if morning.is_on(community) else "no"
    return Edit("morning-switched", on=on, opens=community.opens, buttons=[_switch(community)])


feature.timer("list", morning.greet)
# Only for communities that are new or changed their hours: every list sets the next one.
feature.every(morning.plan, hours=6)

"""Who is on duty: rung first when something is urgent."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from handlers.staff.registry import feature, who
from services import staff
from services.messages import Button, in_rows
from services.people import Community


@feature.command("duty", who=Who.DISPATCHER, where=Where.DESK)
def duty(request: Request) -> Outcome:
    """Who is rung first when something is urgent; with a name behind it, that colleague from now on."""
    community, said = request.home_community, request.args
    found = staff.meant(request.unit, community, said) if said else []
    if len(found) != 1:
        return _duty(request, community)
    colleague = staff.set_on_duty(request.unit, community, found[0].id)
    return Reply("staff-on-duty", **who(colleague))


@feature.button("duty", who=Who.DISPATCHER, where=Where.DESK)
def duty_from_state(request: Request) -> Outcome:
    """The same, from the state or the crew list."""
    return _duty(request, request.named_community)


def _duty(request: Request, community: Community) -> Reply:
    now = staff.on_duty(request.unit, community)
    listed = staff.crew(request.unit, community)[:40]
    names = [
        Button(
            "staff.on",
            (community.id, each.id),
            label="staff-name-button",
            facts={"name": each.name, "badge": each.badge},
        )
        for each in listed
    ]
    return Reply("staff-who-is-on-duty", now=now.name if now else "none", buttons=in_rows(names, 2))


@feature.button("on", who=Who.DISPATCHER, where=Where.DESK)
def on_duty(request: Request) -> Outcome:
    """This colleague is on duty from now on."""
    colleague = staff.set_on_duty(request.unit, request.named_community, request.number(1))
    return Edit("staff-on-duty", **who(colleague))

"""The state of a community: what is set, what is missing, what the bot sees in each group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import Where, Who, check
from handlers.replies import Outcome, Reply
from handlers.request import Request
from handlers.setup.place import bring_in
from handlers.speaking import in_lines
from services import setup, staff
from services.errors import Refused
from services.messages import Button, Buttons
from services.people import Chat, Community, Scope
from texts import Verbatim


def show_state(request: Request) -> Outcome:
    """Everything about the community, in private, with a button for each thing that can be changed."""
    if request.community is None:
        return _without_community(request)
    check(request, Who.MANAGER, Where.PRIVATE)
    community = request.home_community
    return Reply("setup-state", buttons=_buttons(request, community), **_facts(request, community))


def _without_community(request: Request) -> Outcome:
    """An owner without a community in sight: to one of them, or to the first."""
    if not request.actor.owner:
        raise Refused("access-no-community")
    known = setup.ruled_by(request.unit, request.actor.user_id, owner=True)
    if not known:
        return Reply("setup-how-to-begin", buttons=[bring_in(request)])
    return Reply("setup-which-community", buttons=[_switch_button(each) for each in known[:20]])


def _switch_button(community: Community) -> Button:
    return Button("setup.switch", (community.id,), facts={"name": community.name})


def _buttons(request: Request, community: Community) -> Buttons:
    own = community.id
    rows: list[Button | Sequence[Button]] = [
        [_change(own, what) for what in row]
        for row in (("phone", "hours", "quiet"), ("script", "zone"), ("parcels", "name"))
    ]
    rows.append([Button("staff.list", (own,)), Button("staff.duty", (own,))])
    rows.append(Button("morning.show", (own,)))
    rows.append(Button("setup.code", (own,)))
    others = setup.ruled_by(request.unit, request.actor.user_id, owner=request.actor.owner)
    rows.extend(_switch_button(each) for each in others[:5] if each.id != own)
    return rows


def _change(community_id: int, what: str) -> Button:
    return Button("setup.change", (community_id, what), label=f"setup-change-{what}")


def _facts(request: Request, community: Community) -> dict[str, Any]:
    unit = request.unit
    duty = staff.on_duty(unit, community)
    return {
        "name": community.name,
        "number": community.phone or "none",
        "opens": community.opens,
        "closes": community.closes,
        "quiet_from": community.quiet_from,
        "quiet_until": community.quiet_until,
        "script": script_of(community),
        "zone": community.timezone,
        "clock": f"{unit.local(community):%H:%M}",
        "holder": Verbatim(f"setup-holder-{setup.holder_of(community) or 'unknown'}"),
        "crew": len(staff.crew(unit, community)),
        "duty": duty.name if duty else "none",
        "groups": "\n".join(_group_lines(request, community)),
        "missing": "\n".join(_missing_lines(request, community)),
    }


def script_of(community: Community) -> Verbatim:
    """The language and the desk's word, as the button of the question says them."""
    chosen = (community.language, community.desk_word)
    code = next((code for code, script in setup.SCRIPTS.items() if script == chosen), "wuye")
    return Verbatim(f"setup-script-{code}")


def _group_lines(request: Request, community: Community) -> list[str]:
    """Each group with what it is and what the bot sees in it."""
    said = [
        Verbatim(
            "setup-group-line",
            {
                "group": chat.title,
                "scope": setup.scope_label(chat),
                "sight": setup.sight(request.unit, chat),
            },
        )
        for chat in setup.groups_of(request.unit, community)
    ]
    return in_lines(request, said)


def _missing_lines(request: Request, community: Community) -> list[str]:
    """What still has to be done, the most important first, or a word that all is well."""
    unit = request.unit
    missing = [f"setup-missing-{asked}" for asked in [setup.next_question(community)] if asked]
    if all(chat.scope is not Scope.STAFF for chat in setup.groups_of(unit, community)):
        missing.append("setup-missing-staff-group")
    if len(staff.crew(unit, community)) < 2:
        missing.append("setup-missing-crew")
    elif staff.on_duty(unit, community) is None:
        missing.append("setup-missing-duty")
    said = [Verbatim(key) for key in missing or ["setup-missing-nothing"]]
    return in_lines(request, said)


def lay_menus(request: Request, chat: Chat, community: Community) -> None:
    """Fill Telegram's command menu of a group, in its own language."""
    for_staff = chat.scope is Scope.STAFF
    place, who = (Where.STAFF_GROUP, Who.DISPATCHER) if for_staff else (Where.GROUP, Who.RESIDENT)
    request.router.lay_menu(request.unit, chat.id, community.language, place, who)

"""/setup: registers a group that is not known, shows the state of one that is."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who, check
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from handlers.setup.becoming import ask_back
from handlers.setup.changing import resume
from handlers.setup.feature import feature
from handlers.setup.place import here, noted, ruled, ruled_by
from handlers.setup.state import lay_menus
from services import people, setup
from services.errors import Refused
from services.messages import Button, Buttons
from services.people import Chat, Community, Scope


@feature.command("setup", who=Who.ANYONE, where=Where.ANYWHERE)
def set_up(request: Request) -> Outcome:
    """Open to everybody, because an unknown group has no staff yet: who may is judged here."""
    if request.actor.anonymous:
        raise Refused("access-anonymous")
    if request.place.private:
        return resume(request)
    known = request.place.chat
    if known is not None and known.community_id is not None:
        check(request, Who.MANAGER, Where.ANYWHERE)
        return _known_group(request, noted(request))
    mine = ruled_by(request)
    if not mine and not request.actor.owner:
        raise Refused("setup-owners-only")
    return _unknown_group(request, noted(request), mine)


@feature.start("setup", where=Where.ANYWHERE)
def continue_from_link(request: Request) -> Outcome:
    """The link to what is better looked at in private, or the one that brought us into a group."""
    return set_up(request.with_(args=""))


def _known_group(request: Request, chat: Chat) -> Outcome:
    """What this group is and what the bot sees here; /setup 3栋 gives it another scope."""
    community = request.home_community
    if request.args:
        scope = setup.read_scope(request.args)
        if scope is None:
            raise Refused("setup-scope-unreadable")
        if setup.is_risky(chat, scope[0]):
            return ask_back(community, chat, *scope)
        setup.join(request.unit, chat, community, *scope)
        lay_menus(request, chat, community)
    setup.greet(request.unit, community)
    return Reply("setup-here", buttons=[_all_settings(request)], **here(request, chat))


def _unknown_group(request: Request, chat: Chat, mine: Sequence[Community]) -> Outcome:
    scope = setup.read_scope(request.args) if request.args else None
    if scope is not None and len(mine) == 1:
        if setup.is_risky(chat, scope[0]):
            return ask_back(mine[0], chat, *scope)
        return _join(request, chat, mine[0], *scope)
    if scope is not None:
        request = request.with_(args="")  # what the group is, and no community's name
    if request.actor.owner and (request.args or not mine):
        if not mine and (setup.seems_staffs(chat) or (scope is not None and scope[0] is Scope.STAFF)):
            # The first group is the residents': whoever begins here would make residents of the staff.
            return Reply("setup-residents-first", group=chat.title, buttons=[Button("setup.residents")])
        return _register(request, chat)
    return Reply("setup-which-scope", group=chat.title, buttons=_scope_buttons(request, chat, mine))


def _register(request: Request, chat: Chat) -> Outcome:
    """A new community from one line; what the line did not say is asked in private."""
    unit, actor = request.unit, request.actor
    founder = setup.Founder(actor.user_id, actor.name, actor.language)
    community = setup.register(unit, chat, founder, setup.read_line(request.args), request.defaults)
    lay_menus(request, chat, community)
    asked = setup.next_question(community)
    unit.say(
        chat,
        "setup-begun",
        name=community.name,
        more="yes" if asked else "no",
        reply_to=request.message.id if request.message else None,
        buttons=[Button("people.open", (actor.user_id,)) if asked else _all_settings(request)],
    )
    manager = people.staff_member(unit, community, actor.user_id)
    if asked is None:
        setup.greet(unit, community)
    elif manager is not None:
        buttons = setup.question_buttons(community, asked)
        unit.ask(manager, f"setup.{asked}", f"setup-ask-{asked}", buttons=buttons)
    return None


def _all_settings(request: Request) -> Button:
    return Button("setup.continue", url=request.unit.bot.deep_link("setup"))


def _scope_buttons(request: Request, chat: Chat, mine: Sequence[Community]) -> Buttons:
    """One row a community: the building its title names, all of it, the staff; and a community of its own."""
    rows: list[Button | Sequence[Button]] = []
    for community in mine[:5]:
        building = setup.building_in(request.unit, community, chat.title)
        row = [_scope_button(community, Scope.BUILDING, building)] if building else []
        rows.append([*row, *(_scope_button(community, scope) for scope in (Scope.WHOLE, Scope.STAFF))])
    if request.actor.owner:
        rows.append(Button("setup.another"))
    return rows


def _scope_button(community: Community, scope: Scope, building: str | None = None) -> Button:
    return Button(
        "setup.scope",
        (community.id, scope.value, building or ""),
        label=f"setup-scope-{scope}",
        facts={"building": building or "", "name": community.name},
    )


@feature.button("scope", who=Who.ANYONE, where=Where.UNKNOWN_GROUP)
def choose_scope(request: Request) -> Outcome:
    """This group belongs to a community: all of it, a building, or its staff."""
    community = ruled(request)
    scope = Scope(request.word(1)) if request.word(1) in list(Scope) else Scope.WHOLE
    return _join(request, noted(request), community, scope, request.word(2) or None)


@feature.button("residents", who=Who.OWNER, where=Where.UNKNOWN_GROUP)
@feature.button("another", who=Who.OWNER, where=Where.UNKNOWN_GROUP)
def another_community(request: Request) -> Outcome:
    """This group is the first of a community of its own."""
    return _register(request, noted(request))


def _join(
    request: Request, chat: Chat, community: Community, scope: Scope, building: str | None = None
) -> Outcome:
    setup.join(request.unit, chat, community, scope, building)
    lay_menus(request, chat, community)
    return Edit("setup-joined", name=community.name, **here(request, chat))

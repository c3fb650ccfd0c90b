"""Staff: the crew list, one-time links that make colleagues, roles, and who is on duty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import RANKS, Where, Who
from handlers.feature import Feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.speaking import in_lines
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import people, staff
from services.messages import Button, in_rows
from services.names import is_question
from services.people import Community
from services.staff import Role, Staff
from services.understanding import plain
from texts import Verbatim

feature = Feature("staff")

_ASKS_HOW = phrase("staff.asks_how")
_TOPIC = phrase("staff.how_topic")
_PASSES = phrase("setup.passes")
_CHANGES = phrase("staff.changes_colleague")

LONGEST_QUESTION = 40
"""Characters."""


# ---- the crew -------------------------------------------------------------------------


@feature.command("staff", who=Who.MANAGER, where=Where.PRIVATE)
def crew(request: Request) -> Outcome:
    """Who works here, in which role, with how much in hand; with a name behind it, that one's page."""
    community, said = request.home_community, request.args
    found = staff.meant(request.unit, community, said) if said else []
    if said and not found:
        return Reply("staff-nobody-so", name=said, buttons=[Button("staff.add", (community.id,))])
    return _page(request, community, found[0]) if len(found) == 1 else _crew(request, community)


@feature.button("list", who=Who.MANAGER, where=Where.PRIVATE)
def crew_from_state(request: Request) -> Outcome:
    """The same, from the state of the community."""
    return _crew(request, request.named_community)


def _crew(request: Request, community: Community) -> Reply:
    listed = staff.crew(request.unit, community)
    load = staff.load(request.unit, community)
    said = [
        Verbatim(
            "staff-line",
            {
                **_who(each),
                "jobs": load.get(each.id, 0),
                "duty": "yes" if each.id == community.on_duty_id else "no",
            },
        )
        for each in listed
    ]
    buttons: list[Button | Sequence[Button]] = [
        _about("show", community, each, label="staff-name-button") for each in listed[:40]
    ]
    buttons.append([Button("staff.add", (community.id,)), Button("staff.duty", (community.id,))])
    return Reply("staff-crew", lines="\n".join(in_lines(request, said)), count=len(listed), buttons=buttons)


def _who(colleague: Staff) -> dict[str, Any]:
    return {
        "name": colleague.name,
        "badge": colleague.badge,
        "role": Verbatim(f"staff-role-{colleague.role}"),
    }


def _about(verb: str, community: Community, colleague: Staff, *, label: str | None = None) -> Button:
    facts = {"name": colleague.name, "badge": colleague.badge}
    return Button(f"staff.{verb}", (community.id, colleague.id), label=label, facts=facts)


@feature.button("show", who=Who.MANAGER, where=Where.PRIVATE)
def show(request: Request) -> Outcome:
    """One colleague, with what can be changed."""
    community = request.named_community
    return _colleague(request, community, staff.member(request.unit, community, request.number(1)))


def _colleague(request: Request, community: Community, colleague: Staff) -> Edit:
    roles = [
        Button("staff.role", (community.id, colleague.id, role.value), label=f"staff-make-{role}")
        for role in Role
        if role is not colleague.role
    ]
    others = [_about("rename", community, colleague), _about("dismiss", community, colleague)]
    buttons: list[Button | Sequence[Button]] = [roles, others]
    if (jobs := staff.load(request.unit, community).get(colleague.id, 0)) and request.staff is not None:
        facts = {"count": jobs}
        buttons.append(Button("ticket.hands", (colleague.id,), label="staff-hands-button", facts=facts))
    return Edit("staff-colleague", **_who(colleague), buttons=buttons)


@feature.button("role", who=Who.MANAGER, where=Where.PRIVATE)
def change_role(request: Request) -> Outcome:
    """Another role for a colleague, with the command menu that goes with it."""
    community = request.named_community
    colleague = staff.change_role(request.unit, community, request.number(1), request.word(2))
    _lay_menu(request, community, colleague)
    return _colleague(request, community, colleague)


@feature.button("dismiss", who=Who.MANAGER, where=Where.PRIVATE)
def dismiss(request: Request) -> Outcome:
    """Ask once more before a colleague goes."""
    community = request.named_community
    colleague = staff.member(request.unit, community, request.number(1))
    sure = [_about("dismissed", community, colleague), _about("show", community, colleague)]
    return Edit("staff-dismiss-sure", **_who(colleague), buttons=[sure])


@feature.button("dismissed", who=Who.MANAGER, where=Where.PRIVATE)
def dismissed(request: Request) -> Outcome:
    """A colleague works here no more."""
    colleague = staff.dismiss(request.unit, request.named_community, request.number(1))
    request.unit.call(
        colleague.user_id,
        "deleteMyCommands",
        {"scope": {"type": "chat", "chat_id": colleague.user_id}},
    )
    return Edit("staff-dismissed", **_who(colleague))


@feature.button("rename", who=Who.MANAGER, where=Where.PRIVATE)
def rename(request: Request) -> Outcome:
    """Ask how residents should read the colleague."""
    community = request.named_community
    colleague = staff.member(request.unit, community, request.number(1))
    return Ask("staff.rename", "staff-ask-rename", data={"staff": colleague.id}, name=colleague.name)


@feature.answer("rename", who=Who.MANAGER, where=Where.PRIVATE)
def renamed(request: Request) -> Outcome:
    """The colleague's new name."""
    colleague = staff.member(request.unit, request.home_community, request.answered.data["staff"])
    staff.rename(colleague, request.text)
    request.close_dialogue()
    return Reply("staff-renamed", **_who(colleague))


# ---- in words -------------------------------------------------------------------------


def changes_colleague(text: str) -> bool:
    """把小李删掉, 小李改成客服."""
    return len(text) <= LONGEST_QUESTION and _CHANGES.fullmatch(plain(text)) is not None


@feature.phrase(changes_colleague, who=Who.RESIDENT, where=Where.PRIVATE)
def change_in_words(request: Request) -> Outcome:
    """The page of that colleague, where it is one press; another person's name is talk."""
    said = _CHANGES.fullmatch(plain(request.text))
    if said is None or request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    community, name = request.home_community, said["name"] or said["latin"]
    meant = [each for each in staff.crew(request.unit, community) if plain(each.name) == name]
    unknown = said["at"] or said["whom"]
    if len(meant) != 1 and unknown is None:
        return NotMine()
    if request.staff.role is not Role.MANAGER:
        return Reply("staff-how-remove")
    if unknown is not None:
        return Reply("staff-nobody-so", name=f"@{unknown}", buttons=[Button("staff.add", (community.id,))])
    return _page(request, community, meant[0])


def _page(request: Request, community: Community, colleague: Staff) -> Reply:
    page = _colleague(request, community, colleague)
    return Reply(page.message.key, buttons=page.message.buttons, **_who(colleague))


def asks_how(text: str) -> bool:
    """怎么派单."""
    return _topic(text) is not None


def _topic(text: str) -> str | None:
    """What somebody wants to be shown; None where they ask nothing, or nothing of ours."""
    read = plain(text)
    if len(text) > LONGEST_QUESTION or not _ASKS_HOW.search(read):
        return None
    found = {each.lastgroup for each in _TOPIC.finditer(read)}
    return next((each for each in _TOPIC.groupindex if each in found), None)


@feature.phrase(asks_how, who=Who.RESIDENT, where=Where.DESK, named=True)
def how(request: Request) -> Outcome:
    """One line on the one thing that was asked; /help has everything."""
    if request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    return Reply(f"staff-how-{_topic(request.text)}")


# ---- inviting -------------------------------------------------------------------------


@feature.button("add", who=Who.MANAGER, where=Where.PRIVATE)
def add(request: Request) -> Outcome:
    """In which role?"""
    community = request.named_community
    roles = [
        Button("staff.invite", (community.id, role.value), label=f"staff-invite-{role}")
        for role in (Role.TECHNICIAN, Role.DISPATCHER, Role.MANAGER)
    ]
    return Reply("staff-which-role", buttons=roles)


@feature.button("invite", who=Who.MANAGER, where=Where.PRIVATE)
def invite(request: Request) -> Outcome:
    """A link to pass on; it works once."""
    community, role = request.named_community, request.word(1)
    by = None if request.actor.owner else request.staff
    link = staff.invite(request.unit, community, role, by)
    return Edit(
        "staff-invitation", link=link, role=Verbatim(f"staff-role-{role}"), days=staff.INVITATION_LIFE.days
    )


@feature.start("role")
def accept(request: Request) -> Outcome:
    """Somebody opened such a link: a colleague from now on, who is asked for a name."""
    actor = request.actor
    joined = staff.accept(request.unit, request.args, actor.user_id, actor.name)
    community = request.unit.need(Community, joined.community_id)
    people.focus(request.unit, request.meet(community, works_here=True))
    _lay_menu(request, community, joined)
    role = Verbatim(f"staff-role-{joined.role}")
    request.unit.ask(joined, "staff.name", "staff-ask-name", role=role, badge=joined.badge, name=joined.name)
    return None


@feature.answer("name", who=Who.STAFF, where=Where.PRIVATE)
def named(request: Request) -> Outcome:
    """How residents read the new colleague; whoever only says yes is asked once more."""
    if reply_kind(request.text) is not None or is_question(request.text):
        return Ask("staff.name", "staff-ask-name-again", name=request.colleague.name)
    if not _PASSES.fullmatch(request.text):
        staff.rename(request.colleague, request.text)
    request.close_dialogue()
    return Reply("staff-welcome", **_who(request.colleague))


# ---- duty -----------------------------------------------------------------------------


@feature.command("duty", who=Who.DISPATCHER, where=Where.DESK)
def duty(request: Request) -> Outcome:
    """Who is rung first when something is urgent; with a name behind it, that colleague from now on."""
    community, said = request.home_community, request.args
    found = staff.meant(request.unit, community, said) if said else []
    if len(found) != 1:
        return _duty(request, community)
    colleague = staff.set_on_duty(request.unit, community, found[0].id)
    return Reply("staff-on-duty", **_who(colleague))


@feature.button("duty", who=Who.DISPATCHER, where=Where.DESK)
def duty_from_state(request: Request) -> Outcome:
    """The same, from the state or the crew list."""
    return _duty(request, request.named_community)


def _duty(request: Request, community: Community) -> Reply:
    now = staff.on_duty(request.unit, community)
    listed = staff.crew(request.unit, community)[:40]
    names = [_about("on", community, each, label="staff-name-button") for each in listed]
    return Reply("staff-who-is-on-duty", now=now.name if now else "none", buttons=in_rows(names, 2))


@feature.button("on", who=Who.DISPATCHER, where=Where.DESK)
def on_duty(request: Request) -> Outcome:
    """This colleague is on duty from now on."""
    colleague = staff.set_on_duty(request.unit, request.named_community, request.number(1))
    return Edit("staff-on-duty", **_who(colleague))


def _lay_menu(request: Request, community: Community, colleague: Staff) -> None:
    request.router.lay_menu(
        request.unit,
        colleague.user_id,
        request.unit.voice.language_of(community, colleague),
        Where.PRIVATE,
        RANKS[colleague.role],
    )

"""The crew list, and a colleague's page: role, name, leaving."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.speaking import in_lines
from handlers.staff.registry import LONGEST_QUESTION, feature, lay_menu, who
from intents.phrasebook import phrase
from services import staff
from services.messages import Button
from services.people import Community
from services.staff import Role, Staff
from services.understanding import plain
from texts import Verbatim

_CHANGES = phrase("staff.changes_colleague")


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
                **who(each),
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
    return Edit("staff-colleague", **who(colleague), buttons=buttons)


@feature.button("role", who=Who.MANAGER, where=Where.PRIVATE)
def change_role(request: Request) -> Outcome:
    """Another role for a colleague, with the command menu that goes with it."""
    community = request.named_community
    colleague = staff.change_role(request.unit, community, request.number(1), request.word(2))
    lay_menu(request, community, colleague)
    return _colleague(request, community, colleague)


@feature.button("dismiss", who=Who.MANAGER, where=Where.PRIVATE)
def dismiss(request: Request) -> Outcome:
    """Ask once more before a colleague goes."""
    community = request.named_community
    colleague = staff.member(request.unit, community, request.number(1))
    sure = [_about("dismissed", community, colleague), _about("show", community, colleague)]
    return Edit("staff-dismiss-sure", **who(colleague), buttons=[sure])


@feature.button("dismissed", who=Who.MANAGER, where=Where.PRIVATE)
def dismissed(request: Request) -> Outcome:
    """A colleague works here no more."""
    colleague = staff.dismiss(request.unit, request.named_community, request.number(1))
    request.unit.call(
        colleague.user_id,
        "deleteMyCommands",
        {"scope": {"type": "chat", "chat_id": colleague.user_id}},
    )
    return Edit("staff-dismissed", **who(colleague))


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
    return Reply("staff-renamed", **who(colleague))


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
    return Reply(page.message.key, buttons=page.message.buttons, **who(colleague))

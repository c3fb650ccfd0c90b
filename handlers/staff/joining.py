"""New colleagues: the link that makes one, and what they are called."""

from __future__ import annotations

from handlers.access import Where, Who, rank
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.staff.registry import LONGEST_QUESTION, feature, lay_menu, who
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import people, staff
from services.messages import Button
from services.names import is_question
from services.people import Community
from services.staff import Role
from services.understanding import plain
from texts import Verbatim

_PASSES = phrase("setup.passes")
_ADDS = phrase("staff.adds_colleague")
_ROLES = {"fixer": "technician", "desk": "dispatcher", "lead": "manager"}
"""What the English forms call them, where a pattern names nothing twice."""


@feature.button("add", who=Who.MANAGER, where=Where.PRIVATE)
def add(request: Request) -> Outcome:
    """In which role?"""
    return _which_role(request.named_community)


def _which_role(community: Community) -> Reply:
    roles = [
        Button("staff.invite", (community.id, role.value), label=f"staff-invite-{role}")
        for role in (Role.TECHNICIAN, Role.DISPATCHER, Role.MANAGER)
    ]
    return Reply("staff-which-role", buttons=roles)


@feature.button("invite", who=Who.MANAGER, where=Where.PRIVATE)
def invite(request: Request) -> Outcome:
    """A link to pass on; it works once."""
    return _invitation(request, request.named_community, request.word(1))


def _invitation(request: Request, community: Community, role: str) -> Edit:
    by = None if request.actor.owner else request.staff
    link = staff.invite(request.unit, community, role, by)
    return Edit(
        "staff-invitation", link=link, role=Verbatim(f"staff-role-{role}"), days=staff.INVITATION_LIFE.days
    )


def adds_colleague(text: str) -> bool:
    """加个师傅."""
    return len(text) <= LONGEST_QUESTION and _ADDS.fullmatch(plain(text)) is not None


@feature.phrase(adds_colleague, who=Who.RESIDENT, where=Where.PRIVATE)
def add_in_words(request: Request) -> Outcome:
    """A manager's wish: the link at once where the role was said."""
    said = _ADDS.fullmatch(plain(request.text))
    leads = rank(request) >= Who.MANAGER and request.community is not None
    if said is None or not leads or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    community, named = request.home_community, {kind for kind, word in said.groupdict().items() if word}
    role = next((_ROLES.get(kind, kind) for kind in named), None)
    return _invitation(request, community, role) if role else _which_role(community)


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def add_from_card(request: Request) -> Outcome:
    """A manager passes on a contact card, out of the blue: whoever it is joins by a link of their own."""
    leads = rank(request) >= Who.MANAGER and request.community is not None
    if not (request.written.card and leads) or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    return _which_role(request.home_community)


@feature.start("role")
def accept(request: Request) -> Outcome:
    """Somebody opened such a link: a colleague from now on, who is asked for a name."""
    actor = request.actor
    joined = staff.accept(request.unit, request.args, actor.user_id, actor.name)
    community = request.unit.need(Community, joined.community_id)
    people.focus(request.unit, request.meet(community, works_here=True))
    lay_menu(request, community, joined)
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
    return Reply("staff-welcome", **who(request.colleague))

"""Staff: who works for a community, in which role, under which badge, and who is on duty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from services.codes import issue, redeem
from services.errors import Gone, Refused
from services.names import claims_office, holds_number, named_in, tidy
from services.understanding import plain
from services.unit import Unit
from storage.community import Community, People, Role, Staff
from storage.setup import Crews
from storage.ticket import Tickets

INVITATION_LIFE = timedelta(days=3)
LONGEST_NAME = 20

USERNAME = re.compile(r"(?<!\w)@([A-Za-z]\w{3,31})(?:\s+(?=[\u3400-\u9fff]))?", re.ASCII)
"""As Telegram allows them; of a Chinese sentence the blank behind is no part: @wang 值班 is 王师傅值班."""

__all__ = ["Role", "Staff"]


def crew(unit: Unit, community: Community) -> Sequence[Staff]:
    """Active colleagues by badge."""
    return People(unit).crew(community.id)


class Picked(NamedTuple):
    """Somebody without a @username who was picked from Telegram's list of people."""

    words: str
    user_id: int
    again: int
    """How often the same words stand behind it."""

    def begins(self, text: str) -> int | None:
        """Where in a text it stands."""
        pieces = text.rsplit(self.words, self.again + 1)
        return len(pieces[0]) if len(pieces) == self.again + 2 else None


def by_our_names(unit: Unit, community: Community, text: str, picked: Collection[Picked]) -> str:
    """A colleague's words with colleagues called as we call them, by @username or as Telegram names them.

    Others stay as written.
    """
    if not picked and "@" not in text:
        return text
    listed = crew(unit, community)
    often = Counter(each.name for each in listed)
    names = {each.user_id: each.name if often[each.name] == 1 else each.badge for each in listed}
    # From the end: 王师傅说 1042 给 王 names two, and a name that is put in moves what stands behind.
    placed = sorted(((at, each) for each in picked if (at := each.begins(text)) is not None), reverse=True)
    for at, each in placed:
        text = f"{text[:at]}{names.get(each.user_id, each.words)}{text[at + len(each.words) :]}"
    usernames = Crews(unit).usernames(community.id)
    return USERNAME.sub(lambda said: names.get(usernames.get(said[1].lower(), 0), said.group()), text)


def meant(unit: Unit, community: Community, said: str) -> Sequence[Staff]:
    """Colleagues who may be meant: by the whole name or badge, else by a part of the name."""
    listed, name = crew(unit, community), plain(said).strip()
    exact = [each for each in listed if name in (plain(each.name), each.badge)]
    return exact or [each for each in listed if name and name in plain(each.name)]


def employ(unit: Unit, community: Community, user_id: int, name: str, role: Role) -> Staff:
    """Give a person a role; who comes back gets the old badge, who is new the next one."""
    known = Crews(unit).ever(community.id, user_id)
    if known is not None:
        known.role, known.name, known.active = role, _name(name), True
        unit.forget_ahead(Staff)
        return known
    return unit.add(
        Staff(
            community_id=community.id,
            user_id=user_id,
            role=role,
            name=_name(name),
            badge=next_badge(Crews(unit).badges(community.id)),
            language=None,
            reachable=True,
            active=True,
        )
    )


def next_badge(given: Sequence[str]) -> str:
    """The number after the highest one, two digits at least: 07 after 06."""
    return f"{max((int(badge) for badge in given if badge.isdigit()), default=0) + 1:02}"


def invite(unit: Unit, community: Community, role: str, by: Staff | None = None) -> str:
    """A link that makes the one person who opens it a colleague in this role.

    It holds as long as whoever made it may make such links; an owner of the bot (no `by`) always may.
    """
    if role not in list(Role):
        raise Gone
    data = {"role": role, "by": by.id if by is not None else None}
    code = issue(unit, community, "role", data, INVITATION_LIFE)
    return unit.bot.deep_link(f"role_{code}")


def accept(unit: Unit, code: str, user_id: int, name: str) -> Staff:
    """Use up an invitation: the person works here from now on, for now under their Telegram name."""
    invitation = redeem(unit, "role", code)
    if not _still_holds(unit, invitation.data.get("by")):
        raise Refused("setup-code-wrong")
    community = unit.lock(Community, invitation.community_id)  # no two newcomers get one badge
    known = People(unit).staff(community.id, user_id)
    if known is not None and known.role == Role.MANAGER:
        raise Refused("staff-manager-already")
    joined = employ(unit, community, user_id, name[:LONGEST_NAME], Role(invitation.data["role"]))
    for manager in People(unit).crew(community.id, Role.MANAGER):
        if manager.id != joined.id:
            unit.tell(manager, "staff-joined", name=joined.name, badge=joined.badge)
    return joined


def _still_holds(unit: Unit, inviter_id: int | None) -> bool:
    """Whether an invitation's maker still is a manager: else the dismissed could let themselves in again."""
    if inviter_id is None:
        return True
    inviter = unit.need(Staff, inviter_id)
    return inviter.active and inviter.role == Role.MANAGER


def rename(staff: Staff, name: str) -> None:
    """How residents read the colleague: 王师傅."""
    staff.name = _name(named_in(name))


def change_role(unit: Unit, community: Community, staff_id: int, role: str) -> Staff:
    """Give a colleague another role; the last manager stays one."""
    colleague = _for_change(unit, community, staff_id)
    if role not in list(Role):
        raise Gone
    if role != Role.MANAGER:
        _keep_a_manager(unit, community, colleague)
    if colleague.role != role:
        colleague.role = Role(role)
        unit.tell(colleague, f"staff-now-{role}")
    return colleague


def dismiss(unit: Unit, community: Community, staff_id: int) -> Staff:
    """A colleague works here no more; their badge stays theirs. Refused while jobs are in their hands."""
    colleague = _for_change(unit, community, staff_id)
    _keep_a_manager(unit, community, colleague)
    if jobs := load(unit, community).get(colleague.id, 0):
        raise Refused("staff-has-jobs", name=colleague.name, count=jobs)
    colleague.active = False
    as_resident = People(unit).resident(community.id, colleague.user_id)
    if as_resident is not None and as_resident.called and claims_office(as_resident.called):
        as_resident.called = None
    if community.on_duty_id == colleague.id:
        community.on_duty_id = None
    return colleague


def member(unit: Unit, community: Community, staff_id: int) -> Staff:
    """An active colleague of this community."""
    colleague = unit.get(Staff, staff_id)
    if colleague is None or colleague.community_id != community.id or not colleague.active:
        raise Gone
    return colleague


def _for_change(unit: Unit, community: Community, staff_id: int) -> Staff:
    """The same, while nobody else changes the crew: two managers may send each other away at one moment."""
    unit.lock(Community, community.id)
    known = member(unit, community, staff_id)
    unit.forget_ahead(Staff)
    colleague = unit.lock(Staff, known.id)
    if not colleague.active:
        raise Gone
    return colleague


def load(unit: Unit, community: Community) -> Mapping[int, int]:
    """How many jobs each colleague has in hand, by staff id."""
    return Counter(job.assignee_id for job in Tickets(unit).live(community.id) if job.assignee_id is not None)


def on_duty(unit: Unit, community: Community) -> Staff | None:
    """Who is rung first; None where nobody was named."""
    return unit.get(Staff, community.on_duty_id) if community.on_duty_id else None


def set_on_duty(unit: Unit, community: Community, staff_id: int) -> Staff:
    """Name the duty person and tell them; the board shows it."""
    colleague = member(unit, community, staff_id)
    if community.on_duty_id != colleague.id:
        community.on_duty_id = colleague.id
        unit.tell(colleague, "staff-you-are-on-duty")
    unit.refresh(community.id, "ticket.board")
    return colleague


def _keep_a_manager(unit: Unit, community: Community, colleague: Staff) -> None:
    if colleague.role == Role.MANAGER and len(People(unit).crew(community.id, Role.MANAGER)) == 1:
        raise Refused("staff-last-manager")


def _name(name: str) -> str:
    said = tidy(name)
    if not 0 < len(said) <= LONGEST_NAME:
        raise Refused("staff-name-length", most=LONGEST_NAME)
    if holds_number(said):
        raise Refused("people-name-number")
    return said

"""The desk: words that no other feature answers reach people, and what they answer comes back."""

from __future__ import annotations

from services import homes
from services.errors import Gone, Refused
from services.messages import Button
from services.people import Community, Resident, Staff
from services.unit import Media, Unit
from storage.community import Communities
from storage.dialogue import Dialogues
from texts import Fact, Mention, Verbatim, clipped

MOST_WORDS = 700
"""Characters of anybody's words that are carried over; a caption takes 1,024."""


def pass_on(
    unit: Unit, community: Community, resident: Resident, matter: str, text: str, media: list[Media]
) -> bool:
    """Bring a resident's words to the staff group, with [回复]; False where there is no such group."""
    group = Communities(unit).staff_chat(community.id)
    if group is None:
        return False
    unit.say(
        group,
        "desk-card",
        topic="repair",
        buttons=[Button("desk.reply", (resident.id,))],
        subject=("resident", resident.id),
        media=media[:1],
        matter=Verbatim(f"desk-matter-{matter.replace('.', '-')}"),
        who=Mention(resident.display, resident.user_id),
        home=_home(unit, resident),
        words=clipped(text, MOST_WORDS) or "…",
    )
    return True


def _home(unit: Unit, resident: Resident) -> Fact:
    """Where the resident lives, as far as that is one place."""
    own = homes.homes_of(unit, resident)
    return homes.label(own[0].home) if len(own) == 1 else "none"


def writer(unit: Unit, staff: Staff, resident_id: int) -> Resident:
    """The resident whose words were passed on; Refused where they cannot be written to."""
    resident = unit.get(Resident, resident_id)
    if resident is None or resident.community_id != staff.community_id:
        raise Gone
    if not resident.reachable:
        raise Refused("desk-unreachable", who=resident.display)
    return resident


def as_said(text: str) -> str:
    """The words of the desk as a resident will read them."""
    return clipped(text, MOST_WORDS)


def speak(unit: Unit, staff: Staff, resident_id: int, text: str) -> Resident:
    """Say something as the desk; what the resident writes next comes back, unless we asked them something."""
    resident = writer(unit, staff, resident_id)
    unit.tell(resident, "desk-says", words=as_said(text))
    if Dialogues(unit).open(resident.user_id, resident.user_id) is None:
        unit.open_dialogue(resident.user_id, resident.user_id, "desk.more", {}, resident.community_id)
    return resident

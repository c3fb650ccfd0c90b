"""The desk: words that no other feature answers reach people, and what they answer comes back."""

from __future__ import annotations

from intents.phrasebook import phrase
from services import homes
from services.errors import Gone, Refused
from services.messages import Button
from services.people import Community, Resident, Staff
from services.questions import SPOKEN_SINCE
from services.understanding import plain
from services.unit import Media, Unit
from storage.community import Communities, People
from storage.dialogue import Dialogues
from texts import Fact, Mention, Verbatim, clipped

_FOR_PEOPLE = phrase("desk.for_people")
_DOUBTS = phrase("desk.doubts")
_ASKS_HOURS = phrase("desk.asks_hours")

_AROUND = " \t\n,.。，!！?？~～…、"

ONE_WORD = 4
"""Characters after which a piece is a sentence of its own."""

MOST_WORDS = 700
"""Characters of anybody's words that are carried over; a caption takes 1,024."""


def wants_people(text: str) -> bool:
    """Whether somebody asks for people and nothing else: 我要找人工, 有人吗, talk to a human."""
    return _FOR_PEOPLE.fullmatch(plain(text).strip(_AROUND)) is not None


def asks_hours(text: str) -> bool:
    """Whether somebody asks when the desk is open, and nothing else: 物业几点下班."""
    return _ASKS_HOURS.fullmatch(plain(text).strip(_AROUND)) is not None


def doubts_us(text: str) -> bool:
    """Whether somebody asks if there is anybody left at all: 你们是不是倒闭了."""
    return _DOUBTS.fullmatch(plain(text).strip(_AROUND)) is not None


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


def in_one(before: str, after: str) -> str:
    """Two pieces of one sentence put together: 水 and 漏了, my sink and is leaking."""
    if before[-1:].isascii() or after[:1].isascii():
        return f"{before} {after}"
    return f"{before}{after}" if len(before) <= ONE_WORD else f"{before}，{after}"


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


def who_answers(unit: Unit, staff: Staff, chat_id: int, resident_id: int, besides: int) -> str | None:
    """The name of a colleague who is writing an answer to the same resident in this chat."""
    for waiting in Dialogues(unit).at_step(chat_id, "desk.words", "desk.preview"):
        if waiting.user_id != besides and waiting.data.get("resident") == resident_id:
            colleague = People(unit).staff(staff.community_id, waiting.user_id)
            return colleague.name if colleague is not None else None
    return None


def as_said(text: str) -> str:
    """The words of the desk as a resident will read them."""
    return clipped(text, MOST_WORDS)


def speak(unit: Unit, staff: Staff, resident_id: int, text: str) -> Resident:
    """Say something as the desk; what the resident writes next comes back, unless we asked them something."""
    resident = writer(unit, staff, resident_id)
    unit.tell(resident, "desk-says", words=as_said(text))
    waiting = Dialogues(unit).open(resident.user_id, resident.user_id)
    if waiting is None:
        unit.open_dialogue(resident.user_id, resident.user_id, "desk.more", {}, resident.community_id)
    else:
        waiting.data = {**waiting.data, SPOKEN_SINCE: True}
    return resident

"""At the door: who came, by list or by code, who came without having signed up, and the pictures taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from services.errors import Gone, Refused
from services.event.signing import DOOR_ALPHABET, DOOR_CODE_LENGTH, new_signup
from services.event.states import locked, not_now
from services.unit import Unit
from storage.community import Resident, Staff
from storage.event import AHEAD, Event, EventPhoto, Events, EventState, Signup, Standing

EARLY = timedelta(hours=2)
"""Before the start the door opens so long ahead."""

LATE = timedelta(days=2)
"""So long after the end the list may still be put right."""

MOST_PHOTOS = 30


def check_in(unit: Unit, staff: Staff, signup_id: int) -> tuple[Event, Signup]:
    """来了: everybody of the sign-up; pressed again, one less each time, down to a no-show."""
    signup = unit.get(Signup, signup_id)
    if signup is None:
        raise Gone
    event = _at_door(unit, locked(unit, signup.event_id, staff.community_id))
    signup = unit.lock(Signup, signup_id)
    if signup.standing is not Standing.SEATED:
        raise Refused("event-door-not-seated", name=signup.name)
    signup.came = signup.heads if signup.came is None or signup.came == 0 else signup.came - 1
    return event, signup


def check_in_by_code(unit: Unit, staff: Staff, event_id: int, code: str) -> tuple[Event, Signup]:
    """The code from the reminder, told at the door."""
    event = _at_door(unit, locked(unit, event_id, staff.community_id))
    signup = Events(unit).by_code(event.id, code.strip().upper())
    if signup is None or signup.standing is Standing.WITHDRAWN:
        raise Refused("event-door-unknown-code", code=code.strip()[:8])
    if signup.standing is Standing.WAITING:
        signup.standing = Standing.WALKED_IN
    signup.came = signup.heads
    return event, signup


def arrive(unit: Unit, resident: Resident, event_id: int, door_code: str) -> tuple[Event, Signup]:
    """The resident scanned the code at the door; who has no seat walks in, and is counted."""
    event = locked(unit, event_id, resident.community_id)
    if event.door_code != door_code:
        raise Gone
    _at_door(unit, event)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is None:
        signup = new_signup(unit, event, resident.display, resident)
    if signup.standing is not Standing.SEATED:
        signup.standing, signup.heads = Standing.WALKED_IN, max(1, signup.heads)
    signup.came = signup.heads
    return event, signup


def walk_in(unit: Unit, staff: Staff, event_id: int, by: int) -> Event:
    """Somebody came without having signed up, or was counted by mistake."""
    event = _at_door(unit, locked(unit, event_id, staff.community_id))
    event.walk_ins = max(0, event.walk_ins + by)
    return event


def running(unit: Unit, community_id: int) -> Sequence[Event]:
    """Events whose door is open, the next first."""
    found = Events(unit).listed(community_id, (*AHEAD, EventState.RUNNING))
    return [event for event in found if _door_open(unit, event)]


def guests(unit: Unit, event: Event, page: int, size: int) -> tuple[Sequence[Signup], int]:
    """One page of those who are expected, and how many pages there are."""
    events = Events(unit)
    pages = max(1, -(-events.parties(event.id, Standing.SEATED) // size))
    shown = events.signups(event.id, Standing.SEATED, skip=min(page, pages - 1) * size, limit=size)
    return shown, pages


def keep_photos(unit: Unit, staff: Staff, event_id: int, media: Sequence[tuple[str, str, str]]) -> int:
    """Photos for the recap, as (kind, file id, unique id); returns how many there are now."""
    event = locked(unit, event_id, staff.community_id)
    known = {photo.unique_id for photo in Events(unit).photos(event.id)}
    for kind, file_id, unique_id in media:
        if kind != "photo" or unique_id in known or len(known) >= MOST_PHOTOS:
            continue
        known.add(unique_id)
        unit.add(
            EventPhoto(
                event_id=event.id, file_id=file_id, unique_id=unique_id, staff_id=staff.id, at=unit.now
            )
        )
    return len(known)


def looks_like_code(text: str) -> bool:
    """Whether a text may be somebody's code for the door."""
    folded = text.strip().upper()
    return len(folded) == DOOR_CODE_LENGTH and all(sign in DOOR_ALPHABET for sign in folded)


def _at_door(unit: Unit, event: Event) -> Event:
    if event.state in (EventState.DRAFT, EventState.CANCELLED):
        raise not_now(event)
    if not _door_open(unit, event):
        raise Refused("event-door-closed", title=event.title, when=event.starts_at)
    return event


def _door_open(unit: Unit, event: Event) -> bool:
    if event.starts_at is None or event.ends_at is None:
        return False
    return event.starts_at - EARLY <= unit.now <= event.ends_at + LATE

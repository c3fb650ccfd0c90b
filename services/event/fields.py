"""The fields of an event that staff put right in words, and what each change means for those who come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from services.errors import Gone, Refused
from services.event import posts
from services.event.checklist import put_off
from services.event.notices import refresh, remember_open, report_missed, say_in_groups, tell_people
from services.event.sentence import Plan, read_number, read_time
from services.event.signing import settle
from services.event.states import Verb, locked, move, not_now
from services.event.templates import templates
from services.unit import Unit
from storage.community import Community, Staff
from storage.event import AHEAD, Event, Events, EventState, Standing
from storage.outbox import Priority

MOST_HEADS = 2000
LONGEST_TITLE = 40
LONGEST_NOTE = 300
LONGEST_AHEAD = timedelta(days=400)
EDITABLE = (EventState.DRAFT, *AHEAD)


def change(unit: Unit, staff: Staff, event_id: int, field: str, text: str) -> Event:
    """Put one field right, in words; a published event tells those who come when time or place change."""
    event = locked(unit, event_id, staff.community_id)
    if event.state not in EDITABLE:
        raise not_now(event)
    if field not in FIELDS:
        raise Gone
    FIELDS[field](unit, event, " ".join(text.split()))
    if event.state is EventState.DRAFT:
        unit.flush()
        return event
    settle(unit, event)
    remember_open(unit, event)
    refresh(unit, event, everyone=True)
    return event


def _set_title(_unit: Unit, event: Event, text: str) -> None:
    if not 0 < len(text) <= LONGEST_TITLE:
        raise Refused("event-title-length", most=LONGEST_TITLE)
    event.title = text


def _set_place(unit: Unit, event: Event, text: str) -> None:
    if not 0 < len(text) <= LONGEST_TITLE:
        raise Refused("event-place-length", most=LONGEST_TITLE)
    before, event.place = event.place, text
    if event.state is not EventState.DRAFT and before != text:
        event.moved += 1
        once = f"place:{event.moved}"
        _tell_change(unit, event, "event-moved-place", "event-moved-place-group", once=once)


def _set_note(_unit: Unit, event: Event, text: str) -> None:
    event.note = text[:LONGEST_NOTE]


def _set_capacity(unit: Unit, event: Event, text: str) -> None:
    capacity = read_number(text)
    if capacity is None:
        raise Refused("event-number-unreadable")
    seated = Events(unit).heads(event.id, Standing.SEATED)
    if checked_capacity(capacity) < seated:
        raise Refused("event-capacity-below", seated=seated)
    event.capacity = capacity


def _set_per_home(_unit: Unit, event: Event, text: str) -> None:
    limit = read_number(text)
    if limit is None:
        raise Refused("event-number-unreadable")
    event.per_home = checked_limit(limit, event.capacity)


def _set_deadline(unit: Unit, event: Event, text: str) -> None:
    community = unit.need(Community, event.community_id)
    read = read_time(text, unit.local(community), community.language)
    starts, _ = posts.times_of(event)
    if read is None:
        raise Refused("event-time-unreadable")
    if not unit.now < read[0] <= starts:
        raise Refused("event-deadline-range", when=starts)
    event.locks_at = read[0]
    if event.state is EventState.CLOSED:
        move(event, Verb.REOPEN)
    if event.state is not EventState.DRAFT:
        unit.later("event.lock", event.id, event.locks_at, event.community_id)


def _set_time(unit: Unit, event: Event, text: str) -> None:
    community = unit.need(Community, event.community_id)
    read = read_time(text, unit.local(community), community.language)
    if read is None:
        raise Refused("event-time-unreadable")
    check_time(unit, read[0])
    before = event.starts_at
    set_times(event, Plan(starts=read[0], ends=read[1]), templates()[event.kind].hours)
    put_off(unit, event, community)
    if event.state is EventState.DRAFT or before == event.starts_at:
        return
    event.moved += 1
    if event.state is EventState.CLOSED and event.locks_at and event.locks_at > unit.now:
        move(event, Verb.REOPEN)
    posts.plan(unit, event)
    once = f"moved:{event.moved}"
    _tell_change(unit, event, "event-moved", "event-moved-group", once=once, was=before)


FIELDS: Mapping[str, Callable[[Unit, Event, str], None]] = {
    "title": _set_title,
    "time": _set_time,
    "place": _set_place,
    "note": _set_note,
    "capacity": _set_capacity,
    "limit": _set_per_home,
    "deadline": _set_deadline,
}
"""What may be changed in words, by the word of its button."""


def _tell_change(
    unit: Unit, event: Event, key: str, group_key: str, *, once: str, was: datetime | None = None
) -> None:
    """Everyone signed up hears of another time or place, and the groups too."""
    missed = tell_people(unit, event, key, Standing.SEATED, Standing.WAITING, once=once, was=was)
    report_missed(unit, event, missed, once=f"{once}:missed")
    say_in_groups(unit, event, group_key, once=once, priority=Priority.NOTICE, was=was)


def set_times(event: Event, plan: Plan, usual_hours: int) -> None:
    """Take over when it starts and ends, and close sign-ups HOURS_BEFORE; nothing where no start was said."""
    if plan.starts is None:
        return
    ends = plan.ends if plan.ends is not None and plan.ends > plan.starts else None
    # In UTC: hours are added to a local moment as the wall shows them, also on the night that lacks one.
    event.starts_at = starts = plan.starts.astimezone(UTC)
    event.ends_at = ends or starts + timedelta(hours=usual_hours)
    event.locks_at = starts - posts.HOURS_BEFORE


def check_time(unit: Unit, starts: datetime) -> None:
    """Refused for a start in the past, or further ahead than LONGEST_AHEAD."""
    if starts <= unit.now:
        raise Refused("event-in-the-past", when=starts)
    if starts > unit.now + LONGEST_AHEAD:
        raise Refused("event-too-far", when=starts)


def checked_capacity(capacity: int) -> int:
    """Heads; Refused outside 1 to MOST_HEADS."""
    if not 1 <= capacity <= MOST_HEADS:
        raise Refused("event-capacity-range", most=MOST_HEADS)
    return capacity


def checked_limit(limit: int, capacity: int) -> int:
    """Heads a home may bring, at most all there are; Refused below 1."""
    if limit < 1:
        raise Refused("event-limit-range")
    return min(limit, capacity)

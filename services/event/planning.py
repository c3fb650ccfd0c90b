"""Planning: a sentence becomes a draft, the draft is published, and what was published may be cancelled."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from services.errors import Refused
from services.event import posts
from services.event.checklist import drop_tasks, lay_out
from services.event.fields import LONGEST_NOTE, check_time, checked_capacity, checked_limit, set_times
from services.event.notices import (
    refresh,
    remember_open,
    report_missed,
    say_in_groups,
    say_to_staff,
    show_in_groups,
    tell_people,
)
from services.event.sentence import read_plan
from services.event.states import Verb, locked, move, not_now
from services.event.templates import template_for, templates
from services.unit import Unit
from storage.community import Communities, Community, Scope, Staff
from storage.event import Event, Events, EventState, Standing
from storage.outbox import Priority


def draft(unit: Unit, community: Community, staff: Staff, text: str, kind: str | None = None) -> Event:
    """A draft from whatever the sentence said; the template of its kind fills in the rest."""
    plan = read_plan(text, unit.local(community), community.language)
    template = templates().get(kind or "") or template_for(plan.title)
    if plan.starts is not None:
        check_time(unit, plan.starts)
    capacity = checked_capacity(template.capacity if plan.capacity is None else plan.capacity)
    per_home = checked_limit(template.per_home if plan.per_home is None else plan.per_home, capacity)
    unit.lock(Community, community.id)
    event = unit.add(
        Event(
            community_id=community.id,
            number=Events(unit).last_number(community.id) + 1,
            kind=template.kind,
            title=plan.title,
            place=plan.place,
            capacity=capacity,
            per_home=per_home,
            door_code=secrets.token_urlsafe(9),
            created_by=staff.id,
            created_at=unit.now,
        )
    )
    set_times(event, plan, template.hours)
    lay_out(unit, event, community)
    return event


def missing(event: Event) -> str | None:
    """What a draft still lacks: title, time, place, or nothing."""
    if not event.title:
        return "title"
    if event.starts_at is None:
        return "time"
    return None if event.place else "place"


def set_kind(unit: Unit, staff: Staff, event_id: int, kind: str) -> Event:
    """Another template: its checklist takes the place of the old one."""
    event = locked(unit, event_id, staff.community_id)
    if event.state is not EventState.DRAFT or kind not in templates():
        raise not_now(event)
    template = templates()[kind]
    event.kind, event.capacity, event.per_home = kind, template.capacity, template.per_home
    drop_tasks(unit, event)
    lay_out(unit, event, unit.need(Community, event.community_id))
    return event


def publish(unit: Unit, staff: Staff, event_id: int, at: datetime | None = None) -> datetime:
    """Announce now, in the morning where the community sleeps, or at a time; returns when."""
    event = locked(unit, event_id, staff.community_id)
    if event.state is not EventState.DRAFT:
        raise not_now(event)
    if lacking := missing(event):
        raise Refused(f"event-needs-{lacking}", number=str(event.number))
    starts, _ = posts.times_of(event)
    check_time(unit, starts)
    community = unit.need(Community, event.community_id)
    if not Communities(unit).chats(community.id, Scope.WHOLE):
        raise Refused("event-no-group")
    moment = posts.calm(community, at or unit.now)
    if moment >= (event.locks_at or starts):
        raise Refused("event-announce-late", when=event.locks_at or starts)
    if moment > unit.now:
        posts.schedule(unit, event, "announce", moment)
    else:
        posts.unplan(unit, event, "announce")
        announce(unit, event)
    return moment


def announce(unit: Unit, event: Event) -> None:
    """The card goes to the groups, the plan of posts is laid out, sign-up is open."""
    move(event, Verb.PUBLISH)
    event.published_at = unit.now
    show_in_groups(unit, event)
    posts.plan(unit, event)
    remember_open(unit, event)
    refresh(unit, event)


def cancel(unit: Unit, staff: Staff, event_id: int, reason: str = "") -> Event:
    """Nothing takes place: everyone who signed up hears it, and the groups where it was announced."""
    event = locked(unit, event_id, staff.community_id)
    published = event.state is not EventState.DRAFT
    move(event, Verb.CANCEL)
    event.reason = reason[:LONGEST_NOTE]
    posts.call_off(unit, event)
    drop_tasks(unit, event)
    if not published:
        return event
    remember_open(unit, event)
    missed = tell_people(
        unit,
        event,
        "event-cancelled",
        Standing.SEATED,
        Standing.WAITING,
        once="cancelled",
        expires=event.ends_at,
    )
    report_missed(unit, event, missed, once="cancelled-missed")
    say_in_groups(unit, event, "event-cancelled-group", once="cancelled", priority=Priority.NOTICE)
    refresh(unit, event, everyone=True)
    return event


def lock(unit: Unit, event_id: int, _data: Mapping[str, object]) -> None:
    """The deadline: from now on nobody signs up, and the staff get to know with how many to reckon."""
    event = unit.lock(Event, event_id)
    if event.state not in (EventState.OPEN, EventState.FULL):
        return
    if event.locks_at is not None and unit.now < event.locks_at:
        return
    move(event, Verb.CLOSE)
    say_to_staff(unit, event, "event-locked-staff", once=f"locked:{event.moved}")
    refresh(unit, event)

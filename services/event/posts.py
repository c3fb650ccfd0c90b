"""The plan of an event's posts: which there are, when each is due, and until when it is worth sending."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.errors import Gone, Refused
from services.event.templates import templates
from services.hours import quiet_until
from services.unit import Unit
from storage.community import Community
from storage.event import Event, Events, EventState, Post, PostState

KINDS = ("announce", "preheat", "remind_day", "remind_hours", "starting", "ask_stars", "recap")
"""Each is the timer `event.KIND` and the text `event-post-KIND`."""

STEPS = ("lock", "over")
"""Timers of an event that post nothing by themselves."""

MORNING, EVENING = time(10), time(18)
HOURS_BEFORE = timedelta(hours=2)
"""The last reminder, and the default deadline for signing up."""

_UNTIL_START = (EventState.OPEN, EventState.FULL, EventState.CLOSED, EventState.RUNNING)
STATES: Mapping[str, tuple[EventState, ...]] = {
    "announce": (EventState.DRAFT,),
    "preheat": (EventState.OPEN, EventState.FULL),
    "remind_day": _UNTIL_START,
    "remind_hours": _UNTIL_START,
    "starting": _UNTIL_START,
    "ask_stars": (EventState.OVER,),
    "recap": (EventState.OVER,),
}
"""In which states a post may leave."""


def plan(unit: Unit, event: Event) -> None:
    """Lay out, or after a change of time move, the posts of a published event and their timers."""
    community = unit.need(Community, event.community_id)
    starts, ends = times_of(event)
    due = _due_times(unit, event, community)
    for kind, at in due.items():
        _set(unit, event, kind, at)
    for kind in KINDS:
        if kind != "announce" and kind not in due:
            unplan(unit, event, kind)
    unit.later("event.lock", event.id, event.locks_at or starts, community.id)
    unit.later("event.over", event.id, ends, community.id)


def times_of(event: Event) -> tuple[datetime, datetime]:
    """Begin and end of an event; Refused for a draft without a time."""
    if event.starts_at is None or event.ends_at is None:
        raise Refused("event-needs-time", number=str(event.number))
    return event.starts_at, event.ends_at


def _due_times(unit: Unit, event: Event, community: Community) -> dict[str, datetime]:
    """When each post is due; what would come too late, or right after the announcement, is not planned."""
    starts, ends = times_of(event)
    zone = ZoneInfo(community.timezone)
    day = starts.astimezone(zone).date()
    preheat = templates()[event.kind].preheat
    due = {
        "preheat": wall(zone, day - timedelta(days=preheat), MORNING),
        "remind_day": wall(zone, day - timedelta(days=1), EVENING),
        "remind_hours": calm(community, starts - HOURS_BEFORE, before=starts - timedelta(minutes=30)),
        "starting": starts,
        "ask_stars": calm(community, ends + timedelta(hours=1)),
        "recap": wall(zone, ends.astimezone(zone).date() + timedelta(days=1), MORNING),
    }
    heard = (event.published_at or unit.now) + timedelta(hours=12)
    return {kind: at for kind, at in due.items() if at > unit.now and (kind != "preheat" or at > heard)}


def wall(zone: ZoneInfo, day: date, at: time) -> datetime:
    """The moment of a time of day on a local date: the clock on the wall, whatever the sun was moved to."""
    return datetime.combine(day, at, zone)


def calm(community: Community, moment: datetime, *, before: datetime | None = None) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into, unless that were after `before`."""
    later = quiet_until(community, moment)
    if later is None or (before is not None and later > before):
        return moment
    return later


def _set(unit: Unit, event: Event, kind: str, at: datetime) -> None:
    post = Events(unit).post(event.id, kind)
    if post is None:
        post = unit.add(Post(event_id=event.id, kind=kind, at=at, state=PostState.PLANNED, done_at=None))
    elif post.state is PostState.STOPPED:
        return
    post.at, post.state, post.done_at = at, PostState.PLANNED, None
    unit.later(f"event.{kind}", event.id, at, event.community_id)


def unplan(unit: Unit, event: Event, kind: str) -> None:
    """Forget a post that has not left: another time of the event, or another post, has overtaken it."""
    post = Events(unit).post(event.id, kind)
    if post is not None and post.state is PostState.PLANNED:
        unit.forget(event.id, f"event.{kind}")
        unit.delete(post)


def schedule(unit: Unit, event: Event, kind: str, at: datetime) -> None:
    """Put one post at a time of its own."""
    if at <= unit.now:
        raise Refused("event-post-past")
    _set(unit, event, kind, at)


def stop(unit: Unit, event: Event, kind: str) -> Post:
    """Take a post off the plan."""
    post = planned(unit, event, kind)
    post.state = PostState.STOPPED
    unit.forget(event.id, f"event.{kind}")
    return post


def planned(unit: Unit, event: Event, kind: str) -> Post:
    """A post that has not left yet."""
    post = Events(unit).post(event.id, kind)
    if post is None:
        raise Gone
    if post.state is not PostState.PLANNED:
        raise Refused(f"event-post-is-{post.state}")
    return post


def call_off(unit: Unit, event: Event) -> None:
    """Nothing more is posted, and nothing more happens by itself."""
    for post in Events(unit).posts(event.id):
        if post.state is PostState.PLANNED:
            post.state = PostState.STOPPED
    unit.forget(event.id, *(f"event.{name}" for name in (*KINDS, *STEPS)))


def worth_until(event: Event, kind: str) -> datetime:
    """Until when a late post is still worth sending; after that the next one has overtaken it."""
    starts, ends = times_of(event)
    limits: Mapping[str, Callable[[], datetime]] = {
        "announce": lambda: min(starts, event.locks_at or starts),
        "preheat": lambda: starts - timedelta(hours=24),
        "remind_day": lambda: starts - HOURS_BEFORE - timedelta(hours=1),
        "remind_hours": lambda: starts,
        "starting": lambda: min(ends, starts + timedelta(minutes=30)),
        "ask_stars": lambda: ends + timedelta(days=3),
        "recap": lambda: ends + timedelta(days=7),
    }
    return limits[kind]()

"""Sending the posts of an event when they are due: each once, only while it is worth something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from services.event import posts
from services.event.aftermath import ask_stars, post_recap
from services.event.notices import refresh, report_missed, say_in_groups, say_to_staff, tell_people
from services.event.planning import announce
from services.event.states import Verb, allows, move
from services.messages import Button
from services.unit import Unit
from storage.event import Event, Events, EventState, Post, PostState, Standing
from texts import Verbatim

JUST_JOINED = timedelta(hours=1)
"""Who signed up so shortly before a reminder has just read everything it says."""


def run(unit: Unit, event_id: int, kind: str) -> None:
    """A post is due: send it, skip it when its time has passed, or leave it when nothing is to be posted."""
    event = unit.lock(Event, event_id)
    post = Events(unit).post(event.id, kind)
    if post is None or post.state is not PostState.PLANNED or unit.now < post.at:
        return
    if event.state not in posts.STATES[kind]:
        post.state = PostState.STOPPED
        return
    if unit.now >= posts.worth_until(event, post.kind):
        _skip(unit, event, post)
        return
    SENDERS[kind](unit, event)
    post.state, post.done_at = PostState.SENT, unit.now


def send_now(unit: Unit, event: Event, kind: str) -> None:
    """Staff want it now."""
    post = posts.planned(unit, event, kind)
    unit.forget(event.id, f"event.{kind}")
    post.at = unit.now
    run(unit, event.id, kind)


def _skip(unit: Unit, event: Event, post: Post) -> None:
    post.state = PostState.SKIPPED
    say_to_staff(
        unit,
        event,
        "event-post-skipped",
        once=f"skipped:{post.kind}:{event.moved}",
        post=Verbatim(f"event-post-{post.kind.replace('_', '-')}"),
        due=post.at,
    )


def _announce(unit: Unit, event: Event) -> None:
    announce(unit, event)
    say_to_staff(unit, event, "event-announced-staff", once="announced")


def _preheat(unit: Unit, event: Event) -> None:
    """There is still room; or, where there is none, a queue."""
    label = "event-queue-button" if event.state is EventState.FULL else None
    say_in_groups(
        unit,
        event,
        "event-preheat",
        once=f"preheat:{event.moved}",
        expires=event.locks_at,
        buttons=[Button("event.go", (event.id,), label=label)],
    )


def _remind(unit: Unit, event: Event, key: str, occasion: str) -> None:
    joined = [
        signup
        for signup in Events(unit).signups(event.id, Standing.SEATED)
        if unit.now - signup.since > JUST_JOINED
    ]
    once = f"{occasion}:{event.moved}"
    missed = tell_people(unit, event, key, Standing.SEATED, once=once, expires=event.starts_at, only=joined)
    report_missed(unit, event, missed, once=f"reminder-missed:{event.moved}")


def _remind_day(unit: Unit, event: Event) -> None:
    _remind(unit, event, "event-remind-day", "remind_day")


def _remind_hours(unit: Unit, event: Event) -> None:
    _remind(unit, event, "event-remind-hours", "remind_hours")


def _starting(unit: Unit, event: Event) -> None:
    """It begins: one line in the groups, the list for checking in to the staff."""
    if allows(event, Verb.START):
        move(event, Verb.START)
    expires = posts.worth_until(event, "starting")
    say_in_groups(unit, event, "event-starting", once=f"starting:{event.moved}", expires=expires)
    say_to_staff(
        unit,
        event,
        "event-starting-staff",
        once=f"starting-staff:{event.moved}",
        buttons=[Button("event.door", (event.id, 0))],
    )
    refresh(unit, event)


SENDERS: Mapping[str, Callable[[Unit, Event], None]] = {
    "announce": _announce,
    "preheat": _preheat,
    "remind_day": _remind_day,
    "remind_hours": _remind_hours,
    "starting": _starting,
    "ask_stars": ask_stars,
    "recap": post_recap,
}

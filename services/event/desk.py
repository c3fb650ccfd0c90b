"""The staff's card of an event: brought forward, its plan of posts, and the figures on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.errors import Gone, Refused
from services.event import posts, sending
from services.event.notices import TOPIC
from services.event.planning import publish
from services.event.sentence import read_time
from services.event.states import locked
from services.event.wording import facts_of, home_of
from services.unit import Unit
from storage.card import Cards
from storage.community import Claim, Community, People, Staff
from storage.event import Event, Events, Post, Signup, Standing, Task
from texts import Fact, Verbatim


def show(unit: Unit, event: Event, chat_id: int) -> None:
    """Put the card at the end of the chat; it is edited there from now on."""
    if (card := Cards(unit).find("event.desk", event.id, chat_id)) is not None:
        Cards(unit).begin_anew(card)
    unit.show("event.desk", event.id, chat_id, subject="event", topic=TOPIC)


def language(unit: Unit, community: Community, chat_id: int) -> str:
    """The staff group's language, or that of the colleague whose private chat it is."""
    staff = People(unit).staff(community.id, chat_id) if chat_id > 0 else None
    return unit.voice.language_of(community, staff)


def facts(unit: Unit, event: Event) -> dict[str, Any]:
    """What the staff's card shows."""
    tasks = Events(unit).tasks(event.id)
    ready = sum(1 for task in tasks if task.done_at is not None)
    announced = Events(unit).post(event.id, "announce")
    planned = announced.at if announced is not None and event.published_at is None else None
    return {
        **facts_of(unit, event),
        "kind": Verbatim(f"event-kind-{event.kind}"),
        "standing": Verbatim(f"event-standing-{event.state}"),
        "ready": ready,
        "tasks": len(tasks),
        "announcement": Verbatim("event-line-announcement", {"at": planned}) if planned else "",
    }


def plan_of(unit: Unit, event: Event) -> Sequence[Post]:
    """The posts of an event, the soonest first."""
    return Events(unit).posts(event.id)


def tasks_of(unit: Unit, event: Event) -> Sequence[tuple[Task, str]]:
    """The checklist with the names of those who see to each item."""
    owners = {staff.id: staff.name for staff in People(unit).crew(event.community_id)}
    return [(task, owners.get(task.owner_id or 0, "–")) for task in Events(unit).tasks(event.id)]


def task_of(unit: Unit, staff: Staff, task_id: int) -> tuple[Task, Event]:
    """One item of the checklist, of the staff's own community."""
    task = unit.get(Task, task_id)
    if task is None:
        raise Gone("event-gone")
    return task, locked(unit, task.event_id, staff.community_id)


def crew(unit: Unit, staff: Staff) -> Sequence[Staff]:
    """Colleagues an item can be given to."""
    return People(unit).crew(staff.community_id)


def colleague(unit: Unit, staff: Staff, staff_id: int) -> Staff:
    """Somebody who works in the same community; Gone where there is nobody of that id."""
    found = unit.get(Staff, staff_id)
    if found is None or found.community_id != staff.community_id or not found.active:
        raise Gone
    return found


def reschedule(unit: Unit, staff: Staff, event_id: int, kind: str, text: str) -> datetime:
    """Put a post at another time, in words; the announcement of a draft publishes it then."""
    event = locked(unit, event_id, staff.community_id)
    community = unit.need(Community, event.community_id)
    read = read_time(text, unit.local(community), community.language)
    if read is None:
        raise Refused("event-time-unreadable")
    if kind == "announce":
        return publish(unit, staff, event_id, read[0])
    posts.planned(unit, event, kind)
    if read[0] >= posts.worth_until(event, kind):
        raise Refused("event-post-too-late")
    posts.schedule(unit, event, kind, read[0])
    return read[0]


def stop_post(unit: Unit, staff: Staff, event_id: int, kind: str) -> Event:
    """Take a post off the plan."""
    event = locked(unit, event_id, staff.community_id)
    posts.stop(unit, event, kind)
    return event


def send_post(unit: Unit, staff: Staff, event_id: int, kind: str) -> Event:
    """Send a planned post at once."""
    event = locked(unit, event_id, staff.community_id)
    sending.send_now(unit, event, kind)
    return event


def roll(unit: Unit, event: Event, page: int, size: int) -> tuple[Sequence[dict[str, Fact]], int]:
    """One page of everybody on the list, as facts for a line each, and how many pages there are."""
    events = Events(unit)
    standings = (Standing.SEATED, Standing.WAITING, Standing.WALKED_IN)
    total = sum(events.parties(event.id, standing) for standing in standings)
    shown = events.signups(event.id, *standings, skip=page * size, limit=size)
    lines: list[dict[str, Fact]] = [
        {
            "name": signup.name,
            "home": home_of(unit, signup),
            "heads": signup.heads,
            "standing": Verbatim(f"event-signup-{signup.standing.replace('_', '-')}"),
            **_doubts(unit, event, signup),
        }
        for signup in shown
    ]
    return lines, max(1, -(-total // size))


def _doubts(unit: Unit, event: Event, signup: Signup) -> dict[str, Fact]:
    """Whether nobody vouched for the home, and how many it brings in all where that is too many."""
    if signup.home_id is None:
        return {"claimed": "no", "over": 0}
    lives = People(unit).claim(signup.resident_id, signup.home_id) if signup.resident_id else Claim.VERIFIED
    heads = Events(unit).heads_of_home(event.id, signup.home_id)
    return {
        "claimed": "no" if lives is Claim.VERIFIED else "yes",
        "over": heads if heads > event.per_home else 0,
    }

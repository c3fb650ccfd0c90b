"""The checklist: what has to be ready, who sees to it, by when, and a word when it is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

from services.errors import Gone
from services.event.notices import say_to_staff
from services.event.posts import wall
from services.event.states import not_now
from services.event.templates import templates
from services.event.wording import facts_of
from services.hours import next_at
from services.unit import Unit
from storage.community import Community, Staff
from storage.event import AHEAD, Event, Events, EventState, Task
from texts import Verbatim

NINE = time(9)
AGAIN = timedelta(days=1)
"""So long after its owner, the whole staff hears of an item that is not ready."""

TIMER = "event.tasks_due"


def lay_out(unit: Unit, event: Event, community: Community) -> None:
    """Write down what the template asks for; whoever plans the event owns it until somebody else does."""
    for need in templates()[event.kind].needs:
        unit.add(
            Task(
                event_id=event.id,
                part=need.part,
                name=need.name,
                days_before=need.days,
                owner_id=event.created_by,
            )
        )
    put_off(unit, event, community)


def put_off(unit: Unit, event: Event, community: Community) -> None:
    """When each item is due: nine in the morning, so many days before; set anew after a change of time.

    What should have been ready before the event was planned is due the next morning, or before it begins.
    """
    if event.starts_at is None:
        return
    zone = ZoneInfo(community.timezone)
    day = event.starts_at.astimezone(zone).date()
    soon = min(next_at(unit.local(community), NINE), event.starts_at)
    for task in Events(unit).tasks(event.id):
        due = min(wall(zone, day - timedelta(days=task.days_before), NINE), event.starts_at)
        task.due_at, task.reminded = (due if due > unit.now else soon), 0
    _watch(unit, event)


def _watch(unit: Unit, event: Event) -> None:
    """Look again when the next item is due, or due since a day."""
    unit.flush()
    moments = [_next_word(task) for task in Events(unit).tasks(event.id)]
    coming = [moment for moment in moments if moment is not None]
    if coming:
        unit.later(TIMER, event.id, max(unit.now, min(coming)), event.community_id)
    else:
        unit.forget(event.id, TIMER)


def _next_word(task: Task) -> datetime | None:
    """When somebody is to hear of an item; None when nobody is."""
    if task.done_at is not None or task.due_at is None or task.reminded > 1:
        return None
    return task.due_at + AGAIN * task.reminded


def drop_tasks(unit: Unit, event: Event) -> None:
    """There is nothing to prepare (any more)."""
    for task in Events(unit).tasks(event.id):
        unit.delete(task)
    unit.forget(event.id, TIMER)


def own(unit: Unit, staff: Staff, task_id: int) -> Task:
    """我来: the item is this person's now."""
    task, _ = _task(unit, staff, task_id)
    task.owner_id = staff.id
    return task


def give(unit: Unit, staff: Staff, task_id: int, owner: Staff) -> Task:
    """Hand an item to a colleague, who hears of it."""
    task, event = _task(unit, staff, task_id)
    if owner.community_id != event.community_id or not owner.active:
        raise Gone
    task.owner_id = owner.id
    if owner.id != staff.id:
        unit.tell(
            owner, "event-task-yours", by=staff.name, title=event.title, task=said(task), due=task.due_at
        )
    return task


def tick(unit: Unit, staff: Staff, task_id: int) -> Task:
    """Ready; pressed again, not ready after all."""
    task, event = _task(unit, staff, task_id)
    task.done_at = unit.now if task.done_at is None else None
    _watch(unit, event)
    unit.refresh(event.id, "event.desk")
    return task


def due(unit: Unit, event_id: int, _data: Mapping[str, object]) -> None:
    """Items are due: each owner hears of theirs in one message; a day later, if not ready, all staff do."""
    event = unit.lock(Event, event_id)
    if event.state not in (EventState.DRAFT, *AHEAD):
        return
    owners: dict[int | None, list[Task]] = {}
    late: list[Task] = []
    for task in Events(unit).tasks(event.id):
        moment = _next_word(task)
        if moment is None or moment > unit.now:
            continue
        task.reminded += 1
        if task.reminded == 1:
            owners.setdefault(task.owner_id, []).append(task)
        else:
            late.append(task)
    for owner_id, tasks in owners.items():
        _remind(unit, event, unit.get(Staff, owner_id) if owner_id else None, tasks)
    if late:
        say_to_staff(unit, event, "event-tasks-late", tasks=listed(late))
    _watch(unit, event)


def _remind(unit: Unit, event: Event, owner: Staff | None, tasks: Sequence[Task]) -> None:
    if owner is not None and owner.reachable:
        facts = facts_of(unit, event) | {"tasks": listed(tasks)}
        unit.tell(owner, "event-tasks-due", subject=("event", event.id), **facts)
    else:
        say_to_staff(unit, event, "event-tasks-late", tasks=listed(tasks))


def listed(tasks: Sequence[Task]) -> Verbatim:
    """Several items in one line of the reader's language."""
    return reduce(
        lambda rest, task: Verbatim("event-two-tasks", {"first": rest, "second": said(task)}),
        tasks[1:],
        said(tasks[0]),
    )


def said(task: Task) -> Verbatim:
    """An item in words."""
    return Verbatim(f"event-task-{task.name}")


def _task(unit: Unit, staff: Staff, task_id: int) -> tuple[Task, Event]:
    task = unit.get(Task, task_id)
    event = unit.get(Event, task.event_id) if task else None
    if task is None or event is None or event.community_id != staff.community_id:
        raise Gone
    if event.state is EventState.CANCELLED:
        raise not_now(event)
    return task, event

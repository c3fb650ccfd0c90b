"""The checklist: what has to be ready, who sees to it, by when, and a word when it is not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.errors import Gone, Refused
from services.event.notices import say_to_staff
from services.event.posts import wall
from services.event.templates import templates
from services.unit import Unit
from storage.community import Community, Staff
from storage.event import Event, Events, EventState, Task
from texts import Verbatim

NINE = time(9)
AGAIN = timedelta(days=1)


def lay_out(unit: Unit, event: Event, community: Community) -> None:
    """Write down what the template asks for; whoever plans the event owns it until somebody else does."""
    for need in templates()[event.kind].needs:
        task = Task(
            event_id=event.id,
            part=need.part,
            name=need.name,
            days_before=need.days,
            due_at=None,
            owner_id=event.created_by,
            done_at=None,
        )
        unit.add(task)
    put_off(unit, event, community)


def put_off(unit: Unit, event: Event, community: Community) -> None:
    """When each item is due: nine in the morning, so many days before; set anew after a change of time."""
    if event.starts_at is None:
        return
    zone = ZoneInfo(community.timezone)
    day = event.starts_at.astimezone(zone).date()
    for task in Events(unit).tasks(event.id):
        due = wall(zone, day - timedelta(days=task.days_before), NINE)
        task.due_at = min(max(due, unit.now), event.starts_at)
        if task.done_at is None:
            unit.later("event.task_due", task.id, max(due, unit.now + timedelta(hours=1)), community.id)


def drop_tasks(unit: Unit, event: Event) -> None:
    """There is nothing to prepare (any more)."""
    for task in Events(unit).tasks(event.id):
        unit.forget(task.id, "event.task_due")
        unit.delete(task)


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
    if task.done_at is not None:
        task.done_at = None
    else:
        task.done_at = unit.now
        unit.forget(task.id, "event.task_due")
    unit.flush()
    unit.refresh(event.id, "event.desk")
    return task


def due(unit: Unit, task_id: int, data: Mapping[str, object]) -> None:
    """An item is due: its owner hears it in private; a day later, still not ready, all staff do."""
    task = unit.get(Task, task_id)
    if task is None or task.done_at is not None:
        return
    event = unit.need(Event, task.event_id)
    if event.state in (EventState.OVER, EventState.CANCELLED) or _begun(unit, event):
        return
    owner = unit.get(Staff, task.owner_id) if task.owner_id else None
    again = bool(data.get("again"))
    if owner is not None and owner.reachable and not again:
        unit.tell(owner, "event-task-due", subject=("event", event.id), title=event.title, task=said(task))
    else:
        name = owner.name if owner else Verbatim("event-nobody")
        say_to_staff(unit, event, "event-task-late", owner=name, task=said(task), due=task.due_at)
    if not again:
        unit.later("event.task_due", task.id, unit.now + AGAIN, event.community_id, again=True)


def said(task: Task) -> Verbatim:
    """An item in words."""
    return Verbatim(f"event-task-{task.name}")


def _begun(unit: Unit, event: Event) -> bool:
    starts: datetime | None = event.starts_at
    return starts is not None and starts <= unit.now


def _task(unit: Unit, staff: Staff, task_id: int) -> tuple[Task, Event]:
    task = unit.get(Task, task_id)
    event = unit.get(Event, task.event_id) if task else None
    if task is None or event is None or event.community_id != staff.community_id:
        raise Gone
    if event.state is EventState.CANCELLED:
        raise Refused("event-is-cancelled", title=event.title, when=event.starts_at)
    return task, event

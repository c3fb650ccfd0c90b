"""The checklist and the files of an event, for those who prepare it."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from services import documents, event, people
from services.errors import Gone
from services.event import Task, desk
from services.messages import Button, Buttons, in_rows
from texts import Day, Verbatim

DESK = Where.DESK


@feature.button("tasks", who=Who.STAFF, where=DESK)
def tasks(request: Request) -> Outcome:
    """[清单]: a line an item, a button an item."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return Reply(
        "event-tasks", title=found.title, lines=_lines(request, found), buttons=_buttons(request, found)
    )


def _lines(request: Request, found: event.Event) -> str:
    said = [_line(task, owner) for task, owner in desk.tasks_of(request.unit, found)]
    return "\n".join(people.lines(request.unit, request.community, request.staff, said))


def _line(task: Task, owner: str) -> Verbatim:
    facts = {
        "ready": "yes" if task.done_at else "no",
        "part": Verbatim(f"event-part-{task.part}"),
        "task": event.said(task),
        "owner": owner,
        "due": Day(task.due_at) if task.due_at else Verbatim("event-when-unknown"),
    }
    return Verbatim("event-task-line", facts)


def _buttons(request: Request, found: event.Event) -> Buttons:
    return [
        [
            Button(
                "event.tick",
                (task.id,),
                facts={"task": event.said(task), "ready": "yes" if task.done_at else "no"},
            ),
            Button("event.give", (task.id,)),
        ]
        for task, _ in desk.tasks_of(request.unit, found)
    ]


@feature.button("tick", who=Who.STAFF, where=DESK)
def tick(request: Request) -> Outcome:
    """Ready, or not after all."""
    return _edited(request, event.tick(request.unit, request.colleague, request.number()))


@feature.button("give", who=Who.STAFF, where=DESK)
def give(request: Request) -> Outcome:
    """Who sees to it: the one who presses, or a colleague."""
    task, _ = desk.task_of(request.unit, request.colleague, request.number())
    crew = [staff for staff in desk.crew(request.unit, request.colleague) if staff.id != request.colleague.id]
    others = [Button("event.owner", (task.id, staff.id), facts={"name": staff.name}) for staff in crew[:12]]
    buttons = [Button("event.own", (task.id,)), *in_rows(others, 3)]
    return Edit("event-task-who", task=event.said(task), buttons=buttons)


@feature.button("own", who=Who.STAFF, where=DESK)
def own(request: Request) -> Outcome:
    """I see to it myself."""
    return _edited(request, event.own(request.unit, request.colleague, request.number()))


@feature.button("owner", who=Who.STAFF, where=DESK)
def owner(request: Request) -> Outcome:
    """A colleague sees to it, and hears so."""
    colleague = desk.colleague(request.unit, request.colleague, request.number(1))
    return _edited(request, event.give(request.unit, request.colleague, request.number(), colleague))


def _edited(request: Request, task: Task) -> Outcome:
    _, found = desk.task_of(request.unit, request.colleague, task.id)
    return Edit(
        "event-tasks", title=found.title, lines=_lines(request, found), buttons=_buttons(request, found)
    )


# ---- files ---------------------------------------------------------------------------------


@feature.button("files", who=Who.STAFF, where=DESK)
def files(request: Request) -> Outcome:
    """[文件]: posters, calendar, loudspeaker, door code."""
    event_id = request.number()
    makes = ("png", "pdf", "door", "calendar")
    buttons = [Button("event.file", (event_id, kind), label=f"event-file-{kind}-button") for kind in makes]
    return Reply(
        "event-files", buttons=[buttons[:2], buttons[2:], [Button("event.loudspeaker", (event_id,))]]
    )


@feature.button("file", who=Who.STAFF, where=DESK)
def file(request: Request) -> Outcome:
    """One of the files; the list of names only in private and only for dispatchers."""
    kind = request.word(1)
    if kind not in event.FILES or kind == "list":
        raise Gone
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    made = event.FILES[kind](request.unit, found)
    documents.send(request.unit, request.place.id, made, found.title, thread=request.place.thread)
    return None


@feature.button("loudspeaker", who=Who.STAFF, where=DESK)
def loudspeaker(request: Request) -> Outcome:
    """Words to be read out, to copy from the chat."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return Reply("event-words", words=event.announcement(request.unit, found))

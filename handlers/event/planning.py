"""Planning by the staff: a sentence or step by step, a preview, and buttons to put it right."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from services import event
from services.errors import Gone
from services.event import desk
from services.messages import Button, in_rows

STAFF, DESK = Who.DISPATCHER, Where.DESK


def begin() -> Outcome:
    """/event alone: say how a sentence looks, and offer the usual kinds."""
    kinds = [Button("event.kind", (kind,), label=f"event-kind-{kind}") for kind in event.templates()]
    return Ask("event.sentence", "event-how", buttons=in_rows(kinds, 3))


def plan(request: Request, text: str, kind: str | None = None) -> Outcome:
    """Draft it, show the card, and ask for the one thing that is missing."""
    drafted = event.draft(request.unit, request.home_community, request.colleague, text, kind)
    request.close_dialogue()
    return _next_step(request, drafted)


def _next_step(request: Request, found: event.Event) -> Outcome:
    """The next thing a draft lacks, or the card to look over."""
    lacking = event.missing(found) if found.state is event.EventState.DRAFT else None
    if lacking is None:
        desk.show(request.unit, found, request.place.id)
        return None
    return _ask(found, lacking)


def _ask(found: event.Event, field: str) -> Ask:
    data = {"event": found.id, "field": field}
    return Ask("event.field", f"event-ask-{field}", data=data, title=found.title)


@feature.answer("sentence", who=STAFF, where=DESK)
def sentence(request: Request) -> Outcome:
    """The sentence after /event."""
    if not request.text:
        return NotMine()
    return plan(request, request.text)


@feature.button("kind", who=STAFF, where=DESK)
def of_kind(request: Request) -> Outcome:
    """Step by step from a template."""
    if request.word() not in event.templates():
        raise Gone
    return plan(request, "", request.word())


@feature.button("edit", who=STAFF, where=DESK)
def edit(request: Request) -> Outcome:
    """[改时间] and the like: ask for it in words."""
    field = request.word(1)
    if field not in event.FIELDS:
        raise Gone
    return _ask(event.locked(request.unit, request.number(), request.colleague.community_id), field)


@feature.answer("field", who=STAFF, where=DESK)
def field_answer(request: Request) -> Outcome:
    """What was asked for; where it cannot be read, the refusal says how, and the question stays open."""
    if not request.text:
        return NotMine()
    event_id, field = int(request.answered.data["event"]), str(request.answered.data["field"])
    found = event.change(request.unit, request.colleague, event_id, field, request.text)
    request.close_dialogue()
    return _next_step(request, found)


@feature.button("kinds", who=STAFF, where=DESK)
def kinds(request: Request) -> Outcome:
    """[模板]: another kind for a draft."""
    event_id = request.number()
    buttons = [
        Button("event.rekind", (event_id, kind), label=f"event-kind-{kind}") for kind in event.templates()
    ]
    return Reply("event-which-kind", buttons=in_rows(buttons, 3))


@feature.button("rekind", who=STAFF, where=DESK)
def rekind(request: Request) -> Outcome:
    """The draft becomes one of another kind; its checklist changes with it."""
    found = event.set_kind(request.unit, request.colleague, request.number(), request.word(1))
    return _next_step(request, found)


# ---- publishing and cancelling -------------------------------------------------------------


@feature.button("publish", who=STAFF, where=DESK)
def publish(request: Request) -> Outcome:
    """[公布]: now, or in the morning where the community sleeps."""
    return published(request, request.number())


def published(request: Request, event_id: int) -> Outcome:
    """Announce a draft, and say when that is."""
    at = event.publish(request.unit, request.colleague, event_id)
    request.unit.refresh(event_id, "event.desk")
    return Reply("event-published" if at <= request.unit.now else "event-publishes-at", at=at)


@feature.button("publish-at", who=STAFF, where=DESK)
def publish_at(request: Request) -> Outcome:
    """Announce at a set time."""
    data = {"event": request.number(), "kind": "announce"}
    return Ask("event.post", "event-ask-publish-at", data=data)


@feature.button("drop", who=STAFF, where=DESK)
def drop(request: Request) -> Outcome:
    """[取消]: a draft goes at once; with people on the list the reason is asked, it is told to everyone."""
    return ask_drop(request, request.number())


def ask_drop(request: Request, event_id: int) -> Outcome:
    """Whether it is to be cancelled, and why."""
    found = event.locked(request.unit, event_id, request.colleague.community_id)
    if found.state is event.EventState.DRAFT:
        event.cancel(request.unit, request.colleague, found.id)
        request.unit.refresh(found.id, "event.desk")
        return None
    facts = event.facts_of(request.unit, found)
    buttons = [Button("event.drop-now", (found.id,)), Button("event.keep", (found.id,))]
    return Ask("event.reason", "event-ask-reason", buttons=[buttons], data={"event": found.id}, **facts)


@feature.button("drop-now", who=STAFF, where=DESK)
def drop_now(request: Request) -> Outcome:
    """Cancel without a reason."""
    return _cancelled(request, request.number(), "")


@feature.button("keep", who=STAFF, where=DESK)
def keep(request: Request) -> Outcome:
    """Not cancelled after all."""
    request.close_dialogue()
    return Reply("event-kept")


@feature.answer("reason", who=STAFF, where=DESK)
def reason(request: Request) -> Outcome:
    """Why it is cancelled; everyone who signed up reads it."""
    if not request.text:
        return NotMine()
    return _cancelled(request, int(request.answered.data["event"]), request.text)


def _cancelled(request: Request, event_id: int, why: str) -> Outcome:
    found = event.cancel(request.unit, request.colleague, event_id, why)
    request.close_dialogue()
    return Reply("event-cancelled-done", **event.facts_of(request.unit, found))

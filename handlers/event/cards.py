"""The cards of an event: for the groups, for one resident, for the staff; and the timers behind them."""

from __future__ import annotations

from functools import partial
from typing import Any

from handlers.event.feature import feature
from handlers.feature import View
from services import event
from services.event import EventState, Standing, desk
from services.messages import Button, Buttons, Message
from services.people import Community, Resident
from services.unit import Unit


@feature.card("card")
def group_card(unit: Unit, event_id: int, _chat_id: int) -> View | None:
    """What the whole community sees."""
    found = unit.need(event.Event, event_id)
    community = unit.need(Community, found.community_id)
    message = Message("event-card", event.card_facts(unit, found), sign_up_buttons(found))
    return View(message, community.language, community.id)


def sign_up_buttons(found: event.Event) -> Buttons:
    """First a place, then more or fewer, then none."""
    of = (found.id,)
    more = [Button("event.more", of), Button("event.less", of), Button("event.leave", of)]
    if found.state is EventState.OPEN:
        return [Button("event.go", of), more]
    if found.state is EventState.FULL:
        return [Button("event.go", of, label="event-queue-button"), more]
    return [Button("event.leave", of)] if found.state is EventState.CLOSED else ()


@feature.card("mine")
def own_card(unit: Unit, signup_id: int, _chat_id: int) -> View | None:
    """A resident's own sign-up."""
    signup = unit.need(event.Signup, signup_id)
    found = unit.need(event.Event, signup.event_id)
    resident = unit.get(Resident, signup.resident_id)
    community = unit.need(Community, found.community_id)
    if resident is None:
        return None
    facts = {
        **event.facts_of(unit, found),
        "standing": _own_standing(found, signup),
        "mine": signup.heads,
        "code": signup.code,
        "home": event.home_of(unit, signup),
    }
    message = Message("event-mine", facts, _own_buttons(found, signup))
    return View(message, unit.voice.language_of(community, resident), community.id)


def _own_standing(found: event.Event, signup: event.Signup) -> str:
    if found.state is EventState.CANCELLED:
        return "cancelled"
    return str(signup.standing)


def _own_buttons(found: event.Event, signup: event.Signup) -> Buttons:
    of = (found.id,)
    if found.state not in event.AHEAD:
        return ()
    if signup.standing is Standing.WITHDRAWN:
        return [Button("event.go", of)]
    named = Button("event.unname" if signup.named else "event.name", of)
    return [
        [Button("event.more", of), Button("event.less", of), Button("event.leave", of)],
        [Button("event.home", of), Button("event.calendar", of)],
        named,
    ]


@feature.card("desk")
def desk_card(unit: Unit, event_id: int, chat_id: int) -> View | None:
    """What the staff steer by."""
    found = unit.need(event.Event, event_id)
    community = unit.need(Community, found.community_id)
    key = "event-desk-draft" if found.state is EventState.DRAFT else "event-desk"
    message = Message(key, desk.facts(unit, found), desk_buttons(found))
    return View(message, desk.language(unit, community, chat_id), community.id)


def desk_buttons(found: event.Event) -> Buttons:
    """What may be done with it now, the usual first."""
    of = (found.id,)
    change = [
        Button("event.edit", (found.id, field), label=f"event-edit-{field}-button") for field in _FIELDS
    ]
    lists = [Button("event.tasks", of), Button("event.files", of)]
    match found.state:
        case EventState.DRAFT:
            first = [Button("event.publish", of), Button("event.publish-at", of)]
            return [
                first,
                change[:3],
                change[3:],
                [Button("event.kinds", of), *lists],
                Button("event.drop", of),
            ]
        case EventState.OPEN | EventState.FULL | EventState.CLOSED:
            people = [
                Button("event.roll", (found.id, 0)),
                Button("event.guest", of),
                Button("event.plan", of),
            ]
            return [
                people,
                change[:3],
                change[3:],
                [*lists, Button("event.door", (found.id, 0))],
                _drop(found),
            ]
        case EventState.RUNNING:
            return [[Button("event.door", (found.id, 0)), Button("event.roll", (found.id, 0))], lists]
        case EventState.OVER:
            return [
                [Button("event.recap", of), Button("event.effect", of)],
                [Button("event.door", (found.id, 0))],
            ]
        case _:
            return ()


def _drop(found: event.Event) -> Button:
    return Button("event.drop", (found.id,))


_FIELDS = ("time", "place", "capacity", "title", "limit", "deadline", "note")


# ---- the clock -----------------------------------------------------------------------------


def _post(unit: Unit, event_id: int, _data: dict[str, Any], *, kind: str) -> None:
    event.run(unit, event_id, kind)


for _kind in event.KINDS:
    feature.timer(_kind, partial(_post, kind=_kind))
feature.timer("lock", event.lock)
feature.timer("over", event.end)
feature.timer("tasks_due", event.due)

"""The cards of an event: for the groups, for one resident, for the staff; and the timers behind them."""

from __future__ import annotations

from collections.abc import Mapping
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


_EDITS = (
    ("edit time", "edit place", "edit capacity"),
    ("edit title", "edit limit", "edit deadline", "edit note"),
)
_DRAFT = (("publish", "publish-at"), *_EDITS, ("kinds", "tasks", "files"), ("drop",))
_AHEAD = (("roll 0", "guest", "plan"), *_EDITS, ("tasks", "files", "door 0"), ("drop",))
DESK_BUTTONS: Mapping[EventState, tuple[tuple[str, ...], ...]] = {
    EventState.DRAFT: _DRAFT,
    EventState.OPEN: _AHEAD,
    EventState.FULL: _AHEAD,
    EventState.CLOSED: _AHEAD,
    EventState.RUNNING: (("door 0", "roll 0"), ("tasks", "files")),
    EventState.OVER: (("recap", "effect"), ("door 0", "roll 0")),
    EventState.CANCELLED: (),
}
"""What the staff may do with an event as it stands: rows of verbs, each with the word that goes with it."""


def desk_buttons(found: event.Event) -> Buttons:
    """The table above as buttons of one event."""
    return [[_desk_button(found.id, *entry.split()) for entry in row] for row in DESK_BUTTONS[found.state]]


def _desk_button(event_id: int, verb: str, word: str | None = None) -> Button:
    label = f"event-edit-{word}-button" if verb == "edit" else None
    return Button(f"event.{verb}", (event_id,) if word is None else (event_id, word), label=label)


# ---- the clock -----------------------------------------------------------------------------


def _post(unit: Unit, event_id: int, _data: dict[str, Any], *, kind: str) -> None:
    event.run(unit, event_id, kind)


for _kind in event.KINDS:
    feature.timer(_kind, partial(_post, kind=_kind))
feature.timer("lock", event.lock)
feature.timer("over", event.end)
feature.timer("tasks_due", event.due)

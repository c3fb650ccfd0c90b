"""The table of an event's moves: which verb leads from which state to which."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from services.errors import Gone, Refused
from services.unit import Unit
from storage.event import AHEAD, Event, EventState


class Verb(StrEnum):
    """What happens to an event."""

    PUBLISH = "publish"
    FILL = "fill"
    FREE = "free"
    CLOSE = "close"
    REOPEN = "reopen"
    START = "start"
    END = "end"
    CANCEL = "cancel"


MOVES: Mapping[Verb, Mapping[EventState, EventState]] = {
    Verb.PUBLISH: {EventState.DRAFT: EventState.OPEN},
    Verb.FILL: {EventState.OPEN: EventState.FULL},
    Verb.FREE: {EventState.FULL: EventState.OPEN},
    Verb.CLOSE: {EventState.OPEN: EventState.CLOSED, EventState.FULL: EventState.CLOSED},
    Verb.REOPEN: {EventState.CLOSED: EventState.OPEN},
    Verb.START: dict.fromkeys(AHEAD, EventState.RUNNING),
    Verb.END: dict.fromkeys((*AHEAD, EventState.RUNNING), EventState.OVER),
    Verb.CANCEL: dict.fromkeys((EventState.DRAFT, *AHEAD, EventState.RUNNING), EventState.CANCELLED),
}


def allows(event: Event, verb: Verb) -> bool:
    """Whether the verb leads anywhere from where the event stands."""
    return event.state in MOVES[verb]


def move(event: Event, verb: Verb) -> EventState:
    """Move a locked event; returns the state it was in, refuses what the table does not know."""
    before = event.state
    if not allows(event, verb):
        raise not_now(event)
    event.state = MOVES[verb][before]
    return before


def not_now(event: Event) -> Refused:
    """Why nothing comes of it in the state the event is in."""
    return Refused(f"event-is-{event.state}", title=event.title, when=event.starts_at)


def locked(unit: Unit, event_id: int, community_id: int) -> Event:
    """The event, locked and fresh; for people of another community it is not there."""
    found = unit.get(Event, event_id)
    if found is None or found.community_id != community_id:
        raise Gone("event-gone")
    return unit.lock(Event, event_id)

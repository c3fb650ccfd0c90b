"""The morning list: when the desk opens, one silent message with what the day holds, if anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from services import ticket
from services.hours import desk_opens
from services.messages import Button, in_rows
from services.staff import Role, on_duty
from services.staffroom import say_at_desk
from services.ticket import State, Ticket
from services.unit import Unit
from storage.community import Communities, Community, People, Staff
from storage.event import AHEAD, Event, Events, EventState, Standing
from storage.ticket import Tickets
from storage.timer import Timers
from texts import Day, Fact, Verbatim

LIST = "morning.list"

STALE = timedelta(hours=3)
"""After the desk opened so long ago, everybody has seen for themselves what there is."""

LISTED = 8
"""Tickets of one kind, and events, that the list names; of more it says how many."""

KINDS = ("open", "late", "today")
"""What nobody has, what has passed its day, what was promised for today; each is the text `morning-KIND`."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What the day holds: the tickets of each of KINDS, each ticket once, and the events that begin."""

    of: dict[str, list[Ticket]]
    events: Sequence[Event] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.events or any(self.of.values()))


# ---- when -----------------------------------------------------------------------------


def plan(unit: Unit) -> None:
    """Set each community's next list to when its desk opens, also after its hours were changed."""
    for community in Communities(unit).every():
        timer, opens = Timers(unit).find(LIST, community.id), desk_opens(community, unit.now)
        if timer is None or (timer.at > unit.now and timer.at != opens):
            unit.later(LIST, community.id, opens, community.id)


def greet(unit: Unit, community_id: int, _data: dict[str, Any]) -> None:
    """The desk opens: the list for the staff, and to each technician their own day."""
    community = unit.need(Community, community_id)
    unit.later(LIST, community.id, desk_opens(community, unit.now), community.id)
    opened = desk_opens(community, unit.now - timedelta(days=1))
    if is_on(community) and unit.now - opened < STALE:
        _tell_staff(unit, community)
        _tell_technicians(unit, community)


def is_on(community: Community) -> bool:
    """Whether the list comes by itself."""
    return not community.options.get("morning", {}).get("off", False)


def switch(community: Community, *, on: bool) -> None:
    """Let the list come by itself, or only when asked for."""
    community.options = {**community.options, "morning": {"off": not on}}


# ---- what -----------------------------------------------------------------------------


def look(unit: Unit, community: Community, staff: Staff | None = None) -> Morning:
    """What the day holds for a community, or the jobs of one who has some."""
    found: dict[str, list[Ticket]] = {kind: [] for kind in KINDS}
    for each in Tickets(unit).live(community.id):
        kind = _kind(unit, community, each)
        if kind is not None and (staff is None or each.assignee_id == staff.id):
            found[kind].append(each)
    return Morning(found, _events(unit, community) if staff is None else ())


def _events(unit: Unit, community: Community) -> Sequence[Event]:
    """What was published and begins on this day, the next first."""
    zone, today = ZoneInfo(community.timezone), unit.local(community).date()
    coming = Events(unit).listed(community.id, (*AHEAD, EventState.RUNNING))
    return [each for each in coming if each.starts_at and each.starts_at.astimezone(zone).date() == today]


def _kind(unit: Unit, community: Community, found: Ticket) -> str | None:
    if found.state is State.OPEN:
        return "open"
    today, day = unit.local(community).date(), _day(unit, community, found)
    if day is None or day > today:
        return None
    return "late" if day < today else "today"


def _day(unit: Unit, community: Community, found: Ticket) -> date | None:
    """The day that was named for it: the end of a wait, else of the visit; None where no day was."""
    if found.state is State.WAITING:
        end = ticket.wait_ends(unit, found)
        return end.astimezone(ZoneInfo(community.timezone)).date() if end else None
    said = (found.visit or "").partition("|")[0].rpartition("/")[2]
    try:
        return datetime.fromisoformat(said).date()
    except ValueError:
        return None


def facts_of(unit: Unit, community: Community, seen: Morning) -> dict[str, Any]:
    """What `morning-list` says of a day that is not empty."""
    duty = on_duty(unit, community)
    lines = ticket.stacked([*_lines(unit, seen, names=True), *_event_lines(unit, community, seen.events)])
    return {"day": Day(unit.local(community)), "duty": duty.name if duty else "none", "lines": lines}


def buttons(seen: Morning) -> list[Button | Sequence[Button]]:
    """A button for each ticket that is named."""
    named = [ticket.view_button(each) for tickets in seen.of.values() for each in tickets[:LISTED]]
    return in_rows(named, 4)


def _lines(unit: Unit, seen: Morning, *, names: bool) -> Iterator[Fact]:
    for kind, tickets in seen.of.items():
        if tickets:
            yield Verbatim(f"morning-{kind}", {"count": len(tickets)})
        for each in tickets[:LISTED]:
            facts = ticket.facts_of(unit, each) | {"note": _note(unit, each)}
            yield Verbatim("morning-line", facts | ({} if names else {"technician": "none"}))
        if len(tickets) > LISTED:
            yield Verbatim("morning-more", {"count": len(tickets) - LISTED})


def _event_lines(unit: Unit, community: Community, events: Sequence[Event]) -> Iterator[Fact]:
    if events:
        yield Verbatim("morning-events", {"count": len(events)})
    for each in events[:LISTED]:
        heads = Events(unit).heads(each.id, Standing.SEATED)
        facts = {"title": each.title, "capacity": each.capacity, "heads": heads}
        yield Verbatim("morning-event", facts | {"clock": _hours(community, each)})
    if len(events) > LISTED:
        yield Verbatim("morning-more-events", {"count": len(events) - LISTED})


def _hours(community: Community, event: Event) -> str:
    """15:00–17:00, on the community's clock."""
    zone = ZoneInfo(community.timezone)
    moments = [moment for moment in (event.starts_at, event.ends_at) if moment is not None]
    return "–".join(f"{moment.astimezone(zone):%H:%M}" for moment in moments)


def _note(unit: Unit, found: Ticket) -> Fact:
    """How long nobody has had it, what it waits for, or when somebody was to come."""
    if found.state is State.OPEN:
        return ticket.span(unit.now - found.reported_at)
    return ticket.reason_of(found) if found.state is State.WAITING else ticket.visit(found)


# ---- to whom: without a sound, for whoever opens the desk looks anyway, and who comes later is not woken ---


def _tell_staff(unit: Unit, community: Community) -> None:
    seen = look(unit, community)
    if not seen.empty:
        said = {"buttons": buttons(seen), **facts_of(unit, community, seen)}
        say_at_desk(unit, community.id, "morning-list", once=_today(unit, community), silent=True, **said)


def _tell_technicians(unit: Unit, community: Community) -> None:
    for each in People(unit).crew(community.id, Role.TECHNICIAN):
        seen = look(unit, community, each)
        if not seen.empty:
            unit.tell(
                each,
                "morning-jobs",
                buttons=buttons(seen),
                once=f"{_today(unit, community)}:{each.id}",
                silent=True,
                day=Day(unit.local(community)),
                lines=ticket.stacked(list(_lines(unit, seen, names=False))),
            )


def _today(unit: Unit, community: Community) -> str:
    """What makes a list come once on this day."""
    return f"morning:{community.id}:{unit.local(community).date()}"

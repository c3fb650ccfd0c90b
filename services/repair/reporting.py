"""Reporting: what a resident wrote becomes a ticket, or joins the one that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from intents import Intent
from intents.phrasebook import phrase
from intents.slots import ADDRESS_SLOTS
from services import homes, ticket
from services.ticket import File
from services.unit import Unit
from storage.community import Chat, Community, Home, Resident, Scope
from storage.repair import Faults
from storage.ticket import LIVE, Entry, Ticket, Tickets

_WHEN_IT_HURTS = phrase("visit.when_it_hurts")

SAID_LATELY = timedelta(hours=1)
"""How long an address said for one fault stands for the next."""

MOST_ALARMS = 5
ALARMED = timedelta(minutes=10)
"""Within this, one person's further alarms of one kind are words on the latest of MOST_ALARMS."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a report: a ticket of its own, or the n-th household on an open one."""

    ticket: Ticket
    joined: int = 0
    asks: str | None = None
    """What is still missing: home, which_home, confirm_home, visit, or nothing."""
    homes: tuple[Home, ...] = ()
    repeated: Entry | None = None
    """The line that was added to a ticket which was open already."""


def report(
    unit: Unit,
    community: Community,
    resident: Resident,
    intent: Intent,
    *,
    text: str,
    chat: Chat | None = None,
    message_id: int | None = None,
    media: Sequence[File] = (),
) -> Outcome:
    """Open a ticket for what a resident wrote, or join the open one about the same public thing.

    Nobody joins where people are in danger: each such call is its own, up to MOST_ALARMS of one person.
    """
    slots = intent.slots
    said = _as_said(resident, slots, text, chat)
    if alarm := _alarmed(unit, resident, said.danger):
        ticket.add_words(unit, alarm, resident, text)
        return Outcome(alarm)
    if same := _same_public(unit, community, resident, said):
        return Outcome(same, joined=ticket.join(unit, same, resident, said.chat_id, message_id))
    home, choices = _home(unit, community, resident, slots, text)
    at = home or (choices[0] if len(choices) == 1 else None)
    reported = replace(said, home=at, home_confirmed=home is not None, message_id=message_id, media=media)
    opened = ticket.open_ticket(unit, community, reported)
    if (visit := visit_named(unit, community, slots, text)) and opened.place == "home":
        ticket.set_visit(unit, opened, visit, resident)
    return Outcome(opened, asks=_missing(opened, home, choices), homes=choices)


def _as_said(resident: Resident, slots: Mapping[str, Any], text: str, chat: Chat | None) -> ticket.Reported:
    """What is reported, as far as its words and their group tell; the home is another question."""
    return ticket.Reported(
        kind="repair",
        text=text,
        category=category_of(slots),
        place=_place(slots),
        spot=spot_of(slots),
        danger=ticket.danger_of(slots, text),
        reporter=resident,
        building=_building(slots, chat),
        unit_no=_unit_no(slots),
        chat_id=chat.id if chat else resident.user_id,
    )


def asks(found: Ticket) -> str | None:
    """What is still to be asked of a ticket: home, visit, or nothing."""
    if found.place == "public" or found.state not in LIVE:
        return None
    if found.home_id is None:
        return "home"
    return None if found.visit or found.danger else "visit"


def _home(
    unit: Unit, community: Community, resident: Resident, slots: Mapping[str, Any], text: str
) -> tuple[Home | None, tuple[Home, ...]]:
    """The home of a fault that is in one, if it is certain, and those that it may be."""
    if _place(slots) != "home":
        return None, ()
    home, choices = home_meant(unit, community, resident, slots)
    if home is not None:
        return homes.keep_word(home, text), choices
    known = choices[0] if len(choices) == 1 else None
    return (known if known and _said_lately(unit, resident, known) else None), choices


def _said_lately(unit: Unit, resident: Resident, home: Home) -> bool:
    """Whether the resident just told us of another fault that it is there: nobody is asked twice in a row."""
    lately = unit.now - SAID_LATELY
    return any(
        found.home_id == home.id and found.reported_at >= lately and Tickets(unit).lines(found.id, "placed")
        for found in Faults(unit).at_home_of(resident.id)
    )


def _alarmed(unit: Unit, resident: Resident, danger: str | None) -> Ticket | None:
    """The latest alarm of somebody who raised several: every further one would page everybody once more."""
    alarms = Faults(unit).alarms_by(resident.id, danger, unit.now - ALARMED) if danger else ()
    return alarms[0] if len(alarms) >= MOST_ALARMS else None


def _same_public(
    unit: Unit, community: Community, resident: Resident, said: ticket.Reported
) -> Ticket | None:
    """The open ticket about the public thing that a report names, where nobody is in danger."""
    if said.place != "public" or said.danger is not None:
        return None
    lives_in = () if said.building else [each.home.building for each in homes.homes_of(unit, resident)]
    thing = (said.category, said.spot, said.building, said.unit_no)
    return Faults(unit).same(community.id, *thing, lives_in=lives_in)


def _place(slots: Mapping[str, Any]) -> str:
    return str(slots.get("place", "home"))


def visit_named(unit: Unit, community: Community, slots: Mapping[str, Any], text: str) -> str | None:
    """When somebody may come, if a report says so: 天天坏, 昨晚开始漏, 晚上吵得睡不着 tell of the trouble."""
    if "time" not in slots or "repeat" in slots or _WHEN_IT_HURTS.search(text):
        return None
    visit = str(slots["time"])
    last = visit.rpartition("/")[2]
    now = unit.local(community).isoformat(timespec="seconds")
    return visit if last >= now[: len(last)] else None


def category_of(slots: Mapping[str, Any]) -> str:
    """What kind of fault it is; "other" where nothing tells."""
    return str(slots.get("category", "other"))


def spot_of(slots: Mapping[str, Any]) -> str | None:
    """What is at fault, where it was named."""
    spot = slots.get("item")
    return str(spot) if spot else None


def _unit_no(slots: Mapping[str, Any]) -> str | None:
    return str(slots["unit"]) if "unit" in slots else None


def _building(slots: Mapping[str, Any], chat: Chat | None) -> str | None:
    """The building that was named, else the one whose group this is."""
    if "building" in slots:
        return str(slots["building"])
    return chat.building if chat is not None and chat.scope == Scope.BUILDING else None


def home_meant(
    unit: Unit, community: Community, resident: Resident, slots: Mapping[str, Any]
) -> tuple[Home | None, tuple[Home, ...]]:
    """The home that was written, else the homes it may be."""
    own = tuple(residence.home for residence in homes.homes_of(unit, resident))
    room = str(slots.get("room", ""))
    if not room:
        return None, own
    for known in own:
        same_building = slots.get("building") in (None, known.building)
        if known.room == room and same_building and slots.get("floor") in (None, known.floor):
            return known, ()
    if "building" not in slots:
        return None, own
    written = home_written(unit, community, slots)
    if not own:
        homes.claim(unit, resident, written)
    return written, ()


def home_written(unit: Unit, community: Community, said: Mapping[str, Any]) -> Home:
    """The home of an address that was written, which now is one."""
    building, unit_no, floor, room = (str(said.get(part, "")) for part in ADDRESS_SLOTS)
    return homes.find_or_add(unit, community, building, unit_no, floor, room)


def _missing(opened: Ticket, home: Home | None, choices: tuple[Home, ...]) -> str | None:
    """The one thing to ask next."""
    if opened.place == "public":
        return None
    if home is None:
        return {0: "home", 1: "confirm_home"}.get(len(choices), "which_home")
    return None if opened.visit or opened.danger else "visit"

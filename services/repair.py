"""Repair: from what a resident wrote to a ticket that lacks nothing; staff hear before anything is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from intents import Intent
from services import homes, ticket
from services.errors import Gone
from services.hours import desk_open
from services.messages import Button, Buttons
from services.ticket import File
from services.understanding import Ear, slots_of
from services.unit import Unit
from storage.community import Chat, Communities, Community, Home, People, Resident, Scope
from storage.outbox import Priority
from storage.repair import Faults
from storage.ticket import LIVE, Ticket, Tickets
from texts import Mention

CORRECTABLE = timedelta(minutes=10)
"""An edit within this time, before anybody took the job, corrects the report; later it is a further word."""

GOES_ON = timedelta(minutes=30)
"""How long words of the same kind belong to the report before them."""

WINDOWS = {
    "morning": (0, 9, 12),
    "tonight": (0, 18, 20),
    "tomorrow": (1, 9, 12),
    "tomorrow-evening": (1, 18, 20),
}
"""Times to come by that buttons offer: days from today, from and to which hour."""

__all__ = ["Outcome", "Question", "Ticket"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a report: a ticket of its own, or the n-th household on an open one."""

    ticket: Ticket
    joined: int = 0
    asks: str | None = None
    """What is still missing: home, which_home, confirm_home, visit, or nothing."""
    homes: tuple[Home, ...] = ()


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

    Nobody joins where people are in danger: each such call is its own.
    """
    slots = intent.slots
    danger = ticket.danger_of(slots)
    place = str(slots.get("place", "home"))
    building = _building(slots, chat)
    chat_id = chat.id if chat else resident.user_id
    if place == "public" and danger is None:
        same = Faults(unit).same(community.id, _category(slots), _spot(slots), building, _unit_no(slots))
        if same is not None:
            return Outcome(same, joined=ticket.join(unit, same, resident, chat_id, message_id))
    home, choices = _home(unit, community, resident, slots) if place == "home" else (None, ())
    opened = ticket.open_ticket(
        unit,
        community,
        kind="repair",
        text=text,
        category=_category(slots),
        place=place,
        spot=_spot(slots),
        danger=danger,
        reporter=resident,
        home=home or (choices[0] if len(choices) == 1 else None),
        home_confirmed=home is not None,
        building=building,
        unit_no=_unit_no(slots),
        chat_id=chat_id,
        message_id=message_id,
        media=media,
    )
    if "time" in slots:
        ticket.set_visit(unit, opened, str(slots["time"]), resident)
    return Outcome(opened, asks=_missing(opened, home, choices, slots), homes=choices)


def _category(slots: Mapping[str, Any]) -> str:
    return str(slots.get("category", "other"))


def _spot(slots: Mapping[str, Any]) -> str | None:
    spot = slots.get("item")
    return str(spot) if spot else None


def _unit_no(slots: Mapping[str, Any]) -> str | None:
    return str(slots["unit"]) if "unit" in slots else None


def _building(slots: Mapping[str, Any], chat: Chat | None) -> str | None:
    """The building that was named, else the one whose group this is."""
    if "building" in slots:
        return str(slots["building"])
    return chat.building if chat is not None and chat.scope == Scope.BUILDING else None


def _home(
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
    written = _written_home(unit, community, slots)
    if not own:
        homes.claim(unit, resident, written)
    return written, ()


def _missing(
    opened: Ticket, home: Home | None, choices: tuple[Home, ...], slots: Mapping[str, Any]
) -> str | None:
    """The one thing to ask next."""
    if opened.place == "public":
        return None
    if home is None:
        return {0: "home", 1: "confirm_home"}.get(len(choices), "which_home")
    return None if "time" in slots or opened.danger else "visit"


# ---- asking ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Question:
    """One short question with buttons; the answer goes to the dialogue step."""

    step: str
    key: str
    buttons: Buttons
    data: dict[str, Any]
    facts: dict[str, Any]


def question(unit: Unit, outcome: Outcome) -> Question | None:
    """The one thing still to be asked about a report."""
    found = outcome.ticket
    data: dict[str, Any] = {"ticket": found.id}
    facts: dict[str, Any] = {"number": str(found.number)}
    match outcome.asks:
        case "home":
            return Question("repair.home", "repair-ask-home", (), data, facts)
        case "which_home":
            at = [
                Button("repair.at", (found.id, h.id), facts={"home": homes.label(h)}) for h in outcome.homes
            ]
            return Question("repair.home", "repair-ask-which-home", at, data, facts)
        case "confirm_home":
            [home] = outcome.homes
            yes, no = Button("repair.here", (found.id, home.id)), Button("repair.other-home", (found.id,))
            asked = {**facts, "home": homes.label(home)}
            return Question("repair.home", "repair-ask-confirm-home", [[yes, no]], data, asked)
        case "visit":
            return Question("repair.visit", "repair-ask-visit", visit_buttons(unit, found), data, facts)
    return None


def visit_buttons(unit: Unit, found: Ticket) -> Buttons:
    """When somebody may come, two to a row: the times still ahead, and now only while there are people."""
    community = unit.need(Community, found.community_id)
    hour = unit.local(community).hour
    ahead = ["morning", "tonight"] if hour < 6 else ["tonight", "tomorrow"]
    if hour >= 18:
        ahead = ["tomorrow", "tomorrow-evening"]
    offered = [*(["now"] if desk_open(community, unit.now) else []), *ahead, "call"]
    buttons = [Button("repair.visit", (found.id, each), label=f"visit-{each}") for each in offered]
    return [buttons[:2], buttons[2:]]


def ask_in_private(unit: Unit, resident: Resident, asked: Question, found: Ticket) -> bool:
    """Put a question that a group message left open to its writer alone; False where it waits for them."""
    return unit.ask(
        resident,
        asked.step,
        asked.key,
        buttons=asked.buttons,
        data=asked.data,
        subject=("ticket", found.id),
        priority=Priority.URGENT if found.danger else Priority.REPLY,
        **asked.facts,
    )


# ---- answers --------------------------------------------------------------------------


def set_home(unit: Unit, resident: Resident, ticket_id: int, home_id: int) -> Outcome:
    """The resident said by a button which of their homes it is."""
    found = ticket.own(unit, ticket_id, resident)
    if People(unit).membership(resident.id, home_id) is None:
        raise Gone
    return _at_home(unit, found, resident, unit.need(Home, home_id))


def set_home_from_words(
    unit: Unit, community: Community, resident: Resident, ticket_id: int, text: str
) -> Outcome:
    """The resident wrote an address, whole or only the part that was wrong; Refused if it is none."""
    found = ticket.own(unit, ticket_id, resident)
    said = slots_of(text, unit.local(community))
    before = unit.get(Home, found.home_id) if found.home_id else None
    if before is not None and "room" in said and "building" not in said:
        same_floor = {"unit": before.unit, "floor": before.floor}
        home = _written_home(unit, community, {"building": before.building, **same_floor, **said})
    elif {"building", "room"} <= said.keys():
        home = _written_home(unit, community, said)
    else:
        home = homes.from_words(unit, community, text)
    homes.claim(unit, resident, home)
    return _at_home(unit, found, resident, home)


def _written_home(unit: Unit, community: Community, said: Mapping[str, Any]) -> Home:
    building, unit_no, floor, room = (
        str(said.get(part, "")) for part in ("building", "unit", "floor", "room")
    )
    return homes.find_or_add(unit, community, building, unit_no, floor, room)


def _at_home(unit: Unit, found: Ticket, resident: Resident, home: Home) -> Outcome:
    ticket.set_home(unit, found, home, resident)
    needs_visit = found.visit is None and found.danger is None and found.state in LIVE
    return Outcome(found, asks="visit" if needs_visit else None)


def set_visit(unit: Unit, resident: Resident, ticket_id: int, visit: str) -> Ticket:
    """The resident said when somebody may come: an ISO time, their own words, or what a button offers."""
    found = ticket.own(unit, ticket_id, resident)
    if visit in WINDOWS:
        visit = _span(unit.local(unit.need(Community, found.community_id)), visit)
    ticket.set_visit(unit, found, visit, resident)
    return found


def _span(today: datetime, window: str) -> str:
    """A window as an ISO span in local time."""
    days, begin, end = WINDOWS[window]
    day = today.replace(minute=0, second=0, microsecond=0) + timedelta(days=days)
    return f"{day.replace(hour=begin).isoformat()}/{day.replace(hour=end).isoformat()}"


def is_offered(visit: str) -> bool:
    """Whether a button may offer this time to come by."""
    return visit in WINDOWS or visit in ticket.VISITS


def withdraw(unit: Unit, resident: Resident, ticket_id: int) -> Ticket:
    found = ticket.own(unit, ticket_id, resident)
    ticket.withdraw(unit, found, resident)
    return found


def add(unit: Unit, resident: Resident, ticket_id: int, text: str, media: Sequence[File]) -> Ticket:
    """Further words and pictures from a resident about their own ticket."""
    found = ticket.own(unit, ticket_id, resident)
    if media:
        ticket.add_media(unit, found, resident, media)
    if text:
        ticket.add_words(unit, found, resident, text)
    return found


def same_matter(
    unit: Unit, resident: Resident, ticket_id: int, intent: Intent, *, placed: bool = False
) -> bool:
    """Whether a report right after another is about the same thing: of its kind, and at no other place.

    Whoever is in danger speaks of nothing else, unless it is another danger.

    `placed` says that a place was asked for, so that naming one is no sign of another report.
    """
    found = ticket.own(unit, ticket_id, resident)
    category, slots = _category(intent.slots), intent.slots
    if found.state not in LIVE or unit.now - found.reported_at > GOES_ON:
        return False
    if ticket.danger_of(slots) not in (None, found.danger):
        # A burning smell after "no power" is no further word but an alarm.
        return False
    other_thing = category not in ("other", found.category) and found.danger is None
    if slots.get("place", found.place) != found.place or other_thing:
        return False
    return placed or ("room" not in slots and slots.get("building", found.building) == found.building)


def edited(
    unit: Unit, resident: Resident, chat_id: int, message_id: int, text: str, intent: Intent
) -> Ticket | None:
    """The message that made a ticket was edited: a correction at first, a further word later."""
    found = Faults(unit).reported_by(chat_id, message_id)
    if found is None or found.reporter_id != resident.id or found.state not in LIVE:
        return None
    found = unit.lock(Ticket, found.id)
    early = unit.now - found.reported_at <= CORRECTABLE and found.taken_at is None
    if not early or not intent:
        ticket.add_words(unit, found, resident, text)
        return found
    slots = intent.slots
    home, _ = _home(unit, unit.need(Community, found.community_id), resident, slots)
    danger = ticket.danger_of(slots) or found.danger
    ticket.correct(
        unit, found, resident, text=text, category=_category(slots), spot=_spot(slots), danger=danger
    )
    if home is not None:
        ticket.set_home(unit, found, home, resident)
    return found


def pass_voice_on(unit: Unit, community: Community, resident: Resident, media: Sequence[File]) -> bool:
    """Let the desk hear a voice message; False where there is no staff group to hear it."""
    desk = Communities(unit).staff_chat(community.id)
    if desk is None:
        return False
    files = [(kind, file_id) for kind, file_id, _ in media]
    who = Mention(resident.display, resident.user_id)
    unit.say(desk, "repair-voice-desk", topic="repair", media=files, who=who)
    return True


def live_ones(unit: Unit, resident: Resident) -> list[Ticket]:
    """The resident's tickets that are being worked on, the latest first."""
    return [found for found in Tickets(unit).of_resident(resident.id) if found.state in LIVE]


def as_report(unit: Unit, community: Community, text: str) -> Intent:
    """Words written as a report because we asked for one, whatever they look like."""
    heard = Ear.of(community).hear(text, unit.now, where="private")
    return Intent(
        "repair.report", 1.0, heard.slots or slots_of(text, unit.local(community)), (), heard.evidence
    )


def visit_of(unit: Unit, community: Community, text: str) -> str:
    """When somebody may come, out of a resident's words: a moment where one was meant, else the words."""
    moment = slots_of(text, unit.local(community)).get("time")
    return str(moment) if moment else text

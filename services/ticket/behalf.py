"""代报: a ticket for somebody who rang or walked in and has no Telegram."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from intents import Context
from intents.phrasebook import phrase
from intents.slots import ADDRESS_SLOTS, parse_home
from intents.slots import Home as ParsedHome
from services import homes
from services.errors import Refused
from services.ticket.dangers import danger_of
from services.ticket.moves import at_work, not_now
from services.ticket.opening import Reported, open_ticket
from services.ticket.reporting import MOST_WORDS
from services.ticket.telling import record, show_change, tell_technician
from services.understanding import Ear, slots_of
from services.unit import Unit
from storage.community import Community, Home, Staff
from storage.ticket import LIVE, Ticket, Tickets
from texts import Fact, Verbatim, clipped

_TELEPHONE = re.compile(r"\+?\d[\d\s-]{5,16}\d")
_TITLE = phrase("ticket.title")
_HONORIFIC = phrase("ticket.honorific")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[A-Z][a-z]+")
LONGEST_ADDRESS = 4
"""Pieces: 3栋 2单元 5楼 501."""

MOST_PIECES = 100
"""Among so many an address, a name and a number are looked for; what follows is the matter."""

MOST_KNOWN = 3
"""Tickets that a call may be about, as many as fit below it."""

_GAPS = re.compile(r"[\s,，;；、]+")


@dataclass(frozen=True, slots=True)
class Call:
    """What the desk wrote down for a caller; empty strings where nothing was said."""

    text: str = ""
    name: str = ""
    phone: str = ""
    kind: str = "repair"
    """repair, or parcel for one that is missing."""
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    category: str = "other"
    place: str = "home"
    spot: str = ""
    danger: str = ""
    courier: str = ""
    tracking: str = ""

    @classmethod
    def kept(cls, data: Mapping[str, Any]) -> Call:
        """The call as a dialogue kept it."""
        return cls(**{name: str(value) for name, value in data.items() if name in cls.__slots__})

    def as_data(self) -> dict[str, str]:
        """As a dialogue keeps it; `kept` reads it."""
        return asdict(self)

    @property
    def address(self) -> Fact:
        """As far as it was given."""
        return homes.parts_label(self.building, self.unit, self.floor, self.room)


def read_call(unit: Unit, community: Community, words: str) -> Call:
    """Take apart what the desk wrote: an address, a telephone number, a name, and the rest is the matter.

    The order is free, as long as the parts are set apart by blanks or commas.
    """
    if not words.strip():
        raise Refused("ticket-call-how")
    parts = _taken_apart(words, community, unit.now)
    matter, home = parts.matter, parts.home
    heard = Ear.of(community).hear(matter or words, unit.now, Context("private"))
    slots = {**slots_of(words, community, unit.now), **heard.slots}
    home = home or {part: str(slots.get(part, "")) for part in ADDRESS_SLOTS}
    return Call(
        text=matter,
        name=parts.name,
        phone=parts.phone or str(slots.get("phone", "")),
        kind="parcel" if heard.intent == "parcel.missing" else "repair",
        category=str(slots.get("category", "other")),
        place="home" if home["room"] else str(slots.get("place", "home")),
        spot=str(slots.get("item", "")),
        danger=danger_of(slots, words) or "",
        courier=str(slots.get("courier", "")),
        tracking=str(slots.get("tracking", "")),
        **home,
    )


@dataclass(slots=True)
class _Parts:
    """What the pieces of a call are; the matter is what is nothing else."""

    home: dict[str, str] = field(default_factory=dict)
    phone: str = ""
    name: str = ""
    rest: list[str] = field(default_factory=list)

    @property
    def matter(self) -> str:
        return " ".join(self.rest)


def _taken_apart(words: str, community: Community, now: datetime) -> _Parts:
    parts, aliases = _Parts(), homes.aliases_of(community)
    titled = _HONORIFIC.search(words)
    if titled:
        parts.name, words = titled[0], words.replace(titled[0], " ", 1)
    pieces = [piece for piece in _GAPS.split(_joined_telephone(words.strip())) if piece]
    pieces, further = pieces[:MOST_PIECES], pieces[MOST_PIECES:]
    before = ""
    while pieces:
        piece = pieces[0]
        number = not parts.phone and _is_telephone(piece, community, now)
        home, taken = (None, 1) if parts.home or number else _address(pieces, aliases)
        pieces = pieces[taken:]
        if number:
            parts.phone = piece
            if not parts.name and before and _may_be_name(before, community, now):
                parts.name = parts.rest.pop()
        elif home is not None:
            parts.home = {part: getattr(home, part) or "" for part in ADDRESS_SLOTS}
        elif not parts.name and _TITLE.match(piece):
            parts.name = piece
        else:
            parts.rest.append(piece)
            before = piece
            continue
        before = ""
    parts.rest += further
    return parts


def _address(pieces: Sequence[str], aliases: Mapping[str, str]) -> tuple[ParsedHome | None, int]:
    """The flat that the first pieces name, by the fewest that say the building too, and how many they are."""
    for length in range(1, min(LONGEST_ADDRESS, len(pieces)) + 1):
        home = parse_home(" ".join(pieces[:length]), aliases)
        if home is not None and home.room and home.building:
            return home, length
    home = parse_home(pieces[0], aliases)
    return (home, 1) if home is not None and home.room else (None, 1)


def _is_telephone(piece: str, community: Community, now: datetime) -> bool:
    """A number to ring; one as long as a parcel's is none."""
    digits = sum(map(str.isdigit, piece))
    if digits < 7 or not _TELEPHONE.fullmatch(piece):
        return False
    return "tracking" not in slots_of(piece, community, now)


def _may_be_name(piece: str, community: Community, now: datetime) -> bool:
    """Whether a piece right before the number is who rang: 张丽 is, 漏水 says what is wrong."""
    return bool(_NAME.fullmatch(piece)) and not slots_of(piece, community, now)


def amended(call: Call, change: Call) -> Call:
    """The call with whatever the change names: a new number, another flat, other words."""
    named = {name: value for name, value in change.as_data().items() if value}
    if not change.text:
        for matter in ("kind", "category", "place", "danger", "spot", "courier"):
            named.pop(matter, None)
    if change.building and change.room:
        # A whole address: what was said of unit and floor before belongs to another one.
        named |= {"unit": change.unit, "floor": change.floor}
    return replace(call, **named)


def doubt_of(unit: Unit, community: Community, call: Call) -> Verbatim | None:
    """What the desk should ask the caller again about the address; None where nothing speaks against it."""
    if call.place == "home" or call.room:
        return homes.doubt(unit, community, call.building, call.unit, call.floor, call.room)
    strange = call.building and call.building not in (homes.buildings(unit, community) or {call.building})
    return Verbatim("home-doubt-building", {"building": call.building}) if strange else None


def home_of(unit: Unit, community: Community, call: Call) -> Home | None:
    """The home that was written down, which now is one; None where only a part of it is known."""
    if not (call.building and call.room):
        return None
    return homes.find_or_add(unit, community, call.building, call.unit, call.floor, call.room)


def known_of(unit: Unit, community: Community, call: Call) -> list[Ticket]:
    """Live tickets that the call may be about: of the same number or home, or the same thing outside."""
    live = Tickets(unit).live(community.id) if call.kind == "repair" else ()
    return [each for each in live if each.kind == "repair" and _may_be(unit, each, call)][:MOST_KNOWN]


def _may_be(unit: Unit, ticket: Ticket, call: Call) -> bool:
    if call.phone and call.phone == ticket.caller_phone:
        return True
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    if home is not None and call.room:
        return (home.building, home.unit, home.room) == (call.building, call.unit, call.room)
    outside = ticket.place == call.place == "public" and bool(call.building)
    return outside and (ticket.building, ticket.category) == (call.building, call.category)


def join_call(unit: Unit, ticket_id: int, call: Call, staff: Staff) -> Ticket:
    """They rang about what is open already: on its card, heard by whoever has it, with whom to ring."""
    ticket = at_work(unit, ticket_id, staff)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    if ticket.reporter_id is None and not ticket.caller_phone:
        ticket.caller_name, ticket.caller_phone = call.name or ticket.caller_name, call.phone or None
    record(unit, ticket, staff, "repeated", call.text)
    if call.text:
        tell_technician(unit, ticket, "ticket-repeated-job", words=clipped(call.text, MOST_WORDS))
    show_change(unit, ticket)
    return ticket


def open_for_caller(unit: Unit, community: Community, call: Call, staff: Staff) -> Ticket:
    """Open the ticket the desk has looked over."""
    home = home_of(unit, community, call)
    reported = Reported(
        kind="repair",
        text=call.text,
        category=call.category,
        place=call.place,
        spot=call.spot or None,
        danger=call.danger or None,
        home=home,
        building=call.building or None,
        unit_no=call.unit or None,
        caller_name=call.name or None,
        caller_phone=call.phone or None,
    )
    ticket = open_ticket(unit, community, reported)
    record(unit, ticket, staff, "written_down")
    return ticket


def _joined_telephone(words: str) -> str:
    """The text with blanks inside telephone numbers closed, so that a number is one piece."""
    return _TELEPHONE.sub(lambda found: _closed(found[0]), words)


def _closed(number: str) -> str:
    digits = re.sub(r"\s", "", number)
    return digits if 7 <= sum(map(str.isdigit, digits)) <= 15 and "-" not in number else number

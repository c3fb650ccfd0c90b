"""代报: a ticket for somebody who rang or walked in and has no Telegram."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from intents.slots import parse_home
from services import homes
from services.errors import Refused
from services.ticket.reporting import open_ticket
from services.ticket.telling import record
from services.understanding import Ear, slots_of
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import Ticket
from texts import Fact

DANGER_OF = {
    "lift": "stuck",
    "gas": "gas",
    "fire_safety": "fire",
    "plumbing": "flood",
    "electrical": "live_wire",
    "lighting": "live_wire",
}
"""What an urgent report of a category means."""

_TELEPHONE = re.compile(r"\+?\d[\d\s-]{5,16}\d")
_TITLE = re.compile(
    r"^[^\W\d_]{0,3}(?:阿姨|先生|女士|小姐|太太|师傅|老师|叔叔|爷爷|奶奶|大爷|大妈|大姐|大哥|伯伯|婆婆|師傅|老師|爺爺"
    r"|[姨叔伯婶姐哥嫂太生爷奶婆公])$"
)
_GAPS = re.compile(r"[\s,，;；、]+")


@dataclass(frozen=True, slots=True)
class Call:
    """What the desk wrote down for a caller; empty strings where nothing was said."""

    text: str = ""
    name: str = ""
    phone: str = ""
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    category: str = "other"
    place: str = "home"
    spot: str = ""
    danger: str = ""

    @classmethod
    def kept(cls, data: Mapping[str, Any]) -> Call:
        """The call as a dialogue kept it."""
        return cls(**{name: str(value) for name, value in data.items() if name in cls.__slots__})

    def as_data(self) -> dict[str, str]:
        return asdict(self)

    @property
    def address(self) -> Fact:
        return homes.parts_label(self.building, self.unit, self.floor, self.room)


def danger_of(slots: Mapping[str, Any]) -> str | None:
    """The kind of emergency, from the urgent mark and what it concerns; anything else urgent is "other"."""
    if not slots.get("urgent"):
        return None
    return DANGER_OF.get(str(slots.get("category", "other")), "other")


def read_call(unit: Unit, community: Community, words: str) -> Call:
    """Take apart what the desk wrote: an address, a telephone number, a name, and the rest is the matter.

    The order is free, as long as the parts are set apart by blanks or commas.
    """
    if not words.strip():
        raise Refused("ticket-call-how")
    home: dict[str, str] = {}
    phone, name, rest = "", "", []
    for piece in _GAPS.split(_joined_telephone(words.strip())):
        parsed = parse_home(piece, homes.aliases_of(community))
        if _TELEPHONE.fullmatch(piece) and sum(map(str.isdigit, piece)) >= 7:
            phone = phone or piece
        elif not home and parsed is not None and parsed.room:
            home = {part: getattr(parsed, part) or "" for part in ("building", "unit", "floor", "room")}
        elif not name and _TITLE.match(piece):
            name = piece
        else:
            rest.append(piece)
    matter = " ".join(rest)
    heard = Ear.of(community).hear(matter or words, unit.now, where="private").slots
    slots = {**slots_of(words, unit.local(community)), **heard}
    home = home or {part: str(slots.get(part, "")) for part in ("building", "unit", "floor", "room")}
    return Call(
        text=matter,
        name=name,
        phone=phone or str(slots.get("phone", "")),
        category=str(slots.get("category", "other")),
        place="home" if home["room"] else str(slots.get("place", "home")),
        spot=str(slots.get("item", "")),
        danger=danger_of(slots) or "",
        **home,
    )


def amended(call: Call, change: Call) -> Call:
    """The call with whatever the change names: a new number, another flat, other words."""
    named = {name: value for name, value in change.as_data().items() if value}
    if not change.text:
        for matter in ("category", "place", "danger", "spot"):
            named.pop(matter, None)
    return replace(call, **named)


def open_for_caller(unit: Unit, community: Community, call: Call, staff: Staff) -> Ticket:
    """Open the ticket the desk has looked over."""
    home = None
    if call.building and call.room:
        home = homes.find_or_add(unit, community, call.building, call.unit, call.floor, call.room)
    ticket = open_ticket(
        unit,
        community,
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
    record(unit, ticket, staff, "written_down")
    return ticket


def _joined_telephone(words: str) -> str:
    """The text with blanks inside telephone numbers closed, so that a number is one piece."""
    return _TELEPHONE.sub(lambda found: _closed(found[0]), words)


def _closed(number: str) -> str:
    digits = re.sub(r"\s", "", number)
    return digits if 7 <= sum(map(str.isdigit, digits)) <= 15 and "-" not in number else number

"""A parcel is missing, or at the wrong door: the register is looked through before anybody is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from services import homes, search
from services.actors import signature
from services.errors import Gone
from services.parcel.rights import held_by, household
from services.search import Finding, Search, Seen, Sought
from services.search.matching import same_tail
from services.ticket import Call, File, Ticket, home_of
from services.ticket.telling import record
from services.unit import Unit
from storage.community import Chat, Community, Home, People, Resident, Staff
from storage.parcel import Parcel, Parcels

LOOK_BACK = timedelta(days=7)
"""How long ago a parcel may have been collected by somebody else of the home."""

_NUMBER = re.compile(r"[A-Z]{0,4}-?\d{4,20}")

REGISTERED_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of a parcel, by its slots."""

    text: str
    courier: str | None = None
    tracking: str | None = None
    when: str | None = None
    building: str | None = None
    unit_no: str | None = None
    room: str | None = None

    @classmethod
    def of(cls, text: str, slots: Mapping[str, object]) -> Told:
        """From a message and what was understood of it."""
        names = {"courier": "courier", "tracking": "tracking", "when": "time"}
        names |= {"building": "building", "unit_no": "unit", "room": "room"}
        given = {field: str(slots[slot]) for field, slot in names.items() if slots.get(slot)}
        return cls(text, **given)

    @classmethod
    def answered(cls, text: str, slots: Mapping[str, object]) -> Told:
        """From the answer to "which number?": digits alone are one."""
        bare = text.strip().upper()
        told = cls.of(text, slots)
        return replace(told, tracking=bare) if told.tracking is None and _NUMBER.fullmatch(bare) else told

    def narrowed(self, answered: Told) -> Told:
        """The same report with what was said afterwards."""
        return replace(
            self, courier=answered.courier or self.courier, tracking=answered.tracking or self.tracking
        )

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Told:
        """As a dialogue kept it."""
        return cls(**{name: value for name, value in data.items() if name in cls.__slots__})

    def as_data(self) -> dict[str, str | None]:
        """As a dialogue keeps it; `of_data` reads it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Look:
    """What the register knows of a resident's own homes that may be what they miss."""

    waiting: Sequence[Parcel]
    collected: Sequence[Parcel]

    def __bool__(self) -> bool:
        return bool(self.waiting or self.collected)


def look_up(unit: Unit, resident: Resident, told: Told) -> Look:
    """Parcels of the resident's verified homes: still here, or collected by somebody else lately."""
    if not (home_ids := Parcels(unit).verified_homes(resident.id)):
        return Look((), ())
    waiting = [p for p in Parcels(unit).waiting_at(home_ids) if _fits(p, told)]
    lately = Parcels(unit).collected_since(home_ids, unit.now - LOOK_BACK)
    by_others = [p for p in lately if p.collected_by != signature(resident) and _fits(p, told)]
    return Look(waiting, by_others[:3])


def look_up_for_caller(unit: Unit, community: Community, call: Call) -> Look:
    """What the register knows of a caller's home: still here, or collected lately."""
    home = People(unit).home(community.id, call.building, call.unit, call.floor, call.room)
    if home is None:
        return Look((), ())
    told = Told(call.text, call.courier or None, call.tracking or None)
    waiting = [p for p in Parcels(unit).waiting_at([home.id]) if _fits(p, told)]
    lately = Parcels(unit).collected_since([home.id], unit.now - LOOK_BACK)
    return Look(waiting, [p for p in lately if _fits(p, told)][:3])


def _fits(parcel: Parcel, told: Told) -> bool:
    """Nothing that was said speaks against it."""
    if same_tail(parcel.tracking, told.tracking) is False:
        return False
    return not (parcel.courier and told.courier and parcel.courier != told.courier)


def report_missing(
    unit: Unit,
    community: Community,
    resident: Resident,
    told: Told,
    *,
    chat: Chat | None = None,
    message_id: int | None = None,
    media: Sequence[File] = (),
) -> Search:
    """Begin to look for it."""
    sought = Sought("parcel", told.text, told.courier, told.tracking, None, told.when, None)
    return search.open_search(
        unit,
        community,
        resident,
        sought,
        home=_home(unit, resident, told),
        chat=chat,
        message_id=message_id,
        media=media,
        plan="parcel" if held_by(community) == "desk" else "station",
    )


def report_for_caller(unit: Unit, community: Community, call: Call, staff: Staff) -> Ticket:
    """Begin to look for what somebody without Telegram misses; the desk rings them with every step."""
    sought = Sought("parcel", call.text, call.courier or None, call.tracking or None)
    found = search.open_search(
        unit,
        community,
        call,
        sought,
        home=home_of(unit, community, call),
        plan="parcel" if held_by(community) == "desk" else "station",
    )
    ticket = unit.need(Ticket, found.ticket_id)
    record(unit, ticket, staff, "written_down")
    return ticket


def missing_one(unit: Unit, community: Community, resident: Resident, parcel_id: int) -> Search:
    """不是我们取的: somebody collected a parcel of the home, and nobody there knows who."""
    parcel = unit.get(Parcel, parcel_id)
    own = Parcels(unit).verified_homes(resident.id)
    if parcel is None or parcel.home_id not in own:
        raise Gone
    sought = Sought("parcel", parcel.tracking or parcel.code, parcel.courier, parcel.tracking)
    return search.open_search(unit, community, resident, sought, home=unit.need(Home, parcel.home_id))


def tell_more(unit: Unit, resident: Resident, ticket_id: int, told: Told, media: Sequence[File]) -> Search:
    """Number, courier, a picture: whatever comes after the first words."""
    return search.say_more(
        unit, resident, ticket_id, told.text, courier=told.courier, tracking=told.tracking, media=media
    )


def group(unit: Unit, chat_id: int | None) -> Chat | None:
    """The group in which it was written first; None for a private chat."""
    return unit.get(Chat, chat_id) if chat_id is not None else None


def _home(unit: Unit, resident: Resident, told: Told) -> Home | None:
    """Which of their homes it was sent to: the one that was written, else the only one."""
    own = [residence.home for residence in homes.homes_of(unit, resident)]
    written = [h for h in own if told.room == h.room and told.building in (None, h.building)]
    return next(iter(written or (own if len(own) == 1 else [])), None)


# ---- at the wrong door ------------------------------------------------------------------------


def report_found(
    unit: Unit, community: Community, finder: Resident, told: Told, photo: str | None
) -> tuple[Finding, int]:
    """A parcel that is not the finder's; how many people were asked whether it is theirs."""
    owners = _registered_for(unit, community, finder, told)
    return search.report_finding(unit, community, finder, _seen(told, photo), owners)


def amend_found(
    unit: Unit, community: Community, finder: Resident, finding_id: int, told: Told, photo: str | None
) -> tuple[Finding, int]:
    """What the finder read on it afterwards."""
    owners = _registered_for(unit, community, finder, told)
    return search.amend(unit, finder, finding_id, _seen(told, photo), owners)


def _seen(told: Told, photo: str | None) -> Seen:
    facts: dict[str, Any] = {"building": told.building, "unit_no": told.unit_no, "room": told.room}
    return Seen("parcel", told.text, told.courier, told.tracking, photo=photo, **facts)


def _registered_for(unit: Unit, community: Community, finder: Resident, told: Told) -> list[Resident]:
    """Verified members of the home that the register has this number for; not the finder's own home."""
    if not told.tracking:
        return []
    since = unit.now - REGISTERED_WITHIN
    parcels = Parcels(unit).ending_with(community.id, told.tracking, since)
    members = [member for parcel in parcels for member in household(unit, parcel.home_id)]
    return [member for member in members if member.id != finder.id]

"""Homes: claimed by typing them, verified by somebody entitled to, said in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from intents.phrasebook import phrase
from intents.slots import ADDRESS_SLOTS
from intents.slots.address import parse_home
from services.actors import signature
from services.errors import Gone, Refused
from services.messages import Button
from services.understanding import slots_of
from services.unit import Unit
from storage.community import Claim, Communities, Community, Home, Membership, People, Resident, Staff
from texts import Verbatim

__all__ = ["Home", "Membership"]

ENOUGH_HOMES = 5
"""Homes of a building that have to be known before its height is guessed."""

SPARE_FLOORS = 3
"""How far above the highest known home somebody may well live."""

MOST_HOMES = 5
"""More than a family needs; a limit against typing whole buildings."""

LONGEST_PLACE = 30
"""Characters of a message that names a place and says nothing else."""

_I_LIVE_AT = phrase("home.i_live_at")
_PARTICLES = phrase("home.particles")

_WORDS = {
    "tower": phrase("home.tower"),
    "number": phrase("home.number"),
}
"""Words for a building that some people use and others do not; each is a case of `home-label`."""


@dataclass(frozen=True, slots=True)
class Residence:
    """A home of a resident and whether somebody vouched for it."""

    home: Home
    membership: Membership

    @property
    def verified(self) -> bool:
        """Whether the desk or a verified member vouched for it."""
        return self.membership.claim == Claim.VERIFIED


def parts_label(
    building: str | None, unit: str | None, floor: str | None, room: str | None, word: str | None = None
) -> Verbatim:
    """An address in the reader's own order of words, its flat as it was written: 15C or #12-05.

    `word` is the home's for its building. Missing parts are left out.
    """
    given = {"building": building, "unit": unit, "floor": floor, "room": room, "word": word}
    lettered = {"lettered": _lettered(room or "")}
    return Verbatim("home-label", {name: part or "none" for name, part in given.items()} | lettered)


def _lettered(room: str) -> str:
    """Whether a flat has a letter for a name, which decides how people write it beside its floor."""
    if room.isalpha():
        return "yes"
    return "no" if room.isdecimal() else "partly"


def label(home: Home) -> Verbatim:
    """A home's address in the reader's own order of words."""
    return parts_label(home.building, home.unit, home.floor, home.room, home.word)


def keep_word(home: Home, text: str) -> Home:
    """Call its building as whoever wrote the address first called it: Tower 2 15C, 3號5樓之1."""
    if home.word is None and not home.unit:  # in A棟3號5樓之1 the number is not the building's
        home.word = next((word for word, written in _WORDS.items() if written.search(text)), None)
    return home


def aliases_of(community: Community) -> Mapping[str, str]:
    """What people here call their buildings, by /words."""
    buildings: Mapping[str, str] = community.words.get("buildings", {})
    return buildings


def find_or_add(unit: Unit, community: Community, building: str, unit_no: str, floor: str, room: str) -> Home:
    """The home with this address, written down on first mention."""
    home = People(unit).home(community.id, building, unit_no, floor, room)
    return home or unit.add(
        Home(community_id=community.id, building=building, unit=unit_no, floor=floor, room=room)
    )


def from_words(unit: Unit, community: Community, text: str) -> Home:
    """The home a person typed, in any of the usual forms; Refused where it is none or lacks the building."""
    return keep_word(find_or_add(unit, community, *_parts(community, text)), text)


def looked_up(unit: Unit, community: Community, text: str) -> Home:
    """The home that a colleague asks about; one that nobody knows is not written down by the question.

    Otherwise a slip would make a building known, and the next slip would be believed.
    """
    building, unit_no, floor, room = _parts(community, text)
    known = People(unit).home(community.id, building, unit_no, floor, room)
    return known or Home(community_id=community.id, building=building, unit=unit_no, floor=floor, room=room)


def _parts(community: Community, text: str) -> tuple[str, str, str, str]:
    """Building, unit, floor and room as they were typed."""
    parsed = parse_home(address_in(text), aliases_of(community))
    if parsed is None or not parsed.room:
        raise Refused("home-unreadable")
    if not parsed.building:
        raise Refused("home-building-missing", room=parsed.room)
    return parsed.building, parsed.unit or "", parsed.floor or "", parsed.room


def buildings(unit: Unit, community: Community) -> set[str]:
    """Buildings somebody lives in as far as we know; none while the community is new."""
    groups = {chat.building for chat in Communities(unit).chats(community.id) if chat.building}
    lived_in = set(People(unit).buildings(community.id))
    return groups | lived_in if lived_in else set()


def doubt(
    unit: Unit, community: Community, building: str, unit_no: str, floor: str, room: str
) -> Verbatim | None:
    """What of an address cannot be right as far as the register knows; None where nothing speaks against it.

    Empty parts were not said. A home that is merely new is no doubt: most callers never wrote to us.
    """
    facts = {"building": building, "unit": unit_no, "room": room}
    if not (building and room):
        return Verbatim("home-doubt-no-room" if building else "home-doubt-no-building", facts)
    known = People(unit).homes_in(community.id, building)
    if not known:
        strange = building not in (buildings(unit, community) or {building})
        return Verbatim("home-doubt-building", facts) if strange else None
    units = {home.unit for home in known}
    if unit_no not in units:
        return Verbatim("home-doubt-unit" if unit_no else "home-doubt-no-unit", facts)
    heights = sorted(height for home in known if (height := _height(home.floor, home.room)))
    height = _height(floor, room)
    if height and len(heights) >= ENOUGH_HOMES and height > heights[-1] + SPARE_FLOORS:
        return Verbatim("home-doubt-floor", {**facts, "floor": str(height), "top": str(heights[-1])})
    return None


def _height(floor: str, room: str) -> int:
    """The storey of a home by its floor, or by a number like 501 or 1203; 0 where neither says."""
    said = floor or (room[:-2] if room.isdecimal() and len(room) in (3, 4) else "")
    return int(said) if said.isdecimal() else 0


def address_in(text: str) -> str:
    """The address in 我哋住喺2座15樓C室 or I stay at #12-05 Blk 3, without the sentence around it."""
    return _I_LIVE_AT.sub("", text, count=1)


def place_alone(community: Community, text: str) -> Mapping[str, str]:
    """The parts of an address, whole or not, that a text names if it says nothing else, as 3栋的 does."""
    if len(text) > LONGEST_PLACE:
        return {}
    parsed = parse_home(_PARTICLES.sub("", text), aliases_of(community))
    if parsed is None:
        return {}
    said = {"building": parsed.building, "unit": parsed.unit, "floor": parsed.floor, "room": parsed.room}
    return {part: value for part, value in said.items() if value}


def place_in(community: Community, text: str, now: datetime) -> Mapping[str, str]:
    """The same of a text that says more, where no room is among them: 我是三栋的老王家."""
    if alone := place_alone(community, text):
        return alone
    said = slots_of(text, community, now)
    return {part: str(said[part]) for part in ADDRESS_SLOTS if part in said} if "room" not in said else {}


def is_address(community: Community, text: str) -> bool:
    """Whether a text is a home's whole address and nothing else."""
    parsed = parse_home(address_in(text), aliases_of(community))
    return parsed is not None and bool(parsed.building and parsed.room)


def claim(unit: Unit, resident: Resident, home: Home) -> Residence:
    """Note that a resident says to live here, and ask those whose home it verifiably is."""
    people = People(unit)
    known = people.membership(resident.id, home.id)
    if known is not None:
        return Residence(home, known)
    if len(people.homes(resident.id)) >= MOST_HOMES:
        raise Refused("home-too-many")
    membership = unit.add(
        Membership(
            resident_id=resident.id, home_id=home.id, claim=Claim.CLAIMED, verified_by=None, since=unit.now
        )
    )
    for member, _ in people.members(home.id, Claim.VERIFIED):
        buttons = [[Button("people.vouch", (membership.id,)), Button("people.deny", (membership.id,))]]
        once = f"home-join:{home.id}:{resident.id}:{member.id}:{unit.now:%Y-%m-%d}"
        unit.tell(
            member, "home-asks-to-join", name=resident.display, home=label(home), buttons=buttons, once=once
        )
    return Residence(home, membership)


def homes_of(unit: Unit, resident: Resident) -> list[Residence]:
    """The homes somebody said to live in, the longest known first."""
    return [Residence(home, membership) for home, membership in People(unit).homes(resident.id)]


def leave(unit: Unit, resident: Resident, home_id: int) -> Home:
    """The resident says not to live here (any more)."""
    membership = People(unit).membership(resident.id, home_id)
    if membership is None:
        raise Gone
    home = unit.need(Home, home_id)
    unit.delete(membership)
    return home


def retract(unit: Unit, resident: Resident, home_id: int, since: datetime) -> None:
    """A home written by mistake and put right at once is none of the resident's; older claims stay."""
    membership = People(unit).membership(resident.id, home_id)
    if membership is not None and membership.claim is Claim.CLAIMED and membership.since >= since:
        unit.delete(membership)


def verify_by_staff(unit: Unit, staff: Staff, membership_id: int) -> tuple[Home, Resident]:
    """The desk vouches for a claim of its own community."""
    membership, home, resident = _claim(unit, membership_id)
    if home.community_id != staff.community_id:
        raise Gone
    _verify(unit, membership, home, resident, staff)
    return home, resident


def verify_by_member(unit: Unit, member: Resident, membership_id: int) -> tuple[Home, Resident]:
    """A verified member of the home vouches for somebody who joins it."""
    membership, home, resident = _claim(unit, membership_id)
    _entitled(unit, member, home)
    _verify(unit, membership, home, resident, member)
    return home, resident


def deny(unit: Unit, member: Resident, membership_id: int) -> Home:
    """A verified member does not know the one who claims the home: the claim goes."""
    membership, home, resident = _claim(unit, membership_id)
    _entitled(unit, member, home)
    if membership.claim == Claim.VERIFIED:
        raise Refused("home-already-verified")
    unit.delete(membership)
    unit.tell(resident, "home-denied", home=label(home))
    return home


def remove_by_staff(unit: Unit, staff: Staff, membership_id: int) -> tuple[Home, Resident]:
    """The desk takes back a home of its own community: it was never theirs, or they have moved out."""
    membership, home, resident = _claim(unit, membership_id)
    if home.community_id != staff.community_id:
        raise Gone
    unit.delete(membership)
    unit.tell(resident, "home-removed", home=label(home))
    return home, resident


def members_of(unit: Unit, community: Community, text: str) -> tuple[Home, list[tuple[Resident, Membership]]]:
    """The home that a colleague typed, and everybody who is noted there, believed or not."""
    home = looked_up(unit, community, text)
    return home, list(People(unit).members(home.id))


def pending(unit: Unit, community: Community, limit: int = 8) -> Sequence[tuple[Home, Resident, Membership]]:
    """Claims nobody has vouched for yet, the oldest first."""
    return People(unit).claims(community.id, limit)


def _entitled(unit: Unit, member: Resident, home: Home) -> None:
    own = People(unit).membership(member.id, home.id)
    if own is None or own.claim != Claim.VERIFIED:
        raise Refused("home-not-verified")


def _claim(unit: Unit, membership_id: int) -> tuple[Membership, Home, Resident]:
    membership = unit.get(Membership, membership_id)
    if membership is None:
        raise Gone
    return membership, unit.need(Home, membership.home_id), unit.need(Resident, membership.resident_id)


def _verify(unit: Unit, membership: Membership, home: Home, resident: Resident, by: Resident | Staff) -> None:
    if membership.claim == Claim.VERIFIED:
        return
    membership.claim, membership.verified_by = Claim.VERIFIED, signature(by)
    unit.tell(resident, "home-verified", home=label(home))

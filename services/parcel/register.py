"""The register: parcels come to the desk, many lines at once; good lines are kept, bad ones handed back."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from services import homes
from services.codes import ALPHABET, LETTERS
from services.errors import Refused
from services.parcel.lines import BadLine, Line, read_lines
from services.parcel.notices import expect_notice, nothing_waits, plan_digest
from services.parcel.rights import at_desk, check_held_here, household
from services.parcel.wording import facts_of
from services.unit import Unit
from storage.community import Community, Home, Staff
from storage.parcel import Hold, Parcel, Parcels

CODE_LENGTH = 4
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Registration:
    """What came of a list."""

    parcels: Sequence[Parcel]
    bad: Sequence[BadLine]
    strangers: Sequence[Parcel]
    """Those for homes where nobody can be written to."""
    holds: Sequence[tuple[Home, Hold]]
    """What the homes had asked beforehand."""


def register(unit: Unit, community: Community, staff: Staff, text: str) -> Registration:
    """Write down every line that can be read; Refused where there is nothing to read."""
    check_held_here(community)
    count = sum(1 for line in text.splitlines() if line.strip())
    if not count:
        raise Refused("parcel-in-how")
    if count > MOST_AT_ONCE:
        # Reading a list takes long enough to be felt; one that is refused anyway is not read.
        raise Refused("parcel-in-too-many", most=MOST_AT_ONCE)
    read = read_lines(text, unit.local(community), homes.aliases_of(community))
    # One register at a time: the same number from two desks is one parcel.
    community = unit.lock(Community, community.id)
    known = homes.buildings(unit, community)
    parcels: list[Parcel] = []
    bad: list[BadLine] = []
    for each in read:
        outcome = each if isinstance(each, BadLine) else _write_down(unit, community, staff, each, known)
        if isinstance(outcome, BadLine):
            bad.append(outcome)
        else:
            parcels.append(outcome)
    _announce(unit, community, parcels)
    strangers = [p for p in parcels if not any(m.reachable for m in household(unit, p.home_id))]
    return Registration(parcels, bad, strangers, _holds(unit, parcels))


def _write_down(
    unit: Unit, community: Community, staff: Staff, line: Line, known: Collection[str]
) -> Parcel | BadLine:
    address = line.home
    if known and address.building not in known and not line.sure:
        facts = {"building": address.building or ""}
        return BadLine(line.number, line.words, "parcel-bad-no-building", facts)
    if line.tracking and (before := Parcels(unit).by_tracking(community.id, line.tracking)):
        key = "parcel-bad-twice-collected" if before.collected_at else "parcel-bad-twice"
        return BadLine(line.number, line.words, key, facts_of(unit, before))
    home = homes.find_or_add(
        unit,
        community,
        address.building or "",
        address.unit or "",
        address.floor or "",
        address.room or "",
    )
    homes.keep_word(home, line.words)
    return unit.add(_row(unit, community, staff, line, home))


def _row(unit: Unit, community: Community, staff: Staff, line: Line, home: Home) -> Parcel:
    return Parcel(
        community_id=community.id,
        home_id=home.id,
        name=line.name,
        courier=line.courier,
        tracking=line.tracking,
        shelf=line.shelf,
        fresh=line.fresh,
        code=fresh_code(unit, community.id),
        registered_at=unit.now,
        registered_by=staff.id,
        told_at=None,
        collected_at=None,
        collected_by=None,
    )


def fresh_code(unit: Unit, community_id: int) -> str:
    """Four characters that no waiting parcel here has; a letter first, so that it is never read as a flat."""
    while True:
        rest = (secrets.choice(ALPHABET) for _ in range(CODE_LENGTH - 1))
        code = "".join((secrets.choice(LETTERS), *rest))
        same = Parcels(unit).by_code(community_id, code)
        if same is None or same.collected_at is not None:
            return code


def _announce(unit: Unit, community: Community, parcels: Sequence[Parcel]) -> None:
    for home_id in dict.fromkeys(parcel.home_id for parcel in parcels):
        expect_notice(unit, community, home_id)
    if parcels:
        plan_digest(unit, community)


def _holds(unit: Unit, parcels: Sequence[Parcel]) -> list[tuple[Home, Hold]]:
    home_ids = dict.fromkeys(parcel.home_id for parcel in parcels)
    return [
        (unit.need(Home, home_id), hold)
        for home_id in home_ids
        if (hold := Parcels(unit).hold_of(home_id)) is not None
    ]


def strike_out(unit: Unit, staff: Staff, parcel_id: int) -> dict[str, Any]:
    """A line that was written by mistake; the home hears of it only if it had been told.

    Returns what texts say of the parcel that was.
    """
    parcel = at_desk(unit, staff.community_id, parcel_id)
    facts = facts_of(unit, parcel)
    if parcel.collected_at is not None:
        raise Refused("parcel-collected-before")
    if parcel.told_at is not None:
        for member in household(unit, parcel.home_id):
            unit.tell(member, "parcel-struck-out", **facts)
    for proxy in Parcels(unit).named(parcel.id):
        unit.delete(proxy)
    unit.delete(parcel)
    nothing_waits(unit, parcel.home_id)
    return facts


def waiting_for(unit: Unit, community: Community, words: str) -> tuple[Home, Sequence[Parcel]]:
    """What waits for the home that a colleague typed."""
    home = homes.looked_up(unit, community, words)
    return home, Parcels(unit).waiting_at([home.id])


def waiting(unit: Unit, community: Community) -> Sequence[Parcel]:
    """Everything on the shelves, the oldest first."""
    return Parcels(unit).waiting(community.id)

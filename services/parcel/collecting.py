"""Collected: by its code at the desk, by a button of the home or its proxy, and taken back after a slip."""

from __future__ import annotations

from datetime import timedelta

from services.actors import signature
from services.errors import Gone, Refused
from services.messages import Button
from services.parcel.notices import expect_remind, nothing_waits
from services.parcel.register import fresh_code
from services.parcel.rights import at_desk, check_held_here, entrusted_to, household
from services.parcel.wording import facts_of, taker
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.parcel import Parcel, Parcels

MOST_CODES = 20
"""Codes that are read out at once; one message lists what became of each."""

UNDO_BY_RESIDENT = timedelta(seconds=60)
UNDO_BY_STAFF = timedelta(minutes=10)


def hand_out(
    unit: Unit, community: Community, staff: Staff, words: str
) -> tuple[list[Parcel], list[tuple[str, Parcel | None]]]:
    """Codes as they are read out at the desk: what was handed out, and (code, parcel) that could not be."""
    check_held_here(community)
    codes = [code.strip("#,，、").upper() for code in words.split()]
    if not codes:
        raise Refused("parcel-collect-how")
    if len(codes) > MOST_CODES:
        raise Refused("parcel-collect-many", most=MOST_CODES)
    handed: list[Parcel] = []
    refused: list[tuple[str, Parcel | None]] = []
    for code in dict.fromkeys(codes):
        found = Parcels(unit).by_code(community.id, code)
        locked = unit.lock(Parcel, found.id) if found is not None else None
        if locked is None or locked.collected_at is not None:
            refused.append((code[:12], locked))
        else:
            _collect(unit, locked, staff)
            handed.append(locked)
    return handed, refused


def hand_out_one(unit: Unit, staff: Staff, parcel_id: int) -> Parcel:
    """取走, pressed by a colleague in a home's list."""
    parcel = at_desk(unit, staff.community_id, parcel_id)
    _check_waiting(unit, parcel)
    _collect(unit, parcel, staff)
    return parcel


def collect(unit: Unit, resident: Resident, parcel_id: int) -> Parcel:
    """取到了, pressed by a member of the home or by its proxy."""
    parcel = entrusted_to(unit, resident, parcel_id)
    _check_waiting(unit, parcel)
    _collect(unit, parcel, resident)
    return parcel


def take_back(unit: Unit, resident: Resident, parcel_id: int) -> Parcel:
    """按错了, within a minute, by whoever pressed."""
    parcel = entrusted_to(unit, resident, parcel_id)
    late = parcel.collected_at is None or unit.now - parcel.collected_at > UNDO_BY_RESIDENT
    if late or parcel.collected_by != signature(resident):
        raise Refused("parcel-undo-late")
    _put_back(unit, parcel)
    return parcel


def take_back_at_desk(unit: Unit, staff: Staff, parcel_id: int) -> Parcel:
    """撤回, within ten minutes, by any colleague at the desk."""
    parcel = at_desk(unit, staff.community_id, parcel_id)
    if parcel.collected_at is None:
        raise Gone
    if unit.now - parcel.collected_at > UNDO_BY_STAFF:
        raise Refused("parcel-undo-late-desk")
    _put_back(unit, parcel)
    for member in household(unit, parcel.home_id):
        unit.tell(member, "parcel-put-back", **facts_of(unit, parcel))
    return parcel


def _check_waiting(unit: Unit, parcel: Parcel) -> None:
    if parcel.collected_at is not None:
        facts = {**facts_of(unit, parcel), "taker": taker(unit, parcel), "collected": parcel.collected_at}
        raise Refused("parcel-collected-already", **facts)


def _collect(unit: Unit, parcel: Parcel, by: Resident | Staff) -> None:
    parcel.collected_at, parcel.collected_by = unit.now, signature(by)
    unit.flush()
    nothing_waits(unit, parcel.home_id)
    facts = {**facts_of(unit, parcel), "taker": taker(unit, parcel), "collected": unit.now}
    for member in household(unit, parcel.home_id):
        if signature(member) != parcel.collected_by:
            not_us = [Button("parcel.not_us", (parcel.id,))]
            unit.tell(member, "parcel-collected-notice", buttons=not_us, **facts)


def _put_back(unit: Unit, parcel: Parcel) -> None:
    """It waits again, with the same code unless another parcel has it by now."""
    namesake = Parcels(unit).by_code(parcel.community_id, parcel.code)
    if namesake is not None and namesake.collected_at is None and namesake.id != parcel.id:
        parcel.code = fresh_code(unit, parcel.community_id)
    parcel.collected_at = parcel.collected_by = None
    unit.flush()
    expect_remind(unit, parcel)

"""Who may know about a parcel: the verified members of its home and the proxies they named, nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from services.errors import Gone, Refused
from services.unit import Unit
from storage.community import Claim, Community, People, Resident
from storage.parcel import Parcel, Parcels

Holder = Literal["desk", "station", "nobody"]


def held_by(community: Community) -> Holder:
    """Who holds parcels here, as /setup was told; the desk where nobody said."""
    holder: Holder = community.options.get("parcel", {}).get("held_by") or "desk"
    return holder


def check_held_here(community: Community) -> None:
    """Refuse with where parcels are instead."""
    if held_by(community) != "desk":
        raise Refused(f"parcel-held-{held_by(community)}")


def household(unit: Unit, home_id: int) -> Sequence[Resident]:
    """The verified members of a home."""
    return [member for member, _ in People(unit).members(home_id, Claim.VERIFIED)]


def is_member(unit: Unit, resident: Resident, home_id: int) -> bool:
    """Whether somebody is a verified member of a home."""
    membership = People(unit).membership(resident.id, home_id)
    return membership is not None and membership.claim is Claim.VERIFIED


def may_collect(unit: Unit, resident: Resident, parcel: Parcel) -> bool:
    """Whether a parcel's code is any of this resident's business."""
    if is_member(unit, resident, parcel.home_id):
        return True
    return Parcels(unit).proxy_of(parcel.id, resident.id) is not None


def entrusted_to(unit: Unit, resident: Resident, parcel_id: int) -> Parcel:
    """The locked parcel, for those who may collect it; for everybody else it is not there."""
    found = unit.get(Parcel, parcel_id)
    if found is None or not may_collect(unit, resident, found):
        raise Gone
    return unit.lock(Parcel, parcel_id)


def of_household(unit: Unit, resident: Resident, parcel_id: int) -> Parcel:
    """The locked parcel, for verified members of its home only: a proxy cannot name further proxies."""
    found = unit.get(Parcel, parcel_id)
    if found is None or not is_member(unit, resident, found.home_id):
        raise Gone
    return unit.lock(Parcel, parcel_id)


def at_desk(unit: Unit, community_id: int, parcel_id: int) -> Parcel:
    """The locked parcel, for staff of its community."""
    found = unit.get(Parcel, parcel_id)
    if found is None or found.community_id != community_id:
        raise Gone
    return unit.lock(Parcel, parcel_id)

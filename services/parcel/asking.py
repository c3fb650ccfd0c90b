"""我的快递到了吗, and 帮我收一下: answered for the asker's own verified homes only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services import homes
from services.errors import Refused
from services.parcel.rights import Holder, check_held_here, held_by
from services.unit import Unit
from storage.community import Communities, Community, Home, Resident
from storage.parcel import Hold, Parcel, Parcels
from texts import Verbatim

HOLD_FOR = timedelta(days=3)
"""How long, where nobody said."""

LONGEST_HOLD = timedelta(days=30)
MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class Mine:
    """What a resident may know of the register."""

    holder: Holder
    verified: bool
    """Whether any home is proven to be theirs."""
    own: Sequence[Parcel] = ()
    entrusted: Sequence[Parcel] = ()


def mine(unit: Unit, community: Community, resident: Resident) -> Mine:
    """What waits for a resident's verified homes, and what others asked them to collect."""
    home_ids = own_homes(unit, resident)
    if held_by(community) != "desk":
        return Mine(held_by(community), bool(home_ids))
    waiting = Parcels(unit).waiting_at(home_ids)
    return Mine("desk", bool(home_ids), waiting, Parcels(unit).entrusted(resident.id))


def own_homes(unit: Unit, resident: Resident) -> Sequence[int]:
    """Ids of the homes that are proven to be a resident's."""
    return Parcels(unit).verified_homes(resident.id)


def hold(unit: Unit, community: Community, resident: Resident, words: str, when: object) -> Hold:
    """Keep what is there and what comes until then; the desk knows, and reminders wait.

    `when` is the time that was said (ISO, or a span of ISO times), or None.
    """
    check_held_here(community)
    home_ids = own_homes(unit, resident)
    if not home_ids:
        raise Refused("parcel-hold-verify")
    until = min(_end_of(unit, community, when) or unit.now + HOLD_FOR, unit.now + LONGEST_HOLD)
    said = " ".join(words.split())[:MOST_WORDS]
    kept = [_hold_at(unit, resident, home_id, said, until) for home_id in home_ids]
    chat = Communities(unit).staff_chat(community.id)
    if chat is not None:
        home = homes.label(unit.need(Home, home_ids[0]))
        unit.say(chat, "parcel-hold-desk", topic="parcel", home=home, words=said, until=until)
    return kept[0]


def _hold_at(unit: Unit, resident: Resident, home_id: int, words: str, until: datetime) -> Hold:
    known = Parcels(unit).any_hold(home_id)
    if known is None:
        return unit.add(Hold(home_id=home_id, resident_id=resident.id, words=words, until=until))
    known.resident_id, known.words, known.until = resident.id, words, until
    return known


def _end_of(unit: Unit, community: Community, when: object) -> datetime | None:
    """The last moment of a time that was said; None without one, or where it is past."""
    said = str(when or "").rpartition("/")[2]
    if not said:
        return None
    zone = ZoneInfo(community.timezone)
    try:
        if "T" in said:
            moment = datetime.fromisoformat(said)
            end = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        else:
            end = datetime.combine(date.fromisoformat(said), time(21, 0), zone)
    except ValueError:
        return None
    return end if end > unit.now else None


def home_of(unit: Unit, kept: Hold) -> Verbatim:
    """The address whose parcels are kept back."""
    return homes.label(unit.need(Home, kept.home_id))

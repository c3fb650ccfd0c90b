"""Something was found: written down, matched with what is missing and with the home written on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from services.errors import Gone, Refused
from services.search.matching import REMEMBERED, searches_for
from services.search.meeting import offer, offer_to_owner, show_more
from services.things import same_thing
from services.ticket import Ticket
from services.unit import Unit
from storage.community import Claim, Community, People, Resident
from storage.search import Finding, Search, Searches
from storage.ticket import LIVE

LONGEST = 1000

ON_ITS_HEELS = timedelta(minutes=30)
"""How long what sounds the same is the same finding, told in another chat."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a finder said of it."""

    kind: str
    text: str
    courier: str | None = None
    tracking: str | None = None
    item: str | None = None
    building: str | None = None
    unit_no: str | None = None
    room: str | None = None
    """Of the home written on it."""
    photo: str | None = None


def report_finding(
    unit: Unit, community: Community, finder: Resident, seen: Seen, owners: Iterable[Resident] = ()
) -> tuple[Finding, int]:
    """Write a finding down and ask everybody whose it may be; how many were asked.

    `owners` are people known from elsewhere, such as the register of parcels.
    """
    if (known := _said_just_now(unit, community, finder, seen)) is not None:
        amend(unit, finder, known.id, seen, owners)
        return known, len(Searches(unit).meetings(known.id))
    finding = unit.add(
        Finding(
            community_id=community.id,
            kind=seen.kind,
            finder_id=finder.id,
            text=seen.text[:LONGEST],
            courier=seen.courier,
            tracking=seen.tracking,
            item=seen.item,
            home_id=_label(unit, community, seen),
            photo=seen.photo,
            found_at=unit.now,
            returned_at=None,
            withdrawn_at=None,
        )
    )
    return finding, ask_owners(unit, finding, owners)


def _said_just_now(unit: Unit, community: Community, finder: Resident, seen: Seen) -> Finding | None:
    """The same thing, said in the group a moment ago and now in private: its owner is not asked twice."""
    for known in Searches(unit).findings(community.id, seen.kind, unit.now - ON_ITS_HEELS):
        if known.finder_id != finder.id or (seen.photo and known.photo):
            continue
        facts = ((known.courier, seen.courier), (known.tracking, seen.tracking), (known.item, seen.item))
        if all(before in (None, now) or now is None for before, now in facts) and any(map(any, facts)):
            return known
    return None


def has_found(unit: Unit, resident: Resident, kind: str, item: str) -> Finding | None:
    """What this resident found lately and still has, if it is the same thing."""
    findings = Searches(unit).findings(resident.community_id, kind, unit.now - REMEMBERED)
    mine = (each for each in findings if each.finder_id == resident.id)
    return next((each for each in mine if same_thing(each.item, item)), None)


def amend(
    unit: Unit, finder: Resident, finding_id: int, seen: Seen, owners: Iterable[Resident] = ()
) -> tuple[Finding, int]:
    """The finder looked closer: a number, a home, a picture."""
    finding = _own(unit, finder, finding_id)
    finding.text = f"{finding.text}\n{seen.text}".strip()[:LONGEST]
    finding.courier = seen.courier or finding.courier
    finding.tracking = seen.tracking or finding.tracking
    finding.item = seen.item or finding.item
    finding.photo = seen.photo or finding.photo
    community = unit.need(Community, finding.community_id)
    finding.home_id = _label(unit, community, seen) or finding.home_id
    unit.flush()
    return finding, ask_owners(unit, finding, owners)


def ask_owners(unit: Unit, finding: Finding, owners: Iterable[Resident]) -> int:
    """Offer it to searchers, to the home written on it, and to whoever else is known; to each once."""
    asked = 0
    for search, ticket in searches_for(unit, finding):
        asked += offer_to_owner(unit, finding, search, ticket)
    at_home = [m for m, _ in People(unit).members(finding.home_id, Claim.VERIFIED)] if finding.home_id else []
    for owner in (*at_home, *owners):
        asked += offer(unit, finding, owner) is not None
    return asked


def have(unit: Unit, finder: Resident, ticket_id: int) -> Finding:
    """在我这儿, pressed under our question to the neighbours."""
    ticket = unit.get(Ticket, ticket_id)
    search = Searches(unit).of_ticket(ticket_id)
    if ticket is None or search is None or ticket.community_id != finder.community_id:
        raise Gone
    if search.asked_at is None:
        # Nobody was asked yet: the number in the link was guessed.
        raise Gone
    if ticket.state not in LIVE:
        raise Refused("search-found-before")
    if ticket.reporter_id == finder.id:
        raise Refused("search-yours")
    finding = _from(unit, finder, search)
    offer_to_owner(unit, finding, search, ticket)
    return finding


def look_closer(unit: Unit, finder: Resident, finding_id: int, text: str, photo: str | None) -> None:
    """A picture or a word more; it goes to those who were asked already, too."""
    finding = _own(unit, finder, finding_id)
    amend(unit, finder, finding_id, Seen(finding.kind, text, photo=photo))
    show_more(unit, finding, text, photo)


def withdraw(unit: Unit, finder: Resident, finding_id: int) -> Finding:
    """It was the finder's own after all, or is no longer there."""
    finding = _own(unit, finder, finding_id)
    finding.withdrawn_at = finding.withdrawn_at or unit.now
    return finding


def _own(unit: Unit, finder: Resident, finding_id: int) -> Finding:
    """The locked finding, for whoever found it; for everybody else it is not there."""
    found = unit.get(Finding, finding_id)
    if found is None or found.finder_id != finder.id:
        raise Gone
    return unit.lock(Finding, finding_id)


def _from(unit: Unit, finder: Resident, search: Search) -> Finding:
    """The same thing as seen from the finder; pressing twice is once."""
    for known in Searches(unit).findings(search.community_id, search.kind, unit.now - REMEMBERED):
        if known.finder_id == finder.id and known.tracking == search.tracking and known.item == search.item:
            return known
    return unit.add(
        Finding(
            community_id=search.community_id,
            kind=search.kind,
            finder_id=finder.id,
            text="",
            courier=search.courier,
            tracking=search.tracking,
            item=search.item,
            home_id=None,
            photo=None,
            found_at=unit.now,
            returned_at=None,
            withdrawn_at=None,
        )
    )


def _label(unit: Unit, community: Community, seen: Seen) -> int | None:
    """The home written on it, if somebody is known to live there; a finder's words never make a home."""
    if not seen.building or not seen.room:
        return None
    home = People(unit).home(community.id, seen.building, seen.unit_no or "", "", seen.room)
    return home.id if home else None

"""Does what was found fit what is missing: last digits, courier, the home written on it, the kind."""

from __future__ import annotations

from datetime import timedelta

from services.things import same_thing
from services.unit import Unit
from storage.community import People
from storage.search import Finding, Search, Searches
from storage.ticket import Ticket

REMEMBERED = timedelta(days=30)
"""How long a finding is looked through."""

MOST = 5
"""Matches that are offered at once: more would be asking everybody."""


def findings_for(unit: Unit, search: Search, ticket: Ticket) -> list[Finding]:
    """Open findings that may be what is missing, the latest first."""
    found = Searches(unit).findings(search.community_id, search.kind, unit.now - REMEMBERED)
    fitting = [
        finding
        for finding in found
        if finding.finder_id != ticket.reporter_id and _fits(unit, finding, search, ticket)
    ]
    return fitting[:MOST]


def searches_for(unit: Unit, finding: Finding) -> list[tuple[Search, Ticket]]:
    """Open searches whose object this may be, the oldest first."""
    going_on = Searches(unit).open(finding.community_id, finding.kind)
    fitting = [
        (search, ticket)
        for search, ticket in going_on
        if ticket.reporter_id != finding.finder_id and _fits(unit, finding, search, ticket)
    ]
    return fitting[:MOST]


def same_tail(first: str | None, second: str | None) -> bool | None:
    """Whether two numbers, whole or last digits, can be the same; None where one is not known."""
    if not first or not second:
        return None
    shorter = min(len(first), len(second))
    return first[-shorter:] == second[-shorter:]


def _fits(unit: Unit, finding: Finding, search: Search, ticket: Ticket) -> bool:
    if finding.kind == "lost":
        return same_thing(finding.item, search.item)
    same = same_tail(finding.tracking, search.tracking)
    if same is not None:
        return same
    if finding.courier and search.courier and finding.courier != search.courier:
        return False
    if finding.home_id is not None and ticket.home_id is not None:
        return finding.home_id == ticket.home_id
    return bool(finding.courier and search.courier) or _same_building(unit, finding, ticket)


def _same_building(unit: Unit, finding: Finding, ticket: Ticket) -> bool:
    """A wrong door is mostly one in the same building."""
    buildings = {home.building for home, _ in People(unit).homes(finding.finder_id)}
    return ticket.building in buildings

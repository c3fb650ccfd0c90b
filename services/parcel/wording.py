"""How a parcel is said: courier, last digits, shelf and code, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services import homes
from services.actors import signed_by
from services.messages import Button, Buttons
from services.ticket import stacked
from services.unit import Unit
from storage.community import Home, Resident, Staff
from storage.parcel import Parcel
from texts import Fact, Verbatim

MOST_LINES = 12
"""Parcels that one message lists; more are counted."""

MOST_BUTTONS = 4

GOT_LABELS = {
    True: ("parcel-got-button", "parcel-proxy-button"),
    False: ("parcel-got-one-button", "parcel-proxy-one-button"),
}
"""取到了 and 请人代取, for one parcel alone and for each of several."""


def courier(code: str | None) -> Fact:
    """A courier by its code; "none" where nobody said."""
    return Verbatim(f"courier-{code.lower()}") if code else "none"


def what(code: str | None, tracking: str | None) -> Verbatim:
    """顺丰 尾号 6688: as much as is known, and never the whole number."""
    facts = {"courier": courier(code), "tail": tracking[-4:] if tracking else "none"}
    return Verbatim("parcel-what", facts)


def facts_of(unit: Unit, parcel: Parcel) -> dict[str, Any]:
    """What texts say of a parcel; its code is for those who may collect it, and for staff."""
    return {
        "what": what(parcel.courier, parcel.tracking),
        "where": Verbatim("parcel-where", {"shelf": parcel.shelf or "none"}),
        "code": parcel.code,
        "fresh": "yes" if parcel.fresh else "no",
        "home": homes.label(unit.need(Home, parcel.home_id)),
        "name": parcel.name or "none",
        "since": parcel.registered_at,
    }


def line(unit: Unit, parcel: Parcel, key: str = "parcel-line") -> Verbatim:
    """One parcel as a line of a list."""
    return Verbatim(key, facts_of(unit, parcel))


def collected_line(unit: Unit, parcel: Parcel) -> Verbatim:
    """Who collected it, and when."""
    facts = {**facts_of(unit, parcel), "taker": taker(unit, parcel), "collected": parcel.collected_at}
    return Verbatim("parcel-seen-collected", facts)


def lines(unit: Unit, parcels: Sequence[Parcel], key: str = "parcel-line") -> Fact:
    """Parcels below one another."""
    said: list[Fact] = [line(unit, parcel, key) for parcel in parcels[:MOST_LINES]]
    if len(parcels) > MOST_LINES:
        said.append(Verbatim("parcel-more", {"more": len(parcels) - MOST_LINES}))
    return stacked(said)


def buttons(unit: Unit, parcels: Sequence[Parcel], *, own: bool = True) -> Buttons:
    """取到了 and 请人代取, a row for each parcel; a proxy gets the first only."""
    rows = []
    for parcel in parcels[:MOST_BUTTONS]:
        facts = facts_of(unit, parcel)
        got, proxy = GOT_LABELS[len(parcels) == 1]
        row = [Button("parcel.got", (parcel.id,), label=got, facts=facts)]
        if own:
            row.append(Button("parcel.proxy", (parcel.id,), label=proxy, facts=facts))
        rows.append(row)
    return rows


def proxy_choices(unit: Unit, parcels: Sequence[Parcel], name: str) -> Buttons:
    """Which of several parcels somebody is to collect."""
    # Telegram gives a button 64 bytes: a name of 12 characters may fill 36 of them.
    fitting = name.replace(":", " ")[:12]
    return [
        Button("parcel.proxy_for", (each.id, fitting), facts=facts_of(unit, each))
        for each in parcels[: 2 * MOST_BUTTONS]
    ]


def taker(unit: Unit, parcel: Parcel) -> Fact:
    """Who collected it."""
    match signed_by(unit, parcel.collected_by or ""):
        case Resident() as resident:
            return resident.display
        case Staff() as colleague:
            return Verbatim("parcel-by-desk", {"staff": colleague.name})
    return Verbatim("ticket-someone")

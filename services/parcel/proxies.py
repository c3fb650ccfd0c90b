"""Proxies: a home names somebody, a link makes them known, and one parcel is theirs to collect."""

from __future__ import annotations

import secrets

from intents.phrasebook import phrase
from services.errors import Gone, Refused
from services.messages import Button
from services.parcel.rights import is_member, of_household
from services.parcel.wording import facts_of
from services.unit import Unit
from storage.community import Community, Resident
from storage.parcel import Parcel, Parcels, Proxy

LONGEST_NAME = 20
MOST_NAMED = 5

_NAMED = phrase("parcel.proxy")
_NAMED_ENGLISH = phrase("parcel.proxy_english")


def named_in(text: str) -> str | None:
    """老李, in 让老李代取, and 您儿子, in 让我儿子去拿; None where nobody is named."""
    found = _NAMED.search(text) or _NAMED_ENGLISH.search(text)
    if found is None:
        return None
    name = found["name"]
    return f"您{name[1:]}" if name.startswith("我") and len(name) > 1 else name


def name_proxy(unit: Unit, resident: Resident, parcel_id: int, name: str) -> tuple[Parcel, str]:
    """A member of the home asks somebody to collect one parcel; the link that is to be passed on."""
    parcel = of_household(unit, resident, parcel_id)
    if parcel.collected_at is not None:
        raise Refused("parcel-collected-before")
    called = " ".join(name.split())
    if not 0 < len(called) <= LONGEST_NAME:
        raise Refused("parcel-proxy-name", most=LONGEST_NAME)
    if len(Parcels(unit).named(parcel.id)) >= MOST_NAMED:
        raise Refused("parcel-proxy-many", most=MOST_NAMED)
    proxy = unit.add(
        Proxy(
            parcel_id=parcel.id,
            token=secrets.token_urlsafe(12),
            name=called,
            named_by=resident.id,
            resident_id=None,
            named_at=unit.now,
        )
    )
    return parcel, unit.bot.deep_link(f"collect_{proxy.token}")


def community_behind(unit: Unit, token: str) -> Community | None:
    """Where the parcel of a link is; None for a link that means nothing (any more)."""
    proxy = Parcels(unit).by_token(token)
    parcel = unit.get(Parcel, proxy.parcel_id) if proxy else None
    return unit.need(Community, parcel.community_id) if parcel else None


def accept(unit: Unit, resident: Resident, token: str) -> Parcel:
    """The first who opens the link is the proxy; the one who named them hears who it is."""
    found = Parcels(unit).by_token(token)
    if found is None:
        raise Gone
    parcel = unit.lock(Parcel, found.parcel_id)
    proxy = unit.lock(Proxy, found.id)
    if parcel.collected_at is not None or proxy.resident_id not in (None, resident.id):
        raise Refused("parcel-proxy-used")
    owner = unit.need(Resident, proxy.named_by)
    if is_member(unit, resident, parcel.home_id) or not is_member(unit, owner, parcel.home_id):
        return _by_membership_alone(unit, resident, parcel)
    if proxy.resident_id is None:
        proxy.resident_id = resident.id
        stop = [Button("parcel.stop_proxy", (proxy.id,))]
        facts = {**facts_of(unit, parcel), "named": proxy.name, "proxy": resident.display}
        unit.tell(owner, "parcel-proxy-came", buttons=stop, **facts)
    return parcel


def _by_membership_alone(unit: Unit, resident: Resident, parcel: Parcel) -> Parcel:
    """A member needs no link; to anybody else it is worth nothing once who named them has left the home."""
    if not is_member(unit, resident, parcel.home_id):
        raise Refused("parcel-proxy-used")
    return parcel


def stop(unit: Unit, resident: Resident, proxy_id: int) -> Proxy:
    """取消代取: the home takes its word back."""
    proxy = unit.get(Proxy, proxy_id)
    if proxy is None:
        raise Gone
    parcel = of_household(unit, resident, proxy.parcel_id)
    if proxy.resident_id is not None:
        former = unit.need(Resident, proxy.resident_id)
        unit.tell(former, "parcel-proxy-stopped", parcel=facts_of(unit, parcel)["what"])
    unit.delete(proxy)
    return proxy

"""Telling homes what arrived: grouped, repeated until collected, by telephone where nobody can be reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from services import homes
from services.errors import Gone
from services.hours import in_hours, next_at
from services.messages import Button, Buttons, Message
from services.parcel.rights import household
from services.parcel.wording import buttons, lines
from services.staffroom import say_at_desk
from services.ticket import stacked, tappable
from services.unit import Terms, Unit
from storage.community import Communities, Community, Home, Scope
from storage.parcel import Parcel, Parcels
from storage.timer import Timers
from texts import Verbatim

GATHER = timedelta(seconds=60)
"""Parcels for one home that come within this time are one message."""

UNREACHED_AFTER = timedelta(minutes=10)
"""When it is certain that a message did not get through."""

FRESH_AFTER = timedelta(hours=3)
REMIND_AT = time(12, 0)
REMIND_EVERY = timedelta(days=2)
DIGEST_AT = time(19, 0)
DIGEST_UNTIL = time(21, 0)
"""Later it is no evening's number any more; the next morning it would stand in the next evening's way."""
MOST_CALLS = 12


def expect_notice(unit: Unit, community: Community, home_id: int) -> None:
    """The home will be told in a minute, with whatever else comes until then."""
    if Timers(unit).find("parcel.tell_home", home_id) is None:
        unit.later("parcel.tell_home", home_id, unit.now + GATHER, community.id)


def tell_home(unit: Unit, home_id: int, _data: dict[str, Any]) -> None:
    """Tell every verified member what is new; where none can be written to the desk rings."""
    new = [parcel for parcel in Parcels(unit).waiting_at([home_id]) if parcel.told_at is None]
    if not new:
        return
    community = unit.need(Community, new[0].community_id)
    if _say(unit, community, home_id, "parcel-arrived", new):
        Parcels(unit).mark_told(home_id)
        unit.later("parcel.check_reached", home_id, unit.now + UNREACHED_AFTER, community.id)
    else:
        unit.later("parcel.list_calls", community.id, unit.now + GATHER, community.id)
    _remind_later(unit, community, home_id, _first_reminder(unit, community, new))


def check_reached(unit: Unit, home_id: int, _data: dict[str, Any]) -> None:
    """Everybody turned out to have blocked the bot: it is for the telephone after all."""
    waiting = Parcels(unit).waiting_at([home_id])
    if waiting and not any(member.reachable for member in household(unit, home_id)):
        for parcel in waiting:
            parcel.told_at = None
        list_calls(unit, waiting[0].community_id, {})


def remind(unit: Unit, home_id: int, _data: dict[str, Any]) -> None:
    """Say once more what waits, until nothing does."""
    waiting = Parcels(unit).waiting_at([home_id])
    if not waiting:
        return
    community = unit.need(Community, waiting[0].community_id)
    hold = Parcels(unit).hold_of(home_id)
    if hold is not None:
        _remind_later(unit, community, home_id, hold.until)
        return
    if _say(unit, community, home_id, "parcel-still-waiting", waiting):
        Parcels(unit).mark_told(home_id)
    fresh = any(parcel.fresh for parcel in waiting)
    noon = next_at(unit.local(community), REMIND_AT)
    _remind_later(unit, community, home_id, noon if fresh else noon + REMIND_EVERY - timedelta(days=1))


def _say(unit: Unit, community: Community, home_id: int, key: str, parcels: Sequence[Parcel]) -> bool:
    """Write to every verified member of a home; whether that reaches anybody."""
    facts: dict[str, Any] = {
        "home": homes.label(unit.need(Home, home_id)),
        "count": len(parcels),
        "lines": lines(unit, parcels),
        "opens": community.opens,
        "closes": community.closes,
    }
    offered = buttons(unit, parcels)
    told = [unit.tell(member, key, buttons=offered, **facts) for member in household(unit, home_id)]
    return any(told)


def _first_reminder(unit: Unit, community: Community, parcels: Sequence[Parcel]) -> datetime:
    """Fresh food is not left until tomorrow."""
    if any(parcel.fresh for parcel in parcels):
        return in_hours(community, unit.now + FRESH_AFTER)
    tomorrow = unit.local(community).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return next_at(tomorrow, REMIND_AT)


def _remind_later(unit: Unit, community: Community, home_id: int, at: datetime) -> None:
    planned = Timers(unit).find("parcel.remind", home_id)
    if planned is None or planned.at > at:
        unit.later("parcel.remind", home_id, at, community.id)


def expect_remind(unit: Unit, parcel: Parcel) -> None:
    """It waits after all."""
    community = unit.need(Community, parcel.community_id)
    _remind_later(unit, community, parcel.home_id, _first_reminder(unit, community, [parcel]))


def nothing_waits(unit: Unit, home_id: int) -> None:
    """Everything was collected: nobody is reminded."""
    if not Parcels(unit).waiting_at([home_id]):
        unit.forget(home_id, "parcel.tell_home", "parcel.remind", "parcel.check_reached")


# ---- by telephone -----------------------------------------------------------------------------


def list_calls(unit: Unit, community_id: int, _data: dict[str, Any]) -> None:
    """Ask the desk to ring the homes that cannot be written to."""
    community = unit.need(Community, community_id)
    untold = calls(unit, community)
    if not untold:
        return
    said = stacked([call_line(unit, community, home, parcels) for home, parcels in untold[:MOST_CALLS]])
    offered = call_buttons(untold)
    say_at_desk(
        unit, community_id, "parcel-calls", topic="parcel", buttons=offered, lines=said, count=len(untold)
    )


def calls(unit: Unit, community: Community) -> list[tuple[Home, list[Parcel]]]:
    """Homes that have not heard and cannot be written to, with what waits for them."""
    by_home: dict[int, list[Parcel]] = {}
    for parcel in Parcels(unit).untold(community.id):
        by_home.setdefault(parcel.home_id, []).append(parcel)
    return [
        (unit.need(Home, home_id), parcels)
        for home_id, parcels in by_home.items()
        if not any(member.reachable for member in household(unit, home_id))
    ]


def call_line(unit: Unit, community: Community, home: Home, parcels: Sequence[Parcel]) -> Verbatim:
    """One home to ring: the name on the parcel, and the number where one is known."""
    known = [member.phone for member in household(unit, home.id) if member.phone]
    return Verbatim(
        "parcel-call-line",
        {
            "home": homes.label(home),
            "name": next((parcel.name for parcel in parcels if parcel.name), "none"),
            "count": len(parcels),
            "telephone": tappable(known[0], community.timezone) if known else "none",
        },
    )


def call_buttons(untold: Sequence[tuple[Home, Sequence[Parcel]]]) -> Buttons:
    """已告知, one for each home."""
    return [Button("parcel.phoned", (h.id,), facts={"home": homes.label(h)}) for h, _ in untold[:MOST_CALLS]]


def phoned(unit: Unit, community: Community, home_id: int) -> Home:
    """The desk has rung this home."""
    home = unit.get(Home, home_id)
    if home is None or home.community_id != community.id:
        raise Gone
    Parcels(unit).mark_told(home_id)
    return home


# ---- the evening ------------------------------------------------------------------------------


def plan_digest(unit: Unit, community: Community) -> None:
    """On days on which something came the group hears it once, in the evening."""
    if Timers(unit).find("parcel.digest", community.id) is None:
        unit.later("parcel.digest", community.id, next_at(unit.local(community), DIGEST_AT), community.id)


def digest(unit: Unit, community_id: int, _data: dict[str, Any]) -> None:
    """今天 37 件待取: a number, without a sound and without a home."""
    count = Parcels(unit).waiting_count(community_id)
    community = unit.need(Community, community_id)
    if count == 0 or not DIGEST_AT <= unit.local(community).time() < DIGEST_UNTIL:
        return
    message = Message("parcel-digest", {"count": count}, [Button("parcel.look")])
    rendered = unit.voice.render(message, community.language, community, unit.now)
    for chat in Communities(unit).chats(community_id, Scope.WHOLE)[:1]:
        day = unit.local(community).date().isoformat()
        terms = Terms(once=f"parcel-digest:{chat.id}:{day}")
        unit.put_rendered(chat.id, rendered, community, terms, silent=True)

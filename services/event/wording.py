"""What is said of an event: title, time, place and places, in facts that every text may use."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from services import homes
from services.messages import Message
from services.unit import Unit
from storage.community import Community, Home
from storage.event import Event, Events, Signup, Standing
from texts import Day, Fact, Verbatim

MOST_NAMES = 8
"""Names on a card; it stays short however many come."""


def facts_of(unit: Unit, event: Event) -> dict[str, Any]:
    """Everything of an event that may be read by anybody."""
    events = Events(unit)
    seated, waiting = events.heads(event.id, Standing.SEATED), events.heads(event.id, Standing.WAITING)
    return {
        "number": str(event.number),
        "title": event.title,
        "when": when(unit, event),
        "place": event.place or Verbatim("event-place-unknown"),
        "capacity": event.capacity,
        "per_home": event.per_home,
        "heads": seated,
        "free": max(0, event.capacity - seated),
        "room": 0 if waiting else max(0, event.capacity - seated),
        "waiting": waiting,
        "parties": events.parties(event.id, Standing.WAITING),
        "locks": _dated(unit, event, event.locks_at),
        "note": event.note,
        "noted": Verbatim("event-line-note") if event.note else "",
        "reason": event.reason,
        "why": Verbatim("event-line-reason") if event.reason else "",
    }


def when(unit: Unit, event: Event) -> Verbatim:
    """Date and hours, always with the date: what is pinned on Friday is read on Saturday."""
    if event.starts_at is None or event.ends_at is None:
        return Verbatim("event-when-unknown")
    zone = ZoneInfo(unit.need(Community, event.community_id).timezone)
    hours = {"begin": _clock(event.starts_at, zone), "finish": _clock(event.ends_at, zone)}
    return Verbatim("event-when", {"day": Day(event.starts_at), **hours})


def _dated(unit: Unit, event: Event, moment: datetime | None) -> Fact:
    """A moment that keeps its date on its own day too: the card stays where it is and is read tomorrow."""
    if moment is None:
        return None
    zone = ZoneInfo(unit.need(Community, event.community_id).timezone)
    return Verbatim("event-at", {"day": Day(moment), "clock": _clock(moment, zone)})


def _clock(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%H:%M}"


def card_facts(unit: Unit, event: Event) -> dict[str, Any]:
    """What the card shows: the facts, a bar, and the names of those who agreed to stand there."""
    facts = facts_of(unit, event)
    names = Events(unit).named(event.id, MOST_NAMES)
    families = Events(unit).parties(event.id, Standing.SEATED)
    full = round(10 * min(1.0, facts["heads"] / event.capacity))
    listed = {
        "names": "、".join(names),
        "families": families,
        "more": "yes" if families > len(names) else "no",
    }
    return {
        **facts,
        "bar": "▰" * full + "▱" * (10 - full),
        "who": Verbatim("event-line-names", listed) if names else "",
        "standing": Verbatim(f"event-standing-{event.state}"),
    }


def home_of(unit: Unit, signup: Signup) -> Fact:
    """The home behind a sign-up, for staff and its own people."""
    home = unit.get(Home, signup.home_id) if signup.home_id else None
    return homes.label(home) if home else Verbatim("event-no-home")


def in_words(unit: Unit, community: Community, key: str, **facts: Fact) -> str:
    """A text in the community's language, as plain words: for files and for what staff may edit."""
    return unit.voice.render(Message(key, facts), community.language, community, unit.now).text


def dated_title(community: Community, event: Event) -> str:
    """How the understanding of messages knows an event: 包粽子 11月21日 周六 Sat Saturday."""
    if event.starts_at is None:
        return event.title
    local = event.starts_at.astimezone(ZoneInfo(community.timezone))
    weekday = "一二三四五六日"[local.weekday()]
    return f"{event.title} {local.month}月{local.day}日 周{weekday} {local:%a} {local:%A}"

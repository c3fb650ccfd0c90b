"""When somebody is to come, as residents mean it: by day, and on the day that was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from intents.phrasebook import phrase
from services.understanding import slots_of
from storage.community import Community
from storage.ticket import Ticket

_AT_NIGHT = phrase("visit.at_night")
_NAMES_A_DAY = phrase("visit.names_a_day")

MORNING = time(7)
LATE = 21
"""From this hour until the morning nobody comes who was not asked to come at night."""


def read_from(found: Ticket, text: str, community: Community, now: datetime) -> datetime:
    """The moment from which a time is read: after 明天, 十点以后再来 is ten of that day."""
    local = now.astimezone(ZoneInfo(community.timezone))
    try:
        agreed = date.fromisoformat((found.visit or "")[:10])
    except ValueError:
        return now
    if agreed <= local.date() or _NAMES_A_DAY.search(text):
        return now
    return datetime.combine(agreed, MORNING, local.tzinfo)


def slots_by_day(text: str, community: Community, now: datetime) -> Mapping[str, object]:
    """What a text says, its time by day: 十点 said at noon is ten in the morning, but 晚上十点 is not."""
    said = slots_of(text, community, now)
    if not _is_late(said) or _AT_NIGHT.search(text) or _NAMES_A_DAY.search(text):
        return said
    local = now.astimezone(ZoneInfo(community.timezone))
    begins = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    by_day = slots_of(text, community, datetime.combine(begins, MORNING, local.tzinfo))
    return said if _is_late(by_day) else by_day


def _is_late(said: Mapping[str, object]) -> bool:
    begin = str(said.get("time", "")).partition("/")[0]
    if "T" not in begin:
        return False
    at = datetime.fromisoformat(begin).time()
    return at.hour >= LATE or at < MORNING

"""Hours of a community: when it sleeps, and when the desk is open."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.community import Community

LAST_MINUTE = time(23, 59)
"""How 24:00 is written down, which is no time of day."""

MOST_STEPS = 4
"""From a night's end to the desk's hours and back is enough to find a moment that is in both."""


def clock_time(text: str) -> time:
    """A time of day from HH:MM; raises ValueError for anything else."""
    return time.fromisoformat(text)


def quiet_until(community: Community, moment: datetime) -> datetime | None:
    """When the quiet hours end that `moment` falls into; None outside them."""
    local = moment.astimezone(ZoneInfo(community.timezone))
    begin, end = clock_time(community.quiet_from), clock_time(community.quiet_until)
    if not _within(local.time(), begin, end):
        return None
    return next_at(local, end)


def desk_open(community: Community, moment: datetime) -> bool:
    """Whether somebody sits at the desk at this moment."""
    local = moment.astimezone(ZoneInfo(community.timezone))
    return _within(local.time(), clock_time(community.opens), clock_time(community.closes))


def never_closes(community: Community) -> bool:
    """Whether somebody sits at the desk day and night."""
    return clock_time(community.opens) == time.min and clock_time(community.closes) == LAST_MINUTE


def desk_opens(community: Community, moment: datetime) -> datetime:
    """When the desk opens next."""
    local = moment.astimezone(ZoneInfo(community.timezone))
    return next_at(local, clock_time(community.opens))


def in_hours(community: Community, moment: datetime) -> datetime:
    """The moment itself while somebody sits at the desk, otherwise when the desk opens next."""
    return moment if desk_open(community, moment) else desk_opens(community, moment)


def waking(community: Community, moment: datetime) -> datetime:
    """The moment itself while the desk is open and nobody sleeps, otherwise the next such moment."""
    for _ in range(MOST_STEPS):
        if (calm := quiet_until(community, moment)) is not None:
            moment = calm
        elif not desk_open(community, moment):
            moment = desk_opens(community, moment)
        else:
            return moment
    return moment  # hours that lie wholly within the quiet ones: better at night than never


def after_working(community: Community, moment: datetime, span: timedelta) -> datetime:
    """When the desk will have been open for `span` since `moment`."""
    # In UTC: local moments are subtracted as the wall shows them, also on the night that lacks an hour.
    moment = in_hours(community, moment).astimezone(UTC)
    while True:
        local = moment.astimezone(ZoneInfo(community.timezone))
        closes = next_at(local, clock_time(community.closes)).astimezone(UTC)
        if span < closes - moment:
            return moment + span
        span -= closes - moment
        moment = desk_opens(community, closes).astimezone(UTC)


def next_at(local: datetime, when: time) -> datetime:
    """The next local moment with this time of day, strictly after `local`."""
    candidate = local.replace(hour=when.hour, minute=when.minute, second=0, microsecond=0)
    if candidate <= local:
        candidate = (candidate + timedelta(days=1)).replace(hour=when.hour, minute=when.minute)
    return candidate


def _within(moment: time, begin: time, end: time) -> bool:
    """Whether a time of day lies in [begin, end), which may pass midnight; 23:59 means the day's very end."""
    if end == LAST_MINUTE:
        end = time.max
    if begin <= end:
        return begin <= moment < end
    return moment >= begin or moment < end

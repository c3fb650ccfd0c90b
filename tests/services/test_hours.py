"""The desk's hours and the quiet ones, on the nights on which the clocks are changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from services.hours import after_working, desk_opens, quiet_until, waking
from storage.community import Community

LONDON = "Europe/London"
HAVANA = "America/Havana"
"""Where the clocks are changed at midnight."""


def place(zone: str, opens: str = "08:30", closes: str = "17:30") -> Community:
    return Community(timezone=zone, quiet_from="21:30", quiet_until="08:00", opens=opens, closes=closes)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "evening", "calm", "opens"),
    [
        (LONDON, "2026-03-28 22:00", "2026-03-29 07:00", "2026-03-29 07:30"),
        (LONDON, "2026-10-24 21:00", "2026-10-25 08:00", "2026-10-25 08:30"),
        (HAVANA, "2026-03-08 03:00", "2026-03-08 12:00", "2026-03-08 12:30"),
        (HAVANA, "2026-11-01 03:00", "2026-11-01 13:00", "2026-11-01 13:30"),
    ],
)
def test_the_night_ends_at_eight_on_the_wall(zone: str, evening: str, calm: str, opens: str) -> None:
    community, moment = place(zone), utc(evening)
    assert quiet_until(community, moment) == utc(calm)
    assert desk_opens(community, moment) == utc(opens)
    assert waking(community, moment) == utc(opens)


@pytest.mark.parametrize("evening", ["2026-03-28 23:00", "2026-10-24 22:00"])
def test_a_desk_that_never_closes_counts_the_hours_that_pass(evening: str) -> None:
    moment = utc(evening)
    due = after_working(place(LONDON, "00:00", "23:59"), moment, timedelta(hours=4))
    assert timedelta(hours=4) <= due - moment <= timedelta(hours=4, minutes=1)


@pytest.mark.parametrize("shift", ["2026-03-29 00:10", "2026-10-25 00:10"])
def test_a_desk_of_the_night_counts_the_hours_that_pass(shift: str) -> None:
    moment = utc(shift)
    assert after_working(place(LONDON, "00:00", "08:00"), moment, timedelta(hours=3)) - moment == timedelta(
        hours=3
    )

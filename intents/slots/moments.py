"""What a piece of a time says before it is resolved: a day, a part of the day, a clock time, a repeat."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

# The hours that a part of the day stands for, said nowhere else; 24 is the next midnight.
PARTS: dict[str, tuple[int, int]] = {
    "dawn": (0, 6),
    "early": (6, 9),
    "morning": (9, 12),
    "noon": (12, 14),
    "afternoon": (14, 18),
    "dusk": (17, 19),
    "evening": (18, 22),
    "night": (22, 24),
}
_BEFORE_NOON = frozenset({"dawn", "early", "morning"})
_LATEST_GUESS = 22  # nobody means 23:00 by a bare "11 o'clock"


class Clock(NamedTuple):
    """A clock time as written. `exact` hours are on the 24-hour clock already; `until` ends a range."""

    hour: int
    minute: int = 0
    exact: bool = False
    until: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """What one piece of a text says about time.

    `rolls` is how many days to go on when the hour has passed: 7 for 周二, 1 for 每天.
    A weak piece ("sat", "3/4", "晚") counts only beside another one.
    """

    first: date | None = None
    last: date | None = None
    rolls: int = 0
    part: str = ""
    clock: Clock | None = None
    instant: datetime | None = None
    repeat: str = ""
    weak: bool = False


@dataclass(slots=True)
class Moment:
    """Neighbouring pieces that speak of one point or stretch of time."""

    first: date | None = None
    last: date | None = None
    rolls: int = 0
    part: str = ""
    clock: Clock | None = None
    instant: datetime | None = None

    def accepts(self, piece: Piece) -> bool:
        """Whether the piece adds something without contradicting."""
        return not (
            self.instant
            or piece.instant
            or (piece.first and self.first)
            or (piece.clock and self.clock)
            or (piece.part and self.part and piece.part != self.part)
        )

    def pairs_with(self, piece: Piece) -> bool:
        """Whether the piece can be the other end of a stretch."""
        if self.instant or piece.instant or piece.repeat:
            return False
        return bool(piece.first and self.first) or (self.timed and bool(piece.part or piece.clock))

    def precedes(self, piece: Piece) -> bool:
        """Whether both are whole days, the piece the next one: 周六周日."""
        days_only = not self.timed and not piece.part and not piece.clock
        return days_only and self.last is not None and piece.first == self.last + timedelta(days=1)

    def add(self, piece: Piece) -> None:
        """Take over what the piece says."""
        if piece.first:
            self.first, self.last, self.rolls = piece.first, piece.last, piece.rolls
        self.part = piece.part or self.part
        self.clock = piece.clock or self.clock
        self.instant = piece.instant or self.instant

    @property
    def timed(self) -> bool:
        """Whether a time of day was said."""
        return bool(self.part or self.clock or self.instant)

    def stretch(self, now: datetime) -> tuple[datetime, datetime]:
        """Return start and end (the same for a point) in now's zone, rolled forward if no day was fixed."""
        if self.instant:
            return self.instant, self.instant
        day = self.first or now.date()
        start, end = self._hours(day, now)
        rolls = self.rolls if self.first else 1
        if rolls and end < now:
            if not self.first and (later := self._this_evening(start, end, now)):
                return later
            start, end = start + timedelta(days=rolls), end + timedelta(days=rolls)
        return start, end

    def _this_evening(
        self, start: datetime, end: datetime, now: datetime
    ) -> tuple[datetime, datetime] | None:
        """A bare 8点 that has passed this morning is 8 o'clock tonight."""
        half = timedelta(hours=12)
        ambiguous = self.clock is not None and not self.clock.exact and not self.part and start.hour < 12
        if ambiguous and end + half > now and start.hour + 12 <= _LATEST_GUESS:
            return start + half, end + half
        return None

    def _hours(self, day: date, now: datetime) -> tuple[datetime, datetime]:
        if self.clock is None:
            begin, finish = PARTS[self.part]
            return at(day, begin, 0, now), at(day, finish, 0, now)
        start = at(
            day, hour_of_day(self.clock.hour, self.part, exact=self.clock.exact), self.clock.minute, now
        )
        if self.clock.until is None:
            return start, start
        return start, following(start, day, *self.clock.until, now=now)


def at(day: date, hour: int, minute: int, now: datetime) -> datetime:
    """Return that time in now's zone; hours past 24 belong to the next day."""
    return datetime.combine(day + timedelta(days=hour // 24), time(hour % 24, minute), tzinfo=now.tzinfo)


def following(start: datetime, day: date, hour: int, minute: int, *, now: datetime) -> datetime:
    """Return the end of a range: the hour, twelve hours on or the next day, the first after `start`."""
    for later in (0, 12, 24):
        end = at(day, hour + later, minute, now)
        if end > start:
            return end
    return start


def hour_of_day(hour: int, part: str, *, exact: bool) -> int:
    """Bring an hour onto the day: 下午3 is 15, 晚上12 is 24, 晚上1 is 25; a bare 3 is 15, a bare 8 is 8."""
    if exact or hour > 12:
        return hour
    if part in _BEFORE_NOON:
        return 0 if part == "dawn" and hour == 12 else hour
    if part == "noon":
        return hour + 12 if hour < 6 else hour
    if part in {"evening", "night"}:
        return hour + 24 if hour < 5 else 24 if hour == 12 else hour + 12
    if part:
        return hour if hour == 12 else hour + 12
    return hour + 12 if 0 < hour < 7 else hour

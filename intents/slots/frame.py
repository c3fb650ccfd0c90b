"""What every reader of a piece of time shares: the now to read against, and how a piece is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from intents.slots.moments import Piece
from intents.slots.numerals import CHINESE

DAY = timedelta(days=1)
# A group holding a number of a day, month or hour.
N = rf"(\d{{1,2}}|[{CHINESE}]{{1,3}})"

Groups = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a written time is read against; `month_first`: 3/4 is the fourth of March."""

    now: datetime
    month_first: bool

    @property
    def today(self) -> date:
        return self.now.date()


# Takes the groups of its pattern; None when they make no sense (32号).
Reader = Callable[[Groups, Frame], Piece | None]


class Form(NamedTuple):
    """One way to write a piece: how it begins, its pattern, and who reads the groups.

    `begins` is the class of its first character; in English its first two letters, one pair after another.
    """

    begins: str
    pattern: str
    read: Reader


DIGITS = r"\d"
NUMERALS = rf"\d{CHINESE}"


def one_day(day: date | None, *, part: str = "", weak: bool = False) -> Piece | None:
    """Return the piece of a single day; None for a day that does not exist."""
    return Piece(first=day, last=day, part=part, weak=weak) if day else None


def real_date(year: int, month: int, day: int) -> date | None:
    """Return the date, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_of_year(month: int, day: int, today: date) -> date | None:
    """Return the next such day from today on; 29 February waits for its year."""
    days = (real_date(today.year + ahead, month, day) for ahead in range(9))
    return next((found for found in days if found and found >= today), None)


def steps(said: str | None) -> int:
    """Count how many weeks or months 上, 这, 下, 下下 are away."""
    return 0 if not said else -1 if "上" in said else said.count("下")

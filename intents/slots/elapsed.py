"""What looks like a time to come and is none: since CNY, 自从国庆, 去年中秋; from 4 to 6 of a headcount."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from intents.slots.frame import Form, Frame, Groups
from intents.slots.moments import Moment, Piece
from intents.slots.pattern import Pattern

_LONGEST_COUNT = 45
# Since CNY, 自从国庆: what has been. From 4 to 6 of a headcount are people.
_SINCE = re.compile(r"(?:(?<![a-z])(?:since|last)|自从|自打|打从|去年的?|上年|旧年)\s?$")
_LAST_YEAR = ("去年", "去年的", "上年", "旧年")
_HEADCOUNT = Pattern(
    r"(?<![a-z])(?:head ?count|pax|heads|people|number|seats|us|sign-?up|booking)"
    r"(?![a-z])[^\d.,;!?]{0,28}from $"
)
_BARE_RANGE = re.compile(r"\d{1,2} to \d{1,2}")
_BACK = (7, 31, 365, 395)  # days: a weekday's last one, a day's of the month, a festival's
_BEFORE_IT = 8


def since(text: str, start: int) -> str:
    """The word before a time that says that it has been; "" without one."""
    before = _SINCE.search(text[max(0, start - _BEFORE_IT) : start])
    return before.group().strip() if before else ""


def gone_by(form: Form, groups: Groups, piece: Piece, frame: Frame, word: str) -> Piece:
    """The piece read as the last of its kind, or the one of last year."""
    if word in _LAST_YEAR:
        begins = frame.now.replace(year=frame.now.year - 1, month=1, day=1)
        return form.read(groups, replace(frame, now=begins)) or piece
    for days in (0, *_BACK):
        found = form.read(groups, replace(frame, now=frame.now - timedelta(days=days)))
        if found and found.first and found.first <= frame.today:
            return replace(found, rolls=0)
    return piece


def already(begin: Moment, now: datetime) -> None:
    """Since nine: today's, or yesterday's."""
    begin.first = begin.last = now.date()
    if begin.stretch(now)[0] > now:
        begin.first = begin.last = now.date() - timedelta(days=1)


def counts_heads(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is how many come, and no hours: change our headcount from 4 to 6."""
    if not _BARE_RANGE.fullmatch(text, start, end):
        return False
    return _HEADCOUNT.search(text, max(0, start - _LONGEST_COUNT), start) is not None

"""Reads when: dates, hours, ranges and repeats in Chinese, Cantonese and English, against an explicit now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby, islice

from intents.slots import dates, hours, weeks
from intents.slots.frame import NUMERALS, Form, Frame
from intents.slots.model import Span
from intents.slots.moments import Moment, Piece, following, hour_of_day
from intents.slots.numerals import CHINESE

_MOST = 60  # pieces: a timetable is not an appointment
_JOIN = re.compile(
    r"[\s,，的]{0,2}|\s?(?:at|in the|on|around|about|by|after|before|from)\s?"
    r"|\s?(?:大约|大概|约|差不多|系)\s?|\s?\(\s?"
)
_RANGE = re.compile(r"\s?(?:-|~|—|–|至|到|to|till|until|直到)\s?")
_PAIR = re.compile(r"\s?(?:[、,，和或跟及/]|and|or|&|或者)?\s?")
_MONTH_FIRST = ("zh-cn", "zh-hans", "zh-sg", "zh-tw")
_NUMBERED = (*dates.NUMBERED, *hours.NUMBERED)
_ENGLISH = (*hours.ENGLISH_WORDS, *dates.ENGLISH_WORDS, *weeks.ENGLISH_WORDS)
_CHINESE = (*hours.CHINESE_WORDS, *dates.CHINESE_WORDS, *weeks.CHINESE_WORDS)
_FORMS = (*_NUMBERED, *_ENGLISH, *_CHINESE)
_NAMES = {form: f"form{number}" for number, form in enumerate(_FORMS)}


def _either(forms: tuple[Form, ...]) -> str:
    """Join patterns; neighbours that begin alike share one look at the character."""
    buckets = groupby(forms, key=lambda form: form.begins)
    return "|".join(f"(?=[{begins}])(?:{_joined_patterns(bucket)})" for begins, bucket in buckets)


def _joined_patterns(forms: Iterator[Form]) -> str:
    return "|".join(f"(?P<{_NAMES[form]}>{form.pattern})" for form in forms)


def _any_of(forms: tuple[Form, ...]) -> str:
    return "".join(sorted({form.begins for form in forms}))


# What stands behind the first number of a time: 一 is everywhere, and hardly ever an hour.
_COUNTED = r"\s./:\-~–至到个分小钟天日周星礼月年时点号a-z"
# One look at a character decides whether anything is tried, another what.
_PIECE = re.compile(
    rf"(?=[{NUMERALS}半a-z{_any_of(_CHINESE)}])(?:\d{{5,}}+|[{CHINESE}]{{8,}}+"
    rf"|(?=[{NUMERALS}半]++[{_COUNTED}])(?<![\da-z.:第])(?:{_either(_NUMBERED)})"
    rf"|(?=[a-z])(?<![a-z])(?:{_either(_ENGLISH)})"
    rf"|(?=[{_any_of(_CHINESE)}])(?:{_either(_CHINESE)}))"
)


def _readers() -> dict[int, tuple[Form, int]]:
    """Map the number of each form's outer group to the form and the number of the next outer group."""
    outer = [_PIECE.groupindex[name] for name in _NAMES.values()]
    return {
        index: (form, after)
        for form, index, after in zip(_FORMS, outer, [*outer[1:], _PIECE.groups + 1], strict=True)
    }


_READERS = _readers()


_Placed = tuple[int, int, Piece]  # start and end in the text


@dataclass(slots=True)
class _Mention:
    """One time as written: a moment, or two that begin and end a stretch."""

    start: int
    end: int = 0
    begin: Moment = field(default_factory=Moment)
    finish: Moment | None = None
    only: Piece | None = None  # while there is but one piece
    strong: int = 0
    repeat: str = ""


def read_times(text: str, now: datetime, language: str | None) -> list[Span]:
    """Return the spans "time" and "repeat" of folded text, the one that counts first of its kind.

    A time is ISO 8601 with offset ("2026-03-14T15:00:00+08:00"), a date where no time of day was said, or
    "start/end" for ranges, weekends, weeks and parts of the day (下午 is 14 to 18). A range of dates names
    its last day. What lies ahead counts before what is past. A repeat is "daily", "daily:2" (every second
    day), "weekly:TU,TH", "weekly", "weekly:2", "monthly:15", "monthly"; its time is the next occasion.
    """
    if not _PIECE.search(text):
        return []  # most messages
    frame = Frame(now, month_first=(language or "").lower().startswith(_MONTH_FIRST))
    ahead: list[Span] = []
    past: list[Span] = []
    repeats: list[Span] = []
    for mention in _mentions(text, islice(_pieces(text, frame), _MOST)):
        if mention.repeat:
            repeats.append(Span("repeat", mention.start, mention.end, mention.repeat))
        if value := _resolve(mention, now):
            span = Span("time", mention.start, mention.end, value[0])
            (ahead if value[1] else past).append(span)
    return ahead + past + repeats


def _pieces(text: str, frame: Frame) -> Iterator[_Placed]:
    for match in _PIECE.finditer(text):
        if match.lastindex is None:
            continue
        form, after = _READERS[match.lastindex]
        piece = form.read(match.groups()[match.lastindex : after - 1], frame)
        if piece is not None:
            yield match.start(), match.end(), piece


def _mentions(text: str, pieces: Iterator[_Placed]) -> Iterator[_Mention]:
    mention: _Mention | None = None
    for start, end, piece in pieces:
        if mention is None or not _joined(text, mention, piece, start):
            if mention is not None and mention.strong:
                yield mention
            mention = _Mention(start, only=piece)
            mention.begin.add(piece)
        mention.end = end
        mention.repeat = mention.repeat or piece.repeat
        mention.strong += not piece.weak
    if mention is not None and mention.strong:
        yield mention


def _joined(text: str, mention: _Mention, piece: Piece, start: int) -> bool:
    """Add the piece to the mention when only a connecting word stands between; tell whether it did."""
    gap = (mention.end, start)
    if mention.only and _JOIN.fullmatch(text, *gap) and (both := weeks.weekly(mention.only, piece)):
        mention.begin = Moment()
        mention.begin.add(both)
        mention.repeat = both.repeat
        return True
    current = mention.finish or mention.begin
    if current.accepts(piece) and _JOIN.fullmatch(text, *gap):
        current.add(piece)
        mention.only = None
        return True
    if mention.finish is not None or not mention.begin.pairs_with(piece):
        return False
    if not _reaches(text, mention.begin, piece, *gap):
        return False
    mention.finish = Moment()
    mention.finish.add(piece)
    return True


def _reaches(text: str, begin: Moment, piece: Piece, start: int, end: int) -> bool:
    """Whether the words between make the two the ends of one stretch."""
    if _RANGE.fullmatch(text, start, end):
        return True
    if begin.clock and piece.clock:
        return text[start:end].strip() == "and"
    return begin.precedes(piece) and bool(_PAIR.fullmatch(text, start, end))


def _resolve(mention: _Mention, now: datetime) -> tuple[str, bool] | None:
    """Return the value and whether it lies ahead; None for a repeat that names no day or hour."""
    begin, finish = mention.begin, mention.finish
    if not begin.timed:
        if begin.first is None or begin.last is None:
            return None
        last = _last_day(begin, finish)
        value = f"{begin.first}" if begin.first == last else f"{begin.first}/{last}"
        return value, last >= now.date()
    start, end = begin.stretch(now)
    if finish is not None:
        end = _end(start, finish, now)
    value = _iso(start) if start == end else f"{_iso(start)}/{_iso(end)}"
    return value, end >= now


def _last_day(begin: Moment, finish: Moment | None) -> date:
    last = (finish.last if finish else None) or begin.last or date.max
    if finish and finish.rolls and begin.first and last < begin.first:
        return last + timedelta(days=finish.rolls)
    return last


def _end(start: datetime, finish: Moment, now: datetime) -> datetime:
    """The end of a stretch: a bare hour is the first such hour after the start."""
    day = finish.first or start.date()
    if finish.clock is None:
        return max(start, Moment(day, day, part=finish.part or "evening").stretch(now)[1])
    if finish.clock.exact or finish.part:
        hour = hour_of_day(finish.clock.hour, finish.part, exact=finish.clock.exact)
        return following(start, day, hour, finish.clock.minute, now=now)
    return following(start, day, finish.clock.hour, finish.clock.minute, now=now)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")

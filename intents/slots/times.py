"""Reads when: dates, hours, ranges and repeats in Chinese, Cantonese and English, against an explicit now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import groupby, islice
from string import ascii_lowercase

from intents.slots import dates, hours, weeks
from intents.slots.elapsed import already, counts_heads, gone_by, since
from intents.slots.frame import NUMERALS, Form, Frame
from intents.slots.model import Span
from intents.slots.moments import Moment, Piece, at, following, hour_of_day
from intents.slots.numerals import CHINESE
from intents.slots.pattern import Pattern, either_pair
from intents.slots.preference import denied, meant, preferred, ruled_out

_MOST = 60  # pieces: a timetable is not an appointment
_JOIN = re.compile(
    r"[\s,，的吧]{0,2}|\s?(?:at|in the|on|around|about|by|after|before|from)\s?"
    r"|\s?(?:大约|大概|约|差不多|系)\s?|\s?\(\s?"
)
_RANGE = re.compile(r"\s?(?:-|~|—|–|至|到|to|till|until|直到)\s?")
_PAIR = re.compile(r"\s?(?:[、,，和或跟及/]|and|or|&|或者)?\s?")
# 四点以后，五点半之前; after 4 but before 6.
_AFTER_UNTIL = re.compile(
    rf"[之以]?后[\s,，、]{{0,2}}(?:[\d{CHINESE}点半刻分:]{{1,8}}|[早中下晚]上?午?[\d{CHINESE}点半刻分:]{{1,8}})[之以]?前"
    r"|,?(?: but)? before "
)
# "reschedule from tmr 10am to Fri 2pm" goes from one time to another.
_MOVED = re.compile(r"(?:resched\w*|moved?|changed?|shift(?:ed)?|postponed?) (?:it |me |us )?(?:from )?$")
_LONGEST_VERB = 24
_BY = re.compile(r"[之以]?前")
_MONTH_FIRST = ("zh-cn", "zh-hans", "zh-sg", "zh-tw")
_NUMBERED = (*dates.NUMBERED, *hours.NUMBERED)
_ENGLISH = (*hours.ENGLISH_WORDS, *dates.ENGLISH_WORDS, *weeks.ENGLISH_WORDS)
_CHINESE = (*hours.CHINESE_WORDS, *dates.CHINESE_WORDS, *weeks.CHINESE_WORDS)
_FORMS = (*_NUMBERED, *_ENGLISH, *_CHINESE)
_NAMES = {form: f"form{number}" for number, form in enumerate(_FORMS)}


def _either(forms: tuple[Form, ...]) -> str:
    """Join patterns; neighbours that begin alike share one look at the character."""
    buckets = groupby(forms, key=lambda form: form.begins)
    return "|".join(f"(?={_opened(begins)})(?:{_joined_patterns(bucket)})" for begins, bucket in buckets)


def _opened(begins: str) -> str:
    """A class of characters, or the pairs of letters by their first one."""
    return either_pair(begins) if begins[0] in ascii_lowercase else f"[{begins}]"


def _joined_patterns(forms: Iterator[Form]) -> str:
    return "|".join(f"(?P<{_NAMES[form]}>{form.pattern})" for form in forms)


def _any_of(forms: tuple[Form, ...]) -> str:
    return "".join(sorted({form.begins for form in forms}))


# What stands behind the first number of a time: 一 is everywhere, and hardly ever an hour.
_COUNTED = r"\s./:\-~–至到个分小钟天日周星礼月年时点号a-z"
_OPENERS = f"[{NUMERALS}半a-z{_any_of(_CHINESE)}]"
_OPENER = re.compile(_OPENERS)
# One look at a character decides whether anything is tried, another what.
_PIECE = Pattern(
    rf"(?={_OPENERS})(?:\d{{5,}}+|[{CHINESE}]{{8,}}+"
    rf"|(?=[{NUMERALS}半]++[{_COUNTED}])(?<![\da-z.第])(?<!\d:)(?:{_either(_NUMBERED)})"
    rf"|(?<![a-z])(?={_opened(' '.join(form.begins for form in _ENGLISH))})(?:{_either(_ENGLISH)})"
    rf"|(?=[{_any_of(_CHINESE)}])(?:{_either(_CHINESE)}))"
)


@cache
def _readers() -> dict[int, tuple[Form, int]]:
    """Map the number of each form's outer group to the form and the number of the next outer group."""
    pattern = _PIECE.compiled
    outer = [pattern.groupindex[name] for name in _NAMES.values()]
    return {
        index: (form, after)
        for form, index, after in zip(_FORMS, outer, [*outer[1:], pattern.groups + 1], strict=True)
    }


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
    opener = _OPENER.search(text)
    if opener is None or not _PIECE.search(text, opener.start()):
        return []  # most messages
    frame = Frame(now, month_first=(language or "").lower().startswith(_MONTH_FIRST))
    ahead: list[Span] = []
    past: list[Span] = []
    repeats: list[Span] = []
    before: _Mention | None = None
    for mention in _mentions(text, islice(_pieces(text, frame), _MOST)):
        if before is not None:
            _take_day(text, before, mention)
        before = mention
        if counts_heads(text, mention.start, mention.end):
            continue
        if not mention.begin.first and mention.begin.clock and since(text, mention.start):
            already(mention.begin, now)
        if mention.repeat:
            repeats.append(Span("repeat", mention.start, mention.end, mention.repeat))
        if value := _resolve(mention, now, text):
            span = Span("time", mention.start, mention.end, value[0])
            (ahead if value[1] else past).append(span)
    if len(ahead) > 1:
        ahead = preferred(text, ahead)
        ruling = [span for span in repeats if not ruled_out(text, span.start, span.end)]
        repeats = ruling if len(ruling) < len(repeats) else repeats
    return ahead + past + repeats


def _take_day(text: str, before: _Mention, mention: _Mention) -> None:
    """Give an hour that replaces another its day: 明天三点不行，四点可以; 周六下午三点改到四点."""
    told, begin = before.begin, mention.begin
    if begin.first or not begin.clock or not (told.first or told.part):
        return
    replaced = meant(text, mention.start)
    if replaced or ruled_out(text, before.start, before.end):
        begin.first, begin.last, begin.rolls = told.first, told.last, told.rolls
        # 早上不行，四点可以 rules the morning out; 下午三点不行，四点可以 only the hour.
        same_part = not begin.clock.exact and (replaced or told.clock is not None)
        begin.part = begin.part or (told.part if same_part else "")


def _pieces(text: str, frame: Frame) -> Iterator[_Placed]:
    for match in _PIECE.finditer(text):
        if match.lastindex is None:
            continue
        form, after = _readers()[match.lastindex]
        groups = match.groups()[match.lastindex : after - 1]
        piece = form.read(groups, frame)
        if piece is not None:
            if piece.first and (word := since(text, match.start())):
                piece = gone_by(form, groups, piece, frame, word)
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
    if mention.only and (together := _repeats_with(text, mention.only, piece, *gap)):
        mention.begin = Moment()
        mention.begin.add(together)
        mention.only, mention.repeat = together, together.repeat
        return True
    current = mention.finish or mention.begin
    if current.accepts(piece) and _JOIN.fullmatch(text, *gap):
        day_of_both = piece.first and current.clock and not mention.begin.first  # 1pm to 5pm on Friday
        (mention.begin if day_of_both else current).add(piece)
        mention.only = None
        return True
    if mention.finish is not None or not mention.begin.pairs_with(piece):
        return False
    if not _reaches(text, mention, piece, start):
        return False
    mention.finish = Moment()
    mention.finish.add(piece)
    return True


def _repeats_with(text: str, only: Piece, piece: Piece, start: int, end: int) -> Piece | None:
    """The repeat that two pieces make together: 周一到周五每天, every Mon and Thu."""
    if not (only.rolls and piece.rolls):
        return None
    if _JOIN.fullmatch(text, start, end) and (daily := weeks.weekly(only, piece)):
        return daily
    return weeks.both(only, piece) if _PAIR.fullmatch(text, start, end) else None


def _reaches(text: str, mention: _Mention, piece: Piece, end: int) -> bool:
    """Whether the words between make the two the ends of one stretch."""
    begin, begun, start = mention.begin, mention.start, mention.end
    if _RANGE.fullmatch(text, start, end):
        return not _MOVED.search(text, max(0, begun - _LONGEST_VERB), begun)
    if begin.clock and piece.clock:
        return text[start:end].strip() == "and" or bool(_AFTER_UNTIL.match(text, start))
    return begin.precedes(piece) and bool(_PAIR.fullmatch(text, start, end)) and not denied(text, begun)


def _resolve(mention: _Mention, now: datetime, text: str) -> tuple[str, bool] | None:
    """Return the value and whether it lies ahead; None for a repeat that names no day or hour."""
    begin, finish = mention.begin, mention.finish
    if not begin.timed:
        if begin.first is None or begin.last is None:
            return None
        last = _last_day(begin, finish)
        value = f"{begin.first}" if begin.first == last else f"{begin.first}/{last}"
        return value, last >= now.date()
    if finish is not None and (today := _under_way(begin, finish, now)):
        return today, True
    start, end = begin.stretch(now)
    if finish is not None:
        end = _end(start, finish, now)
    elif begin.first != begin.last and begin.last and begin.clock and _BY.match(text, mention.end):
        limit = at(begin.last, start.hour, start.minute, now)  # 周三到周五三点前
        return f"{begin.first}/{_iso(limit)}", limit >= now
    value = _iso(start) if start == end else f"{_iso(start)}/{_iso(end)}"
    return value, end >= now


def _under_way(begin: Moment, finish: Moment, now: datetime) -> str | None:
    """早上八点到晚上八点, 8:00-20:00 said between them: today's, while most of it is left."""
    if begin.first or finish.first or not begin.clock or not finish.clock:
        return None
    if not (finish.clock.exact or finish.part) or not (begin.clock.exact or begin.part or finish.clock.exact):
        return None
    day, hour = now.date(), begin.clock.hour
    start = at(day, hour_of_day(hour, begin.part, exact=finish.clock.exact), begin.clock.minute, now)
    end = _end(start, finish, now)
    return f"{_iso(start)}/{_iso(end)}" if start <= now < end and now - start < end - now else None


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

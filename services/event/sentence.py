"""Reads a plan from one sentence: when, where, what, how many, and how many of one home."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from intents.normal import Text, fold
from intents.phrasebook import phrase
from intents.slots import Span, extract
from intents.slots.numerals import CHINESE, number
from services.event.templates import templates

_N = rf"(\d{{1,5}}|[{CHINESE}]{{1,4}})"
_PER_HOME = phrase("event.per_home")
_CAPACITY = phrase("event.capacity")
_PLACE = phrase("event.place")
_SPOT = phrase("event.spot")
_ENGLISH_SPOT = phrase("event.english_spot")
_DAY_SAID = phrase("event.day_said")
LONGEST = 40
"""Characters of a title or a place."""

_LEFT = " ,，;；。、:!！~-—的在于@"
_FILLERS = phrase("event.fillers")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sentence said of an event; None and empty where it said nothing."""

    title: str = ""
    place: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    capacity: int | None = None
    per_home: int | None = None


def read_plan(text: str, local: datetime, language: str) -> Plan:
    """Take a plan apart; `local` is now on the community's clock, in whose language 3/4 is read."""
    words = fold(text)
    rest, plan = _take_time(words.folded, Plan(), extract(words, now=local, language=language).spans)
    rest, per_home = _take_number(rest, _PER_HOME)
    rest, capacity = _take_number(rest, _CAPACITY)
    rest, place = _take_place(rest, words)
    title = _title(rest, words)
    return replace(plan, title=title, place=place, capacity=capacity, per_home=per_home)


def read_time(text: str, local: datetime, language: str) -> tuple[datetime, datetime | None] | None:
    """Begin and, where one was said, end; None where no time of day was said."""
    words = fold(text)
    _, plan = _take_time(words.folded, Plan(), extract(words, now=local, language=language).spans)
    return (plan.starts, plan.ends) if plan.starts else None


def read_move(text: str, local: datetime, language: str, starts: datetime | None) -> datetime | None:
    """When an event is moved to: 改到四点 keeps its day, 改到周日 its hour; None where neither was said."""
    words = fold(text)
    spans = extract(words, now=local, language=language).spans
    said = next((span.value.partition("/")[0] for span in spans if span.name == "time"), None)
    if said is None:
        return None
    before = starts.astimezone(local.tzinfo) if starts is not None else None
    read = datetime.fromisoformat(said).replace(tzinfo=local.tzinfo)
    if "T" not in said:
        return before and read.replace(hour=before.hour, minute=before.minute)
    if before is not None and not _DAY_SAID.search(words.folded):
        return before.replace(hour=read.hour, minute=read.minute)
    return read


def read_number(text: str) -> int | None:
    """The first number in a text, in digits or in Chinese."""
    match = re.search(_N, fold(text).folded)
    return number(match.group(1)) if match else None


def _take_time(folded: str, plan: Plan, spans: tuple[Span, ...]) -> tuple[str, Plan]:
    for span in spans:
        if span.name != "time":
            continue
        begin, _, end = span.value.partition("/")
        if "T" in begin:
            ends = datetime.fromisoformat(end) if end else None
            plan = replace(plan, starts=datetime.fromisoformat(begin), ends=ends)
            return _blanked(folded, span.start, span.end), plan
    return folded, plan


def _take_number(rest: str, pattern: re.Pattern[str]) -> tuple[str, int | None]:
    match = pattern.search(rest)
    if match is None:
        return rest, None
    written = next(group for group in match.groups() if group)
    return _blanked(rest, *match.span()), number(written)


def _take_place(rest: str, words: Text) -> tuple[str, str]:
    """The place as it was typed; an activity's own word before it belongs to the title."""
    for pattern in (_PLACE, _SPOT, _ENGLISH_SPOT):
        match = pattern.search(rest)
        if match is not None and match.group(1).strip():
            start, end = match.span(1)
            cut = _activity_end(rest[start:end])
            typed = slice(*words.raw_span(start + cut, end))
            blank_from = start + cut if cut else match.start()
            return _blanked(rest, blank_from, match.end()), words.raw[typed].strip()[:LONGEST]
    return rest, ""


def _activity_end(candidate: str) -> int:
    """Where an activity's word ends at the front of a place: 包粽子 in 包粽子中心花园."""
    words = (word for template in templates().values() for word in template.words)
    found = [re.search(f"{re.escape(word)}子?", candidate) for word in words if not word.isascii()]
    ends = [match.end() for match in found if match is not None]
    return max((end for end in ends if end < len(candidate) - 1), default=0)


def _title(rest: str, words: Text) -> str:
    """The longest piece that is left, as it was typed."""
    pieces = [
        (match.start(), match.end())
        for match in re.finditer(r"[^\x00,，;；。、\n]+", rest)
        if match.group().strip(_LEFT)
    ]
    if not pieces:
        return ""
    start, end = max(pieces, key=lambda piece: len(rest[slice(*piece)].strip(_LEFT)))
    typed = words.raw[slice(*words.raw_span(start, end))].strip(_LEFT)
    return _FILLERS.sub("", typed).strip(_LEFT)[:LONGEST]


def _blanked(text: str, start: int, end: int) -> str:
    """The text with a part taken out; offsets of the rest stay."""
    return text[:start] + "\x00" * (end - start) + text[end:]

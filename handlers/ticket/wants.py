"""What staff ask of the desk in a few words: 谁超时了, 今天几单, 王师傅手上有几单, 谁值班."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from intents.phrasebook import phrase
from services.ticket import Period
from services.understanding import as_typed, plain

Matter = Literal["duty", "export", "day", "urgent", "overdue", "free", "mine", "open", "count"]

LONGEST = 40
"""Characters; what is longer is a sentence to a colleague."""

_WORD = phrase("staff.question_word")
_HANDS = phrase("staff.asks_hands")
_LOAD = phrase("staff.asks_load")
_THOSE = phrase("staff.asks_those")
_ON_DUTY = phrase("staff.on_duty")

PERIODS: tuple[Period, ...] = ("today", "yesterday", "week", "last_week", "month", "last_month")

STANDS: tuple[Matter, ...] = ("urgent", "overdue", "free", "mine", "open")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, of which days; what is only named is worth an answer where nobody else listens."""

    matter: Matter
    period: Period | None = None
    asked: bool = True


def wanted(text: str) -> Wanted | None:
    """What a question is about; None for words of which even one belongs to no such question."""
    if len(text) > LONGEST or (kinds := _kinds(plain(text))) is None:
        return None
    period = next((each for each in PERIODS if each in kinds), None)
    many = "many" in kinds or text.rstrip().endswith(("?", "？"))
    asked = many or "which" in kinds
    if "export" in kinds:
        return Wanted("export", period)
    if "duty" in kinds:
        return Wanted("duty", period) if asked else None
    if "day" in kinds and kinds <= {"day", "today", "which", "many", "left", "other"} and "today" in kinds:
        return Wanted("day") if asked else None
    if "sum" in kinds:
        return Wanted("count", period) if period else None
    stands = next((each for each in STANDS if each in kinds), None)
    if stands is not None:
        return Wanted(stands, period, asked) if asked or "job" in kinds else None
    if "job" not in kinds or not (many or period):
        return None
    return Wanted("count", period, many) if period and "left" not in kinds else Wanted("open", period, many)


def _kinds(said: str) -> frozenset[str] | None:
    """The kinds of words that a whole message is made of; None where one is of none."""
    found, at = set(), 0
    while at < len(said):
        word = _WORD.match(said, at)
        if word is None or word.end() == at:
            return None
        if word.lastgroup:
            found.add(word.lastgroup)
        at = word.end()
    return frozenset(found)


def asks_load(text: str) -> bool:
    """谁有空: how much everybody has in hand."""
    return len(text) <= LONGEST and _LOAD.fullmatch(plain(text)) is not None


def those_in(text: str) -> tuple[str, bool] | None:
    """What 陈姨的单 speaks of, as it was written, and whether it is a question."""
    said = _THOSE.fullmatch(plain(text)) if len(text) <= LONGEST else None
    if said is None:
        return None
    return as_typed(text, said["what"]), bool(said["which"] or said["asked"] or said["mark"].strip())


def holder_in(text: str) -> str | None:
    """Whose jobs are asked for, as the name was written; None where none are."""
    said = _HANDS.fullmatch(plain(text)) if len(text) <= LONGEST else None
    return str(said["name"] or said["latin"]) if said is not None else None


def duty_in(text: str) -> tuple[str, bool] | None:
    """Who is to be on duty, as the name was written, and whether only later; None where nobody is."""
    said = _ON_DUTY.fullmatch(plain(text)) if len(text) <= LONGEST else None
    if said is None:
        return None
    return str(said["name"] or said["to"] or said["latin"]), bool(said["day"] or said["then"] or said["when"])

"""What staff write of a job instead of pressing a button, whole messages only: talk does nothing."""

from __future__ import annotations

import re

from intents.phrasebook import phrase
from services.understanding import as_typed, plain

TAKES = phrase("ticket.takes")
DEPARTS = phrase("ticket.departs")
WAITS = phrase("ticket.waits")
WAITS_FOR_PARTS = phrase("ticket.waits_for_parts")
ALL_DONE = phrase("ticket.all_done")

# Read in Simplified script, as everything from here on.
ARRIVES = phrase("ticket.arrives")
CANNOT_COME = phrase("ticket.cannot_come")
NOT_DONE = phrase("ticket.not_done")
GIVES_BACK = phrase("ticket.gives_back")
CALLED_OFF = phrase("ticket.called_off")
FALSE_ALARM = phrase("ticket.false_alarm")
REOPENS = phrase("ticket.reopens")
HURRIES = phrase("ticket.hurries")
SAME_AS = phrase("ticket.same_as")
HANDS_OVER = phrase("ticket.hands_over")
IS_AT = phrase("ticket.is_at")
ASKS = phrase("ticket.asks_standing")
ASKS_FACTS = phrase("staff.asks_facts")
_IS_NOT = phrase("ticket.is_not")
_TO_RESIDENT = phrase("ticket.to_resident")
_GOES = phrase("ticket.goes")
_AGREED = phrase("ticket.agreed")
_NO_VISIT = phrase("ticket.no_visit")
_TIME_ALONE = phrase("ticket.time_alone")
_NOT_ALL = phrase("ticket.not_all")

_DEEDS = (
    TAKES,
    DEPARTS,
    ALL_DONE,
    WAITS_FOR_PARTS,
    GIVES_BACK,
    NOT_DONE,
    CALLED_OFF,
    SAME_AS,
    HANDS_OVER,
    HURRIES,
    REOPENS,
)

_BREAK = r"(?:[,，。;；!！\n]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]))"
_DONE_AND = re.compile(rf"(?P<done>[^,，。;；!！\s]{{1,16}}?){_BREAK}(?P<rest>\S.*)", re.DOTALL)
_AND_DONE = re.compile(rf"(?P<rest>.*\S){_BREAK}(?P<done>[^,，。;；!！\s]{{1,16}}\W*)", re.DOTALL)


def is_deed(text: str) -> bool:
    """Whether a reply under a card does something to the job, and is no note: 我去, 误报, 好了."""
    return any(verb.fullmatch(text) or verb.fullmatch(plain(text)) for verb in _DEEDS)


def is_coming(text: str) -> bool:
    """Whether somebody says that he comes now: 我去, 马上过去, 10分钟到."""
    return any(each.fullmatch(text) for each in (TAKES, DEPARTS)) or comes_in(text)


def comes_in(text: str) -> bool:
    """Whether it is said in how many minutes: worth to be read by whoever waits."""
    said = ARRIVES.fullmatch(plain(text))
    return said is not None and said.lastgroup is not None


def will_go(text: str) -> bool:
    """Whether somebody says that he comes: 明天上午去, or of a job 明天上午. When, is another question."""
    read = _AGREED.sub("", plain(text)).strip()
    goes = _GOES.fullmatch(read) or _TIME_ALONE.fullmatch(read)
    return goes is not None and _NO_VISIT.search(read) is None


def for_resident(text: str) -> str | None:
    """What 告诉业主晚点到 would have said to whoever waits; None where nobody is to be told anything."""
    said = _TO_RESIDENT.fullmatch(plain(text))
    return as_typed(text, said["words"]) if said is not None else None


def without_the_wrong(text: str) -> str:
    """是3-2-502不是501 up to what it is not; 不是501,是3-2-502 as it stands."""
    wrong = _IS_NOT.search(read := plain(text))
    right = as_typed(text, read[: wrong.start()]) if wrong is not None else text
    return right if any(map(str.isdigit, right)) else text


def done_and(text: str) -> str | None:
    """What 修好了,换了个阀 or 换了个阀,修好了 adds to 修好了; None where it is not done, or adds nothing."""
    for form in (_DONE_AND, _AND_DONE):
        said = form.fullmatch(text.strip())
        if said is not None and ALL_DONE.fullmatch(said["done"]) and not _NOT_ALL.search(plain(said["rest"])):
            return str(said["rest"]).strip()
    return None

"""1042 我去, 1042 修好了, 1042 等配件: what the buttons say, written with the number in front."""

from __future__ import annotations

import re

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.words import ALL_DONE, finished, waits
from services import ticket
from services.ticket import Ticket

NUMBERED = re.compile(
    r"\s*[#＃]?\s*(?P<number>[0-9]{1,9})\s*[号號]?[单單]?[\s,，:：]*(?P<words>\S.{0,199})", re.DOTALL
)
TAKES = re.compile(
    r"(?:我|让我|讓我|等我)(?:去|来|來|嚟|接|处理|處理|搞|跟)[吧啦了喇]?\W*"
    r"|(?:i'?ll (?:go|take it|do it)|mine)\W*",
    re.IGNORECASE,
)
DEPARTS = re.compile(
    r"(?:我|现在|現在|而家|已经|已經|即刻|马上|馬上)*"
    r"(?:出发|出發|过去|過去|[在喺]路上|出紧门|出緊門|[过過去落出]?[紧緊][来來嚟]|[过過去落]緊|嚟緊)[了啦喇]?\W*"
    r"|(?:i'?m )?on (?:my|the) way\W*",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"(?:要|得|先|仲要)?等(?!我|下|一下|会|會|等)(?:.{2,}|[料货貨件])\W*|wait(?:ing)? for .{2,}",
    re.IGNORECASE | re.DOTALL,
)
VERBS = (TAKES, DEPARTS, ALL_DONE, WAITS)


def is_shorthand(text: str) -> bool:
    """Whether a text is a number and one of the verbs."""
    said = NUMBERED.fullmatch(text)
    return said is not None and any(verb.fullmatch(said["words"]) for verb in VERBS)


@feature.phrase(is_shorthand, who=Who.RESIDENT, where=Where.DESK)
@kindly
def by_number(request: Request) -> Outcome:
    """Do it, with the rights that the button asks for; a number that is nothing of ours is talk."""
    said = NUMBERED.fullmatch(request.text)
    if said is None or request.staff is None or request.written.forwarded:
        return NotMine()
    found = ticket.live_numbered(request.unit, request.home_community, int(said["number"]))
    return _done(request, found, said["words"]) if found is not None else NotMine()


def _done(request: Request, found: Ticket, words: str) -> Outcome:
    unit, staff = request.unit, request.colleague
    if ALL_DONE.fullmatch(words):
        return finished(request, found.id)
    if WAITS.fullmatch(words):
        return waits(request, found.id, words)
    if TAKES.fullmatch(words):
        key, changed = "ticket-take-done", ticket.take(unit, found.id, staff)
        if request.place.private:  # The card that comes says it.
            return None
    else:
        key, changed = "ticket-depart-done", ticket.set_out(unit, found.id, staff)
    told = ticket.told(unit, changed)
    return Reply(key, subject=("ticket", changed.id), number=str(changed.number), told=told)

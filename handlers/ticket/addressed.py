"""Whom a technician's words in private are for: those who wait, colleagues, or ourselves."""

from __future__ import annotations

import re

from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.ticket.sayings import for_resident
from services import ticket
from services.messages import Button
from services.ticket import Entry, Ticket
from services.understanding import plain

_TO_WHOM_WAITS = re.compile(r"[您你]|\b(?:you|your)\b")
"""Spoken to somebody: in private, from the job, that is who waits."""

_OF_WHOM_WAITS = re.compile(r"业主|住户|客户|户主|屋主|\b(?:resident|owner|tenant|customer)s?\b")
"""Spoken of them: 业主说不修了 is not for their ears."""

_TO_COLLEAGUES = re.compile(
    r"""^\W*(?:客服|主管|前台|办公室|各位|大家|兄弟|同事)
    |谁(?:有|能|可以|来|去|方便|得闲)|边个(?:有|可以|嚟|得闲|识)|哪位|有(?:没有|冇)(?:人|同事)
    |\b(?:who|any(?:one|body)|some(?:one|body))\ (?:has|have|can|free|help|to)\b
    |^\W*(?:dispatcher|manager|office|guys|team)\b""",
    re.VERBOSE,
)

_ASKS_FACTS = re.compile(
    r"""\W*(?:住户|业主|客户|对方|这家|这单|他|她|佢)?的?
    (?:(?:联系)?(?:电话|手机|号码)号?码?|地址|住址|门牌|房号|位置)
    (?:是|系)?(?:多少|几多|几号|什么|咩|乜|在?哪里?|[喺在]?边度?|呢|发我|给我|发一?下)?[呀啊㗎来着]*\W*
    |\W*(?:[在系喺]|是)?(?:哪|几|边)(?:一|个)?(?:栋|座|楼|层|单元|户|家|房)[呀啊㗎来着的]*\W*
    |\W*(?:what(?:'s|\ is)|send\ me|need)?\ ?(?:the|their|his|her)?\ ?(?:phone|contact|number|address|unit)
    (?:\ (?:number|no))?(?:\ please|\ pls)?\W*|\W*(?:which|what)\ (?:block|blk|unit|floor|flat)\W*""",
    re.VERBOSE,
)
"""住户电话多少: what stands on the card."""


def aside(request: Request, found: Ticket, text: str) -> Outcome:
    """What of a technician's words is not for those who wait; NotMine where they are."""
    read = plain(text)
    if is_heard(text):
        if request.press is not None or ticket.was_spoken_to(request.unit, found):
            return NotMine()
        request.react("👌")
        return None
    if _ASKS_FACTS.fullmatch(read):
        return request.router.run_command(request, f"/ticket {found.number}")
    if _TO_WHOM_WAITS.search(read) or for_resident(text) is not None:
        return NotMine()
    if _TO_COLLEAGUES.search(read):
        entry = ticket.ask_colleagues(request.unit, found.id, request.colleague, text)
        return _kept("ticket-asked-colleagues", entry, found)
    if _OF_WHOM_WAITS.search(read):
        entry = ticket.note(request.unit, found.id, request.colleague, text)
        return _kept("ticket-note-kept-on", entry, found)
    return NotMine()


def _kept(key: str, entry: Entry, found: Ticket) -> Reply:
    """Who meant it for those who wait after all has one press to go."""
    speak = [Button("ticket.speak", (entry.id,))]
    return Reply(key, buttons=speak, subject=("ticket", found.id), number=str(found.number))

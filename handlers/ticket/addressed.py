"""Whom a technician's words in private are for: those who wait, colleagues, or ourselves."""

from __future__ import annotations

import re

from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.ticket.sayings import ASKS_FACTS, for_resident
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

_TELEPHONE = re.compile(r"电话|手机|号码|\b(?:phone|contact|number)\b")

_SLIP = re.compile(r"\W*(?:[我刚才先]|不好意思)*(?:[发打写按点说][错早]了?|撤回)\W*|.*[,，]\s*按错了\W*")
"""发错了: nothing that can be taken back, and nothing more to say of it."""


def aside(request: Request, found: Ticket, text: str) -> Outcome:
    """What of a technician's words is not for those who wait; NotMine where they are."""
    read = plain(text)
    if is_heard(text) or _SLIP.fullmatch(read) or not any(map(str.isalpha, text)):
        if request.press is not None or ticket.was_spoken_to(request.unit, found):
            return NotMine()
        request.react("👌")
        return None
    if ASKS_FACTS.fullmatch(read):
        return show_facts(request, found, text)
    if _TO_WHOM_WAITS.search(read) or for_resident(text) is not None:
        return NotMine()
    if _TO_COLLEAGUES.search(read):
        entry = ticket.ask_colleagues(request.unit, found.id, request.colleague, text)
        return _kept("ticket-asked-colleagues", entry, found)
    if _OF_WHOM_WAITS.search(read):
        entry = ticket.note(request.unit, found.id, request.colleague, text)
        return _kept("ticket-note-kept-on", entry, found)
    return NotMine()


def show_facts(request: Request, found: Ticket, text: str) -> Outcome:
    """The card with everything; a number that nobody left is said not to be there."""
    if _TELEPHONE.search(plain(text)) and not ticket.telephone(request.unit, found):
        return Reply("ticket-no-telephone", number=str(found.number))
    return request.router.run_command(request, f"/ticket {found.number}")


def _kept(key: str, entry: Entry, found: Ticket) -> Reply:
    """Who meant it for those who wait after all has one press to go."""
    speak = [Button("ticket.speak", (entry.id,))]
    return Reply(key, buttons=speak, subject=("ticket", found.id), number=str(found.number))

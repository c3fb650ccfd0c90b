"""什么时候方便上门, answered in words: a moment, now, a call first, or a time that only the words can say."""

from __future__ import annotations

from intents import Intent
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import ticket
from services.unit import Unit
from storage.community import Community
from texts import clipped

_HOME_ALONE = phrase("visit.home_alone")
_HOME_NOW = phrase("visit.home_now")
_NOW_INSTEAD = phrase("visit.now_instead")
_CALL_FIRST = phrase("visit.call_first")
_WORDS_ALONE = phrase("visit.words_alone")
_SUITS = phrase("visit.suits")
_FINER = phrase("visit.finer")
_QUESTION = phrase("visit.question")
_AFTER_ALL = phrase("visit.after_all")
_COME = phrase("visit.come")

LONGEST = 60
"""Characters of an answer that is kept in its own words."""


def visit_of(unit: Unit, community: Community, text: str, found: ticket.Ticket | None = None) -> str:
    """When somebody may come, out of a resident's words: a moment where one was meant, else the words.

    Where the words are finer than the moment they go with it, behind a bar. Of a ticket whose day was
    agreed (`found`) an hour is one of that day.
    """
    now = ticket.read_from(found, text, community, unit.now) if found is not None else unit.now
    moment = ticket.moment_in(text, community, now)
    if not moment or moment[:10] < unit.local(community).date().isoformat():
        # 上个月也堵过 is no time to come.
        return text
    rest = ticket.without_times(text, community, unit.now)
    return f"{moment}|{clipped(text, LONGEST)}" if _FINER.search(rest) else moment


def comes_after_all(unit: Unit, community: Community, text: str) -> str | None:
    """The time at which somebody may come who was told not to; "" for 还是来吧, None for other words."""
    when = ticket.put_off(text, community, unit.now)
    if when is None and reply_kind(text) == "withdrawal":
        return None
    if when is None and _COME.search(text) and not _QUESTION.search(text):
        when = ticket.moment_in(text, community, unit.now)
    return when or ("" if _AFTER_ALL.search(text) else None)


def _names_a_fault(intent: Intent) -> bool:
    return intent.slots.get("category", "other") != "other" or ticket.danger_of(intent.slots) is not None


def _may_say_when(intent: Intent, text: str) -> bool:
    """Whether what sounds like another matter answers: 我下午都在家的你们什么时候来都可以 asks nothing."""
    if intent.intent in ("repair.status", "repair.urge"):
        return _SUITS.search(text) is not None
    return intent.intent == "repair.report" and not _names_a_fault(intent)


def visit_answered(
    unit: Unit, community: Community, found: ticket.Ticket, text: str, intent: Intent | None
) -> str | None:
    """What an answer to the question when to come says; None where it speaks of something else."""
    if _HOME_ALONE.fullmatch(text):
        return "now"
    if intent and not _may_say_when(intent, text):
        return None
    if _HOME_NOW.search(text) or _NOW_INSTEAD.search(text):
        return "now"
    visit = visit_of(unit, community, text, found)
    if _CALL_FIRST.search(text):
        # tonight 8pm, call me first: both.
        return f"{visit.partition('|')[0]}|{clipped(text, LONGEST)}" if visit != text else "call"
    if visit != text:
        return visit
    said_so = _WORDS_ALONE.search(text) and len(text) <= LONGEST and not _QUESTION.search(text)
    return text if said_so else None

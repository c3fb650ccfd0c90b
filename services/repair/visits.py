"""什么时候方便上门, answered in words: a moment, now, a call first, or a time that only the words can say."""

from __future__ import annotations

import re

from intents import Intent
from intents.replies import reply_kind
from services import ticket
from services.unit import Unit
from storage.community import Community
from texts import clipped

_HOME_NOW = re.compile(
    r"(?:现在|現在|而家|依家|宜家|家下|今日?)\W*(?:[我都就一]|全日|整天)*(?:在家|喺屋企|在屋企|有人)"
    r"|^\W*(?:我|我们|我哋)?(?:都|一直)?(?:在家|喺屋企|在屋企)[呀啊呢的]?\W*$"
    r"|(?:家里|家裡|屋企)(?:一直|都|而家)?有人"
    r"|\b(?:i'?m|i am|we'?re) (?:at )?home\b|\bhome now\b|\bright now\b",
    re.IGNORECASE,
)
_CALL_FIRST = re.compile(
    r"(?:先|提前)(?:打|来|來|个|個)*[给給我她他佢的嘅]*(?:电话|電話|call)"
    r"|\bcall (?:me |her |him )?(?:first|before)\b",
    re.IGNORECASE,
)
_WORDS_ALONE = re.compile(
    r"随时|隨時|几时都|幾時都|(?:都|也)(?:得|可以|行|方便)|下班|放工|收工|周末|週末|中午|晏昼|晏晝"
    r"|\bany ?time\b|\bwhenever\b|\bafter work\b|\bweekends?\b|\bnoon\b",
    re.IGNORECASE,
)
_SUITS = re.compile(
    r"(?<!不)(?<!唔)(?:在家|喺屋企)|有人在|(?<!没)(?<!冇)有空|得[闲閒]|(?:都|也)(?:得|可以|行|方便)"
    r"|\b(?:at home|am home|i'?m (?:in|free|home)|any ?time)\b",
    re.IGNORECASE,
)
"""When somebody is in, however the sentence goes on."""
_FINER = re.compile(
    r"[0-9一二两三四五六七八九十半]+\s*(?:[点點:：时時]|[ap]m)|以后|以後|之后|之後|后|後|以前|之前|前|下班|放工|左右"
    r"|\b(?:after|before|until|till|from|around)\b",
    re.IGNORECASE,
)
"""What makes a time finer than the moment that was read: 明天下班后吧 七点."""
_QUESTION = re.compile(r"[?？]|吗|嗎|[呢咩][\W]*$|多少|几钱|幾錢|\b(?:how|what|why|who)\b", re.IGNORECASE)

_AFTER_ALL = re.compile(
    r"还是.{0,6}(?:来|修|要|报)|還是.{0,6}(?:來|修|要|報)|(?:照|还|還)(?:样|樣)?[来來]|不取消|都[系係].{0,6}嚟"
    r"|\bafter all\b|\bcome anyway\b",
    re.IGNORECASE,
)
_COME = re.compile(r"(?<!不用)(?<!别)(?<!別)(?<!唔使)(?<!唔好)[来來嚟修]|\bcome\b", re.IGNORECASE)

LONGEST = 60
"""Characters of an answer that is kept in its own words."""


def visit_of(unit: Unit, community: Community, text: str) -> str:
    """When somebody may come, out of a resident's words: a moment where one was meant, else the words.

    Where the words are finer than the moment they go with it, behind a bar.
    """
    moment = ticket.moment_in(text, community, unit.now)
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


def visit_answered(unit: Unit, community: Community, text: str, intent: Intent | None) -> str | None:
    """What an answer to the question when to come says; None where it speaks of something else."""
    if intent and not _may_say_when(intent, text):
        return None
    if _HOME_NOW.search(text):
        return "now"
    if _CALL_FIRST.search(text):
        return "call"
    visit = visit_of(unit, community, text)
    if visit != text:
        return visit
    said_so = _WORDS_ALONE.search(text) and len(text) <= LONGEST and not _QUESTION.search(text)
    return text if said_so and not intent else None

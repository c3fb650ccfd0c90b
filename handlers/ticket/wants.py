"""What staff ask of the desk in a few words: 谁超时了, 今天几单, 王师傅手上有几单, 谁值班."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from services.ticket import Period
from services.understanding import plain

Matter = Literal["duty", "export", "day", "urgent", "overdue", "free", "mine", "open", "count"]

LONGEST = 40
"""Characters; what is longer is a sentence to a colleague."""

_CHINESE = {
    "duty": "值班|当值|当更|值日",
    "overdue": "(?:都|已经|已|快)?(?:超时|逾期|过期|过时|超期)",
    "free": "(?:还|仲)?(?:没有?|未|冇|无)人?(?:接手?|去|跟|派|领|管|处理)|(?:还|仲)?(?:没|未)派|待[接派领]",
    "open": "(?:还|仲)?(?:没有?|未|冇)(?:[办做修搞整弄结]|处理|完成?)(?:完成?|好|掂|结)?|待办|在办|积压",
    "mine": "我(?:自己)?(?:手[上头])?的?",
    "today": "今[天日]",
    "yesterday": "昨[天日]|[寻琴]日",
    "last_month": "上个?月",
    "week": "[这本]个?(?:周|星期|礼拜)|今个?(?:周|星期|礼拜)|周报",
    "month": "[这本]个?月|今个?月|当月|月报",
    "later": "今晚|今夜|明[天日早晚]|听[日晚]|后天|下周",
    "export": "导出|汇出|下载|报表|统计表|表格",
    "left": "还|仲|剩下?|余下?",
    "urgent": "急事|急单|紧急的?",
    "day": "事情?|安排",
    "job": "工?单子?|活儿?|任务|报修|报事",
    "many": "几多?|多少|[哪边][些啲]|有(?:没有|冇|无)|统计|吗",
    "which": "谁|边个|哪[个位张]|什么|咩|查(?:一?下|看)?|看(?:一?下|看)?|睇(?:一?下|睇)?",
    "other": "现在|目前|而家|[的嘅了啦咗呢啊呀么喇在是系都有张个条件来进新收到报接共总一数量帮请给下吧手上]",
}
_ENGLISH = {
    "duty": "on duty",
    "overdue": "overdue|late",
    "free": "unassigned|unclaimed|untaken|nobody has|not taken",
    "open": "open|pending|outstanding|unfinished|undone|not done",
    "mine": "mine|my|do i have|have i got|on me",
    "today": "today",
    "yesterday": "yesterday",
    "last_month": "last month",
    "week": "this week|weekly",
    "month": "this month|monthly",
    "later": "tonight|tomorrow|tmr|next week",
    "export": "exports?|reports?|download|excel|csv",
    "left": "left|still|remaining",
    "urgent": "urgent|emergency|emergencies",
    "day": "on|up|happening",
    "job": "jobs?|tickets?|cases?",
    "many": "how many|any|count|list|show",
    "which": "which|what|who",
    "other": "the|are|is|there|do|we|have|me|now|please|pls|of|all|for|in|so far|right",
}


def _alternatives(name: str) -> str:
    return rf"(?P<{name}>{_CHINESE[name]}|(?<![a-z])(?:{_ENGLISH.get(name, '(?!)')})(?![a-z]))"


_WORD = re.compile(rf"(?:'s|'re|\W|{'|'.join(map(_alternatives, _CHINESE))})")
"""One word of a question; the more particular kinds are tried first."""

PERIODS: tuple[Period, ...] = ("today", "yesterday", "week", "month", "last_month")

STANDS: tuple[Matter, ...] = ("urgent", "overdue", "free", "mine", "open")

_HOLDER = re.compile(
    r"""\W*@?(?P<name>[^\W\d_]{1,8}?)(?:现在|今天|而家)?(?:手[上头])?(?:还|仲)?(?:有|剩)?
    (?:(?:几|多少)(?:张|个|件)?(?:工?单|活|事)|(?:在)?(?:忙|做|搞)(?:什么|咩|乜))[呀啊呢]?\W*
    |\W*(?:how\ many\ (?:jobs|tickets)\ (?:does|has)|what(?:'s|\ is|\ does))\ (?P<latin>[\w ]{1,20}?)
    \ (?:have|got|doing)\W*""",
    re.VERBOSE,
)

_DAY = r"(?P<{0}>今晚|今夜|明[天日早晚]|听[日晚]|后天|这?周[一二三四五六日天]|tonight|tomorrow|tmr)"
_ON_DUTY = re.compile(
    rf"""\W*(?:{_DAY.format("day")})?(?:起|开始|由|让|叫|请|换|改|轮到|到)*
    (?P<name>[^\W\d_]{{1,8}}?)(?:来|去)?(?:今天|{_DAY.format("then")})?(?:值班|当值|当更)[吧了啦]?\W*
    |\W*值班(?:人|的人)?(?:改|换|转)?(?:成|为|给|到|是)?(?P<to>[^\W\d_]{{1,8}}?)[吧了啦]?\W*
    |\W*(?P<latin>[^\W\d_][\w ]{{0,20}}?)(?:\ is|'s|\ will\ be)?\ on\ duty(?:\ now)?
    (?:\ {_DAY.format("when")})?\W*""",
    re.VERBOSE,
)


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


def holder_in(text: str) -> str | None:
    """Whose jobs are asked for, as the name was written; None where none are."""
    said = _HOLDER.fullmatch(plain(text)) if len(text) <= LONGEST else None
    return str(said["name"] or said["latin"]) if said is not None else None


def duty_in(text: str) -> tuple[str, bool] | None:
    """Who is to be on duty, as the name was written, and whether only later; None where nobody is."""
    said = _ON_DUTY.fullmatch(plain(text)) if len(text) <= LONGEST else None
    if said is None:
        return None
    return str(said["name"] or said["to"] or said["latin"]), bool(said["day"] or said["then"] or said["when"])

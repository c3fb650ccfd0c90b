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
NOT_DONE = phrase("ticket.not_done")
GIVES_BACK = phrase("ticket.gives_back")
CALLED_OFF = phrase("ticket.called_off")
FALSE_ALARM = phrase("ticket.false_alarm")
SAME_AS = phrase("ticket.same_as")
HANDS_OVER = phrase("ticket.hands_over")
IS_AT = phrase("ticket.is_at")
ASKS = phrase("ticket.asks_standing")
_TO_RESIDENT = phrase("ticket.to_resident")
_GOES = phrase("ticket.goes")
_NO_VISIT = phrase("ticket.no_visit")
_TIME_ALONE = phrase("ticket.time_alone")
_NOT_ALL = phrase("ticket.not_all")

_BREAK = r"(?:[,，。;；!！\n]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]))"
_DONE_AND = re.compile(rf"(?P<done>[^,，。;；!！\s]{{1,16}}?){_BREAK}(?P<rest>\S.*)", re.DOTALL)
_AND_DONE = re.compile(rf"(?P<rest>.*\S){_BREAK}(?P<done>[^,，。;；!！\s]{{1,16}}\W*)", re.DOTALL)

ASKS_FACTS = re.compile(
    r"""\W*(?:住户|业主|客户|对方|这家|这单|他|她|佢)?的?
    (?:(?:联系)?(?:电话|手机|号码)号?码?|地址|住址|门牌|房号|位置)
    (?:是|系)?(?:多少|几多|几号|什么|咩|乜|[喺在]?(?:哪里?|边度?)|呢|发我|给我|发一?下)?[呀啊㗎来着]*\W*
    |\W*(?:[在系喺]|是)?(?:哪|几|边)(?:一|个)?(?:栋|座|楼|层|单元|户|家|房)[呀啊㗎来着的]*\W*
    |\W*(?:what(?:'s|\ is)|send\ me|need)?\ ?(?:the|their|his|her)?\ ?(?:phone|contact|number|address|unit)
    (?:\ (?:number|no))?(?:\ please|\ pls)?\W*|\W*(?:which|what)\ (?:block|blk|unit|floor|flat)\W*""",
    re.VERBOSE,
)
"""住户电话多少: what stands on the card."""

REOPENS = re.compile(
    r"\W*(?:(?:撤销|取消)(?:取消|撤单|作废|误报)|恢复|重新?(?:打?开|来过?)|重开|还是要?(?:去|修|来)|不取消了?|undo|reopen|restore)"
    r"[吧啦了]?\W*"
)
"""恢复, of what was called off."""

_AGREED = re.compile(r"^\W*(?:[已改再]?约[好在了到]*|改[到在]|定在)")


def is_deed(text: str) -> bool:
    """Whether a reply under a card does something to the job, and is no note: 我去, 误报, 好了."""
    verbs = (TAKES, DEPARTS, ALL_DONE, WAITS_FOR_PARTS, GIVES_BACK, NOT_DONE, CALLED_OFF, SAME_AS, HANDS_OVER)
    return any(verb.fullmatch(text) or verb.fullmatch(plain(text)) for verb in verbs)


def will_go(text: str) -> bool:
    """Whether somebody says that he comes: 明天上午去, or of a job 明天上午. When, is another question."""
    read = _AGREED.sub("", plain(text)).strip()
    goes = _GOES.fullmatch(read) or _TIME_ALONE.fullmatch(read)
    return goes is not None and _NO_VISIT.search(read) is None


def for_resident(text: str) -> str | None:
    """What 告诉业主晚点到 would have said to whoever waits; None where nobody is to be told anything."""
    said = _TO_RESIDENT.fullmatch(plain(text))
    return as_typed(text, said["words"]) if said is not None else None


def done_and(text: str) -> str | None:
    """What 修好了,换了个阀 or 换了个阀,修好了 adds to 修好了; None where it is not done, or adds nothing."""
    for form in (_DONE_AND, _AND_DONE):
        said = form.fullmatch(text.strip())
        if said is not None and ALL_DONE.fullmatch(said["done"]) and not _NOT_ALL.search(plain(said["rest"])):
            return str(said["rest"]).strip()
    return None

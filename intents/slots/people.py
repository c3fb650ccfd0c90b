"""How many come: 3个人, 两大一小, 一家三口, 我们四个, 2 pax, 2 adults 1 kid, 算我一个."""

import re

from intents.slots.model import Span
from intents.slots.numerals import CHINESE, number
from intents.slots.pattern import Pattern

_N = rf"(\d{{1,3}}|[{CHINESE}]{{1,3}}|俩|仨)"
_NOT_GUESTS = r"(?!师傅|保安|工人|客服|物业|快递|小时|月|星期|礼拜|钟|字|间|房|座|工|吵|次|份|都没)"
_HEADS = r"(?:人|位|名|口人?|个人|个(?=名额|位置?|$|[,，。!！\s吧去来参]))"
_SUMS = Pattern(
    rf"(?<![0-9第每]){_N}\s?[个位名]?(?:大人?|成人|老人)\s?[,，、和加带+]?\s?{_N}\s?[个位名]?(?:小朋友|小孩?子?|孩子?|娃|儿童|宝宝|细路|细佬)"
    r"|(?<![0-9a-z])(\d{1,3})\s?adults?\s?(?:,|and|\+|&)?\s?(\d{1,3})\s?(?:kids?|child(?:ren)?|toddlers?)"
)
_WITH = re.compile(
    rf"我(?:和|跟|同|要|想|会|准备|打算)?带(?:着|埋|上)?{_N}?个?(?:孩子|娃|小孩|小朋友|老人|宝宝|朋友)"
)
_PAIR = re.compile(
    r"我[和跟同](?:我)?(?:老公|老婆|妈妈?|爸爸?|女儿|儿子|先生|太太|孩子|朋友)(?!说|讲|吵|的|都说)|(?:我们|咱们?|我哋)俩|俩人"
)
_COUNT = Pattern(
    rf"(?<![0-9第每.:]){_N}\s?{_HEADS}{_NOT_GUESTS}"
    r"|(?<![0-9a-z])(\d{1,3})\s?(?:pax|persons?|people|ppl|adults?|of us|seats?)(?![a-z])"
)
_ANY = re.compile(rf"[0-9{CHINESE}俩仨我]|count me in")
# What makes a number one of people: 一 is everywhere, and hardly ever one.
_COUNTED = re.compile(
    rf"[0-9{CHINESE}俩仨](?=\s?(?:[人位名口个大成老]|pax|person|people|ppl|adult|of us|seat))"
)
_ME = re.compile(
    r"(?:算|加|预|计|预埋|算上)我(?!微信|好友|[vw]|一下|个好友)(?:一个|1个|一份|个)?"
    r"|count me in|^\s*\+\s?1\s*$"
)
_PLUS = re.compile(r"^\s*\+\s?(\d{1,2})\s*$")


def _value(written: str | None) -> int:
    if written is None:
        return 1
    return {"俩": 2, "仨": 3}.get(written) or number(written)


def read_people(text: str) -> Span | None:
    """Return the first number of people in folded text that no other slot has claimed; None without one."""
    if not _ANY.search(text):
        return None
    counted = _COUNTED.search(text)
    if counted and (match := _SUMS.search(text)):
        total = sum(_value(group) for group in match.groups() if group)
    elif match := _WITH.search(text):
        total = 1 + _value(match.group(1))
    elif (counted and (match := _COUNT.search(text))) or (match := _PLUS.search(text)):
        total = _value(next(group for group in match.groups() if group))
    elif match := _PAIR.search(text):
        total = 2
    elif match := _ME.search(text):
        total = 1
    else:
        return None
    return Span("people", match.start(), match.end(), str(total)) if total else None

"""How many come, once a message is known to sign up for an event: 我和老伴, 改成四个, us two, 大一小二."""

import re

from intents.slots.company import KIN, company, couple
from intents.slots.numerals import CHINESE, number
from intents.slots.pattern import Pattern
from intents.slots.people import read_people

_WORDS = {
    word: value
    for value, words in {
        1: "one a an",
        2: "two both couple pair 俩 孖",
        3: "three trio 仨",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
    }.items()
    for word in words.split()
}
_N = rf"(\d{{1,3}}+(?!\d)|[{CHINESE}]{{1,3}}|[俩仨]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
MOST = 300
# 从三个改成五个, 一共三个, make ours 7: what stands last holds.
_BECOMES = Pattern(
    rf"(?:改(?:成|为|做|到)?|变(?:成)?|减(?:到|返|成)|更正,?是|现在|一共|总共|合共|共|剩(?:下)?)\s?(?:我们)?{_N}"
    rf"|(?:就|只)(?:剩|有)?{_N}个?[人位]?了|(?:算|一起|就是|等于){_N}[个位人]"
    rf"|(?:changed?(?: our headcount)?(?: for [a-z ]+?)?(?: from \d+)? to|make (?:it|ours|us)|total(?: of)?"
    rf"|so(?: that's| we are| we're)?|(?:that )?makes(?: it| us)?)"
    rf"\s{_N}"
)
_GROWN = rf"{_N}?\s?[个位名]?(?:大人|成人|大|adults?)\s?{_N}?\s?[个位名]?"
_YOUNG = rf"{_N}?\s?[个位名]?(?:小孩|孩子|小朋友|小|细|娃|kids?|children)\s?{_N}?\s?[个位名]?"
_BOTH_AGES = (
    Pattern(rf"{_GROWN}[,，、和加带+ ]*{_YOUNG}"),
    Pattern(rf"{_YOUNG}[,，、和加带+ ]*{_GROWN}"),
)
_FAMILY = Pattern(
    rf"一家{_N}口|我们{_N}个?(?:姐妹|兄弟|姊妹)"
    rf"|(?:family|team|group|party|table) of {_N}|{_N} of us|(?<![a-z])(?:us|we|we are|we're)\s{_N}"
)
# 就我自己, just me: whatever else is counted in the sentence counts no heads.
_ALONE = Pattern(
    r"(?:就|只有|仅|得)(?:我|本人)(?:自己|一个人?|1个人?|1人|一人)?(?=$|[\s,，。.!！来去参报])|我自己(?:一个|1个)"
    r"|(?:just|only) (?:me|myself|one)(?![a-z]| and| plus|,? my)"
)
# 我和我爸妈三个人: the company is named, then all are counted.
_ALL_TOLD = Pattern(
    rf"(?:连|算上|加上|包括|连同|含|连埋|加埋)(?:我|自己|本人)(?:自己|在内)?[,，]?(?:一共|总共|共|一起)?{_N}[个人位名]"
    rf"|我(?:和|跟|同|与|加)(?!另外|其他|别的|隔壁)[^\d,，。!！{CHINESE}]{{1,8}}{_N}个?(?:人|位|口|(?=都|一起|全|要|[来去]))(?!家)"
)
_PLUS = Pattern(r"\+\s?(\d{1,2})(?![0-9])")
_ME_PLUS = Pattern(r"(?:我|自己|本人|(?<![a-z])(?:me|myself|i))\s?\+\s?(\d{1,2})(?![0-9])")
# 我带两个, 我带家人, and not 我自己带糯米.
_SOMEBODY = (
    rf"(?:我|我家|上|埋|隔壁|对门)*\s?"
    rf"(?:{_N}\s?(?:[个位名人口]|{KIN}|kids?|friends?)|{KIN}|家[人属里]|人|全家)"
)
# 我和我老伴, me and my two boys: the speaker and whoever is named.
_WITH_ME = Pattern(
    rf"(?<!帮)我(?:自己)?(?:和|跟|同|与|还有|加上?|(?:要|想|会|准备|打算)?带(?:着|上|埋)?(?={_SOMEBODY})|,还有)(?:我|我家|上|埋|隔壁|对门)*\s?{_N}?"
    rf"|(?<![a-z])(?:me|i)(?:,? and|,? plus| with|\s?\+)(?: my| the)?\s{_N}?"
)
_AND_ME = Pattern(
    r"帮我跟我|(?:my )?[a-z]+ and (?:i|me)(?![a-z])|(?:,|和|跟|同)我(?:两个)?(?:一起|都|也|自己)"
    r"|我[一1]个[,，]\s?我(?:家|的)?[^\W\d]{1,4}也(?:想|要)?(?:[去来嚟]|参加)"
)
_TWO = Pattern(
    r"两口子?|夫妻|夫妇|两公婆|公婆俩|母子|母女|父子|父女|婆媳|娘儿?俩|爷儿?俩|姐弟|兄妹|双胞胎|孖仔|两姊妹|两兄弟"
    r"|(?:兄弟|姐妹|姊妹)俩|我俩|(?<![a-z])us two|the two of us|(?:i'm in|me)[, ]*plus (?:one|my )"
)
# 七十八岁, 三年级, 第2场, 5点: numbers that count no heads.
_NO_HEADS = (
    rf"(?![0-9{CHINESE}])"
    r"(?!\s?(?:岁|年|点|号|月|日|楼|层|块|元|期|场|栋|座|单元|级|代|档|分|小时|钟|公里|斤|米|次))"
    r"(?!\s?(?:years?|yo\b|yrs?|am|pm|th|st|nd|rd|:|-|/|\.|%))"
)
_SOME = Pattern(rf"(?<![0-9第每.:#*a-z]){_N}{_NO_HEADS}")
_ONE = Pattern(r"我|本人|(?<![a-z])(?:i|i'm|i'd|me|my|myself)(?![a-z])|加一|预个|报个|报一")


def read_heads(text: str) -> str | None:
    """The number of people in a folded message that signs up, other slots masked; None when it tells none."""
    found = (
        _becomes(text)
        or _alone(text)
        or _all_told(text)
        or max(company(text) or 0, _both_ages(text) or 0)
        or _family(text)
        or _together(text)
        or couple(text)
        or _counted(text)
    )
    return str(found) if found and found <= MOST else None


def _value(written: str | None) -> int:
    """The number that was written; 1 for what stands without one."""
    if not written:
        return 1
    return _WORDS.get(written) or number(written)


def _first(match: re.Match[str]) -> int:
    return _value(next((group for group in match.groups() if group), None))


def _becomes(text: str) -> int | None:
    matches = list(_BECOMES.finditer(text))
    return _first(matches[-1]) if matches else None


def _alone(text: str) -> int | None:
    return 1 if _ALONE.search(text) else None


def _all_told(text: str) -> int | None:
    match = _ALL_TOLD.search(text)
    return _first(match) if match else None


def _both_ages(text: str) -> int | None:
    for pattern in _BOTH_AGES:
        for match in pattern.finditer(text):
            before, after, young, others = match.groups()
            if (before or after) and (young or others):
                return _value(before or after) + _value(young or others)
    return None


def _family(text: str) -> int | None:
    if match := _ME_PLUS.search(text):
        return 1 + _first(match)
    match = _FAMILY.search(text) or _PLUS.search(text)
    return _first(match) if match else None


def _together(text: str) -> int | None:
    if match := _TWO.search(text):
        return 2
    if match := _WITH_ME.search(text):
        return 1 + _first(match)
    return 2 if _AND_ME.search(text) else None


def _counted(text: str) -> int | None:
    if span := read_people(text):
        return int(span.value)
    if match := _SOME.search(text):
        return _first(match) or None
    return 1 if _ONE.search(text) else None

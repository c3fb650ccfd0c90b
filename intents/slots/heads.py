"""How many come, once a message is known to sign up for an event: 我和老伴, 改成四个, us two, 大一小二."""

import re

from intents.slots.company import ENGLISH_KIN, KIN, company, couple, one_party
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
    rf"(?:改(?:成|为|做|到|返)?|变(?:成)?|减(?:到|返|成)|更正,?是|现在|一共|总共|合共|共|剩(?:下)?)\s?(?:我们)?\+?{_N}"
    rf"|(?:就|只)(?:剩|有)?{_N}个?[人位]?(?:来|去)?了|(?:算|一起|就是|等于){_N}[个位人]"
    rf"|(?:changed?(?: our headcount)?(?: for [a-z ]+?)?(?: from \d+)? to"
    rf"|(?<![a-z])from \d{{1,2}}(?: pax)? to"
    rf"|so now|now|down to|make (?:it|ours|us)|total(?: of| is)?"
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
# 说两位,再多一位; add 2 more to my 3: both together.
_MORE = Pattern(
    rf"{_N}\s?[个位人名][^\d{CHINESE}]{{0,6}}再?(?:多|加|添|增加)(?:报|上|多)?{_N}\s?[个位人名](?!{CHINESE})"
    rf"|add {_N} more (?:pax |seats? |people )?to (?:my|our|the) {_N}"
)
# 上次说三位,有一个来不了,两位: what was said before is over where a number follows.
_ONCE = Pattern(
    rf"(?:上次|原[来本先]|之前|本来)(?:是|说|报|登记|订|定)?了?(?:的)?\+?{_N}[个位人名]?(?=.*[\d{CHINESE}俩仨]\s?[个位人名口])"
)
# 留俩座, 占三个位置: seats that are asked for.
_SEATS = Pattern(
    rf"(?:[留占来要订定]|预留)(?:我们|我)?\s?{_N}\s?(?:个|张)?(?:座(?!谈)|位(?![老女男])|名额|席)"
)
# 四个人, 10 pax: surer than 一个.
_SURE = Pattern(
    rf"(?<![0-9第每.:])(?<!素食)(?<!吃素)(?<!其中)(?<!素){_N}\s?(?:个人(?!一)|口(?![味锅缸井箱])|位(?!置)|人(?!一)|名(?!额)|(?:pax|persons?|people|ppl|seats?|spots?|orang)(?![a-z]))"
)
# 就我自己, just me: whatever else is counted in the sentence counts no heads.
_ALONE = Pattern(
    r"(?:就|只有|仅|得)(?:我|本人)(?:自己|一个人?|1个人?|1人|一人)?(?=$|[\s,，。.!！来去参报])|我自己(?:一个|1个)|我[一1]个人[去来参]"
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
    rf"|(?<![a-z])(?:me|i|saya|aku|我\s?)(?:,? and|,? plus| with| n| dan|\s?\+|\s?&)(?: my| the)?\s{_N}?"
    # 电影我要去,加我女儿一位
    rf"|我也?(?:要|想|会)?(?:去|来|参加|报名)[,，\s]?再?[加带](?:上|埋|我|个)*{_N}?个?{KIN}"
)
# 报名,带俩娃; 想同个女报名: with whom the speaker comes, who is not named.
_BRINGING = Pattern(
    rf"(?:^|(?<=[,，。!！\s想要会报加]))(?:同埋?|跟|带(?:着|上|埋)?|携)(?:我家?|埋|着)*\s?{_N}?个?{KIN}(?!(?:报|登记|问|参加))"
    rf"|想(?:同|跟|和)(?:我|个|埋)*(?:{KIN}|[女仔])(?:一起|一齐|报|参加|去|来)"
)
# Priya + husband, Grace and one friend.
_NAMED_PAIR = Pattern(
    rf"(?<![a-z])(?!(?:my|the|for|up|one|plus|adult|kid)s?(?![a-z]))"
    rf"[a-z]{{2,}}\s?(?:\+|&|and|n)\s?(?:my |her |his |a |one )?(?:{ENGLISH_KIN})(?![a-z])"
)
_AND_ME = Pattern(
    r"帮我跟我|(?:my )?[a-z]+ and (?:i|me)(?![a-z])"
    rf"|(?:[和跟同]|(?<=[去来]),|(?:{KIN})[^,，]{{0,4}},)我(?:两个)?(?:一起|都|也|自己)"
    rf"|(?:加一|\+1|算我一?个?)[,，\s](?:我)?{KIN}也(?:要|去|来|想|会)"
    r"|我[一1]个[,，]\s?我(?:家|的)?[^\W\d]{1,4}也(?:想|要)?(?:[去来嚟]|参加)"
)
_TWO = Pattern(
    r"两口子?|夫妻|夫妇|两公婆|公婆俩|母子|母女|父子|父女|婆媳|娘儿?俩|爷儿?俩|姐弟|兄妹|双胞胎|孖仔|两姊妹|两兄弟|爷孙俩|(?<![a-z])twins(?![a-z])"
    r"|(?:兄弟|姐妹|姊妹)俩|我俩|(?<![a-z])us two|the two of us|(?:i'm in|me)[, ]*plus (?:one|my )"
)
# 七十八岁, 三年级, 第2场, 5点: numbers that count no heads.
_NO_HEADS = (
    rf"(?![0-9{CHINESE}])"
    r"(?!了|个半?(?:月|小时|钟|星期|礼拜)|\s?(?:甲|缺|围|桌|席|岁|年|点|号|月|日|楼|层|块|元|期|场|栋|座|单元|级|代|档|分|小时|钟|公里|斤|米|次))"
    r"(?!\s?(?:years?|yo\b|yrs?|am|pm|th|st|nd|rd|:|-|/|\.|%))"
)
_SOME = Pattern(rf"(?<![0-9第每.:#*a-z])(?<!is )(?<!aged ){_N}{_NO_HEADS}")
_ONE = Pattern(r"我|本人|(?<![a-z])(?:i|i'm|i'd|me|my|myself)(?![a-z])|加一|预个|报个|报一")


def read_heads(text: str) -> str | None:
    """The number of people in a folded message that signs up, other slots masked; None when it tells none."""
    if once := _ONCE.search(text):
        text = f"{text[: once.start()]}{text[once.end() :]}"
    found = (
        _becomes(text)
        or _more(text)
        or _alone(text)
        or _all_told(text)
        or max(company(text) or 0, _both_ages(text) or 0)
        or _family(text)
        or _together(text)
        or couple(text)
        or _counted(text)
    )
    return str(found) if found and found <= MOST else None


# 少两个人, 取消3位, cancel three seats, 羽毛球-1: so many fewer.
_FEWER = Pattern(
    rf"(?:少|减(?:返|少|掉)?|取消|退(?:掉)?)了?(?:我们|我)?\s?{_N}\s?(?:个|位|人|名|张票|座)"
    rf"|(?<![a-z])(?:cancel|drop|remove|release|minus|less)\s{_N}(?: of (?:our|my|the))?"
    rf"\s(?:seats?|spots?|slots?|pax|places?|people|persons?|tickets?|heads?|of)(?![a-z])"
    rf"|{_N}\s(?:fewer|less)(?![a-z])"
    rf"|(?<![\da-z:.~-])-\s?(\d{{1,2}})(?![\d:.-]|\s?[点月号楼度])"
)


def read_fewer(text: str) -> str | None:
    """How many of those signed up do not come, in a folded message that cancels, other slots masked."""
    match = _FEWER.search(text)
    found = _first(match) if match else 0
    return str(found) if 0 < found <= MOST else None


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


def _more(text: str) -> int | None:
    match = _MORE.search(text)
    return sum(_value(group) for group in match.groups() if group) if match else None


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
    if _AND_ME.search(text) or _NAMED_PAIR.search(text):
        return 2
    match = _BRINGING.search(text)
    return 1 + _first(match) if match else None


def _counted(text: str) -> int | None:
    if match := _SURE.search(text) or _SEATS.search(text):
        return _first(match) or None
    if span := read_people(text):
        return int(span.value)
    if match := _SOME.search(text):
        return _first(match) or None
    return one_party(text) or (1 if _ONE.search(text) else None)

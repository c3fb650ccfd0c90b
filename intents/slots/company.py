"""Who comes along, person by person: 我跟我老公还有俩娃, 爷爷奶奶带孙子, myself, hubby and two kids."""

import re
from itertools import pairwise
from typing import NamedTuple

from intents.slots.numerals import CHINESE, number
from intents.slots.pattern import Pattern

_COUNTS = {"俩": 2, "仨": 3, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_N = rf"\d{{1,2}}|[{CHINESE}]|[俩仨]"
_ONE_OF_US = (
    "[老好]?(?:姐妹|兄弟|姊妹)们?|孩子爸爸|孩子妈妈|(?:孩子?|娃)[他她]?(?:爸|妈|爹|娘|爷爷|奶奶|外婆|姥姥)|老公|老婆|老伴|先生|太太|爱人|媳妇|对象|男朋友|女朋友"
    "|老爸爸|老妈妈|爸爸?|妈妈?|老爸|老妈|老母亲?|老父亲?|老头子?|老太太?|室友|阿[爸妈公婆爷嫲嬷]|[内外]子|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈母娘|丈人|儿子|女儿|闺女|囡囡|孙子|孙女"
    "|外孙女?|(?<=[一个带])孙(?![a-z])|(?<=我)[奶爷姥](?![奶爷姥爸妈])|姐夫|妹夫|弟妹|老[大二三]|哥哥?|弟弟?|姐姐?|妹妹?|表[哥弟姐妹]|堂[哥弟姐妹]|侄子|侄女|外甥女?|舅舅|姑姑|阿姨|叔叔|嫂子|保姆"
)
_SOME_OF_US = (
    "孩子|娃娃?|小孩子?|小朋友|宝宝|宝贝|细路仔?|囝囝|大人|成人|老人家?|朋友|同事|闺蜜|同学|邻居|亲戚|客人|街坊"
    "|长[者辈]|外佣|工人(?:姐姐)?|佣人|学生|男生|女生|(?:国[小中]|[小中大]学|高中|幼儿园?)生|婴儿|幼儿"
)
KIN = f"[小大老二]?(?:{_ONE_OF_US}|{_SOME_OF_US})"
_PAIRS = (
    rf"夫妻俩?|两口子|[爹父]妈|爹娘|二老|爸妈|父母|公婆|岳父岳母|爸爸妈妈|[两二]老(?![{CHINESE}\d])|老两口"
)
ENGLISH_KIN = (
    "(?:mother|father|sister|brother)[ -]in[ -]law|husband|hubby|wife|wifey"
    "|mum|mom|mother|dad|father|grandma|grandpa|granny|son|daughter|child|children|kid|boy|girl"
    "|baby|toddler|friend|maid|helper|sister|brother|cousin|neighbou?r|colleague|partner|boyfriend|girlfriend|bf|gf"
    "|aunt|auntie|uncle|nephew|niece|guest|adult|mil|fil"
    "|flatmate|roommate|housemate|granddaughter|grandson"
    "|grandchild|grandkid|spouse|fianc[eé]e?|por ?por|gong ?gong"
    "|ah ?(?:ma|pa|gong)|suami|isteri|istri|mak|ayah|ibu|bapa|adik|abang|kakak|anak|nenek|atok"
)
_ITEM = Pattern(
    rf"(?P<family>(?:我们?)?(?:全家|一家|家里?)(?:大小)?({_N})口(?:人|子)?"
    rf"|(?:我们|咱们?|我哋)({_N})(?=[个位人,，\s]|$)[个位]?人?)"
    rf"|(?P<ages>({_N})[大老]({_N})[小细](?!时))"
    rf"|(?P<pair>我?家?的?(?:{_PAIRS}))"
    rf"|(?P<counted>(?:[我他她咱]们?家?的?)?({_N})[个位名]?(?:{KIN}|[女仔]))"
    rf"|(?P<after>(?:大人|成人|小孩子?|小朋友|孩子|学生|长者|老人)({_N})[位个名])"
    rf"|(?P<kin>(?:[我他她咱]们?家?的?)?个?(?:{KIN}|(?<=个)[女仔])(?![{CHINESE}\d]{{1,2}}[个位名]))"
    r"|(?P<self>我自己|我?本人|我(?!们|哋|家|[a-z]|\s[a-z]|想|要|帮|替|给)"
    r"|(?<![a-z])(?:myself|me(?: (?:up|down|in))?|saya|aku"
    r"|i(?:'m|'ll|'d| am)?(?: coming| going| joining)?)(?![a-z]))"
    r"|(?P<parents>(?<![a-z])(?:(?:my|our|his|her|the|a) )?"
    r"(?:(?:grand)?parents|in-laws|folks|couple)(?![a-z]))"
    rf"|(?P<english>(?<![a-z])(?:(?:my|our|his|her|the|an?) |我家?\s?)?"
    rf"(?:(\d{{1,2}}|one|two|three|four|five|six) )?"
    rf"(?:little |elderly |young |small )?(?:{ENGLISH_KIN})(s)?(?![a-z]))"
)
_AND = Pattern(
    r"[\s、,，+&]*+(?:和|跟|同埋?|与|以?及|再?加上?|加埋|[还仲]有|外加|连同?|带[着上埋]?|领着|另外"
    r"|and|with|plus|bringing|dan|n(?= ))?[\s、,，+&]*+(?:\d{3,4}[室家]?[那的]?)?"
)
_TOLD = Pattern(rf"[\s,，、]?(?:一共|总共|共|一起|合共|都|就)?({_N})个?(?:人|位|口|名)")


# 我女儿在外地, grandma can't: named, but not coming.
_ABSENT = Pattern(
    r"[\s,，]?(?:临时|那天|当天)?(?:不[去来参想在能]|没[空法时]|在外|出差|有事|[来去]不了|[上加]班|出门|唔[去嚟得]|冇空"
    r"|(?:can'?t|cannot|not|isn'?t|won'?t)(?![a-z]))"
)


# Behind who does not come: 小孙女感冒了不去了, and not 老婆说不去了.
_STAYS = re.compile(
    r"[^,，。;；!！?？说讲话]{0,10}?[,，]?\s?就?(?:不[去来参]|[去来]不了|唔[去嚟]|[去嚟]唔到"
    r"|(?:not (?:coming|going|joining)|(?:can'?t|cannot|won'?t) (?:come|go|make it|join))(?![a-z]))"
)
_EVERYBODY = re.compile(
    r"我(?:们|哋)?(?:家|就|也|都)*(?:不|唔|[去来嚟])|都[不唔去来]|全家|一家|取消|(?<![a-z])(?:i|i'm|we|we're|all|us|none)(?![a-z])"
)
_GROWN = re.compile("大人|成人|adult")
_ONE_PARTY = frozenset({"kin", "counted", "english"})
_NUMBER_SAID = re.compile(r"\d|one|two|three|four|five|six")
_TOGETHER = frozenset({"pair", "parents"})


class _Item(NamedTuple):
    kind: str
    start: int
    end: int
    heads: int
    grown: bool  # 两个大人, of whom the speaker is one
    added: bool  # by a word: 三口加外婆, not 三口：我和老婆


def company(text: str) -> int | None:
    """The heads of the longest row of persons in folded text; None where fewer than two are named.

    A number of people right behind the row tells the sum, or the family's in front: 我们三个，我和老婆孩子.
    """
    best = 0
    for row in _rows(text):
        if len(row) < 2 and row[0].kind not in {"ages", "family"}:
            continue
        told = _TOLD.match(text, row[-1].end)
        best = max(best, _value(told[1]) if told else _sum(row))
    return best if best > 1 else None


def couple(text: str) -> int | None:
    """The heads of who is named together and alone, 我爸妈; None without them."""
    match = next((match for match in _ITEM.finditer(text) if match.lastgroup in _TOGETHER), None)
    return _heads(match) if match and not _ABSENT.match(text, match.end()) else None


def one_party(text: str) -> int | None:
    """The heads of the first who is named alone: 老公要学, 我家two kids; None without one."""
    for match in _ITEM.finditer(text):
        if match.lastgroup not in _ONE_PARTY or _ABSENT.match(text, match.end()):
            continue
        # kids is the name of a class as often as somebody's.
        if match.lastgroup != "english" or _NUMBER_SAID.search(match[0]):
            return _heads(match)
        return 1
    return None


def absent(text: str) -> int | None:
    """How many of a company do not come, in folded text; None where nobody is named, or everybody stays."""
    if _EVERYBODY.search(text):
        return None
    stay = [
        _heads(match)
        for match in _ITEM.finditer(text)
        if match.lastgroup in {"kin", "counted", "english"} and _STAYS.match(text, match.end())
    ]
    return sum(stay) or None


def _sum(row: list[_Item]) -> int:
    """The heads of a row: the speaker once, and not beside the family that he is one of."""
    # 两大一小，孩子4岁: it is the small one.
    counted = [item for before, item in pairwise(row) if before.kind == "ages" and not item.added]
    row = [item for item in row if item.kind != "kin" or item not in counted]
    others = [item for item in row if item.kind != "self"]
    families = [place for place, item in enumerate(others) if item.kind == "family"]
    if not families:
        apart = not any(item.grown for item in others)  # sign me up, two adults: one of them
        return sum(item.heads for item in others) + (apart and len(others) < len(row))
    first = families[0]  # 张先生一家四口: who stands before it is one of it
    return others[first].heads + sum(item.heads for item in others[first + 1 :] if item.added)


def _rows(text: str) -> list[list[_Item]]:
    rows: list[list[_Item]] = []
    for match in _ITEM.finditer(text):
        if _ABSENT.match(text, match.end()):
            continue
        joined = _AND.fullmatch(text, rows[-1][-1].end, match.start()) if rows else None
        between = joined.group().strip(" 、,，") if joined else ""
        if (
            joined
            and match.lastgroup == "kin"
            and match[0] in {text[one.start : one.end] for one in rows[-1]}
        ):
            continue  # 我跟我妈,我妈能爬
        item = _Item(
            match.lastgroup or "",
            match.start(),
            match.end(),
            _heads(match),
            bool(_GROWN.search(match[0])),
            bool(between),
        )
        if joined:
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _heads(match: re.Match[str]) -> int:
    kind = match.lastgroup
    if kind == "self":
        return 1
    if kind in {"pair", "parents"}:
        return 2
    said = [group for group in match.groups()[1:] if group and group != match[0]]
    if kind == "english":
        counts = [word for word in said if word != "s"]
        return _value(counts[0]) if counts else 2 if "s" in said else 1
    return sum(_value(word) for word in said) if said else 1


def _value(written: str) -> int:
    return _COUNTS.get(written) or number(written)

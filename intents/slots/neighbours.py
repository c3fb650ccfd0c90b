"""Whose place a mention is: the speaker's, a neighbour's or a denied one; when a bare number is a flat."""

import re
from collections.abc import Mapping

from intents.slots.lexemes import COUNTED
from intents.slots.numerals import spelt
from intents.slots.pattern import Pattern
from intents.slots.places import Whose

_REACH, _FAR = 14, 20
_BESIDE = Pattern(
    r"(?:(?:隔壁|隔离|旁边|旁|对面|邻居|对门)(?:的|那个?|家|是|住的?)?"
    r"[\s(]?|(?:next (?:to|door)|opposite|neighbou?r(?: (?:at|in|from|of|unit))?)[\s,:(]{0,2})$"
)
_ABOVE = Pattern(
    r"(?<!上)(?<!楼下)(?:楼[上下])(?:的|那个?|家|是|邻居|住的?)?[\s(]?$"
    r"|(?:(?:up|down)stairs|(?:above|below)(?: me| us| mine)?)(?: at| unit| in| from| of)?[\s,:(]{0,2}$"
)
_OPPOSITE = Pattern(r"(?:隔壁|隔离|旁边|对面)(?:的|那)?[楼栋座]$")
_OR_BEFORE = Pattern(r"(?:(?<![a-z])or(?![a-z])|还是|定系|抑或)[^\d,，。.!?\n]{0,14}$")
_OR = Pattern(r"的?\s?(?:or (?:the |at |in )?(?:one|tower|block|blk|\d|[a-z](?![a-z]))|还是|定系|抑或)")
_BOTH = Pattern(r"楼上楼下(?:的)?\s?$|上下楼(?:的)?\s?$")
_DENIED = Pattern(
    r"(?:[旧老]地址(?:是|在|写的?)?|(?:以前|原来|之前)(?:住|是)在?|不是|不在|并非|唔系|唔喺|没说|not|isn'?t)\s?$"
)
_BESIDE_IT = Pattern(r"\s?(?:的)?(?:隔壁|隔离|旁边|对面|对门)")
_ABOVE_IT = Pattern(r"(?:的)?楼[上下](?!漏|滴|渗|吵|噪|装修|施工|敲|又?在?装|往|水|太吵)")
_FLAT_BEFORE = Pattern(
    r"(?:我家是?|我是|我住在?|我在|住在?|家住|房号是?|门牌号?|房间号?|改成|改为|应该是|而是|不对,?是|是在"
    r"|这里是?|这边是?|我|家|我们家?|我哋|投诉|complain(?: about)?"
    r"|i'?m (?:at|in|from)|my (?:unit|flat)(?: is)?|代报|帮)[\s::]?$"
)
_FLAT_AFTER = Pattern(
    r"\s?[的嘅]?(?:业主|住户|房间|家(?!具|电|长|店|公司|政)|厨房|卫生间|厕所|洗手间|浴室|阳台|客厅|卧室|[主次]卧|门口|房门|大门|门锁"
    r"|水管|水龙头|马桶|漏水|渗水|没[水电]|停[水电]|冇[水电]|跳闸|断电|进水|天花|下水|地漏|燃气|空调|冷气|暖气|报修|灯)"
    r"|的(?:[小大]?狗|猫|租客|房客|租户|装修|噪音|小孩|孩子)|(?:的|嘅|家的?)(?:快[递件](?![柜站点员盒单费箱])|包[裹]|速递|外卖|邻居|业主|住户)"
)
_OWN_BEFORE = Pattern(
    r"(?:我们?家?(?:现在|现|目前)?(?:是|住在?|在|喺|这里?|呢度)?|我哋|我系|本人"
    r"|(?<![a-z])(?:i'?m|i am|we'?re|we are)(?: at| in| from)?"
    r"|(?<![a-z])my(?: unit| flat| place| home| door)?(?: is| at)?"
    r"|(?<![a-z])mine(?: is)?)[\s:(,]{0,2}(?:unit )?$"
)
_OURS = Pattern(r"我们\s?$")
_OWN_AFTER = Pattern(r"\s?(?:是)?我家(?!有)")
_COME, _FETCH = re.compile(r"[来到去嚟]\s?$"), re.compile(r"\s?(?:室|家)?\s?[拿取攞领找]")
# Singapore's 09-11 without its sign; 10-12 with no nought in it may as well be a stretch of hours.
_DASHED = Pattern(r"\d\d-\d\d[a-z]?")
# 29-6 and 33-A as Malaysia writes them, where the words leave no doubt.
_LOOSELY_DASHED = Pattern(r"\d{1,2}-(?:\d{1,2}[a-z]?|[a-h])")
_SURELY_BEFORE = Pattern(
    r"(?:我[是住]|我住在|(?<![a-z])(?:i stay(?: at| in)?|i live (?:at|in)"
    r"|i'?m (?:at|in)|mine is|my unit(?: is)?|ours is))\s?$"
)
_SOMEBODY_ELSE = Pattern(
    r"(?:我[是住]|(?<![a-z])(?:i'?m(?: at| in)?|mine is|ours is))\s?\d{1,2}-(?:\d{1,2}|[a-h])(?![\da-z-])"
)
_NAMED_BEFORE = Pattern(r"(?<![a-z])(?:name|mr|mrs|ms|mdm)\W[^\d]{1,20}$")
_CLOSES = Pattern(r"\s*(?:$|[,，.。!！?？;；的嘅\n\"”」])|\s(?:no|pipe|leak|aircon|toilet|water)")
_LABEL_REACH = 26
_OWN_DASHED = Pattern(r"(?:(?<![a-z])(?:i'?m|i am|mine is)(?: at| in)?|我[是住在]|我住在)\s?\d\d-\d\d(?!\d)")
_DASHED_BEFORE = Pattern(r"(?:(?<![a-z])(?:at|in|of|to|from|for|addressed to)|我是|住|在)\s?$")
_DASHED_AFTER = Pattern(
    r"\s?(?:[ap]\.?m|hrs|点|时|月|日|号|岁|班|年|周|星期|礼拜|万|成|度|%|kg|楼|之间|左右)"
)
_NO_FLAT_AFTER = Pattern(r"\s?(?:路|公交|便利|超市|号线)")  # 楼下301路
_SERVICE_NUMBERS = frozenset(
    {"711", "110", "119", "120", "122", "114", "999", "911", "995", "112", "100", "360", "365"}
)
_FLAT = r"(?:[1-9]|[1-6]\d)(?:0[1-9]|[1-3]\d)[a-z]?"
_PLAUSIBLE = Pattern(rf"{_FLAT}|\d{{1,2}}[a-k]")
_NUMBERED = re.compile(r"[\d零〇]")
# 2203弱电箱没电; 站在门口呢,2502; 12C水喉爆裂: at an end of a message that wants somebody to come.
_AT_THE_START = re.compile(rf"\s*(?:({_FLAT})|(\d\d)([a-h]))(?![0-9a-z:.座栋幢橦号-]){COUNTED}")
# 来一趟，六零三，下水慢: said by itself between two commas.
_BY_ITSELF = re.compile(
    rf"(?:[,，。\n]\s?|\.\s)(?:({_FLAT})|(\d{{1,2}})([a-h])|([一二三四五六七八九][一二]?[零〇][一二三四五六七八九]))(?=[,，。\n]|\.(?:\s|\Z))"
)
_AT_THE_END = re.compile(
    rf"(?:[,，。\n]\s?(?!19|20)({_FLAT})|(?:[\s,，。](\d\d)|[,，。.\n]\s?(\d))([a-h]))[\s。.!~]*\Z",
)
_MARKS = ("", ",", "，", ".", "。", "\n", ";", ":", "!", "?")
# 上面写的是1602, 收件人为12A何女士, 寫住「林R 11E」.
_LABELLED = re.compile("[写面件名址签]")
_WRITTEN = Pattern(
    rf"(?:写|上面|收件人|收件地址|名字?[系是为:]|名(?![额单片牌义声字])|地址|房号|标签"
    rf"|label|addressed to)[^\d我,，。\n]{{0,9}}"
    rf"(?:({_FLAT})|(\d{{1,2}})([a-h]))(?![0-9a-z:.-]|[元块点年月开])"
)
# 不是我点的,2103的. Its first digit is taken before anything is looked at: so a search finds it fast.
_OWNED = Pattern(
    rf"\d(?<![^,，。!！\s是给]\d)(?:(?<=(?=({_FLAT})[的嘅]).)|(?<=(?=(\d{{1,2}})([a-h])[的嘅]).))"
    r"[\da-h]*[的嘅](?=吧|$|[,，。!！?？])"
)
_TAKEN_BACK = Pattern(
    r"should be|meant|[说打写讲记]错|不对(?!劲|头|称)|更正|[哦啊噢]不|应该是"
    r"|(?<![a-z])(?:sorry|i mean|correction|typo|oops|no wait|actually)"
)
_LAST = 10
_WHOLE = Pattern(r"[\s,，。.!!]*")
_CORRECTION = Pattern(
    r"(?:^|[,，。!！\s错对])(?:是|系|应该是|its|it's|it is)\s?$"
    r"|(?:[说打写讲]错了?|不对|更正|[哦啊噢]不|(?<![a-z])(?:sorry|i mean|correction|typo))[\s,，。:!！]{0,2}$"
)


def whose_place(text: str, start: int, end: int, values: Mapping[str, str]) -> Whose:
    """Whose place the one at text[start:end] is, by the words around it; "" when they do not tell.

    "3栋旁边的垃圾桶" keeps its building: a building is a landmark, a flat is somebody's home.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _DENIED.search(before):
        return "denied"
    if "building" in values and len(values) == 1 and _is_a_question(text, start, end):
        return "denied"  # at 1号楼还是2号楼: that is the question
    if _BESIDE.search(before) or _is_above_or_beside(before, after, values):
        return "near"
    if "building" in values and _OPPOSITE.search(before):
        return "near"
    if "room" not in values and _OURS.search(before):
        return ""  # 我们三楼: the floor of us all
    own = _OWN_BEFORE.search(before) or _OWN_AFTER.match(after)
    return "own" if own or (_COME.search(before) and _FETCH.match(after)) else ""


def _is_a_question(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is one of two between which the message asks: 1号楼还是2号楼."""
    near = text[max(0, start - _FAR) : end + _REACH]
    if not ("还是" in near or "or" in near or "定系" in near):
        return False
    return bool(_OR_BEFORE.search(text[max(0, start - _FAR) : start]) or _OR.match(text, end))


def _is_above_or_beside(before: str, after: str, values: Mapping[str, str]) -> bool:
    if "room" not in values:
        return "floor" in values and bool(_ABOVE.search(before)) and not _BOTH.search(before)
    if _BESIDE_IT.match(after) or (_ABOVE_IT.match(after) and not after.startswith("楼上楼下")):
        return True
    return bool(_ABOVE.search(before)) and not _BOTH.search(before)


def names_a_flat(text: str, start: int, end: int) -> bool:
    """Whether a number that stands alone is a flat: by the words around it, or because it is all there is."""
    written = text[start:end]
    if (
        written in _SERVICE_NUMBERS
        or _NO_FLAT_AFTER.match(text, end)
        or (written.isascii() and not _PLAUSIBLE.fullmatch(written))
    ):
        return False
    before, after = text[:start][-_REACH:], text[end : end + _REACH]
    if start <= _REACH and _WHOLE.fullmatch(before) and _WHOLE.fullmatch(after) and len(text) - end <= _REACH:
        return not written.startswith(("19", "20")) or len(written) < 4
    if (
        _FLAT_BEFORE.search(before)
        or _CORRECTION.search(before)
        or _BESIDE.search(before)
        or _ABOVE.search(before)
        or _DENIED.search(before)
    ):
        return True
    return bool(_FLAT_AFTER.match(after)) and (start == 0 or not before[-1].isascii() or before[-1] in " ,\n")


def is_own(text: str, start: int) -> bool:
    """Whether the words before `start` say that what follows is the speaker's."""
    return bool(_OWN_BEFORE.search(text[max(0, start - _REACH) : start]))


def is_corrected(text: str, end: int, start: int) -> bool:
    """Whether text[end:start] takes back what was said before it: 1102，说错了，1201."""
    return start - end <= _FAR and bool(_TAKEN_BACK.search(text, end, start))


def names_a_dashed_flat(text: str, start: int, end: int) -> bool:
    """Whether 09-11 is the flat on a floor: the words before it speak of somebody's home."""
    written, before = text[start:end], text[max(0, start - _REACH) : start]
    if _DASHED_AFTER.match(text[end : end + _REACH]):
        return False
    if _LOOSELY_DASHED.fullmatch(written) and _surely_dashed(text, start, end):
        return True
    if not _DASHED.fullmatch(written):
        return False
    if (
        _OWN_BEFORE.search(before)
        or _ABOVE.search(before)
        or _BESIDE.search(before)
        or _OWN_DASHED.search(text)
    ):
        return True
    if "0" not in (written[0], written[3]):
        return False
    closes = before.rstrip()[-1:] in _MARKS and not text[end:].strip(" .!?。~")
    return closes or bool(_DASHED_BEFORE.search(before))


def _has_a_label(text: str) -> bool:
    """Whether one of the words of _WRITTEN stands in a text: mostly none."""
    return bool(_LABELLED.search(text)) or "房号" in text or "label" in text or "address" in text


def is_numbered(text: str) -> bool:
    """Whether a message can name a flat at all: most cannot."""
    return _NUMBERED.search(text) is not None


def opens(text: str, start: int) -> bool:
    """Whether text[start] begins a message or a clause."""
    return text[:start].rstrip()[-1:] in _MARKS


def written_on_it(text: str) -> dict[str, str]:
    """The flat that a parcel's label tells, or whose the thing is said to be; {} without one."""
    match = _WRITTEN.search(text) if _has_a_label(text) else None
    if match is None and ("的" in text or "嘅" in text):
        match = _OWNED.search(text)
    if match is None:
        return {}
    room, floor, letter = match.groups()
    if room:
        return {} if room in _SERVICE_NUMBERS else {"room": room.upper()}
    return {"floor": str(int(floor)), "room": letter.upper()}


def _by_itself(text: str) -> dict[str, str]:
    alone = _BY_ITSELF.search(text)
    if alone is None:
        return {}
    room, floor, letter, said = alone.groups()
    if floor:
        return {"floor": str(int(floor)), "room": letter.upper()}
    return {"room": spelt(said) if said else room.upper()}


def _surely_dashed(text: str, start: int, end: int) -> bool:
    """Whether somebody is said to live at 29-6, or is named beside it, or says to live at another."""
    before = text[max(0, start - _LABEL_REACH) : start]
    if not _CLOSES.match(text, end):
        return False
    told = _SURELY_BEFORE.search(before) or _NAMED_BEFORE.search(before)
    return bool(told or _SOMEBODY_ELSE.search(text, end))


def flat_at_an_end(text: str) -> dict[str, str]:
    """The flat that opens or closes folded text with no word to say that it is one; {} without one."""
    match = _AT_THE_START.match(text) or _AT_THE_END.search(text[-_LAST:])
    if match is None:
        return _by_itself(text)
    room, *floors, letter = match.groups()
    floor = next(filter(None, floors), "")
    if room:
        return {} if room in _SERVICE_NUMBERS else {"room": room.upper()}
    return {"floor": str(int(floor)), "room": letter.upper()}

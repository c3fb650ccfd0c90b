"""Whose place a mention is: the speaker's, a neighbour's or a denied one; and when a bare 501 is a flat."""

import re
from collections.abc import Mapping

_REACH = 14
_BESIDE = re.compile(
    r"(?:(?:隔壁|隔离|旁边|旁|对面|邻居|对门)(?:的|那个?|家|是|住的?)?"
    r"|next (?:to|door)|opposite|neighbou?r(?: at)?)\s?$"
)
_ABOVE = re.compile(
    r"(?<!上)(?<!楼下)(?:楼[上下])(?:的|那个?|家|是|邻居|住的?)?\s?$|(?:up|down)stairs(?: at| unit)?\s?$"
)
_BOTH = re.compile(r"楼上楼下(?:的)?\s?$|上下楼(?:的)?\s?$")
_DENIED = re.compile(r"(?:不是|不在|并非|唔系|唔喺|没说|not|isn'?t)\s?$")
_BESIDE_IT = re.compile(r"\s?(?:的)?(?:隔壁|隔离|旁边|对面|对门)")
_ABOVE_IT = re.compile(r"\s?(?:的)?楼[上下](?!漏|滴|渗|吵|噪|装修|施工|敲|又?在?装|往|水|太吵)")
_FLAT_BEFORE = re.compile(
    r"(?:我家是?|我是|我住在?|我在|住在?|家住|房号是?|门牌号?|房间号?|改成|改为|应该是|而是|不对,?是|是在"
    r"|这里是?|这边是?|我|家|我们家?|我哋|i'?m (?:at|in|from)|my (?:unit|flat)(?: is)?|代报|帮)[\s::]?$"
)
_FLAT_AFTER = re.compile(
    r"\s?(?:的)?(?:业主|住户|房间|家(?!具|电|长|店|公司|政)|厨房|卫生间|厕所|洗手间|浴室|阳台|客厅|卧室|[主次]卧|门口|房门|大门|门锁"
    r"|水管|水龙头|马桶|漏水|渗水|没[水电]|停[水电]|冇[水电]|跳闸|断电|进水|天花|下水|地漏|燃气|空调|暖气|报修|灯)"
)
_SERVICE_NUMBERS = frozenset(
    {"110", "119", "120", "122", "114", "999", "911", "995", "112", "100", "360", "365"}
)
_PLAUSIBLE = re.compile(r"(?:[1-9]|[1-6]\d)(?:0[1-9]|[1-3]\d)[a-z]?|\d{1,2}[a-k]")
_WHOLE = re.compile(r"[\s,，。.!!]*")
_CORRECTION = re.compile(r"(?:^|[,，。!！\s错对])(?:是|系|应该是|its|it's|it is)\s?$")


def belongs_to_others(text: str, start: int, end: int, values: Mapping[str, str]) -> bool:
    """Whether the place at text[start:end] is next door to what is meant, or was denied.

    "3栋旁边的垃圾桶" keeps its building: a building is a landmark, a flat is somebody's home.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _DENIED.search(before) or _BESIDE.search(before):
        return True
    if "room" not in values:
        return "floor" in values and bool(_ABOVE.search(before)) and not _BOTH.search(before)
    if _BESIDE_IT.match(after) or (_ABOVE_IT.match(after) and not after.startswith("楼上楼下")):
        return True
    return bool(_ABOVE.search(before)) and not _BOTH.search(before)


def names_a_flat(text: str, start: int, end: int) -> bool:
    """Whether a number that stands alone is a flat: by the words around it, or because it is all there is."""
    written = text[start:end]
    if written in _SERVICE_NUMBERS or (written.isascii() and not _PLAUSIBLE.fullmatch(written)):
        return False
    before, after = text[:start][-_REACH:], text[end : end + _REACH]
    if start <= _REACH and _WHOLE.fullmatch(before) and _WHOLE.fullmatch(after) and len(text) - end <= _REACH:
        return not written.startswith(("19", "20")) or len(written) < 4
    if (
        _FLAT_BEFORE.search(before)
        or _CORRECTION.search(before)
        or _BESIDE.search(before)
        or _DENIED.search(before)
    ):
        return True
    return bool(_FLAT_AFTER.match(after)) and (start == 0 or not before[-1].isascii() or before[-1] in " ,\n")

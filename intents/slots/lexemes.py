"""The pieces that addresses are written in, and how to cut a text into them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from intents.slots.numerals import CHINESE

ALIAS = "\ue001"  # a character that nobody types stands for the name of a building


class Lexeme(NamedTuple):
    """One piece at text[start:end]: its kind, and the slot, start and end of each value inside."""

    kind: str
    start: int
    end: int
    values: tuple[tuple[str, int, int], ...]


_END = r"(?![0-9a-z])"
_DASH = r"\s?[-‐-―−]\s?"
_BLOCK = r"(?:block|blok|blk|tower|twr|building|bldg|bld)"
_FLAT = r"(?:flat|room|rm|apartment|apt|house|suite)"
_BUILDING = r"(?:栋|幢|橦|座(?!位|椅|谈|驾)|号楼(?!下)|号楼(?=下)|号栋|号别墅|#楼|#栋)"
_HOMOPHONE = r"(?:撞|懂|动|冻|洞|栋)"
_FLOORS = r"(?:楼(?!栋|盘|市|王|主)|层)"
# What follows a number that counts something instead of naming a flat.
_COUNTED = r"(?!\s?(?:元|块|蚊|人|位|名|个|天|日|月|分|米|斤|次|年|多|户|倍|度|平|字|万|千|%|瓦|w(?![a-z])|v(?![a-z])|kg))"
_CN = f"[{CHINESE}]"
_HEAVENLY = "甲乙丙丁戊"

# kind, the slots of its groups, the pattern. Order matters: the longer form stands first.
_AFTER_NUMBER: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("junk", (), r"\d{5,}+|[a-z]{13,}+"),
    ("malaysian", ("building", "floor", "room"),
     rf"(?:(?:{_BLOCK}|unit)[ .]?)?([a-z]\d?){_DASH}(\d{{1,2}}[ab]?){_DASH}(\d{{1,2}}[a-z]?)(?![0-9a-z-]){_COUNTED}"),
    ("dash3", ("building", "unit", "room"),
     rf"(?:\d{{1,2}}-(?=\d+-\d+-))?(\d{{1,2}}|[a-z]\d?){_DASH}(\d{{1,2}}|[a-z]){_DASH}(\d{{3,4}}[a-z]?)"
     rf"(?![0-9a-z]|-\d){_COUNTED}"),
    ("flat_dash", ("floor", "room"), rf"(?:unit|{_FLAT})\s?(?:no\.?\s?)?#?\s?(\d{{1,2}})-(\d{{1,4}}[a-z]?)(?![0-9a-z-])"),
    ("dash2", ("building", "room"), rf"(\d{{1,2}}|[a-z]\d?){_DASH}(\d{{3,4}}[a-z]?)(?![0-9a-z]|-\d){_COUNTED}"),
    ("building", ("building",), rf"{_BLOCK}[\s.#]{{0,2}}(?:no[\s.]{{0,2}})?(\d{{1,4}}[a-z]?|[a-z]\d{{0,2}}){_END}"),
    ("room", ("room",), rf"{_FLAT}[\s.#]{{0,2}}(?:no[\s.]{{0,2}})?(\d{{1,4}}[a-z]?|[a-z]\d{{0,2}})(?![0-9a-z])"),
    ("english_unit", ("unit",), r"unit[\s.#]{0,2}(?:no[\s.]{0,2})?(\d{1,4}[a-z]?|[a-z]\d{0,2})(?![0-9a-z-])"),
    ("floor", ("floor",), rf"(?:level|lvl|lv|floor|flr|storey)[\s.]{{0,2}}(\d{{1,2}}|b\d|g){_END}"),
    ("floor", ("floor",), r"(\d{1,2})\s?(?:st|nd|rd|th)\s?(?:floor|flr|storey|fl)(?![a-z])"),
    ("floor", ("floor",), r"(\d{1,2}|[glum]|lg|ug|ub|b\d)\s?/\s?f(?![a-z])"),
    ("tower", ("building",), rf"t(\d{{1,2}})(?:栋|座)?{_END}"),
    ("building", ("building",), rf"(\d{{1,3}}|[a-z]\d{{0,2}}|\d{{1,2}}[a-z])\s?{_BUILDING}"),
    ("homophone", ("building",), rf"(\d{{1,2}}|[a-z])\s?{_HOMOPHONE}"),
    ("hash", ("building",), r"(\d{1,3}|[a-z])\#(?:楼)?(?!\d{1,2}-\d{2}(?![0-9]))"),
    ("unit", ("unit",), r"(\d{1,2}|[a-z])\s?单元(?!格|测)"),
    ("door", ("unit",), r"(\d{1,2})\s?门"),
    ("floor", ("floor",), rf"(\d{{1,2}}|lg|ug|[gm]|b\d)\s?{_FLOORS}"),
    ("basement", ("floor",), r"(b[1-5])(?![0-9a-z座栋幢单户型驾室房照证])"),
    ("room", ("room",), r"(\d{3,4}[a-z]?|\d{1,2}[a-z]|[a-z]\d{0,2})\s?(?:室|房(?!租|价|东)|号房)"),
    ("household", ("room",), r"(\d{3,4})\s?(?:户(?!人|居|业|型)|单位)"),
    ("small_room", ("room",), r"(\d{1,2}|[a-z])\s?(?:号?[室房]|户|单位)(?!\d?[厅卫]|\s?\d[厅卫])"),
    ("street_number", ("building",), r"(\d{1,4}(?:之\d{1,2})?)\s?号(?![楼线院门桌车梯岗库店铺机球])"),
    ("street_number", ("building",), r"(\d{1,4})号"),
    ("number", ("room",), rf"(\d{{3,4}}[a-z]?)(?![0-9a-z]|[:.]\d|-\d){_COUNTED}"),
    ("lettered", ("floor", "room"), r"(\d{1,2})\s?([a-k])(?![0-9a-z])"),
    ("letter", ("room",), r"([a-z])(?![0-9a-z])"),
)  # fmt: skip
_AFTER_CHINESE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("junk", (), rf"{_CN}{{7,}}+"),
    ("building", ("building",), rf"({_CN}{{1,4}}+|[{_HEAVENLY}])(?:栋|幢|橦|座|号楼)"),
    ("unit", ("unit",), rf"({_CN}{{1,3}}+|[{_HEAVENLY}])单元(?!格|测)"),
    ("door", ("unit",), rf"({_CN}{{1,2}}+)门"),
    ("floor", ("floor",), rf"((?:负|地下|-)?{_CN}{{1,3}}+){_FLOORS}"),
    ("room", ("room",), rf"({_CN}{{3,5}}+)(?:室|房)"),
    ("small_room", ("room",), rf"({_CN}{{1,2}}+)(?:号?[室房]|户)(?![一二两三四]?[厅卫])"),
    ("number", ("room",), r"([一幺二三四五六七八九十][零〇一幺二三四五六七八九十]{2,3}+)"),
)
_AFTER_SIGN: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("flat_dash", ("floor", "room"), r"\#\s?(\d{1,2}|b\d)\s?-\s?(\d{1,4}[a-z]?)(?![0-9a-z-])"),
    ("sub_room", ("room",), rf"之(\d{{1,2}}|[a-z]|{_CN}{{1,2}})(?![0-9a-z之])"),
    ("floor", ("floor",), rf"((?:负|地下)\d)\s?{_FLOORS}"),
    ("ground", ("floor",), r"(地下)(?=[a-z](?![a-z0-9])|$|[铺舖])"),
    ("alias", ("building",), "(\ue001++)(?:栋|座|楼)?"),
)
_FORMS = (*_AFTER_NUMBER, *_AFTER_CHINESE, *_AFTER_SIGN)


def _either(forms: tuple[tuple[str, tuple[str, ...], str], ...]) -> str:
    return "|".join(f"({pattern})" for _, _, pattern in forms)


_LEXEME = re.compile(
    rf"(?<![0-9a-z])(?=[0-9a-z])(?<!\d\.)(?:{_either(_AFTER_NUMBER)})"
    rf"|(?=[{CHINESE}{_HEAVENLY}负地])(?<![{CHINESE}])(?:{_either(_AFTER_CHINESE)})"
    rf"|(?=[#之负地\ue001])(?:{_either(_AFTER_SIGN)})"
)


def _groups() -> dict[int, tuple[str, tuple[str, ...]]]:
    """Number the outer group of every form as the compiled pattern does."""
    numbered, index = {}, 1
    for kind, slots, _ in _FORMS:
        numbered[index] = (kind, slots)
        index += 1 + len(slots)
    return numbered


_GROUPS = _groups()


def lexemes(text: str) -> Iterator[Lexeme]:
    """Cut folded text into the pieces of addresses, in order, in time linear in its length."""
    for match in _LEXEME.finditer(text):
        index = match.lastindex or 0
        kind, slots = _GROUPS[index]
        if kind != "junk":
            values = tuple((slot, *match.span(index + 1 + place)) for place, slot in enumerate(slots))
            yield Lexeme(kind, match.start(), match.end(), values)

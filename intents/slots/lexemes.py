"""The pieces that addresses are written in, and how to cut a text into them."""

from itertools import islice
from typing import NamedTuple

from intents.slots.model import Span
from intents.slots.numerals import CHINESE
from intents.slots.pattern import Pattern, either_pair

MOST_FLATS = 20
ALIAS = "\ue001"  # a character that nobody types stands for the name of a building


class Lexeme(NamedTuple):
    """One piece at text[start:end]: its kind, and (slot, start, end) of each value inside."""

    kind: str
    start: int
    end: int
    values: tuple[tuple[str, int, int], ...]


class _Form(NamedTuple):
    """A kind of piece: the slot of each group of its pattern, the pattern, and how it may begin."""

    kind: str
    slots: tuple[str, ...]
    pattern: str
    begins: str = "digit or letter"  # a letter is followed by no other: that would be a word


_END = r"(?![0-9a-z])"
_DASH = r"\s?[‐-―−-]\s?"
_BLOCK = r"(?:hdb|block|blok|blk|tower|twr|building|bldg|bld)(?!s(?![a-z0-9]))"
_FLAT = r"(?:flat|room|rm|apartment|apt|house|suite)"
_NO = r"[\s.#]{0,2}(?:no[\s.]{0,2})?"
_FLAT_NAME = r"(\d{1,4}[a-z]?|[a-z]\d{0,2})"
_BUILDING = r"(?:栋|幢|橦|座(?!位|椅|谈|驾)|号楼|号栋|号别墅|#楼|#栋)"
_FLOORS = r"(?:楼(?!栋|盘|市|王|主)|层)"
# 3座19F is flat F on the 19th floor in Hong Kong, where towers bear numbers; A棟5F is a floor.
_NO_TOWER_FLAT = (
    r"(?:(?<!\d座[0-9]f)(?<!\d座[0-9]{2}f)|(?=\s?(?:[-之]|电梯|[走楼]|大堂|平台|lobby|corridor|lift)))"
)
# What follows a number that counts something instead of naming a flat.
COUNTED = (
    r"(?!\s?(?:元|块|蚊|人|位|名|个|天(?!天)|日|月|分|米|斤|次(?![卧卫])|年|多|户|倍|度|平|字|万|千|%|瓦|kg"
    r"|[wv](?![a-z])))"
)
_MANY = r"(?!\s?(?:单元|楼|层|号|栋|座|个|天|点|人|次|月|日|年|梯|户|元|块|分))"
_CN = f"[{CHINESE}]"
_STEMS = "甲乙丙丁戊"
_SIDES = "东西南北中"

# The longer form stands first: the first that fits is taken.
_DIGIT, _LETTER, _WORD = "digit", "letter", "word"
_LETTER_OR_WORD, _ANY = "letter or word", "digit, letter or word"
_AFTER_NUMBER = (
    _Form("junk", (), r"\d{5,}+|[a-z]{13,}+", "digit or word"),
    _Form("tower_floor", ("building", "floor"), r"([a-z]\d?)-(\d{1,2})\s?(?:楼|f(?![a-z]))", _LETTER),
    _Form(
        "malaysian",
        ("building", "floor", "room"),
        rf"(?:(?:{_BLOCK}|unit)[ .]?)?([a-z]\d?){_DASH}(\d{{1,2}}[ab]?){_DASH}(\d{{1,2}}[a-z]?)"
        rf"(?![0-9a-z-]){COUNTED}",
        _LETTER_OR_WORD,
    ),
    _Form(
        "dash3",
        ("building", "unit", "room"),
        rf"(?:\d{{1,2}}-(?=\d+-\d+-))?(\d{{1,2}}|[a-z]\d?){_DASH}(\d{{1,2}}|[a-z]){_DASH}(\d{{3,4}}[a-z]?)"
        rf"(?![0-9a-z]|-\d){COUNTED}",
    ),
    _Form(
        "flat_dash",
        ("floor", "room"),
        rf"(?:unit|{_FLAT}){_NO}(\d{{1,2}})-(\d{{1,4}}[a-z]?|[a-z])(?![0-9a-z-])",
        _WORD,
    ),
    _Form(
        "dash2",
        ("building", "room"),
        rf"(\d{{1,2}}|[a-z]\d?){_DASH}(\d{{3,4}}[a-z]?)(?![0-9a-z]|-\d){COUNTED}",
    ),
    _Form(
        "triple",
        ("building", "floor", "room"),
        rf"(?:(?:{_BLOCK}|unit|{_FLAT}){_NO})?(\d{{1,2}})-(\d{{1,2}}[ab]?)-(\d{{1,2}}[a-z]?)(?![0-9a-z-]){COUNTED}",
        "digit or word",
    ),
    _Form("letter_dash", ("floor", "room"), r"(\d{1,2})-([a-h])(?![0-9a-z-])", _DIGIT),
    _Form("plain_dash", ("floor", "room"), rf"(\d{{1,2}})-(\d{{1,2}}[a-z]?)(?![0-9a-z]|-\d){_MANY}", _DIGIT),
    _Form("building", ("building",), rf"{_BLOCK}{_NO}(\d{{1,4}}[a-z]?|[a-z]\d{{0,2}}){_END}", _WORD),
    _Form("room", ("room",), rf"{_FLAT}{_NO}{_FLAT_NAME}{_END}", _WORD),
    _Form("english_unit", ("unit",), rf"unit{_NO}{_FLAT_NAME}(?![0-9a-z-])", _WORD),
    _Form(
        "floor",
        ("floor",),
        rf"(?:level|lvl|lv|floor|flr|storey|tingkat|aras)[\s.]{{0,2}}(\d{{1,2}}[ab]?|b\d|g){_END}",
        _WORD,
    ),
    _Form(
        "floor",
        ("floor",),
        r"(basement\s?[1-5]|g|ground)(?:\s?(?:floor|flr)|(?<=\d))(?![0-9a-z])",
        _LETTER_OR_WORD,
    ),
    _Form("floor", ("floor",), r"(\d{1,2})\s?(?:st|nd|rd|th)\s?(?:floor|flr|storey|fl)(?![a-z])", _DIGIT),
    _Form("floor", ("floor",), r"(\d{1,2}|[glum]|lg|ug|ub|b\d)\s?/\s?f(?![a-z])", _ANY),
    _Form("floor", ("floor",), rf"(\d{{1,2}})f{_END}(?!\s?(?:室|单位)){_NO_TOWER_FLAT}", _DIGIT),
    _Form("street_number", ("building",), rf"no[\s.]{{0,2}}(\d{{1,4}}){_END}", _WORD),
    _Form("storey", ("floor",), r"l(\d{1,2})(?![0-9a-z-])", _LETTER),
    _Form("tower", ("building",), rf"t(\d{{1,2}})(?:栋|座)?{_END}", _LETTER),
    _Form("building", ("building",), rf"(\d{{1,3}}|[a-z]\d{{0,2}}|\d{{1,2}}[a-z])\s?{_BUILDING}"),
    _Form("homophone", ("building",), r"(\d{1,2}|[a-z])\s?(?:撞|懂|动|冻|洞)"),
    _Form("hash", ("building",), r"(\d{1,3}|[a-z])\#(?:楼)?(?!\d{1,2}-\d{2}(?![0-9]))"),
    _Form("unit", ("unit",), r"(\d{1,2}|[a-z])\s?单元(?!格|测)"),
    _Form("door", ("unit",), r"(\d{1,2})\s?门", _DIGIT),
    _Form("floor", ("floor",), rf"(\d{{1,2}}|lg|ug|[gm]|b\d)\s?{_FLOORS}", _ANY),
    _Form("basement", ("floor",), r"(b[1-5]|lg[1-4])(?![0-9a-z座栋幢单户型驾室房照证])", _LETTER_OR_WORD),
    _Form("lettered_room", ("floor", "room"), r"(\d{1,2})([a-z])\s?(?:室|单位)", _DIGIT),
    _Form("room", ("room",), r"(\d{3,4}[a-z]?|\d{1,2}[a-z]|[a-z]\d{0,2})\s?(?:室|房(?!租|价|东)|号房)"),
    _Form("household", ("room",), r"(\d{3,4})\s?(?:户(?!人|居|业|型)|单位)", _DIGIT),
    _Form(
        "small_room", ("room",), r"(?<!的)(\d{1,2}|[a-z])\s?(?:号?室|号房|户(?!型|人)|单位)(?!\s?\d?[厅卫])"
    ),
    _Form("street_number", ("building",), r"(\d{1,4}号之\d{1,2})(?![\d之])", _DIGIT),
    _Form(
        "street_number", ("building",), r"(\d{1,4}(?:之\d{1,2})?)\s?号(?![线院门桌车梯岗库店铺机球])", _DIGIT
    ),
    _Form("street_number", ("building",), r"(\d{1,3}之\d{1,2})号", _DIGIT),
    _Form("number", ("room",), rf"(\d{{3,4}}[a-z]?)(?![0-9a-z]|[:.]\d|-\d){COUNTED}", _DIGIT),
    _Form("lettered", ("floor", "room"), r"(\d{1,2})\s?([a-k])(?![0-9a-z])", _DIGIT),
    _Form(
        "letter",
        ("room",),
        rf"([a-z]){_END}(?![区口门级类型栋])(?!(?<=a) (?:lot|bit|few|big|small|huge|man|dog|kid)(?![a-z]))",
        _LETTER,
    ),
)
_AFTER_CHINESE = (
    _Form("junk", (), rf"{_CN}{{7,}}+"),
    _Form("building", ("building",), rf"({_CN}{{1,4}}+|[{_STEMS}])(?:栋|幢|橦|座|号楼)"),
    # 三號五樓之一: without 之 the number may well be a day of the month.
    _Form("street_number", ("building",), rf"({_CN}{{1,3}}+)号(?=\s?(?:{_CN}{{1,3}}|\d{{1,2}})楼之)"),
    _Form("unit", ("unit",), rf"({_CN}{{1,3}}+|[{_STEMS}{_SIDES}])单元(?!格|测)"),
    _Form("door", ("unit",), rf"({_CN}{{1,2}}+)门"),
    _Form("floor", ("floor",), rf"({_CN}{{1,3}}+){_FLOORS}"),
    _Form("room", ("room",), rf"({_CN}{{3,5}}+)(?:室|房)"),
    _Form(
        "small_room",
        ("room",),
        rf"(?<!的)({_CN}{{1,2}}+|[{_STEMS}])(?:号?室|号房|户(?!型|人))(?![一二两三四]?[厅卫])",
    ),
    _Form("number", ("room",), r"([一幺二三四五六七八九][零〇一幺二三四五六七八九]{2,3}+)(?![十百千万])"),
)
_AFTER_SIGN = (
    _Form("flat_dash", ("floor", "room"), r"\#\s?(\d{1,2}|b\d)\s?-\s?(\d{1,4}[a-z]?)(?![0-9a-z-])"),
    _Form("sub_room", ("room",), rf"之(\d{{1,2}}|[a-z]|{_CN}{{1,2}})(?![0-9a-z之])"),
    _Form("sub_room", ("room",), rf"(?<=[f楼])-(\d{{1,2}}|[a-z]){_END}"),
    _Form("floor", ("floor",), rf"((?:负|地下|(?<![\d层楼])-)(?:\d|{_CN}{{1,2}}+))\s?{_FLOORS}"),
    _Form("ground", ("floor",), rf"(地下)(?=[a-z]{_END}|$|[铺舖])"),
    _Form("alias", ("building",), f"({ALIAS}++)(?:栋|座|楼)?"),
)
_AT_DIGIT = tuple(form for form in _AFTER_NUMBER if _DIGIT in form.begins)
_AT_LETTER = tuple(form for form in _AFTER_NUMBER if _LETTER in form.begins)
_AT_WORD = tuple(form for form in _AFTER_NUMBER if _WORD in form.begins)
_FORMS = (*_AT_DIGIT, *_AT_LETTER, *_AT_WORD, *_AFTER_CHINESE, *_AFTER_SIGN)


def _either(forms: tuple[_Form, ...]) -> str:
    return "|".join(f"({form.pattern})" for form in forms)


_NUMERAL = f"[{CHINESE}{_STEMS}{_SIDES}]"
_SIGN = f"[#之负地{ALIAS}-]"
# How the words of the forms begin.
_BEGINNINGS = "ap ar ba bl bu fl gf gr hd ho le lg lv no rm ro st su ti to tw ub ug un"
# What stands around the first character of a piece, which is read already; behind the Chinese numeral or
# stem of a home, too: 一 is everywhere, and hardly ever a floor.
_GLANCE = (
    rf"(?<=\d)(?<![0-9a-z].)(?<!\d\..)"
    rf"|(?<=[a-z])(?<![0-9a-z].)(?:(?![a-z])|{either_pair(_BEGINNINGS, taken=True)})"
    rf"|(?<={_NUMERAL})(?<![{CHINESE}].)(?={_NUMERAL}*+[栋幢橦座号单门楼层室房户]|(?<={_CN}){_CN}{{2}})"
    rf"|(?<={_SIGN})"
)
# A search finds nothing as fast as a class of characters that it can take: so the first one is taken, a
# glance decides whether anything is tried, and only then is gone back before it. What matches is that one
# character; the piece ends where its group does.
_LEXEME = Pattern(
    rf"[\da-z{CHINESE}{_STEMS}{_SIDES}#之负地{ALIAS}-](?<![a-z][a-z])(?={_GLANCE})(?<=(?="
    rf"(?=\d)(?:{_either(_AT_DIGIT)})"
    rf"|(?=[a-z])(?:(?![a-z]{{2}})(?:{_either(_AT_LETTER)})|(?=[a-z]{{2}})(?:{_either(_AT_WORD)}))"
    rf"|(?={_NUMERAL})(?:{_either(_AFTER_CHINESE)})"
    rf"|(?={_SIGN})(?:{_either(_AFTER_SIGN)})"
    rf").)"
)

# A flat that the reader of times would take for hours: unit 15-06, tmr.
_DASHED_FLAT = Pattern(rf"(?<![a-z])(?:unit|{_FLAT}){_NO}\d{{1,2}}-\d{{1,4}}|\#\s?\d{{1,2}}-\d{{1,4}}")


def dashed_flats(text: str) -> list[Span]:
    """The flats in folded text whose sign or word tells that they are no hours."""
    if "-" not in text:
        return []
    return [Span("address", *match.span()) for match in islice(_DASHED_FLAT.finditer(text), MOST_FLATS)]


def _outer_groups() -> dict[int, _Form]:
    """Map the number of each form's outer group in the compiled pattern to the form."""
    numbered, index = {}, 1
    for form in _FORMS:
        numbered[index] = form
        index += 1 + len(form.slots)
    return numbered


_OUTER = _outer_groups()


def lexemes(text: str, most: int) -> list[Lexeme]:
    """Cut folded text into the pieces of addresses, in order, in time linear in its length."""
    found: list[Lexeme] = []
    reached = 0
    for match in _LEXEME.finditer(text):
        start, index = match.start(), match.lastindex or 0
        if start < reached:
            continue  # within the last one
        reached = match.end(index)
        form = _OUTER[index]
        if form.kind != "junk":
            places = enumerate(form.slots, start=index + 1)
            values = tuple((slot, *match.span(group)) for group, slot in places)
            found.append(Lexeme(form.kind, start, reached, values))
            if len(found) == most:
                break
    return found

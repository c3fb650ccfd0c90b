"""How times of day are written: 下午三点半, 三点三, 15:30, 7.30pm, 6-8点, 半个钟后, in 2 hours, 早上."""

from dataclasses import replace
from datetime import UTC, timedelta

from intents.slots.frame import DAY, DIGITS, NUMERALS, Form, Frame, Groups, N
from intents.slots.moments import Clock, Piece
from intents.slots.numerals import CHINESE, number
from intents.slots.numerals import DIGITS as VALUES

_PARTS = {
    "凌晨": "dawn", "清晨": "early", "清早": "early", "大清早": "early", "一大早": "early", "一早": "early",
    "早上": "morning", "早晨": "morning", "朝早": "morning", "上午": "morning", "上昼": "morning",
    "早间": "morning",
    "中午": "noon", "正午": "noon", "晏昼": "noon", "午间": "noon", "下午": "afternoon", "下昼": "afternoon",
    "午后": "afternoon", "后晌": "afternoon", "傍晚": "dusk", "黄昏": "dusk", "晚上": "evening",
    "夜晚": "evening",
    "夜里": "evening", "夜间": "evening", "晚间": "evening", "晚黑": "evening", "夜黑": "evening",
    "入夜": "evening",
    "深夜": "night", "半夜": "night", "午夜": "night", "early morning": "early", "morning": "morning",
    "lunchtime": "noon", "lunch time": "noon", "noon": "noon", "afternoon": "afternoon", "evening": "evening",
    "night": "evening", "nite": "evening", "arvo": "afternoon", "midnight": "night",
}  # fmt: skip
# 晚饭后, 下班后, after lunch: parts of the day, where a day stands beside them.
_AFTER = {
    "早": "morning", "午": "afternoon", "晚": "evening", "下": "evening", "放": "evening", "收": "evening",
    "breakfast": "morning", "lunch": "afternoon", "dinner": "evening", "work": "evening",
}  # fmt: skip
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR_WORD = "|".join(_HOURS)
_SHORT_PARTS = {"早": "morning", "朝": "morning", "晚": "evening", "夜": "evening"}
_AM = r"(a\.?m\.?|p\.?m\.?|nn)(?![a-z])"
_CHINESE_PARTS = "|".join(sorted((part for part in _PARTS if not part.isascii()), key=len, reverse=True))
_ENGLISH_PARTS = "|".join(sorted((part for part in _PARTS if part.isascii()), key=len, reverse=True))
# 三点建议, 一点都不, 三点五公里: a 点 that counts or measures.
_NO_CLOCK = (
    r"(?!\s?(?:建议|意见|要求|原因|问题|希望|疑问|注意|水|东西|都不|也不|点|五?(?:公里|折|万|倍|米|斤|寸|元|块|%)"
    r"|儿?没|儿也|儿都|用都没))"
)
_UNITS = r"(分钟|分|小时|钟头|钟|天|日|周|星期|礼拜|月|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)"
_LONG = {"天": 1, "日": 1, "d": 1, "周": 7, "星": 7, "礼": 7, "w": 7, "月": 30}


def _hour(written: str | None) -> int:
    return number(written or "")


def _valid(hour: int, minute: int = 0) -> bool:
    return 0 <= hour <= 24 and 0 <= minute < 60


def _with_meridiem(hour: int, minute: int, sign: str | None) -> Clock | None:
    if not 1 <= hour <= 12 or not _valid(hour, minute):
        return None
    afternoon = bool(sign and sign[0] in "pn")
    return Clock(hour % 12 + 12 * afternoon, minute, exact=True)


def _colon(groups: Groups, _frame: Frame) -> Piece | None:
    hour, minute = int(groups[0] or 0), int(groups[1] or 0)
    if not _valid(hour, minute):
        return None
    return Piece(clock=Clock(hour, minute, exact=hour > 12 or hour == 0 or (groups[0] or "").startswith("0")))


def _meridiem(groups: Groups, _frame: Frame) -> Piece | None:
    clock = _with_meridiem(int(groups[0] or 0), int(groups[1] or 0), groups[2])
    return Piece(clock=clock) if clock else None


def _meridiem_range(groups: Groups, _frame: Frame) -> Piece | None:
    """9-11am, 2.30-4pm, 11-2pm: the sign of the end counts for the start unless that would turn it round."""
    start = (int(groups[0] or 0), int(groups[1] or 0))
    end = _with_meridiem(int(groups[2] or 0), int(groups[3] or 0), groups[4])
    begin = _with_meridiem(*start, groups[4])
    if end is None or begin is None:
        return None
    if (begin.hour, begin.minute) >= (end.hour, end.minute):
        begin = Clock((begin.hour + 12) % 24, begin.minute, exact=True)
    return Piece(clock=begin._replace(until=(end.hour, end.minute)))


def _minutes(written: str | None) -> int:
    """半, 三刻, 零五分, 15; in Cantonese 三 is the hand on the three, 两个字 are two five-minute marks."""
    if not written:
        return 0
    if written == "半":
        return 30
    if written.endswith("刻"):
        return 15 * number(written[0])
    if written.endswith("个字"):
        return 5 * number(written[:-2])
    digits = written.rstrip("分")
    if digits == written and len(digits) == 1 and digits in VALUES:
        return 5 * VALUES[digits]
    return number(digits)


def _oclock(groups: Groups, _frame: Frame) -> Piece | None:
    written, rest = groups
    pair = _neighbours(written or "")
    if pair and not rest:
        return Piece(clock=Clock(pair[0], until=(pair[1], 0)))
    hour, minute = _hour(written), _minutes(rest)
    return Piece(clock=Clock(hour, minute)) if _valid(hour, minute) else None


def _neighbours(written: str) -> tuple[int, int] | None:
    """Read 三四点, between three and four."""
    if len(written) != 2 or any(character not in VALUES for character in written):
        return None
    first, second = (VALUES[character] for character in written)
    return (first, second) if second == first + 1 else None


def _loose_oclock(groups: Groups, frame: Frame) -> Piece | None:
    piece = _oclock((groups[0], None), frame)
    return replace(piece, weak=groups[0] == "一") if piece else None


def _hour_range(groups: Groups, _frame: Frame) -> Piece | None:
    first, half, second, second_half = groups
    start, end = (_hour(first), 30 * bool(half)), (_hour(second), 30 * bool(second_half))
    if not (_valid(*start) and _valid(*end)):
        return None
    return Piece(clock=Clock(*start, until=end))


def _bare_range(groups: Groups, frame: Frame) -> Piece | None:
    piece = _hour_range((groups[0], None, groups[1], None), frame)
    return replace(piece, weak=True) if piece else None


def _dotted(groups: Groups, frame: Frame) -> Piece | None:
    piece = _colon(groups, frame)
    return replace(piece, weak=True) if piece else None


def _at_hour(groups: Groups, _frame: Frame) -> Piece | None:
    hour = int(groups[0] or 0)
    return Piece(clock=Clock(hour), weak=True) if 1 <= hour <= 12 else None


def _english_hour(written: str | None) -> int:
    return _HOURS.index(written) + 1 if written in _HOURS else int(written or 0)


def _past_or_to(groups: Groups, _frame: Frame) -> Piece | None:
    """half past seven, quarter to 8."""
    amount, side, hour = groups
    minutes = 60 * _english_hour(hour) + (30 if amount == "half" else 15) * (-1 if side == "to" else 1)
    return Piece(clock=Clock(*divmod(minutes, 60))) if 60 <= minutes < 60 * 13 else None


def _spelt_hour(groups: Groups, _frame: Frame) -> Piece | None:
    """seven pm, seven thirty, eight o'clock, 8ish."""
    written, half, sign = groups
    hour, minute = _english_hour(written), 30 * bool(half)
    clock = _with_meridiem(hour, minute, sign) if sign and sign[0] in "ap" else Clock(hour, minute)
    return Piece(clock=clock) if clock and 1 <= hour <= 12 else None


def _after(groups: Groups, _frame: Frame) -> Piece | None:
    said = next(group for group in groups if group)
    return Piece(part=_AFTER[said.removeprefix("中")], weak=True)


def _part(groups: Groups, _frame: Frame) -> Piece | None:
    said = groups[0] or ""
    if said in {"noon", "正午"}:
        return Piece(part="noon", clock=Clock(12, exact=True))
    if said == "midnight":
        return Piece(clock=Clock(24, exact=True))
    return Piece(part=_PARTS[said])


def _short_part(groups: Groups, _frame: Frame) -> Piece | None:
    return Piece(part=_SHORT_PARTS[groups[0] or ""], weak=True)


def _from_now(groups: Groups, frame: Frame) -> Piece | None:
    """两小时后, 一个半钟后, 三天前, in half an hour, 2 days ago."""
    amount, half, unit, direction = groups
    count = (
        1.0
        if amount in {None, "", "a", "an"}
        else 0.5
        if amount in {"半", "half a", "half an"}
        else number(amount or "")
    )
    count += 0.5 * bool(half)
    sign = -1 if direction in {"前", "ago"} else 1
    if unit is None:
        return None
    length = _LONG.get(unit[0]) if not unit.startswith(("mi",)) else None
    if unit.startswith("mo"):
        length = 30
    if length:
        day = frame.today + DAY * round(sign * count * length)
        return Piece(first=day, last=day)
    minutes = count * (1 if unit.startswith(("分", "mi")) else 60)
    # Counted in UTC: on the night on which the clocks are changed, two hours are not two on the wall.
    then = frame.now.astimezone(UTC) + timedelta(minutes=sign * minutes)
    return Piece(instant=then.astimezone(frame.now.tzinfo).replace(second=0, microsecond=0))


def _in(groups: Groups, frame: Frame) -> Piece | None:
    return _from_now((groups[0], None, groups[1], "后"), frame)


_AFTER_POINT = (
    rf"(半|[一三]刻|[零〇]?[{CHINESE}]{{1,3}}(?:分(?!钟)|个字)?(?![号楼栋单人位个元块万年月{CHINESE}])"
    r"|\d{1,2}(?!\d)分?(?!钟))"
)
_SURE_HOUR = rf"(\d{{1,2}}|十[一二]|[{CHINESE}]{{1,3}}(?=点[钟整正]|点左右|点之?前|点之?后|点多))"
_NOT_HOURS = "am|pm|th|st|nd|rd|block|pax|people|%|x"

# 三天内处理 sets a day; 三天内坏了两次 complains, 说三天内来 reports.
_IS_ASKED = "".join(rf"(?<![说讲话称诺].{{{width}}}内)" for width in range(2, 6)) + (
    r"(?=[\s,，。]*(?:[能可给请修弄搞来帮]|处理|解决|上门|都行|完成|$))"
)

NUMBERED = (
    Form(
        NUMERALS + "半",
        rf"(\d{{1,3}}|[{CHINESE}]{{1,3}}|半)\s?个?(半)?\s?{_UNITS}\s?(?:之|以)?"
        rf"(后|前|ago|later|from now|内{_IS_ASKED})(?![面边门院])",
        _from_now,
    ),
    Form(
        DIGITS,
        rf"(\d{{1,2}})(?:[:.]?(\d\d))?\s?(?:-|~|–|to|至|到)\s?(\d{{1,2}})(?:[:.]?(\d\d))?\s?{_AM}",
        _meridiem_range,
    ),
    Form(DIGITS, rf"(\d{{1,2}})(?:[:.]?(\d\d))?\s?{_AM}", _meridiem),
    Form(DIGITS, r"(\d{1,2})()()\s?-?ish(?![a-z])", _spelt_hour),
    Form(DIGITS, r"(\d{1,2})\s?:\s?(\d\d)(?::\d\d)?(?![\d:])", _colon),
    Form(DIGITS, r"([01]\d|2[0-4])([0-5]\d)\s?(?:hrs?|h)(?![a-z])", _colon),
    Form(NUMERALS, rf"{N}(?:点(?:钟|整)?(半)?)?\s?(?:-|~|–|至|到)\s?{N}点(?:钟|整)?(半)?", _hour_range),
    Form(NUMERALS, rf"{N}\s?点(?:钟|整|正|搭)?{_AFTER_POINT}(?![.折倍])(?!公里|万|倍)", _oclock),
    Form(NUMERALS, rf"{_SURE_HOUR}\s?点(?:钟|整|正)?(){_NO_CLOCK}", _oclock),
    Form(CHINESE, rf"(?<![这那有说提下讲])([{CHINESE}]{{1,3}})点{_NO_CLOCK}", _loose_oclock),
    Form(DIGITS, r"(\d{1,2})时(?!候|间|长|代)(?:(\d{1,2})分)?", _oclock),
    Form(
        DIGITS,
        r"(\d{1,2})\s?[-~–至到]\s?(\d{1,2})(?![\d:.\-/]|\s?(?:[楼栋座号f#赢输胜负]|领先|落后|战平))",
        _bare_range,
    ),
    Form(DIGITS, r"(\d{1,2})\.(\d\d)(?![\d.])", _dotted),
)
CHINESE_WORDS = (
    Form("个", r"()个(半)(钟头|钟|小时)(?:之|以)?(后|前)", _from_now),
    Form(
        "凌清一早上朝中正晏午下后傍黄晚夜入深半大",
        rf"(?<![^周期拜初十]一)(?<!整)({_CHINESE_PARTS})(?!好|茶|饭|觉|安)",
        _part,
    ),
    Form(
        "早晚朝夜",
        r"([早晚朝夜])(?=\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:点|:\d|-\d))(?!一点)",
        _short_part,
    ),
    Form(
        "早中午晚下放收", r"(早|中?午|晚)(?:饭|餐)[以之]?后|(?:(下|放)(?:班|工|学)|(收)工)[以之]?后", _after
    ),
    Form("早晚", r"(?<=[\d日号周一二三四五六天末节])([早晚])(?![饭餐点会班安了到于报来期高自])", _short_part),
)
ENGLISH_WORDS = (
    Form(
        "in",
        r"in (an?|half an?|\d{1,3}) ?(min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)(?![a-z])",
        _in,
    ),
    Form(
        "wi",
        r"within (an?|half an?|\d{1,3}) ?(min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)"
        r"(?=\s?(?:pls|please|can|ok|or|thanks|$|[,.!?]))",
        _in,
    ),
    Form("ha an a ", r"(half an|an?) ()(hour|hr|day|week|month)s? (later|ago|from now)", _from_now),
    Form(
        "in at ea mo lu no af ar ev ni mi",
        rf"(?<!good )(?<!gd )(?<!all )(?<!whole )(?:in the |at )?({_ENGLISH_PARTS})(?![a-z])",
        _part,
    ),
    Form("af", r"after (breakfast|lunch|dinner|work)(?![a-z])", _after),
    Form("ha qu", rf"(half|quarter) (past|to) (\d{{1,2}}|{_HOUR_WORD})(?![a-z\d])", _past_or_to),
    Form(
        "on tw th fo fi si se ei ni te el",
        rf"({_HOUR_WORD})(?:[ -](thirty))?\s?([ap]\.?m|o'?clock|ish)(?![a-z])",
        _spelt_hour,
    ),
    Form(
        "be bt",
        rf"(?:between|btw) (\d{{1,2}})(?:[:.]?(\d\d))?\s?(?:and|&|-|to)\s?"
        rf"(\d{{1,2}})(?:[:.]?(\d\d))?\s?{_AM}",
        _meridiem_range,
    ),
    Form("be bt", r"(?:between|btw) (\d{1,2}) ?(?:and|&|to) ?(\d{1,2})(?![\d:.%])", _bare_range),
    Form(
        "at by ar af be ab",
        rf"(?:at|by|around|after|before|abt) (\d{{1,2}})(?![\d:.\-/]|\s?(?:{_NOT_HOURS}))",
        _at_hour,
    ),
)

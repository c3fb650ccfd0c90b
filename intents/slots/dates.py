"""How days are written by date: 明天, 听日, 3月14号, 14/3, 月底, 下个月3号, 正月十五, 中秋前一晚, 3 May."""

import calendar
from datetime import date

from intents.slots.festivals import lunar_dates
from intents.slots.frame import (
    DAY,
    DIGITS,
    NUMERALS,
    Form,
    Frame,
    Groups,
    N,
    next_of_year,
    one_day,
    real_date,
    steps,
)
from intents.slots.holidays import festivals
from intents.slots.moments import Piece
from intents.slots.numerals import CHINESE, number

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]{{0,6}}+\.?"
_RELATIVE = {
    "大前": -3, "前": -2, "昨": -1, "寻": -1, "噚": -1, "琴": -1, "今": 0, "明": 1, "听": 1, "后": 2,
    "大后": 3,
    "last night": -1, "yesterday": -1, "ytd": -1, "today": 0, "tdy": 0, "tonight": 0, "tonite": 0,
    "tomorrow": 1,
    "tmr": 1, "tmrw": 1, "tmw": 1, "tml": 1, "day after tomorrow": 2, "day after tmr": 2,
}  # fmt: skip
_EDGES = {"early": "初", "start": "初", "mid": "中", "middle": "中", "end": "底", "late": "底"}
_TONIGHT = frozenset({"last night", "tonight", "tonite"})
_DAY_PARTS = {"早": "morning", "朝": "morning", "晨": "early", "午": "noon", "晚": "evening", "夜": "evening"}
# A 号 that names a building, a line, a lamp, a household; or the 号 of 12号3楼 and 12号1803.
_NO_ADDRESS = (
    r"(?!\s?(?:[楼线院门桌车梯岗库店铺机球房室栋座路馆厅井表阀泵柜箱码字坑位杆桩屋幢仓家]|电[梯池表箱话]|升降|扶梯|地铁|单元|住户"
    r"|业主|别墅|之\d|技师|选手|师傅|充电|摄像|商铺|公馆|文件|令|口(?!头)|[出入]口|[孔枪插闸]"
    rf"|[\d{CHINESE}]{{1,3}}\s?(?:楼|层|单元|/?f(?![a-z]))|\d{{3,4}}(?![\d:点])))"
)
_NO_STREET = r"(?<![路街巷弄段第单])"


def _full_date(groups: Groups, _frame: Frame) -> Piece | None:
    year, month, day = (int(group or 0) for group in groups)
    return one_day(real_date(year, month, day))


def _month_day(groups: Groups, frame: Frame) -> Piece | None:
    prefix, month_said, first_ten, day_said, sign, last_said = groups
    month = {"正": 1, "冬": 11, "腊": 12}.get(month_said or "") or number(month_said or "")
    day = number(day_said or "")
    if not 1 <= month <= 12:
        return None
    old_style = month_said in {"正", "冬", "腊"} or (day_said or "").startswith("廿")
    moon_day = (month_said, day_said, sign) == ("八", "十五", None)
    lunar = bool(prefix or first_ten or old_style or moon_day)
    if lunar:
        first = next((found for found in lunar_dates(month, day, frame.today) if found >= frame.today), None)
    else:
        first = next_of_year(month, day, frame.today)
    if first is None:
        return None
    last = first + DAY * max(0, number(last_said) - day) if last_said else first
    in_digits = f"{month_said}{day_said}".isdecimal()
    return Piece(first=first, last=last, weak=not (sign or lunar or last_said or in_digits))


def _slashed(groups: Groups, frame: Frame) -> Piece | None:
    first, second, year = (int(group or 0) for group in groups)
    if (first, second) == (24, 7):  # open all hours
        return None
    month_first = second > 12 or (frame.month_first and first <= 12)
    month, day = (first, second) if month_first else (second, first)
    if not 1 <= month <= 12:
        return None
    if year:
        return one_day(real_date(year + 2000 if year < 100 else year, month, day))
    return one_day(next_of_year(month, day, frame.today), weak=max(first, second) < 13)


def _named_month(groups: Groups, frame: Frame) -> Piece | None:
    day, month = groups if (groups[0] or "").isdecimal() else reversed(groups)
    return one_day(next_of_year(_MONTHS.index(month or "") + 1, int(day or 0), frame.today))


def _month_after(today: date, months: int) -> tuple[int, int]:
    month = today.month - 1 + months
    return today.year + month // 12, month % 12 + 1


def _day_of_month(groups: Groups, frame: Frame) -> Piece | None:
    said, day_said, last_said = groups
    day, last = number(day_said or ""), number(last_said or day_said or "")
    if not 1 <= day <= last <= 31:
        return None
    every = bool(said and said.startswith("每"))
    fixed = bool(said) and not every
    for months in (steps(said),) if fixed else range(3):
        first = real_date(*_month_after(frame.today, months), day)
        if first and (fixed or first >= frame.today):
            repeat = f"monthly:{day}" if every else ""
            return Piece(first=first, last=first + DAY * (last - day), repeat=repeat)
    return None


def _ordinal(groups: Groups, frame: Frame) -> Piece | None:
    return _day_of_month((None, groups[0], None), frame)


def _month_edge(groups: Groups, frame: Frame) -> Piece | None:
    said, named, edge = groups
    months = steps(said) if not named else (number(named) - frame.today.month) % 12
    year, month = _month_after(frame.today, months)
    length = calendar.monthrange(year, month)[1]
    found = date(year, month, {"初": 1, "中": 15}.get((edge or "")[0], length))
    if found < frame.today and not said and not named:
        return _month_edge(("下", None, edge), frame)
    return one_day(found)


def _whole_month(groups: Groups, frame: Frame) -> Piece:
    year, month = _month_after(frame.today, 1 if groups[0] == "next" else steps(groups[0]))
    return Piece(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]))


def _month_end(groups: Groups, frame: Frame) -> Piece | None:
    return _month_edge(("下" if groups[0] else "这", None, "底"), frame)


def _named_edge(groups: Groups, frame: Frame) -> Piece | None:
    edge, month = groups
    return _month_edge((None, str(_MONTHS.index(month or "") + 1), _EDGES[edge or ""]), frame)


def _first_week(groups: Groups, frame: Frame) -> Piece | None:
    first = next_of_year(_MONTHS.index(groups[0] or "") + 1, 1, frame.today)
    return Piece(first=first, last=first + DAY * 6) if first else None


def _year_end(_groups: Groups, frame: Frame) -> Piece | None:
    return one_day(date(frame.today.year, 12, 31))


def _relative_day(groups: Groups, frame: Frame) -> Piece | None:
    said, rest = groups
    return one_day(frame.today + DAY * _RELATIVE[said or ""], part=_DAY_PARTS.get((rest or "")[:1], ""))


def _relative_english(groups: Groups, frame: Frame) -> Piece | None:
    said = " ".join((groups[0] or "").split())
    return one_day(frame.today + DAY * _RELATIVE[said], part="evening" if said in _TONIGHT else "")


def _two_days(groups: Groups, frame: Frame) -> Piece:
    first = frame.today + DAY * _RELATIVE[groups[0] or ""]
    return Piece(first=first, last=first + DAY)


def _lunar_day(month: int, groups: Groups, frame: Frame) -> Piece | None:
    days = lunar_dates(month, number(groups[0] or ""), frame.today)
    return one_day(next((day for day in days if day >= frame.today), None))


def _after_new_year(groups: Groups, frame: Frame) -> Piece | None:
    return _lunar_day(1, groups, frame)


def _first_ten(groups: Groups, frame: Frame) -> Piece | None:
    """The next such day of any lunar month; 初一 to 初三 are also classes of a school."""
    day = number(groups[0] or "")
    days = (found for month in range(1, 13) for found in lunar_dates(month, day, frame.today))
    return one_day(min((found for found in days if found >= frame.today), default=None))


def _before_new_year(groups: Groups, frame: Frame) -> Piece | None:
    return _lunar_day(12, groups, frame)


# What cannot become a month is dropped at a glance; a far one, or each of 下下下… would look to the end.
_MONTH_AHEAD = r"(?=[下个这本上每今]{0,3}+月)"
_DAY_WORDS = r"天(?![气然])|日(?!头条)|儿个?|早(?!点)上?|晚上?(?!饭|餐|会)|朝早?|夜里?|晨|午"

NUMBERED = (
    Form(DIGITS, r"(20\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?(?!\d)", _full_date),
    Form(
        NUMERALS,
        rf"(){N}月份?(初)?{N}\s?(?:[日号]?(?=[-~至到][\d{CHINESE}])|([日号]){_NO_ADDRESS}|(?!\d))"
        rf"(?:[-~至到]{N}[日号])?",
        _month_day,
    ),
    Form(NUMERALS, r"()(\d{1,2}|[一二三四五六七八九十]{1,2})月(初|底|中旬|末)", _month_edge),
    Form(DIGITS, r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?(?![\d/])(?!\s?f(?![a-z]))", _slashed),
    Form(DIGITS, rf"(\d{{1,2}})(?:st|nd|rd|th)?\s?(?:of\s)?{_MONTH}(?![a-z])", _named_month),
    Form(NUMERALS, rf"(){N}[日号]?[-~至到]{N}[日号]{_NO_ADDRESS}", _day_of_month),
    Form(NUMERALS, rf"{_NO_STREET}(){N}号(){_NO_ADDRESS}", _day_of_month),
    Form(DIGITS, rf"()(\d{{1,2}})日(?![内后前间来游票])(){_NO_ADDRESS}", _day_of_month),
)
CHINESE_WORDS = (
    Form(
        "农阴旧",
        rf"(农历|阴历|旧历)\s?(正|腊|冬|\d{{1,2}}|[{CHINESE}]{{1,2}})月(初)?{N}([日号]?)()",
        _month_day,
    ),
    Form("正腊冬", rf"()(正|腊|冬)月(初)?{N}([日号]?)()", _month_day),
    Form(
        "下这本上每今",
        rf"{_MONTH_AHEAD}(下下?个?月|这个?月|本月|上个?月|每个?月|今个月)的?{N}[日号]"
        rf"(?:[-~至到]{N}[日号])?{_NO_ADDRESS}",
        _day_of_month,
    ),
    Form("下这本上月", rf"{_MONTH_AHEAD}(下下?个?|这个?|本|上个?)?月()(底|尾|初|中旬|末)", _month_edge),
    Form("下上", rf"{_MONTH_AHEAD}(下下?个?|上个?)月(?![底尾初中末的]?\d|[底尾初中末])", _whole_month),
    Form("年", r"年底|年尾|年末", _year_end),
    Form("今明", r"(今|明)明?后?两[天日]", _two_days),
    Form("明", r"(明)后[两]?[天日]", _two_days),
    Form(
        "大今明听后昨寻噚琴前",
        r"(大后|大前|今|明|听|(?<![以之然最先午饭课节假年月天周随今])后|昨|寻|噚|琴|(?<![以之目提面年月天周先])前)"
        rf"({_DAY_WORDS})",
        _relative_day,
    ),
    Form("大年", r"(?:大年|年)初([一二三四五六七八九十]{1,2})", _after_new_year),
    Form("初", r"初([四五六七八九十])(?![一二三四五六七八九十\d])", _first_ten),
    Form("年", r"年(廿[一二三四五六七八九])", _before_new_year),
    festivals(english=False),
)
ENGLISH_WORDS = (
    Form("ne", r"(next) month", _whole_month),
    Form("en", r"end of (?:the )?year", _year_end),
    Form("en mo", r"(?:end of (?:the |this )?(next )?month|month[ -]end)(?![a-z])", _month_end),
    Form(
        "ea st mi en la",
        rf"(early|start|mid|middle|end|late)(?: of)?[ -]{_MONTH}(?![a-z]|\s?\d)",
        _named_edge,
    ),
    Form("fi", rf"first week of {_MONTH}(?![a-z])", _first_week),
    Form(
        "th on by",
        r"(?:the|on|by) (\d{1,2})(?:st|nd|rd|th)(?!\s?(?:floor|flr|storey|fl|time|one))",
        _ordinal,
    ),
    Form(
        "ja fe ma ap ju au se oc no de",
        rf"{_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]|\s?[ap]m)",
        _named_month,
    ),
    Form(
        "la da to ye yt td tm",
        r"(last night|day after (?:tomorrow|tmr)|tomorrow|today|tonight|tonite|yesterday|ytd|tdy"
        r"|tmrw|tmw|tmr|tml)(?![a-z])",
        _relative_english,
    ),
    festivals(english=True),
)

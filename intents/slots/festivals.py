"""Festivals by name: fixed days, lunar days, solar terms and nth weekdays, and the next date of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from borax.calendars.lunardate import LunarDate, TermUtils

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Festival:
    """How a festival's day is found: month and day of a calendar, a solar term, or an nth weekday."""

    calendar: Literal["solar", "lunar", "term", "nth"]
    month: int = 0
    day: int = 0  # "nth": which one, counted from 1
    weekday: int = 0  # "nth": Monday is 0
    term: str = ""
    shift: int = 0  # days after; New Year's Eve is the day before the first day


def _solar(month: int, day: int) -> Festival:
    return Festival("solar", month, day)


def _lunar(month: int, day: int, shift: int = 0) -> Festival:
    return Festival("lunar", month, day, shift=shift)


_SPRING, _EVE = _lunar(1, 1), _lunar(1, 1, shift=-1)
_TERMS = ("清明", "冬至", "立春", "春分", "立夏", "夏至", "立秋", "秋分", "立冬")

# Patterns over folded text; words that are also food or streets say what may not stand beside them.
FESTIVALS: dict[str, Festival] = {
    "元旦": _solar(1, 1),
    "大年三十|年三十|除夕夜?": _EVE,
    "春节|农历新年|过年|年初一|大年初一|正月初一|新春": _SPRING,
    "(?<![吃煮包做])元宵节?+": _lunar(1, 15),
    "情人节": _solar(2, 14),
    "三八(?:节|妇女节)|妇女节": _solar(3, 8),
    "植树节": _solar(3, 12),
    "五一(?:节|劳动节)?+(?![路街广零〇个班一二三四五六七八九十号])|劳动节": _solar(5, 1),
    "端午节?+": _lunar(5, 5),
    "六一(?:节|儿童节)?+(?![路街零〇个班一二三四五六七八九十号])|儿童节": _solar(6, 1),
    "七夕节?+": _lunar(7, 7),
    "中元节|盂兰节?+": _lunar(7, 15),
    "教师节": _solar(9, 10),
    "中秋节?+|八月十五(?![日号])": _lunar(8, 15),
    "国庆节?+|十一(?=假期|长假|黄金周|国庆)": _solar(10, 1),
    "重阳节?+": _lunar(9, 9),
    "万圣节": _solar(10, 31),
    "双十一|双11": _solar(11, 11),
    "腊八节?+": _lunar(12, 8),
    "小年夜?(?!轻|纪)": _lunar(12, 23),
    "平安夜|圣诞夜|christmas eve|xmas eve": _solar(12, 24),
    "圣诞节?+|christmas(?: day)?|xmas": _solar(12, 25),
    "母亲节|mother'?s day": Festival("nth", 5, 2, weekday=6),
    "父亲节|father'?s day": Festival("nth", 6, 3, weekday=6),
    "感恩节|thanksgiving": Festival("nth", 11, 4, weekday=3),
    "new year'?s eve|nye|跨年": _solar(12, 31),
    "chinese new year eve|cny eve|reunion dinner": _EVE,
    "chinese new year|lunar new year|cny": _SPRING,
    "new year'?s(?: day)?": _solar(1, 1),
    "boxing day": _solar(12, 26),
    "valentine'?s(?: day)?": _solar(2, 14),
    "labou?r day|may day": _solar(5, 1),
    "halloween": _solar(10, 31),
    "mid-?\\s?autumn(?: festival)?|mooncake festival": _lunar(8, 15),
    "dragon boat festival": _lunar(5, 5),
    "lantern festival|chap goh mei": _lunar(1, 15),
    "ching ming|qing ?ming": Festival("term", term="清明"),
    "winter solstice": Festival("term", term="冬至"),
    "chung yeung": _lunar(9, 9),
} | {f"{name}(?!上河)节?+": Festival("term", term=name) for name in _TERMS}


def lunar_dates(month: int, day: int, today: date) -> Iterator[date]:
    """Yield the days of a lunar date around today, skipping years in which the month is too short."""
    for year in range(today.year - 1, today.year + 3):
        try:
            yield LunarDate(year, month, day).to_solar_date()
        except ValueError:
            continue


@lru_cache(maxsize=1024)
def upcoming(festival: Festival, today: date) -> date:
    """Return the first day of the festival that is not before today."""
    return min(day for day in _around(festival, today) if day >= today)


def _around(festival: Festival, today: date) -> Iterator[date]:
    shift = festival.shift * DAY
    if festival.calendar == "lunar":
        for day in lunar_dates(festival.month, festival.day, today):
            yield day + shift
        return
    for year in (today.year, today.year + 1, today.year + 2):
        if festival.calendar == "term":
            yield TermUtils.nth_term_day(year, term_name=festival.term) + shift
        elif festival.calendar == "nth":
            first = date(year, festival.month, 1)
            yield first + DAY * ((festival.weekday - first.weekday()) % 7 + 7 * (festival.day - 1))
        else:
            yield date(year, festival.month, festival.day) + shift

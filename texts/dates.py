"""How a date and a time of day are said: absolute, short, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime, timedelta

_WEEKDAYS = {
    "zh-CN": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "zh-Hant": ("週一", "週二", "週三", "週四", "週五", "週六", "週日"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say_date(language: str, day: date, today: date | None = None) -> str:
    """3月18日周三 · 18 Mar (Wed); with the year where it is not this year's."""
    weekday = _WEEKDAYS[language][day.weekday()]
    other_year = today is not None and day.year != today.year
    if language == "en":
        said = f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if other_year else ''}"
        return f"{said} ({weekday})"
    said = f"{f'{day.year}年' if other_year else ''}{day.month}月{day.day}日"
    return f"{said}{weekday}"


_TOMORROW = {"zh-CN": "明天 {}", "zh-Hant": "明天 {}", "en": "{} tomorrow"}


def say_soon(language: str, moment: datetime, now: datetime | None = None) -> str:
    """A local moment as one says it in passing: 09:00, 明天 09:00, or with its date."""
    if now is not None and moment.date() == now.date() + timedelta(days=1):
        return _TOMORROW[language].format(f"{moment:%H:%M}")
    return say_moment(language, moment, now)


def say_moment(language: str, moment: datetime, now: datetime | None = None) -> str:
    """A local moment: only the time of day for today, otherwise the date with it."""
    clock = f"{moment:%H:%M}"
    if now is not None and moment.date() == now.date():
        return clock
    return f"{say_date(language, moment.date(), now.date() if now else None)} {clock}"

"""Times as residents say them: every phrase of the list, zones, languages, and rolling forward."""

import tomllib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intents.normal import fold
from intents.slots import extract

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
PHRASES: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("times.toml").read_text(encoding="utf-8")
)


def when(text: str, now: datetime = NOW, language: str = "zh-CN") -> dict[str, str]:
    values = extract(fold(text), now=now, language=language).values
    return {
        name: str(value).replace(":00+08:00", "")
        for name, value in values.items()
        if name in {"time", "repeat"}
    }


def test_at_least_97_in_100_phrases_are_read_exactly() -> None:
    phrases = [(text, want) for group in PHRASES.values() for text, want in group.items()]
    misses = [f"{text!r}: {got} instead of {want}" for text, want in phrases if (got := when(text)) != want]
    assert len(phrases) >= 120
    assert 1 - len(misses) / len(phrases) >= 0.97, "\n".join(misses)


@pytest.mark.parametrize("text", [text for text, want in PHRASES["traps"].items() if not want])
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert when(text) == {}


def test_a_time_carries_the_offset_of_its_own_day() -> None:
    now = datetime(2026, 3, 7, 12, 0, tzinfo=ZoneInfo("America/New_York"))
    assert extract(fold("明天下午三点"), now=now).values["time"] == "2026-03-08T15:00:00-04:00"
    assert extract(fold("今天下午三点"), now=now).values["time"] == "2026-03-07T15:00:00-05:00"


@pytest.mark.parametrize(
    ("now", "text", "then"),
    [
        ("2026-03-29T00:30+00:00", "2小时后", "2026-03-29T03:30:00+01:00"),
        ("2026-10-24T23:30+00:00", "in 2 hours", "2026-10-25T01:30:00+00:00"),
        ("2026-10-25T00:40+00:00", "半小时后", "2026-10-25T01:10:00+00:00"),
    ],
)
def test_hours_pass_on_the_night_on_which_the_clocks_are_changed(now: str, text: str, then: str) -> None:
    moment = datetime.fromisoformat(now).astimezone(ZoneInfo("Europe/London"))
    assert extract(fold(text), now=moment).values["time"] == then


@pytest.mark.parametrize(
    ("language", "day"), [("zh-CN", "2026-03-04"), ("zh-Hant", "2026-04-03"), ("en", "2026-04-03")]
)
def test_the_language_decides_between_march_and_april(language: str, day: str) -> None:
    now = datetime(2026, 3, 1, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert when("3/4 下午三点", now, language) == {"time": f"{day}T15:00"}


@pytest.mark.parametrize(
    ("hour", "text", "time"),
    [
        (9, "3点", "2026-03-11T15:00"),
        (16, "3点", "2026-03-12T15:00"),
        (16, "早上", "2026-03-12T09:00/2026-03-12T12:00"),
        (16, "周三下午三点", "2026-03-18T15:00"),
        (16, "今天下午三点", "2026-03-11T15:00"),
        (16, "这周三", "2026-03-11"),
        (23, "8点", "2026-03-12T08:00"),
    ],
)
def test_a_time_without_a_fixed_day_rolls_forward(hour: int, text: str, time: str) -> None:
    assert when(text, NOW.replace(hour=hour)) == {"time": time}


@pytest.mark.parametrize(
    ("now", "text", "day"),
    [
        ("2026-12-31", "明天", "2027-01-01"),
        ("2026-12-31", "下个月3号", "2027-01-03"),
        ("2026-01-31", "31号", "2026-01-31"),
        ("2026-02-01", "31号", "2026-03-31"),
        ("2026-03-01", "2月29号", "2028-02-29"),
        ("2026-02-16", "除夕", "2026-02-16"),
        ("2026-02-17", "除夕", "2027-02-05"),
        ("2027-02-01", "腊月二十八", "2027-02-04"),
    ],
)
def test_days_that_wait_for_their_month_or_year(now: str, text: str, day: str) -> None:
    moment = datetime.fromisoformat(f"{now}T09:00").replace(tzinfo=ZoneInfo("Asia/Shanghai"))
    assert when(text, moment) == {"time": day}


@pytest.mark.parametrize(
    "text", ["明天25:70", "明天13pm", "明天0pm", "明天15:75来", "明天99点", "明天30点半", "tomorrow 13.30pm"]
)
def test_an_hour_that_no_clock_shows_leaves_the_day(text: str) -> None:
    assert when(text) == {"time": "2026-03-12"}


@pytest.mark.parametrize("text", ["11-13pm", "9-13am", "half an hour"])
def test_hours_that_are_none_say_nothing(text: str) -> None:
    assert when(text) == {}

"""How a moment ahead is said in passing."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from texts import Fact, Soon, Texts

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
LATE = datetime(2026, 12, 31, 23, 10, tzinfo=HONG_KONG)


@pytest.mark.parametrize(
    ("language", "tomorrow", "monday"),
    [
        ("zh-CN", "明天 09:00", "2027年1月4日周一 09:00"),
        ("zh-Hant", "明天 09:00", "2027年1月4日週一 09:00"),
        ("en", "09:00 tomorrow", "4 Jan 2027 (Mon) 09:00"),
    ],
)
def test_tomorrow_is_called_so_other_days_by_their_date(language: str, tomorrow: str, monday: str) -> None:
    texts = Texts.load()

    def said(at: datetime) -> str:
        facts: dict[str, Fact] = {"technician": "x", "number": "1", "morning": Soon(at)}
        return texts.say(language, "ticket-done-night", facts, zone="Asia/Hong_Kong", now=LATE).text

    assert tomorrow in said(datetime(2027, 1, 1, 9, 0, tzinfo=HONG_KONG))
    assert monday in said(datetime(2027, 1, 4, 9, 0, tzinfo=HONG_KONG))
    assert "明天" not in said(datetime(2026, 12, 31, 23, 30, tzinfo=HONG_KONG))

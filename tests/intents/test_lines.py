"""`linli parse`, line by line."""

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from intents.lines import parse_lines

TZ = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 3, 12, 10, 0, tzinfo=TZ)


def run(*lines: str, jsonl: bool = True, **options: Any) -> list[str]:
    return list(parse_lines(lines, now=NOW, tz=TZ, jsonl=jsonl, **options))


def test_results_come_in_order_with_text_kept() -> None:
    first, second = run('{"text": "电梯坏了", "context": "group"}', '{"text": "吃了吗"}')

    assert json.loads(first)["intent"] == "repair.report"
    assert json.loads(second) == {"text": "吃了吗", "intent": "none", "score": 0.0, "slots": {}, "also": []}


def test_open_events_make_a_sign_up() -> None:
    (line,) = run('{"text": "两大一小,周六那场", "context": "group", "events": ["周六包粽子"]}')

    assert json.loads(line)["intent"] == "event.join"


def test_bad_lines_say_what_to_change_and_do_not_stop_the_rest() -> None:
    results = [
        json.loads(line)
        for line in run(
            "{",
            "[]",
            '{"text": 1}',
            '{"text": "a", "context": "moon"}',
            '{"text": "a", "now": "soon"}',
            '{"text": "a"}',
        )
    ]

    assert ["error" in result for result in results] == [True, True, True, True, True, False]
    assert '"text"' in results[1]["error"]


@pytest.mark.parametrize("slots_only", [True, False])
def test_the_language_tells_a_month_from_a_day(*, slots_only: bool) -> None:
    said = '{"text": "厨房水管漏水,4/5下午三点来修", "context": "private"}'
    lines = [run(said, language=language, slots_only=slots_only)[0] for language in ("zh-CN", "en")]

    days = [json.loads(line)["slots"]["time"][:10] for line in lines]
    assert days == ["2026-04-05", "2026-05-04"]


def test_slots_are_read_whatever_the_intent() -> None:
    (line,) = run('{"text": "我住3栋2单元501"}', slots_only=True)

    assert json.loads(line)["slots"]["room"] == "501"


def test_an_explanation_shows_rule_words_and_weight() -> None:
    (line,) = run('{"text": "电梯坏了"}', explain=True)

    assert json.loads(line)["evidence"][0]["words"]


def test_plain_lines_are_readable() -> None:
    (line,) = run("电梯坏了", jsonl=False)

    assert line.startswith("repair.report\t")
    assert line.endswith("\t电梯坏了")


def test_a_lone_surrogate_does_not_break_the_output() -> None:
    (line,) = run('{"text": "\\ud800电梯坏了"}')

    assert json.loads(line)["intent"] == "repair.report"

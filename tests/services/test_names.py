"""Names that hide: what the eye cannot see is no name."""

from __future__ import annotations

import pytest

from services.names import is_question, tidy


@pytest.mark.parametrize(
    "name", ["\u3164", "\u2800\u2800", "\u115f\u1160", "\uffa0", "\u200b\u202e", "\u034f", " "]
)
def test_what_shows_nothing_is_no_name(name: str) -> None:
    assert tidy(name) == ""


def test_a_name_keeps_its_letters_and_loses_what_turns_them_round() -> None:
    assert tidy("\u202e陈\u3164 \u2066姨\u2069🙂\n") == "陈 姨 🙂"


@pytest.mark.parametrize(
    "words", ["放冷藏區了嗎", "到了没？", "放咗雪柜未", "is it in the fridge?", "在哪里呢"]
)
def test_a_question_is_nobodys_name(words: str) -> None:
    assert is_question(words)


@pytest.mark.parametrize("name", ["老李", "区太太", "Mrs Tan", "小未", "没有人"])
def test_a_name_is_no_question(name: str) -> None:
    assert not is_question(name)

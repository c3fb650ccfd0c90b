"""The gate: words that add up open it, and however they are spelled."""

import pytest

from intents.gate import Gate

WORDS = {"灯": 2, "坏了": 4, "leak": 6, "哈": 3, "聊": -5}


@pytest.mark.parametrize("text", ["灯坏了", "燈壞了", "ｌｅａｋ", "坏了哈"])
def test_words_that_reach_the_bar_together_open_it(text: str) -> None:
    assert Gate(WORDS, 6).opens(text)


@pytest.mark.parametrize("text", ["", "灯", "坏了", "灯坏了聊", "\ud800"])
def test_less_does_not(text: str) -> None:
    assert not Gate(WORDS, 6).opens(text)


def test_a_word_that_is_only_repeated_does_not_open_it() -> None:
    assert not Gate(WORDS, 6).opens("哈哈哈哈")


def test_a_lone_surrogate_hides_nothing() -> None:
    assert Gate(WORDS, 6).opens("\ud800灯坏了")

"""Names that hide: what the eye cannot see is no name."""

from __future__ import annotations

import pytest

from services.names import tidy


@pytest.mark.parametrize(
    "name", ["\u3164", "\u2800\u2800", "\u115f\u1160", "\uffa0", "\u200b\u202e", "\u034f", " "]
)
def test_what_shows_nothing_is_no_name(name: str) -> None:
    assert tidy(name) == ""


def test_a_name_keeps_its_letters_and_loses_what_turns_them_round() -> None:
    assert tidy("\u202e陈\u3164 \u2066姨\u2069🙂\n") == "陈 姨 🙂"

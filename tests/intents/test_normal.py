"""Folding: width, case, script and invisible marks, and the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.normal import fold


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("３棟２單元", "3栋2单元"),
        ("Blk 3 ＃12-05", "blk 3 #12-05"),
        ("壞咗 冇水 漏緊 聽日下晝", "坏咗 冇水 漏紧 听日下昼"),
        ("漏\u200b水\u202e", "漏水"),
        ("2️⃣栋", "2栋"),
        ("燈唔著", "灯唔着"),
        ("", ""),
    ],
)
def test_one_comparable_form(raw: str, folded: str) -> None:
    assert fold(raw).folded == folded


def test_a_character_that_stands_for_a_sentence_does_not_grow() -> None:
    assert len(fold("\ufdfa" * 4096).folded) == 4096


def test_offsets_lead_back_over_what_was_dropped_and_what_grew() -> None:
    text = fold("a\u200bb℡3")
    assert text.folded == "abtel3"
    assert [text.raw_index(index) for index in range(6)] == [0, 2, 3, 3, 3, 4]
    assert text.raw_span(1, 3) == (2, 4)
    assert text.raw_index(6) == len(text.raw)


@given(st.text())
def test_folding_twice_changes_nothing_that_matters_and_never_raises(raw: str) -> None:
    text = fold(raw)
    starts = [text.raw_index(index) for index in range(len(text.folded))]
    assert starts == sorted(starts)

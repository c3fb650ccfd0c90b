"""A pattern is compiled when it is first asked, and answers like one that was compiled at once."""

import re

import pytest

from intents.slots.pattern import Pattern

SOURCE, TEXT = r"(\d+)号", "3号楼12号,5号"


@pytest.mark.parametrize("ask", ["match", "fullmatch", "search"])
@pytest.mark.parametrize(("start", "end"), [(0, 9), (1, 9), (3, 6), (8, 9)])
def test_answers_are_those_of_the_compiled_one(ask: str, start: int, end: int) -> None:
    found = getattr(Pattern(SOURCE), ask)(TEXT, start, end)
    wanted = getattr(re.compile(SOURCE), ask)(TEXT, start, end)

    assert (found and found.span(1)) == (wanted and wanted.span(1))


def test_all_matches_are_found_from_where_one_wants() -> None:
    assert [match[1] for match in Pattern(SOURCE).finditer(TEXT)] == ["3", "12", "5"]
    assert [match[1] for match in Pattern(SOURCE).finditer(TEXT, 1)] == ["12", "5"]


def test_nothing_is_compiled_before_it_is_asked() -> None:
    pattern = Pattern("(")

    with pytest.raises(re.error):
        pattern.search("")

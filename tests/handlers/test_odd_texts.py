"""A message of one sign four thousand times, whoever writes it: the others are answered no later for it."""

from __future__ import annotations

from time import thread_time
from typing import Any

import pytest

from handlers.parcel.missing import ASKS_WHERE
from handlers.router import Router
from storage.database import Database
from tests.handlers.underway import everything_under_way, write
from tests.services.estate import CHEN, KE, LI
from tests.services.fair import Fair

LONGEST = 4_096
"""Characters of a message, as Telegram has it."""

BRIEF = 0.05
"""Seconds of work, on a machine that is busy; each of these texts took from a tenth of a second to eight."""

ODD = ("…", "? ", "。 ", "😀", "𠮷", "下", "上个", "1 ", "我…", "没有", "1-", "我的快递放", "3栋2单元501,")
"""Of … Telegram sends one character where three are compared."""


@pytest.fixture
def spent(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the router took for each update, without the database's own threads."""
    times: list[float] = []
    dispatch = Router.dispatch

    def timed(*given: Any) -> Any:
        begun = thread_time()
        try:
            return dispatch(*given)
        finally:
            times.append(thread_time() - begun)

    monkeypatch.setattr(Router, "dispatch", timed)
    return times


@pytest.mark.parametrize("signs", ODD)
def test_a_message_of_one_sign_holds_nobody_up(
    sqlite_database: Database, spent: list[float], signs: str
) -> None:
    estate = everything_under_way(Fair(sqlite_database))
    for user_id in (CHEN, LI, KE):
        write(estate, user_id, user_id, (signs * LONGEST)[:LONGEST])  # what is met first is folded slowly
        spent.clear()
        for length in (LONGEST, LONGEST - 1, LONGEST - 2):
            write(estate, user_id, user_id, (signs * LONGEST)[:length])
        assert min(spent) < BRIEF


@pytest.mark.parametrize("signs", ["。", "…", "我的快递", "where is my "])
def test_whether_it_is_asked_where_a_parcel_lies_is_seen_at_one_reading(signs: str) -> None:
    taken = []
    for _ in range(3):
        begun = thread_time()
        assert ASKS_WHERE.fullmatch((signs * LONGEST)[: LONGEST - 1] + "x") is None
        taken.append(thread_time() - begun)
    assert min(taken) < BRIEF / 10


def test_a_long_answer_to_an_open_question_is_read_once(
    sqlite_database: Database, spent: list[float]
) -> None:
    fair, taken = Fair(sqlite_database), []
    for length in (1_500, 1_499, 1_498):
        write(fair, CHEN, CHEN, "厨房漏水")
        spent.clear()
        write(fair, CHEN, CHEN, "下" * length)
        taken += spent
    assert min(taken) < BRIEF

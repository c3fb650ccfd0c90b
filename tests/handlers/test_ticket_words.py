"""Which of a technician's words are what a button says, and which are only news of the job."""

from __future__ import annotations

import pytest

from handlers.ticket.sayings import WAITS_FOR_PARTS
from handlers.ticket.shorthand import is_shorthand


@pytest.mark.parametrize(
    "words",
    [
        "等料",
        "等料。",
        "等配件到货",
        "还要等配件",
        "等水泵配件，周五到",
        "等配件下周三到货",
        "等緊零件,聽日到",
        "等厂家，已经打过电话",
        "要等材料 大概两天",
        "waiting for parts",
        "Still waiting for the new pump parts, Friday",
        "need to wait for spare parts",
    ],
)
def test_waiting_for_what_is_delivered_is_the_button(words: str) -> None:
    assert WAITS_FOR_PARTS.fullmatch(words)


@pytest.mark.parametrize(
    "words",
    [
        "等一下",
        "等等我就到",
        "等您回来我再过去",
        "等您下楼取件",
        "等料理完这边就来",
        "等配件到了我再来装",
        "等了配件三天，装好了",
        "不用等配件了",
        "配件到了",
        "等配件吗？",
        "wait for me please",
    ],
)
def test_other_words_are_news_of_the_job(words: str) -> None:
    assert not WAITS_FOR_PARTS.fullmatch(words)


@pytest.mark.parametrize(
    "words", ["1005 等料", "#1005 等件", "1005单 要等货！", "1005 等厂家来", "1005 waiting for parts"]
)
def test_a_number_in_front_lets_a_job_wait_for_anything(words: str) -> None:
    assert is_shorthand(words)


@pytest.mark.parametrize("words", ["1005 等", "1005 等我", "1005 等等", "1005 等一下再说", "1005 等着"])
def test_a_number_before_talk_is_talk(words: str) -> None:
    assert not is_shorthand(words)

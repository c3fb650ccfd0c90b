"""Answers inside a dialogue."""

import pytest

from intents.replies import reply_kind


@pytest.mark.parametrize(
    ("text", "pending", "kind"),
    [
        ("3-2-501", "home", "answer"),
        ("明天上午", "time", "answer"),
        ("3", "people", "answer"),
        ("不对是502", "home", "correction"),
        ("说错了,是3栋", "home", "correction"),
        ("算了", "home", "withdrawal"),
        ("唔使喇", "home", "withdrawal"),
        ("唉，算了", "time", "withdrawal"),
        ("eh no need liao, can already", None, "withdrawal"),
        ("唔等喇，我自己搵人", None, "withdrawal"),
        ("哎", "home", None),
        ("never mind, fixed already", "time", "withdrawal"),
        ("好的谢谢", "confirm", "yes"),
        ("ok", "confirm", "yes"),
        ("还没好", "confirm", "no"),
        ("不是", "confirm", "no"),
        ("谢谢王师傅", None, "thanks"),
        ("thank you!", None, "thanks"),
        ("厨房又漏水了,快来人看看", "time", None),
        ("好久没见了", "confirm", None),
        ("", "home", None),
    ],
)
def test_the_kind_of_an_answer(text: str, pending: str | None, kind: str | None) -> None:
    assert reply_kind(text, pending) == kind

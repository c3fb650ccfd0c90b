"""Which room is meant when somebody says that a number was wrong."""

import pytest

from services.repair import room_put_right


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("哎呀打错了是502不是501", "502"),
        ("不是501是502", "502"),
        ("房号错了502", "502"),
        ("唔係501,係1502", "1502"),
        ("sorry typo, 502", "502"),
        ("not 501, 502", "502"),
    ],
)
def test_the_number_that_stands(text: str, room: str) -> None:
    assert room_put_right(text) == room


@pytest.mark.parametrize("text", ["不是501", "502", "师傅说错了时间", "打错了,3栋2单元502或者503"])
def test_nothing_else_is_a_slip(text: str) -> None:
    assert room_put_right(text) is None

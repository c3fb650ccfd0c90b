"""Understanding in a community's own terms."""

from __future__ import annotations

import pytest

from intents import Context
from services.understanding import LONGEST_RUN, Ear, plain, slots_of
from services.unit import Unit
from tests.services.estate import Estate


@pytest.mark.parametrize(("language", "day"), [("zh-CN", "2026-04-05"), ("en", "2026-05-04")])
def test_a_date_is_read_as_the_communitys_language_writes_it(estate: Estate, language: str, day: str) -> None:
    text = "3栋2单元501厨房水管漏水,4/5下午三点来修"

    def read(unit: Unit) -> tuple[object, object]:
        community = estate.community(unit)
        community.language = language
        heard = Ear.of(community).hear(text, unit.now, Context("group"))
        return heard.slots["time"], slots_of(text, community, unit.now)["time"]

    assert estate.do(read) == (f"{day}T15:00:00+08:00",) * 2


def test_of_endless_signs_only_some_are_compared() -> None:
    assert plain("？" * 4_096) == "?" * LONGEST_RUN
    assert plain("好的" + "…" * 200 + "謝謝") == "好的" + "." * LONGEST_RUN + "谢谢"
    assert plain("！" * LONGEST_RUN + "漏水") == "!" * LONGEST_RUN + "漏水"

"""What the sandbox shows beside a message has a name in every language for every code."""

from datetime import UTC, datetime

import pytest

from bot.explaining import explained
from intents import Context, recognize
from texts import LANGUAGES, Texts

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load()


def test_intent_slots_and_coded_values_are_named(texts: Texts) -> None:
    answer = explained(recognize("三单元电梯困人了", now=NOW, context=Context("group")), texts)
    assert answer["intent"] == "repair.report"
    assert answer["names"]["zh-CN"] == {
        "repair.report": "报修",
        "unit": "单元",
        "category": "哪一类",
        "category=lift": "电梯",
        "place": "在哪里",
        "place=public": "公共区域",
        "urgent": "急不急",
        "urgent=true": "急",
    }


@pytest.mark.parametrize(
    "text",
    ["今天太阳真好", "3栋2单元501水管漏水,今晚八点在家", "顺丰快递不见了 尾号6688", "我家三口报名包粽子"],
)
def test_nothing_that_is_shown_lacks_a_name(texts: Texts, text: str) -> None:
    answer = explained(recognize(text, now=NOW, context=Context("private")), texts)
    for language in LANGUAGES:
        assert {answer["intent"], *answer["slots"]} <= answer["names"][language].keys()

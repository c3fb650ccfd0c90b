"""A thing and what is wrong with it, and not a word more, is a report even among neighbours."""

import pytest

from intents import Context, load_lexicon, recognize
from intents.bare import Bare
from intents.matching import Matcher
from intents.normal import fold
from tests.intents.corpus import DEFAULT_NOW

GROUP = Context("group")


@pytest.fixture(scope="module")
def lexicon_says() -> "Says":
    return Says()


class Says:
    """Whether the lexicon that ships explains every word of a message as one fault."""

    def __init__(self) -> None:
        lexicon = load_lexicon()
        self._bare, self._words = Bare(lexicon), Matcher(lexicon.all_words())

    def __call__(self, text: str) -> bool:
        folded = fold(text).folded
        return self._bare.says(folded, self._words.find(folded))


@pytest.mark.parametrize(
    "text",
    [
        "电梯卡住了",
        "我家空调坏了",
        "3栋2单元501的水龙头又漏水了😭",
        "部𨋢又壞咗呀",
        "12樓走廊燈唔着",
        "lift stuck",
        "kitchen tap still leaking lah",
    ],
)
def test_a_fault_and_nothing_else(lexicon_says: Says, text: str) -> None:
    assert lexicon_says(text)
    assert recognize(text, now=DEFAULT_NOW, context=GROUP).intent == "repair.report"


@pytest.mark.parametrize(
    "text",
    [
        "我公司电梯卡住了",
        "电梯没坏",
        "昨天停电",
        "空调坏了吗",
        "我家电脑坏了",
        "我家冰箱坏了",
        "灯光坏了气氛",
        "心里的灯灭了",
        "电梯修好了",
        "厨房",
        "坏了",
        "",
    ],
)
def test_another_word_may_change_everything(lexicon_says: Says, text: str) -> None:
    assert not lexicon_says(text)


def test_why_is_told() -> None:
    found = recognize("门禁卡住了", now=DEFAULT_NOW, context=GROUP)

    assert found.intent == "repair.report"
    assert "a fault and nothing else" in {item.rule for item in found.evidence}

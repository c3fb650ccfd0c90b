"""A glance at the words tells where no rule can see danger, and is never wrong about it."""

import pytest

from intents import Context, Vocabulary, load_lexicon
from intents.lexicon import Lexicon
from intents.matching import Matcher
from intents.normal import fold
from intents.reading import Heard, Rules
from intents.segment import Segmenter
from intents.slots import extract
from intents.vocabulary import Overlay
from tests.intents.corpus import DEFAULT_NOW, load


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


class Reader:
    """Reads messages in a group with the rules that ship."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words, self._rules = Matcher(lexicon.all_words()), Rules(lexicon, Segmenter())

    def heard(self, text: str, overlay: Overlay | None = None) -> Heard:
        read = fold(text)
        words = self._words.find(read.folded)
        spans = extract(read, now=DEFAULT_NOW).spans
        return Heard(read.folded, words, words, spans, Context("group"), overlay)

    def sees_danger(self, text: str) -> bool:
        return self._rules.read(self.heard(text)).is_urgent()

    def may_see_danger(self, text: str, overlay: Overlay | None = None) -> bool:
        return self._rules.may_see_danger(self.heard(text, overlay))


@pytest.fixture(scope="module")
def reader(lexicon: Lexicon) -> Reader:
    return Reader(lexicon)


def test_where_a_rule_sees_danger_the_glance_does_not_pass_over_it(reader: Reader) -> None:
    texts = [line.text for line in load("tuning") if line.slots.get("urgent")][::20]
    endangered = [text for text in texts if reader.sees_danger(text)]

    assert len(endangered) > len(texts) / 10
    assert [text for text in endangered if not reader.may_see_danger(text)] == []


@pytest.mark.parametrize("text", ["楼道灯坏了", "3栋2单元501马桶堵了", "lift not working again"])
def test_a_plain_fault_is_no_danger_at_a_glance(reader: Reader, text: str) -> None:
    assert not reader.may_see_danger(text)


def test_of_a_community_with_words_of_its_own_nothing_is_told_at_a_glance(
    reader: Reader, lexicon: Lexicon
) -> None:
    overlay = Overlay(Vocabulary("green", words={"broken": ("趴了",)}), lexicon)

    assert reader.may_see_danger("楼道灯坏了", overlay)

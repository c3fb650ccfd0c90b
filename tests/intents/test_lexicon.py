"""Lexicons are data that people edit: what they get wrong is named, and what ships is sound."""

import pytest

from intents import LexiconError, load_lexicon
from intents.lexicon import read_lexicon
from intents.normal import fold

LAMP = '[concept.lamp]\nwords = "灯"\n'


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[concept", "not valid TOML"),
        ('[concept.lamp]\nword = "灯"', "unknown keys"),
        (
            LAMP + '[[rule]]\nintent = "repair.report"\nwhen = ["lump"]\nweight = 1',
            "no concept or family called 'lump'",
        ),
        (LAMP + '[[rule]]\nintent = "repair.report"\nwhen = ["lamp"]', "cannot be read"),
        (
            LAMP + '[[cue]]\nconcepts = "lamp"\nintents = ["repair."]\nweight = 1\nscope = "there"',
            "unknown scope",
        ),
    ],
)
def test_a_mistake_is_named_with_its_file(toml: str, said: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml") as caught:
        read_lexicon({"mine.toml": toml})
    assert said in str(caught.value)


def test_words_are_split_by_spaces_and_english_by_commas() -> None:
    lexicon = read_lexicon({"a.toml": '[concept.lamp]\nwords = "灯 路灯"\nenglish = "Street Light, lamp"\n'})

    assert lexicon.concepts["lamp"].words == ("灯", "路灯", "street light", "lamp")


def test_every_concept_that_ships_is_used() -> None:
    lexicon = load_lexicon()
    used = set().union(*(item for rule in lexicon.rules for item in rule.when))
    used |= set().union(*(cue.concepts | cue.unless for cue in lexicon.cues))

    unused = set(lexicon.concepts) - used
    for_the_model = ("sense_", "topic_", "say_")
    assert {name for name in unused if not name.startswith(for_the_model)} <= {
        "masked", "calls_desk", "some_event",
    }  # fmt: skip


def test_every_intent_of_the_design_has_a_rule() -> None:
    intents = {rule.intent for rule in load_lexicon().rules}

    assert intents == {
        "repair.report", "repair.status", "repair.urge", "event.join", "event.cancel", "event.ask",
        "parcel.missing", "parcel.found", "parcel.hold", "parcel.ask", "item.lost", "item.found",
        "complaint", "suggestion", "car.move", "lend.borrow", "faq",
    }  # fmt: skip


def test_every_word_is_written_as_it_is_looked_for() -> None:
    words = load_lexicon().all_words()

    assert [word for word in words if fold(word).folded != word] == []

"""Texts that are said without Fluent read as Fluent would have them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from texts import LANGUAGES, Texts
from texts.language import FUNCTIONS, Language, UnknownText

ROOT = Path(__file__).parents[2]
# Marks that mean something to Fluent, to Python's formatting and to Telegram.
AWKWARD = '{name} {{ "<b>&amp; %s'


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_reads_as_fluent_says_it(language: str) -> None:
    resources = [
        FluentResource(path.read_text("utf-8")) for path in (ROOT / "texts" / language).glob("*.ftl")
    ]
    spoken = Language(language, resources)
    bundle = FluentBundle([language], use_isolating=False, functions=FUNCTIONS)
    texts: list[ast.Message] = []
    for resource in resources:
        bundle.add_resource(resource)
        texts += [entry for entry in resource.body if isinstance(entry, ast.Message)]
    assert len(texts) > 1000
    for text in texts:
        key, pattern = text.id.name, bundle.get_message(text.id.name).value
        for word in (None, *_choices_in(text)):
            facts = {name: word or f"{name}: {AWKWARD}" for name in spoken.facts_of(key)}
            expected, errors = bundle.format_pattern(pattern, facts) if pattern else ("", [])
            assert not errors
            assert spoken.format(key, facts) == expected, (key, word)


def _choices_in(text: ast.Message) -> set[str]:
    """The words by which a text chooses what it says."""
    choices = _Choices()
    choices.visit(text)
    return choices.words


class _Choices(Visitor):
    def __init__(self) -> None:
        self.words: set[str] = set()

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 -- the visitor's own naming
        self.words.add(node.key.name if isinstance(node.key, ast.Identifier) else node.key.value)
        self.visit(node.value)


def test_numbers_are_written_as_the_language_has_them() -> None:
    spoken = Language("en", [FluentResource("homes = { $count } homes")])
    assert spoken.format("homes", {"count": 1234}) == "1,234 homes"
    assert spoken.format("homes", {"count": "1234"}) == "1234 homes"


def test_a_missing_fact_is_no_hole_in_a_sentence() -> None:
    spoken = Language("en", [FluentResource("greeting = Hello { $name }, { $desk } here")])
    with pytest.raises(UnknownText, match="greeting"):
        spoken.format("greeting", {"name": "Li"})


def test_a_floor_has_two_digits_in_english() -> None:
    home = {"building": "3", "unit": "none", "room": "12", "lettered": "no", "word": "none"}
    texts = Texts.load()
    assert texts.line("en", "home-label", {**home, "floor": "5"}) == "Blk 3 #05-12"
    assert texts.line("en", "home-label", {**home, "floor": "21"}) == "Blk 3 #21-12"
    assert texts.line("zh-Hant", "home-label", {**home, "floor": "5"}) == "3座5樓12室"


def test_an_english_block_has_no_blank_behind_it() -> None:
    nothing = dict.fromkeys(("unit", "floor", "room", "word"), "none")
    texts, block = Texts.load(), {"building": "3", "lettered": "partly", **nothing}
    assert texts.line("en", "home-label", block) == "Blk 3"
    assert texts.line("en", "home-label", {**block, "room": "1201"}) == "Blk 3 1201"

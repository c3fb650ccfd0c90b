"""Texts that are said without Fluent read as Fluent would have them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from texts import LANGUAGES
from texts.language import Language, UnknownText

ROOT = Path(__file__).parents[2]
# Marks that mean something to Fluent, to Python's formatting and to Telegram.
AWKWARD = '{name} {{ "<b>&amp; %s'


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_reads_as_fluent_says_it(language: str) -> None:
    resources = [
        FluentResource(path.read_text("utf-8")) for path in (ROOT / "texts" / language).glob("*.ftl")
    ]
    spoken = Language(language, resources)
    bundle = FluentBundle([language], use_isolating=False)
    keys = []
    for resource in resources:
        bundle.add_resource(resource)
        keys += [entry.id.name for entry in resource.body if hasattr(entry, "value")]
    assert len(keys) > 1000
    for key in keys:
        facts = {name: f"{name}: {AWKWARD}" for name in spoken.facts_of(key)}
        expected, errors = bundle.format_pattern(bundle.get_message(key).value, facts)
        assert not errors
        assert spoken.format(key, facts) == expected, key


def test_numbers_are_written_as_the_language_has_them() -> None:
    spoken = Language("en", [FluentResource("homes = { $count } homes")])
    assert spoken.format("homes", {"count": 1234}) == "1,234 homes"
    assert spoken.format("homes", {"count": "1234"}) == "1234 homes"


def test_a_missing_fact_is_no_hole_in_a_sentence() -> None:
    spoken = Language("en", [FluentResource("greeting = Hello { $name }, { $desk } here")])
    with pytest.raises(UnknownText, match="greeting"):
        spoken.format("greeting", {"name": "Li"})

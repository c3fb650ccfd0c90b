"""Every text exists in every language with the same facts, is used, and can be said."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

from handlers.features import FEATURES
from intents.slots.couriers import COURIERS
from services.messages import Button
from texts import LANGUAGES, REGIONS, Texts

ROOT = Path(__file__).parents[2]
SPEAKING = ("bot", "handlers", "services")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- the library's name
        self.names.add(node.id.name)


class _Words(Visitor):
    def __init__(self) -> None:
        self.found: list[TextElement] = []

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 -- the library's name
        self.found.append(node)


def catalogue(language: str) -> dict[str, set[str]]:
    """Each key of a language with the facts it uses."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "texts" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path.name} ({language}): {entry.content}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


@pytest.fixture(scope="module")
def catalogues() -> dict[str, dict[str, set[str]]]:
    return {language: catalogue(language) for language in LANGUAGES}


def test_the_same_keys_in_every_language(catalogues: dict[str, dict[str, set[str]]]) -> None:
    first = catalogues["zh-CN"]
    for language, found in catalogues.items():
        assert set(found) == set(first), language


def test_the_same_facts_in_every_language(catalogues: dict[str, dict[str, set[str]]]) -> None:
    """A language may leave out who does it, the name of the desk or how homes are called, never its own."""
    common = {"desk", "lettered", "word", "phone", "community"}
    for key, facts in catalogues["zh-CN"].items():
        for language in LANGUAGES:
            assert catalogues[language][key] - common == facts - common, f"{key} in {language}"


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_says_some_texts_otherwise(region: str, catalogues: dict[str, dict[str, set[str]]]) -> None:
    """What it says is a text of its language with the same facts; a copy would hide later changes."""
    base = catalogues[REGIONS[region]]
    texts = Texts.load()
    for key, facts in catalogue(region).items():
        assert facts - {"lettered", "word"} == base[key] - {"lettered", "word"}, key
        if not facts:
            assert texts.line(region, key) != texts.line(REGIONS[region], key), key


def test_the_same_files_in_every_language() -> None:
    files = {
        language: {path.name for path in (ROOT / "texts" / language).glob("*.ftl")} for language in LANGUAGES
    }
    assert len({frozenset(names) for names in files.values()}) == 1, files


@pytest.mark.parametrize("language", ["zh-CN", "zh-Hant", *REGIONS])
def test_chinese_is_punctuated_as_chinese(language: str) -> None:
    """Full-width marks everywhere but in times, numbers and what is to be typed as it stands."""
    narrow = re.compile(r"[,:;?!()\"'\u2018-\u201d](?!\d)|(?<!\d)[,:;?!()]")
    found = []
    for path in sorted((ROOT / "texts" / language).glob("*.ftl")):
        for element in elements(FluentParser().parse(path.read_text(encoding="utf-8"))):
            found += [element.value for _ in narrow.finditer(element.value.replace(" ! ", ""))]
    assert found == []


def elements(resource: Resource) -> Iterator[TextElement]:
    """The plain words of a file, without what stands between braces."""
    words = _Words()
    words.visit(resource)
    return iter(words.found)


def test_no_text_is_unused(catalogues: dict[str, dict[str, set[str]]]) -> None:
    literals, prefixes = spoken()
    derived = {f"command-{name}" for feature in FEATURES for name in feature.commands}
    derived |= {f"help-{feature.name}{suffix}" for feature in FEATURES for suffix in ("", "-staff")}
    derived |= {Button(action).label_key for feature in FEATURES for action in feature.buttons}
    unused = [
        key
        for key in catalogues["zh-CN"]
        if key not in literals and key not in derived and not key.startswith(tuple(prefixes))
    ]
    assert unused == []


def test_every_command_and_feature_has_its_texts(catalogues: dict[str, dict[str, set[str]]]) -> None:
    wanted = {f"command-{name}" for feature in FEATURES for name in feature.commands}
    wanted |= {f"help-{feature.name}{suffix}" for feature in FEATURES for suffix in ("", "-staff")}
    wanted |= {label for feature in FEATURES for label in feature.menus}
    assert wanted - set(catalogues["zh-CN"]) == set()


def test_texts_that_are_named_exist(catalogues: dict[str, dict[str, set[str]]]) -> None:
    """A key written as the first argument of something that speaks is in the catalogue."""
    missing = sorted({key for key in named() if key not in catalogues["zh-CN"]})
    assert missing == []


def trees() -> Iterator[ast.AST]:
    for room in SPEAKING:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield ast.parse(path.read_text(encoding="utf-8"))


def spoken() -> tuple[set[str], set[str]]:
    """String literals, and the fixed beginnings of f-strings, in the rooms that speak."""
    literals: set[str] = set()
    prefixes: set[str] = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                prefixes.add(str(node.values[0].value))
    prefixes = {prefix for prefix in prefixes if prefix.endswith("-")}
    return literals, prefixes


SAY = {
    "Reply": 0,
    "Edit": 0,
    "Toast": 0,
    "Refused": 0,
    "Verbatim": 0,
    "Message": 0,
    "Ask": 1,
    "tell": 1,
    "say": 1,
    "ask": 2,
}


def named() -> Iterator[str]:
    """Keys given as literals to the calls that speak."""
    for tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = SAY.get(name)
            if place is not None and len(node.args) > place:
                key = node.args[place]
                if isinstance(key, ast.Constant) and isinstance(key.value, str) and "-" in key.value:
                    yield key.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_courier_that_is_understood_has_a_name(language: str) -> None:
    assert {f"courier-{code.lower()}" for code in COURIERS} - catalogue(language).keys() == set()

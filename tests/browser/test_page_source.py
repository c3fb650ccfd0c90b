"""What can be known of the page without a browser: its words, its size, where it loads from."""

import re
from pathlib import Path

import pytest

from sandbox.server import PAGE

SOURCES = sorted(path for path in PAGE.rglob("*") if path.suffix in {".js", ".css", ".html"})
SCRIPTS = [path for path in SOURCES if path.suffix == ".js"]
DICTIONARY = PAGE / "modules" / "language.js"


def scripts_without_dictionary() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS if path != DICTIONARY)


def words() -> dict[str, tuple[str, ...]]:
    """By key, what is said in Simplified Chinese, English and Traditional Chinese."""
    pattern = re.compile(r'^  (\w+): \["(.*)", "(.*)", "(.*)"\],$', re.MULTILINE)
    text = DICTIONARY.read_text(encoding="utf-8")
    return {key: tuple(said) for key, *said in pattern.findall(text)}


def test_every_word_that_the_page_says_is_in_the_dictionary() -> None:
    said = set(re.findall(r'\bt\("(\w+)"', scripts_without_dictionary()))
    assert said
    assert said - words().keys() == set()


def test_no_word_of_the_dictionary_is_left_over() -> None:
    quoted = set(re.findall(r'"(\w+)"', scripts_without_dictionary()))
    assert words().keys() - quoted == set()


def test_every_language_takes_the_same_facts() -> None:
    for key, said in words().items():
        facts = [sorted(re.findall(r"\{\d\}", line)) for line in said]
        assert facts == [facts[0]] * 3, key


def test_traditional_chinese_has_no_simplified_character_in_it() -> None:
    traditional = {key: said[2] for key, said in words().items() if key != "language"}
    for key, line in traditional.items():
        # Big5 is the old encoding of Hong Kong and Taiwan: it has no Simplified character.
        assert "".join(re.findall(r"[\u4e00-\u9fff]", line)).encode("big5"), key


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_file_is_short_and_parses_no_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 400
    assert re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text) is None


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_nothing_is_loaded_from_elsewhere(path: Path) -> None:
    loads = re.findall(
        r"""(?:src|href|from|import|url)\s*[=(]?\s*["'](https?:)?//""", path.read_text(encoding="utf-8")
    )
    assert loads == []

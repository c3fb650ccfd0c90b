"""Reads the lexicons: words grouped into concepts, rules that combine them, cues for and against."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any, Literal, get_args

Scope = Literal["touch", "between", "clause", "before", "after", "sentence", "message"]
DEFAULT_WITHIN = 12
MASKED = "masked"
CALLS_DESK = "calls_desk"
HEADS = "headcount"
# What may be lost, found or lent.
ITEM_CONCEPTS = frozenset({"belonging", "pet", "tool"})


class LexiconError(ValueError):
    """A lexicon file says something that the engine cannot use; the text names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Concept:
    """Words that mean the same to the rules; what they tell about place, category and urgency."""

    name: str
    words: tuple[str, ...]
    category: str | None = None
    place: str | None = None
    usually: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Concepts that together, at most `within` characters apart in one sentence, make an intent likely."""

    name: str
    intent: str
    when: tuple[frozenset[str], ...]
    weight: float
    within: int = DEFAULT_WITHIN
    category: str | None = None
    place: str | None = None
    urgent: bool = False
    needs: str | None = None
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Concepts that make the named intents more (or, with a negative weight, less) likely."""

    name: str
    concepts: frozenset[str]
    intents: tuple[str, ...]
    weight: float
    scope: Scope = "sentence"
    unless: frozenset[str] = frozenset()

    def concerns(self, intent: str) -> bool:
        return any(intent.startswith(prefix) for prefix in self.intents)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the engine knows; immutable."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    cues: tuple[Cue, ...] = ()
    grounds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # Small words that change nothing beside a fault, and things that people own (bare.py).
    bare: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()

    def gives_grounds(self, intent: str, kinds: Iterable[frozenset[str]]) -> bool:
        """Whether a message in which words stand for these concepts names what `intent` is about."""
        names = self.grounds.get(intent)
        return names is None or any(not names.isdisjoint(concepts) for concepts in kinds)

    def rule_concepts(self) -> frozenset[str]:
        """The concepts that rules are made of, and that of the masked words.

        Those of cues are apart: 又坏了 (again) must not hide 坏了 (broken).
        """
        return frozenset().union(*(item for rule in self.rules for item in rule.when), {MASKED})

    def cue_concepts(self) -> frozenset[str]:
        """The concepts that speak for or against an intent, or tell a place."""
        placed = {concept.name for concept in self.concepts.values() if concept.place}
        return frozenset(placed | ITEM_CONCEPTS).union(*(cue.concepts | cue.unless for cue in self.cues))

    def all_words(self) -> dict[str, frozenset[str]]:
        """Every word with the concepts that it stands for."""
        found: dict[str, set[str]] = {}
        for name in sorted(self.concepts):
            for word in self.concepts[name].words:
                found.setdefault(word, set()).add(name)
        shared: dict[frozenset[str], frozenset[str]] = {}  # thousands of words, a few hundred sets
        return {word: shared.setdefault(one := frozenset(names), one) for word, names in found.items()}


def load_lexicon() -> Lexicon:
    """The lexicon that comes with the engine: all TOML files of intents/lexicons."""
    folder = resources.files("intents") / "lexicons"
    files = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name
    )
    return read_lexicon({entry.name: entry.read_text(encoding="utf-8") for entry in files})


def read_lexicon(files: Mapping[str, str]) -> Lexicon:
    """A lexicon from TOML texts by file name.

    Raises LexiconError, naming file and entry, for bad TOML, unknown concepts and unknown keys.
    """
    documents = {name: _parse(name, text) for name, text in files.items()}
    concepts = {
        concept.name: concept
        for file, document in documents.items()
        for concept in _concepts(file, document.get("concept", {}))
    }
    families = {
        name: members
        for document in documents.values()
        for name, members in document.get("family", {}).items()
    }
    names = _Names(concepts, families)
    rules = [
        _rule(file, entry, names)
        for file, document in documents.items()
        for entry in document.get("rule", [])
    ]
    cues = [
        _cue(file, entry, names) for file, document in documents.items() for entry in document.get("cue", [])
    ]
    grounds = {
        intent: names.resolve(file, expression)
        for file, document in documents.items()
        for intent, expression in document.get("grounds", {}).items()
    }
    bare, own = (
        [word for document in documents.values() for word in _words(document.get(table, {}))]
        for table in ("bare", "own")
    )
    return Lexicon(concepts, tuple(rules), tuple(cues), grounds, tuple(bare), frozenset(own))


def _parse(file: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file}: not valid TOML: {error}") from error


def _concepts(file: str, entries: Mapping[str, Mapping[str, str]]) -> Iterable[Concept]:
    for name, entry in entries.items():
        unknown = set(entry) - {"words", "english", "category", "place", "usually", "about"}
        if unknown:
            raise LexiconError(f"{file}: concept {name} has unknown keys {sorted(unknown)}")
        yield Concept(
            name,
            _words(entry),
            entry.get("category"),
            entry.get("place"),
            entry.get("usually"),
            entry.get("about", ""),
        )


def _words(entry: Mapping[str, str]) -> tuple[str, ...]:
    """The words of an entry, Chinese ones first."""
    chinese = entry.get("words", "").split()
    english = [" ".join(phrase.split()) for phrase in entry.get("english", "").split(",")]
    return tuple(dict.fromkeys(word.lower() for word in (*chinese, *english) if word))


class _Names:
    """Resolves "lamp | door" and family names to sets of concept names."""

    def __init__(self, concepts: Mapping[str, Concept], families: Mapping[str, str]) -> None:
        self._concepts = concepts
        self._families = families

    def resolve(self, file: str, expression: str) -> frozenset[str]:
        found: set[str] = set()
        for raw in expression.split("|"):
            name = raw.strip()
            if name in self._families:
                found |= self.resolve(file, self._families[name])
            elif name in self._concepts:
                found.add(name)
            else:
                raise LexiconError(f"{file}: there is no concept or family called {name!r}")
        return frozenset(found)


def _rule(file: str, entry: Mapping[str, Any], names: _Names) -> Rule:
    values = dict(entry)
    try:
        when: list[str] = values.pop("when")
        return Rule(
            name=" + ".join(when),
            when=tuple(names.resolve(file, item) for item in when),
            over=tuple(values.pop("over", ())),
            **values,
        )
    except (KeyError, TypeError) as error:
        raise LexiconError(f"{file}: rule {dict(entry)} cannot be read: {error}") from error


def _cue(file: str, entry: Mapping[str, Any], names: _Names) -> Cue:
    values = dict(entry)
    try:
        expression: str = values.pop("concepts")
        unless: str | None = values.pop("unless", None)
        cue = Cue(
            name=expression,
            concepts=names.resolve(file, expression),
            intents=tuple(values.pop("intents")),
            unless=names.resolve(file, unless) if unless else frozenset(),
            **values,
        )
    except (KeyError, TypeError) as error:
        raise LexiconError(f"{file}: cue {dict(entry)} cannot be read: {error}") from error
    if cue.scope not in get_args(Scope):
        raise LexiconError(f"{file}: cue {cue.name} has unknown scope {cue.scope!r}")
    return cue

"""One language's texts: what each says, and which facts it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

Plain = str | int | float
"""What Fluent formats."""

Wording = Callable[[Mapping[str, Any]], str]
"""Says one text with its facts, all of them words."""


class UnknownText(KeyError):
    """A text key that no catalogue has, or a fact the text needs and was not given."""


class _Names(Visitor):
    """Collects the facts and the other texts that a text names."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 -- the visitor's own naming
        self.facts.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self.texts.add(node.id.name)


def _wording(pattern: ast.Pattern | None) -> Wording | None:
    """How a text that puts words between words, or chooses by a word, is said; None for any other."""
    if pattern is None:
        return None
    parts: list[Wording] = []
    template = ""  # as str.format_map takes it
    for element in pattern.elements:
        expression = getattr(element, "expression", None)
        if isinstance(element, ast.TextElement):
            template += _escaped(element.value)
        elif isinstance(expression, ast.StringLiteral):
            template += _escaped(expression.parse()["value"])
        elif isinstance(expression, ast.VariableReference):
            template += f"{{{expression.id.name}}}"
        elif isinstance(expression, ast.SelectExpression) and (choice := _choice(expression)):
            parts += (template.format_map, choice)
            template = ""
        else:
            return None
    if not parts:
        return template.format_map
    parts.append(template.format_map)
    return lambda facts: "".join([part(facts) for part in parts])


def _choice(select: ast.SelectExpression) -> Wording | None:
    """How one of several wordings is chosen by a fact that is a word; None where numbers are spoken of."""
    if not isinstance(select.selector, ast.VariableReference):
        return None
    by, variants = select.selector.id.name, dict[str, Wording]()
    for variant in select.variants:
        wording = _wording(variant.value)
        if wording is None or not isinstance(variant.key, ast.Identifier):
            return None
        variants.setdefault(variant.key.name, wording)
        if variant.default:
            otherwise = wording
    return lambda facts: variants.get(facts[by], otherwise)(facts)


def _escaped(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")


def two_digits(number: Plain) -> str:
    """A floor as Singapore and Malaysia write it: #05-12."""
    return str(number).zfill(2)


FUNCTIONS: dict[str, Callable[[Any], Any]] = {"TWO_DIGITS": two_digits}
"""What a text may do with a fact: { TWO_DIGITS($floor) }."""


class Language:
    """A Fluent bundle that knows what its texts need; parsed once, and what never changes is said once."""

    def __init__(
        self, name: str, resources: Iterable[ast.Resource], instead: Iterable[ast.Resource] = ()
    ) -> None:
        """`instead` holds texts that take the place of those in `resources`."""
        self.name = name
        self._bundle = FluentBundle([name], use_isolating=False, functions=FUNCTIONS)
        self._texts: dict[str, ast.Message] = {}
        self._facts: dict[str, frozenset[str]] = {}
        self._constants: dict[str, str] = {}
        self._wordings: dict[str, Wording] = {}
        for resource in [*resources, *instead]:
            self._bundle.add_resource(resource, allow_overrides=True)
            self._texts.update(
                (entry.id.name, entry) for entry in resource.body if isinstance(entry, ast.Message)
            )
        self._wordings.update(
            (key, wording) for key, text in self._texts.items() if (wording := _wording(text.value))
        )

    def has(self, key: str) -> bool:
        return key in self._texts

    def facts_of(self, key: str) -> frozenset[str]:
        """The names of the facts that a text may speak of. Raises UnknownText for a missing key."""
        known = self._facts.get(key)
        if known is None:
            known = self._facts[key] = self._names_in(key)
        return known

    def format(self, key: str, facts: Mapping[str, Plain]) -> str:
        """The text with its facts. Raises UnknownText for a missing key or fact."""
        constant = self._constants.get(key)
        if constant is not None:
            return constant
        text = self._said(key, facts)
        if not self.facts_of(key):
            self._constants[key] = text
        return text

    def _said(self, key: str, facts: Mapping[str, Plain]) -> str:
        wording = self._wordings.get(key)
        # Most texts speak of words alone: a quarter of the time. Numbers and dates are left to Fluent.
        if wording and facts.keys() >= self.facts_of(key) and all(type(x) is str for x in facts.values()):
            return wording(facts)
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise UnknownText(f"{key} ({self.name})")
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise UnknownText(f"{key} ({self.name}): {errors[0]}")
        return str(text)

    def _names_in(self, key: str) -> frozenset[str]:
        if not self.has(key):
            raise UnknownText(f"{key} ({self.name})")
        names = _Names()
        names.visit(self._texts[key])
        return frozenset(names.facts).union(*(self.facts_of(other) for other in names.texts))

"""One language's texts: what each says, and which facts it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

Plain = str | int | float
"""What Fluent formats."""


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


def _template(text: ast.Message) -> str | None:
    """A text that only puts facts between words, as str.format_map takes it; None for one that chooses."""
    pieces = []
    for element in text.value.elements if text.value else ():
        if isinstance(element, ast.TextElement):
            pieces.append(element.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(element.expression, ast.VariableReference):
            pieces.append(f"{{{element.expression.id.name}}}")
        else:
            return None
    return "".join(pieces) or None


class Language:
    """A Fluent bundle that knows what its texts need; parsed once, and what never changes is said once."""

    def __init__(self, name: str, resources: Iterable[ast.Resource]) -> None:
        self.name = name
        self._bundle = FluentBundle([name], use_isolating=False)
        self._texts: dict[str, ast.Message] = {}
        self._facts: dict[str, frozenset[str]] = {}
        self._constants: dict[str, str] = {}
        self._templates: dict[str, str] = {}
        for resource in resources:
            self._bundle.add_resource(resource)
            self._texts.update(
                (entry.id.name, entry) for entry in resource.body if isinstance(entry, ast.Message)
            )
        self._templates.update(
            (key, template) for key, text in self._texts.items() if (template := _template(text))
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
        template = self._templates.get(key)
        # Most texts only put words between words: a quarter of the time. Numbers are left to Fluent.
        if template and facts.keys() >= self.facts_of(key) and all(type(x) is str for x in facts.values()):
            return template.format_map(facts)
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

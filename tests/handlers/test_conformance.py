"""Every handler says who may use it and where, and every feature has all its rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.access import Where, Who
from handlers.feature import Feature, Route
from handlers.features import FEATURES
from handlers.router import Router

ROOT = Path(__file__).parents[2]
PUBLIC = {"start", "help", "phone"}
"""Commands that strangers may use: they tell what Linli is and whom to ring."""
SELF_JUDGING = {"setup", "link"}
"""Commands for groups that are not known yet, so that only the handler can tell whose they are to be."""


def routes(feature: Feature) -> Iterator[tuple[str, Route]]:
    for table in (feature.commands, feature.buttons, feature.answers, feature.menus, feature.prefixes):
        yield from table.items()
    yield from ((says.__name__, route) for says, route in feature.phrases.items())
    for several in (feature.intents, feature.subjects):
        for name, listed in several.items():
            yield from ((name, route) for route in listed)


ALL = [(feature, name, route) for feature in FEATURES for name, route in routes(feature)]


@pytest.mark.parametrize(("feature", "name", "route"), ALL, ids=[f"{f.name}:{n}" for f, n, _ in ALL])
def test_a_handler_declares_its_rights(feature: Feature, name: str, route: Route) -> None:
    assert isinstance(route.who, Who)
    assert route.where & Where.ANYWHERE
    assert route.handle.__doc__, f"{name} deserves a sentence"


def test_strangers_reach_only_what_is_public() -> None:
    open_to_all = {name for f in FEATURES for name, route in f.commands.items() if route.who is Who.ANYONE}
    assert open_to_all - PUBLIC == SELF_JUDGING & open_to_all


def test_two_features_never_claim_one_name() -> None:
    twice = Feature("twice")
    twice.commands["help"] = next(route for _, name, route in ALL if name == "help")
    with pytest.raises(ValueError, match="claimed twice"):
        Router([*FEATURES, twice], owner_ids=())


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature_has_all_its_rooms(feature: Feature) -> None:
    for room in ("handlers", "services"):
        file, package = ROOT / room / f"{feature.name}.py", ROOT / room / feature.name
        assert file.exists() or package.is_dir(), f"{feature.name} has no room in {room}/"
    for language in ("zh-CN", "zh-Hant", "en"):
        assert (ROOT / "texts" / language / f"{feature.name}.ftl").exists(), language


def first_words(call: str, *, without: str = "") -> set[str]:
    """The literal first arguments of every call of this name in handlers and services."""
    found = set()
    for room in ("handlers", "services"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(
                        func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=word), *_]
                    ) if name == call and without not in [keyword.arg for keyword in node.keywords]:
                        found.add(str(word))
    return found


def test_every_button_and_timer_has_somebody_who_takes_it() -> None:
    """A press nobody takes is "gone" to people; a timer nobody takes is forgotten without a word."""
    buttons = {action for feature in FEATURES for action in feature.buttons}
    timers = {step for feature in FEATURES for step in feature.timers}
    pressed, due = first_words("Button", without="url"), first_words("later")
    assert len(pressed) > 100
    assert len(due) > 10
    assert pressed - buttons == set()
    assert due - timers == set()


def test_button_data_fits_telegram() -> None:
    """The longest action with two eight-digit ids and a word stays within 64 bytes."""
    for feature in FEATURES:
        for action in feature.buttons:
            assert len(f"{action}:99999999:99999999:tomorrow") <= 64, action

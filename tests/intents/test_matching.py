"""Words that cover others: found the same whether there are few or many of them."""

from __future__ import annotations

import random

import pytest

from intents import matching
from intents.matching import Hit, unmask

MASK, THING = frozenset({"harmless"}), frozenset({"thing"})


def some(chance: random.Random) -> list[Hit]:
    """Words of up to six characters, anywhere in a short text."""
    hits = []
    for _ in range(chance.randrange(2, 40)):
        start, length = chance.randrange(60), chance.randrange(1, 7)
        hits.append(Hit(start, start + length, "字" * length, MASK if chance.random() < 0.5 else THING))
    return [Hit(0, 1, "字", MASK), *hits]


@pytest.mark.parametrize("seed", range(5))
def test_many_covers_hide_what_few_would(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    given = [some(chance) for _ in range(200)]
    monkeypatch.setattr(matching, "FEW", 1_000)
    one_by_one = [unmask(hits, "harmless") for hits in given]
    monkeypatch.setattr(matching, "FEW", 0)
    assert [unmask(hits, "harmless") for hits in given] == one_by_one
    assert any(len(left) > 1 for left in one_by_one)

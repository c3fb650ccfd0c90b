"""The labelled corpus as a test: how much is understood, how seldom wrongly, on the part never tuned on."""

import pytest

from benchmarks.intent_quality import CORE, Tally, measure
from intents import NONE
from tests.intents.corpus import load, load_outside, load_unseen

# Floors, a little below what was measured; docs/intents.md holds the figures and the aims (0.97 and 0.95).
# Most of the lines are hard on purpose; what strangers would ask of it is easier.
PRECISION = 0.93
RECALL = 0.82
SLOTS = 0.88
# Of the messages that tell of danger those seen, and of all messages those where it was imagined.
URGENT = 0.84
MOST_FALSE_ALARMS = 0.018


@pytest.fixture(scope="module")
def measured() -> Tally:
    return measure(load("measuring"))


def test_core_intents_stay_above_their_floors(measured: Tally) -> None:
    assert measured.precision(CORE) >= PRECISION
    assert measured.recall(CORE) >= RECALL


def test_slots_of_understood_messages_are_right(measured: Tally) -> None:
    right, wanted = sum(measured.slots_right.values()), sum(measured.slots.values())

    assert right / wanted >= SLOTS


def test_danger_is_seen_and_seldom_imagined(measured: Tally) -> None:
    lines = sum(measured.wanted.values())

    assert 1 - len(measured.urgent_missed) / measured.urgent >= URGENT
    assert len(measured.urgent_wrong) / lines <= MOST_FALSE_ALARMS


def test_strangers_are_understood_and_left_alone() -> None:
    outside = load_outside()
    tally = measure(outside)
    disturbed = [line.text for line, _ in tally.mistakes if line.intent == NONE and line.context == "group"]

    assert tally.precision(CORE) >= 0.955
    assert tally.recall(CORE) >= 0.955
    assert len(tally.urgent_missed) <= 12
    assert len(tally.urgent_wrong) <= 8
    assert len(disturbed) <= 10


def test_whom_nobody_ever_looked_at_is_understood() -> None:
    """A floor below what was measured: these five people's lines are no help in choosing anything."""
    tally = measure(load_unseen())

    assert tally.precision(CORE) >= 0.975
    assert tally.recall(CORE) >= 0.962
    assert len(tally.urgent_missed) <= 8

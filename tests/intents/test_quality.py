"""The labelled corpus as a test: how much is understood, how seldom wrongly, on the part never tuned on."""

import pytest

from benchmarks.intent_quality import CORE, Tally, measure
from tests.intents.corpus import load

# Floors, a little below what was measured; docs/intents.md holds the figures and the aims (0.97 and 0.95).
# The ten last authors wrote the harder half of the lines: of the others the engine recalls 0.79.
PRECISION = 0.90
RECALL = 0.70
SLOTS = 0.88
# Of the messages that tell of danger those seen, and of all messages those where it was imagined.
URGENT = 0.82
MOST_FALSE_ALARMS = 0.025


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

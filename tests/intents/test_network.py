"""The network: the same answers as plain arithmetic, an exact account of them, and asked only in doubt."""

import base64
import math
import zlib
from collections.abc import Sequence
from typing import Any

import pytest

from intents.features import GROUPS
from intents.lanes import OFFSET, Known, Lanes, MixedLanes, Rows, unpacked
from intents.linear import LinearModel
from intents.network import MOST_FEATURES, Network
from tests.intents.test_linear import model, senses

STEP = 0.25
SENSES = GROUPS.index("senses")
# Three units, from two senses (lift, broken) to the labels none, repair.report, no, yes.
UNITS = {"is lift": (4, -6, 8), "is broken": (2, 3, -9)}
BIAS = (0.5, 1.0, -0.5)
LAYER = ([-1.0, 2.0, 0.0, 0.5], [3.0, 0.0, 0.0, -0.5], [0.0, 1.0, 9.0, 0.0])
LAYER_BIAS = [0.25, 0.0, 0.0, -1.0]


def stored(shares: dict[str, float]) -> dict[str, Any]:
    def packed(rows: Sequence[Sequence[int]]) -> str:
        blob = b"".join(bytes(OFFSET + weight for weight in row) for row in rows)
        return base64.b64encode(zlib.compress(blob)).decode()

    return {
        "made_for": "",
        "heads": {"intent": 2, "urgent": 2},
        "shares": shares,
        "bias": BIAS,
        "steps": [STEP] * len(GROUPS),
        "weights": {group: packed(list(UNITS.values()) if group == "senses" else []) for group in GROUPS},
        "layer": LAYER,
        "layer_bias": LAYER_BIAS,
    }


def expected(*names: str) -> list[float]:
    scale = STEP / math.sqrt(len(names))
    sums = [own + scale * sum(UNITS[f"is {name}"][unit] for name in names) for unit, own in enumerate(BIAS)]
    return [
        own + sum(max(0.0, value) * row[label] for value, row in zip(sums, LAYER, strict=True))
        for label, own in enumerate(LAYER_BIAS)
    ]


def rows(group: str) -> Rows:
    return Rows((unpacked(stored({})["weights"][group]), len(BIAS)))


def strengths(*names: str) -> Sequence[int]:
    """How strong the units are when a message holds these senses."""
    places = list(UNITS)
    known: Known = ([], [], [places.index(f"is {name}") for name in names], [])
    sums = [rows(group).added(numbers) for group, numbers in zip(GROUPS, known, strict=True)]
    return Network(stored({})).awake(known, sums, [1.0, 1.0, math.sqrt(len(names)), 1.0])


@pytest.mark.parametrize("names", [("lift",), ("broken",), ("lift", "broken")])
def test_whole_numbers_answer_like_plain_arithmetic(names: tuple[str, ...]) -> None:
    answers = Network(stored({})).answers(strengths(*names))

    assert [*answers["intent"], *answers["urgent"]] == pytest.approx(expected(*names), abs=0.01)


def test_nobody_awake_leaves_what_the_labels_start_from() -> None:
    answers = Network(stored({})).answers([0, 0, 0])

    assert [*answers["intent"], *answers["urgent"]] == pytest.approx(LAYER_BIAS, abs=1e-6)


def test_the_gains_of_features_account_for_the_whole_answer() -> None:
    asked, awake = Network(stored({})), strengths("lift", "broken")
    gains = [asked.gain(awake, SENSES, rows("senses").added([number]), (1, 0)) for number in range(2)]

    of_bias = [BIAS[unit] * (LAYER[unit][1] - LAYER[unit][0]) for unit, value in enumerate(awake) if value]
    start = LAYER_BIAS[1] - LAYER_BIAS[0] + sum(of_bias)
    none, report = asked.answers(awake)["intent"]
    assert start + sum(gains) / math.sqrt(2) == pytest.approx(report - none, abs=0.01)


@pytest.mark.parametrize("units", [2, 3])
def test_groups_are_mixed_lane_by_lane(units: int) -> None:
    blob = bytes((7 * number + 250) % 256 for number in range(400 * units))
    added = Rows((blob, units)).added
    groups = [added([0, 5, 9]), added(range(400)), added([])]

    plain = map(Lanes(0, units).read, groups)
    bias = [-7, 5, 3][:units]
    sums_of = [own + 1000 * few + 30 * many for own, few, many, _ in zip(bias, *plain, strict=True)]

    for floor in (0, min(sums_of), max(sums_of), max(sums_of) + 1):
        mixed = MixedLanes(bias).above(floor, groups, (1000, 30, 8))
        assert list(mixed) == [max(0, each - floor) for each in sums_of]


def test_the_longest_message_does_not_run_over_the_lanes_of_the_network() -> None:
    longest = range(MOST_FEATURES)
    loud = bytes([255]) * (MOST_FEATURES * len(BIAS))
    sums = [Rows((loud, len(BIAS))).added(longest)] * len(GROUPS)

    network = Network(stored({}))
    awake = network.awake((longest,) * len(GROUPS), sums, [math.sqrt(MOST_FEATURES)] * len(GROUPS))

    strongest = STEP * len(GROUPS) * (255 - OFFSET) * math.sqrt(MOST_FEATURES)
    assert awake == pytest.approx([(own + strongest) * network.parts for own in BIAS], rel=0.001)


def with_network(bias: list[float]) -> LinearModel:
    nothing = {"is lift": [0] * 7, "is broken": [0] * 7}
    return model(nothing, bias, network=stored({"intent": 0.5, "urgent": 0.75}))


def test_in_doubt_both_are_heard_by_their_shares() -> None:
    judged = with_network([1.0, 0.0, 0, 0, 2.0, 0, 0]).judge(senses("lift", "broken"))
    together = judged.reconsidered()

    none, report, no, yes = expected("lift", "broken")
    assert together.strengths("intent") == pytest.approx(
        {"none": (1 + none) / 2, "repair.report": report / 2}, abs=0.01
    )
    assert together.strengths("urgent") == pytest.approx({"no": 0.75 * no, "yes": 0.75 * yes}, abs=0.01)
    assert together.best("category") == "lift"


def test_whoever_is_sure_asks_nobody() -> None:
    sure = with_network([9.0, 0.0, 9.0, 0, 0, 0, 0]).judge(senses("lift"))
    afraid = with_network([9.0, 0.0, 1.0, 0, 0, 0, 0]).judge(senses("lift"))

    assert sure.reconsidered() is sure
    assert afraid.reconsidered() is not afraid


def test_reasons_tell_what_both_made_of_a_feature() -> None:
    linear = with_network([0.0] * 7)
    seen = senses("lift", "broken")
    first = linear.judge(seen)

    alone, together = (
        {reason.rule: reason.weight for reason in linear.reasons(judged, seen, "repair.report", [])}
        for judged in (first, first.reconsidered())
    )

    assert set(alone.values()) == {0.0}
    awake = first.reconsidered().awake
    for number, name in enumerate(UNITS):
        own = Network(stored({})).gain(awake, SENSES, rows("senses").added([number]), (1, 0))
        assert together[f"repair.report: {name}"] == pytest.approx(own / 2 / math.sqrt(2), abs=0.01)


def test_a_network_for_other_features_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intents.linear.fingerprint", lambda features: "of other features")

    with pytest.raises(ValueError, match="make train"):
        LinearModel.load()

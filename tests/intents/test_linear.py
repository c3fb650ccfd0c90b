"""The linear model: weights packed into integers give the same answer as arithmetic, and say why."""

import base64
import json
import math
import zlib

import pytest

from intents.features import GROUPS, SENSES, read_features
from intents.judging import decide, is_hopeless
from intents.linear import OFFSET, LinearModel
from intents.matching import Hit
from intents.model import NONE, Context

HEADS = {
    "intent": ["none", "repair.report"],
    "urgent": ["no", "yes"],
    "category": ["lift", "other"],
    "place": ["home"],
}
STEP = 0.5


def model(weights: dict[str, list[int]], bias: list[float] | None = None) -> LinearModel:
    """A model that knows only senses: for each feature one weight a label, in steps."""
    rows = b"".join(bytes(OFFSET + weight for weight in row) for row in weights.values())
    stored = {
        "heads": HEADS,
        "bias": bias or [0.0] * 7,
        "steps": [STEP] * len(GROUPS),
        "features": dict.fromkeys(GROUPS, "") | {GROUPS[SENSES]: "\n".join(weights)},
        "weights": {group: base64.b64encode(zlib.compress(b"")).decode() for group in GROUPS}
        | {GROUPS[SENSES]: base64.b64encode(zlib.compress(rows)).decode()},
    }
    return LinearModel.from_json(json.dumps(stored))


def senses(*names: str) -> tuple[list[str], ...]:
    return tuple([f"is {name}" for name in names] if group == SENSES else [] for group in range(len(GROUPS)))


BROKEN_LIFT = {"is lift": [-2, 6, 0, -4, 9, 0, 0], "is broken": [-4, 8, 0, 2, 0, 0, 0]}


def test_packed_weights_add_up_like_plain_ones() -> None:
    judged = model(BROKEN_LIFT, [1.0, 0, 0, 0, 0, 0, 0]).judge(senses("lift", "broken", "unknown"))

    scale = STEP / math.sqrt(2)
    assert judged.strengths == pytest.approx([1 - 6 * scale, 14 * scale, 0, -2 * scale, 9 * scale, 0, 0])
    assert judged.best("category") == "lift"
    assert sum(judged.chances("intent").values()) == pytest.approx(1)


def test_a_thousand_features_do_not_run_into_each_other() -> None:
    many = {f"is n{number}": [127, -128, 127, -128, 127, -128, 127] for number in range(1000)}

    judged = model(many).judge(senses(*(f"n{number}" for number in range(1000))))

    scale = STEP * math.sqrt(1000)
    assert judged.strengths == pytest.approx([127 * scale, -128 * scale] * 3 + [127 * scale])


def test_the_loudest_reason_comes_first() -> None:
    reasons = model(BROKEN_LIFT).reasons(senses("lift", "broken"), "repair.report")

    assert [reason.words for reason in reasons] == [("is broken",), ("is lift",)]
    assert reasons[0].weight > reasons[1].weight > 0


def test_a_group_needs_a_rule_that_agrees_or_near_certainty() -> None:
    guess, likely, certain = (
        model({}, [0.0, strength, 0, -9, 0, 0, 0]).judge(senses()) for strength in (0.0, 1.0, 5.0)
    )
    group, private = Context("group"), Context("private")

    assert decide(likely, None, group, rule_urgent=False).intent == NONE
    assert decide(likely, ("repair.report", 1.5), group, rule_urgent=False).intent == "repair.report"
    assert decide(certain, None, group, rule_urgent=False).intent == "repair.report"
    assert decide(likely, None, private, rule_urgent=False).intent == "repair.report"
    assert decide(guess, None, private, rule_urgent=False).intent == NONE
    assert decide(guess, ("repair.report", 0.5), private, rule_urgent=False).intent == "repair.report"


def test_danger_makes_a_report_of_a_doubtful_message() -> None:
    judged = model({}, [0.3, 0.0, 0, 2, 0, 0, 0]).judge(senses())

    verdict = decide(judged, None, Context("group"), rule_urgent=False)

    assert (verdict.intent, verdict.urgent) == ("repair.report", True)


def test_only_a_group_message_that_is_surely_nothing_is_given_up_early() -> None:
    nothing = model({}, [9.0, 0, 9, 0, 0, 0, 0]).judge(senses())

    assert is_hopeless(nothing, Context("group"))
    assert not is_hopeless(nothing, Context("private"))


def test_features_speak_of_senses_their_order_and_the_circumstances() -> None:
    hits = [Hit(0, 2, "电梯", frozenset({"lift"})), Hit(3, 5, "坏了", frozenset({"broken"}))]

    chars, shapes, found, pairs, circumstances = read_features(
        "电梯又坏了", hits, Context("private"), titled=False
    )

    assert {"电梯", "又坏了$", "^"} <= set(chars)
    assert {"^<lift>", "<lift>又<broken>", "lift then broken"} <= set(shapes)
    assert found == ["is broken", "is lift"]
    assert pairs == ["broken + lift"]
    assert "spoken to" in circumstances


def test_features_of_a_long_message_come_from_around_its_first_word() -> None:
    text = "哈" * 2000 + "电梯" + "呵" * 2000

    chars, *_ = read_features(
        text, [Hit(2000, 2002, "电梯", frozenset({"lift"}))], Context("group"), titled=False
    )

    assert "电梯" in chars
    assert len(chars) < 40

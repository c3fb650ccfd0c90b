"""The linear model: weights packed into integers give the same answer as arithmetic, and say why."""

import base64
import math
import zlib
from collections.abc import Mapping
from typing import Any

import pytest

from intents.features import GROUPS, Features, read_features
from intents.judging import decide, depends_on_agreement, depends_on_danger, is_hopeless, stays_silent
from intents.lanes import OFFSET
from intents.linear import Judgement, LinearModel
from intents.matching import Hit
from intents.model import NONE, Context

HEADS = {
    "intent": ["none", "repair.report"],
    "urgent": ["no", "yes"],
    "category": ["lift", "other"],
    "place": ["home"],
}
STEP = 0.5
NOBODY = base64.b64encode(zlib.compress(b"")).decode()


def model(
    weights: dict[str, list[int]],
    bias: list[float] | None = None,
    group: str = "senses",
    network: Mapping[str, Any] | None = None,
) -> LinearModel:
    """A model that knows features of one group only: for each of them one weight a label, in steps."""
    rows = b"".join(bytes(OFFSET + weight for weight in row) for row in weights.values())
    return LinearModel(
        {
            "heads": HEADS,
            "bias": bias or [0.0] * 7,
            "steps": [dict.fromkeys(HEADS, STEP)] * len(GROUPS),
            "features": dict.fromkeys(GROUPS, "") | {group: "\n".join(weights)},
            "weights": dict.fromkeys(GROUPS, NOBODY)
            | {group: base64.b64encode(zlib.compress(rows)).decode()},
            "gate": {"words": {}, "bar": 1},
        },
        network,
    )


def senses(*names: str) -> Features:
    return Features("^$", [], ["^$"], [], [frozenset({name}) for name in names], [])


BROKEN_LIFT = {"is lift": [-2, 6, 0, -4, 9, 0, 0], "is broken": [-4, 8, 0, 2, 0, 0, 0]}


def test_packed_weights_add_up_like_plain_ones() -> None:
    judged = model(BROKEN_LIFT, [1.0, 0, 0, 0, 0, 0, 0]).judge(senses("lift", "broken", "unknown"))

    scale = STEP / math.sqrt(2)
    assert judged.strengths("intent") == pytest.approx({"none": 1 - 6 * scale, "repair.report": 14 * scale})
    assert judged.strengths("urgent") == pytest.approx({"no": 0, "yes": -2 * scale})
    assert judged.strengths("category") == pytest.approx({"lift": 9 * scale, "other": 0})
    assert judged.best("category") == "lift"
    assert sum(judged.chances("intent").values()) == pytest.approx(1)


def test_a_thousand_features_do_not_run_into_each_other() -> None:
    many = {f"is n{number}": [127, -128, 127, -128, 127, -128, 127] for number in range(1000)}

    judged = model(many).judge(senses(*(f"n{number}" for number in range(1000))))

    scale = STEP * math.sqrt(1000)
    assert list(judged.strengths("intent").values()) == pytest.approx([127 * scale, -128 * scale])
    assert list(judged.strengths("place").values()) == pytest.approx([127 * scale])


def test_the_automaton_finds_the_runs_of_characters_that_training_counted() -> None:
    seen = read_features("电梯又坏了2次, lift down", [], Context("group"), titled=False)
    chars, *_ = seen.names()
    weights = {name: [number % 7, -(number % 5), 0, 0, 0, 0, 0] for number, name in enumerate(chars)}

    strengths = model(weights, group="chars").judge(seen).strengths("intent")

    scale = STEP / math.sqrt(len(weights))
    assert strengths["none"] == pytest.approx(scale * sum(row[0] for row in weights.values()))
    assert strengths["repair.report"] == pytest.approx(scale * sum(row[1] for row in weights.values()))


def test_the_shapes_that_training_counted_are_found_and_named() -> None:
    hits = [
        Hit(0, 2, "电梯", frozenset({"lift"})),
        Hit(3, 5, "坏了", frozenset({"broken", "sense_bad"})),
        Hit(9, 11, "电梯", frozenset({"lift"})),
    ]
    seen = read_features("电梯又坏了 <5> 电梯", hits, Context("group"), titled=False)
    _, shapes, *_ = seen.names()
    weights = {name: [-(number % 5), number % 7, 0, 0, 0, 0, 0] for number, name in enumerate(shapes)}
    learned = model(weights, group="shapes")

    judged = learned.judge(seen)
    reasons = learned.reasons(judged, seen, "repair.report", hits)

    scale = STEP / math.sqrt(len(weights))
    assert {"^<lift>", "又<sense_bad><", "lift then broken", "sense_bad then lift"} <= set(shapes)
    assert judged.strengths("intent")["repair.report"] == pytest.approx(
        scale * sum(row[1] for row in weights.values())
    )
    loudest = max(weights.values(), key=lambda row: row[1] - row[0])
    assert reasons[0].weight == pytest.approx((loudest[1] - loudest[0]) * scale, abs=0.01)
    assert reasons[0].words[0] in weights


def test_the_loudest_reason_comes_first_with_the_words_that_gave_it() -> None:
    hits = [Hit(0, 2, "电梯", frozenset({"lift"})), Hit(2, 4, "坏了", frozenset({"broken"}))]
    learned, seen = model(BROKEN_LIFT), senses("lift", "broken")
    reasons = learned.reasons(learned.judge(seen), seen, "repair.report", hits)

    assert [reason.rule for reason in reasons] == ["repair.report: is broken", "repair.report: is lift"]
    assert [reason.words for reason in reasons] == [("坏了",), ("电梯",)]
    assert reasons[0].weight > reasons[1].weight > 0


def asks_rules(judged: Judgement, context: Context, *, grounds: bool = True) -> bool:
    verdict = decide(judged, context, grounds=grounds)
    faint = depends_on_danger(verdict, judged, context)
    return faint or depends_on_agreement(judged, context, grounds=grounds)


def test_a_group_is_disturbed_only_with_grounds_and_a_rule_or_near_certainty() -> None:
    report, group, private = "repair.report", Context("group"), Context("private")
    half, likely, certain = (
        model({}, [0.0, strength, 0, -9, 0, 0, 0]).judge(senses()) for strength in (1.2, 2.8, 5.0)
    )

    assert decide(half, group).intent == NONE
    assert decide(half, group, agreed={report}).intent == report
    assert decide(half, group, agreed={report}, grounds=False).intent == NONE
    assert decide(likely, group).intent == report
    assert decide(likely, group, grounds=False).intent == NONE
    assert decide(certain, group, grounds=False).intent == report
    assert decide(half, private, grounds=False).intent == report
    assert asks_rules(half, group)
    assert not asks_rules(half, group, grounds=False)
    assert not asks_rules(certain, group)
    assert not asks_rules(half, private)


def test_danger_makes_a_report_of_a_doubtful_message() -> None:
    judged, faint = (model({}, [0.3, 0.0, 0, danger, 0, 0, 0]).judge(senses()) for danger in (2, -2))
    group = Context("group")

    assert (decide(judged, group).intent, decide(judged, group).urgent) == ("repair.report", True)
    assert not decide(faint, group).urgent
    assert decide(faint, group, rule_urgent=True).urgent
    assert asks_rules(faint, group)
    assert not asks_rules(judged, group)


def test_only_a_group_message_that_is_surely_nothing_is_given_up_early() -> None:
    nothing = model({}, [9.0, 0, 9, 0, 0, 0, 0]).judge(senses())

    assert is_hopeless(nothing, Context("group"))
    assert not is_hopeless(nothing, Context("private"))


@pytest.mark.parametrize("danger", [-9.0, -3.0, -2.5, 0.0])
@pytest.mark.parametrize("strength", [-1.0, 0.3, 0.6, 2.0])
def test_what_stays_silent_would_be_silent_whatever_the_rules_said(strength: float, danger: float) -> None:
    judged, group = model({}, [0.0, strength, 0, danger, 0, 0, 0]).judge(senses()), Context("group")
    agreed = decide(judged, group, agreed={"repair.report"}, rule_urgent=True)

    assert stays_silent(judged, group) == (agreed.intent == NONE)
    assert not stays_silent(judged, Context("private"))


def test_features_speak_of_senses_their_order_and_the_circumstances() -> None:
    hits = [Hit(0, 2, "电梯", frozenset({"lift"})), Hit(3, 5, "坏了", frozenset({"broken"}))]

    seen = read_features("电梯又坏了", hits, Context("private"), titled=False)
    chars, shapes, found, circumstances = seen.names()

    assert {"电梯", "又坏了$", "^"} <= set(chars)
    assert {"^<lift>", "<lift>又<broken>", "lift then broken"} <= set(shapes)
    assert found == ["is broken", "is lift"]
    assert "spoken to" in circumstances


def test_features_of_a_long_message_come_from_around_its_first_word() -> None:
    text = "哈" * 2000 + "电梯" + "呵" * 2000

    seen = read_features(text, [Hit(2000, 2002, "电梯", frozenset({"lift"}))], Context("group"), titled=False)

    assert "电梯" in seen.text
    assert len(seen.text) < 310

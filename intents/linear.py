"""The linear model: weights of features, learned from the corpus, that say what a message probably wants."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from operator import truediv
from types import MappingProxyType
from typing import Any, NamedTuple

from intents.features import GROUPS, SENSE, Features
from intents.known import KnownFeatures
from intents.lanes import OFFSET, Known, Lanes, Rows, Sums, unpacked
from intents.matching import Hit
from intents.model import NONE, Evidence
from intents.network import FILE as NETWORK_FILE
from intents.network import Network, fingerprint

FILE = "weights.json"
MOST_REASONS = 5
SHAPES, SENSES = GROUPS.index("shapes"), GROUPS.index("senses")
# No model is without these heads; the others are asked about a report.
FIRST = ("intent", "urgent")
# Ahead by so much of any other answer (0.97 : 0.03), and by so much sure that nobody is in danger, the linear
# model needs no second opinion: cross-validated over authors, two wishes more in a hundred were found than at
# 0.92.
SURE, SAFE = 3.5, 3.5
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Added(NamedTuple):
    """What a message adds up to, by group of features."""

    known: Known
    sums: Sequence[Sums]
    # Of `sums` the lanes of all labels.
    lanes: Sequence[Sequence[int]]
    # The square roots of how many features are known: the more a group has, the less each of them says.
    roots: Sequence[float]


class Judgement:
    """How likely every label of every head ("intent", "urgent", "category", "place") is for one message."""

    def __init__(self, model: "LinearModel", added: Added) -> None:
        self._model = model
        self._added = added
        # How strong the hidden units of the network are; none where it was not asked.
        self.awake: Sequence[int] = ()
        # What it answered, how much of each answer is its, and what the linear model had said before.
        self._answers: Mapping[str, Sequence[float]] = _NOTHING
        self._shares: Mapping[str, float] = _NOTHING
        self._alone: Mapping[str, list[float]] = _NOTHING
        self._values: dict[str, list[float]] = {}
        self._chances: dict[str, dict[str, float]] = {}
        self._best: dict[str, str] = {}

    def strengths(self, head: str) -> dict[str, float]:
        """The log-odds of each label of a head."""
        offset = self._offset(head)
        return {
            label: value - offset
            for label, value in zip(self._labels(head), self._weighed(head), strict=True)
        }

    def lead(self, head: str, label: str) -> float:
        """By how much a label is ahead of the strongest other one of its head, in log-odds."""
        values = self._weighed(head)
        own = self._labels(head).index(label)
        return values[own] - max(values[:own] + values[own + 1 :])

    def chance(self, head: str, label: str) -> float:
        """The probability of one label of a head."""
        values = self._weighed(head)
        highest = max(values)
        own = values[self._labels(head).index(label)]
        return math.exp(own - highest) / sum([math.exp(value - highest) for value in values])

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each label of a head."""
        chances = self._chances.get(head)
        if chances is None:
            shares = _softmax(self._weighed(head))
            chances = self._chances[head] = dict(zip(self._labels(head), shares, strict=True))
        return chances

    def best(self, head: str) -> str:
        """The likeliest label of a head."""
        best = self._best.get(head)
        if best is None:
            values = self._weighed(head)
            best = self._best[head] = self._labels(head)[values.index(max(values))]
        return best

    def reconsidered(self) -> "Judgement":
        """This judgement, or where it is in doubt what it and the network say together."""
        network = self._model.network
        if network is None or self._is_sure():
            return self
        together = Judgement(self._model, self._added)
        together.awake = network.awake(self._added.known, self._added.sums, self._added.roots)
        together._answers, together._shares = network.answers(together.awake), network.shares
        together._alone = self._values
        return together

    def _is_sure(self) -> bool:
        """Whether there is no doubt about the intent, nor about danger."""
        second, first = sorted(self._weighed("intent"))[-2:]
        return first - second >= SURE and self.lead("urgent", "no") >= SAFE

    def _labels(self, head: str) -> Sequence[str]:
        return self._model.heads[head].labels

    def _offset(self, head: str) -> float:
        """By how much all values of a head are too high: by OFFSET steps for every feature."""
        known, _, _, roots = self._added
        of_groups = zip(self._model.heads[head].steps, known, roots, strict=True)
        return OFFSET * sum([step * len(numbers) / root for step, numbers, root in of_groups])

    def _weighed(self, head: str) -> list[float]:
        values = self._values.get(head)
        if values is None:
            values = self._values[head] = self._weigh(head)
        return values

    def _weigh(self, head: str) -> list[float]:
        """The log-odds of the labels of a head, too high by its offset: found out when somebody asks."""
        own = self._alone.get(head) or self._model.heads[head].weighed(self._added)
        share = self._shares.get(head)
        if share is None:
            return own
        kept, offset = 1 - share, share * self._offset(head)
        pairs = zip(own, self._answers[head], strict=True)
        return [kept * one + share * other + offset for one, other in pairs]


def _softmax(strengths: Sequence[float]) -> list[float]:
    highest = max(strengths)
    raised = [math.exp(strength - highest) for strength in strengths]
    total = sum(raised)
    return [each / total for each in raised]


class _Head(NamedTuple):
    """One question: its labels, what they start from, and where the weights of features for them are."""

    labels: tuple[str, ...]
    bias: Sequence[float]
    steps: Sequence[float]  # of each group
    span: slice

    def weighed(self, added: Added) -> list[float]:
        """The log-odds of the labels, all too high by the same OFFSET steps of each feature."""
        of_chars, of_shapes, of_senses, of_circumstances = map(truediv, self.steps, added.roots)
        chars, shapes, senses, circumstances = added.lanes
        span = self.span
        return [
            own + char * of_chars + shape * of_shapes + sense * of_senses + circumstance * of_circumstances
            for own, char, shape, sense, circumstance in zip(  # noqa: B905 - all the same lanes
                self.bias, chars[span], shapes[span], senses[span], circumstances[span]
            )
        ]


class LinearModel:
    """Multinomial logistic regressions that share their features. Immutable, safe between threads.

    The weights of one feature for all labels are lanes of one long integer: a message's features are added
    up in a single `sum`, which is what makes this affordable without a numeric library. Those of the
    network's hidden units are in the same integer.
    """

    def __init__(self, stored: Mapping[str, Any], network: Mapping[str, Any] | None = None) -> None:
        """`stored` is what the training wrote, `network` the same of one for a second opinion.

        For each group of features it holds one unsigned byte a label, OFFSET + weight / step of head and
        group; `gate` the words whose weights, together at least its bar, make a message worth reading.
        """
        self.network = Network(network) if network else None
        gate = stored["gate"]
        self.gate_words: Mapping[str, int] = gate["words"]
        self.gate_bar: int = gate["bar"]
        units = self.network.units if self.network else 0
        self.heads = _heads(stored)
        self._labels = Lanes(units, len(stored["bias"]))
        self._known = KnownFeatures([_listed(stored["features"][group]) for group in GROUPS])
        sources = [(network, units)] if network else []
        sources.append((stored, len(stored["bias"])))
        self._rows = [
            Rows(*[(unpacked(source["weights"][group]), lanes) for source, lanes in sources])
            for group in GROUPS
        ]

    @classmethod
    def load(cls) -> "LinearModel":
        """The model that comes with the engine."""
        stored, network = (
            json.loads((resources.files("intents") / file).read_bytes()) for file in (FILE, NETWORK_FILE)
        )
        if network["made_for"] != fingerprint(stored["features"]):
            raise ValueError("weights.json and network.json were not learned together; run 'make train'.")
        return cls(stored, network)

    def judge(self, seen: Features) -> Judgement:
        """What a message with these features wants."""
        known = self._known.numbers(seen)
        sums = [rows.added(numbers) for rows, numbers in zip(self._rows, known, strict=True)]
        lanes = list(map(self._labels.read, sums))
        return Judgement(self, Added(known, sums, lanes, [math.sqrt(len(numbers) or 1) for numbers in known]))

    def reasons(self, judged: Judgement, seen: Features, label: str, hits: Sequence[Hit]) -> list[Evidence]:
        """What spoke loudest for an intent and against silence, in log-odds; `hits` are words with senses.

        Runs of characters are left out: they would tell a manager little.
        """
        found = sorted(
            [
                (gain, name)
                for place, known in ((SHAPES, self._known.shapes(seen)), (SENSES, self._known.senses(seen)))
                for name, gain in self._gains(judged, place, dict(known), label)
            ],
            reverse=True,
        )
        return [
            Evidence(f"{label}: {name}", _words_of(name, hits), round(weight, 2))
            for weight, name in found[:MOST_REASONS]
        ]

    def _gains(
        self, judged: Judgement, place: int, known: Mapping[int, str], label: str
    ) -> Iterator[tuple[str, float]]:
        """The known features of a group: what each says for a label against silence, in log-odds."""
        head = self.heads["intent"]
        own, other = head.labels.index(label), head.labels.index(NONE)
        for number, name in known.items():
            row = self._rows[place].added((number,))
            weights = self._labels.read(row)[head.span]
            gain = (weights[own] - weights[other]) * head.steps[place]
            if self.network is not None and judged.awake:
                share = self.network.shares["intent"]
                gain += share * (self.network.gain(judged.awake, place, row, (own, other)) - gain)
            yield name, gain / math.sqrt(len(known))


def _heads(stored: Mapping[str, Any]) -> dict[str, _Head]:
    """The heads, whose labels follow each other."""
    heads = {}
    bias: Sequence[float] = stored["bias"]
    at = 0
    for name, labels in stored["heads"].items():
        span = slice(at, at + len(labels))
        steps = tuple(step[name] for step in stored["steps"])
        heads[name] = _Head(tuple(labels), bias[span], steps, span)
        at = span.stop
    return heads


def _listed(names: str) -> list[str]:
    return names.split("\n") if names else []


def _words_of(feature: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words of the message that a sense stands for; a shape spells itself."""
    if not feature.startswith(SENSE):
        return (feature,)
    sense = feature.removeprefix(SENSE)
    return tuple(dict.fromkeys(hit.word for hit in hits if sense in hit.concepts))

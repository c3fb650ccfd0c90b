"""The linear model: weights of features, learned from the corpus, that say what a message probably wants."""

import base64
import json
import math
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from operator import itemgetter, truediv
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from intents.features import GROUPS, LONGEST_GRAM, SENSE, Features
from intents.lanes import OFFSET, Known, Lanes, Rows
from intents.matching import Hit
from intents.model import NONE, Evidence
from intents.network import Network, fingerprint

FILE = "weights.json"
MOST_REASONS = 5
SHAPES, SENSES = GROUPS.index("shapes"), GROUPS.index("senses")
# What is asked of every message, and what only of a report.
FIRST = ("intent", "urgent")
# Ahead by so much of any other answer (0.92 : 0.08), and by so much sure that nobody is in danger
# (0.97 : 0.03), the linear model needs no second opinion: cross-validated, it changed no figure.
SURE, SAFE = 2.5, 3.5
_NUMBER = itemgetter(0)


class Judgement:
    """How likely every label of every head ("intent", "urgent", "category", "place") is for one message."""

    def __init__(self, model: "LinearModel", known: Known) -> None:
        self._model = model
        self.known = known
        # The hidden units of the network that spoke; none where it was not asked.
        self.awake: Mapping[int, float] = {}
        self._roots = [math.sqrt(len(numbers) or 1) for numbers in known]
        self._lanes: dict[bool, Sequence[Lanes]] = {}
        self._values: dict[str, list[float]] = {}
        self._chances: dict[str, dict[str, float]] = {}

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

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each label of a head."""
        chances = self._chances.get(head)
        if chances is None:
            shares = _softmax(self._weighed(head))
            chances = self._chances[head] = dict(zip(self._labels(head), shares, strict=True))
        return chances

    def best(self, head: str) -> str:
        """The likeliest label of a head."""
        values = self._weighed(head)
        return self._labels(head)[values.index(max(values))]

    def reconsidered(self) -> "Judgement":
        """This judgement, or where it is in doubt what it and the network say together."""
        network = self._model.network
        if network is None or self._is_sure():
            return self
        together = Judgement(self._model, self.known)
        together._lanes = self._lanes
        together.awake = network.awake(self.known, self._roots)
        for head, values in network.answers(together.awake).items():
            share, offset = network.shares[head], self._offset(head)
            pairs = zip(self._weighed(head), values, strict=True)
            together._values[head] = [own + share * (other + offset - own) for own, other in pairs]
        return together

    def _is_sure(self) -> bool:
        """Whether there is no doubt about the intent, nor about danger."""
        second, first = sorted(self._weighed("intent"))[-2:]
        return first - second >= SURE and self.lead("urgent", "no") >= SAFE

    def _labels(self, head: str) -> Sequence[str]:
        return self._model.heads[head].labels

    def _offset(self, head: str) -> float:
        """By how much all values of a head are too high: by OFFSET steps for every feature."""
        steps = self._model.heads[head].steps
        shares = zip(steps, self.known, self._roots, strict=True)
        return sum(step * OFFSET * len(numbers) / root for step, numbers, root in shares)

    def _weighed(self, head: str) -> list[float]:
        values = self._values.get(head)
        if values is None:
            first = head in FIRST
            lanes = self._lanes.get(first)
            if lanes is None:
                lanes = self._lanes[first] = self._model.added(self.known, first=first)
            values = self._values[head] = self._model.weighed(head, self._roots, lanes)
        return values


def _softmax(strengths: Sequence[float]) -> list[float]:
    highest = max(strengths)
    raised = [math.exp(strength - highest) for strength in strengths]
    total = sum(raised)
    return [each / total for each in raised]


class _Head(NamedTuple):
    """One question: its labels, where they begin among those asked together, what they start from."""

    labels: tuple[str, ...]
    start: int
    bias: Sequence[float]
    steps: Sequence[float]  # of each group


class _Group:
    """The known features of one group: their numbers, and two rows of weights each."""

    def __init__(self, number: Mapping[str, int], blob: bytes, lanes: int, first: int) -> None:
        self.number = number
        self.first = Rows(blob, lanes, slice(first))
        self.later = Rows(blob, lanes, slice(first, None))

    def known(self, names: Iterable[str]) -> list[int]:
        find = self.number.get
        return [number for name in names if (number := find(name)) is not None]


class LinearModel:
    """Multinomial logistic regressions that share their features. Immutable, safe between threads.

    The weights of one feature for all labels are lanes of one long integer: a message's features are added
    up in a single `sum`, which is what makes this affordable without a numeric library. Runs of characters
    are looked for by one automaton.
    """

    def __init__(self, stored: Mapping[str, Any], network: Network | None = None) -> None:
        """`stored` is what the training wrote; `network` gives a second opinion on the same features.

        For each group of features it holds one unsigned byte a label, OFFSET + weight / step of head and
        group; `gate` the words whose weights, together at least its bar, make a message worth reading.
        """
        self.network = network
        gate = stored["gate"]
        self.gate_words: Mapping[str, int] = gate["words"]
        self.gate_bar: int = gate["bar"]
        labels: Mapping[str, Sequence[str]] = stored["heads"]
        self.heads = _heads(labels, stored["bias"], stored["steps"])
        split = sum(len(labels[name]) for name in FIRST)
        names = [_listed(stored["features"][group]) for group in GROUPS]
        self._runs = AhoCorasick(names[0])
        # The automaton knows the runs of characters; beside it only English words are asked for by name.
        shortest = [LONGEST_GRAM, 0, 0, 0]
        self._groups = [
            _Group(
                {name: number for number, name in enumerate(own) if len(name) > least},
                zlib.decompress(base64.b64decode(stored["weights"][group])),
                len(stored["bias"]),
                split,
            )
            for group, own, least in zip(GROUPS, names, shortest, strict=True)
        ]

    @classmethod
    def load(cls) -> "LinearModel":
        """The model that comes with the engine."""
        stored, network = json.loads((resources.files("intents") / FILE).read_bytes()), Network.load()
        if network.made_for != fingerprint(stored["features"]):
            raise ValueError("weights.json and network.json were not learned together; run 'make train'.")
        return cls(stored, network)

    def judge(self, seen: Features) -> Judgement:
        """What a message with these features wants."""
        chars, shapes, senses, circumstances = self._groups
        runs = set(map(_NUMBER, self._runs.find_matches_as_indexes(seen.text, overlapping=True)))
        if seen.words:
            runs.update(chars.known(seen.words))
        known = (
            shapes.known(seen.shapes),
            senses.known(seen.senses),
            circumstances.known(seen.circumstances),
        )
        return Judgement(self, (runs, *known))

    def added(self, known: Known, *, first: bool) -> Sequence[Lanes]:
        """What the features of each group add up to, for the first heads or for the later ones."""
        return [
            (group.first if first else group.later).added(numbers)
            for group, numbers in zip(self._groups, known, strict=True)
        ]

    def weighed(self, head: str, roots: Sequence[float], lanes: Sequence[Lanes]) -> list[float]:
        """The log-odds of the labels of a head, all too high by the same OFFSET steps of each feature.

        The more features a group has, the less each of them says: `roots` are the square roots of how many.
        """
        labels, start, bias, steps = self.heads[head]
        end = start + len(labels)
        of_chars, of_shapes, of_senses, of_circumstances = map(truediv, steps, roots)
        chars, shapes, senses, circumstances = lanes
        return [
            own + char * of_chars + shape * of_shapes + sense * of_senses + circumstance * of_circumstances
            for own, char, shape, sense, circumstance in zip(
                bias,
                chars[start:end],
                shapes[start:end],
                senses[start:end],
                circumstances[start:end],
                strict=True,
            )
        ]

    def reasons(self, judged: Judgement, seen: Features, label: str, hits: Sequence[Hit]) -> list[Evidence]:
        """What spoke loudest for an intent and against silence, in log-odds; `hits` are words with senses.

        Runs of characters are left out: they would tell a manager little.
        """
        found = sorted(
            [
                reason
                for place, names in ((SHAPES, seen.shapes), (SENSES, seen.senses))
                for reason in self._gains(judged, place, names, label)
            ],
            reverse=True,
        )
        return [
            Evidence(f"{label}: {name}", _words_of(name, hits), round(weight, 2))
            for weight, name in found[:MOST_REASONS]
        ]

    def _gains(
        self, judged: Judgement, place: int, names: Iterable[str], label: str
    ) -> Iterator[tuple[float, str]]:
        """(log-odds, name) of the known features of a group: what each says for a label against silence."""
        labels, start, _, steps = self.heads["intent"]
        own, other = start + labels.index(label), start + labels.index(NONE)
        group = self._groups[place]
        known = [(number, name) for name in names if (number := group.number.get(name)) is not None]
        for number, name in known:
            lanes = group.first.lanes(number)
            gain = (lanes[own] - lanes[other]) * steps[place]
            if self.network is not None and judged.awake:
                share = self.network.shares["intent"]
                gain += share * (self.network.gain(judged.awake, place, number, (own, other)) - gain)
            yield gain / math.sqrt(len(known)), name


def _heads(
    labels: Mapping[str, Sequence[str]], bias: Sequence[float], steps: Sequence[Mapping[str, float]]
) -> dict[str, _Head]:
    """The heads; those asked together follow each other, the first ones before the later ones."""
    starts = {True: 0, False: 0}
    heads = {}
    at = 0
    for name, own in labels.items():
        first = name in FIRST
        heads[name] = _Head(
            tuple(own), starts[first], tuple(bias[at : at + len(own)]), tuple(step[name] for step in steps)
        )
        starts[first] += len(own)
        at += len(own)
    return heads


def _listed(names: str) -> list[str]:
    return names.split("\n") if names else []


def _words_of(feature: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words of the message that a sense stands for; a shape spells itself."""
    if not feature.startswith(SENSE):
        return (feature,)
    sense = feature.removeprefix(SENSE)
    return tuple(dict.fromkeys(hit.word for hit in hits if sense in hit.concepts))

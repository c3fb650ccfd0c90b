"""The linear model: weights of features, learned from the corpus, that say what a message probably wants."""

import base64
import json
import math
import struct
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import resources
from operator import add, itemgetter, mul, truediv
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from intents.features import GROUPS, LONGEST_GRAM, SENSE, Features
from intents.matching import Hit
from intents.model import NONE, Evidence

FILE = "weights.json"
# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 2
# So many unsigned bytes never run over their lane.
MOST_ADDED = 257
_LANE, _ONE = 8 * LANE_BYTES, (1 << 8 * LANE_BYTES) - 1
MOST_REASONS = 5
SHAPES, SENSES = GROUPS.index("shapes"), GROUPS.index("senses")
# What is asked of every message, and what only of a report.
FIRST = ("intent", "urgent")
_NUMBER = itemgetter(0)

# The numbers of the known features of a message, by group.
Known = tuple[Collection[int], ...]
# For each label of some heads what the features of one group add up to, in steps above OFFSET.
Lanes = Sequence[int]


class Judgement:
    """How likely every label of every head ("intent", "urgent", "category", "place") is for one message."""

    def __init__(self, model: "LinearModel", known: Known) -> None:
        self._model = model
        self.known = known
        self._roots = [math.sqrt(len(numbers) or 1) for numbers in known]
        self._lanes: dict[bool, Sequence[Lanes]] = {}
        self._values: dict[str, list[float]] = {}
        self._chances: dict[str, dict[str, float]] = {}

    def strengths(self, head: str) -> dict[str, float]:
        """The log-odds of each label of a head."""
        asked = self._model.heads[head]
        offsets = [
            OFFSET * len(numbers) / root for numbers, root in zip(self.known, self._roots, strict=True)
        ]
        offset = sum(map(mul, asked.steps, offsets))
        return dict(zip(asked.labels, [value - offset for value in self._weighed(head)], strict=True))

    def lead(self, head: str, label: str) -> float:
        """By how much a label is ahead of the strongest other one of its head, in log-odds."""
        values = self._weighed(head)
        own = self._model.heads[head].labels.index(label)
        return values[own] - max(values[:own] + values[own + 1 :])

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each label of a head."""
        chances = self._chances.get(head)
        if chances is None:
            shares = _softmax(self._weighed(head))
            chances = self._chances[head] = dict(zip(self._model.heads[head].labels, shares, strict=True))
        return chances

    def best(self, head: str) -> str:
        """The likeliest label of a head."""
        values = self._weighed(head)
        return self._model.heads[head].labels[values.index(max(values))]

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


class _Rows:
    """The weights of all features of a group for some labels, lane beside lane; added up many at a time."""

    def __init__(self, blob: bytes, lanes: int, part: slice) -> None:
        count = len(range(lanes)[part])
        self._size = LANE_BYTES * count
        self._unpack = struct.Struct(f"<{count}H").unpack
        self._nothing = (0,) * count
        wide = bytearray(LANE_BYTES * len(blob))
        wide[::LANE_BYTES] = blob
        step, first = LANE_BYTES * lanes, LANE_BYTES * range(lanes)[part].start
        self._rows = [
            int.from_bytes(wide[start : start + self._size], "little")
            for start in range(first, len(wide), step)
        ]

    def added(self, numbers: Collection[int]) -> Lanes:
        """What these features add up to for each label, in steps, and for each of them OFFSET too many."""
        if not numbers:
            return self._nothing
        if len(numbers) > MOST_ADDED:
            chosen = list(numbers)
            halves = (self.added(chosen[:MOST_ADDED]), self.added(chosen[MOST_ADDED:]))
            return list(map(add, *halves))
        rows = self._rows
        total = sum([rows[number] for number in numbers])
        return self._unpack(total.to_bytes(self._size, "little"))

    def gain(self, number: int, label: int, other: int) -> int:
        """By how many steps a feature speaks more for one label than for another."""
        row = self._rows[number]
        return (row >> _LANE * label & _ONE) - (row >> _LANE * other & _ONE)


class _Group:
    """The known features of one group: their numbers, and two rows of weights each."""

    def __init__(self, number: Mapping[str, int], blob: bytes, lanes: int, first: int) -> None:
        self.number = number
        self.first = _Rows(blob, lanes, slice(first))
        self.later = _Rows(blob, lanes, slice(first, None))

    def loudest(self, names: Iterable[str], label: int, other: int) -> list[tuple[float, str]]:
        """The known features that speak most for one label of the first heads against another: by how much.

        In steps of one feature alone, over the root of how many of them are known.
        """
        find = self.number.get
        known = [(number, name) for name in names if (number := find(name)) is not None]
        gains = sorted(
            [(self.first.gain(number, label, other), name) for number, name in known], reverse=True
        )
        scale = 1 / math.sqrt(len(known) or 1)
        return [(gain * scale, name) for gain, name in gains[:MOST_REASONS]]

    def known(self, names: Iterable[str]) -> list[int]:
        find = self.number.get
        return [number for name in names if (number := find(name)) is not None]


class LinearModel:
    """Multinomial logistic regressions that share their features. Immutable, safe between threads.

    The weights of one feature for all labels are lanes of one long integer: a message's features are added
    up in a single `sum`, which is what makes this affordable without a numeric library. Runs of characters
    are looked for by one automaton.
    """

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """`stored` is what the training wrote.

        For each group of features it holds one unsigned byte a label, OFFSET + weight / step of head and
        group; `gate` the words whose weights, together at least its bar, make a message worth reading.
        """
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
        return cls(json.loads((resources.files("intents") / FILE).read_bytes()))

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

    def reasons(self, seen: Features, label: str, hits: Sequence[Hit]) -> list[Evidence]:
        """What spoke loudest for an intent and against silence, in log-odds; `hits` are words with senses.

        Runs of characters are left out: they would tell a manager little.
        """
        labels, start, _, steps = self.heads["intent"]
        own, other = start + labels.index(label), start + labels.index(NONE)
        found = [
            (gain * steps[place], name)
            for place, names in ((SHAPES, seen.shapes), (SENSES, seen.senses))
            for gain, name in self._groups[place].loudest(names, own, other)
        ]
        found.sort(reverse=True)
        return [
            Evidence(f"{label}: {name}", _words_of(name, hits), round(weight, 2))
            for weight, name in found[:MOST_REASONS]
        ]


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

"""The linear model: weights of features, learned from the corpus, that say what a message probably wants."""

import base64
import json
import math
import struct
import zlib
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from importlib import resources
from typing import Any

from ahocorasick_rs import AhoCorasick

from intents.features import GROUPS, SENSE, Features
from intents.matching import Hit
from intents.model import NONE, Evidence

FILE = "weights.json"
# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 4
# What is asked of every message, and what only of a report.
FIRST = ("intent", "urgent")

Known = tuple[Collection[int], ...]


class Judgement:
    """How likely every label of every head ("intent", "urgent", "category", "place") is for one message."""

    def __init__(self, model: "LinearModel", known: Known) -> None:
        self._model = model
        self._known = known
        self._strengths: dict[bool, Sequence[float]] = {}
        self._chances: dict[str, dict[str, float]] = {}

    def strengths(self, head: str) -> dict[str, float]:
        """The log-odds of each label of a head."""
        first = head in FIRST
        if first not in self._strengths:
            self._strengths[first] = self._model.strengths(self._known, first=first)
        start, labels = self._model.heads[head]
        return dict(zip(labels, self._strengths[first][start:], strict=False))

    def lead(self, head: str, label: str) -> float:
        """By how much a label is ahead of the strongest other one of its head, in log-odds."""
        strengths = self.strengths(head)
        return strengths.pop(label) - max(strengths.values())

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each label of a head."""
        if head not in self._chances:
            self._chances[head] = _softmax(self.strengths(head))
        return self._chances[head]

    def best(self, head: str) -> str:
        """The likeliest label of a head."""
        strengths = self.strengths(head)
        return max(strengths, key=strengths.__getitem__)


def _softmax(strengths: Mapping[str, float]) -> dict[str, float]:
    highest = max(strengths.values())
    raised = {label: math.exp(strength - highest) for label, strength in strengths.items()}
    total = sum(raised.values())
    return {label: each / total for label, each in raised.items()}


class _Rows(dict[int, int]):
    """For each feature its weights for some labels, packed into one integer when first met."""

    def __init__(self, blob: bytes, lanes: int, part: slice) -> None:
        super().__init__()
        self._blob, self._lanes, self._part = blob, lanes, part

    def __missing__(self, number: int) -> int:
        start = number * self._lanes
        row = _pack(self._blob[start : start + self._lanes][self._part])
        self[number] = row
        return row


class _Group:
    """The known features of one group: their numbers, and two rows of weights each."""

    def __init__(self, names: Sequence[str], blob: bytes, lanes: int, first: int) -> None:
        self.names = names
        self.number = {name: number for number, name in enumerate(names)}
        self.first = _Rows(blob, lanes, slice(first))
        self.later = _Rows(blob, lanes, slice(first, None))
        self._blob, self._lanes = blob, lanes

    def gain(self, number: int, label: int, other: int) -> int:
        """How much more a feature speaks for one label of the first heads than for another, in steps."""
        row = number * self._lanes
        return self._blob[row + label] - self._blob[row + other]

    def known(self, names: Sequence[str]) -> list[int]:
        number = self.number
        return [number[name] for name in names if name in number]


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
        split = sum(len(labels[name]) for name in FIRST)
        self.heads: Mapping[str, tuple[int, tuple[str, ...]]] = _placed(labels)
        self._bias = {True: stored["bias"][:split], False: stored["bias"][split:]}
        self._lanes = {part: struct.Struct(f"<{len(bias)}I") for part, bias in self._bias.items()}
        steps = [
            [step for name in labels for step in [by_head[name]] * len(labels[name])]
            for by_head in stored["steps"]
        ]
        self._steps = {True: [each[:split] for each in steps], False: [each[split:] for each in steps]}
        self._groups = [
            _Group(
                stored["features"][group].split("\n") if stored["features"][group] else [],
                zlib.decompress(base64.b64decode(stored["weights"][group])),
                len(stored["bias"]),
                split,
            )
            for group in GROUPS
        ]
        self._runs = AhoCorasick(self._groups[0].names)

    @classmethod
    def load(cls) -> "LinearModel":
        """The model that comes with the engine."""
        return cls(json.loads((resources.files("intents") / FILE).read_text(encoding="utf-8")))

    def judge(self, seen: Features) -> Judgement:
        """What a message with these features wants."""
        runs = {number for number, _, _ in self._runs.find_matches_as_indexes(seen.text, overlapping=True)}
        chars, *others = self._groups
        runs.update(chars.known(seen.words))
        named = (seen.shapes, seen.senses, seen.circumstances)
        return Judgement(
            self, (runs, *(group.known(names) for group, names in zip(others, named, strict=True)))
        )

    def strengths(self, known: Known, *, first: bool) -> Sequence[float]:
        """The log-odds of all labels of the first heads, or of the later ones."""
        lanes = self._lanes[first]
        strengths: Sequence[float] = self._bias[first]
        for numbers, group, steps in zip(known, self._groups, self._steps[first], strict=True):
            if numbers:
                rows = group.first if first else group.later
                added = sum([rows[number] for number in numbers]).to_bytes(lanes.size, "little")
                scale = 1 / math.sqrt(len(numbers))
                shift = OFFSET * len(numbers)
                strengths = [
                    each + (lane - shift) * step * scale
                    for each, lane, step in zip(strengths, lanes.unpack(added), steps, strict=True)
                ]
        return strengths

    def reasons(self, seen: Features, label: str, hits: Sequence[Hit] = (), most: int = 5) -> list[Evidence]:
        """What spoke loudest for an intent and against silence, in log-odds; `hits` are words with senses.

        Runs of characters are left out: they would tell a manager little.
        """
        start, labels = self.heads["intent"]
        own, other = start + labels.index(label), start + labels.index(NONE)
        found = []
        for name, names in (("shapes", seen.shapes), ("senses", seen.senses)):
            place = GROUPS.index(name)
            group = self._groups[place]
            numbers = group.known(names)
            scale = self._steps[True][place][start] / math.sqrt(len(numbers) or 1)
            found += [(group.gain(number, own, other) * scale, group.names[number]) for number in numbers]
        return [
            Evidence(f"{label}: {name}", _words_of(name, hits), round(weight, 2))
            for weight, name in nlargest(most, found)
        ]


def _placed(heads: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Where the labels of each head begin among those asked together with it, and the labels."""
    ends = {True: 0, False: 0}
    placed = {}
    for name, labels in heads.items():
        placed[name] = (ends[name in FIRST], tuple(labels))
        ends[name in FIRST] += len(labels)
    return placed


def _words_of(feature: str, hits: Sequence[Hit]) -> tuple[str, ...]:
    """The words of the message that a sense stands for; a shape spells itself."""
    if not feature.startswith(SENSE):
        return (feature,)
    sense = feature.removeprefix(SENSE)
    return tuple(dict.fromkeys(hit.word for hit in hits if sense in hit.concepts))


def _pack(row: bytes) -> int:
    lanes = bytearray(LANE_BYTES * len(row))
    lanes[::LANE_BYTES] = row
    return int.from_bytes(lanes, "little")

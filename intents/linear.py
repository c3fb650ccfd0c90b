"""The linear model: weights of features, learned from the corpus, that say what a message probably wants."""

import base64
import json
import math
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from importlib import resources
from itertools import accumulate
from typing import Any

from intents.features import GROUPS, Features
from intents.model import NONE, Evidence

FILE = "weights.json"
# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 4
LANE_MASK = 0xFF
# The groups a manager can read; runs of characters would say little.
READABLE = frozenset({"senses", "pairs", "shapes"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """Strengths in log-odds of every label of every head ("intent", "urgent", "category", "place")."""

    heads: Mapping[str, tuple[int, tuple[str, ...]]]
    strengths: Sequence[float]

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each label of a head."""
        start, labels = self.heads[head]
        strengths = self.strengths[start : start + len(labels)]
        highest = max(strengths)
        raised = [math.exp(strength - highest) for strength in strengths]
        total = sum(raised)
        return {label: each / total for label, each in zip(labels, raised, strict=True)}

    def best(self, head: str) -> str:
        """The likeliest label of a head."""
        chances = self.chances(head)
        return max(chances, key=chances.__getitem__)


class LinearModel:
    """Multinomial logistic regressions that share their features. Immutable, safe between threads.

    The weights of one feature for all labels are lanes of one long integer: a message's features are added
    up in a single `sum`, which is what makes this affordable without a numeric library.
    """

    def __init__(
        self,
        heads: Mapping[str, Sequence[str]],
        bias: Sequence[float],
        steps: Sequence[float],
        rows: Sequence[Mapping[str, bytes]],
        gate: Mapping[str, Any] | None = None,
    ) -> None:
        """`rows` holds for each group of features one unsigned byte a label, OFFSET + weight / step; `gate`
        the words whose weights, together at least its bar, make a message in a group worth reading.
        """
        words = dict(zip(gate["words"].split("\n"), gate["weights"], strict=True)) if gate else {}
        self.gate_words: Mapping[str, int] = words
        self.gate_bar: int = gate["bar"] if gate else 1
        starts = accumulate((len(labels) for labels in heads.values()), initial=0)
        self._heads = {
            name: (start, tuple(labels)) for start, (name, labels) in zip(starts, heads.items(), strict=False)
        }
        self._bias = tuple(bias)
        self._steps = tuple(steps)
        self._lanes = struct.Struct(f"<{len(self._bias)}I")
        self._packed = [{name: _pack(row) for name, row in group.items()} for group in rows]

    @classmethod
    def load(cls) -> "LinearModel":
        """The model that comes with the engine."""
        return cls.from_json((resources.files("intents") / FILE).read_text(encoding="utf-8"))

    @classmethod
    def from_json(cls, text: str) -> "LinearModel":
        """A model as the training wrote it."""
        stored: dict[str, Any] = json.loads(text)
        lanes = len(stored["bias"])
        rows = []
        for group in GROUPS:
            names = stored["features"][group].split("\n") if stored["features"][group] else []
            blob = zlib.decompress(base64.b64decode(stored["weights"][group]))
            rows.append({name: blob[i * lanes : (i + 1) * lanes] for i, name in enumerate(names)})
        return cls(stored["heads"], stored["bias"], stored["steps"], rows, stored.get("gate"))

    def judge(self, features: Features) -> Judgement:
        """What a message with these features wants."""
        strengths: Sequence[float] = self._bias
        for names, packed, step in zip(features, self._packed, self._steps, strict=True):
            known = [packed[name] for name in names if name in packed]
            if known:
                scale = step / math.sqrt(len(known))
                shift = OFFSET * len(known) * scale
                lanes = self._unpack(sum(known))
                strengths = [each + lane * scale - shift for each, lane in zip(strengths, lanes, strict=True)]
        return Judgement(self._heads, strengths)

    def reasons(self, features: Features, label: str, most: int = 5) -> list[Evidence]:
        """What spoke loudest for an intent and against silence, in log-odds."""
        labels = self._heads["intent"][1]
        own, other = (LANE_BYTES * 8 * labels.index(name) for name in (label, NONE))
        found = []
        for group, names, packed, step in zip(GROUPS, features, self._packed, self._steps, strict=True):
            if group not in READABLE:
                continue
            known = [(name, packed[name]) for name in names if name in packed]
            scale = step / math.sqrt(len(known) or 1)
            for name, row in known:
                found.append((((row >> own & LANE_MASK) - (row >> other & LANE_MASK)) * scale, group, name))
        return [
            Evidence(f"{label}: {group}", (name,), round(weight, 2))
            for weight, group, name in nlargest(most, found)
        ]

    def _unpack(self, packed: int) -> tuple[int, ...]:
        return self._lanes.unpack(packed.to_bytes(self._lanes.size, "little"))


def _pack(row: bytes) -> int:
    lanes = bytearray(LANE_BYTES * len(row))
    lanes[::LANE_BYTES] = row
    return int.from_bytes(lanes, "little")

"""The network: a second opinion, from one hidden layer, on messages of which the linear model is not sure."""

import base64
import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib import resources
from itertools import accumulate
from operator import truediv
from typing import Any

from intents.features import GROUPS
from intents.lanes import OFFSET, Known, Lanes, Sums

FILE = "network.json"
# The weights of the upper layer in so many steps to either side; how finely a unit's strength is counted.
STEPS = 32_767
FINE = 1024
_LANE_BYTES = 8


def fingerprint(features: Mapping[str, str]) -> str:
    """What tells one choice of features from another: their names by group."""
    return sha256("\n".join(features[group] for group in GROUPS).encode()).hexdigest()


class Network:
    """Hidden units that add up features, and what those of them that come out above zero say of each label.

    Immutable, safe between threads. Whole numbers are added up, lane beside lane, as in the linear model.
    """

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """`stored` is what the training wrote, for the features of the linear model in their order.

        `made_for` is the fingerprint of these; `weights` hold for each group one unsigned byte a unit,
        OFFSET + weight / step of the group; `shares` how much of the answer about each head is the network's.
        """
        self.made_for: str = stored["made_for"]
        self.shares: Mapping[str, float] = stored["shares"]
        self._bias: Sequence[float] = stored["bias"]
        self._steps: Sequence[float] = stored["steps"]
        self.units = len(self._bias)
        # Of each group: the weights for all units of one feature after the other.
        self.weights = [
            (zlib.decompress(base64.b64decode(stored["weights"][group])), self.units) for group in GROUPS
        ]
        self._lanes = Lanes(0, self.units)
        self._layer: Sequence[Sequence[float]] = stored["layer"]
        self._upper = _Upper(self._layer, stored["layer_bias"])
        sizes: Mapping[str, int] = stored["heads"]
        self._spans = {
            name: slice(end - sizes[name], end)
            for name, end in zip(sizes, accumulate(sizes.values()), strict=True)
        }

    @classmethod
    def load(cls) -> "Network":
        """The network that comes with the engine."""
        return cls(json.loads((resources.files("intents") / FILE).read_bytes()))

    def awake(self, known: Known, sums: Sequence[Sums], roots: Sequence[float]) -> dict[int, float]:
        """The hidden units above zero, and how strong they are.

        `known` are the features of a message by group, `sums` what they add up to (in rows that begin with
        the units' `weights`), `roots` the square roots of how many there are.
        """
        scales = of_chars, of_shapes, of_senses, of_circumstances = list(map(truediv, self._steps, roots))
        offset = OFFSET * sum([len(numbers) * scale for numbers, scale in zip(known, scales, strict=True)])
        values = [
            own + char * of_chars + shape * of_shapes + sense * of_senses + circumstance * of_circumstances
            for own, char, shape, sense, circumstance in zip(
                self._bias, *map(self._lanes.read, sums), strict=True
            )
        ]
        return {unit: value - offset for unit, value in enumerate(values) if value > offset}

    def answers(self, awake: Mapping[int, float]) -> dict[str, Sequence[float]]:
        """The log-odds of the labels of each head that the network answers."""
        values = self._upper.added(awake)
        return {head: values[span] for head, span in self._spans.items()}

    def gain(self, awake: Mapping[int, float], group: int, row: Sums, pair: tuple[int, int]) -> float:
        """By how much one feature, alone in its group, speaks for the first of two intents against the other.

        Exact: as long as the same units are awake, their answer is a sum over the features. `row` is that of
        the feature.
        """
        weights, (own, other) = self._lanes.read(row), pair
        return self._steps[group] * sum(
            (weights[unit] - OFFSET) * (self._layer[unit][own] - self._layer[unit][other]) for unit in awake
        )


class _Upper:
    """What units say of labels. The weights of a unit are lanes of one long integer, as a feature's are."""

    def __init__(self, weights: Sequence[Sequence[float]], bias: Sequence[float]) -> None:
        self._bias = bias
        self._step = max(abs(weight) for row in weights for weight in row) / STEPS or 1.0
        self._size = _LANE_BYTES * len(bias)
        packing = struct.Struct(f"<{len(bias)}Q")
        self._unpack = packing.unpack
        self._rows = [
            int.from_bytes(packing.pack(*[STEPS + round(each / self._step) for each in row]), "little")
            for row in weights
        ]

    def added(self, awake: Mapping[int, float]) -> list[float]:
        strengths = [(int(value * FINE), unit) for unit, value in awake.items()]
        rows, scale = self._rows, self._step / FINE
        total = sum([strength * rows[unit] for strength, unit in strengths])
        offset = STEPS * sum([strength for strength, _ in strengths])
        lanes = self._unpack(total.to_bytes(self._size, "little"))
        return [own + (lane - offset) * scale for own, lane in zip(self._bias, lanes, strict=True)]

"""The network: a second opinion, from one hidden layer, on messages of which the linear model is not sure."""

import math
import struct
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from typing import Any

from intents.features import GROUPS
from intents.lanes import OFFSET, Known, Lanes, MixedLanes, Sums

FILE = "network.json"
# The weights of the upper layer in so many steps to either side; how finely a unit's strength is counted.
STEPS = 32_767
FINE = 1024
_LANE_BYTES = 8
# More features than this no group of a message has: not one of 300 characters.
MOST_FEATURES = 4096


def fingerprint(features: Mapping[str, str]) -> str:
    """What tells one choice of features from another: their names by group."""
    return sha256("\n".join(features[group] for group in GROUPS).encode()).hexdigest()


class Network:
    """Hidden units that add up features, and what those of them that come out above zero say of each label.

    Immutable, safe between threads. Whole numbers are added up, lane beside lane, as in the linear model.
    """

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """`stored` is what the training wrote, for the features of the linear model in their order.

        `weights` hold for each group one unsigned byte a unit, OFFSET + weight / step of the group: they are
        added up with those of the linear model (`Rows`). `shares` tell how much of the answer about each
        head is the network's.
        """
        self.shares: Mapping[str, float] = stored["shares"]
        self._steps: Sequence[float] = stored["steps"]
        self.units = len(stored["bias"])
        # Whole numbers, in as small parts of FINE as leave room for what a message may add up to.
        largest = FINE * 2 * OFFSET * sum(self._steps) * math.sqrt(MOST_FEATURES)
        self._bits = math.floor(math.log2(2**32 / largest))
        self._part = FINE * 2.0**self._bits
        self._bias: Sequence[int] = [round(own * self._part) for own in stored["bias"]]
        self._lanes = Lanes(0, self.units)
        self._mixed = MixedLanes(self.units)
        self._layer: Sequence[Sequence[float]] = stored["layer"]
        self._upper = _Upper(self._layer, stored["layer_bias"])
        sizes: Mapping[str, int] = stored["heads"]
        self._spans = {
            name: slice(end - sizes[name], end)
            for name, end in zip(sizes, accumulate(sizes.values()), strict=True)
        }

    def awake(self, known: Known, sums: Sequence[Sums], roots: Sequence[float]) -> list[int]:
        """How strong each hidden unit is, in parts of FINE, one at least; 0 for those that stay below zero.

        `known` are the features of a message by group, `sums` what they add up to (in rows that begin with
        the units' `weights`), `roots` the square roots of how many there are.
        """
        factors = [round(step * self._part / root) for step, root in zip(self._steps, roots, strict=True)]
        offset = OFFSET * sum([len(numbers) * factor for numbers, factor in zip(known, factors, strict=True)])
        lanes, bits = self._mixed.read(sums, factors), self._bits
        return [
            (value >> bits) or 1 if (value := own + lane - offset) > 0 else 0
            for own, lane in zip(self._bias, lanes, strict=True)
        ]

    def answers(self, awake: Sequence[int]) -> dict[str, Sequence[float]]:
        """The log-odds of the labels of each head that the network answers."""
        values = self._upper.added(awake)
        return {head: values[span] for head, span in self._spans.items()}

    def gain(self, awake: Sequence[int], group: int, row: Sums, pair: tuple[int, int]) -> float:
        """By how much one feature, alone in its group, speaks for the first of two intents against the other.

        Exact: as long as the same units are awake, their answer is a sum over the features. `row` is that of
        the feature.
        """
        own, other = pair
        told = [
            (weight - OFFSET) * (upper[own] - upper[other])
            for strength, weight, upper in zip(awake, self._lanes.read(row), self._layer, strict=True)
            if strength
        ]
        return self._steps[group] * sum(told)


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

    def added(self, strengths: Sequence[int]) -> list[float]:
        """What units that are so strong, in parts of FINE, say of each label."""
        told = [strength * row for strength, row in zip(strengths, self._rows, strict=True) if strength]
        total, offset = sum(told), STEPS * sum(strengths)
        lanes = self._unpack(total.to_bytes(self._size, "little"))
        scale = self._step / FINE
        return [own + (lane - offset) * scale for own, lane in zip(self._bias, lanes, strict=True)]

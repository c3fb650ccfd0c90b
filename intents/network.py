"""The network: a second opinion, from one hidden layer, on messages of which the linear model is not sure."""

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, compress
from operator import mul
from typing import Any

from intents.features import GROUPS
from intents.lanes import LARGEST, OFFSET, Known, Lanes, MixedLanes, Sums

FILE = "network.json"
# The weights of the upper layer in so many steps to either side.
STEPS = 32_767
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
        # Strengths are whole numbers, in parts so small that there is room for what a message may add up to.
        self.parts = LARGEST / (2 * OFFSET * sum(self._steps) * math.sqrt(MOST_FEATURES))
        self._lanes = Lanes(0, self.units)
        self._mixed = MixedLanes([round(own * self.parts) for own in stored["bias"]])
        self._layer: Sequence[Sequence[float]] = stored["layer"]
        self._upper = _Upper(self._layer, stored["layer_bias"], self.parts)
        sizes: Mapping[str, int] = stored["heads"]
        self._spans = {
            name: slice(end - sizes[name], end)
            for name, end in zip(sizes, accumulate(sizes.values()), strict=True)
        }

    def awake(self, known: Known, sums: Sequence[Sums], roots: Sequence[float]) -> Sequence[int]:
        """How strong each hidden unit is, in small parts; 0 for those that stay below zero.

        `known` are the features of a message by group, `sums` what they add up to (in rows that begin with
        the units' `weights`), `roots` the square roots of how many there are.
        """
        factors = [round(step * self.parts / root) for step, root in zip(self._steps, roots, strict=True)]
        offset = OFFSET * sum([len(numbers) * factor for numbers, factor in zip(known, factors, strict=True)])
        return self._mixed.above(offset, sums, factors)

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
        weights = self._lanes.read(row)
        told = [
            (weight - OFFSET) * (upper[own] - upper[other])
            for strength, weight, upper in zip(awake, weights, self._layer, strict=True)
            if strength
        ]
        return self._steps[group] * sum(told)


class _Upper:
    """What units say of labels. The weights of a unit are lanes of one long integer, as a feature's are."""

    def __init__(self, weights: Sequence[Sequence[float]], bias: Sequence[float], parts: float) -> None:
        """`parts` tells how many parts of a unit's strength are one."""
        step = max(abs(weight) for row in weights for weight in row) / STEPS or 1.0
        self._scale = step / parts
        self._size = _LANE_BYTES * len(bias)
        self._unpack = struct.Struct(f"<{len(bias)}q").unpack
        self._rows = [_joined([round(each / step) for each in row]) for row in weights]
        self._bias = _joined([round(own / self._scale) for own in bias])
        self._signs = _joined([1 << 8 * _LANE_BYTES - 1] * len(bias))

    def added(self, strengths: Sequence[int]) -> list[float]:
        """What units that are so strong say of each label."""
        awake = map(mul, filter(None, strengths), compress(self._rows, strengths))
        total, signs = sum(awake, self._bias), self._signs
        # No lane may borrow from the next: each is lifted above zero, then made a signed number again.
        lanes = self._unpack((total + signs ^ signs).to_bytes(self._size, "little"))
        return [lane * self._scale for lane in lanes]


def _joined(lanes: Iterable[int]) -> int:
    """Signed numbers as lanes of one integer: the sum of such integers is that of their lanes."""
    return sum([lane << 8 * _LANE_BYTES * place for place, lane in enumerate(lanes)])

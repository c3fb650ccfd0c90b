"""Weights as lanes of long integers: many are added up in one sum, without a numeric library."""

import struct
from collections.abc import Collection, Sequence
from operator import add

# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 2
# So many unsigned bytes never run over their lane.
MOST_ADDED = 257

# The numbers of the known features of a message, by group.
Known = tuple[Collection[int], ...]
# For each label of some heads what the features of one group add up to, in steps above OFFSET.
Lanes = Sequence[int]


class Rows:
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

    def lanes(self, number: int) -> Lanes:
        """The weights of one feature, in steps above OFFSET."""
        return self._unpack(self._rows[number].to_bytes(self._size, "little"))

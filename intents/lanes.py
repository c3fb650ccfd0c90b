"""Weights as lanes of long integers: many are added up in one sum, without a numeric library."""

import base64
import struct
import zlib
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 2
LANE_BITS = 8 * LANE_BYTES
# So many unsigned bytes never run over their lane.
MOST_ADDED = 257

# The numbers of the known features of a message, by group.
Known = tuple[Collection[int], ...]
# What the features of one group add up to, lane beside lane: in pieces, of which none runs over a lane.
Sums = Sequence[bytes]


def unpacked(weights: str) -> bytes:
    """The weights of a group as they are stored."""
    return zlib.decompress(base64.b64decode(weights))


class Rows:
    """The weights of all features of a group for everybody who asks, lane beside lane.

    A feature is one integer, because looking for it in memory costs more than adding a longer one.
    """

    def __init__(self, *blocks: tuple[bytes, int]) -> None:
        """`blocks` hold for each feature so many unsigned bytes: its weights above OFFSET."""
        self._size = LANE_BYTES * sum(lanes for _, lanes in blocks)
        features = len(blocks[0][0]) // blocks[0][1]
        wide = bytearray(self._size * features)
        start = 0
        for blob, lanes in blocks:
            for lane in range(lanes):
                wide[start :: self._size] = blob[lane::lanes]
                start += LANE_BYTES
        self._row = [
            int.from_bytes(wide[start : start + self._size], "little")
            for start in range(0, len(wide), self._size)
        ].__getitem__
        self._nothing = (bytes(self._size),)

    def added(self, numbers: Collection[int]) -> Sums:
        """What these features add up to, in steps, and for each of them OFFSET too many."""
        if not numbers:
            return self._nothing
        if len(numbers) <= MOST_ADDED:
            return (sum(map(self._row, numbers)).to_bytes(self._size, "little"),)
        rest = iter(numbers)
        pieces = iter(lambda: list(islice(rest, MOST_ADDED)), [])
        return [sum(map(self._row, piece)).to_bytes(self._size, "little") for piece in pieces]


class Lanes:
    """Some lanes of a row, next to each other: those of one who asks."""

    def __init__(self, start: int, count: int) -> None:
        self._start = LANE_BYTES * start
        self._unpack = struct.Struct(f"<{count}H").unpack_from

    def read(self, sums: Sums) -> Sequence[int]:
        """What the features add up to for each of these lanes."""
        if len(sums) == 1:
            return self._unpack(sums[0], self._start)
        return list(map(sum, zip(*[self._unpack(piece, self._start) for piece in sums], strict=True)))


class MixedLanes:
    """Some lanes of rows of which those of every group count by a factor of its own.

    Every other lane is masked out, so that those that are left have room to be multiplied: a few operations
    on long integers instead of several for each lane.
    """

    def __init__(self, count: int) -> None:
        """They are the first `count` lanes of a row."""
        self._count = count
        self._pairs = pairs = (count + 1) // 2
        self._size = 2 * LANE_BYTES * pairs
        self._unpack = struct.Struct(f"<{pairs}I").unpack
        self._every_other = int.from_bytes((b"\xff" * LANE_BYTES + bytes(LANE_BYTES)) * pairs, "little")

    def read(self, groups: Iterable[Sums], factors: Iterable[int]) -> Sequence[int]:
        """What the groups, each times its factor, add up to for each of these lanes: less than 2 ** 32."""
        even = odd = 0
        for sums, factor in zip(groups, factors, strict=True):
            for piece in sums:
                row = int.from_bytes(piece[: self._size], "little")
                even += (row & self._every_other) * factor
                odd += (row >> LANE_BITS & self._every_other) * factor
        lanes = [0, 0] * self._pairs
        lanes[::2] = self._unpack(even.to_bytes(self._size, "little"))
        lanes[1::2] = self._unpack(odd.to_bytes(self._size, "little"))
        return lanes[: self._count]

"""Weights as lanes of long integers: many are added up in one sum, without a numeric library."""

import base64
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

# Weights are signed bytes; an offset keeps them positive, so that a feature's can share one integer.
OFFSET = 128
LANE_BYTES = 2
LANE_BITS = 8 * LANE_BYTES
# So many unsigned bytes never run over their lane.
MOST_ADDED = 257

# What is mixed (`MixedLanes`) stays below this: in two lanes' room, with the topmost bit for a sign.
MIXED_BITS = 2 * LANE_BITS
LARGEST = 1 << MIXED_BITS - 1

# The numbers of the known features of a message, by group.
Known = tuple[Collection[int], ...]
# What the features of one group add up to, lane beside lane: in pieces, of which none runs over a lane.
Sums = Sequence[int]


def unpacked(weights: str) -> bytes:
    """The weights of a group as they are stored."""
    return zlib.decompress(base64.b64decode(weights))


class Rows:
    """The weights of all features of a group for everybody who asks, lane beside lane.

    A feature is one integer, because looking for it in memory costs more than adding a longer one.
    """

    def __init__(self, *blocks: tuple[bytes, int]) -> None:
        """`blocks` hold for each feature so many unsigned bytes: its weights above OFFSET."""
        rows = zip(*[_widened(blob, lanes) for blob, lanes in blocks], strict=True)
        self._row = [int.from_bytes(b"".join(pieces), "little") for pieces in rows].__getitem__

    def added(self, numbers: Collection[int]) -> Sums:
        """What these features add up to, in steps, and for each of them OFFSET too many."""
        if len(numbers) <= MOST_ADDED:
            return (sum(map(self._row, numbers)),)
        rest = iter(numbers)
        return [sum(map(self._row, piece)) for piece in iter(lambda: list(islice(rest, MOST_ADDED)), [])]


def _widened(blob: bytes, lanes: int) -> Iterator[bytes]:
    """The lanes of one feature after the other, each byte with the room of a lane."""
    wide = bytearray(LANE_BYTES * len(blob))
    wide[::LANE_BYTES] = blob
    return map(itemgetter(0), struct.iter_unpack(f"{LANE_BYTES * lanes}s", wide))


class Lanes:
    """Some lanes of a row, next to each other: those of one who asks."""

    def __init__(self, start: int, count: int) -> None:
        self._start = LANE_BITS * start
        self._size = LANE_BYTES * count
        self._mask = (1 << LANE_BITS * count) - 1
        self._unpack = struct.Struct(f"<{count}H").unpack

    def read(self, sums: Sums) -> Sequence[int]:
        """What the features of a group add up to for each of these lanes."""
        pieces = [
            self._unpack((piece >> self._start & self._mask).to_bytes(self._size, "little")) for piece in sums
        ]
        return pieces[0] if len(pieces) == 1 else list(map(sum, zip(*pieces, strict=True)))


class MixedLanes:
    """The first lanes of rows, every group counted by a factor of its own, as far as they are positive.

    Every other lane is masked out, so that those that are left have room to be multiplied and a bit for their
    sign: a few operations on long integers instead of several for each lane.
    """

    def __init__(self, bias: Sequence[int]) -> None:
        """`bias` is what each lane starts from, less than half of LARGEST."""
        self._count = len(bias)
        self._pairs = pairs = (len(bias) + 1) // 2
        self._size = 2 * LANE_BYTES * pairs
        self._unpack = struct.Struct(f"<{pairs}I").unpack
        self._ones = sum([1 << MIXED_BITS * place for place in range(pairs)])
        self._every_other = self._ones * ((1 << LANE_BITS) - 1)
        self._signs = self._ones * LARGEST
        self._even, self._odd = (
            self._signs + sum([own << MIXED_BITS * place for place, own in enumerate(bias[first::2])])
            for first in (0, 1)
        )

    def above(self, floor: int, groups: Iterable[Sums], factors: Iterable[int]) -> Sequence[int]:
        """By how much each lane's bias and the groups, each times its factor, are above `floor`; 0 if not.

        What the groups add up to must be less than LARGEST, and no more than half of it away from `floor`.
        """
        down = floor * self._ones
        even, odd = self._even - down, self._odd - down
        for sums, factor in zip(groups, factors, strict=True):
            for row in sums:
                even += (row & self._every_other) * factor
                odd += (row >> LANE_BITS & self._every_other) * factor
        lanes = [0, 0] * self._pairs
        lanes[::2] = self._positive(even)
        lanes[1::2] = self._positive(odd)
        return lanes[: self._count]

    def _positive(self, lanes: int) -> Sequence[int]:
        """What lanes whose sign is set hold beside it; 0 for the others."""
        signs = lanes & self._signs
        kept = lanes & signs - (signs >> MIXED_BITS - 1)
        return self._unpack(kept.to_bytes(self._size, "little"))

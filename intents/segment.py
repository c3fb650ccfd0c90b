"""Word boundaries by jieba's dictionary and method: tells 借 in 借口 from 借, in a fraction of its memory."""

import math
import os
import stat
import zlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

# Rarer words cost memory (67 k of 349 k remain) and hardly ever cover one of our single-character words.
LEAST_FREQUENCY = 30
WINDOW = 300
CACHE = "words.txt"


class Segmenter:
    """Tells where words end: the likeliest path through a dictionary, without guesses at unknown words.

    That is what `jieba.cut(text, HMM=False)` does; jieba itself, which would keep its dictionary as Python
    strings and load what it needs for the guesses, is not imported. The pruned dictionary is kept in
    `cache_dir` when that folder belongs to us alone, else built in memory.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        folder = cache_dir if cache_dir is not None else _default_cache_dir()
        self._words, self._unknown = _read(folder)

    def boundaries(self, text: str, around: Iterable[int]) -> frozenset[int]:
        """Offsets where a word of `text` begins or ends, within WINDOW characters around `around`.

        Of what is not Chinese every character counts as a word.
        """
        middle = sorted(around)
        if not middle:
            return frozenset()
        start = max(0, min(middle[0], middle[-1] - WINDOW // 2) - 20)
        ends = self._ends(text[start : start + WINDOW])
        found = {start}
        position = 0
        while position < len(ends):
            position = ends[position]
            found.add(start + position)
        return frozenset(found)

    def _ends(self, text: str) -> Sequence[int]:
        """For each character where a word that begins there ends, on the likeliest way to the end."""
        words, unknown, last = self._words, self._unknown, len(text)
        ends = [0] * last
        ahead = [0.0] * (last + 1)
        for place in range(last - 1, -1, -1):
            sizes, likely = words[text[place]]
            best, best_end = -math.inf, 0
            for size in sizes:
                end = place + size
                if end > last:
                    break
                chance = likely.get(text[place:end])
                if chance is not None and chance + ahead[end] >= best:
                    best, best_end = chance + ahead[end], end
            if not best_end:
                best, best_end = unknown + ahead[place + 1], place + 1
            ahead[place], ends[place] = best, best_end
        return ends


class _Words(dict[str, tuple[Sequence[int], Mapping[str, float]]]):
    """For a character how long the words are that begin with it, and their log-probabilities.

    Found out when the character is met first: a message holds a few of 7,000, and the start need not wait.
    """

    def __init__(self, groups: Mapping[str, str], unknown: float) -> None:
        """`groups` hold for each character its words and how often each occurs."""
        super().__init__()
        self._groups = groups
        self._unknown = unknown

    def __missing__(self, first: str) -> tuple[Sequence[int], Mapping[str, float]]:
        listed = self._groups.get(first, "").split(" ")
        likely = {
            word: math.log(int(count)) + self._unknown
            for word, count in zip(listed[::2], listed[1::2], strict=False)
        }
        found = sorted(set(map(len, likely))), likely
        if ord(first) < 0x10000:  # what is remembered stays small whatever is thrown at it
            self[first] = found
        return found


def _read(folder: Path) -> tuple[_Words, float]:
    """The dictionary, and the log-probability of any character that it does not know."""
    kept = _kept(folder / CACHE) if _is_private(folder) else None
    if kept is None:
        with _dictionary().open(encoding="utf-8") as lines:
            kept = _written(*prune(lines))
        _keep(folder / CACHE, kept)
    total, *groups = kept.split("\n")
    unknown = -math.log(int(total))
    return _Words({group[0]: group for group in groups}, unknown), unknown


def _written(freq: Mapping[str, int], total: int) -> str:
    """The dictionary as it is kept: the total, then for each character a line of its words."""
    groups = groupby(sorted(freq), key=lambda word: word[0])
    return "\n".join([str(total), *(" ".join(f"{word} {freq[word]}" for word in own) for _, own in groups)])


def _kept(cache: Path) -> str | None:
    """What was kept there; None when it is absent, damaged, or of an older version."""
    try:
        checksum, _, content = cache.read_bytes().partition(b"\n")
        return content.decode() if content and int(checksum) == zlib.crc32(content) else None
    except (OSError, ValueError):
        return None


def prune(lines: Iterable[str]) -> tuple[Mapping[str, int], int]:
    """The words of jieba's dictionary that occur at least LEAST_FREQUENCY times, and their sum."""
    freq: dict[str, int] = {}
    for line in lines:
        word, count, *_ = line.split(" ")
        if int(count) >= LEAST_FREQUENCY:
            freq[word] = int(count)
    return freq, sum(freq.values())


def _dictionary() -> Path:
    """The dictionary file that comes with jieba."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba, whose dictionary tells words apart, is not installed")
    return Path(spec.origin).with_name("dict.txt")


def _default_cache_dir() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "linli"
    except RuntimeError:  # a service user may have no home
        return Path("/nonexistent/linli")


def _is_private(folder: Path) -> bool:
    """Whether nobody else can write there: what is read back is trusted."""
    try:
        status = folder.stat()
    except OSError:
        return False
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _keep(cache: Path, text: str) -> None:
    try:
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(cache.parent):
            return
        temporary = cache.with_suffix(f".{os.getpid()}")
        content = text.encode()
        temporary.write_bytes(b"%d\n%b" % (zlib.crc32(content), content))
        temporary.replace(cache)
    except OSError:
        return  # a read-only home costs 0.3 s at the next start, nothing else

"""Word boundaries by jieba's dictionary and method: tells 借 in 借口 from 借, in a fraction of its memory."""

import marshal
import math
import os
import stat
from array import array
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from intents.matching import Automaton

# Rarer words cost memory (67 k of 349 k remain) and hardly ever cover one of our single-character words.
LEAST_FREQUENCY = 30
WINDOW = 300


class Segmenter:
    """Tells where words end: the likeliest path through a dictionary, without guesses at unknown words.

    That is what `jieba.cut(text, HMM=False)` does; jieba itself, which would keep its dictionary as Python
    strings and load what it needs for the guesses, is not imported. The pruned dictionary is kept in
    `cache_dir` when that folder belongs to us alone, else built in memory.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir if cache_dir is not None else _default_cache_dir()
        words, self._likely, self._unknown = self._read()
        self._automaton = Automaton(words)

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
        likely, unknown = self._likely, self._unknown
        options: list[list[tuple[float, int]]] = [[] for _ in text]
        for index, start, end in self._automaton.indexes(text):
            options[start].append((likely[index], end))
        ends = [0] * len(text)
        ahead = [0.0] * (len(text) + 1)
        for place in range(len(text) - 1, -1, -1):
            words = options[place] or [(unknown, place + 1)]
            ahead[place], ends[place] = max([(chance + ahead[end], end) for chance, end in words])
        return ends

    def _read(self) -> tuple[Iterable[str], Sequence[float], float]:
        """The dictionary: its words, their log-probabilities, and that of any other character."""
        cache = self._cache_dir / "words.marshal"
        if _is_private(self._cache_dir):
            try:
                words, likely, unknown = marshal.loads(cache.read_bytes())  # noqa: S302 - the folder is ours
                return words.split("\n"), array("d", likely), unknown
            except (OSError, ValueError, EOFError, TypeError, AttributeError):
                pass  # absent, damaged, or of an older version
        with _dictionary().open(encoding="utf-8") as lines:
            freq, total = prune(lines)
        unknown = -math.log(total)
        found = array("d", [math.log(count) + unknown for count in freq.values()])
        _keep(cache, marshal.dumps(("\n".join(freq), found.tobytes(), unknown)))
        return freq, found, unknown


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


def _keep(cache: Path, content: bytes) -> None:
    try:
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(cache.parent):
            return
        temporary = cache.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(content)
        temporary.replace(cache)
    except OSError:
        return  # a read-only home costs 0.3 s at the next start, nothing else

"""Word boundaries from jieba: tells 借 in 借口 from 借, with a pruned dictionary that costs little memory."""

import logging
import marshal
import math
import os
import stat
import sys
import warnings
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from intents.matching import Automaton

# Rarer words cost memory (67 k of 349 k remain) and hardly ever cover one of our single-character words.
LEAST_FREQUENCY = 30
WINDOW = 300


@contextmanager
def _light_import() -> Iterator[None]:
    """Lets jieba come without pkg_resources, which it would import where installed: deprecated, 0.2 s."""
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # makes the import fail; jieba copes
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # invalid escapes in its source are not ours to mend
            yield
    finally:
        if absent:
            del sys.modules["pkg_resources"]


with _light_import():
    import jieba

jieba.setLogLevel(logging.WARNING)


class Segmenter:
    """Cuts text into words with jieba, without its guesses at unknown words (HMM off).

    The pruned dictionary is kept in `cache_dir` when that folder belongs to us alone, else built in memory.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir if cache_dir is not None else _default_cache_dir()
        self._tokenizer = self._read()

    def boundaries(self, text: str, around: Iterable[int]) -> frozenset[int]:
        """Offsets where a word of `text` begins or ends, within WINDOW characters around `around`."""
        middle = sorted(around)
        if not middle:
            return frozenset()
        start = max(0, min(middle[0], middle[-1] - WINDOW // 2) - 20)
        found = {start}
        position = start
        for word in self._tokenizer.cut(text[start : start + WINDOW], HMM=False):
            position += len(word)
            found.add(position)
        return frozenset(found)

    def _read(self) -> "_Tokenizer":
        cache = self._cache_dir / "words.marshal"
        if _is_private(self._cache_dir):
            try:
                words, likely, unknown = marshal.loads(cache.read_bytes())  # noqa: S302 - the folder is ours
                return _Tokenizer(words.split("\n"), array("d", likely), unknown)
            except (OSError, ValueError, EOFError, TypeError, AttributeError):
                pass  # absent, damaged, or of an older version
        with jieba.get_dict_file() as lines:
            freq, total = prune(line.decode("utf-8") for line in lines)
        unknown = -math.log(total)
        found = array("d", [math.log(count) + unknown for count in freq.values()])
        _keep(cache, marshal.dumps(("\n".join(freq), found.tobytes(), unknown)))
        return _Tokenizer(freq, found, unknown)


class _Tokenizer(jieba.Tokenizer):  # type: ignore[misc]  # jieba has no types
    """jieba over an automaton: it would keep the dictionary as Python strings, in twice the memory.

    What is overridden is how words are looked up; how they are cut stays jieba's.
    """

    def __init__(self, words: Iterable[str], likely: Sequence[float], unknown: float) -> None:
        """`likely` are the log-probabilities of `words`, `unknown` that of any other character."""
        super().__init__()
        self._automaton = Automaton(words)
        self._likely = likely
        self._unknown = unknown

    def get_DAG(self, sentence: str) -> list[list[tuple[float, int]]]:  # noqa: N802 -- jieba's name
        """For each character the words that begin there: log-probability and place of the last character."""
        found: list[list[tuple[float, int]]] = [[] for _ in sentence]
        for index, start, end in self._automaton.indexes(sentence):
            found[start].append((self._likely[index], end - 1))
        return [options or [(self._unknown, place)] for place, options in enumerate(found)]

    def calc(
        self,
        sentence: str,
        DAG: Sequence[Sequence[tuple[float, int]]],  # noqa: N803 -- jieba's name
        route: dict[int, tuple[float, int]],
    ) -> None:
        """Fill `route` with the likeliest way on from each character, and where its first word ends."""
        route[len(sentence)] = (0.0, 0)
        for place in range(len(sentence) - 1, -1, -1):
            route[place] = max([(likely + route[last + 1][0], last) for likely, last in DAG[place]])


def prune(lines: Iterable[str]) -> tuple[Mapping[str, int], int]:
    """The words of jieba's dictionary that occur at least LEAST_FREQUENCY times, and their sum."""
    freq: dict[str, int] = {}
    for line in lines:
        word, count, *_ = line.split(" ")
        if int(count) >= LEAST_FREQUENCY:
            freq[word] = int(count)
    return freq, sum(freq.values())


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

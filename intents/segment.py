"""Word boundaries after jieba's dictionary: tells 借 in 借口 from 借; pruned, it costs little memory."""

import marshal
import math
import os
import re
import stat
from array import array
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from intents.matching import Automaton

# Rarer words cost memory (67 k of 349 k remain) and hardly ever cover one of our single-character words.
LEAST_FREQUENCY = 30
WINDOW = 300
# As jieba has it: words stand in blocks of these characters, and a block of anything else falls apart.
_BLOCK = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+")
_LETTER = re.compile(r"[a-zA-Z0-9]")
_LINE_END = re.compile(r"\r\n")


class Segmenter:
    """Cuts text into words as `jieba.cut(HMM=False)` does: the likeliest path through its dictionary.

    jieba keeps the dictionary as Python strings; an automaton needs half of that memory, and one pass. The
    pruned words are kept in `cache_dir` if that folder belongs to us alone, else read from jieba's file.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir if cache_dir is not None else _default_cache_dir()
        self._dictionary = self._read()

    def boundaries(self, text: str, around: Iterable[int]) -> frozenset[int]:
        """Offsets where a word of `text` begins or ends, within WINDOW characters around `around`."""
        middle = sorted(around)
        if not middle:
            return frozenset()
        start = max(0, min(middle[0], middle[-1] - WINDOW // 2) - 20)
        return frozenset(start + end for end in self._dictionary.ends(text[start : start + WINDOW]))

    def _read(self) -> "_Words":
        cache = self._cache_dir / "words.marshal"
        if _is_private(self._cache_dir):
            try:
                words, likely, unknown = marshal.loads(cache.read_bytes())  # noqa: S302 - the folder is ours
                return _Words(words.split("\n"), array("d", likely), unknown)
            except (OSError, ValueError, EOFError, TypeError, AttributeError):
                pass  # absent, damaged, or of an older version
        with _jieba_file().open(encoding="utf-8") as lines:
            freq, total = prune(lines)
        unknown = -math.log(total)
        found = array("d", [math.log(count) + unknown for count in freq.values()])
        _keep(cache, marshal.dumps(("\n".join(freq), found.tobytes(), unknown)))
        return _Words(freq, found, unknown)


class _Words:
    """The words of a dictionary in one automaton; how likely each is, or any other character: logarithms."""

    def __init__(self, words: Iterable[str], likely: Sequence[float], unknown: float) -> None:
        self._automaton = Automaton(words)
        self._likely = likely
        self._unknown = unknown

    def ends(self, text: str) -> set[int]:
        """The offsets where the words of `text` end, and 0."""
        found: list[list[tuple[float, int]]] = [[] for _ in text]
        for index, start, end in self._automaton.indexes(text):
            found[start].append((self._likely[index], end))
        ends = set(range(len(text) + 1)).difference(match.start() + 1 for match in _LINE_END.finditer(text))
        for block in _BLOCK.finditer(text):
            ends.difference_update(range(block.start() + 1, block.end()))
            ends |= self._path(text, found, *block.span())
        return ends

    def _path(self, text: str, found: list[list[tuple[float, int]]], start: int, end: int) -> set[int]:
        """Where words end on the likeliest path; letters and digits that are no words stay together."""
        size = end - start
        chance = [0.0] * (size + 1)
        following = [0] * size
        for at in range(size - 1, -1, -1):
            options = found[start + at] or [(self._unknown, start + at + 1)]
            chance[at], following[at] = max(
                [(likely + chance[after - start], after - start) for likely, after in options]
            )
        ends = set()
        at, in_code = 0, False
        while at < size:
            after = following[at]
            is_code = after - at == 1 and _LETTER.match(text, start + at) is not None
            if at and not (is_code and in_code):
                ends.add(start + at)
            at, in_code = after, is_code
        return ends


def prune(lines: Iterable[str]) -> tuple[dict[str, int], int]:
    """Of jieba's dictionary the words that occur at least LEAST_FREQUENCY times, and the sum of such.

    Counted, but left out, are the few with characters at which jieba cuts whatever the dictionary says.
    """
    freq: dict[str, int] = {}
    for line in lines:
        word, count, *_ = line.split(" ")
        if int(count) >= LEAST_FREQUENCY:
            freq[word] = int(count)
    total = sum(freq.values())
    return {word: count for word, count in freq.items() if _BLOCK.fullmatch(word)}, total


def _jieba_file() -> Path:
    """jieba's dictionary, without the second and the 80 MB that importing jieba for it would cost."""
    jieba = find_spec("jieba")
    if jieba is None or jieba.origin is None:
        raise FileNotFoundError("jieba, whose dictionary tells where words end, is not installed")
    return Path(jieba.origin).with_name("dict.txt")


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

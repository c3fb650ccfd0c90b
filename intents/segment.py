"""Word boundaries from jieba: tells 借 in 借口 from 借, with a pruned dictionary that costs little memory."""

import importlib
import logging
import marshal
import os
import stat
import sys
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

# Rarer words cost memory (67 k of 349 k remain) and hardly ever cover one of our single-character words.
LEAST_FREQUENCY = 30
WINDOW = 300


class Segmenter:
    """Cuts text into words with jieba's graph, without its guesses at unknown words (HMM off).

    The pruned dictionary is kept in `cache_dir` when that folder belongs to us alone, else built in memory.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir if cache_dir is not None else _default_cache_dir()
        self._tokenizer: Any = None

    def boundaries(self, text: str, around: Iterable[int]) -> frozenset[int]:
        """Offsets where a word of `text` begins or ends, within WINDOW characters around `around`."""
        middle = sorted(around)
        if not middle:
            return frozenset()
        start = max(0, min(middle[0], middle[-1] - WINDOW // 2) - 20)
        window = text[start : start + WINDOW]
        found = {start}
        position = start
        for word in self._jieba().lcut(window, HMM=False):
            position += len(word)
            found.add(position)
        return frozenset(found)

    def _jieba(self) -> Any:
        if self._tokenizer is None:
            jieba = _import_jieba()
            jieba.setLogLevel(logging.WARNING)
            tokenizer = jieba.Tokenizer()
            tokenizer.FREQ, tokenizer.total = self._dictionary(tokenizer)
            tokenizer.initialized = True
            self._tokenizer = tokenizer
        return self._tokenizer

    def _dictionary(self, tokenizer: Any) -> tuple[dict[str, int], int]:
        cache = self._cache_dir / "words.marshal"
        if _is_private(self._cache_dir):
            try:
                freq, total = marshal.loads(cache.read_bytes())  # noqa: S302 - the folder is ours alone
            except (OSError, ValueError, EOFError, TypeError):
                pass
            else:
                return freq, total
        with tokenizer.get_dict_file() as lines:
            freq, total = prune(line.decode("utf-8") for line in lines)
        _keep(cache, marshal.dumps((freq, total)))
        return freq, total


def _import_jieba() -> Any:
    """jieba without pkg_resources, which it would import where installed: deprecated, and slow (0.2 s)."""
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # makes the import fail; jieba copes
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # invalid escapes in its source are not ours to mend
            return importlib.import_module("jieba")
    finally:
        if absent:
            del sys.modules["pkg_resources"]


def prune(lines: Iterable[str]) -> tuple[dict[str, int], int]:
    """jieba's prefix dictionary of the words that occur at least LEAST_FREQUENCY times, and their sum."""
    freq: dict[str, int] = {}
    total = 0
    for line in lines:
        word, count, *_ = line.split(" ")
        if int(count) < LEAST_FREQUENCY:
            continue
        freq[word] = int(count)
        total += int(count)
        for end in range(1, len(word)):
            freq.setdefault(word[:end], 0)
    return freq, total


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

"""Spells the lexicon's words as raw text may hold them: Simplified, Traditional, full-width."""

from collections.abc import Iterator, Mapping
from itertools import islice, product

from intents.normal import traditional_characters

# 里 is written 裡, 裏 or 里: several such characters make many spellings, most of which nobody uses.
MOST_SPELLINGS = 6
BIG5_RARE = 0xC9
_HAN = range(0x4E00, 0xA000)
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}


def as_written(words: Mapping[str, int]) -> dict[str, int]:
    """`words` with their other spellings, each with the same weight."""
    traditional = _traditional("".join(words))
    written = dict(words)
    for word, weight in words.items():
        for spelling in _spellings(word, traditional):
            written.setdefault(spelling, weight)
    return written


def _spellings(word: str, traditional: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    if word.isascii():
        yield word.translate(_WIDE)
    elif not traditional.keys().isdisjoint(word):
        options = [traditional.get(char, (char,)) for char in word]
        yield from ("".join(chars) for chars in islice(product(*options), MOST_SPELLINGS))


def _traditional(simplified: str) -> dict[str, tuple[str, ...]]:
    """For each character the Traditional ones in use that fold to it: the inverse of `fold`."""
    wanted = set(simplified)
    found: dict[str, list[str]] = {}
    for char, folded in traditional_characters().items():
        if folded in wanted and ord(char) in _HAN:
            found.setdefault(folded, []).append(char)
    # 台, 里 and 升 are Traditional characters too.
    return {
        folded: tuple(filter(_is_common, (*chars, folded))) or tuple(chars) for folded, chars in found.items()
    }


def _is_common(char: str) -> bool:
    """Whether it belongs to the frequent half of Big5, which the schools of Taiwan and Hong Kong teach."""
    try:
        return char.encode("big5")[0] < BIG5_RARE
    except UnicodeEncodeError:
        return False

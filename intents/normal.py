"""Folds what people type into one comparable form, and finds the way back to what they typed."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from opencc import OpenCC

# Where OpenCC's Traditional characters live; its mappings outside the first plane are for historical texts.
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
# U+FDFA alone becomes 18 characters: a message of those must not grow eighteenfold.
_LONGEST_EXPANSION = 4
# As many as the first plane has; emoji and rare names lie beyond it.
_MOST_REMEMBERED = 0x10000
_INVISIBLE_MARKS = frozenset({0x034F, 0x115F, 0x1160, 0x20E3, 0x3164, *range(0xFE00, 0xFE10)})


class Text(NamedTuple):
    """A message as typed (`raw`) and as matched (`folded`); offsets of slots are offsets into `folded`."""

    raw: str
    folded: str

    def raw_index(self, index: int) -> int:
        """Return the place in `raw` of the character that produced `folded[index]`; len(raw) past the end."""
        table, position = _folding(), 0
        for origin, character in enumerate(self.raw):
            position += len(table[ord(character)])
            if position > index:
                return origin
        return len(self.raw)

    def raw_indexes(self, indexes: Iterable[int]) -> list[int]:
        """The same of many indexes, in one pass: a message may be nothing but ends of sentences."""
        table = _folding()
        origins = [origin for origin, each in enumerate(self.raw) for _ in table[ord(each)]]
        return [origins[index] if index < len(origins) else len(self.raw) for index in indexes]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the (start, end) in `raw` of `folded[start:end]`."""
        return self.raw_index(start), self.raw_index(end - 1) + 1 if end > start else self.raw_index(start)

    def typed(self, start: int, end: int) -> str:
        """Return what was typed where `folded[start:end]` is read."""
        first, last = self.raw_span(start, end)
        return self.raw[first:last]


def fold(raw: str) -> Text:
    """Fold width, case, Traditional characters, zero-width and bidi marks; Cantonese words stay as they are.

    Folding goes character by character (NFKC, lower case, OpenCC t2s), so that offsets can be led back;
    a word that OpenCC would translate as a phrase is deliberately left to the lexicons.
    """
    if raw.isascii():
        return Text(raw, raw.lower())
    return Text(raw, raw.translate(_folding()))


def traditional_characters() -> Mapping[str, str]:
    """Every Traditional character that is folded, with the Simplified one, in the order of their codes."""
    return _folding().simplified


class _Folding(dict[int, str]):
    """Code point to folded characters, filled as characters are met: most messages use a few hundred."""

    def __init__(self, simplified: dict[str, str]) -> None:
        super().__init__()
        self.simplified = simplified

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_REMEMBERED:  # the memo stays small whatever is thrown at it
            self.clear()
        folded = self[code] = self._fold(code)
        return folded

    def _fold(self, code: int) -> str:
        character = chr(code)
        if code in _INVISIBLE_MARKS or unicodedata.category(character) in {"Cf", "Cs"}:
            return ""
        compatible = unicodedata.normalize("NFKC", character)
        if len(compatible) > _LONGEST_EXPANSION:
            compatible = character
        return "".join(self.simplified.get(each, each) for each in compatible.lower())


@cache
def _folding() -> _Folding:
    characters = [chr(code) for block in _HAN for code in block]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    simplified = {old: new for old, new in pairs if old != new and len(new) == 1}
    # Where the mainland writes 着 (亮着), Taiwan and Hong Kong write 著; OpenCC decides that by the word.
    return _Folding(simplified | {"著": "着"})

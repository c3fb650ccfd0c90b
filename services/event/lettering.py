"""Letters on a page: which of them the font has, how wide they run, where a line may break."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

DOTS_PER_MM = 6
"""How finely a page is measured and painted."""
MM_PER_POINT = 25.4 / 72

_PAUSES = ",.:;!?，。：；！？、·"


def wrapped(text: str, points: float, width: float, *, bold: bool) -> list[str]:
    """Lines no wider than `width` mm; breaks between Latin words, anywhere between Chinese characters."""
    font = face(points, bold=bold)
    rows, row = [], ""
    for piece in _pieces(drawable(text)):
        if row and font.getlength((row + piece).rstrip()) > width * DOTS_PER_MM:
            rows.append(row.rstrip())
            row = piece.lstrip()
        else:
            row += piece
    return [*rows, row.rstrip()] if row.strip() or not rows else rows


def halved(text: str, points: float, width: float, *, bold: bool) -> list[str]:
    """Two rows of about one length, broken after a comma or colon where there is one near the middle."""
    pieces = _pieces(drawable(text))
    font = face(points, bold=bold)
    limit = width * DOTS_PER_MM

    def unfit(at: int) -> float:
        first, second = ("".join(part).strip() for part in (pieces[:at], pieces[at:]))
        widths = font.getlength(first), font.getlength(second)
        if max(widths) > limit:
            return float("inf")
        natural = first[-1:] in _PAUSES or pieces[at - 1][-1:].isspace()
        return abs(widths[0] - widths[1]) - (limit / 2 if natural else 0)

    best = min(range(1, len(pieces)), key=unfit)
    return ["".join(part).strip() for part in (pieces[:best], pieces[best:])]


def _pieces(text: str) -> list[str]:
    """Where a line may break: after a Latin word, around any other character; never before a comma."""
    pieces: list[str] = []
    for character in text:
        joins = pieces and (
            character in f"{_PAUSES})）」』%" or (_latin(character) and _latin(pieces[-1][-1]))
        )
        if joins:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _latin(character: str) -> bool:
    return character.isascii() and not character.isspace()


def drawable(text: str) -> str:
    """The text without what the font cannot draw, such as emoji."""
    known = _characters()
    return " ".join("".join(c for c in text if ord(c) in known or c.isspace()).split())


@cache
def _characters() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(font_path(bold=True), lazy=True) as font:
        return frozenset(font.getBestCmap())


def face(points: float, *, bold: bool) -> FreeTypeFont:
    """The font in a size; its lengths are in dots."""
    return _opened(round(points * MM_PER_POINT * DOTS_PER_MM), bold=bold)


@cache
def _opened(dots: int, *, bold: bool) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(font_path(bold=bold)), dots)


def font_path(*, bold: bool) -> Path:
    """The font beside this file; see fonts/README.md for what it covers and its licence."""
    fonts = Path(str(resources.files("services.event"))) / "fonts"
    return fonts / f"NotoSansSC-{'Bold' if bold else 'Regular'}.otf"

"""The poster of an event, drawn once as a page: A4 as PDF, and as a picture for chats and screens.

The libraries that draw are imported where they are used: most processes never draw.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from services.event.lettering import DOTS_PER_MM, MM_PER_POINT, drawable, face, font_path, halved, wrapped

Color = tuple[int, int, int]

WIDTH, HEIGHT = 210.0, 297.0
MARGIN = 18.0
BAND = 108.0
"""Height of the coloured head, in mm as everything here."""

INK, PALE, WHITE = (38, 38, 38), (120, 120, 120), (255, 255, 255)
ROWS_TOP, ROWS_END = BAND + 22, 200.0
"""Baselines of the first and of the last line between the band and the QR code."""
INDENT = 30.0
ROW_GAP = 4.0
ROW_POINTS: tuple[float, ...] = (25, 22, 20, 18, 16, 14)
LEGIBLE = 22.0
"""Points that no row but the longest goes below: when and where are read from afar."""
ROW_PITCH = 0.48
"""From line to line, in mm a point."""

THEMES: Mapping[str, tuple[Color, Color]] = {
    "festival": ((190, 45, 38), (247, 201, 95)),
    "family": ((232, 118, 33), (255, 224, 140)),
    "elders": ((146, 72, 56), (243, 207, 160)),
    "clinic": ((18, 122, 111), (172, 226, 204)),
    "class": ((92, 74, 158), (214, 203, 247)),
    "handy": ((31, 95, 153), (178, 217, 245)),
    "drill": ((178, 34, 34), (255, 196, 160)),
    "market": ((74, 119, 41), (221, 235, 160)),
    "film": ((34, 40, 74), (243, 200, 96)),
    "reading": ((46, 84, 76), (223, 214, 176)),
}
"""Band and accent by the kind of event."""

PLAIN: tuple[Color, Color] = ((36, 92, 120), (190, 226, 238))


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it: rows are (label, words), the link is in the QR code, the hint stands beside."""

    title: str
    kicker: str
    rows: tuple[tuple[str, str], ...]
    footer: str
    link: str
    hint: str
    theme: str = "other"


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its left edge and baseline in mm, its size in points."""

    text: str
    x: float
    y: float
    points: float
    bold: bool
    color: Color


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, in mm."""

    x: float
    y: float
    width: float
    height: float
    color: Color


Part = Words | Box


def as_pdf(poster: Poster) -> bytes:
    """The poster as one A4 page with real text."""
    from fpdf import FPDF

    page = FPDF(format="A4")
    page.set_auto_page_break(False)
    for bold in (False, True):
        page.add_font("noto", "B" if bold else "", fname=font_path(bold=bold))
    page.add_page()
    for part in _layout(poster):
        match part:
            case Box():
                page.set_fill_color(*part.color)
                page.rect(part.x, part.y, part.width, part.height, style="F")
            case Words():
                page.set_font("noto", "B" if part.bold else "", part.points)
                page.set_text_color(*part.color)
                page.text(part.x, part.y, part.text)
    return bytes(page.output())


def as_png(poster: Poster) -> bytes:
    """The same page as a picture, 1260 × 1782 dots."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (round(WIDTH * DOTS_PER_MM), round(HEIGHT * DOTS_PER_MM)), WHITE)
    draw = ImageDraw.Draw(picture)
    for part in _layout(poster):
        match part:
            case Box():
                left, top = part.x * DOTS_PER_MM, part.y * DOTS_PER_MM
                right, bottom = left + part.width * DOTS_PER_MM - 1, top + part.height * DOTS_PER_MM - 1
                draw.rectangle((round(left), round(top), round(right), round(bottom)), fill=part.color)
            case Words():
                font = face(part.points, bold=part.bold)
                at = (part.x * DOTS_PER_MM, part.y * DOTS_PER_MM)
                draw.text(at, part.text, font=font, fill=part.color, anchor="ls")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _layout(poster: Poster) -> list[Part]:
    """The page from top to bottom: band with the title, rows, QR code with its hint, footer."""
    band, accent = THEMES.get(poster.theme, PLAIN)
    parts: list[Part] = [
        Box(0, 0, WIDTH, BAND, band),
        Box(0, BAND, WIDTH, 3, accent),
        Box(MARGIN, 33, 16, 1.6, accent),
        _line(poster.kicker, MARGIN, 26, 22, bold=False, color=accent),
        *_title(poster.title),
    ]
    footer = _line(poster.footer, MARGIN, 283, 14, bold=False, color=PALE)
    return [*parts, *_rows(poster.rows), *_invitation(poster, band), footer]


def _title(title: str) -> list[Words]:
    """As large as two lines allow."""
    points, rows = 0, [title]
    for points in (92, 80, 68, 58, 48, 40, 34):
        rows = wrapped(title, points, WIDTH - 2 * MARGIN, bold=True)
        if len(rows) <= 2:
            break
    if len(rows) == 2:
        rows = halved(title, points, WIDTH - 2 * MARGIN, bold=True)
    step = points * MM_PER_POINT * 1.22
    first = 70 + step * (0.5 - len(rows) / 2) + points * MM_PER_POINT * 0.36
    return [
        Words(row, MARGIN - 1, first + step * number, points, bold=True, color=WHITE)
        for number, row in enumerate(rows)
    ]


def _rows(rows: tuple[tuple[str, str], ...]) -> list[Part]:
    """When, where and what to know, above the QR code; what is long is set in smaller letters."""
    if not rows:
        return []
    parts: list[Part] = []
    y = ROWS_TOP
    for (label, _), (points, lines) in zip(rows, _fitted(rows), strict=True):
        parts.append(_line(label, MARGIN, y, 18, bold=False, color=PALE))
        for line in lines:
            parts.append(_line(line, MARGIN + INDENT, y, points, bold=True, color=INK))
            y += points * ROW_PITCH
        y += ROW_GAP
    return parts


def _fitted(rows: tuple[tuple[str, str], ...]) -> list[tuple[float, list[str]]]:
    """Each row's size and lines, as large as the page allows; what no size makes fit ends in an ellipsis."""
    longest = max(range(len(rows)), key=lambda number: len(rows[number][1]))
    fitted: list[tuple[float, list[str]]] = []
    over = 0.0
    for smallest in ROW_POINTS:
        sizes = [smallest if number == longest else max(smallest, LEGIBLE) for number in range(len(rows))]
        fitted = [
            (points, wrapped(words, points, WIDTH - 2 * MARGIN - INDENT, bold=True))
            for points, (_, words) in zip(sizes, rows, strict=True)
        ]
        height = sum(points * ROW_PITCH * len(lines) + ROW_GAP for points, lines in fitted)
        over = ROWS_TOP + height - ROW_GAP - smallest * ROW_PITCH - ROWS_END
        if over <= 0:
            return fitted
    points, lines = fitted[longest]
    kept = max(1, len(lines) - ceil(over / (points * ROW_PITCH)))
    fitted[longest] = points, [*lines[: kept - 1], f"{lines[kept - 1][:-1]}…"]
    return fitted


def _invitation(poster: Poster, color: Color) -> list[Part]:
    """The QR code at the lower left, what to do with it beside it; alone on the page it stands larger."""
    size = 58.0 if poster.rows else 110.0
    top = 268.0 - size if poster.rows else 142.0
    parts: list[Part] = list(_qr(poster.link, MARGIN, top, size))
    left = MARGIN + size + 12
    rows = wrapped(poster.hint, 24, WIDTH - MARGIN - left, bold=True)[:4]
    first = top + size / 2 - (len(rows) - 1) * 6 + 3
    parts.append(Box(left - 5, first - 10, 1.6, len(rows) * 12 + 4, color))
    for number, row in enumerate(rows):
        parts.append(_line(row, left, first + 12 * number, 24, bold=True, color=INK))
    return parts


def _qr(link: str, x: float, y: float, size: float) -> list[Box]:
    """A QR code as boxes: one for each run of dark modules of a row."""
    import segno

    code = segno.make(link, error="m", micro=False)
    rows = [list(row) for row in code.matrix_iter(scale=1, border=0)]
    module = round(size / len(rows) * DOTS_PER_MM) / DOTS_PER_MM
    boxes = []
    for number, row in enumerate(rows):
        start = 0
        while start < len(row):
            run = start
            while run < len(row) and row[run]:
                run += 1
            if run > start:
                left, width = x + start * module, (run - start) * module
                boxes.append(Box(left, y + number * module, width, module, INK))
            start = max(run, start + 1)
    return boxes


def _line(text: str, x: float, y: float, points: float, *, bold: bool, color: Color) -> Words:
    return Words(drawable(text), x, y, points, bold, color)

"""The photos that people send in scenes: drawn here, so that no picture file has to be kept."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFilter

SIZE = (960, 720)
Color = tuple[int, int, int]


def cracked_hose() -> bytes:
    """A grey hose on tiles with a crack in it, and water on the floor; as PNG."""
    picture, draw = _canvas((222, 226, 224))
    for left in range(0, SIZE[0], 160):
        draw.line((left, 0, left, SIZE[1]), fill=(200, 206, 204), width=4)
    for top in range(0, SIZE[1], 160):
        draw.line((0, top, SIZE[0], top), fill=(200, 206, 204), width=4)
    draw.ellipse((180, 470, 860, 700), fill=(164, 196, 214))
    draw.ellipse((260, 500, 700, 640), fill=(188, 214, 228))
    draw.arc((200, -260, 760, 560), 20, 160, fill=(120, 126, 132), width=62)
    draw.arc((210, -250, 750, 540), 20, 160, fill=(158, 164, 170), width=16)
    draw.line([(455, 500), (480, 530), (468, 545), (497, 575)], fill=(40, 44, 48), width=9)
    for drop in (0, 26, 54):
        draw.ellipse((470 + drop, 590 + drop // 2, 488 + drop, 616 + drop // 2), fill=(120, 170, 200))
    return _png(picture)


def lanterns(evening: int) -> bytes:
    """Lanterns over a garden at dusk; `evening` 0, 1, 2 … turns the view; as PNG."""
    picture, draw = _canvas((44, 48, 86))
    for row in range(0, 420, 6):
        shade = row // 6
        draw.rectangle((0, row, SIZE[0], row + 6), fill=(44 + shade, 48 + shade // 2, 86))
    draw.rectangle((0, 520, SIZE[0], SIZE[1]), fill=(46, 74, 58))
    for number in range(7):
        x, y = 70 + number * 135, 150 + ((number + evening) % 3) * 70
        draw.line((x, 0, x, y), fill=(90, 70, 60), width=4)
        draw.ellipse((x - 52, y, x + 52, y + 92), fill=(206, 62, 46))
        draw.ellipse((x - 24, y, x + 24, y + 92), fill=(236, 112, 62))
        draw.rectangle((x - 22, y - 8, x + 22, y + 6), fill=(242, 196, 92))
        draw.rectangle((x - 22, y + 86, x + 22, y + 98), fill=(242, 196, 92))
    for number in range(9):
        x = 60 + number * 105 + evening * 14
        draw.ellipse((x - 26, 500, x + 26, 552), fill=(226, 188, 156))
        draw.rounded_rectangle((x - 40, 548, x + 40, 700), 34, fill=_coat(number + evening))
    return _png(picture)


def _coat(number: int) -> Color:
    return ((178, 84, 72), (84, 120, 160), (206, 160, 72), (110, 140, 98))[number % 4]


def _canvas(color: Color) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("RGB", SIZE, color)
    return picture, ImageDraw.Draw(picture)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.5)).save(out, "PNG", optimize=True)
    return out.getvalue()

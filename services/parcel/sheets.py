"""A spreadsheet's export as the desk's lines: any usual encoding, no quotes, its rows still counted."""

from __future__ import annotations

import codecs
import csv
import io
import re

from services.errors import Refused
from services.people import Community

ENDINGS = (".csv", ".txt", ".tsv")

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FORMULA = re.compile(r'="?(.*?)"?')
"""How spreadsheets are told that a number is text."""


def lines_of(content: bytes, name: str, community: Community) -> str:
    """The text to register, one line a row, so that "line 7" is row 7 of the sheet.

    Raises Refused for a file of another kind, or one that is no text.
    """
    if not name.lower().endswith(ENDINGS):
        raise Refused("parcel-file-kind")
    text = _decoded(content, community)
    separator = next((each for each in ("\t", ";", ",") if each in text), ",")
    try:
        # Old spreadsheets end their rows with a bare carriage return.
        rows = list(csv.reader(io.StringIO(text, newline=None), delimiter=separator))
    except csv.Error:
        raise Refused("parcel-file-kind") from None
    lines = [" ".join(_bare(cell) for cell in row).strip() for row in rows]
    first = next((number for number, line in enumerate(lines) if line), None)
    if first is not None and not any(map(str.isdigit, lines[first])):
        # No address is without a digit: these are the names of the columns.
        lines[first] = ""
    return "\n".join(lines)


def _decoded(content: bytes, community: Community) -> str:
    """Text by its mark, else as UTF-8, else as what spreadsheets write where the community is."""
    if marked := next((name for mark, name in _MARKED if content.startswith(mark)), None):
        encodings = [marked]
    else:
        local = ["cp950", "gb18030"] if community.language == "zh-Hant" else ["gb18030"]
        encodings = ["utf-8", *local]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused("parcel-file-kind")


def _bare(cell: str) -> str:
    """A cell without what spreadsheets put around numbers that are text, on one line."""
    cell = " ".join(cell.split()).lstrip("'")
    formula = _FORMULA.fullmatch(cell)
    return formula[1] if formula else cell

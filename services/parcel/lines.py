"""Reading the desk's lines: home, name, courier, tracking number, shelf, fresh, in almost any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from intents.normal import fold
from intents.phrasebook import phrase
from intents.slots import Home, extract, parse_home
from intents.slots.couriers import read_couriers
from texts import Fact

FRESH = phrase("parcel.fresh")

LONGEST_ADDRESS = 4
"""Pieces: 3栋 2单元 5楼 501."""

LONGEST_NAME = 40

_GAPS = re.compile(r"[\s,，;；、|]+")
_SHELF = phrase("parcel.shelf")
_TRACKING = re.compile(r"(?=(?:\D*\d){6})[A-Za-z0-9-]{8,24}")
_CRUSHED = re.compile(r"\d(?:\.\d+)?E\+\d{2}", re.IGNORECASE)
"""What a spreadsheet makes of a long number; its digits are lost."""
_TELEPHONE = re.compile(r"\+?\d{2,3}-?1[3-9]\d{9}|1[3-9]\d{9}")


@dataclass(frozen=True, slots=True)
class Line:
    """One parcel as the desk wrote it down."""

    number: int
    words: str
    home: Home
    name: str = ""
    courier: str | None = None
    tracking: str | None = None
    shelf: str = ""
    fresh: bool = False
    sure: bool = False
    """Written with a ! in front: the address is right although nobody is known there."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was not registered; `why` is the text that says what to do instead."""

    number: int
    words: str
    why: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


def read_lines(text: str, local: datetime, aliases: Mapping[str, str]) -> list[Line | BadLine]:
    """Every line that is not empty, numbered as written; `aliases` are what buildings are called here."""
    return [
        _read(number, words.strip(), local, aliases)
        for number, words in enumerate(text.splitlines(), start=1)
        if words.strip()
    ]


def _read(number: int, words: str, local: datetime, aliases: Mapping[str, str]) -> Line | BadLine:
    sure = words.startswith(("!", "！"))
    pieces = [piece for piece in _GAPS.split(words.lstrip("!！ ")) if piece]
    home, rest = _address(pieces, aliases)
    if home is None or not home.room:
        return BadLine(number, words, "parcel-bad-address")
    if not home.building:
        return BadLine(number, words, "parcel-bad-building", {"room": home.room})
    if crushed := next((piece for piece in rest if _CRUSHED.fullmatch(piece)), None):
        return BadLine(number, words, "parcel-bad-number", {"piece": crushed})
    found = _classified(rest, local)
    if len(found["name"]) > LONGEST_NAME:
        return BadLine(number, words, "parcel-bad-name", {"most": LONGEST_NAME})
    return Line(
        number=number,
        words=words,
        home=home,
        name=found["name"],
        courier=found["courier"] or None,
        tracking=found["tracking"] or None,
        shelf=found["shelf"],
        fresh=bool(found["fresh"]),
        sure=sure,
    )


def _address(pieces: Sequence[str], aliases: Mapping[str, str]) -> tuple[Home | None, Sequence[str]]:
    """The address at the beginning, by the fewest pieces that name a flat, and what follows it."""
    half: Home | None = None
    for length in range(1, min(LONGEST_ADDRESS, len(pieces)) + 1):
        home = parse_home(" ".join(pieces[:length]), aliases)
        if home is None or not home.room:
            continue
        if home.building:
            return home, pieces[length:]
        half = half or home
    return half, pieces[1:]


def _classified(pieces: Sequence[str], local: datetime) -> dict[str, str]:
    """Each piece by what it looks like; whatever looks like nothing else is the name."""
    found = {"courier": "", "tracking": "", "shelf": "", "fresh": ""}
    names = []
    for piece in _with_couriers_whole(pieces):
        slots = extract(fold(piece), now=local).values
        shelf = _SHELF.fullmatch(piece)
        if FRESH.fullmatch(piece):
            found["fresh"] = "yes"
        elif shelf and not found["shelf"]:
            found["shelf"] = (shelf["named"] or shelf["bare"]).upper()
        elif not found["tracking"] and (tracking := _tracking(piece, slots)):
            found["tracking"] = tracking
            found["courier"] = found["courier"] or str(slots.get("courier", ""))
        elif not found["courier"] and (courier := slots.get("courier") or _courier_alone(piece)):
            found["courier"] = str(courier)
        elif not _TELEPHONE.fullmatch(piece) and not (
            found["courier"] and _names_no_one(piece, found["courier"])
        ):
            names.append(piece)
    return {**found, "name": " ".join(names)}


def _with_couriers_whole(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces, with a courier's name of two words as one of them: Ninja Van, J&T Express."""
    left = list(pieces)
    while left:
        piece = left.pop(0)
        if left and _is_courier(f"{piece} {left[0]}") and not _courier_alone(left[0]):
            piece = f"{piece} {left.pop(0)}"
        yield piece


def _is_courier(words: str) -> bool:
    """Whether these words are a courier's name from beginning to end."""
    folded = fold(words).folded
    return any(span.start == 0 and span.end == len(folded) for span in read_couriers(folded))


def _courier_alone(piece: str) -> str:
    """The courier that a piece names where nothing else can be meant: 黑貓 is no cat on this list."""
    named = list(read_couriers(fold(f"{piece}快递").folded))
    return named[0].value if named else ""


def _names_no_one(piece: str, courier: str) -> bool:
    """Whether a piece is more of the courier's name: J&T Express, 7-11 店到店."""
    return piece.lower() == "express" or _courier_alone(piece) == courier


def _tracking(piece: str, slots: Mapping[str, object]) -> str:
    if "tracking" in slots:
        return str(slots["tracking"])
    return piece.upper() if _TRACKING.fullmatch(piece) and not _TELEPHONE.fullmatch(piece) else ""

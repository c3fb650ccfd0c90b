"""Slots: who, where, when and which parcel, read from a folded message and written bare."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from intents.normal import Text, fold
from intents.slots.address import Home, parse_home, read_addresses
from intents.slots.couriers import read_couriers
from intents.slots.heads import read_fewer, read_heads
from intents.slots.lexemes import dashed_flats
from intents.slots.model import ADDRESS_SLOTS, Slots, Span, masked
from intents.slots.numbers import courier_from, read_numbers, read_quantities
from intents.slots.numerals import plain_numerals
from intents.slots.people import read_people
from intents.slots.places import place_meant
from intents.slots.times import read_times

__all__ = [
    "ADDRESS_SLOTS",
    "Home",
    "Slots",
    "Span",
    "extract",
    "masked",
    "parse_home",
    "read_fewer",
    "read_heads",
]

# Who writes more has pasted a notice; and no text, however odd, may hold up the others.
LONGEST = 1_500

_NO_ALIASES: Mapping[str, str] = {}
# Spans that have a value and are no slot.
_NO_SLOTS = frozenset({"title", "plate", "card", "quantity"})
_NOTHING = Slots(MappingProxyType({}), (), ())


def extract(
    text: Text,
    *,
    now: datetime,
    language: str | None = None,
    aliases: Mapping[str, str] = _NO_ALIASES,
    events: Sequence[str] = (),
) -> Slots:
    """Read every slot of the first LONGEST characters of a message; never raises for any text.

    `now` is aware, in the community's zone; times come out in it. `language` ("zh-CN", "zh-Hant", "en")
    decides whether 3/4 is April or March. `aliases` maps a building's nicknames to its bare name. The titles
    in `events` are names, not numbers: "五一市集" is no date. What is read first keeps its characters:
    titles, numbers, times, quantities, places, people.
    """
    folded = plain_numerals(text.folded[:LONGEST])
    titles = _titles(folded, events) if events else []
    spans, rest = read_numbers(masked(folded, titles))
    flats = dashed_flats(rest)
    times = read_times(masked(rest, flats) if flats else rest, now, language)
    rest = masked(rest, times)
    quantities = read_quantities(rest)
    rest = masked(rest, quantities)
    places, place_spans = read_addresses(rest, aliases, text.typed)
    people = read_people(masked(rest, place_spans))
    carriers = read_couriers(folded)
    found = [*titles, *spans, *times, *quantities, *carriers, *([people] if people else ())]
    if not found and not places:
        return _NOTHING  # half of all messages
    values: dict[str, object] = {}
    for span in found:
        if span.value and span.name not in _NO_SLOTS:
            values.setdefault(span.name, span.value)
    if "courier" not in values and (carrier := courier_from(spans)):
        values["courier"] = carrier
    ordered = sorted([*found, *place_spans], key=lambda span: (span.start, -span.end))
    return Slots(values | place_meant(places), tuple(ordered), tuple(places))


def _titles(text: str, events: Sequence[str]) -> list[Span]:
    names = (fold(title).folded for title in events)
    return [
        Span("title", start, start + len(name), name)
        for name in names
        if len(name) > 1 and (start := text.find(name)) >= 0
    ]

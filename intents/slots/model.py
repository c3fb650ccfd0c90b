"""What extraction returns: values by slot name, and where in the folded text they were written."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from intents.slots.places import Place, place_meant

ADDRESS_SLOTS = ("building", "unit", "floor", "room")


class Span(NamedTuple):
    """One thing found at folded[start:end].

    Besides the slots, spans named "address" (a whole mention), "title", "plate", "card", "job" and "quantity"
    (prices, durations, counts) tell the engine what to mask. `other` marks what belongs to somebody else or
    was denied: the flat next door, "不是501". Such a span never becomes a slot.
    """

    name: str
    start: int
    end: int
    value: str = ""
    other: bool = False


class Slots(NamedTuple):
    """The bare values by slot name, every span in the order of the text, and all the places that it names."""

    values: Mapping[str, object]
    spans: tuple[Span, ...]
    places: tuple[Place, ...]

    def of(self, intent: str) -> dict[str, object]:
        """The values for a message that wants `intent`; the address is of the place that it is about."""
        if not self.places:
            return dict(self.values)
        rest = {name: value for name, value in self.values.items() if name not in ADDRESS_SLOTS}
        return rest | place_meant(self.places, intent)


def masked(text: str, spans: Iterable[Span], filler: str = "\ue000") -> str:
    """Return `text` with every span filled in, lengths kept, so that nothing is read twice."""
    for span in spans:
        text = f"{text[: span.start]}{filler * (span.end - span.start)}{text[span.end :]}"
    return text

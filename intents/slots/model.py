"""What extraction returns: values by slot name, and where in the folded text they were written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """One thing found at folded[start:end].

    Besides the slots, spans named "address" (a whole mention), "title", "plate", "card" and "quantity"
    (prices, durations, counts) tell the engine what to mask. `other` marks what belongs to somebody else or
    was denied: the flat next door, "不是501". Such a span never becomes a slot.
    """

    name: str
    start: int
    end: int
    value: str = ""
    other: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """The bare values by slot name, and every span in the order of the text."""

    values: Mapping[str, object] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()


def masked(text: str, spans: Iterable[Span], filler: str = "\ue000") -> str:
    """Return `text` with every span filled in, lengths kept, so that nothing is read twice."""
    for span in spans:
        text = f"{text[: span.start]}{filler * (span.end - span.start)}{text[span.end :]}"
    return text

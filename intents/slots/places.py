"""Which of the places in a message it is about: a complaint names another's, a found parcel its owner's."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

# "own": said to be the speaker's; "near": said to be next door, above or below;
# "perhaps": a number that nothing calls a flat, but what is wanted may; "denied": said to be wrong.
Whose = Literal["", "own", "near", "perhaps", "denied"]
_Group = tuple[Whose, ...]

_ANYBODY: _Group = ("", "own")
_NEAR: _Group = ("near",)
# A parcel belongs to the address on it, not to who found it.
_FOUND: tuple[_Group, ...] = (("", "near"), ("perhaps",), ("own",))


class Place(NamedTuple):
    """One place that a message names: whose it is, and its values by slot."""

    whose: Whose
    values: Mapping[str, str]


def place_meant(places: Sequence[Place], intent: str = "") -> dict[str, str]:
    """The values of the place that a message with this intent is about; {} when it names none.

    Staff call on who complains first; where he keeps his own flat to himself, on whom he complains about.
    """
    if intent == "complaint":
        homes = [place for place in places if place.whose == "own" and "room" in place.values]
        return _widened([_joined(homes, _ANYBODY), _joined(places, _ANYBODY), _joined(places, _NEAR)])
    if intent == "parcel.found":
        return next(filter(None, (_joined(places, group) for group in _FOUND)), {})
    if intent.startswith("parcel."):  # 说放到3栋了，我6栋的: it should have come to the speaker
        places = sorted(places, key=lambda place: place.whose != "own")
    joined = _joined(places, _ANYBODY)
    if "room" in joined or not intent.startswith(("repair.", "parcel.")):
        return joined
    return joined | _joined([Place("", joined), *places], ("", "own", "perhaps"))


def _joined(places: Sequence[Place], group: _Group) -> dict[str, str]:
    """The first place of a group; a later one adds to it only where both can be true."""
    joined: dict[str, str] = {}
    for place in places:
        if place.whose in group and all(
            joined.get(slot, said) == said for slot, said in place.values.items()
        ):
            joined |= place.values
    return joined


def _widened(levels: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """The first level, completed by the next ones: neighbours of a told flat share its building and unit."""
    whole: dict[str, str] = {}
    for values in levels:
        located = whole.keys() & {"floor", "room"}
        shared = {slot: said for slot, said in values.items() if slot in {"building", "unit"} or not located}
        if all(whole.get(slot, said) == said for slot, said in shared.items()):
            whole = dict(shared) | whole
    return whole

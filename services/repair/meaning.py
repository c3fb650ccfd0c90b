"""Which of their tickets somebody means who asks or pushes: by number, by place, by what they name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from intents.things import Named, named_in
from services import ticket
from services.repair.answering import live_ones
from services.ticket.aftercare import REOPEN_WITHIN
from services.unit import Unit
from storage.community import Resident
from storage.ticket import State, Ticket, Tickets

_NUMBER = re.compile(r"(?<!\d)\d{1,9}(?!\d)", re.ASCII)


def meant(
    unit: Unit,
    resident: Resident,
    text: str,
    said: Mapping[str, Any],
    replied_to: int | None = None,
    *,
    spoken_of: int | None = None,
) -> Sequence[Ticket]:
    """The open tickets that words are about, the latest first; several where they fit equally well.

    `said` are the slots in the words, `replied_to` the ticket under which they were written. Words that name
    nothing are about the one just `spoken_of`, else the latest; nothing comes back only if nothing is open.
    """
    live = live_ones(unit, resident)
    live.sort(key=lambda found: found.id != spoken_of)
    named = _named_of(unit, live, text, said, replied_to)
    return live[:1] if not named or named[0].id == spoken_of else named


def named_ones(
    unit: Unit, resident: Resident, text: str, said: Mapping[str, Any], replied_to: int | None = None
) -> Sequence[Ticket]:
    """The open tickets that words name, by number, thing or place; all where they name none."""
    live = live_ones(unit, resident)
    return _named_of(unit, live, text, said, replied_to) or live


def _named_of(
    unit: Unit, live: Sequence[Ticket], text: str, said: Mapping[str, Any], replied_to: int | None
) -> Sequence[Ticket]:
    numbers = {int(digits) for digits in _NUMBER.findall(text)}
    for found in live:
        if found.id == replied_to or found.number in numbers:
            return [found]
    named = named_in(text)
    fits = [_fit(unit, found, named, said) for found in live]
    best = max(fits, default=0)
    return [found for found, fit in zip(live, fits, strict=True) if fit == best and best > 0]


def meant_of_the_done(unit: Unit, resident: Resident, text: str, said: Mapping[str, Any]) -> Ticket | None:
    """The finished repair that words are about: by its number, or they name it and nothing open as well.

    Words that name nothing are about it where nothing is open. None after REOPEN_WITHIN: then it is history.
    """
    live = live_ones(unit, resident)
    done = [found for found in Tickets(unit).of_resident(resident.id) if _done_lately(unit, found)]
    numbers = {int(digits) for digits in _NUMBER.findall(text)}
    if numbered := [found for found in done if found.number in numbers]:
        return numbered[0]
    named = named_in(text)
    best = max(done, key=lambda found: _fit(unit, found, named, said), default=None)
    if best is None or (named == named_in("") and not live):
        return best
    fits_open = max((_fit(unit, found, named, said) for found in live), default=0)
    return best if _fit(unit, best, named, said) > fits_open else None


def _done_lately(unit: Unit, found: Ticket) -> bool:
    over = found.kind == "repair" and found.state in (State.DONE, State.CLOSED)
    return over and found.done_at is not None and unit.now - found.done_at <= REOPEN_WITHIN


def _fit(unit: Unit, found: Ticket, named: Named, said: Mapping[str, Any]) -> int:
    """How much of what was named is the ticket's; nothing where something speaks against it."""
    about = named_in(found.text)
    # 水管 is what we call a blocked toilet too.
    alike = (found.category if found.kind == "repair" else found.kind) in named.categories
    if (about.differs_from(named) and not alike) or not ticket.is_there(unit, found, said):
        return 0
    there = "building" in said and found.building is not None
    return 2 * about.shared_with(named) + alike + there

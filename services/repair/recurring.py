"""又漏了: the same thing again within two weeks of 修好了, which may be the old ticket and not a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from intents import Intent
from intents.phrasebook import phrase
from services import ticket
from services.repair.reporting import category_of, home_meant
from services.ticket import File
from services.ticket.aftercare import REOPEN_WITHIN
from services.understanding import plain
from services.unit import Unit
from storage.community import Community, Resident
from storage.ticket import LIVE, State, Ticket, Tickets

AGAIN = phrase("repair.again")
_BROKEN = phrase("repair.broken")
WAIT = timedelta(minutes=10)
"""How long the question waits; then it counts as the same thing, for a fault must not wait for an answer."""


def came_back(
    unit: Unit, community: Community, resident: Resident, intent: Intent, text: str
) -> Ticket | None:
    """The finished ticket that a report in private may be about again; None for danger and other matters."""
    if ticket.danger_of(intent.slots) or not AGAIN.search(text):
        return None
    if not intent and not ticket.is_back(text):
        return None
    mine = Tickets(unit).of_resident(resident.id)
    # Said so shortly, nothing in it tells one thing from another.
    category = "other" if ticket.is_back(text) else category_of(intent.slots)
    known = [each for each in mine if each.kind == "repair" and category in ("other", each.category)]
    if any(each.state in LIVE for each in known):
        return None
    home, _ = home_meant(unit, community, resident, intent.slots) if "room" in intent.slots else (None, ())
    for each in known:
        lately = each.done_at is not None and unit.now - each.done_at <= REOPEN_WITHIN
        elsewhere = home is not None and home.id != each.home_id
        if each.state in (State.DONE, State.CLOSED) and lately and not elsewhere:
            return each
    return None


def breaks_again(unit: Unit, resident: Resident, text: str) -> bool:
    """Whether 又堵了 tells of something that we no longer know of: what it is has to be asked."""
    said = ticket.is_back(text) and _BROKEN.search(plain(text)) is not None
    return said and not any(each.state in LIVE for each in Tickets(unit).of_resident(resident.id))


def await_answer(unit: Unit, found: Ticket, resident: Resident, text: str, media: Sequence[File]) -> None:
    """Come back to it if nobody answers."""
    data: dict[str, Any] = {"resident": resident.id, "text": text, "media": [list(file) for file in media]}
    unit.later("repair.came_back", found.id, unit.now + WAIT, found.community_id, **data)


def reopen(unit: Unit, resident: Resident, ticket_id: int, text: str, media: Sequence[File]) -> Ticket:
    """It is the same: the old ticket is open again, with the new words and pictures."""
    unit.forget(ticket_id, "repair.came_back")
    found = ticket.not_fixed(unit, ticket_id, resident, text)
    if media:
        ticket.add_media(unit, found, resident, media)
    return found


def is_another(unit: Unit, ticket_id: int) -> None:
    """It is something else: the old ticket rests."""
    unit.forget(ticket_id, "repair.came_back")


def unanswered(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """Nobody said whether it is the same: it counts as that, and the resident hears so."""
    found, resident = unit.need(Ticket, ticket_id), unit.need(Resident, int(data["resident"]))
    if found.state not in (State.DONE, State.CLOSED):
        return
    media = [(kind, file_id, unique) for kind, file_id, unique in data["media"]]
    reopen(unit, resident, ticket_id, str(data["text"]), media)
    unit.close_dialogue(resident.user_id, resident.user_id)
    unit.tell(resident, "repair-again-taken", subject=("ticket", found.id), **ticket.facts_of(unit, found))

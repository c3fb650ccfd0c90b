"""Where it is, said in the group: 3栋的 and nothing else, from whoever has just reported."""

from __future__ import annotations

from datetime import timedelta

from handlers.access import Where
from handlers.repair.registry import feature
from handlers.replies import NotMine, Outcome
from handlers.request import Request
from intents.phrasebook import phrase
from services import homes, repair, ticket
from services.understanding import plain

SAFE = phrase("repair.safe")

LISTENING = timedelta(minutes=10)
"""How long a place alone is taken for the answer; it costs nobody a word, because we only nod."""


def listen_for_place(request: Request, found: repair.Ticket) -> None:
    """Hear the next address that the reporter writes here, while nobody knows the building.

    Where people are in danger, also that they are safe.
    """
    if found.building is None and found.home_id is None:
        request.open_dialogue("repair.where", {"ticket": found.id}, LISTENING)
    elif found.danger:
        request.open_dialogue("repair.safe", {"ticket": found.id}, LISTENING)


@feature.answer("safe", where=Where.GROUP)
def safe(request: Request) -> Outcome:
    """人出来了: the staff read it at once, and judge; all other talk stays talk."""
    if SAFE.search(plain(request.text)) is None:
        return NotMine()
    found = ticket.own(request.unit, int(request.answered.data["ticket"]), request.neighbour)
    if not ticket.is_live(found):
        return NotMine()
    repair.add(request.unit, request.neighbour, found.id, request.text, request.media)
    request.react("👌")
    return None


@feature.answer("where", where=Where.GROUP)
def where(request: Request) -> Outcome:
    """3栋的: noted with a nod; everything else is talk, or speaks for itself."""
    said = homes.place_alone(request.home_community, request.text)
    if not {"building", "unit"} & said.keys():
        return safe(request)
    unit, number = request.unit, int(request.answered.data["ticket"])
    request.close_dialogue()
    found = ticket.own(unit, number, request.neighbour)
    if not ticket.is_live(found):
        return None
    if found.place == "home" and {"building", "room"} <= said.keys():
        who = (unit, request.home_community, request.neighbour)
        asked = repair.question(unit, repair.set_home_from_words(*who, number, request.text))
        if asked is not None:
            repair.ask_in_private(unit, request.neighbour, asked, found)
    else:
        repair.add(unit, request.neighbour, number, request.text, request.media)
    if found.danger:
        request.open_dialogue("repair.safe", {"ticket": found.id}, LISTENING)
    request.react("👌")
    return None

"""3-2-501的快递到了吗, from a colleague: what lies at the desk for that home, as /parcel shows it."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.parcel.registry import feature
from handlers.replies import NotMine, Outcome
from handlers.request import Request
from intents.phrasebook import phrase
from services import homes
from services.understanding import plain

OF_HOME = phrase("parcel.of_home")

LONGEST = 40
"""Characters of a question that asks nothing else."""


def asks_for_home(text: str) -> bool:
    """Whether a text names something and asks for its parcels; whether it is a home, the handler sees."""
    return len(text) <= LONGEST and OF_HOME.fullmatch(plain(text)) is not None


@feature.phrase(asks_for_home, who=Who.RESIDENT, where=Where.DESK)
def of_home(request: Request) -> Outcome:
    """Not of a colleague's own home: there they are the resident, who may know the code."""
    said = OF_HOME.fullmatch(plain(request.text))
    if request.staff is None or said is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    home = said["home"] or said["flat"]
    if not homes.is_address(request.home_community, home) or _is_own(request, home):
        return NotMine()
    return request.router.run_command(request, f"/parcel {home}")


def _is_own(request: Request, home: str) -> bool:
    if request.resident is None or not request.place.private:
        return False
    asked = homes.looked_up(request.unit, request.home_community, home)
    return any(each.home.id == asked.id for each in homes.homes_of(request.unit, request.resident))

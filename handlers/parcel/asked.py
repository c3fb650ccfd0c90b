"""3-2-501的快递到了吗, 还有几件没取, from a colleague: what lies at the desk, as /parcel shows it."""

from __future__ import annotations

import re

from handlers.access import Where, Who
from handlers.parcel.registry import feature
from handlers.replies import NotMine, Outcome
from handlers.request import Request
from intents.phrasebook import phrase
from services import homes
from services.understanding import is_nothing_but, plain

OF_HOME = phrase("parcel.of_home")
SHELF = phrase("parcel.asks_shelf")
COLLECTED_OF = phrase("parcel.collected_of")

LONGEST = 40
"""Characters of a question that asks nothing else."""


def asks_for_home(text: str) -> bool:
    """Whether a text names something and asks for its parcels; whether it is a home, the handler sees."""
    return len(text) <= LONGEST and OF_HOME.fullmatch(plain(text)) is not None


@feature.phrase(asks_for_home, who=Who.RESIDENT, where=Where.DESK)
def of_home(request: Request) -> Outcome:
    """Not of a colleague's own home: there they are the resident, who may know the code."""
    return _shown(request, OF_HOME)


def asks_for_shelf(text: str) -> bool:
    """还有几件没取."""
    return is_nothing_but(SHELF, plain(text))


@feature.phrase(asks_for_shelf, who=Who.RESIDENT, where=Where.DESK)
def shelf(request: Request) -> Outcome:
    """What lies there, as /parcel shows it; a resident means their own."""
    if not _is_free(request):
        return NotMine()
    return request.router.run_command(request, "/parcel")


def says_collected(text: str) -> bool:
    """3-2-501的取走了; whether it is a home, the handler sees."""
    return len(text) <= LONGEST and COLLECTED_OF.fullmatch(plain(text)) is not None


@feature.phrase(says_collected, who=Who.RESIDENT, where=Where.DESK)
def collected_of(request: Request) -> Outcome:
    """What still lies there for that home, with the buttons that hand it out."""
    return _shown(request, COLLECTED_OF)


def _shown(request: Request, form: re.Pattern[str]) -> Outcome:
    """What lies there for the home that a message of this form names, unless it is the writer's own."""
    said = form.fullmatch(plain(request.text))
    if said is None or not _is_free(request):
        return NotMine()
    home = said["home"] or said["flat"]
    if not homes.is_address(request.home_community, home) or _is_own(request, home):
        return NotMine()
    return request.router.run_command(request, f"/parcel {home}")


def _is_free(request: Request) -> bool:
    """A colleague whom nothing is asked just now; further lines of parcels may come, and are not awaited."""
    if request.staff is None or request.written.forwarded:
        return False
    return not request.dialogue_waits or request.answered.step == "parcel.lines"


def _is_own(request: Request, home: str) -> bool:
    if request.resident is None or not request.place.private:
        return False
    asked = homes.looked_up(request.unit, request.home_community, home)
    return any(each.home.id == asked.id for each in homes.homes_of(request.unit, request.resident))

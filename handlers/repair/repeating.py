"""是另一件事: what was added to an open ticket is told apart, by a button or in words."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.answering import answer
from handlers.repair.registry import feature
from handlers.repair.reporting import answer_in_private
from handlers.replies import Outcome
from handlers.request import Request
from intents.phrasebook import phrase
from services import repair

ANOTHER = phrase("repair.another")


@feature.answer("repeated", where=Where.PRIVATE)
def after_repeat(request: Request) -> Outcome:
    """The message after 已记在 #1042 上: that it is another matter, or what any answer to a report may be."""
    if not request.intent and ANOTHER.fullmatch(request.text):
        return _apart(request, int(request.answered.data["entry"]))
    return answer(request)


@feature.button("apart", who=Who.RESIDENT, where=Where.PRIVATE)
def apart(request: Request) -> Outcome:
    """是另一件事: a ticket of its own."""
    return _apart(request, request.number())


def _apart(request: Request, entry_id: int) -> Outcome:
    request.close_dialogue()
    outcome = repair.apart(request.unit, request.home_community, request.neighbour, entry_id)
    return answer_in_private(request.with_(dialogue=None), outcome)

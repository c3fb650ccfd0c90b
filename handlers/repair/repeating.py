"""是另一件事: what was added to an open ticket is told apart, by a button or in words."""

from __future__ import annotations

import re

from handlers.access import Where, Who
from handlers.repair.answering import answer
from handlers.repair.registry import feature
from handlers.repair.reporting import answer_in_private
from handlers.replies import Outcome
from handlers.request import Request
from services import repair

ANOTHER = re.compile(
    r"\W*(?:不(?:是|对|對)|唔(?:系|係|喺)|no\b)?\W*"
    r"(?:[这這那呢嗰]?[个個]?[是系係]?(?:另外?一?[件个個码碼]|[别別][的件处處]|第二[件个個])[事嘢]?"
    r"|不是同一[件个個]事?"
    r"|(?:it'?s |that'?s |this is )?(?:something else|another (?:one|thing|matter|problem)|a different \w+))"
    r"[啊呀的嘅啦了]?\W*",
    re.IGNORECASE,
)
"""是另一件事, said instead of pressed."""


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

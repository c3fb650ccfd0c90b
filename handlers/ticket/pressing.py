"""How little is said of a deed: nothing of one that comes twice, and 👌 of one that was written."""

from __future__ import annotations

from functools import wraps

from handlers.feature import Handle
from handlers.replies import Outcome, Reply, Toast
from handlers.request import Request
from services.ticket import Already


def kindly(handle: Handle) -> Handle:
    """Let a line over the screen say that it has been done before, and by whom."""

    @wraps(handle)
    def press(request: Request) -> Outcome:
        try:
            return handle(request)
        except Already as before:
            return Toast(before.key, alert=False, **before.facts)

    return press


def briefly(request: Request, reply: Reply) -> Outcome:
    """What was done as it was written: words in private; among colleagues 👌, for the card says the rest.

    Only where the words themselves named the job: of what was guessed it is said which one it was.
    """
    if request.place.private:
        return reply
    request.react("👌")
    return None

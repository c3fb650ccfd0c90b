"""A call that a colleague is writing down: 代报, until it is opened or dropped."""

from __future__ import annotations

from handlers.request import Request
from services.errors import Gone
from services.ticket import Call


def kept_call(request: Request) -> Call | None:
    """The call that the one who presses has written down here; None for everybody else's."""
    if request.telegram_id() != request.actor.user_id:
        return None
    data = request.dialogue.data.get("call") if request.dialogue else None
    if data is None:
        raise Gone
    return Call.kept(data)

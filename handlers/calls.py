"""Calls that a colleague is writing down, 代报, until each is opened or dropped: a second rings meanwhile."""

from __future__ import annotations

from typing import Any

from handlers.request import Request
from services.errors import Gone
from services.ticket import Call

MOST_CALLS = 8
"""Calls of one colleague that are written down at once; the oldest goes."""


def kept_calls(request: Request) -> dict[str, Any]:
    """What the one who acts has written down here, by the word that the buttons below each carry."""
    return dict(request.dialogue.data.get("calls", {})) if request.dialogue else {}


def with_call(request: Request, call: Call, word: str = "") -> tuple[str, dict[str, Any]]:
    """One more call, or another wording of the one that `word` names; its word, and all of them."""
    calls = kept_calls(request)
    word = word or str(1 + max(map(int, calls), default=0))
    calls[word] = call.as_data()
    return word, dict(list(calls.items())[-MOST_CALLS:])


def kept_call(request: Request) -> Call | None:
    """The call that the one who presses has written down here; None for everybody else's."""
    if request.telegram_id() != request.actor.user_id:
        return None
    data = kept_calls(request).get(request.word(1))
    if data is None:
        raise Gone
    return Call.kept(data)


def put_away(request: Request) -> None:
    """This call is done with; the others stay."""
    calls = kept_calls(request)
    calls.pop(request.word(1), None)
    if calls and request.dialogue is not None:
        request.dialogue.data = {**request.dialogue.data, "calls": calls}
    else:
        request.close_dialogue()

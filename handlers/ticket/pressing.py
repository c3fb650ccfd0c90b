"""Presses that come twice: the second one is no error, and nothing happens again."""

from __future__ import annotations

from functools import wraps

from handlers.feature import Handle
from handlers.replies import Outcome, Toast
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

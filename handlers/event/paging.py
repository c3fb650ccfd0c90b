"""Turning the pages of a list: back where there is a page before, on where there is one after."""

from __future__ import annotations

from handlers.request import Request
from services.messages import Button

TURN = "turn"
"""The last word of a press that turns a page: it changes the message that a first press sends."""


def turns(action: str, number: int, *, of: tuple[int, ...] = (), more: bool) -> list[Button]:
    """The buttons of page `number`, counted from 0; `of` is the id of what the list belongs to."""
    back = Button(action, (*of, number - 1, TURN), label="event-back-button")
    on = Button(action, (*of, number + 1, TURN), label="event-on-button")
    return [*([back] if number > 0 else []), *([on] if more else [])]


def is_turned(request: Request) -> bool:
    """Whether this press turns a page."""
    return request.press is not None and TURN in request.press.args

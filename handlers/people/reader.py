"""What is laid out for whoever reads: the menu of a chat, and lines below one another."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, rank
from handlers.request import Request
from handlers.speaking import language_of
from services import people
from texts import Verbatim


def lay_menu(request: Request) -> None:
    """Telegram's menus know no scripts of Chinese, so that a chat in Traditional needs a menu of its own."""
    request.router.lay_menu(
        request.unit, request.place.id, language_of(request), Where.PRIVATE, rank(request)
    )


def in_lines(request: Request, said: Sequence[Verbatim]) -> list[str]:
    """What is said in the reader's language, each text a line."""
    unit = request.unit
    return people.lines(unit, request.community, request.staff or request.resident, said)

"""The menu that is laid out for whoever reads."""

from __future__ import annotations

from handlers.access import Where, rank
from handlers.request import Request
from handlers.speaking import language_of


def lay_menu(request: Request) -> None:
    """Telegram's menus know no scripts of Chinese, so that a chat in Traditional needs a menu of its own."""
    request.router.lay_menu(
        request.unit, request.place.id, language_of(request), Where.PRIVATE, rank(request)
    )

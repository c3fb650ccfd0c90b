"""A resident's words, passed on to the desk, and when somebody sits there."""

from __future__ import annotations

from typing import Any

from handlers.request import Request
from services import desk, hours
from texts import Soon


def passed(request: Request, matter: str, text: str) -> bool:
    """Bring words to the staff group; False where there is none."""
    media = [(kind, file_id) for kind, file_id, _ in request.media]
    return desk.pass_on(request.unit, request.home_community, request.neighbour, matter, text, media)


def opening(request: Request) -> dict[str, Any]:
    """Whether somebody sits at the desk, and from when."""
    community, now = request.home_community, request.unit.now
    return {
        "open": "yes" if hours.desk_open(community, now) else "no",
        "opens": Soon(hours.desk_opens(community, now)),
    }

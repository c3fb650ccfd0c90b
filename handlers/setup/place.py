"""Where /setup happens and who may set up there: a group that is not known has no staff yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import Where
from handlers.request import Request
from services import setup
from services.errors import Refused
from services.messages import Button
from services.people import Chat, Community

ANY_GROUP = Where.GROUP | Where.STAFF_GROUP | Where.UNKNOWN_GROUP


def bring_in(request: Request, payload: str = "setup") -> Button:
    """A press that lets a person pick a group of theirs, into which we come and do what the payload says."""
    return Button("setup.bring", url=request.unit.bot.group_link(payload))


def ruled_by(request: Request) -> Sequence[Community]:
    """The communities that the person of this request may set up."""
    actor = request.actor
    if actor.anonymous:
        raise Refused("access-anonymous")
    return setup.ruled_by(request.unit, actor.user_id, owner=actor.owner)


def ruled(request: Request) -> Community:
    """The one of them that the pressed button names first."""
    community = next((each for each in ruled_by(request) if each.id == request.number()), None)
    if community is None:
        raise Refused("setup-owners-only")
    return community


def noted(request: Request) -> Chat:
    """The group of this request, as Telegram has it now."""
    place = request.place
    return setup.noted(request.unit, place.id, place.title, forum=place.is_forum)


def here(request: Request, chat: Chat) -> dict[str, Any]:
    """What a group is, and what the bot sees in it."""
    return {"scope": setup.scope_label(chat), "sight": setup.sight(request.unit, chat)}

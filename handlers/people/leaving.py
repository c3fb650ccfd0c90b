"""/forget: whoever wishes it is forgotten, after a look at what that means."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.people.registry import feature
from handlers.replies import Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import asks_to_be_forgotten
from services import forgetting
from services.messages import Button


@feature.command("forget", who=Who.RESIDENT, where=Where.PRIVATE)
def forget(request: Request) -> Outcome:
    """What will be gone, and what stays; a second press does it."""
    forgetting.check(request.unit, request.actor.user_id)
    return Reply("people-forget-sure", buttons=[Button("people.forget"), Button("people.stay")])


@feature.phrase(asks_to_be_forgotten, who=Who.RESIDENT, where=Where.PRIVATE)
def forget_in_words(request: Request) -> Outcome:
    """请删除我的资料: the command, in words."""
    return NotMine() if request.resident is None else forget(request)


@feature.button("forget", who=Who.RESIDENT, where=Where.PRIVATE)
def forgotten(request: Request) -> Outcome:
    """全部删掉."""
    forgetting.forget(request.unit, request.actor.user_id)
    return Edit("people-forgotten")


@feature.button("stay", who=Who.RESIDENT, where=Where.PRIVATE)
def stay(_: Request) -> Outcome:
    """算了."""
    return Edit("people-stays")

"""Who may do something and where: declared at registration, judged here, at every press again."""

from __future__ import annotations

from enum import Flag, IntEnum, auto
from typing import TYPE_CHECKING

from services.errors import Refused

if TYPE_CHECKING:
    from handlers.request import Request


class Who(IntEnum):
    """The least a person must be. Roles of staff include the ones before them."""

    ANYONE = 0
    RESIDENT = 1
    STAFF = 2
    DISPATCHER = 3
    MANAGER = 4
    OWNER = 5


class Where(Flag):
    """The kinds of chat in which a route listens."""

    PRIVATE = auto()
    GROUP = auto()
    STAFF_GROUP = auto()
    UNKNOWN_GROUP = auto()
    DESK = PRIVATE | STAFF_GROUP
    ANYWHERE = PRIVATE | GROUP | STAFF_GROUP | UNKNOWN_GROUP


RANKS = {"technician": Who.STAFF, "dispatcher": Who.DISPATCHER, "manager": Who.MANAGER}


def rank(request: Request) -> Who:
    """What the person behind a request is; an anonymous identity is nobody in particular."""
    if request.actor.anonymous:
        return Who.ANYONE
    if request.actor.owner:
        return Who.OWNER
    if request.staff is not None:
        return RANKS[request.staff.role]
    return Who.RESIDENT if request.resident is not None else Who.ANYONE


def may(request: Request, who: Who, where: Where) -> bool:
    """Whether this person may do this here."""
    return rank(request) >= who and bool(request.place.kind & where)


def check(request: Request, who: Who, where: Where) -> None:
    """Raise Refused with a polite sentence unless this person may do this here."""
    if who > Who.ANYONE and request.actor.anonymous:
        raise Refused("access-anonymous")
    if rank(request) < who:
        if request.community is None:
            raise Refused("access-no-community")
        check_joined(request)
        raise Refused("access-leaders-only" if request.staff is not None else "access-staff-only")
    if not request.place.kind & where:
        raise Refused("access-private-only" if where & Where.PRIVATE else "access-group-only")


def check_joined(request: Request) -> None:
    """Raise Refused for somebody in the staff group whom nobody made a colleague, with how that is done."""
    if request.place.kind is Where.STAFF_GROUP and request.staff is None and not request.actor.owner:
        raise Refused("access-not-joined")

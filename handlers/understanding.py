"""What a message means where it was written."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.access import Where
from handlers.request import Request
from intents import NONE, Context, Intent, ReplyTo
from services import ticket
from services.understanding import Ear

CARDS: Mapping[str, ReplyTo] = {"ticket": "ticket", "event": "event", "parcel": "parcel"}
"""The subjects whose cards the intents know, by our word for them."""


def understand(request: Request) -> Intent:
    """The intent of the request's message; staff groups are not listened to."""
    message = request.message
    if message is None or not message.text or request.community is None:
        return Intent(NONE)
    if not request.place.kind & (Where.PRIVATE | Where.GROUP):
        return Intent(NONE)
    if message.forwarded and not request.place.private:
        return Intent(NONE)
    context = Context(
        where="private" if request.place.private else "group",
        forwarded=message.forwarded,
        reply_to=_replied_to(request),
        mentioned=message.names_us,
    )
    return Ear.of(request.community).hear(message.text, request.unit.now, context)


def heard(request: Request, text: str) -> Intent:
    """What words would mean that nobody wrote in one message."""
    return Ear.of(request.home_community).hear(text, request.unit.now, Context("private"))


def calls_off(request: Request) -> bool:
    """Whether the words call somebody off: 不用来了, and neither 算了明天吧 nor 搞掂未呀."""
    understood = request.intent.intent if request.intent else NONE
    return ticket.calls_off(request.text, understood, request.home_community, request.unit.now)


def _replied_to(request: Request) -> ReplyTo | None:
    if request.subject is not None and request.subject[0] in CARDS:
        return CARDS[request.subject[0]]
    return "bot" if request.message and request.message.reply_to_us else None

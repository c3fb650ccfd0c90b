"""What a message means where it was written."""

from __future__ import annotations

from handlers.access import Where
from handlers.request import Request
from intents import NONE, Intent
from services.understanding import Ear

STEPS = {"home": "home", "visit": "time", "confirm": "confirm"}
"""What a dialogue step asks for, in the words of the intents, by the last part of its name."""


def understand(request: Request) -> Intent:
    """The intent of the request's message; staff groups are not listened to."""
    message = request.message
    if message is None or not message.text or request.community is None:
        return Intent(NONE)
    if not request.place.kind & (Where.PRIVATE | Where.GROUP):
        return Intent(NONE)
    if message.forwarded and not request.place.private:
        return Intent(NONE)
    step = request.dialogue.step.rpartition(".")[2] if request.dialogue else ""
    return Ear.of(request.community).hear(
        message.text,
        request.unit.now,
        where="private" if request.place.private else "group",
        pending=STEPS.get(step),
        forwarded=message.forwarded,
        reply_to=_reply_kind(request),
        mentioned=f"@{request.unit.bot.username.lower()}" in message.text.lower(),
    )


def _reply_kind(request: Request) -> str | None:
    if request.subject is not None and request.subject[0] in ("ticket", "event", "parcel"):
        return request.subject[0]
    return "bot" if request.message and request.message.reply_to_us else None

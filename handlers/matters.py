"""Several matters in one message, each heard as one of its own: 马桶堵了。另外周六的包粽子帮我报两个人."""

from __future__ import annotations

from dataclasses import replace

from handlers.request import Request
from handlers.understanding import heard, understand
from intents import typed_parts


def matters(request: Request) -> list[Request]:
    """The request once for each kind of matter that its message is about, the one that leads first.

    That one keeps what belongs to no other. Only of matters of another kind: two faults are one visit, and
    whoever asks for a parcel misses it. An answer to a question of ours is never taken apart.
    """
    message = request.message
    if message is None or message.edited or request.dialogue is not None or request.text.startswith("/"):
        return [request]
    intent = understand(request)
    others = {name for name in intent.also if _kind(name) != _kind(intent.intent)}
    if not others:
        return [request]
    leading: list[str] = []
    further: dict[str, list[str]] = {}
    for part in typed_parts(request.text):
        meant = heard(request, part).intent
        (further.setdefault(meant, []) if meant in others else leading).append(part)
    if not leading or not further:
        return [request]
    first = replace(message, text=" ".join(leading))
    rest = [replace(message, text=" ".join(parts), media=()) for parts in further.values()]
    return [request.with_(message=each) for each in (first, *rest)]


def _kind(intent: str) -> str:
    """What an intent is about: repair, parcel, event, …"""
    return intent.partition(".")[0]

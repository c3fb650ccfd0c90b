"""Which of several open reports a resident's words are about."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.request import Request
from services import repair


def named(request: Request) -> Sequence[repair.Ticket]:
    """The reports that a question names, all where it names none: 坐廁幾時整 is not about the lamp."""
    said = request.intent.slots if request.intent else {}
    return repair.named_ones(request.unit, request.neighbour, request.text, said, _replied_to(request))


def meant(request: Request, *, spoken_of: int | None = None) -> Sequence[repair.Ticket]:
    """The reports that the words are about; those that name nothing are about the one just spoken of."""
    said = request.intent.slots if request.intent else {}
    who = (request.unit, request.neighbour)
    return repair.meant(*who, request.text, said, _replied_to(request), spoken_of=spoken_of)


def _replied_to(request: Request) -> int | None:
    return request.subject[1] if request.subject and request.subject[0] == "ticket" else None

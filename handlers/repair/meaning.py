"""Which of several open reports a resident's words are about."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.request import Request
from services import repair


def meant(request: Request, *, spoken_of: int | None = None) -> Sequence[repair.Ticket]:
    """The reports that the words are about; those that name nothing are about the one just spoken of."""
    said = request.intent.slots if request.intent else {}
    replied_to = request.subject[1] if request.subject and request.subject[0] == "ticket" else None
    return repair.meant(request.unit, request.neighbour, request.text, said, replied_to, spoken_of=spoken_of)

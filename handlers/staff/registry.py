"""The feature that the handlers of staff register with, and what several of them say of a colleague."""

from __future__ import annotations

from typing import Any

from handlers.access import RANKS, Where
from handlers.feature import Feature
from handlers.request import Request
from services.people import Community
from services.staff import Staff
from texts import Verbatim

feature = Feature("staff")

LONGEST_QUESTION = 40
"""Characters."""


def who(colleague: Staff) -> dict[str, Any]:
    """A colleague as the texts name them."""
    return {
        "name": colleague.name,
        "badge": colleague.badge,
        "role": Verbatim(f"staff-role-{colleague.role}"),
    }


def lay_menu(request: Request, community: Community, colleague: Staff) -> None:
    """Fill a colleague's command menu, for their role and in their language."""
    request.router.lay_menu(
        request.unit,
        colleague.user_id,
        request.unit.voice.language_of(community, colleague),
        Where.PRIVATE,
        RANKS[colleague.role],
    )

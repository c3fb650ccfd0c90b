"""怎么派单: a colleague who asks how something is done."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.staff.registry import LONGEST_QUESTION, feature
from intents.phrasebook import phrase
from services.understanding import plain

_ASKS_HOW = phrase("staff.asks_how")
_TOPIC = phrase("staff.how_topic")


def asks_how(text: str) -> bool:
    """怎么派单."""
    return _topic(text) is not None


def _topic(text: str) -> str | None:
    """What somebody wants to be shown; None where they ask nothing, or nothing of ours."""
    read = plain(text)
    if len(text) > LONGEST_QUESTION or not _ASKS_HOW.search(read):
        return None
    found = {each.lastgroup for each in _TOPIC.finditer(read)}
    return next((each for each in _TOPIC.groupindex if each in found), None)


@feature.phrase(asks_how, who=Who.RESIDENT, where=Where.DESK, named=True)
def how(request: Request) -> Outcome:
    """One line on the one thing that was asked; /help has everything."""
    if request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    return Reply(f"staff-how-{_topic(request.text)}")

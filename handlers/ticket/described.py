"""3-2-501那单催一下: a deed, with what the job is about in place of its number."""

from __future__ import annotations

from dataclasses import replace

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket import sayings
from handlers.ticket.cards import list_line
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.shorthand import by_number
from intents.phrasebook import phrase
from services import homes, ticket
from services.errors import Refused
from services.understanding import as_typed, plain

_OF_THOSE = phrase("ticket.of_those")


def does_to_those(text: str) -> tuple[str, str] | None:
    """What the job is about and what is done to it, as it was written; None where nothing is done."""
    said = _OF_THOSE.fullmatch(plain(text))
    if said is None:
        return None
    what, words = said["what"] or said["thing"], said["words"] or said["say"]
    return (as_typed(text, what), words) if sayings.is_deed(words) else None


def is_deed_to_those(text: str) -> bool:
    """Whether a text says what is done to a job that it describes."""
    return does_to_those(text) is not None


@feature.phrase(is_deed_to_those, who=Who.RESIDENT, where=Where.DESK)
@kindly
def to_those(request: Request) -> Outcome:
    """Done to the one that is meant, and said to which; of several they choose."""
    said = does_to_those(request.text)
    if said is None or request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    what, words = said
    found = ticket.search(request.unit, request.home_community, what)
    if not found and homes.is_address(request.home_community, what):
        raise Refused("ticket-none-with", words=what)
    if len(found) > 1:
        return request.router.run_command(request, f"/ticket {what}")
    if not found:
        return NotMine()
    written = replace(request.written, text=f"{found[0].number} {words}")
    outcome = by_number(request.with_(message=written))
    if outcome is not None or sayings.HURRIES.fullmatch(plain(words)):
        return outcome  # Whoever is called is called by the number.
    view = [ticket.view_button(found[0])]
    return Reply(
        "ticket-card", lines=list_line(request.unit, found[0]), buttons=view, subject=("ticket", found[0].id)
    )

"""不用来了 is asked once more, whoever understood it: a slip would send the technician home."""

from __future__ import annotations

from datetime import timedelta

from handlers.replies import Ask
from handlers.request import Request
from services import ticket
from services.messages import Button
from services.ticket import Ticket

CHANGES_MIND = timedelta(minutes=30)
"""How long 还是来吧 is understood after 不用来了."""


def ask_withdrawal(request: Request, found: Ticket) -> Ask:
    """Whether this one is really to be called off, with a button for either answer."""
    return Ask(
        "ticket.sure",
        "ticket-withdraw-sure",
        data={"ticket": found.id, "heard": ticket.heard_of(request.unit, found)},
        buttons=[[Button("ticket.withdraw_yes", (found.id,)), Button("ticket.keep", (found.id,))]],
        subject=("ticket", found.id),
        number=str(found.number),
        what=ticket.what(found),
    )


def ask_withdrawal_in_words(request: Request, found: Ticket) -> Ask:
    """The same of what somebody wrote; where people were in danger the staff read it at once, and judge."""
    if found.danger is not None:
        ticket.add_words(request.unit, found, request.neighbour, request.text)
    return ask_withdrawal(request, found)

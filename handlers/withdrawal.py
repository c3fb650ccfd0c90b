"""不用来了 is asked once more, whoever understood it: a slip would send the technician home."""

from __future__ import annotations

from handlers.replies import Reply
from services import ticket
from services.messages import Button
from services.ticket import Ticket


def ask_withdrawal(found: Ticket) -> Reply:
    """Whether this one is really to be called off, with a button for either answer."""
    return Reply(
        "ticket-withdraw-sure",
        buttons=[[Button("ticket.withdraw_yes", (found.id,)), Button("ticket.keep", (found.id,))]],
        subject=("ticket", found.id),
        number=str(found.number),
        what=ticket.what(found),
    )

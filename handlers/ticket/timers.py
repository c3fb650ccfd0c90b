"""The steps of a ticket that come with time."""

from __future__ import annotations

from handlers.ticket.registry import feature
from services import ticket

feature.timer("page", ticket.page)
feature.timer("advise_call", ticket.advise_call)
feature.timer("remind", ticket.remind)
feature.timer("ask_over", ticket.ask_over)
feature.timer("ask_fixed", ticket.ask_fixed)
feature.timer("nudge", ticket.nudge)
feature.timer("close", ticket.close)
feature.timer("settle", ticket.settle)

"""Looking for what is missing: parcels, things and pets; finders and owners meet through the bot."""

from __future__ import annotations

from services.search.conclusion import (
    again,
    conclude,
    found_by_resident,
    looked_for,
    next_step,
    of_ticket,
    step_done,
    step_due,
    stop,
)
from services.search.finding import Seen, amend, has_found, have, look_closer, report_finding, withdraw
from services.search.meeting import (
    asked_last,
    given,
    got,
    is_called_over,
    is_mine,
    not_mine,
    pass_on,
    speaks_in,
)
from services.search.opening import Sought, ask_neighbours, open_search, say_more
from services.search.wording import called_off, came_back, is_described, trail, what
from storage.search import Finding, Handover, Outcome, Search

__all__ = [
    "Finding",
    "Handover",
    "Outcome",
    "Search",
    "Seen",
    "Sought",
    "again",
    "amend",
    "ask_neighbours",
    "asked_last",
    "called_off",
    "came_back",
    "conclude",
    "found_by_resident",
    "given",
    "got",
    "has_found",
    "have",
    "is_called_over",
    "is_described",
    "is_mine",
    "look_closer",
    "looked_for",
    "next_step",
    "not_mine",
    "of_ticket",
    "open_search",
    "pass_on",
    "report_finding",
    "say_more",
    "speaks_in",
    "step_done",
    "step_due",
    "stop",
    "trail",
    "what",
    "withdraw",
]

"""Repair: from what a resident wrote to a ticket that lacks nothing; staff hear before anything is asked."""

from __future__ import annotations

from services.repair.answering import (
    add,
    add_to_latest,
    as_report,
    edited,
    live_ones,
    names_a_place,
    pass_voice_on,
    same_matter,
    set_home,
    set_home_from_words,
    set_visit,
    visit_of,
    withdraw,
)
from services.repair.asking import Question, ask_in_private, is_offered, question
from services.repair.reporting import Outcome, report
from storage.ticket import Ticket

__all__ = [
    "Outcome",
    "Question",
    "Ticket",
    "add",
    "add_to_latest",
    "as_report",
    "ask_in_private",
    "edited",
    "is_offered",
    "live_ones",
    "names_a_place",
    "pass_voice_on",
    "question",
    "report",
    "same_matter",
    "set_home",
    "set_home_from_words",
    "set_visit",
    "visit_of",
    "withdraw",
]

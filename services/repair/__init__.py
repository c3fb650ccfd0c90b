"""Repair: from what a resident wrote to a ticket that lacks nothing; staff hear before anything is asked."""

from __future__ import annotations

from services.repair.answering import (
    add,
    add_to_latest,
    as_report,
    edited,
    emergency_of,
    is_address,
    keep_number,
    live_ones,
    moved_outside,
    names_a_place,
    own_home,
    part_that_lacked,
    pass_voice_on,
    same_matter,
    set_home,
    set_home_from_parts,
    set_home_from_words,
    set_visit,
    withdraw,
)
from services.repair.asking import (
    Question,
    ask_in_private,
    is_nowhere,
    is_offered,
    question,
    visit_buttons,
    where_question,
)
from services.repair.meaning import meant, meant_of_the_done, named_ones
from services.repair.recurring import await_answer, breaks_again, came_back, is_another, reopen, unanswered
from services.repair.repeating import apart, repeat
from services.repair.reporting import Outcome, asks, report
from services.repair.slips import room_put_right
from services.repair.visits import comes_after_all, visit_answered, visit_of
from storage.ticket import Ticket

__all__ = [
    "Outcome",
    "Question",
    "Ticket",
    "add",
    "add_to_latest",
    "apart",
    "as_report",
    "ask_in_private",
    "asks",
    "await_answer",
    "breaks_again",
    "came_back",
    "comes_after_all",
    "edited",
    "emergency_of",
    "is_address",
    "is_another",
    "is_nowhere",
    "is_offered",
    "keep_number",
    "live_ones",
    "meant",
    "meant_of_the_done",
    "moved_outside",
    "named_ones",
    "names_a_place",
    "own_home",
    "part_that_lacked",
    "pass_voice_on",
    "question",
    "reopen",
    "repeat",
    "report",
    "room_put_right",
    "same_matter",
    "set_home",
    "set_home_from_parts",
    "set_home_from_words",
    "set_visit",
    "unanswered",
    "visit_answered",
    "visit_buttons",
    "visit_of",
    "where_question",
    "withdraw",
]

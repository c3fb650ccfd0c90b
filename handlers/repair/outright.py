"""Words that mean one thing after one question: 是 to a home, 唔使 to a time, 里面有人 of a lift."""

from __future__ import annotations

from dataclasses import replace

from handlers.repair.noting import ask_home, home_noted
from handlers.repair.reporting import as_report, report
from handlers.replies import Outcome
from handlers.request import Request
from handlers.withdrawal import ask_withdrawal_in_words
from intents import Intent
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import repair, ticket
from services.understanding import is_nothing_but, plain

NONE_NEEDED = phrase("visit.none_needed")
SOMEBODY_INSIDE = phrase("repair.somebody_inside")

ASKED_FOR = frozenset({"home", "visit"})


def answered_outright(request: Request, number: int, step: str) -> Outcome:
    """What such a word does; None for everything else."""
    alarm = _somebody_inside(request, number)
    return alarm or _confirmed(request, number) or _none_needed(request, number, step)


def _somebody_inside(request: Request, number: int) -> Outcome:
    """电梯卡住, and then 里面有人: an alarm that neither would have raised; None for anything else."""
    found = ticket.own(request.unit, number, request.neighbour)
    if (
        found.category != "lift"
        or found.danger is not None
        or not SOMEBODY_INSIDE.search(plain(request.text))
    ):
        return None
    said = f"{found.text}，{request.text}"
    meant = as_report(request, said)
    alarm = Intent(meant.intent, meant.score, {**meant.slots, "urgent": True})
    written = replace(request.written, text=said)
    return report(request.with_(message=written, intent=alarm, dialogue=None))


def _confirmed(request: Request, number: int) -> Outcome:
    """是 or 不是, to 是登记的 3栋2单元501 吗; None for anything else, and where that was not asked."""
    kept = request.answered.data
    if "home" not in kept or int(kept["ticket"]) != number:
        return None
    match reply_kind(request.text, "confirm"):
        case "yes":
            outcome = repair.set_home(request.unit, request.neighbour, number, int(kept["home"]))
            return home_noted(request, outcome)
        case "no" if not is_nothing_but(NONE_NEEDED, request.text):
            return ask_home(request, number)
    return None


def _none_needed(request: Request, number: int, step: str) -> Outcome:
    """唔使, to the question when or where: whether anybody is to come at all; None for anything else."""
    if step not in ASKED_FOR or not is_nothing_but(NONE_NEEDED, request.text):
        return None
    return ask_withdrawal_in_words(request, ticket.own(request.unit, number, request.neighbour))

"""The end of a shift, and days off, in words: 我下班了, 剩下的给张师傅, 我请假三天."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.cards import job_lines
from handlers.ticket.registry import feature
from handlers.ticket.releasing import LONGEST_NEWS, duty_to, offer_hands
from intents.phrasebook import phrase
from services import people, ticket
from services.messages import Button, in_rows
from services.staffroom import say_at_desk
from services.ticket import Ticket
from services.understanding import plain
from texts import Verbatim

_ENDS = phrase("staff.ends_shift")
_PASSES_ON = phrase("staff.passes_on")
_TAKES_LEAVE = phrase("staff.takes_leave")

MOST_GIVEN_BACK = 20


def ends(text: str) -> bool:
    """我下班了, 交班."""
    return len(text) <= LONGEST_NEWS and _ENDS.fullmatch(plain(text)) is not None


@feature.phrase(ends, who=Who.RESIDENT, where=Where.DESK)
def end(request: Request) -> Outcome:
    """What is still in hand, with what can be done about it; who has nothing is not held up."""
    said, colleague = _ENDS.fullmatch(plain(request.text)), request.staff
    if said is None or colleague is None or request.written.forwarded:
        return NotMine()
    jobs = ticket.jobs_of(request.unit, colleague)
    if jobs or _is_on_duty(request, colleague):
        at_desk = not request.place.private or ticket.leads(colleague)
        return offer_hands(request, colleague, jobs) if at_desk else _left(request, jobs)
    if ticket.leads(colleague) and (said["over"] or said["handover"]):
        return request.router.run_command(request, "/tickets")
    if not request.place.private:
        return NotMine()
    request.react("👌")
    return None


def _left(request: Request, jobs: list[Ticket]) -> Reply:
    """For a technician alone: each can be given back, and what is left alone stays theirs."""
    return Reply("ticket-off-duty", **_each_back(request, jobs))


def _each_back(request: Request, jobs: Sequence[Ticket]) -> dict[str, Any]:
    """The jobs in a line each, each with a button that gives it back."""
    label = "ticket-give-back-number-button"
    back = [
        Button("ticket.give_back", (job.id,), label=label, facts={"number": str(job.number)})
        for job in jobs[:MOST_GIVEN_BACK]
    ]
    lines = ticket.stacked(job_lines(request.unit, jobs[:MOST_GIVEN_BACK])) if jobs else ""
    duty = "yes" if _is_on_duty(request, request.colleague) else "no"
    return {"buttons": in_rows(back, 2), "count": len(jobs), "lines": lines, "duty": duty}


def _is_on_duty(request: Request, colleague: people.Staff) -> bool:
    return request.home_community.on_duty_id == colleague.id


# ---- days off -------------------------------------------------------------------------


def takes_leave(text: str) -> bool:
    """我请假三天."""
    return len(text) <= LONGEST_NEWS and _TAKES_LEAVE.fullmatch(plain(text)) is not None


@feature.phrase(takes_leave, who=Who.RESIDENT, where=Where.DESK)
def leave(request: Request) -> Outcome:
    """Those in charge are asked to whom the jobs go: it is no word to the residents."""
    colleague = request.staff
    if colleague is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    jobs = ticket.jobs_of(request.unit, colleague)
    offered = offer_hands(request, colleague, jobs)
    if not request.place.private or ticket.leads(colleague):
        if jobs or _is_on_duty(request, colleague):
            return offered
        request.react("👌")
        return None
    news = Verbatim("ticket-leave-desk", {"technician": colleague.name, "words": request.text})
    lines = ticket.stacked([news, Verbatim(offered.message.key, offered.message.facts)])
    community, choices = request.home_community, offered.message.buttons
    say_at_desk(request.unit, community.id, "ticket-card", topic="repair", buttons=choices, lines=lines)
    return Reply("ticket-leave", **_each_back(request, jobs))


# ---- to whom --------------------------------------------------------------------------


def passes_on(text: str) -> bool:
    """交班给张师傅, 剩下的给张师傅."""
    return len(text) <= LONGEST_NEWS and _PASSES_ON.fullmatch(plain(text)) is not None


@feature.phrase(passes_on, who=Who.RESIDENT, where=Where.DESK)
def pass_on(request: Request) -> Outcome:
    """Those in charge see to it by a press: in the group where it is said, else it is asked there."""
    said, colleague = _PASSES_ON.fullmatch(plain(request.text)), request.staff
    if said is None or colleague is None or request.written.forwarded or request.subject is not None:
        return NotMine()
    meant = ticket.called(request.unit, request.home_community, said["to"] or said["whom"], colleague)
    jobs = ticket.jobs_of(request.unit, colleague)
    watches = said["over"] and (_is_on_duty(request, colleague) or ticket.leads(colleague))
    if len(meant) != 1 or meant[0].id == colleague.id or not (jobs or watches):
        return NotMine()
    asked = _asked(request, colleague, meant[0], jobs)
    if not request.place.private or ticket.leads(colleague):
        return Reply("ticket-shift", **asked)
    say_at_desk(request.unit, request.home_community.id, "ticket-shift", topic="repair", **asked)
    return Reply("ticket-shift-asked")


def _asked(request: Request, colleague: people.Staff, to: people.Staff, jobs: list[Ticket]) -> dict[str, Any]:
    community, facts = request.home_community, {"name": to.name}
    buttons = []
    if jobs:
        buttons.append(
            Button("ticket.hands_to", (colleague.id, to.id), label="ticket-shift-button", facts=facts)
        )
    if _is_on_duty(request, colleague) or not jobs:
        buttons.append(duty_to(community, to))
    numbers = " ".join(f"#{job.number}" for job in jobs)
    return {
        "buttons": buttons,
        "technician": colleague.name,
        "to": to.name,
        "count": len(jobs),
        "numbers": numbers,
    }

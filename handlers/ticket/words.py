"""Words in private about a ticket: a technician's from the job, a resident's under what they were told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from handlers.access import Where, Who
from handlers.attached import files_kept
from handlers.nodding import heard
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.ticket.addressed import aside
from handlers.ticket.notes import subject_of
from handlers.ticket.pressing import briefly
from handlers.ticket.registry import feature
from handlers.ticket.sayings import (
    ALL_DONE,
    DEPARTS,
    FALSE_ALARM,
    GIVES_BACK,
    HANDS_OVER,
    WAITS_FOR_PARTS,
    done_and,
    for_resident,
    will_go,
)
from handlers.understanding import calls_off
from handlers.withdrawal import ask_withdrawal_in_words
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import ticket
from services.errors import Gone
from services.messages import Button
from services.ticket import OUTSIDE, Ticket
from services.understanding import plain

AT_HOME = phrase("ticket.at_home")

AFTER_A_REPORT = frozenset({"repair.home", "repair.visit", "repair.more", "repair.repeated"})
"""What is asked once a report is noted."""

CLAUSES = re.compile(r"[,，;；。\n]")
"""Of 今天去不了,明天上午去 the part that names when."""

ONE_MATTER = timedelta(minutes=10)
"""How soon after one another words and photos from a job are of one piece."""

LONGEST_REASON = 100
"""Characters."""


@feature.reply_to("ticket", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def reply(request: Request) -> Outcome:
    """A reply under a message about a ticket: the technician reports, whoever waits adds to it."""
    found = subject_of(request)
    if found is None or not (request.text or request.media):
        return NotMine()
    if request.place.private and request.staff is not None and found.assignee_id == request.staff.id:
        return report_from_job(request, found, request.text)
    if not ticket.waits_for(request.unit, found, request.neighbour):
        return NotMine()
    if request.place.private and _waits_for_words(request, found):
        return NotMine()
    if calls_off(request):
        return ask_withdrawal_in_words(request, found) if request.place.private else NotMine()
    if reply_kind(request.text) == "thanks":
        return thank(request)
    if request.intent and request.intent.intent in ("repair.urge", "repair.status"):
        return NotMine()
    if request.place.private and not request.media and _wishes_another_time(request, found):
        return NotMine()
    return add(request, found)


def _waits_for_words(request: Request, found: Ticket) -> bool:
    """Whether the words may answer what was asked after a report: its handler knows which ticket is meant."""
    asked = request.dialogue.step if request.dialogue is not None else ""
    return found.kind == "repair" and ticket.is_live(found) and asked in AFTER_A_REPORT


def _wishes_another_time(request: Request, found: Ticket) -> bool:
    """Whether a reply is about when to come, which the repair's own handler knows how to change."""
    meant = request.intent.intent if request.intent else "none"
    wished = ticket.visit_wished(request.text, request.home_community, request.unit.now)
    expected = ticket.expecting(request.unit, request.neighbour)
    return meant == "none" and wished is not None and any(each.id == found.id for each in expected)


def report_from_job(request: Request, found: Ticket, text: str) -> Outcome:
    """The technician's words and pictures go to everyone who waits; what the buttons say too is done."""
    deed, words = _in_words(text) if ticket.is_live(found) else (None, text)
    if deed is None and not request.media and not isinstance(said := aside(request, found, text), NotMine):
        return said
    if request.media or words:
        ticket.report_words(request.unit, found.id, request.colleague, words, request.media)
        _plan(request, found, words)
    if deed is not None:
        return deed(request, found.id)
    if ticket.told(request.unit, found) == "no":
        return Reply("ticket-words-unheard", subject=("ticket", found.id), number=str(found.number))
    request.react("👌")
    return None


Deed = Callable[[Request, int], Outcome]


def _in_words(text: str) -> tuple[Deed | None, str]:
    """What a technician's words do to the job, and what of them is news for those who wait."""
    if ALL_DONE.fullmatch(text):
        return finished, ""
    if WAITS_FOR_PARTS.fullmatch(text):
        return partial(waits, reason=text), ""
    if DEPARTS.fullmatch(text):
        return departs, ""
    if GIVES_BACK.fullmatch(plain(text)):
        return gives_back, ""
    if FALSE_ALARM.fullmatch(plain(text)):
        return cancels, ""
    if (outside := HANDS_OVER.fullmatch(plain(text))) is not None:
        return partial(hands_over, said=outside), ""
    rest = done_and(text)
    return (finished, rest) if rest else (None, for_resident(text) or text)


def _plan(request: Request, found: Ticket, words: str) -> None:
    """明天上午再来 is heard by the resident as it is; the card and the morning list keep it."""
    when = visit_in(request, words)
    if when and ticket.is_live(found):
        ticket.plan_visit(request.unit, found, request.colleague, when)


def visit_in(request: Request, words: str) -> str | None:
    """The time at which the staff say that somebody comes, as ISO; None where they do not."""
    who = (request.home_community, request.unit.now)
    for clause in reversed(CLAUSES.split(words.strip())):
        if will_go(clause) and (when := ticket.moment_in(clause, *who, night=True)):
            return when
    return None


def finished(request: Request, ticket_id: int) -> Outcome:
    """修好了 in words: as pressed, and taken back by the one [按错了] that the card has for a minute.

    In private the card may be far above: it comes anew, below the words.
    """
    found = ticket.finish(request.unit, ticket_id, request.colleague)
    if request.place.private and ticket.show_job(request.unit, found, request.colleague):
        return None
    number, back = str(found.number), Button("ticket.undo", (found.id,))
    said = Reply("ticket-done-in-words", buttons=[back], subject=("ticket", found.id), number=number)
    return briefly(request, said)


def departs(request: Request, ticket_id: int) -> Outcome:
    """出发了 in words; what nobody has is taken by it."""
    return _said("ticket-depart-done", request, ticket.set_out(request.unit, ticket_id, request.colleague))


def cancels(request: Request, ticket_id: int, why: str = "false") -> Outcome:
    """误报 in words."""
    found = ticket.call_off(request.unit, ticket_id, request.colleague, why)
    return _said("ticket-call-off-done", request, found)


def gives_back(request: Request, ticket_id: int) -> Outcome:
    """去不了,换人 in words."""
    found = ticket.give_back(request.unit, ticket_id, request.colleague)
    return _said("ticket-give-back-done", request, found)


def waits(request: Request, ticket_id: int, reason: str) -> Outcome:
    """等料，周五到 in words: as the button, with the reason as it was written."""
    found = ticket.wait(request.unit, ticket_id, request.colleague, reason.strip()[:LONGEST_REASON])
    return _said("ticket-wait-done", request, found)


def hands_over(request: Request, ticket_id: int, said: re.Match[str]) -> Outcome:
    """转电梯公司 in words, with their number where it is written."""
    to = next(each for each in OUTSIDE if each in said.groupdict() and said[each])
    found = ticket.hand_over(request.unit, ticket_id, request.colleague, to, (said["words"] or "").strip())
    return _said("ticket-hand-done", request, found)


def _said(key: str, request: Request, found: Ticket) -> Outcome:
    number, told = str(found.number), ticket.told(request.unit, found)
    return briefly(request, Reply(key, subject=("ticket", found.id), number=number, told=told))


def add(request: Request, found: Ticket) -> Outcome:
    """A resident's further words and pictures go to the staff."""
    if request.media:
        ticket.add_media(request.unit, found, request.neighbour, request.media)
    if request.text:
        ticket.add_words(request.unit, found, request.neighbour, request.text)
    return heard(request, found)


def thank(request: Request) -> Outcome:
    """谢谢王师傅."""
    technician = ticket.thank(request.unit, request.neighbour, request.text)
    if technician is None:
        return NotMine()
    if not request.place.private:
        request.react("❤")
        return None
    return Reply("ticket-thanks-passed", technician=technician.name)


# ---- from the job, without a reply ----------------------------------------------------


@feature.answer("job_words", who=Who.STAFF, where=Where.PRIVATE, waits=False)
def job_words(request: Request) -> Outcome:
    """With one job, what its technician writes in private is about it; with several, we ask which one."""
    if not (request.text or request.media):
        return NotMine()
    jobs = ticket.jobs_of(request.unit, request.colleague)
    if not jobs:
        request.close_dialogue()
        return NotMine()
    if _is_own_matter(request, jobs):
        return NotMine()
    if len(jobs) == 1:
        return report_from_job(request, jobs[0], request.text)
    if _only_nods(request, jobs):
        request.react("👌")
        return None
    choices = [
        Button("ticket.about", (job.id,), facts=ticket.facts_of(request.unit, job)) for job in jobs[:8]
    ]
    return Ask(
        "ticket.job_words", "ticket-about-which", buttons=choices, data=_with_what_came_before(request)
    )


def _with_what_came_before(request: Request) -> dict[str, Any]:
    """A line, a photo, 修好了, and only then a press: all of it is about the job that is pressed."""
    text, media, now = request.text, [list(file) for file in request.media], request.unit.now
    kept = request.dialogue.data if request.dialogue is not None else {}
    if "at" in kept and "text" in kept and now - datetime.fromisoformat(kept["at"]) <= ONE_MATTER:
        text, media = "\n".join(filter(None, (kept["text"], text))), [*kept["media"], *media]
    return {"text": text, "media": media, "at": now.isoformat()}


def _only_nods(request: Request, jobs: Sequence[Ticket]) -> bool:
    """收到, to us: it does nothing to a job, and nobody who waits for one said anything that it answers."""
    nods = is_heard(request.text) and _in_words(request.text)[0] is None
    return nods and not any(ticket.was_spoken_to(request.unit, job) for job in jobs)


@feature.intent("none", "complaint", "suggestion", who=Who.RESIDENT, where=Where.PRIVATE)
def words_on_the_job(request: Request) -> Outcome:
    """The same when no question is open any more: a job may take longer than a question waits."""
    if request.staff is None or request.dialogue is not None or reply_kind(request.text) == "greeting":
        return NotMine()
    return job_words(request) if ticket.jobs_of(request.unit, request.staff) else NotMine()


def _is_own_matter(request: Request, jobs: Sequence[Ticket]) -> bool:
    """Whether a technician speaks as the resident they are too; told as news, it would name their home."""
    intent = request.intent
    if not intent or intent.intent in ("complaint", "suggestion", "faq", "repair.status", "repair.urge"):
        return False
    if intent.intent != "repair.report":
        return True
    elsewhere = not any(ticket.is_there(request.unit, job, intent.slots) for job in jobs)
    return elsewhere or AT_HOME.search(request.text) is not None


@feature.button("about", who=Who.STAFF, where=Where.PRIVATE)
def about(request: Request) -> Outcome:
    """The job that the words just written are about."""
    kept = request.answered.data
    if "text" not in kept:
        raise Gone
    files = files_kept(kept)
    deed, words = _in_words(kept["text"])
    if deed is None and not files:
        found = ticket.of_community(request.unit, request.home_community, request.number())
        if not isinstance(said := aside(request, found, words), NotMine):
            return said
    if files or words:
        found = ticket.report_words(request.unit, request.number(), request.colleague, words, files)
        _plan(request, found, words)
    if deed is not None:
        return deed(request, request.number())
    found = ticket.of_community(request.unit, request.home_community, request.number())
    request.answered.data = {"ticket": found.id}
    reached = ticket.told(request.unit, found) != "no"
    return Reply("ticket-words-passed" if reached else "ticket-words-unheard", number=str(found.number))

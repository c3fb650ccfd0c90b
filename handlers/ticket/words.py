"""Words in private about a ticket: a technician's from the job, a resident's under what they were told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from handlers.access import Where, Who
from handlers.attached import files_kept
from handlers.nodding import heard
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.notes import subject_of
from handlers.ticket.registry import feature
from handlers.understanding import calls_off
from handlers.withdrawal import ask_withdrawal
from intents.replies import reply_kind
from services import ticket
from services.errors import Gone
from services.messages import Button
from services.ticket import Ticket

AT_HOME = re.compile(
    r"我(?:自己|们|們)?(?:的)?(?:家|屋企)|\bmy (?:own )?(?:home|flat|place|house|kitchen|bathroom|toilet)\b",
    re.IGNORECASE,
)
"""How people speak of where they live themselves."""

ALL_DONE = re.compile(
    r"\W*(?:都|全|已经|已經)?(?:(?:修|换|換|弄|搞|整|执|執|装|裝|通|疏通|处理|處理)[返番翻]?好|搞定|搞掂|完工|完成)(?:了|咗|啦|喇)*\W*"
    r"|\W*(?:都|全)?(?:好|ok)(?:了|咗|啦|喇)+\W*"
    r"|\W*(?:all |it'?s |job )?(?:done|fixed|finished)(?: already| now)?\W*",
    re.IGNORECASE,
)
"""修好了 and nothing else, from whoever has the job: the button in words."""

_DELIVERED = r"材料|[配零元备備]件|料|货|貨|件|厂家|廠家|厂商|廠商"
_DAY = r"今|明|后天|後天|听日|聽日|[下这這]?(?:周|週|星期|礼拜|禮拜)|\d|[一二三四五六七八九十两兩]"
WAITS_FOR_PARTS = re.compile(
    rf"\W*(?:还|還|仲)?(?:要|得|先)?等[紧緊]?[^\W了你您我]{{0,6}}?(?:{_DELIVERED})"
    rf"(?:(?:到[货貨]?)?\W*|[,，;；、\s].*|(?:要|得|大概|大約|大约|预计|預計|估计|估計)?(?:{_DAY}).*)"
    r"|\W*(?:(?:still|now|i'?m|we'?re|am|are) )*(?:waiting|(?:need|have)(?: to)? wait) (?:for|on) "
    r"(?:the |a |some |new |spare )*(?:\w+ ){0,2}?(?:parts?|spares?|materials?|supplier|manufacturer)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""等料, 等配件，周五到: with no number in front only for what is delivered; 等一下 is talk."""

AFTER_A_REPORT = frozenset({"repair.home", "repair.visit", "repair.more", "repair.repeated"})
"""What is asked once a report is noted."""

LONGEST_REASON = 100
"""Characters."""


@feature.reply_to("ticket", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def reply(request: Request) -> Outcome:
    """A reply under a message about a ticket: the technician reports, whoever waits adds to it."""
    found = subject_of(request)
    if found is None or not (request.text or request.media):
        return NotMine()
    if request.place.private and request.staff is not None and found.assignee_id == request.staff.id:
        return report_from_job(request, found)
    if not ticket.waits_for(request.unit, found, request.neighbour):
        return NotMine()
    if request.place.private and _waits_for_words(request, found):
        return NotMine()
    match reply_kind(request.text):
        case "thanks":
            return thank(request)
        case "withdrawal" if calls_off(request):
            return NotMine() if not request.place.private else ask_withdrawal(found)
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


def report_from_job(request: Request, found: Ticket) -> Outcome:
    """The technician's words and pictures go to everyone who waits; what the buttons say too is done."""
    acted = _in_words(request.text) if ticket.is_live(found) else None
    if request.media or acted is None:
        text = "" if acted else request.text
        ticket.report_words(request.unit, found.id, request.colleague, text, request.media)
    if acted is not None:
        return acted(request, found.id)
    if ticket.told(request.unit, found) == "no":
        return Reply("ticket-words-unheard", subject=("ticket", found.id), number=str(found.number))
    request.react("👌")
    return None


def _in_words(text: str) -> Callable[[Request, int], Reply] | None:
    """What a technician's words do to the job beside being news of it."""
    if ALL_DONE.fullmatch(text):
        return finished
    if WAITS_FOR_PARTS.fullmatch(text):
        return partial(waits, reason=text)
    return None


def finished(request: Request, ticket_id: int) -> Reply:
    """修好了 in words: as pressed, and taken back as easily."""
    found = ticket.finish(request.unit, ticket_id, request.colleague)
    number, back = str(found.number), Button("ticket.undo", (found.id,))
    return Reply("ticket-done-in-words", buttons=[back], subject=("ticket", found.id), number=number)


def waits(request: Request, ticket_id: int, reason: str) -> Reply:
    """等料，周五到 in words: as the button, with the reason as it was written."""
    found = ticket.wait(request.unit, ticket_id, request.colleague, reason.strip()[:LONGEST_REASON])
    number, told = str(found.number), ticket.told(request.unit, found)
    return Reply("ticket-wait-done", subject=("ticket", found.id), number=number, told=told)


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


@feature.answer("job_words", who=Who.STAFF, where=Where.PRIVATE)
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
        return report_from_job(request, jobs[0])
    choices = [
        Button("ticket.about", (job.id,), facts=ticket.facts_of(request.unit, job)) for job in jobs[:8]
    ]
    return Ask(
        "ticket.job_words",
        "ticket-about-which",
        buttons=choices,
        data={"text": request.text, "media": [list(file) for file in request.media]},
    )


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
    if (acted := _in_words(kept["text"])) and not files:
        return acted(request, request.number())
    found = ticket.report_words(request.unit, request.number(), request.colleague, kept["text"], files)
    request.answered.data = {"ticket": found.id}
    reached = ticket.told(request.unit, found) != "no"
    return Reply("ticket-words-passed" if reached else "ticket-words-unheard", number=str(found.number))

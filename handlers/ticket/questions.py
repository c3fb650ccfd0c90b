"""What staff ask in words instead of by a command: what is overdue, how many came today, who is on duty."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.cards import job_lines
from handlers.ticket.lists import show_list
from handlers.ticket.registry import feature
from handlers.ticket.releasing import duty_to
from handlers.ticket.wants import Wanted, asks_load, duty_in, holder_in, those_in, wanted
from services import people, ticket
from services.messages import in_rows
from services.ticket import Period
from texts import Fact, Verbatim

LISTED = 20


def asks_the_desk(text: str) -> bool:
    """谁超时了, 今天几单."""
    return wanted(text) is not None


@feature.phrase(asks_the_desk, who=Who.RESIDENT, where=Where.DESK)
def answer(request: Request) -> Outcome:
    """The list or the figure; among colleagues, who speak to each other too, only what is asked."""
    want = wanted(request.text)
    if want is None or not _is_colleague(request):
        return NotMine()
    if not (want.asked or request.place.private or request.written.names_us):
        return NotMine()
    match want.matter:
        case "duty":
            return _duty(request)
        case "day":
            return request.router.run_command(request, "/morning")
        case "export" | "count":
            return _figures(request, want)
        case "urgent" | "overdue" | "free" | "mine" | "open":
            return show_list(request, want.matter)


def _is_colleague(request: Request) -> bool:
    """Whether one of the staff writes in their own words, and answers nothing."""
    return request.staff is not None and not (request.written.forwarded or request.dialogue_waits)


def _figures(request: Request, want: Wanted) -> Reply:
    """How many came in, and how they stand; a table of them is nothing that we can make."""
    period: Period = want.period or ("month" if want.matter == "export" else "today")
    counts = ticket.tally(request.unit, request.home_community, period)
    facts: dict[str, Any] = {
        "period": Verbatim(f"ticket-period-{period.replace('_', '-')}"),
        "total": counts.total,
        "done": counts.done,
        "underway": counts.underway,
        "free": counts.free,
        "gone": counts.gone,
    }
    return Reply("ticket-count", export="yes" if want.matter == "export" else "no", **facts)


# ---- which ----------------------------------------------------------------------------


def asks_about_those(text: str) -> bool:
    """3栋有哪些单."""
    return those_in(text) is not None


@feature.phrase(asks_about_those, who=Who.RESIDENT, where=Where.DESK)
def those(request: Request) -> Outcome:
    """As /ticket with the word; among colleagues only what is asked, and of a colleague what they have."""
    said = those_in(request.text)
    if said is None or request.staff is None or not _is_colleague(request):
        return NotMine()
    what, asked = said
    if not (asked or request.place.private or request.written.names_us):
        return NotMine()
    if (holder := _meant(request, what)) is not None:
        return _hands(request, holder)
    if what.isdecimal() or not ticket.search(request.unit, request.home_community, what):
        return NotMine()  # 501 alone is a number of a ticket, or a flat among several: asked elsewhere.
    return request.router.run_command(request, f"/ticket {what}")


# ---- who ------------------------------------------------------------------------------


def asks_about_somebody(text: str) -> bool:
    """王师傅手上有几单."""
    return holder_in(text) is not None


@feature.phrase(asks_about_somebody, who=Who.RESIDENT, where=Where.DESK)
def hands_of(request: Request) -> Outcome:
    """What a colleague has in hand."""
    holder = _meant(request, holder_in(request.text))
    if holder is None:
        return NotMine()
    return _hands(request, holder)


def _hands(request: Request, holder: people.Staff) -> Reply:
    jobs = ticket.jobs_of(request.unit, holder)
    head = Verbatim("ticket-hands-of", {"technician": holder.name, "count": len(jobs)})
    lines: list[Fact] = [head, *job_lines(request.unit, jobs[:LISTED])]
    shown = [ticket.view_button(job) for job in jobs[:LISTED]]
    return Reply("ticket-card", lines=ticket.stacked(lines), buttons=in_rows(shown, 4))


@feature.phrase(asks_load, who=Who.RESIDENT, where=Where.DESK)
def load(request: Request) -> Outcome:
    """谁有空: everybody a job can be given to, who has least first; in the group for those who give jobs."""
    if request.staff is None or not _is_colleague(request):
        return NotMine()
    if not (request.place.private or request.written.names_us or ticket.leads(request.staff)):
        return NotMine()
    listed = ticket.loads(request.unit, request.home_community)[:LISTED]
    names = " · ".join(f"{one.name} {count}" for one, count in listed)
    return Reply("ticket-loads", names=names)


def _meant(request: Request, name: str | None) -> people.Staff | None:
    """The one colleague of this name, where a colleague says it."""
    if name is None or request.staff is None or not _is_colleague(request):
        return None
    called = ticket.called(request.unit, request.home_community, name, request.staff)
    return called[0] if len(called) == 1 else None


def _duty(request: Request) -> Outcome:
    """Who is on duty; whoever may change it is offered that."""
    if ticket.leads(request.colleague):
        return request.router.run_command(request, "/duty")
    on_duty = ticket.duty_of(request.unit, request.home_community)
    return Reply("ticket-duty-now", now=on_duty.name if on_duty is not None else "none")


def speaks_of_duty(text: str) -> bool:
    """张师傅值班."""
    return duty_in(text) is not None


@feature.phrase(speaks_of_duty, who=Who.RESIDENT, where=Where.DESK)
def change_duty(request: Request) -> Outcome:
    """From now on, as /duty does; a later time is kept by nobody, so that a button waits for it."""
    said = duty_in(request.text)
    colleague = _meant(request, said[0]) if said is not None else None
    if said is None or colleague is None:
        return NotMine()
    community, now = request.home_community, ticket.duty_of(request.unit, request.home_community)
    if now is not None and now.id == colleague.id:
        return Reply("ticket-duty-now", now=now.name)
    if not said[1] and ticket.leads(request.colleague):
        return request.router.run_command(request, f"/duty {colleague.badge}")
    switch = duty_to(community, colleague)
    return Reply("ticket-duty-later", now=now.name if now is not None else "none", buttons=[switch])

"""The staff's side of a ticket: taken, assigned, on the way, waiting, handed over, done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.errors import Gone, Refused
from services.ticket.aftercare import ask_whether_fixed, stop_asking
from services.ticket.alarms import stop_watching
from services.ticket.informing import inform
from services.ticket.moves import Already, Verb, at_work, check_holder, leads, move, whose
from services.ticket.telling import record, show_change, tell_technician
from services.ticket.waiting import expect
from services.ticket.wording import facts_of, reason_of
from services.unit import Unit
from storage.card import Cards
from storage.community import Staff
from storage.dialogue import Dialogues
from storage.ticket import State, Ticket, Tickets
from texts import Fact

UNDO_WITHIN = timedelta(seconds=60)


def take(unit: Unit, ticket_id: int, staff: Staff, visit: Fact = None) -> Ticket:
    """我去, or 明天上午去 where they name a time. Taking twice is once; what a colleague has stays theirs."""
    ticket = at_work(unit, ticket_id, staff)
    if ticket.state is State.TAKEN:
        key = "ticket-already-yours" if ticket.assignee_id == staff.id else "ticket-already-taken"
        raise Already(key, **whose(unit, ticket))
    check_holder(unit, ticket, staff)
    move(unit, ticket, Verb.TAKE)
    _give(unit, ticket, staff)
    key, ring = "ticket-visit-promised" if visit else "ticket-taken", _first_time(unit, ticket)
    record(unit, ticket, staff, "taken")
    inform(unit, ticket, key, emoji="👀", visit=visit, callers=ring or visit is not None)
    show_change(unit, ticket)
    return ticket


def assign(unit: Unit, ticket_id: int, by: Staff, technician: Staff) -> Ticket:
    """指派: a dispatcher or manager gives the job to somebody."""
    ticket = at_work(unit, ticket_id, by)
    if not leads(by):
        raise Refused("ticket-assign-leaders-only")
    if technician.community_id != ticket.community_id or not technician.active:
        raise Gone
    if ticket.state is State.TAKEN and ticket.assignee_id == technician.id:
        raise Already("ticket-already-taken", **whose(unit, ticket))
    move(unit, ticket, Verb.ASSIGN)
    _give(unit, ticket, technician, by=by)
    ring = _first_time(unit, ticket)
    record(unit, ticket, by, "assigned", technician.name)
    inform(unit, ticket, "ticket-taken", emoji="👀", callers=ring)
    show_change(unit, ticket)
    return ticket


def depart(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """出发: the technician is on the way."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.TAKEN and on_the_way(unit, ticket):
        raise Already("ticket-already-departed", **whose(unit, ticket))
    move(unit, ticket, Verb.DEPART)
    ticket.reason = None
    record(unit, ticket, staff, "departed")
    inform(unit, ticket, "ticket-departed", emoji="✍")
    show_change(unit, ticket)
    return ticket


def set_out(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """出发了, of any job: whoever sets out for what nobody has taken takes it."""
    if at_work(unit, ticket_id, staff).state is State.OPEN:
        take(unit, ticket_id, staff)
    return depart(unit, ticket_id, staff)


def wait(unit: Unit, ticket_id: int, staff: Staff, reason: str) -> Ticket:
    """等待, for one of wording.REASONS or in the staff's own words."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.WAITING and ticket.reason == reason:
        raise Already("ticket-already-waiting", **whose(unit, ticket))
    move(unit, ticket, Verb.WAIT)
    stop_watching(unit, ticket)
    ticket.reason = reason
    record(unit, ticket, staff, "waiting", reason)
    expect(unit, ticket)
    inform(unit, ticket, "ticket-waiting", emoji="✍", reason=reason_of(ticket))
    show_change(unit, ticket)
    return ticket


def hand_over(unit: Unit, ticket_id: int, staff: Staff, to: str, words: str = "") -> Ticket:
    """转出: it belongs to somebody outside, one of OUTSIDE; `words` are their number, or who they are."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    outside = f"{to}:{words}" if words else to
    if ticket.state is State.HANDED_OVER and ticket.reason == outside:
        raise Already("ticket-already-handed-over", **whose(unit, ticket))
    move(unit, ticket, Verb.HAND_OVER)
    stop_watching(unit, ticket)
    ticket.reason = outside
    record(unit, ticket, staff, "handed_over", outside)
    inform(unit, ticket, "ticket-handed-over", emoji="✍", to=reason_of(ticket))
    show_change(unit, ticket)
    return ticket


def finish(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """修好了: those who wait are asked whether it is; at night they are told, and asked in the morning."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.DONE:
        raise Already("ticket-already-done", **whose(unit, ticket))
    move(unit, ticket, Verb.FINISH)
    stop_watching(unit, ticket)
    ticket.assignee_id = ticket.assignee_id or staff.id
    ticket.done_at, ticket.reason = unit.now, None
    record(unit, ticket, staff, "done")
    unit.later("ticket.settle", ticket.id, unit.now + UNDO_WITHIN, ticket.community_id)
    ask_whether_fixed(unit, ticket)
    show_change(unit, ticket)
    return ticket


def undo(unit: Unit, ticket_id: int, staff: Staff, *, late: bool = False) -> Ticket:
    """按错了: takes 修好了 back within a minute; `late`, which words are, until somebody has answered."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.TAKEN:
        raise Already("ticket-already-undone", **whose(unit, ticket))
    if ticket.state is State.DONE and not late and not may_undo(unit, ticket):
        raise Refused("ticket-undo-late", **whose(unit, ticket))
    move(unit, ticket, Verb.UNDO)
    ticket.done_at = None
    stop_asking(unit, ticket)
    record(unit, ticket, staff, "undone")
    inform(unit, ticket, "ticket-undone", emoji="✍", elsewhere="ticket-undone-elsewhere")
    show_change(unit, ticket)
    return ticket


def settle(unit: Unit, ticket_id: int, _data: dict[str, Any]) -> None:
    """The minute for taking 修好了 back is over: its button goes."""
    unit.refresh(ticket_id, "ticket.desk", "ticket.job")


def may_undo(unit: Unit, ticket: Ticket) -> bool:
    """Whether 修好了 can still be taken back."""
    return (
        ticket.state is State.DONE and ticket.done_at is not None and unit.now - ticket.done_at < UNDO_WITHIN
    )


def on_the_way(unit: Unit, ticket: Ticket) -> bool:
    """Whether the technician set out since the job last came to somebody."""
    turning = [
        e.verb for e in Tickets(unit).history(ticket.id) if e.verb in ("taken", "assigned", "departed")
    ]
    return turning[-1:] == ["departed"]


def _first_time(unit: Unit, ticket: Ticket) -> bool:
    """Whether nobody had the job before: whom the desk has to ring is not rung for another name."""
    return not Tickets(unit).lines(ticket.id, "taken", "assigned")


def _give(unit: Unit, ticket: Ticket, technician: Staff, by: Staff | None = None) -> None:
    """The job is somebody's now: their card, the pictures, and the watch is over."""
    technician = unit.lock(Staff, technician.id)  # a manager may be letting them go at this moment
    if not technician.active:
        raise Refused("access-staff-only") if by is None else Gone
    stop_watching(unit, ticket)
    ticket.assignee_id, ticket.taken_at, ticket.reason = technician.id, unit.now, None
    unit.flush()
    if not technician.reachable:
        return
    waiting = Dialogues(unit).open(technician.user_id, technician.user_id)
    if waiting is None or "prompt" not in waiting.data:
        unit.open_dialogue(
            technician.user_id, technician.user_id, "ticket.job_words", {}, ticket.community_id
        )
    knew = Cards(unit).find("ticket.job", ticket.id, technician.user_id) is not None
    unit.show("ticket.job", ticket.id, technician.user_id)
    if knew and by is not None:
        unit.tell(
            technician,
            "ticket-yours-again",
            subject=("ticket", ticket.id),
            by=by.name,
            **facts_of(unit, ticket),
        )
    if not knew and (files := Tickets(unit).attachments(ticket.id)):
        tell_technician(unit, ticket, "ticket-files", media=[(file.kind, file.file_id) for file in files])

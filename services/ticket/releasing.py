"""How a job leaves somebody's hands undone: given back, called off, put together with another, passed on."""

from __future__ import annotations

from collections.abc import Sequence

from services.actors import Actor
from services.errors import Gone, Refused
from services.messages import Button
from services.ticket.alarms import stop_watching, watch
from services.ticket.informing import inform
from services.ticket.moves import Already, Verb, at_work, check_holder, leads, move, not_now, whose
from services.ticket.reporting import own
from services.ticket.telling import record, say_under_card, show_change, tell_technician
from services.ticket.wording import SAME, VOID, called_off_why
from services.ticket.working import assign
from services.unit import Unit
from storage.community import Resident, Staff
from storage.ticket import LIVE, State, Ticket, Tickets

MOST_ALIKE = 8
"""Tickets among which the one is chosen that another is the same as."""


def give_back(unit: Unit, ticket_id: int, by: Staff, *, announced: bool = True) -> Ticket:
    """去不了: nobody has it again, the watch over it begins anew, and those who wait hear why nobody comes.

    `announced`: whether the staff group is asked who goes.
    """
    ticket = at_work(unit, ticket_id, by)
    check_holder(unit, ticket, by)
    if ticket.assignee_id is None:
        raise not_now(unit, ticket)
    move(unit, ticket, Verb.GIVE_BACK)
    record(unit, ticket, by, "given_back")
    if announced:
        say_under_card(unit, ticket, "ticket-given-back-desk", buttons=_take(ticket))
    inform(unit, ticket, "ticket-given-back", emoji="👀", callers=False)
    ticket.assignee_id = ticket.taken_at = ticket.reason = None
    watch(unit, ticket)
    show_change(unit, ticket)
    return ticket


def clear_hands(unit: Unit, by: Staff, holder: Staff, to: Staff | None) -> list[Ticket]:
    """Everything that somebody has goes to a colleague, or back to all (`to` is None); what it was."""
    if not leads(by):
        raise Refused("ticket-assign-leaders-only")
    jobs = list(Tickets(unit).of_technician(holder.id))
    for job in jobs:
        if to is not None:
            assign(unit, job.id, by, to)
        elif job.state is State.HANDED_OVER:
            job.assignee_id = None
            show_change(unit, job)
        else:
            give_back(unit, job.id, by, announced=False)
    return jobs


def call_off(unit: Unit, ticket_id: int, staff: Staff, why: str) -> Ticket:
    """误报: nobody goes, for one of wording.VOIDS; whoever waits hears it and can still ask for somebody."""
    ticket = _to_end(unit, ticket_id, staff)
    _end(unit, ticket, f"{VOID}:{why}")
    record(unit, ticket, staff, "called_off", why)
    still = [Button("ticket.want_again", (ticket.id,))]
    reason = called_off_why(ticket, told=True)
    inform(unit, ticket, "ticket-called-off", emoji="👌", buttons=still, reason=reason)
    if ticket.assignee_id != staff.id:
        tell_technician(
            unit, ticket, "ticket-called-off-job", by=staff.name, reason=called_off_why(ticket, told=False)
        )
    show_change(unit, ticket)
    return ticket


def merge(unit: Unit, ticket_id: int, into_id: int, staff: Staff) -> Ticket:
    """重复了: who waits for the one waits for the other from now on, and its words are on that card."""
    if ticket_id == into_id:
        raise Gone
    into = at_work(unit, into_id, staff)
    if into.state not in LIVE:
        raise not_now(unit, into)
    ticket = _to_end(unit, ticket_id, staff)
    if ticket.danger and not into.danger:
        raise Refused("ticket-merge-danger", number=str(ticket.number), other=str(into.number))
    _end(unit, ticket, f"{SAME}:{into.number}")
    record(unit, ticket, staff, "merged", f"#{into.number}")
    _bring_along(unit, ticket, into)
    record(unit, into, staff, "repeated", ticket.text)
    other = str(into.number)
    apart = [Button("ticket.want_again", (ticket.id,), label="repair-apart-button")]
    inform(unit, ticket, "ticket-merged", emoji="👌", buttons=apart, callers=False, other=other)
    if ticket.assignee_id not in (None, staff.id):
        tell_technician(unit, ticket, "ticket-merged-job", other=other)
    show_change(unit, ticket)
    show_change(unit, into)
    return into


def _bring_along(unit: Unit, ticket: Ticket, into: Ticket) -> None:
    """Who waits, whom to ring, and the pictures."""
    for waiter in Tickets(unit).waiters(ticket.id):
        if Tickets(unit).waiter(into.id, waiter.resident_id) is None:
            Tickets(unit).wait(into.id, waiter.resident_id, waiter.chat_id, waiter.message_id)
    if not (into.caller_name or into.caller_phone):
        into.caller_name, into.caller_phone = ticket.caller_name, ticket.caller_phone
    if files := Tickets(unit).attachments(ticket.id):
        tell_technician(unit, into, "ticket-files", media=[(file.kind, file.file_id) for file in files])


def want_again(unit: Unit, ticket_id: int, resident: Resident) -> Ticket:
    """还是要修: what the staff called off, or took for the same as another, is open again."""
    ticket = own(unit, ticket_id, resident)
    if ticket.state in LIVE:
        raise Already("ticket-already-open", **whose(unit, ticket))
    if called_off_why(ticket, told=True) is None:
        raise Gone
    say_under_card(unit, ticket, "ticket-wanted-again-desk", buttons=_take(ticket))
    _resume(unit, ticket, resident, "wanted_again")
    return ticket


def restore(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """恢复: what was called off is open again, and whoever waits hears so."""
    ticket = at_work(unit, ticket_id, staff)
    if ticket.state is not State.WITHDRAWN:
        raise not_now(unit, ticket)
    _resume(unit, ticket, staff, "reopened")
    inform(unit, ticket, "ticket-restored", emoji="👀", callers=False)
    return ticket


def _resume(unit: Unit, ticket: Ticket, by: Actor, verb: str) -> None:
    move(unit, ticket, Verb.RESUME)
    record(unit, ticket, by, verb)
    ticket.assignee_id = ticket.taken_at = ticket.closed_at = ticket.reason = None
    watch(unit, ticket)
    show_change(unit, ticket)


def alike(unit: Unit, ticket: Ticket) -> Sequence[Ticket]:
    """Live tickets that a ticket may be the same as: of its category and building first, then the latest."""
    others = [each for each in Tickets(unit).live(ticket.community_id) if each.id != ticket.id]
    others = [each for each in others if each.kind == ticket.kind and (each.danger or not ticket.danger)]
    others.sort(
        key=lambda each: (
            each.category != ticket.category,
            each.building != ticket.building,
            -each.reported_at.timestamp(),
        )
    )
    return others[:MOST_ALIKE]


def _take(ticket: Ticket) -> list[Button]:
    """[我去] below the question, for the card may be far above."""
    return [Button("ticket.take", (ticket.id,))]


def _to_end(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """The locked ticket, for whoever may say that nobody goes there."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.WITHDRAWN:
        raise Already("ticket-already-called-off", **whose(unit, ticket))
    return ticket


def _end(unit: Unit, ticket: Ticket, reason: str) -> None:
    move(unit, ticket, Verb.WITHDRAW)
    stop_watching(unit, ticket)
    ticket.closed_at, ticket.reason = unit.now, reason

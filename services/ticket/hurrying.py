"""催一下, from the staff: whoever has the job hears it, else everybody; and what was pressed by mistake."""

from __future__ import annotations

from datetime import timedelta

from services.actors import signature
from services.messages import Button
from services.ticket.moves import at_work, not_now
from services.ticket.releasing import give_back, restore
from services.ticket.telling import record, say_under_card, show_change, tell_technician
from services.ticket.working import undo
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import LIVE, State, Ticket, Tickets
from texts import Mention, Verbatim

CALLED_EVERY = timedelta(minutes=10)

SLIP_WITHIN = timedelta(minutes=5)
"""After a deed 按错了 means that one, and no talk."""


def hurry(unit: Unit, ticket_id: int, staff: Staff, words: str) -> tuple[Ticket, Staff | None]:
    """Kept on the card; whoever has the job is told in private, else the group is asked and the duty named.

    Returns who was told, or None. The group is not asked again within CALLED_EVERY.
    """
    ticket = at_work(unit, ticket_id, staff)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    before = Tickets(unit).latest([ticket.id], "hurried").get(ticket.id)
    record(unit, ticket, staff, "hurried", words)
    show_change(unit, ticket)
    holder = unit.get(Staff, ticket.assignee_id) if ticket.assignee_id is not None else None
    if ticket.state is State.OPEN or holder is None:
        if before is None or unit.now - before >= CALLED_EVERY:
            _call(unit, ticket, staff)
        return ticket, None
    if holder.id != staff.id:
        tell_technician(unit, ticket, "ticket-hurried-job", by=staff.name, words=words)
    return ticket, holder


def _call(unit: Unit, ticket: Ticket, staff: Staff) -> None:
    community = unit.need(Community, ticket.community_id)
    duty = unit.get(Staff, community.on_duty_id) if community.on_duty_id else None
    who = Mention(duty.name, duty.user_id) if duty is not None else Verbatim("ticket-everyone")
    take = [Button("ticket.take", (ticket.id,))]
    say_under_card(unit, ticket, "ticket-hurried-desk", buttons=take, loud=True, by=staff.name, duty=who)


def last_deed(unit: Unit, staff: Staff) -> tuple[Ticket, str] | None:
    """What somebody did to a job a moment ago, as the history has it."""
    found = Tickets(unit).last_step(signature(staff), unit.now - SLIP_WITHIN)
    if found is None or found[0].community_id != staff.community_id:
        return None
    return found


def take_back(unit: Unit, ticket: Ticket, deed: str, staff: Staff) -> Ticket | None:
    """按错了: the deed is undone, as its own button would; None where no button does."""
    if deed == "done":
        return undo(unit, ticket.id, staff, late=True)
    if deed == "taken":
        return give_back(unit, ticket.id, staff)
    return restore(unit, ticket.id, staff) if deed == "called_off" else None

"""What happens when nobody takes a ticket: the watch over it, and paging in an emergency."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.actors import signature
from services.hours import in_hours
from services.ticket.dangers import safety_line
from services.ticket.informing import inform
from services.ticket.telling import record, say_under_card, tell_managers
from services.ticket.wording import facts_of, span, take_button, view_button
from services.unit import Unit
from storage.community import Community, People, Role, Staff
from storage.outbox import Priority
from storage.ticket import State, Ticket, Tickets
from texts import Mention, Verbatim

PAGE_EVERY = timedelta(minutes=3)
HOUR_OF_PAGES = 20
NIGHT_OF_PAGES = HOUR_OF_PAGES + 12
SELDOM, MORE_SELDOM = timedelta(minutes=10), timedelta(minutes=30)
"""Paging never ends before somebody took it. But whom twenty calls in an hour did not wake the next twenty
will not wake either, and a phone that rings every three minutes until the morning is switched off for good:
after an hour it rings every ten minutes, after two more every half hour. Another pair of eyes is worth more
than another ring, so that it widens meanwhile: WHOLE_CREW."""

MANAGERS_FROM = 2
"""The turn from which the managers are called too."""

WHOLE_CREW = (10, HOUR_OF_PAGES)
"""At these turns everybody who works here is called, after half an hour and after one."""

ADVISE_AFTER = timedelta(minutes=10)
REMIND_AFTER = timedelta(minutes=10)
MANAGER_AFTER = timedelta(minutes=30)

ALARMS = ("ticket.page", "ticket.advise_call", "ticket.remind")


def watch(unit: Unit, ticket: Ticket) -> None:
    """Start to look after a ticket that nobody has taken."""
    if ticket.danger:
        unit.later("ticket.page", ticket.id, unit.now + PAGE_EVERY, ticket.community_id, round=1)
        unit.later("ticket.advise_call", ticket.id, unit.now + ADVISE_AFTER, ticket.community_id)
    else:
        community = unit.need(Community, ticket.community_id)
        begins = in_hours(community, unit.now)
        at = in_hours(community, begins + REMIND_AFTER)
        unit.later("ticket.remind", ticket.id, at, community.id, begins=begins.isoformat(), round=1)


def stop_watching(unit: Unit, ticket: Ticket) -> None:
    """Somebody has it."""
    unit.forget(ticket.id, *ALARMS)


def page(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """Call the duty person until somebody takes the emergency, the longer the more people.

    The managers are called too from the second time on, and at once where no duty person can be reached.
    """
    ticket = unclaimed(unit, ticket_id)
    if ticket is None:
        return
    community = unit.need(Community, ticket.community_id)
    duty = unit.get(Staff, community.on_duty_id) if community.on_duty_id else None
    turn = int(data.get("round", 1))
    lasting = span(unit.now - ticket.reported_at)
    heard = duty is not None and _call(unit, ticket, duty, lasting)
    say_under_card(
        unit,
        ticket,
        "ticket-page-desk" if turn == 1 else "ticket-page-desk-again",
        buttons=[take_button(ticket)],
        loud=True,
        span=lasting,
        duty=Mention(duty.name, duty.user_id) if duty else Verbatim("ticket-everyone"),
        next=unit.now + PAGE_EVERY,
    )
    if turn >= MANAGERS_FROM or not heard:
        choices = [take_button(ticket), view_button(ticket)]
        tell_managers(unit, ticket, "ticket-page-manager", buttons=choices, loud=True, span=lasting)
    if turn in WHOLE_CREW:
        _call_the_others(unit, ticket, duty, lasting)
    if turn == HOUR_OF_PAGES:
        _advise(unit, ticket)
    record(unit, ticket, None, "paged")
    unit.later("ticket.page", ticket.id, unit.now + pause_after(turn), ticket.community_id, round=turn + 1)


def pause_after(turn: int) -> timedelta:
    """How long until the next page."""
    if turn < HOUR_OF_PAGES:
        return PAGE_EVERY
    return SELDOM if turn < NIGHT_OF_PAGES else MORE_SELDOM


def _call(unit: Unit, ticket: Ticket, staff: Staff, lasting: Verbatim) -> bool:
    """With the button there: whoever is woken has nothing to look for."""
    facts, about = facts_of(unit, ticket) | {"span": lasting}, ("ticket", ticket.id)
    choices = [take_button(ticket)]
    return unit.tell(staff, "ticket-page", buttons=choices, priority=Priority.URGENT, subject=about, **facts)


def _call_the_others(unit: Unit, ticket: Ticket, duty: Staff | None, lasting: Verbatim) -> None:
    """Everybody who has not been called so far: neither on duty nor a manager."""
    for each in People(unit).crew(ticket.community_id, Role.DISPATCHER, Role.TECHNICIAN):
        if each is not duty:
            _call(unit, ticket, each, lasting)


def cannot_come(unit: Unit, ticket: Ticket, who: Staff) -> None:
    """Whoever is called says that they cannot: everybody else is called now, not at the next turn."""
    said = Tickets(unit).lines(ticket.id, "cannot_come")
    if any(each.actor == signature(who) for each in said):
        return
    record(unit, ticket, who, "cannot_come")
    if said:  # Everybody has been called already, and the turns go on.
        return
    choices = [take_button(ticket)]
    say_under_card(unit, ticket, "ticket-given-back-desk", buttons=choices, loud=True, technician=who.name)
    lasting = span(unit.now - ticket.reported_at)
    for each in People(unit).crew(ticket.community_id, Role.MANAGER, Role.DISPATCHER, Role.TECHNICIAN):
        if each.id != who.id:
            _call(unit, ticket, each, lasting)


def is_called(unit: Unit, ticket: Ticket, who: Staff) -> bool:
    """Whether somebody has been called to an emergency so far: what they write now is about that."""
    if unit.need(Community, ticket.community_id).on_duty_id == who.id:
        return True
    if Tickets(unit).lines(ticket.id, "cannot_come"):
        return True
    turns = len(Tickets(unit).lines(ticket.id, "paged"))
    return turns >= (MANAGERS_FROM if who.role is Role.MANAGER else WHOLE_CREW[0])


def advise_call(unit: Unit, ticket_id: int, _data: dict[str, Any]) -> None:
    """Nobody took the emergency in ten minutes: tell the resident to ring."""
    ticket = unclaimed(unit, ticket_id)
    if ticket is not None:
        _advise(unit, ticket)


def _advise(unit: Unit, ticket: Ticket) -> None:
    safety = safety_line(unit.need(Community, ticket.community_id), ticket.danger)
    inform(unit, ticket, "ticket-advise-call", elsewhere="ticket-advise-call-elsewhere", safety=safety)


def unclaimed(unit: Unit, ticket_id: int) -> Ticket | None:
    """The ticket, if it still waits for somebody to take it; a timer may be older than the latest press."""
    ticket = unit.lock(Ticket, ticket_id)
    return ticket if ticket.state is State.OPEN else None

"""A search goes on step by step and ends: found, compensated, given up; or it begins again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.actors import Actor
from services.errors import Gone, Refused
from services.hours import desk_open, desk_opens
from services.messages import Button
from services.search.wording import what
from services.ticket import Already, State, Ticket, at_work, take, withdraw
from services.ticket.alarms import stop_watching, watch
from services.ticket.informing import inform
from services.ticket.moves import not_now, whose
from services.ticket.telling import record, say_under_card, show_change, tell_managers
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.search import Outcome, Search, Searches, Step
from storage.ticket import LIVE, Tickets, Waiter
from texts import Verbatim

REMIND_EVERY = timedelta(days=1)

MOST_REMINDERS = 3
"""Of one step: to the desk when it is due, then twice to the managers too. Whoever has not moved after two
days waits for somebody else, mostly a courier; from then on the lists have it."""

REOPEN_WITHIN = timedelta(days=14)
CARDS = ("search.desk", "search.trail")
TIMERS = ("search.step_due", "search.ask_neighbours")


def of_ticket(unit: Unit, ticket_id: int) -> Search:
    """What is particular about a ticket of kind parcel or lost."""
    search = Searches(unit).of_ticket(ticket_id)
    if search is None:
        raise Gone
    return search


def looked_for(unit: Unit, resident: Resident, kind: str) -> Search | None:
    """What this resident still looks for, the latest."""
    return next(iter(Searches(unit).of_resident(resident.id, kind)), None)


def next_step(unit: Unit, search: Search) -> Step | None:
    """What is to be done next."""
    return next((step for step in Searches(unit).steps(search.id) if step.done_at is None), None)


def step_done(unit: Unit, staff: Staff, ticket_id: int, name: str) -> Search:
    """The staff did what was due: the resident sees it, and what comes next."""
    ticket, search = _going_on(unit, staff, ticket_id)
    step = next_step(unit, search)
    if step is None or step.name != name or name == "result":
        raise Already("search-step-before", number=str(ticket.number))
    if ticket.state is State.OPEN:
        take(unit, ticket.id, staff)
    step.done_at = unit.now
    unit.flush()
    record(unit, ticket, staff, "searched", step.name)
    follows = next_step(unit, search)
    if follows is not None:
        unit.later("search.step_due", ticket.id, follows.due, ticket.community_id)
        done, coming = (Verbatim(f"search-step-{each.name}") for each in (step, follows))
        inform(unit, ticket, "search-step-news", step=done, next=coming, due=follows.due)
    _redraw(unit, ticket)
    return search


def step_due(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """The time of a step has come: the desk is reminded, for two days more the managers too, then no more."""
    ticket = unit.lock(Ticket, ticket_id)
    search = Searches(unit).of_ticket(ticket_id)
    step = next_step(unit, search) if search else None
    if ticket.state not in LIVE or search is None or step is None:
        return
    community = unit.need(Community, ticket.community_id)
    if not desk_open(community, unit.now):
        unit.later("search.step_due", ticket_id, desk_opens(community, unit.now), community.id, **data)
        return
    turn = int(data.get("round", 1))
    last = turn >= MOST_REMINDERS
    said: dict[str, Any] = {"step": Verbatim(f"search-step-{step.name}"), "what": what(search)}
    said["last"] = "yes" if last else "no"
    say_under_card(unit, ticket, "search-step-late", **said)
    if turn > 1:
        tell_managers(unit, ticket, "search-step-late", **said)
    if not last:
        unit.later("search.step_due", ticket_id, unit.now + REMIND_EVERY, community.id, round=turn + 1)


def conclude(unit: Unit, staff: Staff, ticket_id: int, outcome: str) -> Search:
    """The staff say how it ended; the resident hears it and may say that it is not so."""
    if outcome not in set(Outcome):
        raise Gone
    ticket, search = _going_on(unit, staff, ticket_id)
    _end(unit, ticket, search, staff, Outcome(outcome))
    ticket.assignee_id = ticket.assignee_id or staff.id
    key = f"search-ended-{outcome.replace('_', '-')}"
    inform(
        unit,
        ticket,
        key,
        emoji="👌",
        buttons=[Button("search.again", (ticket.id,))],
        what=what(search),
    )
    return search


def found_by_neighbour(unit: Unit, search: Search, owner: Resident) -> None:
    """It came back through a neighbour: nothing is left to do."""
    ticket = unit.lock(Ticket, search.ticket_id)
    if ticket.state in LIVE:
        _end(unit, ticket, search, owner, Outcome.FOUND)
        say_under_card(unit, ticket, "search-found-desk", what=what(search))


def found_by_resident(unit: Unit, resident: Resident, ticket_id: int) -> Search:
    """找到了, pressed by whoever looked for it."""
    ticket, search = _own(unit, resident, ticket_id)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    _end(unit, ticket, search, resident, Outcome.FOUND)
    say_under_card(unit, ticket, "search-found-desk", what=what(search))
    return search


def stop(unit: Unit, resident: Resident, ticket_id: int) -> None:
    """不找了."""
    ticket, _ = _own(unit, resident, ticket_id)
    withdraw(unit, ticket, resident)
    unit.forget(ticket_id, *TIMERS)
    unit.refresh(ticket_id, *CARDS)


def again(unit: Unit, resident: Resident, ticket_id: int) -> Search:
    """It is not so: within 14 days the search goes on, beginning with its result."""
    ticket, search = _own(unit, resident, ticket_id)
    if ticket.state is not State.CLOSED:
        raise Already("ticket-already-open", **whose(unit, ticket))
    if ticket.closed_at is not None and unit.now - ticket.closed_at > REOPEN_WITHIN:
        raise Refused("ticket-reopen-late", number=str(ticket.number))
    ticket.state, ticket.closed_at, search.outcome = State.OPEN, None, None
    unit.forget_ahead(Waiter)  # as in `moves.move`
    ticket.assignee_id = ticket.taken_at = None
    record(unit, ticket, resident, "reopened")
    say_under_card(unit, ticket, "ticket-reopened-desk", words="none")
    watch(unit, ticket)
    unit.later("search.step_due", ticket.id, unit.now + REMIND_EVERY, ticket.community_id, round=2)
    _redraw(unit, ticket)
    return search


def _going_on(unit: Unit, staff: Staff, ticket_id: int) -> tuple[Ticket, Search]:
    """The locked ticket and its search, for staff of its community, while it lasts."""
    ticket = at_work(unit, ticket_id, staff)
    search = of_ticket(unit, ticket_id)
    if search.outcome is not None:
        raise Already("search-over-before", number=str(ticket.number))
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    return ticket, search


def _own(unit: Unit, resident: Resident, ticket_id: int) -> tuple[Ticket, Search]:
    search = of_ticket(unit, ticket_id)
    if Tickets(unit).waiter(ticket_id, resident.id) is None:
        raise Gone
    return unit.lock(Ticket, ticket_id), search


def _end(unit: Unit, ticket: Ticket, search: Search, actor: Actor, outcome: Outcome) -> None:
    search.outcome = outcome
    ticket.state, ticket.closed_at = State.CLOSED, unit.now
    stop_watching(unit, ticket)
    unit.forget(ticket.id, *TIMERS)
    record(unit, ticket, actor, outcome.value)
    _redraw(unit, ticket)


def _redraw(unit: Unit, ticket: Ticket) -> None:
    unit.refresh(ticket.id, *CARDS)
    show_change(unit, ticket)

"""After the work: is it really fixed, how was it, and the end of a ticket."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from intents.phrasebook import phrase
from services.errors import Gone, Refused
from services.hours import in_hours, quiet_until
from services.messages import Button
from services.ticket.alarms import watch
from services.ticket.informing import inform
from services.ticket.moves import Already, Verb, at_work, move, whose
from services.ticket.reporting import MOST_WORDS, asks_for_another, own
from services.ticket.telling import record, say_under_card, show_change, tell_managers, tell_technician
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.ticket import LIVE, State, Ticket, Tickets
from texts import Soon, clipped

NUDGE_AFTER = timedelta(hours=24)
CLOSE_AFTER = timedelta(hours=72)
REOPEN_WITHIN = timedelta(days=14)

_BACK = phrase("ticket.is_back")

QUESTIONS = ("ticket.ask_fixed", "ticket.nudge", "ticket.close", "ticket.settle")


def ask_whether_fixed(unit: Unit, ticket: Ticket) -> None:
    """Ask everyone who waits; in the quiet hours only say it is done, and ask in the morning."""
    morning = next_morning(unit, ticket)
    if morning is None:
        _ask(unit, ticket, "ticket-done")
    else:
        # A caller is rung in the morning, when there is something to ask.
        inform(unit, ticket, "ticket-done-night", emoji="👌", callers=False, morning=Soon(morning))
        unit.later("ticket.ask_fixed", ticket.id, morning, ticket.community_id)
    asked = morning or unit.now
    unit.later("ticket.nudge", ticket.id, asked + NUDGE_AFTER, ticket.community_id)
    unit.later("ticket.close", ticket.id, asked + CLOSE_AFTER, ticket.community_id)


def stop_asking(unit: Unit, ticket: Ticket) -> None:
    """Call off every question that waits to be put after the work."""
    unit.forget(ticket.id, *QUESTIONS)


def next_morning(unit: Unit, ticket: Ticket) -> datetime | None:
    """When to ask if now is too late: after the quiet hours, with the desk open. None where now is fine."""
    community = unit.need(Community, ticket.community_id)
    calm = quiet_until(community, unit.now)
    return in_hours(community, calm) if calm is not None else None


def _ask(unit: Unit, ticket: Ticket, key: str) -> None:
    inform(
        unit,
        ticket,
        key,
        emoji="👌",
        elsewhere="ticket-done-elsewhere",
        buttons=fixed_buttons(ticket),
        asks="ticket.is_fixed",
        desk_buttons=_caller_buttons(ticket),
    )


def is_back(text: str) -> bool:
    """又漏了: as much as is said by somebody who thinks that we know what it is about."""
    return _BACK.fullmatch(text) is not None


def unconfirmed(unit: Unit, resident: Resident) -> Ticket | None:
    """What 还没好 is about when nothing else says: the latest that waits for a yes.

    Where nothing is open any more, it is the latest that was done within REOPEN_WITHIN.
    """
    mine = [ticket for ticket in Tickets(unit).of_resident(resident.id) if ticket.kind == "repair"]
    for ticket in mine:
        if ticket.state is State.DONE:
            return ticket
    if any(ticket.state in LIVE for ticket in mine):
        return None
    lately = unit.now - REOPEN_WITHIN
    done = [ticket for ticket in mine if ticket.state is State.CLOSED and ticket.done_at]
    return next((ticket for ticket in done if ticket.done_at and ticket.done_at > lately), None)


def fixed_buttons(ticket: Ticket) -> list[list[Button]]:
    """👍修好了 and 还没好."""
    return [[Button("ticket.fixed", (ticket.id,)), Button("ticket.not_fixed", (ticket.id,))]]


def _caller_buttons(ticket: Ticket) -> list[list[Button]]:
    """The same for the desk, which has asked on the telephone."""
    yes, no = Button("ticket.caller_fixed", (ticket.id,)), Button("ticket.caller_not_fixed", (ticket.id,))
    return [[yes, no]]


def ask_fixed(unit: Unit, ticket_id: int, _data: dict[str, Any]) -> None:
    """It is morning: ask what could not be asked at night."""
    if ticket := _done(unit, ticket_id):
        _ask(unit, ticket, "ticket-ask-fixed")


def nudge(unit: Unit, ticket_id: int, _data: dict[str, Any]) -> None:
    """A day without an answer: ask once more, and only once."""
    if ticket := _done(unit, ticket_id):
        inform(unit, ticket, "ticket-nudge", buttons=fixed_buttons(ticket), callers=False)


def close(unit: Unit, ticket_id: int, _data: dict[str, Any] | None = None) -> None:
    """Three days without an answer: take it as fixed, and say that 还没好 is still heard."""
    ticket = _done(unit, ticket_id)
    if ticket is None:
        return
    move(unit, ticket, Verb.CLOSE)
    ticket.closed_at = unit.now
    record(unit, ticket, None, "closed")
    still = [Button("ticket.not_fixed", (ticket.id,))]
    inform(unit, ticket, "ticket-closed", buttons=still, callers=False)
    show_change(unit, ticket)


def confirm_fixed(unit: Unit, ticket_id: int, by: Resident | Staff) -> Ticket:
    """👍修好了, or what a caller told the desk: the ticket is closed and whoever did it hears so."""
    ticket = _answered(unit, ticket_id, by)
    if ticket.state is State.CLOSED:
        raise Already("ticket-already-confirmed", **whose(unit, ticket))
    move(unit, ticket, Verb.CONFIRM)
    ticket.closed_at = unit.now
    stop_asking(unit, ticket)
    record(unit, ticket, by, "confirmed")
    tell_technician(unit, ticket, "ticket-confirmed-job")
    show_change(unit, ticket)
    return ticket


def not_fixed(unit: Unit, ticket_id: int, by: Resident | Staff, words: str = "") -> Ticket:
    """还没好: within 14 days of 修好了 the ticket is open again, and the manager knows; their `words` too."""
    ticket = _answered(unit, ticket_id, by)
    if ticket.state is State.OPEN:
        raise Already("ticket-already-open", **whose(unit, ticket))
    if ticket.done_at is not None and unit.now - ticket.done_at > REOPEN_WITHIN:
        raise Refused("ticket-reopen-late", number=str(ticket.number))
    move(unit, ticket, Verb.REOPEN)
    stop_asking(unit, ticket)
    record(unit, ticket, by, "reopened")
    if words:
        record(unit, ticket, by, "said", words)
    # Who would like somebody else says so to the managers, and to nobody's face.
    shown = clipped(words, MOST_WORDS) or "none"
    openly = "none" if asks_for_another(words) else shown
    again = [Button("ticket.take", (ticket.id,))]
    say_under_card(unit, ticket, "ticket-reopened-desk", buttons=again, words=openly)
    tell_technician(unit, ticket, "ticket-reopened-job", words=openly)
    tell_managers(unit, ticket, "ticket-reopened-manager", words=shown)
    key = "ticket-reopened" if isinstance(by, Resident) else "ticket-reopened-by-desk"
    inform(unit, ticket, key, emoji="👀", except_for=by, callers=False)
    ticket.assignee_id = ticket.taken_at = ticket.done_at = ticket.closed_at = ticket.stars = None
    watch(unit, ticket)
    show_change(unit, ticket)
    return ticket


def _answered(unit: Unit, ticket_id: int, by: Resident | Staff) -> Ticket:
    """The locked ticket of which somebody says whether it is fixed: who waits, or the desk for a caller."""
    return own(unit, ticket_id, by) if isinstance(by, Resident) else at_work(unit, ticket_id, by)


def rate(unit: Unit, ticket_id: int, resident: Resident, stars: int) -> Ticket:
    """One to five stars, once the work is done; a second choice replaces the first."""
    ticket = own(unit, ticket_id, resident)
    if ticket.state not in (State.DONE, State.CLOSED) or not 1 <= stars <= 5:
        raise Gone
    if ticket.stars == stars:
        raise Already("ticket-already-rated", number=str(ticket.number))
    ticket.stars = stars
    record(unit, ticket, resident, "rated", str(stars))
    show_change(unit, ticket)
    return ticket


def comment(unit: Unit, ticket_id: int, resident: Resident, text: str) -> Ticket:
    """A word after the work; kind ones reach whoever did it."""
    ticket = own(unit, ticket_id, resident)
    ticket.comment = text
    if ticket.stars is None or ticket.stars >= 4:
        _pass_on(unit, ticket, resident, text)
    else:
        record(unit, ticket, resident, "said", text)
        tell_managers(
            unit, ticket, "ticket-comment-manager", words=clipped(text, MOST_WORDS), stars=ticket.stars
        )
    show_change(unit, ticket)
    return ticket


def thank(unit: Unit, resident: Resident, text: str) -> Staff | None:
    """「谢谢王师傅」 reaches whoever has, or did, the resident's latest job; None where nobody did."""
    lately = unit.now - REOPEN_WITHIN
    served = [
        ticket
        for ticket in Tickets(unit).of_resident(resident.id)
        if ticket.assignee_id is not None and (ticket.taken_at or ticket.reported_at) > lately
    ]
    if not served:
        return None
    latest = max(served, key=lambda ticket: ticket.taken_at or ticket.reported_at)
    _pass_on(unit, latest, resident, text)
    return unit.need(Staff, latest.assignee_id)


def _pass_on(unit: Unit, ticket: Ticket, resident: Resident, text: str) -> None:
    record(unit, ticket, resident, "thanked", text)
    tell_technician(
        unit, ticket, "ticket-thanks-job", resident=resident.display, words=clipped(text, MOST_WORDS)
    )


def _done(unit: Unit, ticket_id: int) -> Ticket | None:
    """The ticket, if it is done and nobody has said yet whether it is fixed."""
    ticket = unit.lock(Ticket, ticket_id)
    return ticket if ticket.state is State.DONE else None

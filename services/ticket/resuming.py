"""Going on: whoever has a job that waited hears that the day has come, and says whether it can go on."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from intents.phrasebook import phrase
from services.hours import waking
from services.messages import Button
from services.ticket.moves import Already, at_work, check_holder, not_now, whose
from services.ticket.telling import record, say_under_card, tell_technician
from services.ticket.waiting import OVER, began, named
from services.ticket.wording import REASONS, reason_of
from services.ticket.working import depart, take, wait
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import State, Ticket

MOST_QUESTIONS = 3
"""Two to whoever has the job, a day apart, then one in the staff group; after that the lists have it."""

LONGEST_REASON = 100
"""Characters."""

_WAITS = phrase("ticket.speaks_of_waiting")
_BREAK = re.compile(r"[,，;；。]")


def ask_over(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """It is the day: ask whoever has the job, in the end everybody, whether it can go on."""
    ticket = unit.lock(Ticket, ticket_id)
    if ticket.state is not State.WAITING:
        return
    community, turn = unit.need(Community, ticket.community_id), int(data.get("round", 1))
    if (at := waking(community, unit.now)) != unit.now:
        unit.later(OVER, ticket.id, at, community.id, **data)
        return
    buttons = [[Button("ticket.go_on", (ticket.id,)), Button("ticket.wait_on", (ticket.id,))]]
    said: dict[str, Any] = {"begun": began(unit, ticket), "reason": reason_of(ticket), "buttons": buttons}
    alone = turn < MOST_QUESTIONS and tell_technician(unit, ticket, "ticket-wait-over", **said)
    if not alone:
        say_under_card(unit, ticket, "ticket-wait-over", **said)
    record(unit, ticket, None, "reminded")
    if turn < MOST_QUESTIONS:
        _ask_tomorrow(unit, ticket, turn + 1)


def _ask_tomorrow(unit: Unit, ticket: Ticket, turn: int) -> datetime:
    community = unit.need(Community, ticket.community_id)
    at = waking(community, unit.now + timedelta(days=1))
    unit.later(OVER, ticket.id, at, community.id, round=turn)
    return at


def go_on(unit: Unit, ticket_id: int, staff: Staff) -> Ticket:
    """到了，我去: whoever has it sets out, anybody else takes it; only while it waits."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is State.TAKEN:
        raise Already("ticket-is-taken", **whose(unit, ticket))
    if ticket.state is not State.WAITING:
        raise not_now(unit, ticket)
    return depart(unit, ticket.id, staff) if ticket.assignee_id == staff.id else take(unit, ticket.id, staff)


def wait_on(unit: Unit, ticket_id: int, staff: Staff) -> tuple[Ticket, datetime]:
    """再等等: the question comes again tomorrow; returns when."""
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state is not State.WAITING:
        raise not_now(unit, ticket)
    return ticket, _ask_tomorrow(unit, ticket, 1)


def wait_until(unit: Unit, ticket_id: int, staff: Staff, words: str) -> Ticket | None:
    """Another day in the staff's words, 下周三到; None where they name none."""
    ticket = at_work(unit, ticket_id, staff)
    community = unit.need(Community, ticket.community_id)
    if named(community, words, unit.now) is None:
        return None
    return wait(unit, ticket.id, staff, _with_its_cause(unit, community, ticket, words)[:LONGEST_REASON])


def _with_its_cause(unit: Unit, community: Community, ticket: Ticket, words: str) -> str:
    """等配件，下周三到: a day alone goes behind what is waited for."""
    if _WAITS.search(words):
        return words
    why = ticket.reason or "other"
    if why in REASONS:
        why = unit.texts.line(community.language, f"wait-{why}")
    comma = ", " if community.language == "en" else "，"
    return f"{_BREAK.split(why)[0]}{comma}{words}"

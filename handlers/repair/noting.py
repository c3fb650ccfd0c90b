"""What is said once it is known where, or when: that it is noted, and the one question that is left."""

from __future__ import annotations

from typing import Any

from handlers.repair.reporting import listen_for_more
from handlers.replies import Ask, Edit, Outcome, Reply
from handlers.request import Request
from services import repair, ticket
from texts import Verbatim


def visited(request: Request, number: int, visit: str, step: str) -> Outcome:
    """When to come; a home that is not known yet is asked for once more, or nobody finds it."""
    found = repair.set_visit(request.unit, request.neighbour, number, visit)
    repair.keep_number(request.unit, request.neighbour, found, request.text)
    if step == "visit":
        return visit_noted(request, found)
    facts = visit_facts(request, found)
    if found.home_id is not None:
        return Reply(**facts)
    noted = Verbatim(facts.pop("key"), facts)
    about, data = ("ticket", number), {"ticket": number}
    return Ask("repair.home", "repair-visit-but-where", data=data, subject=about, noted=noted)


def home_noted(request: Request, outcome: repair.Outcome) -> Outcome:
    """Say where, and ask what is left; a pressed button turns into that."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    where = ticket.place(request.unit, found)
    elsewhere = request.router.housed(request)
    if asked is None:
        listen_for_more(request, found)
        said = Edit if request.press else Reply
        return [*elsewhere, said("repair-home-noted", question="", where=where)]
    facts: dict[str, Any] = {"question": Verbatim(asked.key, asked.facts), "where": where}
    facts |= {"buttons": asked.buttons, "data": asked.data}
    if request.press:
        return [*elsewhere, Edit("repair-home-noted", step=asked.step, **facts)]
    return [*elsewhere, Ask(asked.step, "repair-home-noted", subject=("ticket", found.id), **facts)]


def ask_home(request: Request, ticket_id: int) -> Outcome:
    """Not at the home we know: ask for the address."""
    found = ticket.own(request.unit, ticket_id, request.neighbour)
    data, number = {"ticket": found.id}, str(found.number)
    if request.press:
        return Edit("repair-ask-home", step="repair.home", data=data, number=number)
    return Ask("repair.home", "repair-ask-home", data=data, subject=("ticket", found.id), number=number)


def visit_noted(request: Request, found: repair.Ticket) -> Outcome:
    """When somebody may come is noted; what is written next is a further word."""
    listen_for_more(request, found)
    return Reply(**visit_facts(request, found))


def visit_facts(request: Request, found: repair.Ticket) -> dict[str, Any]:
    """When somebody comes, and who knows of it."""
    key = "repair-visit-noted" if found.assignee_id is None else "repair-visit-told"
    return {"key": key, "visit": ticket.visit(found), **ticket.facts_of(request.unit, found)}

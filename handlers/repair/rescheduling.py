"""明天下午再来吧, long after we asked: another time to come, told to whoever comes."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.noting import visit_noted
from handlers.repair.registry import feature
from handlers.replies import Ask, NotMine, Outcome
from handlers.request import Request
from services import repair, ticket
from services.messages import Button

MOST = 5


@feature.intent("none", "parcel.hold", who=Who.RESIDENT, where=Where.PRIVATE)
def another_time(request: Request) -> Outcome:
    """改成明天下午吧, 明天家里没人: of the one visit expected, or we ask of which.

    Nobody at home, and no parcel named, is said of the visit where one is expected.
    """
    if not request.text or request.community is None or request.resident is None:
        return NotMine()
    wished = ticket.visit_wished(request.text, request.community, request.unit.now)
    expected = _expected(request) if wished is not None else []
    if wished is None or not expected:
        return NotMine()
    if len(expected) > 1:
        choices = [
            Button("repair.revisit", (each.id,), facts=ticket.facts_of(request.unit, each))
            for each in expected[:MOST]
        ]
        return Ask("repair.which", "repair-ask-which-visit", buttons=choices, data={"visit": wished})
    now = ticket.read_from(expected[0], request.text, request.community, request.unit.now)
    wished = ticket.visit_wished(request.text, request.community, now)
    return _changed(request, expected[0].id, wished or "")


def _expected(request: Request) -> list[repair.Ticket]:
    """The visits it may be about: the one replied to, else every one."""
    expected = ticket.expecting(request.unit, request.neighbour)
    named = request.subject[1] if request.subject and request.subject[0] == "ticket" else None
    return [each for each in expected if named in (None, each.id)]


@feature.answer("which", where=Where.PRIVATE, waits=False)
def which(_: Request) -> Outcome:
    """Only a button answers; words stand for themselves."""
    return NotMine()


@feature.button("revisit", who=Who.RESIDENT, where=Where.PRIVATE)
def revisit(request: Request) -> Outcome:
    """This one of several."""
    kept = request.kept("repair.which")
    return _changed(request, request.number(), str(kept["visit"]))


def _changed(request: Request, ticket_id: int, wished: str) -> Outcome:
    """Note the time, or ask for one."""
    found = ticket.own(request.unit, ticket_id, request.neighbour)
    repair.keep_number(request.unit, request.neighbour, found, request.text)
    if wished:
        return visit_noted(request, ticket.change_visit(request.unit, ticket_id, request.neighbour, wished))
    buttons = repair.visit_buttons(request.unit, found)
    return Ask("repair.visit", "repair-ask-revisit", buttons=buttons, data={"ticket": found.id})

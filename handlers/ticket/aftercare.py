"""After the work: 👍修好了, 还没好, stars and a word."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.buttons import star_buttons
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from services import ticket


@feature.button("fixed", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def fixed(request: Request) -> Outcome:
    """👍修好了: thanks, and stars for whoever likes to give them."""
    found = ticket.confirm_fixed(request.unit, request.number(), request.neighbour)
    return Edit("ticket-fixed-thanks", buttons=star_buttons(found), number=str(found.number))


@feature.button("not_fixed", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def not_fixed(request: Request) -> Outcome:
    """还没好: it is open again, and the next message says what is still wrong."""
    found = ticket.not_fixed(request.unit, request.number(), request.neighbour)
    return Ask("ticket.added", "ticket-not-fixed-noted", data={"ticket": found.id}, number=str(found.number))


@feature.button("stars", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def stars(request: Request) -> Outcome:
    """One to five stars; a word may follow."""
    found = ticket.rate(request.unit, request.number(0), request.neighbour, request.number(1))
    return Ask("ticket.comment", "ticket-stars-thanks", data={"ticket": found.id}, stars=found.stars or 0)


@feature.answer("comment", where=Where.PRIVATE)
def comment(request: Request) -> Outcome:
    """A word after the stars; a new report or another wish is no comment."""
    request.unit.close_dialogue(request.place.id, request.actor.user_id)
    if request.dialogue is None or not request.text or request.intent:
        return NotMine()
    ticket.comment(request.unit, int(request.dialogue.data["ticket"]), request.neighbour, request.text)
    return Reply("ticket-comment-thanks", menu=True)

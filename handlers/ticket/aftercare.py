"""After the work: 👍修好了, 还没好, stars and a word."""

from __future__ import annotations

import re

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket.buttons import star_buttons
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.words import add, thank
from handlers.understanding import heard
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import ticket
from services.questions import asks
from services.understanding import is_nothing_but

ALL_WELL = phrase("ticket.all_well")
NOT_YET = phrase("ticket.not_yet")
NO_FIRST = phrase("ticket.no_first")
STILL_WRONG = phrase("ticket.still_wrong")
NONE_NEEDED = phrase("visit.none_needed")
GIVES_STARS = phrase("ticket.gives_stars")
PRAISES = phrase("ticket.praises")

CLAUSES = re.compile(r"[,，.。;；!！?？~～\n]+|(?<=[\u4e00-\u9fff])\s+")
MOST_CLAUSES = 8

LONGEST_NO = 40
"""Characters of such a no; a longer message tells more than that."""


def says_not_yet(text: str) -> bool:
    """Whether a message begins with 还没好."""
    return NOT_YET.fullmatch(text) is not None


@feature.phrase(says_not_yet, who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def not_yet(request: Request) -> Outcome:
    """The button in words, days later or while another report is being talked about."""
    said, asked = NOT_YET.fullmatch(request.text), request.dialogue.step if request.dialogue else ""
    if said is None or request.resident is None or request.subject or asked == "ticket.is_fixed":
        return NotMine()
    found = ticket.unconfirmed(request.unit, request.neighbour)
    if found is None or (asked and not asked.startswith(("repair.", "ticket.", "desk."))):
        return NotMine()
    more = said["more"] or said["rest"] or ""
    return _dangerous(request, found.id) or _open_again(request, found.id, more)


@feature.button("fixed", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def fixed(request: Request) -> Outcome:
    """👍修好了: thanks, and stars for whoever likes to give them."""
    found = ticket.confirm_fixed(request.unit, request.number(), request.neighbour)
    stars, data = star_buttons(found), {"ticket": found.id}
    return Edit(
        "ticket-fixed-thanks", buttons=stars, step="ticket.praise", data=data, number=str(found.number)
    )


@feature.answer("praise", where=Where.PRIVATE)
def praise(request: Request) -> Outcome:
    """谢谢王师傅, 五星 or 师傅人很好, once it is done; anything else is a message of its own."""
    if reply_kind(request.text) == "thanks":
        return thank(request)
    ticket_id = request.answered.data.get("ticket")
    if request.intent or ticket_id is None or not request.text:
        return NotMine()
    if (count := _stars_in(request.text)) is not None:
        found = ticket.rate(request.unit, int(ticket_id), request.neighbour, count)
        return Ask("ticket.comment", "ticket-stars-thanks", data={"ticket": found.id}, stars=found.stars or 0)
    if len(request.text) > LONGEST_NO or asks(request.text) or not PRAISES.search(request.text):
        return NotMine()
    ticket.comment(request.unit, int(ticket_id), request.neighbour, request.text)
    return Reply("ticket-comment-thanks", menu=True)


def _stars_in(text: str) -> int | None:
    """How many stars are given in words; None where none are."""
    said = GIVES_STARS.fullmatch(text) if len(text) <= LONGEST_NO else None
    if said is None:
        return None
    if drawn := str(said["drawn"] or "").replace("\ufe0f", ""):
        return len(drawn)
    count = str(said["stars"] or said["count"] or "5")
    return int(count) if count.isascii() else "一二三四五".index(count) + 1


@feature.answer("is_fixed", where=Where.PRIVATE)
@kindly
def is_fixed(request: Request) -> Outcome:
    """修好了吗, answered in words; what is neither yes nor no is one more word about the ticket."""
    if not (request.text or request.media):
        return NotMine()
    ticket_id = int(request.answered.data["ticket"])
    if (danger := _dangerous(request, ticket_id)) is not None:
        return danger
    match "yes" if ALL_WELL.fullmatch(request.text) else reply_kind(request.text, "confirm"):
        case "yes":
            found = ticket.confirm_fixed(request.unit, ticket_id, request.neighbour)
            stars, data = star_buttons(found), {"ticket": found.id}
            number = str(found.number)
            return Ask("ticket.praise", "ticket-fixed-thanks", buttons=stars, data=data, number=number)
        case "no" if not is_nothing_but(NONE_NEEDED, request.text):
            return _open_again(request, ticket_id)
        case "thanks":
            return thank(request)
    if request.intent and not request.intent.intent.startswith("repair."):
        return NotMine()
    if len(request.text) <= LONGEST_NO and STILL_WRONG.search(request.text):
        return _open_again(request, ticket_id, request.text)
    if request.intent:
        return NotMine()
    return add(request, ticket.own(request.unit, ticket_id, request.neighbour))


@feature.button("not_fixed", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def not_fixed(request: Request) -> Outcome:
    """还没好: it is open again, and the next message says what is still wrong."""
    return _open_again(request, request.number())


def _dangerous(request: Request, ticket_id: int) -> Outcome:
    """还没好,现在煤气味很重: open again, and an alarm; None where nobody is in danger."""
    said = NOT_YET.fullmatch(request.text)
    if said is None and not (NO_FIRST.match(request.text) or STILL_WRONG.search(request.text)):
        return None
    words = str(said["more"] or said["rest"] or "") if said is not None else request.text
    parts = [words, *CLAUSES.split(words, maxsplit=MOST_CLAUSES)]
    alarm = next((part for part in parts if part and "urgent" in heard(request, part).slots), None)
    if alarm is None:
        return None
    ticket.not_fixed(request.unit, ticket_id, request.neighbour, request.text)
    request.close_dialogue()
    return request.router.hear_again(request, alarm)


def _open_again(request: Request, ticket_id: int, words: str = "") -> Ask:
    found = ticket.not_fixed(request.unit, ticket_id, request.neighbour, words)
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
    request.close_dialogue()
    if not request.text or request.intent or ticket.is_back(request.text):
        return NotMine()
    ticket.comment(request.unit, int(request.answered.data["ticket"]), request.neighbour, request.text)
    return Reply("ticket-comment-thanks", menu=True)

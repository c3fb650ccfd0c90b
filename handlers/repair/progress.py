"""How is it going: residents ask, and push."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.access import Where, Who
from handlers.repair.meaning import meant, named
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, report
from handlers.repair.rescheduling import another_time
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from handlers.smalltalk import asks_how_it_goes
from intents.phrasebook import phrase
from services import repair, ticket
from services.errors import Refused
from services.messages import Button
from services.understanding import is_nothing_but, plain
from texts import clipped

ASKS_WHO_CAME = phrase("repair.asks_who_came")
ABOUT_A_PARCEL = phrase("visit.about_a_parcel")

HURRIES_ALONE = phrase("repair.hurries_alone")
COMES_QUICKLY = phrase("repair.comes_quickly")
WAS_AGREED = phrase("repair.was_agreed")
HOME_NOW = phrase("visit.home_now")
CLAUSES = re.compile(r"[,，。;；!！\n]|(?<=[\u4e00-\u9fff]) ")

LONGEST_HURRY, LONGEST_HURRY_LATIN = 10, 24
"""Characters of hurry that gives no reason."""

MOST = 5
SHOWN = 3
WORDS_SHOWN = 24
"""Characters of a report on the button that stands for it."""


def hurries_alone(text: str) -> bool:
    """Whether somebody asks for priority, or to be quick, and says nothing else: 加急, urgent, 快点来."""
    return any(is_nothing_but(said, plain(text)) for said in (HURRIES_ALONE, COMES_QUICKLY, WAS_AGREED))


@feature.intent("repair.status", who=Who.RESIDENT, where=Where.PRIVATE)
def status(request: Request) -> Outcome:
    """Where the resident's own reports stand, unless they speak of another time to come."""
    if not isinstance(changed := another_time(request), NotMine):
        return changed
    live = repair.live_ones(request.unit, request.neighbour)
    if (live or request.staff is None) and (done := _done(request)):
        ticket.show_mine(request.unit, done, request.neighbour)
        return None
    if not live and request.staff is not None:
        return _at_desk(request)
    return _shown(request, named(request)) if live else _first_word(request)


@feature.intent("parcel.ask", who=Who.RESIDENT, where=Where.PRIVATE)
def who_came(request: Request) -> Outcome:
    """uncle come already ah, from somebody who waits for a repair: nobody asks a parcel so."""
    if request.resident is None or not ASKS_WHO_CAME.search(request.text):
        return NotMine()
    if ABOUT_A_PARCEL.search(request.text):
        return NotMine()
    live = repair.live_ones(request.unit, request.neighbour)
    return _shown(request, live) if live else NotMine()


def _shown(request: Request, live: Sequence[repair.Ticket]) -> Outcome:
    for found in live[:SHOWN]:
        ticket.show_mine(request.unit, found, request.neighbour)
    return None


def _at_desk(request: Request) -> Outcome:
    """A colleague who asks what is open means the desk's; who names a home, what is open there."""
    room = request.intent.slots.get("room") if request.intent else None
    found = ticket.search(request.unit, request.home_community, str(room)) if room else []
    return request.router.run_command(
        request, f"/ticket {found[0].number}" if len(found) == 1 else "/tickets"
    )


@feature.phrase(asks_how_it_goes, who=Who.RESIDENT, where=Where.PRIVATE)
def how_it_goes(request: Request) -> Outcome:
    """How is it going: what they wait for, and only a greeting where they wait for nothing."""
    if request.subject is not None:
        return NotMine()
    if live := repair.live_ones(request.unit, request.neighbour):
        return _shown(request, live)
    return _at_desk(request) if request.staff is not None else Reply("desk-here", menu=True)


@feature.intent("repair.urge", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def urge(request: Request) -> Outcome:
    """Somebody waits and says so: the desk hears it, the resident hears who has it."""
    if request.place.private and not isinstance(changed := another_time(request), NotMine):
        return changed
    if request.place.private and (done := _done(request)):
        ticket.show_mine(request.unit, done, request.neighbour)
        return None
    found = meant(request)
    if not found:
        return _first_word(request) if request.place.private else None
    if len(found) > 1 and request.place.private:
        return Reply("repair-ask-which-urge", buttons=[_choice(each) for each in found[:MOST]])
    urged = _hurry(request, found[0])
    if request.place.private:
        return _urged(request, urged) if urged is not None else _urged_before(request, found[0])
    request.react("👀")
    return None


def _hurry(request: Request, found: repair.Ticket) -> repair.Ticket | None:
    """Hurried, in the words that were written; None where that was just done: then only a reason is news."""
    try:
        return ticket.urge(request.unit, found.id, request.neighbour, request.text)
    except Refused:
        if request.place.private and _tells_more(request.text):
            ticket.add_words(request.unit, found, request.neighbour, request.text)
            return None
        raise


def _tells_more(text: str) -> bool:
    """Whether beside the hurry a reason is given: 快点,家里有婴儿."""
    clauses = [clause for clause in CLAUSES.split(text) if clause.strip()]
    return len(clauses) > 1 or len(text) > (LONGEST_HURRY_LATIN if text.isascii() else LONGEST_HURRY)


def _urged_before(request: Request, found: repair.Ticket) -> Reply:
    """The reason was passed on."""
    return Reply("repair-urge-reason", subject=("ticket", found.id), **ticket.facts_of(request.unit, found))


@feature.phrase(hurries_alone, who=Who.RESIDENT, where=Where.PRIVATE)
def priority(request: Request) -> Outcome:
    """加急: nobody jumps a queue by a word; the desk hears it, and we ask why and whether there is danger."""
    if request.resident is None or request.staff is not None or request.written.forwarded:
        return NotMine()
    asked = request.dialogue.step if request.dialogue is not None else ""
    if asked == "repair.visit" and HOME_NOW.search(request.text):
        # 即刻, to the question when.
        return NotMine()
    found = meant(request)
    quickly = HURRIES_ALONE.fullmatch(plain(request.text)) is None
    if not found:
        ask = request.dialogue is None and not quickly
        return Ask("repair.describe", "repair-how-to") if ask else NotMine()
    if len(found) > 1:
        return Reply("repair-ask-which-urge", buttons=[_choice(each) for each in found[:MOST]])
    urged = ticket.urge(request.unit, found[0].id, request.neighbour, request.text)
    if request.dialogue is None:
        request.open_dialogue("repair.more", {"ticket": urged.id})
    if urged.danger is not None or urged.reason or quickly:
        return _urged(request, urged)
    return Reply("repair-priority", subject=("ticket", urged.id), **ticket.facts_of(request.unit, urged))


def _done(request: Request) -> repair.Ticket | None:
    """The finished repair that is asked about; whoever says it is not done finds [还没好] there."""
    said = request.intent.slots if request.intent else {}
    return repair.meant_of_the_done(request.unit, request.neighbour, request.text, said)


def _choice(found: repair.Ticket) -> Button:
    facts = {"number": str(found.number), "words": clipped(found.text, WORDS_SHOWN)}
    return Button("repair.urge", (found.id,), facts=facts)


@feature.button("urge", who=Who.RESIDENT, where=Where.PRIVATE)
def urge_this(request: Request) -> Outcome:
    """This one of several."""
    return _urged(request, ticket.urge(request.unit, request.number(), request.neighbour))


def _urged(request: Request, urged: repair.Ticket) -> Reply:
    if urged.reason:
        # What it waits for, or to whom it went, is what whoever asks wants to know.
        stand = ticket.standing(request.unit, urged)
        return Reply("ticket-urged", subject=("ticket", urged.id), stand=stand, number=str(urged.number))
    return Reply("repair-urged", subject=("ticket", urged.id), **ticket.facts_of(request.unit, urged))


def _first_word(request: Request) -> Outcome:
    """灯坏了好几天了你们管不管, from somebody of whom we know nothing: a report, if it can be one."""
    if request.intent and "repair.report" in request.intent.also:
        return NotMine()
    kept = {"text": request.text, "message": request.written.id}
    return Ask("repair.unheard", "repair-none-open", buttons=[Button("repair.as-written")], data=kept)


@feature.answer("unheard", where=Where.PRIVATE, waits=False)
def unheard(_: Request) -> Outcome:
    """Only a button waits; words stand for themselves."""
    return NotMine()


@feature.button("as-written", who=Who.RESIDENT, where=Where.PRIVATE)
def as_written(request: Request) -> Outcome:
    """就照这句报: what sounded like hurry was the first word."""
    kept = request.kept("repair.unheard", "text")
    request.close_dialogue()
    text = str(kept["text"])
    written = Incoming(int(kept["message"]), text)
    return report(request.with_(message=written, intent=as_report(request, text), dialogue=None))

"""又漏了, after 修好了: the same again, or something else?"""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.attached import files_kept
from handlers.nodding import heard
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, report
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Incoming, Media, Request
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import repair, ticket
from services.errors import Gone
from services.messages import Button

NOT_THAT = phrase("repair.not_that")

feature.timer("came_back", repair.unanswered)


@feature.intent("repair.report", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def reported(request: Request) -> Outcome:
    """A report, unless it may be what was mended lately and came back: that is asked, in private."""
    if (emergency := _emergency_of(request)) is not None:
        return _more(request, emergency)
    return _ask_whether_same(request) or _ask_what(request) or report(request)


def _emergency_of(request: Request) -> repair.Ticket | None:
    if request.intent is None or request.written.edited:
        return None
    return repair.emergency_of(request.unit, request.neighbour, request.intent)


def _more(request: Request, found: repair.Ticket) -> Outcome:
    """What its reporter says next goes to whoever runs there, and opens no second ticket beside it."""
    repair.add(request.unit, request.neighbour, found.id, request.text, request.media)
    return heard(request, found)


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def again(request: Request) -> Outcome:
    """又漏了: no report by itself, but we know what was mended last."""
    if not request.text or request.resident is None:
        return NotMine()
    return _ask_whether_same(request) or _ask_what(request) or NotMine()


def _ask_what(request: Request) -> Outcome:
    """又堵了, weeks after anything was mended, or from somebody new: what is it?"""
    if not request.place.private or request.written.edited:
        return None
    if not repair.breaks_again(request.unit, request.neighbour, request.text):
        return None
    kept = {"words": request.text, "media": [list(file) for file in request.media]}
    return Ask("repair.describe", "repair-what-again", data=kept)


def _ask_whether_same(request: Request) -> Outcome:
    """Offer to open the old ticket again; None where nothing was mended that this may be about."""
    intent = request.intent
    if not request.place.private or intent is None or request.written.edited:
        return None
    found = repair.came_back(request.unit, request.home_community, request.neighbour, intent, request.text)
    if found is None:
        return None
    repair.await_answer(request.unit, found, request.neighbour, request.text, request.media)
    data: dict[str, Any] = {
        "ticket": found.id,
        "text": request.text,
        "message": request.written.id,
        "media": [list(file) for file in request.media],
    }
    buttons = [[Button("repair.same", (found.id,)), Button("repair.another", (found.id,))]]
    facts = ticket.facts_of(request.unit, found) | {"done": found.done_at}
    return Ask("repair.again", "repair-ask-again", buttons=buttons, data=data, **facts)


@feature.answer("again", where=Where.PRIVATE)
def same_or_not(request: Request) -> Outcome:
    """是, 不是, or words that say more about it."""
    if not request.text:
        return NotMine()
    kept = request.answered.data
    match reply_kind(request.text, "confirm"):
        case "yes":
            return _reopened(request, kept)
        case "no":
            return _anew(request, kept)
        case "withdrawal":
            repair.is_another(request.unit, int(kept["ticket"]))
            request.close_dialogue()
            return Reply("repair-nothing-noted", menu=True)
    if request.intent:
        return NotMine()
    more = {**kept, "text": f"{kept['text']}\n{request.text}"}
    return _anew(request, more) if NOT_THAT.match(request.text) else _reopened(request, more)


@feature.button("same", who=Who.RESIDENT, where=Where.PRIVATE)
def same(request: Request) -> Outcome:
    """是同一处: it is open again, and the next message says what is wrong."""
    return _reopened(request, _kept(request))


@feature.button("another", who=Who.RESIDENT, where=Where.PRIVATE)
def another(request: Request) -> Outcome:
    """不是: a report of its own."""
    return _anew(request, _kept(request))


def _kept(request: Request) -> dict[str, Any]:
    kept = request.kept("repair.again")
    if kept.get("ticket") != request.number():
        raise Gone
    return kept


def _reopened(request: Request, kept: dict[str, Any]) -> Outcome:
    number, text = int(kept["ticket"]), str(kept["text"])
    found = repair.reopen(request.unit, request.neighbour, number, text, files_kept(kept))
    return Ask("ticket.added", "ticket-not-fixed-noted", data={"ticket": found.id}, number=str(found.number))


def _anew(request: Request, kept: dict[str, Any]) -> Outcome:
    """The words stand as the report that they were."""
    repair.is_another(request.unit, int(kept["ticket"]))
    request.close_dialogue()
    media = tuple(Media(*file) for file in files_kept(kept))
    text = str(kept["text"])
    written = Incoming(int(kept["message"]), text, media)
    return report(request.with_(message=written, intent=as_report(request, text), dialogue=None))

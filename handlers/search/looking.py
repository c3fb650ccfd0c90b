"""Searches: the timeline that a resident sees, the desk's steps, and finder and owner in talk."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.feature import View
from handlers.replies import Ask, Edit, NotMine, OpenPrivate, Outcome, Reply, Toast
from handlers.request import Request
from handlers.search.registry import feature
from intents import Intent
from intents.replies import reply_kind
from services import people, search, ticket
from services.errors import Gone
from services.messages import Button, Buttons, Message
from services.search import Search
from services.ticket import Ticket
from services.unit import Unit
from texts import Fact, Verbatim

feature.timer("step_due", search.step_due)
feature.timer("ask_neighbours", search.ask_neighbours)


LONGEST_ID = 9
"""Digits of a ticket's id in a link; PostgreSQL refuses to look for more."""

ABOUT_IT = ("parcel.", "item.")
"""Intents of words that belong to a hand-over."""

OUTCOMES = {"parcel": ("found", "compensated", "given_up"), "lost": ("found", "given_up")}


# ---- cards ----------------------------------------------------------------------------


@feature.card("trail")
def trail(unit: Unit, ticket_id: int, chat_id: int) -> View | None:
    """What the resident sees: what it is, what was done, what comes next and by when."""
    found = ticket.find(unit, ticket_id)
    resident = ticket.resident_behind(unit, found, chat_id) if found else None
    if found is None or resident is None:
        return None
    sought = search.of_ticket(unit, ticket_id)
    buttons: Buttons = ()
    if ticket.is_live(found):
        here, add = Button("search.back", (found.id,)), Button("ticket.add", (found.id,))
        buttons = [[here, add], Button("search.stop", (found.id,))]
    elif sought.outcome is not None:
        buttons = [Button("search.again", (found.id,))]
    language = unit.voice.language_of(unit.need(people.Community, found.community_id), resident)
    return _view(unit, found, sought, buttons, language)


@feature.card("desk")
def desk(unit: Unit, ticket_id: int, _chat_id: int) -> View | None:
    """The steps in the staff group, with a button for the next one and for each way to end."""
    found = ticket.find(unit, ticket_id)
    if found is None:
        return None
    sought = search.of_ticket(unit, ticket_id)
    community = unit.need(people.Community, found.community_id)
    return _view(unit, found, sought, _desk_buttons(unit, found, sought), community.language)


def _desk_buttons(unit: Unit, found: Ticket, sought: Search) -> Buttons:
    if not ticket.is_live(found):
        return ()
    ends = [
        Button("search.end", (found.id, end), label=f"search-end-{end.replace('_', '-')}-button")
        for end in OUTCOMES[sought.kind]
    ]
    step = search.next_step(unit, sought)
    if step is None or step.name == "result":
        return [ends]
    done = Button("search.step", (found.id, step.name), label=f"search-did-{step.name}-button")
    return [done, ends]


def _view(unit: Unit, found: Ticket, sought: Search, buttons: Buttons, language: str) -> View:
    known = "yes" if search.is_described(sought) else "no"
    facts = {"number": str(found.number), "what": search.what(sought), "known": known}
    lines: list[Fact] = [Verbatim(f"search-head-{sought.kind}", facts), *search.trail(unit, sought, found)]
    if not ticket.is_live(found) and sought.outcome is None:
        lines.append(Verbatim("search-withdrawn"))
    return View(
        Message("ticket-card", {"lines": ticket.stacked(lines)}, buttons), language, found.community_id
    )


# ---- the desk -------------------------------------------------------------------------


@feature.button("step", who=Who.STAFF, where=Where.DESK)
def step(request: Request) -> Outcome:
    """查过了: the resident sees it, and what comes next."""
    found = search.step_done(request.unit, request.colleague, request.number(0), request.word(1))
    return Toast("search-step-kept", what=search.what(found))


@feature.button("end", who=Who.STAFF, where=Where.DESK)
def end(request: Request) -> Outcome:
    """找到了, 赔付了, 找不到了."""
    found = search.conclude(request.unit, request.colleague, request.number(0), request.word(1))
    return Toast("search-end-kept", what=search.what(found))


# ---- whoever looks for it -------------------------------------------------------------


@feature.button("back", who=Who.RESIDENT, where=Where.PRIVATE)
def back(request: Request) -> Outcome:
    """找到了."""
    found = search.found_by_resident(request.unit, request.neighbour, request.number())
    return Toast("search-glad", what=search.what(found))


@feature.button("stop", who=Who.RESIDENT, where=Where.PRIVATE)
def stop(request: Request) -> Outcome:
    """不找了."""
    search.stop(request.unit, request.neighbour, request.number())
    return Toast("search-stopped")


@feature.button("again", who=Who.RESIDENT, where=Where.PRIVATE)
def again(request: Request) -> Outcome:
    """没拿到: the search goes on, and what is written next goes to the desk."""
    search.again(request.unit, request.neighbour, request.number())
    return Ask("ticket.added", "search-goes-on", data={"ticket": request.number()})


@feature.button("see", who=Who.RESIDENT, where=Where.PRIVATE)
def see(request: Request) -> Outcome:
    """[看进展]: the timeline, for somebody who had not opened the private chat before."""
    ticket.show_mine(
        request.unit, ticket.own(request.unit, request.number(), request.neighbour), request.neighbour
    )
    return None


# ---- neighbours -----------------------------------------------------------------------


@feature.button("have", who=Who.RESIDENT)
def have_it(request: Request) -> Outcome:
    """在我这儿, under the question in a group: goes on in private."""
    return OpenPrivate(f"have_{request.number()}")


@feature.start("have")
def have(request: Request) -> Outcome:
    """A neighbour has it; the owner is asked."""
    if not request.args.isdecimal() or len(request.args) > LONGEST_ID:
        raise Gone
    finding = search.have(request.unit, request.neighbour, int(request.args))
    return Ask("search.finding", "search-have-noted", data={"finding": finding.id}, what=search.what(finding))


@feature.answer("finding", where=Where.PRIVATE)
def picture(request: Request) -> Outcome:
    """A picture, or what else can be said of it, for the owner's eyes."""
    if request.intent or not (request.text or request.media):
        return NotMine()
    number = int(request.answered.data["finding"])
    search.look_closer(request.unit, request.neighbour, number, request.text, request.photo)
    request.react("👌")
    return None


@feature.button("never_mind", who=Who.RESIDENT, where=Where.PRIVATE)
def never_mind(request: Request) -> Outcome:
    """不用了: what was found is no longer offered."""
    search.withdraw(request.unit, request.neighbour, request.number())
    return Edit("search-finding-withdrawn")


# ---- finder and owner -----------------------------------------------------------------


@feature.button("is_mine", who=Who.RESIDENT, where=Where.PRIVATE)
def is_mine(request: Request) -> Outcome:
    """是我的: both may write now."""
    return meet(request, request.number())


@feature.answer("offer", where=Where.PRIVATE)
def offered(request: Request) -> Outcome:
    """是, in words; anything else is another matter."""
    if reply_kind(request.text, "confirm") != "yes":
        return NotMine()
    return meet(request, int(request.answered.data["meeting"]))


def meet(request: Request, meeting_id: int) -> Ask:
    """Both may write now."""
    meeting, finding = search.is_mine(request.unit, request.neighbour, meeting_id)
    return Ask(
        "search.relay",
        "search-connected",
        buttons=[Button("search.got", (meeting.id,))],
        data={"meeting": meeting.id},
        what=search.what(finding),
    )


@feature.button("not_mine", who=Who.RESIDENT, where=Where.PRIVATE)
def not_mine(request: Request) -> Outcome:
    """不是."""
    search.not_mine(request.unit, request.neighbour, request.number())
    return Toast("search-not-yours")


@feature.answer("relay", where=Where.PRIVATE)
def relay(request: Request) -> Outcome:
    """What either side writes goes to the other, also where it sounds like a report; then with a way out."""
    if not (request.text or request.media) or _is_for_us(request.intent):
        return NotMine()
    kept = request.answered.data
    passed = _pass_on(request, int(kept["meeting"]))
    if not request.intent or request.intent.intent.startswith(ABOUT_IT):
        return passed
    return Ask(
        "search.relay", "search-passed-on", buttons=[Button("search.for_desk")], data=_with_words(request)
    )


def _is_for_us(intent: Intent | None) -> bool:
    """Danger, a home's address and the name of an event are not what neighbours arrange a hand-over with.

    An address, besides, would tell the other side where somebody lives.
    """
    if not intent or intent.intent.startswith(ABOUT_IT):
        return False
    return not intent.slots.keys().isdisjoint(("urgent", "room", "event"))


def _with_words(request: Request) -> dict[str, Any]:
    """The talk goes on; the last words are kept in case they were not for the other side."""
    return {"meeting": request.answered.data["meeting"], "words": request.text}


@feature.button("for_desk", who=Who.RESIDENT, where=Where.PRIVATE)
def for_desk(request: Request) -> Outcome:
    """这句是跟物业说的: the words are judged as if nobody had been talked with."""
    kept = request.kept("search.relay", "words")
    request.close_dialogue()
    return request.router.hear_again(request, str(kept["words"]))


@feature.reply_to("handover", who=Who.RESIDENT, where=Where.PRIVATE)
def reply(request: Request) -> Outcome:
    """A reply under the other side's words."""
    if request.subject is None or not (request.text or request.media):
        return NotMine()
    return _pass_on(request, request.subject[1])


def _pass_on(request: Request, meeting_id: int) -> Outcome:
    media = [(kind, file_id) for kind, file_id, _ in request.media]
    search.pass_on(request.unit, request.neighbour, meeting_id, request.text, media)
    request.react("👌")
    return None


@feature.button("write", who=Who.RESIDENT, where=Where.PRIVATE)
def write(request: Request) -> Outcome:
    """[回复]: the next message is for the other side."""
    meeting = search.speaks_in(request.unit, request.neighbour, request.number())
    return Ask("search.relay", "search-write-now", data={"meeting": meeting.id})


@feature.button("given", who=Who.RESIDENT, where=Where.PRIVATE)
def given(request: Request) -> Outcome:
    """交给对方了."""
    finding = search.given(request.unit, request.neighbour, request.number())
    return Reply("search-given-noted", what=search.what(finding))


@feature.button("got", who=Who.RESIDENT, where=Where.PRIVATE)
def got(request: Request) -> Outcome:
    """拿到了."""
    return got_it(request, request.number())


def got_it(request: Request, meeting_id: int) -> Reply:
    """The search is over, and the finder is thanked."""
    finding = search.got(request.unit, request.neighbour, meeting_id)
    return Reply("search-glad", what=search.what(finding), menu=True)

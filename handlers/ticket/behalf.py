"""代报: the desk opens a ticket for somebody who rang or walked in."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.calls import kept_call, kept_calls, put_away, with_call
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from handlers.ticket.cards import list_line
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.words import AT_HOME
from intents.phrasebook import phrase
from services import homes, ticket
from services.messages import Button, Buttons
from services.ticket import Call, Ticket
from services.understanding import plain
from texts import Fact, Verbatim, clipped

_CALLER = phrase("ticket.caller")

PLACES = {"repair": "ticket", "parcel": "parcel"}
"""The feature that opens what a caller says, by its kind."""


@feature.prefix("代报", "代報", who=Who.DISPATCHER, where=Where.DESK)
@feature.command("onbehalf", who=Who.DISPATCHER, where=Where.DESK)
def on_behalf(request: Request) -> Outcome:
    """代报 3-2-501 张阿姨 138… 厨房漏水: shown for a look before it is opened."""
    if request.args.startswith(("名", "报名", "報名")):
        return Reply("ticket-call-not-sign-up")
    return _preview(request, ticket.read_call(request.unit, request.home_community, request.args))


def tells_of_a_call(text: str) -> bool:
    """帮 3-2-502 报修, 业主打电话来说, or a telephone number in a report."""
    return _CALLER.search(plain(text)) is not None


@feature.phrase(tells_of_a_call, who=Who.RESIDENT, where=Where.PRIVATE)
def on_behalf_in_words(request: Request) -> Outcome:
    """The same without 代报: who sits at the telephone speaks of others, unless it is 我家."""
    if not _sits_at_the_telephone(request):
        return NotMine()
    call = ticket.read_call(request.unit, request.home_community, request.text)
    has_place = call.building or call.room
    return _preview(request, call) if call.text and (has_place or not call.phone) else NotMine()


@feature.intent("repair.report", who=Who.RESIDENT, where=Where.PRIVATE)
def somebodys_home(request: Request) -> Outcome:
    """3-2-502厨房没水, from the desk: a home that is not the writer's own."""
    if not _sits_at_the_telephone(request):
        return NotMine()
    call = ticket.read_call(request.unit, request.home_community, request.text)
    own = [residence.home for residence in homes.homes_of(request.unit, request.neighbour)]
    is_own = any((home.building, home.room) == (call.building, call.room) for home in own)
    return _preview(request, call) if call.building and call.room and not is_own else NotMine()


def _sits_at_the_telephone(request: Request) -> bool:
    """Whether a dispatcher or manager writes of their own accord, and of no home of theirs."""
    if request.staff is None or not ticket.leads(request.staff) or request.written.forwarded:
        return False
    busy = request.dialogue_waits or request.subject is not None or request.media
    return not busy and AT_HOME.search(request.text) is None


def _preview(request: Request, call: Call, word: str = "") -> Ask:
    word, calls = with_call(request, call, word)
    mine = (request.actor.user_id, word)
    known = ticket.known_of(request.unit, request.home_community, call)
    buttons: Buttons = [
        *(_join_button(each, mine) for each in known),
        Button(f"{PLACES[call.kind]}.call_open", mine, label="ticket-call-open-button"),
        [Button("ticket.call_change", mine), Button("ticket.call_drop", mine)],
    ]
    lines: list[Fact] = [Verbatim("ticket-call-preview", _facts(request, call))]
    if doubt := ticket.doubt_of(request.unit, request.home_community, call):
        lines.append(Verbatim("ticket-call-doubt", {"doubt": doubt}))
    lines += [Verbatim("ticket-call-known", {"line": list_line(request.unit, each)}) for each in known]
    stacked = ticket.stacked(lines)
    return Ask("ticket.call_preview", "ticket-card", buttons=buttons, data={"calls": calls}, lines=stacked)


def _join_button(known: Ticket, mine: tuple[int, str]) -> Button:
    return Button("ticket.call_join", (*mine, known.id), facts={"number": str(known.number)})


def _facts(request: Request, call: Call) -> dict[str, Fact]:
    missing = Verbatim("ticket-call-missing")
    return {
        "address": call.address if call.building or call.unit or call.room else missing,
        "name": call.name or missing,
        "telephone": ticket.tappable(call.phone, request.home_community.timezone) or missing,
        "what": Verbatim(_subject(call)),
        "words": clipped(call.text, 500) or missing,
        "danger": "yes" if call.danger else "no",
    }


def _subject(call: Call) -> str:
    return "kind-parcel" if call.kind == "parcel" else f"category-{call.category.replace('_', '-')}"


@feature.button("call_open", who=Who.DISPATCHER, where=Where.DESK)
def call_open(request: Request) -> Outcome:
    """开单."""
    call = kept_call(request)
    if call is None:
        return Toast("ticket-call-not-yours")
    found = ticket.open_for_caller(request.unit, request.home_community, call, request.colleague)
    put_away(request)
    return Edit("ticket-call-opened", safety=_safety(request, call), **ticket.facts_of(request.unit, found))


def _safety(request: Request, call: Call) -> Fact:
    """What the caller should hear at once; "none" where nobody is in danger."""
    return ticket.safety_line(request.home_community, call.danger) if call.danger else "none"


@feature.button("call_change", who=Who.DISPATCHER, where=Where.DESK)
def call_change(request: Request) -> Outcome:
    """改: the next message says what is different."""
    call = kept_call(request)
    if call is None:
        return Toast("ticket-call-not-yours")
    data = {"calls": kept_calls(request), "changing": request.word(1)}
    return Edit("ticket-call-change-how", step="ticket.call", data=data)


@feature.answer("call", who=Who.DISPATCHER, where=Where.DESK)
def call_changed(request: Request) -> Outcome:
    """What is different: another flat, number or name, or other words."""
    if not request.text:
        return NotMine()
    word = str(request.answered.data["changing"])
    change = ticket.read_call(request.unit, request.home_community, request.text)
    return _preview(request, ticket.amended(Call.kept(kept_calls(request)[word]), change), word)


@feature.button("call_drop", who=Who.DISPATCHER, where=Where.DESK)
def call_drop(request: Request) -> Outcome:
    """算了."""
    if kept_call(request) is None:
        return Toast("ticket-call-not-yours")
    put_away(request)
    return Edit("ticket-call-dropped")


@feature.button("call_join", who=Who.DISPATCHER, where=Where.DESK)
def call_join(request: Request) -> Outcome:
    """记在 #1001 上: they rang before, or somebody reported it for them."""
    call = kept_call(request)
    if call is None:
        return Toast("ticket-call-not-yours")
    found = ticket.join_call(request.unit, request.number(2), call, request.colleague)
    put_away(request)
    return Edit("ticket-call-joined", **ticket.facts_of(request.unit, found))


@feature.button("caller_fixed", who=Who.DISPATCHER, where=Where.DESK)
@kindly
def caller_fixed(request: Request) -> Outcome:
    """The caller said on the telephone that it is fixed."""
    found = ticket.confirm_fixed(request.unit, request.number(), request.colleague)
    return Edit("ticket-caller-fixed-noted", number=str(found.number))


@feature.button("caller_not_fixed", who=Who.DISPATCHER, where=Where.DESK)
@kindly
def caller_not_fixed(request: Request) -> Outcome:
    """The caller said that it is not: open again, as if a resident had pressed 还没好."""
    found = ticket.not_fixed(request.unit, request.number(), request.colleague)
    return Edit("ticket-caller-not-fixed-noted", number=str(found.number))

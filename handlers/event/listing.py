"""Lists: what is coming, for everybody; one event as a resident or the staff sees it; who is on the list."""

from __future__ import annotations

import re

from handlers.access import Where, Who, check, rank
from handlers.event.cards import sign_up_buttons
from handlers.event.feature import feature
from handlers.event.paging import is_turned, turns
from handlers.event.planning import begin, plan
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from services import documents, event, people
from services.errors import Gone, Refused
from services.event import desk, finding
from services.messages import Button, Buttons
from texts import Verbatim

PAGE = 15
# The grammar of /event, which the guide tells: nothing that anybody would say otherwise.
_NUMBERED = re.compile(r"#?(\d{1,9})(?:\s+(.*))?", re.DOTALL)
_GUEST = re.compile(r"(?:add|加|\+)\s+(.+)", re.DOTALL | re.IGNORECASE)
_GONE = re.compile(r"(?:remove|del|减|減|-)\s+(.+)", re.DOTALL | re.IGNORECASE)


@feature.command("event", who=Who.RESIDENT, where=Where.ANYWHERE)
def command(request: Request) -> Outcome:
    """/event 7 shows; /event 7 add … signs somebody up; /event and a sentence plan one."""
    numbered = _NUMBERED.fullmatch(request.args.strip())
    if not request.args.strip() and rank(request) < Who.DISPATCHER:
        return listed(request)
    if numbered is None:
        check(request, Who.DISPATCHER, Where.DESK)
        return plan(request, request.args) if request.args.strip() else begin()
    number, rest = int(numbered.group(1)), (numbered.group(2) or "").strip()
    found = finding.by_number(request.unit, request.home_community, number, staff=request.staff)
    if not rest:
        return show(request, found)
    check(request, Who.DISPATCHER, Where.DESK)
    if guest := _GUEST.fullmatch(rest):
        return _add_guest(request, found, guest.group(1))
    if gone := _GONE.fullmatch(rest):
        return _remove_guest(request, found, gone.group(1).strip())
    raise Refused("event-number-how", number=str(number))


def show(request: Request, found: event.Event) -> Outcome:
    """Staff get the list with its buttons, everybody else what it is about."""
    if request.staff is not None and request.place.kind & Where.DESK:
        desk.show(request.unit, found, request.place.id)
        return None
    return Reply(
        "event-answer",
        buttons=sign_up_buttons(found)[:1],
        subject=("event", found.id),
        **event.facts_of(request.unit, found),
    )


@feature.button("show", who=Who.RESIDENT)
def show_pressed(request: Request) -> Outcome:
    """One event out of a list."""
    community, staff = request.home_community, request.staff
    return show(request, finding.by_id(request.unit, request.number(), community, staff=staff))


@feature.menu("menu-event", who=Who.RESIDENT)
@feature.command("events", who=Who.RESIDENT, where=Where.ANYWHERE)
def listed(request: Request) -> Outcome:
    """What is coming, the next first."""
    text, buttons = _page(request, 0)
    if not text:
        return Reply("event-none-open", menu=True)
    return Reply("event-list", subject=_shown_in(request), lines=text, buttons=buttons)


@feature.button("page", who=Who.RESIDENT)
def page(request: Request) -> Outcome:
    """Another page of the list; a forged press must not write it over another message of ours in a group."""
    if not request.place.private and request.subject != _shown_in(request):
        raise Gone
    text, buttons = _page(request, max(0, request.number()))
    if not text:
        return Toast("event-none-open")
    return Edit("event-list", lines=text, buttons=buttons)


def _shown_in(request: Request) -> tuple[str, int]:
    """What the message with the list shows."""
    return "events", request.home_community.id


def _page(request: Request, number: int) -> tuple[str, Buttons]:
    staff = request.staff if request.place.kind & Where.DESK else None
    found, more = finding.page_of(request.unit, request.home_community, staff=staff, page=number)
    said = []
    for each in found:
        standing = Verbatim(f"event-standing-{each.state}")
        said.append(Verbatim("event-list-line", {**event.facts_of(request.unit, each), "standing": standing}))
    lines = "\n".join(people.lines(request.unit, request.community, staff or request.resident, said))
    buttons = [
        Button("event.show", (each.id,), label="event-pick-button", facts=event.facts_of(request.unit, each))
        for each in found
    ]
    turn = turns("event.page", number, more=more)
    return lines, [*buttons, turn] if turn else buttons


# ---- who is on the list --------------------------------------------------------------------


@feature.button("roll", who=Who.DISPATCHER, where=Where.DESK)
def roll(request: Request) -> Outcome:
    """[名单]: names and homes, only ever in private."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    text, buttons = _roll_page(request, found, max(0, request.number(1)))
    facts = event.facts_of(request.unit, found)
    if request.place.private and is_turned(request):
        return Edit("event-roll", lines=text, buttons=buttons, **facts)
    sent = request.unit.tell(request.colleague, "event-roll", buttons=buttons, lines=text, **facts)
    return Toast("event-roll-sent" if sent else "access-private-only")


def roll_here(request: Request, found: event.Event) -> Reply:
    """The first page, to a colleague who asked in private."""
    text, buttons = _roll_page(request, found, 0)
    return Reply("event-roll", lines=text, buttons=buttons, **event.facts_of(request.unit, found))


def _roll_page(request: Request, found: event.Event, number: int) -> tuple[str, Buttons]:
    shown, pages = desk.roll(request.unit, found, number, PAGE)
    said = [Verbatim("event-roll-line", line) for line in shown]
    text = "\n".join(people.lines(request.unit, request.community, request.staff, said)) or "–"
    turn = turns("event.roll", number, of=(found.id,), more=number + 1 < pages)
    last = [Button("event.csv", (found.id,)), Button("event.guest", (found.id,))]
    return text, [turn, last] if turn else [last]


@feature.button("csv", who=Who.DISPATCHER, where=Where.PRIVATE)
def csv(request: Request) -> Outcome:
    """The list as a file, to whoever asked, in private."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    documents.send(request.unit, request.place.id, event.FILES["list"](request.unit, found), found.title)
    return None


@feature.button("guest", who=Who.DISPATCHER, where=Where.DESK)
def ask_guest(request: Request) -> Outcome:
    """[加人]: somebody without Telegram."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return Ask("event.guest", "event-ask-guest", data={"event": found.id}, title=found.title)


@feature.answer("guest", who=Who.DISPATCHER, where=Where.DESK)
def guest_answer(request: Request) -> Outcome:
    """Name, home and number of somebody without Telegram."""
    if not request.text:
        return NotMine()
    event_id = int(request.answered.data["event"])
    found = event.locked(request.unit, event_id, request.colleague.community_id)
    outcome = _add_guest(request, found, request.text)
    request.close_dialogue()
    return outcome


def _add_guest(request: Request, found: event.Event, text: str) -> Outcome:
    """张阿姨 3-2-501 2: name, home and heads in any order."""
    guest = finding.read_guest(request.unit, request.home_community, text)
    outcome = event.add_guest(request.unit, request.colleague, found.id, guest.name, guest.home, guest.heads)
    key = "event-guest-waiting" if outcome.waiting else "event-guest-in"
    facts = event.facts_of(request.unit, found)
    return Reply(key, name=guest.name, mine=outcome.signup.heads, code=outcome.signup.code, **facts)


def _remove_guest(request: Request, found: event.Event, name: str) -> Outcome:
    """The desk takes somebody off the list who said so by telephone."""
    signup = finding.named(request.unit, found, name)
    event.remove_guest(request.unit, request.colleague, signup.id)
    return Reply("event-guest-out", name=name, title=found.title)

"""At the door: the list to tick off, codes, walk-ins; and the pictures the staff take."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.event.paging import is_turned, turns
from handlers.replies import Edit, NotMine, Outcome, Reply
from handlers.request import Request
from services import event, people
from services.errors import Refused
from services.event import finding
from services.messages import Button, Buttons

PAGE = 8
STAFF, DESK = Who.STAFF, Where.DESK


@feature.button("door", who=STAFF, where=DESK)
def door(request: Request) -> Outcome:
    """[签到]: a button a family; a first press is everybody, further ones count down."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    number = max(0, request.number(1))
    key_facts = _facts(request, found)
    buttons = _buttons(request, found, number)
    if is_turned(request):
        return Edit("event-door", buttons=buttons, **key_facts)
    return Reply("event-door", buttons=buttons, **key_facts)


def _facts(request: Request, found: event.Event) -> dict[str, Any]:
    effect = event.effect_of(request.unit, found).facts()
    return {
        **event.facts_of(request.unit, found),
        **effect,
        "came": effect["came"] if effect["counted"] == "yes" else 0,
    }


def _buttons(request: Request, found: event.Event, number: int) -> Buttons:
    shown, pages = event.guests(request.unit, found, number, PAGE)
    rows = [
        Button(
            "event.here",
            (signup.id, number),
            facts={
                "name": signup.name,
                "heads": signup.heads,
                "came": "unknown" if signup.came is None else str(signup.came),
            },
        )
        for signup in shown
    ]
    turn = turns("event.door", number, of=(found.id,), more=number + 1 < pages)
    walk = [Button("event.walk-in", (found.id, 1)), Button("event.walk-out", (found.id, -1))]
    return [*rows, turn, walk] if turn else [*rows, walk]


@feature.button("here", who=STAFF, where=DESK)
def here(request: Request) -> Outcome:
    """Somebody on the list is there."""
    found, _ = event.check_in(request.unit, request.colleague, request.number())
    return _redrawn(request, found, max(0, request.number(1)))


@feature.button("walk-in", who=STAFF, where=DESK)
@feature.button("walk-out", who=STAFF, where=DESK)
def walk_in(request: Request) -> Outcome:
    """[现场来的]: somebody who had not signed up."""
    by = 1 if request.number(1) > 0 else -1
    return _redrawn(request, event.walk_in(request.unit, request.colleague, request.number(), by), 0)


def _redrawn(request: Request, found: event.Event, number: int) -> Outcome:
    return Edit("event-door", buttons=_buttons(request, found, number), **_facts(request, found))


# ---- codes ---------------------------------------------------------------------------------


@feature.command("checkin", who=STAFF, where=DESK)
def by_code(request: Request) -> Outcome:
    """/checkin K7P3 at the door of whatever is on now."""
    code = request.args.strip()
    if not event.looks_like_code(code):
        raise Refused("event-checkin-how")
    for found in event.running(request.unit, request.colleague.community_id):
        try:
            _, signup = event.check_in_by_code(request.unit, request.colleague, found.id, code)
        except Refused:
            continue
        return Reply("event-checked-in", name=signup.name, came=signup.came or 0, title=found.title)
    raise Refused("event-door-unknown-code", code=code)


@feature.start("checkin")
def by_link(request: Request) -> Outcome:
    """The code at the door, scanned by a resident; a person's own code, scanned by the staff."""
    number, _, code = request.args.partition("_")
    found = finding.by_link(request.unit, number)
    if request.staff is not None and event.looks_like_code(code):
        _, signup = event.check_in_by_code(request.unit, request.staff, found.id, code)
        return Reply("event-checked-in", name=signup.name, came=signup.came or 0, title=found.title)
    resident = request.resident
    if resident is None or resident.community_id != found.community_id:
        resident = request.meet(people.choose(request.unit, found.community_id))
    _, signup = event.arrive(request.unit, resident, found.id, code)
    return Reply("event-arrived", name=resident.display, came=signup.came or 0, title=found.title)


# ---- pictures ------------------------------------------------------------------------------


@feature.reply_to("event", who=Who.RESIDENT, where=DESK)
def pictures(request: Request) -> Outcome:
    """Photos in reply to the event's card, or to the draft of its recap, go into the recap."""
    if request.staff is None or request.subject is None or not request.media:
        return NotMine()
    count = event.keep_photos(request.unit, request.staff, request.subject[1], request.media)
    request.react("👌")
    if request.written.album is not None:
        return None
    return Reply("event-photos-kept", count=count)

"""What colleagues say of an event instead of pressing: 报了多少人, 改到四点, 取消吧; a plan alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from handlers.access import Where, Who, rank
from handlers.event.feature import feature
from handlers.event.listing import roll_here
from handlers.event.planning import ask_drop, plan, published
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import event
from services.event import desk, finding
from services.event.sentence import read_move, read_plan
from services.messages import Button
from services.questions import asks
from services.understanding import is_nothing_but, plain

_ASKS_ROLL = phrase("event.asks_roll")
_MOVES = phrase("event.moves")
_CALLS_OFF = phrase("event.calls_off")
_PUBLISHES = phrase("event.publishes")
_CAPACITY = phrase("event.capacity")
_HEADS = phrase("event.heads_changed")

SHORT = 48
"""Characters of a word about an event; a plan may be longer."""
FIELDS = {"时间": "time", "time": "time", "date": "time", "名额": "capacity", "人数": "capacity"}
FIELDS |= {"capacity": "capacity", "seats": "capacity", "pax": "capacity"}
FIELDS |= dict.fromkeys(("地点", "地方", "place", "venue"), "place")


def _organises(request: Request) -> bool:
    """Residents who say the same mean their own places, and an open question is answered first."""
    if request.dialogue_waits or request.written.forwarded:
        return False
    return rank(request) >= Who.DISPATCHER


def _about(request: Request, *, drafts: bool) -> Sequence[event.Event]:
    """The events that are named, or all there are where 活动 or nothing at all says which."""
    return finding.organised(request.unit, request.home_community, request.text, drafts=drafts)


def _of_one(request: Request, found: Sequence[event.Event], do: Callable[[event.Event], Outcome]) -> Outcome:
    """Do it to the only one; of several they choose a card, which has the buttons for it."""
    if len(found) == 1:
        return do(found[0])
    if not found:
        return NotMine()
    buttons = [
        Button("event.show", (each.id,), label="event-pick-button", facts=event.facts_of(request.unit, each))
        for each in found[:8]
    ]
    return Reply("event-which", buttons=buttons)


def asks_roll(text: str) -> bool:
    """报了多少人."""
    return len(text) <= SHORT and _ASKS_ROLL.search(plain(text)) is not None


@feature.phrase(asks_roll, who=Who.RESIDENT, where=Where.DESK)
def roll(request: Request) -> Outcome:
    """The list, in private; the staff group is shown the card with its figures."""
    if not _organises(request):
        return NotMine()

    def tell(found: event.Event) -> Outcome:
        if request.place.private:
            return roll_here(request, found)
        desk.show(request.unit, found, request.place.id)
        return None

    return _of_one(request, _about(request, drafts=False), tell)


def moves(text: str) -> bool:
    """活动改到周日."""
    return len(text) <= SHORT and _MOVES.fullmatch(plain(text)) is not None


@feature.phrase(moves, who=Who.RESIDENT, where=Where.DESK)
def change(request: Request) -> Outcome:
    """A draft is put right at once; of what was announced it is asked first, as everybody will hear of it."""
    said = _MOVES.fullmatch(plain(request.text))
    if said is None or asks(request.text) or not _organises(request):
        return NotMine()
    of, field = said["what"] or said["of"] or "", said["field"] or said["part"] or ""
    if not finding.may_be_said_of_event(request.home_community, f"{of} {field}", FIELDS.keys()):
        return NotMine()
    new = str(said["new"] or said["to"])
    return _of_one(
        request, _about(request, drafts=True), lambda found: _put_right(request, found, field, new)
    )


def _put_right(request: Request, found: event.Event, field: str, new: str) -> Outcome:
    community = request.home_community
    kind = FIELDS.get(field) or ("capacity" if _HEADS.fullmatch(new) else "time")
    said: datetime | str = new
    if kind == "time":
        at = read_move(new, request.unit.local(community), community.language, found.starts_at)
        if at is None:
            return NotMine()
        said, new = at, _lasting_as_long(found, at)
    if found.state is event.EventState.DRAFT:
        event.change(request.unit, request.colleague, found.id, kind, new)
        desk.show(request.unit, found, request.place.id)
        return None
    sure = [
        [
            Button("event.change-now", (found.id,)),
            Button("event.keep", (found.id,), label="event-as-was-button"),
        ]
    ]
    data = {"event": found.id, "field": kind, "new": new}
    return Ask("event.sure", f"event-sure-{kind}", buttons=sure, data=data, title=found.title, new=said)


def _lasting_as_long(found: event.Event, at: datetime) -> str:
    """The new hours, as they are read again; who planned until 17:30 did not mean the usual two hours."""
    if found.starts_at is None or found.ends_at is None:
        return f"{at:%Y-%m-%d %H:%M}"
    ends = at + (found.ends_at - found.starts_at)
    return f"{at:%Y-%m-%d %H:%M}" + (f"-{ends:%H:%M}" if ends.date() == at.date() else "")


@feature.button("change-now", who=Who.DISPATCHER, where=Where.DESK)
def change_now(request: Request) -> Outcome:
    """[改]: everybody who comes hears of it."""
    kept = request.kept("event.sure", "field", "new")
    found = event.change(
        request.unit, request.colleague, int(kept["event"]), str(kept["field"]), str(kept["new"])
    )
    request.close_dialogue()
    desk.show(request.unit, found, request.place.id)
    return None


@feature.answer("sure", who=Who.DISPATCHER, where=Where.DESK)
def sure(request: Request) -> Outcome:
    """好, or 算了, to the same."""
    kind = reply_kind(request.text, "confirm")
    if kind == "yes":
        return change_now(request)
    if kind not in ("no", "withdrawal"):
        return NotMine()
    request.close_dialogue()
    return Reply("event-kept")


def calls_off(text: str) -> bool:
    """包粽子取消了,下雨."""
    return len(text) <= SHORT and _CALLS_OFF.search(plain(text)) is not None


@feature.phrase(calls_off, who=Who.RESIDENT, where=Where.DESK)
def call_off(request: Request) -> Outcome:
    """Asked once more with its reason; 取消 alone is for whatever else they talk about."""
    if asks(request.text) or not _organises(request):
        return NotMine()
    if not finding.may_be_said_of_event(request.home_community, request.text, ()):
        return NotMine()
    return _of_one(request, _about(request, drafts=True), lambda found: ask_drop(request, found.id))


def publishes(text: str) -> bool:
    """发布吧."""
    return is_nothing_but(_PUBLISHES, plain(text))


@feature.phrase(publishes, who=Who.RESIDENT, where=Where.DESK)
def publish(request: Request) -> Outcome:
    """The draft, where there is one."""
    if not _organises(request):
        return NotMine()
    drafts = finding.drafts(request.unit, request.home_community)
    return _of_one(request, drafts, lambda found: published(request, found.id))


def plans(text: str) -> bool:
    """周六下午三点中心花园包粽子 40人: so many heads; the rest is read where it matters."""
    return _CAPACITY.search(plain(text)) is not None


@feature.phrase(plans, who=Who.RESIDENT, where=Where.PRIVATE)
def plan_without_command(request: Request) -> Outcome:
    """What, when, where and for how many, from a colleague: a draft, that nobody sees but they."""
    if not _organises(request) or asks(request.text):
        return NotMine()
    read = read_plan(
        request.text, request.unit.local(request.home_community), request.home_community.language
    )
    if not (read.title and read.place and read.starts and read.capacity):
        return NotMine()
    return plan(request, request.text)

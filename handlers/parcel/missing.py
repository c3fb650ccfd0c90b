"""A parcel is missing, or one that is not mine stands at my door."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.access import Where, Who
from handlers.attached import files_kept
from handlers.parcel.mine import ask
from handlers.parcel.registry import feature
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import parcel, search, ticket
from services.errors import Gone
from services.messages import Button, Elsewhere
from services.parcel import Look, Search, Told
from services.understanding import plain, slots_of
from texts import Fact

ASKS_WHERE = phrase("parcel.asks_where")
OF_OTHERS = phrase("parcel.of_others")
MY_OWN = phrase("parcel.my_own")
STILL_NOT = phrase("parcel.still_not")

LISTENING = timedelta(minutes=10)
"""How long a screenshot is taken for this search when nothing was asked."""


@feature.intent("parcel.missing", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def missing(request: Request) -> Outcome:
    """What the register knows is shown first; otherwise the search begins at once.

    摆咗喺边 asks where it lies: nobody looks for that yet.
    """
    if ASKS_WHERE.fullmatch(plain(request.text)):
        return ask(request)
    if OF_OTHERS.match(plain(request.text)):
        # Whoever misses it writes for themselves.
        return Reply("parcel-of-others", menu=True) if request.place.private else None
    told = _told(request)
    look = parcel.look_up(request.unit, request.neighbour, told)
    if not look:
        return _begin(request, told)
    return _look_first(request, told, look)


def _look_first(request: Request, told: Told, look: Look) -> Outcome:
    """Show what the register knows, in private."""
    kept = _kept(request, told)
    anyway = [Button("parcel.missing_anyway")]
    if request.place.private:
        return Ask(
            "parcel.missing", "parcel-look-first", buttons=anyway, data=kept, lines=_seen(request, look)
        )
    request.react("👀")
    elsewhere = Elsewhere(request.place.id, request.written.id, "parcel-ask-elsewhere")
    request.unit.ask(
        request.neighbour,
        "parcel.missing",
        "parcel-look-first",
        buttons=anyway,
        data=kept,
        elsewhere=elsewhere,
        lines=_seen(request, look),
    )
    return None


def _told(request: Request) -> Told:
    slots = request.intent.slots if request.intent else {}
    if not slots:
        slots = slots_of(request.text, request.home_community, request.unit.now)
    return Told.of(request.text, slots)


def _answered(request: Request) -> Told:
    """What was said after we asked for the number."""
    return Told.answered(request.text, slots_of(request.text, request.home_community, request.unit.now))


def _seen(request: Request, look: Look) -> Fact:
    """What is still at the desk with its code, and what somebody collected."""
    unit = request.unit
    lines: list[Fact] = [parcel.line(unit, each, "parcel-seen-waiting") for each in look.waiting[:5]]
    lines += [parcel.collected_line(unit, each) for each in look.collected]
    return ticket.stacked(lines)


def _kept(request: Request, told: Told) -> dict[str, Any]:
    """The report, for when it turns out to be missing after all."""
    return {
        "told": told.as_data(),
        "chat": None if request.place.private else request.place.id,
        "message": request.written.id,
        "media": [list(file) for file in request.media],
    }


@feature.button("missing_anyway", who=Who.RESIDENT, where=Where.PRIVATE)
def missing_anyway(request: Request) -> Outcome:
    """还是没有: the search begins."""
    kept = request.answered.data
    if "told" not in kept:
        raise Gone
    told = Told.of_data(kept["told"])
    found = parcel.report_missing(
        request.unit,
        request.home_community,
        request.neighbour,
        told,
        chat=parcel.group(request.unit, kept["chat"]),
        message_id=kept["message"],
        media=files_kept(kept),
    )
    return _noted(request, found)


@feature.answer("missing", where=Where.PRIVATE, gathers=True)
def after_look(request: Request) -> Outcome:
    """Words instead of the button: 还是没有 begins the search, a number narrows it, 算了 ends it."""
    if not request.text or request.intent:
        return NotMine()
    if reply_kind(request.text, "confirm") in ("withdrawal", "yes", "thanks"):
        request.close_dialogue()
        return Reply("parcel-missing-fine", menu=True)
    answered = _answered(request)
    if not (answered.tracking or answered.courier or STILL_NOT.search(request.text)):
        return NotMine()
    kept = request.answered.data
    told = Told.of_data(kept["told"]).narrowed(answered)
    if answered.tracking and (look := parcel.look_up(request.unit, request.neighbour, told)):
        return _look_first(request, told, look)
    request.answered.data = {**kept, "told": told.as_data()}
    return missing_anyway(request)


def _begin(request: Request, told: Told) -> Outcome:
    found = parcel.report_missing(
        request.unit,
        request.home_community,
        request.neighbour,
        told,
        chat=request.place.chat,
        message_id=request.written.id,
        media=request.media,
    )
    return _noted(request, found)


def _noted(request: Request, found: Search) -> Outcome:
    """The timeline is in the private chat; the one thing that helps most is asked there."""
    data = {"ticket": found.ticket_id}
    if request.place.private:
        if found.tracking:
            _listen(request, data)
            return None
        return Ask("parcel.more", "parcel-missing-number", data=data)
    request.react("👀")
    if search.is_called_over(request.unit, request.neighbour):
        return None
    if not (request.neighbour.reachable or request.unit.may_interrupt(request.chat)):
        return None
    elsewhere = Elsewhere(request.place.id, request.written.id, "parcel-ask-elsewhere")
    key = "parcel-missing-follow" if found.tracking else "parcel-missing-number"
    see = [] if request.neighbour.reachable else [Button("search.see", (found.ticket_id,))]
    request.unit.ask(request.neighbour, "parcel.more", key, buttons=see, data=data, elsewhere=elsewhere)
    return None


def _listen(request: Request, data: dict[str, Any]) -> None:
    """All is known that helps; a screenshot right afterwards still belongs to it."""
    request.open_dialogue("parcel.more", data, LISTENING)


@feature.answer("more", where=Where.PRIVATE, gathers=True)
def more(request: Request) -> Outcome:
    """A number, a courier, a screenshot."""
    if not (request.text or request.media):
        return NotMine()
    if search.called_off(request.text):
        search.stop(request.unit, request.neighbour, int(request.answered.data["ticket"]))
        request.close_dialogue()
        return Reply("search-stopped", menu=True)
    if search.came_back(request.text):
        found = search.found_by_resident(
            request.unit, request.neighbour, int(request.answered.data["ticket"])
        )
        request.close_dialogue()
        return Reply("search-glad", what=search.what(found), menu=True)
    kind = reply_kind(request.text, "tracking")
    if kind in ("no", "withdrawal", "thanks"):
        request.close_dialogue()
        return Reply("parcel-missing-fine", menu=True)
    if request.intent and kind != "answer":
        return NotMine()
    if not request.media and (kind == "yes" or not any(map(str.isalnum, request.text))):
        # 好, and the number is still to come; 👍 helps nobody to find it.
        request.react("👌")
        return None
    told = _answered(request)
    number = int(request.answered.data["ticket"])
    parcel.tell_more(request.unit, request.neighbour, number, told, request.media)
    request.react("👌")
    return None


@feature.button("register_missing", who=Who.RESIDENT, where=Where.PRIVATE)
def register_missing(_: Request) -> Outcome:
    """登记丢件: one sentence is enough."""
    return Ask("parcel.describe", "parcel-missing-how")


@feature.answer("describe", where=Where.PRIVATE)
def describe(request: Request) -> Outcome:
    """Courier, number, when, where: whatever is written is the report."""
    if reply_kind(request.text) == "withdrawal" or not (request.text or request.media):
        request.close_dialogue()
        return Reply("parcel-missing-fine", menu=True)
    if request.intent and not request.intent.intent.startswith("parcel."):
        return NotMine()
    request.close_dialogue()
    if before := request.answered.data.get("before"):
        # 顺丰的, and then 昨天就说到了: one report.
        said = replace(request.written, text=f"{before}，{request.text}")
        return missing(request.with_(message=said, intent=None))
    return missing(request)


@feature.button("not_us", who=Who.RESIDENT, where=Where.PRIVATE)
def not_us(request: Request) -> Outcome:
    """不是我们取的."""
    found = parcel.missing_one(request.unit, request.home_community, request.neighbour, request.number())
    return Ask("parcel.more", "parcel-missing-follow", data={"ticket": found.ticket_id})


# ---- at the wrong door ----------------------------------------------------------------


@feature.intent("parcel.found", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def found(request: Request) -> Outcome:
    """谁的快递放我家门口了 尾号6688: whoever it may belong to is asked in private."""
    finding, asked = parcel.report_found(
        request.unit, request.home_community, request.neighbour, _told(request), request.photo
    )
    if request.place.private:
        return _found_noted(finding.id, asked, known=bool(finding.tracking))
    request.react("👌")
    if not asked and not finding.tracking and request.neighbour.reachable:
        data = {"finding": finding.id}
        request.unit.ask(request.neighbour, "parcel.seen_closer", "parcel-found-number", data=data)
    return None


def _found_noted(finding_id: int, asked: int, *, known: bool) -> Outcome:
    key = "parcel-found-asked" if asked else "parcel-found-noted" if known else "parcel-found-number"
    never_mind = [Button("search.never_mind", (finding_id,))]
    return Ask("parcel.seen_closer", key, buttons=never_mind, data={"finding": finding_id}, count=asked)


@feature.answer("seen_closer", where=Where.PRIVATE)
def seen_closer(request: Request) -> Outcome:
    """The last digits, the home written on it, or a picture."""
    if not (request.text or request.media):
        return NotMine()
    told = _answered(request)
    if not _is_of_the_find(request):
        return NotMine()
    number = int(request.answered.data["finding"])
    _, asked = parcel.amend_found(
        request.unit, request.home_community, request.neighbour, number, told, request.photo
    )
    return _found_noted(number, asked, known=True)


def _is_of_the_find(request: Request) -> bool:
    """一箱苹果,放在门口了 sounds like a parcel that is missed; from a finder it says what lies there."""
    intent = request.intent
    if not intent or intent.intent == "parcel.found":
        return True
    return intent.intent.startswith("parcel.") and not MY_OWN.search(plain(request.text))

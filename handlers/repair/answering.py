"""Answers to our questions, by words and by buttons, and what residents say next."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.access import Where
from handlers.feature import Beside
from handlers.nodding import heard
from handlers.repair.noting import home_noted, visit_noted, visited
from handlers.repair.outright import answered_outright
from handlers.repair.registry import feature
from handlers.repair.withdrawing import called_off
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.understanding import calls_off, understand
from intents.phrasebook import phrase
from intents.replies import ReplyKind, reply_kind
from services import homes, repair, ticket
from services.questions import asks
from services.understanding import is_nothing_but, plain

OF_THE_SAME = phrase("repair.of_the_same")
ONLY_WHERE = phrase("repair.only_where")
HEDGES = phrase("home.hedges")
ONLY_US = phrase("repair.only_us")
HOW_LONG = phrase("repair.how_long")

PENDING = {"home": "home", "visit": "time"}
"""What each question asks for, in the words of the intents."""


@feature.answer("home", where=Where.PRIVATE, beside=Beside.WAITS)
@feature.answer("visit", where=Where.PRIVATE, beside=Beside.WAITS)
@feature.answer("more", where=Where.PRIVATE, beside=Beside.OTHERS)
def answer(request: Request) -> Outcome:
    """The message after a report: an address, a time, a correction, a withdrawal, or simply more words."""
    number, step = _asked(request)
    if (outright := answered_outright(request, number, step)) is not None:
        return outright
    kind = _kind_of(request, step)
    match kind:
        case "withdrawal":
            return called_off(request, number)
        case "thanks":
            passed_on = ticket.thank(request.unit, request.neighbour, request.text) is not None
            return Reply("repair-you-are-welcome", told="yes" if passed_on else "no")
        case "correction":
            return _corrected(request, number, step)
    if step != "home" and _wishes_another_time(request):
        return NotMine()
    if visit := _visit_in(request, number, step, kind):
        return visited(request, number, visit, step)
    if is_nothing_but(ONLY_WHERE, plain(request.text)):
        return _in_which_room(request, number, step)
    if request.intent and not _goes_on(request, number, step):
        return NotMine()
    if request.intent and "room" not in request.intent.slots and kind != "answer":
        return _more(request, number)
    return _place_in(request, number, step, kind) or _more(request, number)


def _in_which_room(request: Request, number: int, step: str) -> Outcome:
    """客厅的那个 is a further word; 楼道的, when asked for a home, asks for another place."""
    who = (request.unit, request.home_community, request.neighbour)
    outside = repair.moved_outside(*who, number, request.text) if step == "home" else None
    if outside is None:
        return _more(request, number)
    asked = repair.where_question(outside)
    return Ask(asked.step, asked.key, data=asked.data, subject=("ticket", outside.id), **asked.facts)


def _place_in(request: Request, number: int, step: str, kind: ReplyKind | None) -> Outcome:
    """Where it is, as an answer to that question or said once more; None where no place is named."""
    if step == "home" and (kind == "answer" or any(map(str.isdigit, request.text))):
        return _in_pieces(request, number) or _addressed(request, number)
    if added := _part_that_lacked(request, number):
        return home_noted(request, _placed(request, number, added))
    if repair.is_address(request.unit, request.home_community, request.text):
        # 3栋1单元502 after 5栋502: said once more because it was wrong.
        return _addressed(request, number)
    return None


def _asked(request: Request) -> tuple[int, str]:
    """The ticket, and what is asked of it: under an older question its own, not the one that waits last."""
    number, step = int(request.answered.data["ticket"]), request.answered.step.rpartition(".")[2]
    kind, replied_to = request.subject or ("", number)
    if kind != "ticket" or replied_to == number:
        return number, step
    return replied_to, repair.asks(ticket.own(request.unit, replied_to, request.neighbour)) or "more"


def _kind_of(request: Request, step: str) -> ReplyKind | None:
    """How the words answer; 哎呀打错了是502不是501 is a correction too."""
    if not request.intent and repair.room_put_right(request.text):
        return "correction"
    if calls_off(request):
        return "withdrawal"
    kind = reply_kind(request.text, PENDING.get(step))
    return None if kind == "withdrawal" else kind


def _visit_in(request: Request, number: int, step: str, kind: ReplyKind | None) -> str | None:
    """When to come, said as the answer to that question, or instead of where."""
    if step not in PENDING or (step == "home" and kind == "answer"):
        return None
    found = ticket.own(request.unit, number, request.neighbour)
    return repair.visit_answered(request.unit, request.home_community, found, request.text, request.intent)


def _goes_on(request: Request, number: int, step: str) -> bool:
    """Whether what sounds like another report goes on about the first one (阀门拧不动 after a burst pipe)."""
    answers_where = step == "home"
    if answers_where and homes.place_alone(request.home_community, request.text):
        # Whatever 3棟2樓之1 sounds like by itself.
        return True
    if request.intent is None:
        return False
    goes_on = (ONLY_US, HOW_LONG)
    if _says_where_outside(request, number) or any(
        is_nothing_but(each, plain(request.text)) for each in goes_on
    ):
        return True
    if request.intent.intent != "repair.report":
        return False
    if OF_THE_SAME.match(plain(request.text)) and not {"building", "room"} & request.intent.slots.keys():
        return not request.intent.slots.get("urgent")
    return repair.same_matter(request.unit, request.neighbour, number, request.intent, placed=answers_where)


def _says_where_outside(request: Request, number: int) -> bool:
    """三栋楼下那个柜子, after 在哪栋、什么位置, is no question for a parcel."""
    found = ticket.own(request.unit, number, request.neighbour)
    meant = request.intent.intent if request.intent else ""
    named = repair.names_a_place(request.unit, request.home_community, request.text)
    return repair.is_nowhere(found) and meant == "parcel.ask" and named and not asks(request.text)


def _wishes_another_time(request: Request) -> bool:
    """Whether it is for `rescheduling`: another time than the one agreed."""
    if request.intent and request.intent.intent not in ("repair.status", "repair.urge", "parcel.hold"):
        return False
    wished = ticket.visit_wished(request.text, request.home_community, request.unit.now)
    return wished is not None and bool(ticket.expecting(request.unit, request.neighbour))


def _corrected(request: Request, number: int, step: str) -> Outcome:
    """不对是502, or 改成明天上午: another address, another time, or 不是漏水,是渗水, a further word."""
    if room := repair.room_put_right(request.text):
        return _addressed(request, number, f"是{room}")
    found = ticket.own(request.unit, number, request.neighbour)
    visit = repair.visit_of(request.unit, request.home_community, request.text, found)
    if repair.names_a_place(request.unit, request.home_community, request.text):
        return _addressed(request, number)
    if visit == request.text:
        numbered = any(map(str.isdigit, request.text))
        return _addressed(request, number) if step == "home" and numbered else _more(request, number)
    return visit_noted(request, repair.set_visit(request.unit, request.neighbour, number, visit))


def _addressed(request: Request, number: int, text: str | None = None) -> Outcome:
    outcome = repair.set_home_from_words(
        request.unit, request.home_community, request.neighbour, number, text or request.text
    )
    repair.keep_number(request.unit, request.neighbour, outcome.ticket, request.text)
    return home_noted(request, outcome)


def _in_pieces(request: Request, number: int) -> Outcome:
    """502, then 3栋: what lacks the next may bring, or a home of theirs; None for an address in one piece."""
    said = homes.place_in(request.home_community, HEDGES.sub("", request.text), request.unit.now)
    known = {**request.answered.data.get("said", {}), **said}
    if not said or {"building", "room"} <= said.keys():
        return None
    if {"building", "room"} <= known.keys():
        return home_noted(request, _placed(request, number, known))
    if own := repair.own_home(request.unit, request.neighbour, known):
        return home_noted(request, repair.set_home(request.unit, request.neighbour, number, own.id))
    request.answered.data = {**request.answered.data, "said": known}
    where = homes.parts_label(*(known.get(part) for part in ("building", "unit", "floor", "room")))
    key = "home-which-building" if "room" in known else "home-room-missing"
    return Reply(key, subject=("ticket", number), where=where)


def _part_that_lacked(request: Request, number: int) -> Mapping[str, str]:
    found = ticket.own(request.unit, number, request.neighbour)
    return repair.part_that_lacked(request.unit, request.home_community, found, request.text)


def _placed(request: Request, number: int, said: Mapping[str, str]) -> repair.Outcome:
    who = (request.unit, request.home_community, request.neighbour)
    return repair.set_home_from_parts(*who, number, said)


def _more(request: Request, number: int) -> Outcome:
    """Further words go to those who work on it; a reaction says they were heard."""
    found = ticket.own(request.unit, number, request.neighbour)
    nobody_asked = found.assignee_id is None and is_heard(request.text)
    if not request.media and (nobody_asked or not any(map(str.isalnum, request.text))):
        # 👍 and 知道了 are for us, no news for whoever comes.
        request.react("👌")
        return None
    repair.add(request.unit, request.neighbour, number, request.text, request.media)
    return heard(request, found)


@feature.on("edited")
def edited(request: Request) -> Outcome:
    """The message that made a ticket was changed."""
    if request.community is None or request.resident is None:
        return None
    message, intent = request.written, understand(request)
    found = repair.edited(request.unit, request.neighbour, request.place.id, message.id, message.text, intent)
    if found is not None:
        request.react("👌")
    return None

"""The desk: what no other feature answers goes to people, in private; groups are left in peace."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from handlers.access import Where, Who
from handlers.feature import Feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.understanding import heard
from intents.replies import reply_kind
from services import desk, homes, hours, notices, ticket
from services.errors import Gone
from services.messages import Button
from services.questions import asks
from texts import Soon

feature = Feature("desk")

BESIDE = frozenset({"faq", "complaint", "suggestion", "car.move", "lend.borrow"})
"""What nobody answers in a group, and the desk hears where it stands beside something that is answered."""

IN_ONE_BREATH = timedelta(minutes=2)
LONGEST_PIECE = 24
"""Characters."""


# ---- residents ------------------------------------------------------------------------


@feature.intent("complaint", "suggestion", "car.move", who=Who.RESIDENT, where=Where.PRIVATE)
def pass_on(request: Request) -> Outcome:
    """A complaint, a suggestion, a car in the way: the desk hears it, and whatever is written next."""
    matter = request.intent.intent if request.intent else "words"
    if not _passed(request, matter, request.text):
        return Reply("desk-nobody", menu=True)
    said = f"desk-heard-{matter.replace('.', '-')}"
    return Ask("desk.more", said, data={"matter": matter}, **_open(request))


@feature.on("beside")
def beside(request: Request) -> Outcome:
    """游泳池几点关, beside a report in a group: as that is answered, this would look as if it was, too."""
    meant = request.intent.intent if request.intent else "none"
    if meant not in BESIDE or request.resident is None:
        return NotMine()
    if not _passed(request, "words", request.text) or not request.unit.may_interrupt(request.chat):
        return None
    reachable = request.neighbour.reachable or request.actor.anonymous
    buttons = [] if reachable else [Button("people.open", (request.actor.user_id,))]
    return Reply("desk-beside", buttons=buttons, quiet=True, **_open(request))


@feature.phrase(desk.wants_people, who=Who.ANYONE, where=Where.PRIVATE)
def human(request: Request) -> Outcome:
    """我要找人工: the number, the hours, and a button that brings somebody here."""
    if request.resident is None or request.staff is not None or request.written.forwarded:
        return NotMine()
    return _offer_people(request)


@feature.phrase(desk.doubts_us, who=Who.RESIDENT, where=Where.PRIVATE)
def still_here(request: Request) -> Outcome:
    """你们是不是倒闭了: the same; while somebody waits for a repair it is about that, and hurries it."""
    return NotMine() if ticket.is_awaited(request.unit, request.neighbour) else human(request)


def _offer_people(request: Request) -> Outcome:
    community = request.home_community
    return _offer(request, "desk-offer-human", closes=community.closes)


@feature.phrase(desk.asks_hours, who=Who.RESIDENT, where=Where.PRIVATE)
def desk_hours(request: Request) -> Outcome:
    """物业几点下班: what the community was set up with."""
    if request.written.forwarded:
        return NotMine()
    community, now = request.home_community, request.unit.now
    return Reply(
        "desk-hours",
        always="yes" if hours.never_closes(community) else "no",
        begin=community.opens,
        end=community.closes,
        open="yes" if hours.desk_open(community, now) else "no",
    )


@feature.phrase(notices.asks_for_notice, who=Who.RESIDENT, where=Where.DESK, named=True)
def no_notices(request: Request) -> Outcome:
    """发个通知：明天停水: nobody is told, and that is said."""
    if request.staff is None or request.written.forwarded or request.dialogue_waits:
        return NotMine()
    if ticket.jobs_of(request.unit, request.staff) and not notices.speaks_to_all(request.text):
        return NotMine()
    return Reply("desk-no-notices")


@feature.answer("more", where=Where.PRIVATE, gathers=True)
def more(request: Request) -> Outcome:
    """Further words on the same matter, impatient ones too; a report or another matter is none."""
    if not _goes_on(request) or not (request.text or request.media):
        return NotMine()
    kind = reply_kind(request.text) if request.text else None
    if kind == "greeting":
        return Reply("desk-here", menu=True)
    if kind is None and not request.media and not any(map(str.isalnum, request.text)):
        # A lone "?" is heard, and tells the desk nothing new.
        kind = "thanks"
    if kind is None and not _passed(request, "more", request.text):
        return Reply("desk-nobody", menu=True)
    request.react("👌")
    return None


def _goes_on(request: Request) -> bool:
    """Whether it speaks of nothing else: 402 天天砸墙; 就是早上来的那个, from whoever waits for nobody."""
    meant = request.intent.intent if request.intent else "none"
    if meant == "repair.status":
        return not asks(request.text) and not ticket.is_awaited(request.unit, request.neighbour)
    return meant in ("none", "repair.urge", request.answered.data.get("matter"))


@feature.intent("faq", "lend.borrow", "none", who=Who.ANYONE, where=Where.PRIVATE)
def offer(request: Request) -> Outcome:
    """What we cannot answer ourselves: the number, the hours, and a button that asks the desk."""
    if request.resident is None or request.media or not request.text:
        return NotMine()
    kind = reply_kind(request.text)
    if kind == "greeting":
        return Reply("desk-here" if request.staff is None else "desk-here-staff", menu=True)
    if kind == "no" or is_heard(request.text):
        request.react("👌")
        return None
    if request.staff is not None:
        return Reply("desk-unheard-staff")
    meant = request.intent.intent if request.intent else "none"
    return _offer(request, f"desk-offer-{meant.replace('.', '-')}")


def _offer(request: Request, key: str, **facts: Any) -> Outcome:
    """Say what the desk could do, with buttons that pass on what was written, to it or to whoever comes."""
    facts |= _open(request)
    buttons = [*_whoever_comes(request), Button("desk.pass")]
    if request.dialogue is not None and request.dialogue.step != "desk.offered":
        # The question that is open stays open, and keeps these words for the button.
        request.dialogue.data = {**request.dialogue.data, "unanswered": request.text}
        return Reply(key, buttons=buttons, **facts)
    data = {"text": request.text, "at": request.unit.now.isoformat()}
    return Ask("desk.offered", key, buttons=buttons, data=data, **facts)


def _whoever_comes(request: Request) -> list[Button]:
    """师傅贵姓 is for the technician who has the writer's job, if anybody has."""
    for found in ticket.of_resident(request.unit, request.neighbour):
        if ticket.is_live(found) and found.kind == "repair" and found.assignee_id is not None:
            return [Button("desk.tell", (found.id,), facts=ticket.facts_of(request.unit, found))]
    return []


@feature.button("tell", who=Who.RESIDENT, where=Where.PRIVATE)
def tell(request: Request) -> Outcome:
    """[转给王师傅]: what I wrote is about the job."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    if not ticket.is_live(found):
        raise Gone
    ticket.add_words(request.unit, found, request.neighbour, _unanswered(request))
    return Edit("desk-told", **ticket.facts_of(request.unit, found))


@feature.answer("offered", where=Where.PRIVATE, gathers=True, waits=False)
def offered(request: Request) -> Outcome:
    """Only a button waits: the next message stands for itself, unless it goes on where the last one ended.

    水, 漏了, 厨房: pieces are heard together, and passed on together where nobody understands them.
    """
    kept = request.answered.data
    if not _is_piece(request, kept):
        return NotMine()
    together = desk.in_one(str(kept["text"]), request.text)
    if (meant := heard(request, together)) and (not request.intent or meant.intent == request.intent.intent):
        request.close_dialogue()
        return request.router.hear_again(request, together)
    if request.intent:
        return NotMine()
    turn = int(kept.get("turn", 1)) + 1
    said = {"text": together, "at": request.unit.now.isoformat(), "turn": turn}
    if turn == 2 or asks(request.text):
        return Ask("desk.offered", "desk-offer-pieces", buttons=[Button("desk.pass")], data=said)
    request.answered.data = {**kept, **said}
    request.react("👌")
    return None


def _is_piece(request: Request, kept: Mapping[str, Any]) -> bool:
    """Whether it is one more of the few words in which somebody writes who sends each of them by itself."""
    if request.media or not request.text or "at" not in kept:
        return False
    if request.intent and len(request.text) > desk.ONE_WORD:
        return False
    if homes.is_address(request.home_community, request.text):
        return False
    if reply_kind(request.text) is not None or is_heard(request.text):
        return False
    lately = request.unit.now - datetime.fromisoformat(str(kept["at"])) <= IN_ONE_BREATH
    return lately and len(request.text) <= LONGEST_PIECE


@feature.button("pass", who=Who.RESIDENT, where=Where.PRIVATE)
def pass_as_written(request: Request) -> Outcome:
    """[转给物业]: yes, pass on what I wrote."""
    if not _passed(request, "words", _unanswered(request)):
        return Edit("desk-nobody")
    return Edit("desk-passed", step="desk.more", **_open(request))


def _unanswered(request: Request) -> str:
    """The words for which a button was offered."""
    waiting = request.dialogue.data.get("unanswered") if request.dialogue is not None else None
    return str(waiting or request.kept("desk.offered", "text")["text"])


def _passed(request: Request, matter: str, text: str) -> bool:
    media = [(kind, file_id) for kind, file_id, _ in request.media]
    return desk.pass_on(request.unit, request.home_community, request.neighbour, matter, text, media)


def _open(request: Request) -> dict[str, Any]:
    """Whether somebody sits at the desk, and from when."""
    community, now = request.home_community, request.unit.now
    return {
        "open": "yes" if hours.desk_open(community, now) else "no",
        "opens": Soon(hours.desk_opens(community, now)),
    }


# ---- the desk -------------------------------------------------------------------------


@feature.button("reply", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def reply(request: Request) -> Outcome:
    """[回复]: the next message of whoever pressed is for the resident, after a look."""
    resident = desk.writer(request.unit, request.colleague, request.number())
    data, other = {"resident": resident.id}, _also_answers(request, resident.id)
    facts: dict[str, Any] = {"who": resident.display, "staff": request.colleague.name, "other": other}
    return Ask("desk.words", "desk-ask-words", data=data, **facts)


def _also_answers(request: Request, resident_id: int) -> str:
    """A colleague who is writing to the same resident just now, by name; "none" without one."""
    me = request.actor.user_id
    return desk.who_answers(request.unit, request.colleague, request.place.id, resident_id, me) or "none"


@feature.reply_to("resident", who=Who.STAFF, where=Where.STAFF_GROUP)
def reply_under(request: Request) -> Outcome:
    """A reply under a resident's words is shown before it is said to them."""
    if request.subject is None or not request.text:
        return NotMine()
    return _preview(request, request.subject[1])


@feature.answer("words", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def words(request: Request) -> Outcome:
    """What was written after [回复]."""
    if not request.text:
        return NotMine()
    if reply_kind(request.text) == "withdrawal":
        request.close_dialogue()
        return Reply("desk-dropped")
    return _preview(request, int(request.answered.data["resident"]))


def _preview(request: Request, resident_id: int) -> Ask:
    resident = desk.writer(request.unit, request.colleague, resident_id)
    author = request.actor.user_id
    buttons = [[Button("desk.send", (author,)), Button("desk.drop", (author,))]]
    said = desk.as_said(request.text)
    data = {"resident": resident.id, "text": said}
    facts: dict[str, Any] = {"who": resident.display, "words": said}
    facts["other"] = _also_answers(request, resident.id)
    return Ask("desk.preview", "desk-preview", buttons=buttons, data=data, **facts)


@feature.button("send", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def send(request: Request) -> Outcome:
    """Say it, as the desk."""
    kept = _written(request)
    resident = desk.speak(request.unit, request.colleague, int(kept["resident"]), str(kept["text"]))
    request.close_dialogue()
    return Edit("desk-sent", who=resident.display, words=str(kept["text"]), staff=request.colleague.name)


@feature.button("drop", who=Who.DISPATCHER, where=Where.STAFF_GROUP)
def drop(request: Request) -> Outcome:
    """It stays unsaid."""
    _written(request)
    request.close_dialogue()
    return Edit("desk-dropped")


def _written(request: Request) -> dict[str, Any]:
    """What the one who presses wrote here; a colleague's preview is not theirs to send."""
    if request.telegram_id() != request.actor.user_id:
        raise Gone
    return request.kept("desk.preview", "text")

"""What the desk is told: complaints, suggestions, a car in the way, and what is asked of the desk itself."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.desk.offering import offer_words
from handlers.desk.passing import opening, passed
from handlers.desk.registry import feature
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from intents.replies import reply_kind
from services import desk, hours, notices, ticket
from services.messages import Button
from services.questions import asks

BESIDE = frozenset({"faq", "complaint", "suggestion", "car.move", "lend.borrow"})
"""What nobody answers in a group, and the desk hears where it stands beside something that is answered."""


@feature.intent("complaint", "suggestion", "car.move", who=Who.RESIDENT, where=Where.PRIVATE)
def pass_on(request: Request) -> Outcome:
    """A complaint, a suggestion, a car in the way: the desk hears it, and whatever is written next."""
    matter = request.intent.intent if request.intent else "words"
    if not passed(request, matter, request.text):
        return Reply("desk-nobody", menu=True)
    said = f"desk-heard-{matter.replace('.', '-')}"
    return Ask("desk.more", said, data={"matter": matter}, **opening(request))


@feature.on("beside")
def beside(request: Request) -> Outcome:
    """游泳池几点关, beside a report in a group: as that is answered, this would look as if it was, too."""
    meant = request.intent.intent if request.intent else "none"
    if meant not in BESIDE or request.resident is None:
        return NotMine()
    if not passed(request, "words", request.text) or not request.unit.may_interrupt(request.chat):
        return None
    reachable = request.neighbour.reachable or request.actor.anonymous
    buttons = [] if reachable else [Button("people.open", (request.actor.user_id,))]
    return Reply("desk-beside", buttons=buttons, quiet=True, **opening(request))


@feature.phrase(desk.wants_people, who=Who.ANYONE, where=Where.PRIVATE)
def human(request: Request) -> Outcome:
    """我要找人工: the number, the hours, and a button that brings somebody here."""
    if request.resident is None or request.staff is not None or request.written.forwarded:
        return NotMine()
    return offer_people(request)


@feature.phrase(desk.doubts_us, who=Who.RESIDENT, where=Where.PRIVATE)
def still_here(request: Request) -> Outcome:
    """你们是不是倒闭了: the same; while somebody waits for a repair it is about that, and hurries it."""
    return NotMine() if ticket.is_awaited(request.unit, request.neighbour) else human(request)


def offer_people(request: Request) -> Outcome:
    community = request.home_community
    return offer_words(request, "desk-offer-human", closes=community.closes)


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
    if kind is None and not passed(request, "more", request.text):
        return Reply("desk-nobody", menu=True)
    request.react("👌")
    return None


def _goes_on(request: Request) -> bool:
    """Whether it speaks of nothing else: 402 天天砸墙; 就是早上来的那个, from whoever waits for nobody."""
    meant = request.intent.intent if request.intent else "none"
    if meant == "repair.status":
        return not asks(request.text) and not ticket.is_awaited(request.unit, request.neighbour)
    return meant in ("none", "repair.urge", request.answered.data.get("matter"))

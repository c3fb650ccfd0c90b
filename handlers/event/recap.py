"""Afterwards: the recap as a draft, the figures, and what people thought."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from services import event
from services.event import desk
from services.messages import Button

STAFF, DESK = Who.DISPATCHER, Where.DESK


@feature.button("recap", who=STAFF, where=DESK)
def draft(request: Request) -> Outcome:
    """[回顾]: the draft as it would be posted."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return _draft(request, found)


def _draft(request: Request, found: event.Event) -> Outcome:
    facts = {**event.facts_of(request.unit, found), **event.draft_facts(request.unit, found)}
    buttons = event.draft_buttons(found) if facts["state"] == "planned" else ()
    return Reply("event-recap-draft", buttons=buttons, subject=("event", found.id), **facts)


@feature.button("recap-edit", who=STAFF, where=DESK)
def edit(request: Request) -> Outcome:
    """[改]: ask for the staff's own words."""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return Ask("event.recap", "event-ask-recap", data={"event": found.id}, title=found.title)


@feature.answer("recap", who=STAFF, where=DESK)
def edited(request: Request) -> Outcome:
    """The recap in the staff's own words."""
    if not request.text:
        return NotMine()
    event_id = int(request.answered.data["event"])
    found = event.edit_recap(request.unit, request.colleague, event_id, request.text)
    request.close_dialogue()
    return _draft(request, found)


@feature.button("recap-hold", who=STAFF, where=DESK)
def hold(request: Request) -> Outcome:
    """[先不发]"""
    found = desk.stop_post(request.unit, request.colleague, request.number(), "recap")
    return Edit("event-recap-held", title=found.title)


@feature.button("recap-post", who=STAFF, where=DESK)
def post(request: Request) -> Outcome:
    """[现在发]"""
    found = desk.send_post(request.unit, request.colleague, request.number(), "recap")
    return Edit("event-recap-sent", title=found.title)


@feature.button("effect", who=STAFF, where=DESK)
def effect(request: Request) -> Outcome:
    """[数字]"""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    facts = {**event.facts_of(request.unit, found), **event.effect_of(request.unit, found).facts()}
    return Reply("event-effect", subject=("event", found.id), **facts)


# ---- what people thought -------------------------------------------------------------------


@feature.button("stars", who=Who.RESIDENT, where=Where.PRIVATE)
def stars(request: Request) -> Outcome:
    """One to five; then a word, if they like."""
    signup_id, given = request.number(), request.number(1)
    found = event.rate(request.unit, request.neighbour, signup_id, given)
    data = {"signup": signup_id}
    return [
        Edit("event-stars-noted", title=found.title, stars="★" * given),
        Ask("event.word", "event-ask-word", data=data, buttons=[Button("event.no-word", (signup_id,))]),
    ]


@feature.answer("word", where=Where.PRIVATE)
def word(request: Request) -> Outcome:
    """A word beside the stars; what is plainly something else is not taken for one."""
    if not request.text or request.intent:
        return NotMine()
    event.comment(request.unit, request.neighbour, int(request.answered.data["signup"]), request.text)
    request.close_dialogue()
    return Reply("event-word-noted", menu=True)


@feature.button("no-word", who=Who.RESIDENT, where=Where.PRIVATE)
def no_word(request: Request) -> Outcome:
    """Stars are enough."""
    request.close_dialogue()
    return Edit("event-word-noted")

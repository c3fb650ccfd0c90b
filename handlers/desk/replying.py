"""The desk answers: a look at the words, and then they are said to the resident."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.desk.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from intents.replies import reply_kind
from services import desk
from services.errors import Gone
from services.messages import Button

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

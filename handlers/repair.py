"""Repair: a resident's words in, a ticket out, and the few questions in between."""

from __future__ import annotations

from typing import Any

from handlers.access import Where, Who
from handlers.feature import Feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from handlers.understanding import understand
from intents import Intent
from intents.replies import reply_kind
from services import hours, repair, ticket
from services.errors import Gone
from services.messages import Button
from services.ticket import File
from texts import Verbatim

feature = Feature("repair")

PENDING = {"home": "home", "visit": "time"}
"""What each question asks for, in the words of the intents."""


# ---- reporting ------------------------------------------------------------------------


@feature.intent("repair.report", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def report(request: Request) -> Outcome:
    """What was written becomes a ticket; the answer fits the chat it was written in."""
    outcome = repair.report(
        request.unit,
        request.home_community,
        request.neighbour,
        request.intent or _as_report(request, request.text),
        text=request.text,
        chat=request.place.chat,
        message_id=request.written.id,
        media=[*_kept(request), *request.media],
    )
    if request.place.private:
        return _answer_in_private(request, outcome)
    return _answer_in_group(request, outcome)


def _answer_in_private(request: Request, outcome: repair.Outcome) -> Outcome:
    """One message: what was noted, and the one question that is left."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    if outcome.joined:
        return Reply("repair-joined", number=str(found.number), count=outcome.joined, menu=True)
    key = "repair-danger" if found.danger else "repair-noted"
    facts = _facts(request, found)
    if asked is not None:
        text = Verbatim(asked.key, asked.facts)
        return Ask(asked.step, key, buttons=asked.buttons, data=asked.data, question=text, **facts)
    _listen_for_more(request, found)
    return Reply(key, subject=("ticket", found.id), menu=True, question="", **facts)


def _answer_in_group(request: Request, outcome: repair.Outcome) -> Outcome:
    """One line in the group, or a reaction when the bot has spoken enough; questions go on in private."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    invited = asked is not None and not repair.ask_in_private(request.unit, request.neighbour, asked, found)
    facts = _facts(request, found)
    facts["question"] = Verbatim("repair-continue") if invited else ""
    buttons = [Button("people.open", (request.actor.user_id,))] if invited else []
    if found.danger:
        key = "repair-danger-group"
        return Reply(key, subject=("ticket", found.id), buttons=buttons, urgent=True, quiet=True, **facts)
    if not invited and not request.unit.may_interrupt(request.chat):
        request.unit.react(request.place.id, request.written.id, "👀")
        return None
    if outcome.joined:
        return Reply("repair-joined", number=str(found.number), count=outcome.joined)
    return Reply("repair-noted-group", subject=("ticket", found.id), buttons=buttons, **facts)


def _facts(request: Request, found: repair.Ticket) -> dict[str, Any]:
    """What a resident reads about a report; in a group nothing of the home but its building."""
    community, unit = request.home_community, request.unit
    closed = not found.danger and not hours.desk_open(community, unit.now)
    return {
        "number": str(found.number),
        "what": ticket.what(found),
        "where": ticket.place(unit, found) if request.place.private else ticket.place_in_public(unit, found),
        "safety": Verbatim(f"repair-safety-{(found.danger or 'other').replace('_', '-')}"),
        "closed": "yes" if closed else "no",
        "opens": hours.desk_opens(community, unit.now),
    }


def _listen_for_more(request: Request, found: repair.Ticket) -> None:
    request.unit.open_dialogue(
        request.place.id, request.actor.user_id, "repair.more", {"ticket": found.id}, found.community_id
    )


# ---- by the small keyboard, or a picture first ----------------------------------------


@feature.menu("menu-repair", who=Who.RESIDENT)
@feature.command("repair", who=Who.RESIDENT, where=Where.PRIVATE)
def how_to(request: Request) -> Outcome:
    """One line on what to write; with words behind the command they are the report."""
    if request.args:
        return report(request.with_(intent=_as_report(request, request.args)))
    return Ask("repair.describe", "repair-how-to")


@feature.answer("describe", where=Where.PRIVATE)
def describe(request: Request) -> Outcome:
    """After 报修 was pressed, or a picture came alone, whatever is written is the report."""
    if not request.text:
        return picture(request)
    if reply_kind(request.text) == "withdrawal":
        request.unit.close_dialogue(request.place.id, request.actor.user_id)
        return Reply("repair-nothing-noted", menu=True)
    if request.intent and request.intent.intent != "repair.report":
        return NotMine()
    return report(request.with_(intent=request.intent or _as_report(request, request.text)))


def _as_report(request: Request, text: str) -> Intent:
    return repair.as_report(request.unit, request.home_community, text)


@feature.on("attachment")
def picture(request: Request) -> Outcome:
    """A picture without words, in private: kept until the words come; an album is answered once."""
    if not request.place.private or request.community is None:
        return None
    if any(kind == "voice" for kind, _, _ in request.media):
        return voice(request)
    kept, album = _kept(request), request.written.album
    media = [*kept, *map(list, request.media)]
    if album is not None and request.dialogue is not None and request.dialogue.data.get("album") == album:
        request.dialogue.data = {**request.dialogue.data, "media": media}
        return None
    return Ask("repair.describe", "repair-picture-of-what", data={"media": media, "album": album})


def voice(request: Request) -> Outcome:
    """A voice message is never lost: somebody at the desk listens to it."""
    passed = repair.pass_voice_on(request.unit, request.home_community, request.neighbour, request.media)
    return Reply("repair-voice-passed" if passed else "repair-voice-unheard", menu=True)


def _kept(request: Request) -> list[File]:
    """Pictures that came before the words."""
    if request.dialogue is None or request.dialogue.step != "repair.describe":
        return []
    return [(kind, file_id, unique) for kind, file_id, unique in request.dialogue.data.get("media", ())]


@feature.on("forwarded")
def forwarded(request: Request) -> Outcome:
    """A forwarded message in private may be anything: ask. In groups it is nobody's report."""
    if not request.place.private:
        return None
    if request.intent is None or request.intent.intent != "repair.report":
        return NotMine()
    kept = {"text": request.text, "media": [list(one) for one in request.media]}
    buttons = [[Button("repair.as-forwarded"), Button("repair.not-mine")]]
    return Ask("repair.describe", "repair-forwarded", buttons=buttons, data=kept)


@feature.button("as-forwarded", who=Who.RESIDENT, where=Where.PRIVATE)
def as_forwarded(request: Request) -> Outcome:
    """Yes, report what was forwarded, as it stands."""
    text = request.dialogue.data.get("text") if request.dialogue is not None else None
    if not text or request.press is None or request.press.message_id is None:
        raise Gone
    written = Incoming(request.press.message_id, text)
    return report(request.with_(message=written, intent=_as_report(request, text)))


@feature.button("not-mine", who=Who.RESIDENT, where=Where.PRIVATE)
def not_mine(request: Request) -> Outcome:
    """No, it was only passed on."""
    request.unit.close_dialogue(request.place.id, request.actor.user_id)
    return Edit("repair-nothing-noted")


# ---- answers to our questions ---------------------------------------------------------


@feature.answer("home", where=Where.PRIVATE)
@feature.answer("visit", where=Where.PRIVATE)
@feature.answer("more", where=Where.PRIVATE)
def answer(request: Request) -> Outcome:
    """The message after a report: an address, a time, a correction, a withdrawal, or simply more words."""
    number = int(request.answered.data["ticket"])
    step = request.answered.step.rpartition(".")[2]
    kind = reply_kind(request.text, PENDING.get(step))
    match kind:
        case "withdrawal":
            return _withdrawn(request, number)
        case "thanks":
            ticket.thank(request.unit, request.neighbour, request.text)
            return Reply("repair-you-are-welcome")
        case "correction":
            return _addressed(request, number)
    if request.intent and not _goes_on(request, number, step):
        return NotMine()
    if request.intent and "room" not in request.intent.slots:
        return _more(request, number)
    if step == "home" and (kind == "answer" or any(map(str.isdigit, request.text))):
        return _addressed(request, number)
    if step == "visit" and kind == "answer":
        visit = repair.visit_of(request.unit, request.home_community, request.text)
        return _visit_noted(request, repair.set_visit(request.unit, request.neighbour, number, visit))
    return _more(request, number)


def _goes_on(request: Request, number: int, step: str) -> bool:
    """Whether what sounds like another report goes on about the first one (阀门拧不动 after a burst pipe)."""
    if request.intent is None or request.intent.intent != "repair.report":
        return False
    answers_where = step == "home"
    return repair.same_matter(request.unit, request.neighbour, number, request.intent, placed=answers_where)


def _addressed(request: Request, number: int) -> Outcome:
    outcome = repair.set_home_from_words(
        request.unit, request.home_community, request.neighbour, number, request.text
    )
    return _home_noted(request, outcome)


def _home_noted(request: Request, outcome: repair.Outcome) -> Outcome:
    """Say where, and ask what is left; a pressed button turns into that."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    where = ticket.place(request.unit, found)
    if asked is None:
        _listen_for_more(request, found)
        said = Edit if request.press else Reply
        return said("repair-home-noted", question="", where=where)
    facts = {"question": Verbatim(asked.key, asked.facts), "where": where}
    if request.press:
        return Edit("repair-home-noted", buttons=asked.buttons, step=asked.step, data=asked.data, **facts)
    return Ask(asked.step, "repair-home-noted", buttons=asked.buttons, data=asked.data, **facts)


def _visit_noted(request: Request, found: repair.Ticket) -> Outcome:
    _listen_for_more(request, found)
    return Reply("repair-visit-noted", number=str(found.number), visit=ticket.visit(found))


def _withdrawn(request: Request, number: int) -> Outcome:
    found = repair.withdraw(request.unit, request.neighbour, number)
    request.unit.close_dialogue(request.place.id, request.actor.user_id)
    return Reply("repair-withdrawn", number=str(found.number), menu=True)


def _more(request: Request, number: int) -> Outcome:
    """Further words go to those who work on it; a reaction says they were heard."""
    repair.add(request.unit, request.neighbour, number, request.text, request.media)
    request.unit.react(request.place.id, request.written.id, "👌")
    return None


@feature.on("edited")
def edited(request: Request) -> Outcome:
    """The message that made a ticket was changed."""
    if request.community is None or request.resident is None:
        return None
    message, intent = request.written, understand(request)
    found = repair.edited(request.unit, request.neighbour, request.place.id, message.id, message.text, intent)
    if found is not None:
        request.unit.react(request.place.id, message.id, "👌")
    return None


# ---- buttons --------------------------------------------------------------------------


@feature.button("here", who=Who.RESIDENT, where=Where.PRIVATE)
@feature.button("at", who=Who.RESIDENT, where=Where.PRIVATE)
def at_home(request: Request) -> Outcome:
    """Yes, at this home of mine."""
    outcome = repair.set_home(request.unit, request.neighbour, request.number(0), request.number(1))
    return _home_noted(request, outcome)


@feature.button("other-home", who=Who.RESIDENT, where=Where.PRIVATE)
def other_home(request: Request) -> Outcome:
    """Not at the home we know: ask for the address."""
    found = ticket.own(request.unit, request.number(), request.neighbour)
    data = {"ticket": found.id}
    return Edit("repair-ask-home", step="repair.home", data=data, number=str(found.number))


@feature.button("visit", who=Who.RESIDENT, where=Where.PRIVATE)
def visit(request: Request) -> Outcome:
    """When somebody may come."""
    if not repair.is_offered(request.word(1)):
        raise Gone
    found = repair.set_visit(request.unit, request.neighbour, request.number(0), request.word(1))
    _listen_for_more(request, found)
    return Edit("repair-visit-noted", number=str(found.number), visit=ticket.visit(found))


# ---- how is it going ------------------------------------------------------------------


@feature.intent("repair.status", who=Who.RESIDENT, where=Where.PRIVATE)
def status(request: Request) -> Outcome:
    """Where the resident's own reports stand."""
    live = repair.live_ones(request.unit, request.neighbour)
    if not live:
        return Reply("repair-none-open", menu=True)
    for found in live[:3]:
        ticket.show_mine(request.unit, found, request.neighbour)
    return None


@feature.intent("repair.urge", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def urge(request: Request) -> Outcome:
    """Somebody waits and says so: the desk hears it, the resident hears who has it."""
    live = repair.live_ones(request.unit, request.neighbour)
    if not live:
        return Reply("repair-none-open", menu=True) if request.place.private else None
    urged = ticket.urge(request.unit, live[0].id, request.neighbour)
    if request.place.private:
        return Reply("repair-urged", subject=("ticket", urged.id), **ticket.facts_of(request.unit, urged))
    request.unit.react(request.place.id, request.written.id, "👀")
    return None

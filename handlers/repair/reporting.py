"""Reporting: a resident's words in, a ticket out, and an answer that fits the chat."""

from __future__ import annotations

from typing import Any

from handlers.attached import files_kept
from handlers.repair.placing import listen_for_place
from handlers.replies import Ask, Outcome, Reply
from handlers.request import Request
from intents import Intent
from services import hours, repair, ticket
from services.messages import Button
from services.ticket import File
from texts import Soon, Verbatim


def report(request: Request) -> Outcome:
    """What was written becomes a ticket; the answer fits the chat it was written in."""
    intent = request.intent or as_report(request, request.text)
    media = [*kept_pictures(request), *request.media]
    who = (request.unit, request.home_community, request.neighbour, intent)
    again = repair.repeat(*who, request.text, media)
    if again is not None and again.repeated is not None:
        return _answer_repeated(request, again, again.repeated)
    chat, message = request.place.chat, request.written.id
    outcome = repair.report(*who, text=request.text, chat=chat, message_id=message, media=media)
    return (
        answer_in_private(request, outcome) if request.place.private else _answer_in_group(request, outcome)
    )


def _answer_repeated(request: Request, outcome: repair.Outcome, entry: ticket.Entry) -> Outcome:
    """已记在 #1042 上, to its reporter alone, with a button for whoever meant another matter."""
    unit, found, asked = request.unit, outcome.ticket, repair.question(request.unit, outcome)
    step = asked.step if asked else "repair.repeated"
    said: dict[str, Any] = {
        "buttons": [Button("repair.apart", (entry.id,))],
        "data": {"ticket": found.id, "entry": entry.id},
        "subject": ("ticket", found.id),
        "number": str(found.number),
        "what": ticket.what(found),
        "stand": ticket.standing(unit, found),
        "question": Verbatim(asked.key, asked.facts) if asked else "",
    }
    if request.place.private:
        return Ask(step, "repair-repeated", **said)
    told = unit.ask(request.neighbour, step, "repair-repeated", **said)
    if told or not unit.may_interrupt(request.chat):
        request.react("👀")
        return None
    return Reply("repair-repeated-group", number=str(found.number))


def answer_in_private(request: Request, outcome: repair.Outcome) -> Outcome:
    """One message: what was noted, and the one question that is left."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    if outcome.joined:
        return Reply("repair-joined", number=str(found.number), count=outcome.joined, menu=True)
    key = "repair-danger" if found.danger else "repair-noted"
    facts = _facts(request, found)
    if asked is not None:
        facts |= {"subject": ("ticket", found.id), "question": Verbatim(asked.key, asked.facts)}
        return Ask(asked.step, key, buttons=asked.buttons, data=asked.data, **facts)
    listen_for_more(request, found)
    where = Verbatim("repair-ask-place") if repair.is_nowhere(found) else ""
    return Reply(key, subject=("ticket", found.id), menu=True, question=where, **facts)


def _answer_in_group(request: Request, outcome: repair.Outcome) -> Outcome:
    """One line in the group, or a reaction when the bot has spoken enough; questions go on in private."""
    found, asked = outcome.ticket, repair.question(request.unit, outcome)
    if not outcome.joined:
        listen_for_place(request, found)
    if asked is None and not outcome.joined and repair.is_nowhere(found):
        asked = repair.where_question(found)
    invited = asked is not None and not repair.ask_in_private(request.unit, request.neighbour, asked, found)
    facts = _facts(request, found)
    facts["question"] = Verbatim("repair-continue") if invited else ""
    buttons = [Button("people.open", (request.actor.user_id,))] if invited else []
    if found.danger:
        key = "repair-danger-group"
        return Reply(key, subject=("ticket", found.id), buttons=buttons, urgent=True, quiet=True, **facts)
    if not invited and not request.unit.may_interrupt(request.chat):
        request.react("👀")
        return None
    if outcome.joined:
        return Reply("repair-joined", number=str(found.number), count=outcome.joined)
    return Reply("repair-noted-group", subject=("ticket", found.id), buttons=buttons, **facts)


def _facts(request: Request, found: repair.Ticket) -> dict[str, Any]:
    """What a resident reads about a report; in a group nothing of the home but its building."""
    community, unit = request.home_community, request.unit
    closed = not found.danger and not hours.desk_open(community, unit.now)
    where = ticket.place(unit, found) if request.place.private else ticket.place_in_public(unit, found)
    return {
        "number": str(found.number),
        "what": ticket.what(found),
        "where": "none" if where.key == "place-unknown" else where,
        "safety": ticket.safety_line(community, found.danger),
        "hurt": "yes" if found.danger == "medical" else "no",
        "closed": "yes" if closed else "no",
        "opens": Soon(hours.desk_opens(community, unit.now)),
    }


def listen_for_more(request: Request, found: repair.Ticket) -> None:
    """Take what is written next as words on it, unless the reporter has a job to report from."""
    if request.staff is not None and ticket.jobs_of(request.unit, request.staff):
        request.close_dialogue()
        return
    if _answers_an_older_question(request, found):
        return
    request.open_dialogue("repair.more", {"ticket": found.id})


def _answers_an_older_question(request: Request, found: repair.Ticket) -> bool:
    """Whether it was written under the question about one ticket while another one's waits: that goes on."""
    waiting = request.dialogue
    if waiting is None or request.subject is None or waiting.step not in ("repair.home", "repair.visit"):
        return False
    return int(waiting.data["ticket"]) != found.id


def as_report(request: Request, text: str) -> Intent:
    """What a text means if it is taken for a report."""
    return repair.as_report(request.unit, request.home_community, text)


def kept_pictures(request: Request) -> list[File]:
    """Pictures that came before the words."""
    if request.dialogue is None or request.dialogue.step != "repair.describe":
        return []
    return files_kept(request.dialogue.data)

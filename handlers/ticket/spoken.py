"""1042 and any words that are no verb: asked, noted, or told to whoever waits."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket import sayings
from handlers.ticket.addressed import show_facts
from handlers.ticket.cards import list_line
from handlers.ticket.notes import preview, subject_of
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from handlers.ticket.several import is_of_several
from handlers.ticket.shorthand import NUMBERED, SPOKEN_OF, named
from handlers.ticket.words import finished, report_from_job, visit_in
from intents.phrasebook import phrase
from services import ticket
from services.messages import Button
from services.ticket import State, Ticket
from services.understanding import plain

ALONE = phrase("ticket.number_alone")

LONGEST_QUESTION = 16
"""Characters: 现在怎么样了, and no sentence to the resident."""


def is_about_number(text: str) -> bool:
    """Whether a text begins with what may be a ticket's number, and says something of that one."""
    return SPOKEN_OF.fullmatch(text) is not None and not is_of_several(text)


@feature.phrase(is_about_number, who=Who.RESIDENT, where=Where.DESK)
@kindly
def about_number(request: Request) -> Outcome:
    """Words that are no verb: about this job and no other. When somebody comes is told, the rest is noted."""
    said, words = NUMBERED.fullmatch(request.text), SPOKEN_OF.fullmatch(request.text)
    found = named(request, said) if said is not None else None
    if words is None or found is None or _is_answering(request):
        return NotMine()
    text = words["words"]
    if sayings.ASKS_FACTS.fullmatch(plain(text)):
        return show_facts(request, found, text)
    if _asks_how_it_stands(text):
        return _in_a_line(request, found)
    if found.state is State.DONE:
        return _note(request, found, text)
    if not ticket.is_live(found):
        return NotMine()
    if _corrects_place(request, found, text):
        request.react("✍")
        return None
    if request.place.private and found.assignee_id == request.colleague.id:
        return report_from_job(request, found, text)
    if rest := sayings.done_and(text):
        return _finished_with(request, found, rest)
    if when := visit_in(request, text):
        changed = ticket.promise_visit(request.unit, found.id, request.colleague, when)
        told = ticket.told(request.unit, changed)
        number, visit = str(changed.number), ticket.visit(changed)
        return Reply(
            "ticket-visit-done", subject=("ticket", changed.id), number=number, visit=visit, told=told
        )
    return _note(request, found, text)


def _corrects_place(request: Request, found: Ticket, text: str) -> bool:
    """是3-2-502不是501: where it is, and what it is not."""
    if sayings.IS_AT.fullmatch(plain(text)) is None:
        return False
    return ticket.correct_place(request.unit, found.id, request.colleague, sayings.without_the_wrong(text))


def _finished_with(request: Request, found: Ticket, rest: str) -> Outcome:
    """1008 好了,换了个阀: whoever had it says the rest to the residents too, as in private."""
    if found.assignee_id == request.colleague.id:
        ticket.report_words(request.unit, found.id, request.colleague, rest, request.media)
    else:
        ticket.note(request.unit, found.id, request.colleague, rest, request.media)
    return finished(request, found.id)


@feature.phrase(lambda text: ALONE.fullmatch(text) is not None, who=Who.RESIDENT, where=Where.DESK)
def alone(request: Request) -> Outcome:
    """1042, and nothing else: as /ticket 1042, and among colleagues a line with its button."""
    said = ALONE.fullmatch(request.text)
    found = named(request, said) if said is not None else None
    if found is None or _is_answering(request):
        return NotMine()
    if request.place.private:
        return request.router.run_command(request, f"/ticket {found.number}")
    return _in_a_line(request, found)


def _in_a_line(request: Request, found: Ticket) -> Reply:
    return Reply("ticket-card", lines=list_line(request.unit, found), buttons=[ticket.view_button(found)])


def _asks_how_it_stands(text: str) -> bool:
    return len(text) <= LONGEST_QUESTION and sayings.ASKS.search(plain(text)) is not None


def _is_answering(request: Request) -> bool:
    """Whether the words are for something else: a question of ours, or the card that they reply to."""
    asked = request.dialogue_waits and not request.answered.step.startswith("repair.")
    return subject_of(request) is not None or asked


def _note(request: Request, found: Ticket, text: str) -> Outcome:
    """Kept on the card: in the group without a word, in private with the way to the resident.

    What is for the resident is shown once more before it is said.
    """
    words = sayings.for_resident(text)
    entry = ticket.note(request.unit, found.id, request.colleague, words or text, request.media)
    if words is not None:
        return preview(entry, found)
    if not request.place.private:
        request.react("✍")
        return None
    speak = Button("ticket.speak", (entry.id,))
    return Reply(
        "ticket-note-kept-on", buttons=[speak], number=str(found.number), subject=("ticket", found.id)
    )

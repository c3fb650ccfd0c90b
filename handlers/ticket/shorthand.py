"""1042 我去, 1042 和1039重复: what the buttons say, and any other words, with the number in front."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.access import Where, Who, check_joined
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.ticket import sayings
from handlers.ticket.desk import give
from handlers.ticket.hurrying import hurries
from handlers.ticket.notes import keep_note, subject_of
from handlers.ticket.pressing import briefly, kindly
from handlers.ticket.registry import feature
from handlers.ticket.words import cancels, departs, finished, gives_back, hands_over, report_from_job, waits
from services import ticket
from services.ticket import State, Ticket
from services.understanding import plain

# How a number is written, and no words of anybody: that is why these stand here and not in the phrasebook.
NUMBERED = re.compile(
    r"\s*[#＃]?\s*(?P<number>[0-9]{1,9})\s*[号號]?[单單]?[\s,，:：]*(?P<words>\S.{0,199})", re.DOTALL
)
BEHIND = re.compile(
    r"\s*(?P<words>[^\W\d][^\d#＃]{0,24}?)[\s,，:：]*(?:[#＃]\s*(?=[0-9])|(?=[0-9]{4}))(?P<number>[0-9]{1,9})\s*[号號]?[单單]?"
    r"(?P<end>[了啦喇]?)\W*"
)
"""A number behind the words has four digits at least too."""

SPOKEN_OF = re.compile(
    r"\s*(?:[#＃]\s*[0-9]{1,9}|[0-9]{4,9})(?:\s*[号號]?[单單])?(?:[\s,，:：]+|(?=[^\W\d_]))(?P<words>\S.{0,999})",
    re.DOTALL,
)
"""Any words about a number: one without # has four digits at least, so that 3栋 and 501 are none."""


# ---- verbs ----------------------------------------------------------------------------


def _takes(request: Request, found: Ticket, _: re.Match[str]) -> Outcome:
    changed = ticket.take(request.unit, found.id, request.colleague)
    if request.place.private:  # The card that comes says it.
        return None
    return briefly(request, Reply("ticket-take-done", number=str(changed.number)))


def _merges(request: Request, found: Ticket, said: re.Match[str]) -> Outcome:
    into = ticket.numbered(request.unit, request.home_community, said["other"] or said["same"])
    ticket.merge(request.unit, found.id, into.id, request.colleague)
    number, other = str(found.number), str(into.number)
    done = Reply("ticket-merge-done", number=number, other=other, subject=("ticket", into.id))
    return briefly(request, done)


def _calls_off(request: Request, found: Ticket, said: re.Match[str]) -> Outcome:
    return cancels(request, found.id, "false" if said["false"] else "gone")


def _done(key: str, request: Request, found: Ticket) -> Outcome:
    number, told = str(found.number), ticket.told(request.unit, found)
    return briefly(request, Reply(key, number=number, told=told, subject=("ticket", found.id)))


def _takes_back(request: Request, found: Ticket, _: re.Match[str]) -> Outcome:
    """还没修好: what was said to be done is not; after the resident's yes it is a new round."""
    key, changed = "ticket-undo-done", found
    if found.state is State.CLOSED:
        key = "ticket-caller-not-fixed-noted"
        changed = ticket.not_fixed(request.unit, found.id, request.colleague)
    else:
        changed = ticket.undo(request.unit, found.id, request.colleague, late=True)
    return briefly(request, Reply(key, number=str(changed.number), subject=("ticket", changed.id)))


def _reopens(request: Request, found: Ticket, said: re.Match[str]) -> Outcome:
    """恢复: what was called off, or was said to be done."""
    if found.state is not State.WITHDRAWN:
        return _takes_back(request, found, said)
    return _done("ticket-restore-done", request, ticket.restore(request.unit, found.id, request.colleague))


def _is_open(request: Request, found: Ticket, _: re.Match[str]) -> Outcome:
    """恢复, of what nobody called off."""
    raise ticket.not_now(request.unit, found)


def _arrives(request: Request, found: Ticket, said: re.Match[str]) -> Outcome:
    """10分钟到, 到楼下了: for whoever waits, from whoever goes; of somebody else it is a note."""
    unit, colleague = request.unit, request.colleague
    if found.state is State.OPEN and not ticket.leads(colleague):
        found = ticket.take(unit, found.id, colleague)
    if found.assignee_id != colleague.id:
        return NotMine()
    if request.place.private:
        return report_from_job(request, found, said.string)
    ticket.report_words(unit, found.id, colleague, said.string)
    request.react("👌")
    return None


Deed = Callable[[Request, Ticket, re.Match[str]], Outcome]
LIVING: Sequence[tuple[re.Pattern[str], Deed]] = (
    (sayings.SAME_AS, _merges),
    (sayings.CALLED_OFF, _calls_off),
    (sayings.GIVES_BACK, lambda request, found, _: gives_back(request, found.id)),
    (sayings.ALL_DONE, lambda request, found, _: finished(request, found.id)),
    (sayings.HANDS_OVER, lambda request, found, said: hands_over(request, found.id, said)),
    (sayings.WAITS, lambda request, found, said: waits(request, found.id, said.string)),
    (sayings.WAITS_FOR_PARTS, lambda request, found, said: waits(request, found.id, said.string)),
    (sayings.DEPARTS, lambda request, found, _: departs(request, found.id)),
    (sayings.TAKES, _takes),
    (sayings.ARRIVES, _arrives),
    (sayings.HURRIES, lambda request, found, said: hurries(request, found, said.string)),
    (sayings.REOPENS, _is_open),
)
"""What can be said of a ticket that is open."""
ENDED: Sequence[tuple[re.Pattern[str], Deed]] = (
    (sayings.NOT_DONE, _takes_back),
    (sayings.REOPENS, _reopens),
)
"""What can be said of one that is done."""


def _numbered(text: str) -> re.Match[str] | None:
    """The number and the words, also of 恢复1001, where the number stands behind."""
    behind = BEHIND.fullmatch(text)
    return NUMBERED.fullmatch(
        f"{behind['number']} {behind['words']}{behind['end']}" if behind is not None else text
    )


def is_shorthand(text: str) -> bool:
    """Whether a text is a number and one of the verbs."""
    said = _numbered(text)
    return said is not None and any(_match(verb, said["words"]) for verb, _ in (*LIVING, *ENDED))


@feature.phrase(is_shorthand, who=Who.RESIDENT, where=Where.DESK)
@kindly
def by_number(request: Request) -> Outcome:
    """Do it, with the rights that the button asks for; a number that is nothing of ours is talk."""
    said = _numbered(request.text)
    if said is not None and _is_number_of_ours(request, said):
        check_joined(request)
    found = named(request, said) if said is not None else None
    if said is None or found is None:
        return NotMine()
    for verb, deed in LIVING if ticket.is_live(found) else ENDED:
        if matched := _match(verb, said["words"]):
            _keep_pictures(request, found)
            return deed(request, found, matched)
    if not ticket.is_live(found):
        raise ticket.not_now(request.unit, found)
    return NotMine()


@feature.reply_to("ticket", who=Who.STAFF, where=Where.STAFF_GROUP)
@kindly
def under_the_card(request: Request) -> Outcome:
    """我去 or 给张师傅, as a reply to the card: as good as its number. What cannot be done so is a note."""
    found = subject_of(request)
    if found is None or not request.text:
        return NotMine()
    numbered = request.with_(message=replace(request.written, text=f"{found.number} {request.text}"))
    if sayings.is_deed(request.text):
        outcome = by_number(numbered)
    elif ticket.is_order(numbered.text):
        outcome = give(numbered)
    else:
        return NotMine()
    return keep_note(request, found) if isinstance(outcome, NotMine) else outcome


def _match(verb: re.Pattern[str], words: str) -> re.Match[str] | None:
    """As it was written, or read in Simplified script."""
    return verb.fullmatch(words) or verb.fullmatch(plain(words))


def _is_number_of_ours(request: Request, said: re.Match[str]) -> bool:
    return ticket.known_number(request.unit, request.home_community, int(said["number"])) is not None


def named(request: Request, said: re.Match[str]) -> Ticket | None:
    """The ticket of the number, for staff who write themselves."""
    if request.staff is None or request.written.forwarded:
        return None
    return ticket.known_number(request.unit, request.home_community, int(said["number"]))


def _keep_pictures(request: Request, found: Ticket) -> None:
    """What came with the words: from the job it is for the residents, otherwise it stays among colleagues."""
    if not request.media:
        return
    if request.place.private and found.assignee_id == request.colleague.id:
        ticket.report_words(request.unit, found.id, request.colleague, "", request.media)
    else:
        ticket.note(request.unit, found.id, request.colleague, "", request.media)

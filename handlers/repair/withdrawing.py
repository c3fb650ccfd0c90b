"""不用来了: a report is called off, the one that the words name, and after all not."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.feature import Beside
from handlers.repair.meaning import meant
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, report
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from handlers.understanding import calls_off
from handlers.withdrawal import CHANGES_MIND, ask_withdrawal_in_words
from intents import NONE, Intent
from services import repair, ticket
from services.errors import Gone
from services.messages import Button


def called_off(request: Request, number: int) -> Outcome:
    """算了, of the ticket spoken of; 厕所灯好了 calls off the light, whatever was spoken of last.

    Where one of several is meant, or people were in danger, it is asked once more.
    """
    found = meant(request, spoken_of=number)
    if len(found) > 1 or (found and found[0].danger is not None):
        return ask_withdrawal_in_words(request, found[0])
    return _withdrawn(request, found[0].id if found else number)


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def out_of_the_blue(request: Request) -> Outcome:
    """不用来了, long after our last question: asked once more, for it may mean another matter."""
    if request.resident is None or request.staff is not None or not calls_off(request):
        return NotMine()
    found = [each for each in meant(request) if each.kind == "repair"]
    return ask_withdrawal_in_words(request, found[0]) if found else NotMine()


def _withdrawn(request: Request, number: int) -> Outcome:
    found = repair.withdraw(request.unit, request.neighbour, number)
    request.open_dialogue("repair.withdrawn", {"ticket": found.id}, CHANGES_MIND)
    buttons = [Button("repair.after-all", (found.id,))]
    return Reply("repair-withdrawn", buttons=buttons, number=str(found.number), what=ticket.what(found))


@feature.answer("withdrawn", where=Where.PRIVATE, beside=Beside.OTHERS)
def after_all(request: Request) -> Outcome:
    """还是来吧, or 那明天来吧, after 不用来了: the same report once more."""
    when = repair.comes_after_all(request.unit, request.home_community, request.text)
    # 还是来吧 asks for somebody to come: about a job that is going on it would be a question.
    understood = request.intent.intent if request.intent else NONE
    if when is None or understood not in (NONE, "repair.status", "repair.urge"):
        return NotMine()
    return _reported_again(request, int(request.answered.data["ticket"]), when)


@feature.button("after-all", who=Who.RESIDENT, where=Where.PRIVATE)
def take_back(request: Request) -> Outcome:
    """[还是来吧]: called off by a slip, or by words that we took for it."""
    return _reported_again(request, request.number())


def _reported_again(request: Request, ticket_id: int, when: str = "") -> Outcome:
    found = ticket.own(request.unit, ticket_id, request.neighbour)
    if found.state is not ticket.State.WITHDRAWN:
        raise Gone
    shown = request.press.message_id if request.press is not None else request.written.id
    written = Incoming(found.message_id or shown or 0, found.text)
    meaning = as_report(request, found.text)
    if when:
        meaning = Intent(meaning.intent, meaning.score, {**meaning.slots, "time": when})
    request.close_dialogue()
    return report(request.with_(message=written, intent=meaning, dialogue=None))
